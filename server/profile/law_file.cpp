#include "profile/law_file.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <filesystem>
#include <initializer_list>
#include <limits>

namespace dengwen::profile {

namespace {

constexpr int base_depth_max = 4;

int line_of(const toml::source_region& region) { return static_cast<int>(region.begin.line); }

std::string under(const std::string& at, std::string_view key) {
    return at.empty() ? std::string(key) : at + "." + std::string(key);
}

// Reads the values a table gives over those a law already has (a new one, or the one it is based on). What stays
// missing is found by the proof, which knows what a law needs; the reader knows only what a value may look like.
class Reader {
  public:
    Reader(const toml::table& root, std::string file) : root_(root), file_(std::move(file)) {}

    Law read(const Based& based) {
        allow(root_, "", {"id", "based_on", "in_force_from", "in_force_to", "simple_handling", "name", "instrument",
                          "clock", "stage"});
        Law law;
        if (root_.contains("based_on")) {
            std::string version;
            read_text(root_, "", "based_on", version);
            if (auto base = based(version)) {
                law = std::move(*base);
            } else if (!version.empty()) {
                fault(*root_.get("based_on"), "based_on", "找不到所依据的法规文件，或其有误：" + version,
                      "the profile it is based on is not there, or is faulty: " + version);
            }
            law.id.clear();  // a local law names itself and its own days
            law.name = {};
            law.in_force_to.reset();
        }
        read_text(root_, "", "id", law.id);
        read_words(root_, "", "name", law.name);
        read_days(law);
        read_flag(root_, "", "simple_handling", law.simple_handling);
        read_instruments(law);
        read_clocks(law);
        read_stages(law);
        return law;
    }

    // Where a fault of the proof sits: at its key, or at the nearest table around it that the file does have.
    void place(const LawFault& found) {
        const toml::node* node = &root_;
        int line = 0;
        std::string_view rest = found.key;
        while (!rest.empty() && node && node->is_table()) {
            const auto dot = std::min(rest.find('.'), rest.size());
            node = find(*node->as_table(), rest.substr(0, dot), line);
            rest.remove_prefix(std::min(dot + 1, rest.size()));
        }
        faults_.push_back({file_, line, found.key, found.cause});
    }

    std::vector<Fault> take_faults() {
        std::stable_sort(faults_.begin(), faults_.end(),
                         [](const Fault& one, const Fault& other) { return one.line < other.line; });
        return std::move(faults_);
    }
    bool has_faults() const { return !faults_.empty(); }

  private:
    static const toml::node* find(const toml::table& table, std::string_view key, int& line) {
        for (const auto& [its_key, node] : table) {
            if (its_key.str() != key) continue;
            // A table made by a dotted header alone ("clock" of [clock.handling]) says nothing of where it stands.
            if (!node.is_table() || line_of(node.source()) > 0) line = std::max(1, line_of(its_key.source()));
            return &node;
        }
        return nullptr;
    }

    void fault(const toml::node& node, std::string key, std::string zh, std::string en) {
        faults_.push_back({file_, line_of(node.source()), std::move(key), {std::move(zh), std::move(en)}});
    }

    void allow(const toml::table& table, const std::string& at, std::initializer_list<std::string_view> keys) {
        for (const auto& [key, node] : table) {
            if (std::find(keys.begin(), keys.end(), key.str()) != keys.end()) continue;
            faults_.push_back({file_, line_of(key.source()), under(at, key.str()), {"未知的键", "an unknown key"}});
        }
    }

    void read_text(const toml::table& table, const std::string& at, std::string_view key, std::string& text) {
        const toml::node* node = table.get(key);
        if (!node) return;
        const auto value = node->value_exact<std::string>();
        if (!value) {
            fault(*node, under(at, key), "这里须是文字", "a text belongs here");
        } else if (value->empty()) {
            fault(*node, under(at, key), "文字不能为空", "the text must not be empty");
        } else {
            text = *value;
        }
    }

    void read_words(const toml::table& table, const std::string& at, std::string_view key, Words& words) {
        const toml::node* node = table.get(key);
        if (!node) return;
        const std::string here = under(at, key);
        const toml::table* pair = node->as_table();
        if (!pair) {
            fault(*node, here, "这里须是中英文一对文字 { zh, en }", "a pair of texts { zh, en } belongs here");
            return;
        }
        allow(*pair, here, {"zh", "en"});
        words = {};
        read_text(*pair, here, "zh", words.zh);
        read_text(*pair, here, "en", words.en);
    }

    void read_number(const toml::table& table, const std::string& at, std::string_view key, int& number) {
        const toml::node* node = table.get(key);
        if (!node) return;
        const auto value = node->value_exact<std::int64_t>();
        if (!value || *value < std::numeric_limits<int>::min() || *value > std::numeric_limits<int>::max()) {
            fault(*node, under(at, key), "这里须是整数", "a whole number belongs here");
            return;
        }
        number = static_cast<int>(*value);
    }

    void read_flag(const toml::table& table, const std::string& at, std::string_view key, bool& flag) {
        const toml::node* node = table.get(key);
        if (!node) return;
        if (const auto value = node->value_exact<bool>()) {
            flag = *value;
        } else {
            fault(*node, under(at, key), "这里须是 true 或 false", "true or false belongs here");
        }
    }

    std::optional<Day> read_day(std::string_view key) {
        const toml::node* node = root_.get(key);
        if (!node) return std::nullopt;
        const auto value = node->value_exact<toml::date>();
        const auto day = value ? day_from(value->year, value->month, value->day) : std::nullopt;
        if (!day) {
            fault(*node, std::string(key), "这里须是1900年至2999年的日期，如 2022-05-01",
                  "a day of the years 1900 to 2999 belongs here, such as 2022-05-01");
        }
        return day;
    }

    void read_days(Law& law) {
        if (!root_.contains("in_force_from")) {
            faults_.push_back({file_, 1, "in_force_from", {"缺少生效日", "the day in force is missing"}});
        }
        if (const auto day = read_day("in_force_from")) law.in_force_from = *day;
        if (const auto day = read_day("in_force_to")) law.in_force_to = day;
    }

    template <class Kind, class From>
    void read_kind(const toml::table& table, const std::string& at, std::string_view key, From from, Kind& kind) {
        if (!table.contains(key)) return;
        std::string text;
        read_text(table, at, key, text);
        if (text.empty()) return;
        if (const auto known = from(text)) {
            kind = *known;
        } else {
            fault(*table.get(key), under(at, key), "未知的值：" + text, "not a known value: " + text);
        }
    }

    void need(const toml::table& table, const std::string& at, std::initializer_list<std::string_view> keys) {
        for (const std::string_view key : keys) {
            if (table.contains(key)) continue;
            faults_.push_back(
                {file_, line_of(table.source()), under(at, key), {"缺少这一项", "this value is missing"}});
        }
    }

    void read_instruments(Law& law) {
        const toml::node* node = root_.get("instrument");
        if (!node) return;
        const toml::array* list = node->as_array();
        if (!list) {
            fault(*node, "instrument", "这里须是 [[instrument]] 列表", "a list [[instrument]] belongs here");
            return;
        }
        for (const toml::node& entry : *list) {
            const toml::table* table = entry.as_table();
            if (!table) {
                fault(entry, "instrument", "这里须是 zh、en 一对文字", "a pair of texts zh, en belongs here");
                continue;
            }
            allow(*table, "instrument", {"zh", "en"});
            need(*table, "instrument", {"zh", "en"});
            Words words;
            read_text(*table, "instrument", "zh", words.zh);
            read_text(*table, "instrument", "en", words.en);
            if (words.zh.find(' ') != std::string::npos) {
                fault(entry, "instrument.zh", "法规名称中不能有空格", "the Chinese name must not hold a space");
            }
            law.instruments.push_back(words);
        }
    }

    // Hands every entry of `clock` or `stage` to `read`, with the enumerator its key names.
    template <class From, class Read>
    void each(std::string_view key, From from, Read read) {
        const toml::node* node = root_.get(key);
        if (!node) return;
        const toml::table* entries = node->as_table();
        if (!entries) {
            fault(*node, std::string(key), "这里须是表", "a table belongs here");
            return;
        }
        for (const auto& [name, entry] : *entries) {
            const std::string at = under(std::string(key), name.str());
            const auto known = from(name.str());
            if (!known) {
                faults_.push_back({file_, line_of(name.source()), at, {"未知的名称", "an unknown name"}});
            } else if (const toml::table* table = entry.as_table()) {
                read(*table, at, *known);
            } else {
                fault(entry, at, "这里须是表", "a table belongs here");
            }
        }
    }

    void read_clocks(Law& law) {
        each("clock", clock_from, [&](const toml::table& table, const std::string& at, Clock clock) {
            auto rule = std::find_if(law.clocks.begin(), law.clocks.end(),
                                     [&](const ClockRule& known) { return known.clock == clock; });
            if (rule == law.clocks.end()) {
                need(table, at, {"kind", "owner", "certainty"});
                rule = law.clocks.insert(law.clocks.end(), ClockRule{});
                rule->clock = clock;
            }
            read_clock(table, at, *rule);
        });
        std::sort(law.clocks.begin(), law.clocks.end(),
                  [](const ClockRule& one, const ClockRule& other) { return one.clock < other.clock; });
    }

    void read_clock(const toml::table& table, const std::string& at, ClockRule& rule) {
        allow(table, at, {"name", "trigger", "length", "kind", "owner", "issued", "issued_to", "extension",
                          "hearing_excluded", "article", "certainty"});
        read_words(table, at, "name", rule.name);
        read_words(table, at, "trigger", rule.trigger);
        read_number(table, at, "length", rule.length);
        read_kind(table, at, "kind", day_kind_from, rule.kind);
        read_kind(table, at, "owner", owner_from, rule.owner);
        read_words(table, at, "issued", rule.issued);
        read_words(table, at, "issued_to", rule.issued_to);
        read_flag(table, at, "hearing_excluded", rule.hearing_excluded);
        read_text(table, at, "article", rule.article);
        read_kind(table, at, "certainty", certainty_from, rule.certainty);
        const toml::node* node = table.get("extension");
        if (!node) return;
        const std::string here = at + ".extension";
        const toml::table* extension = node->as_table();
        if (!extension) {
            fault(*node, here, "这里须是表", "a table belongs here");
            return;
        }
        allow(*extension, here, {"days_max", "approver", "article", "told"});
        rule.extension = {};
        read_number(*extension, here, "days_max", rule.extension.days_max);
        read_kind(*extension, here, "approver", approver_from, rule.extension.approver);
        read_text(*extension, here, "article", rule.extension.article);
        read_words(*extension, here, "told", rule.extension.told);
    }

    void read_stages(Law& law) {
        each("stage", stage_from, [&](const toml::table& table, const std::string& at, Stage stage) {
            auto rule = std::find_if(law.stages.begin(), law.stages.end(),
                                     [&](const StageRule& known) { return known.stage == stage; });
            if (rule == law.stages.end()) {
                rule = law.stages.insert(law.stages.end(), StageRule{});
                rule->stage = stage;
            }
            read_stage(table, at, *rule);
        });
        std::sort(law.stages.begin(), law.stages.end(),
                  [](const StageRule& one, const StageRule& other) { return one.stage < other.stage; });
    }

    void read_stage(const toml::table& table, const std::string& at, StageRule& rule) {
        allow(table, at, {"name", "owner", "clocks", "no_clock_because", "leads_to"});
        read_words(table, at, "name", rule.name);
        if (table.contains("owner")) {
            Owner owner{};
            read_kind(table, at, "owner", owner_from, owner);
            rule.owner = owner;
        }
        read_list(table, at, "clocks", clock_from, rule.clocks);
        read_words(table, at, "no_clock_because", rule.no_clock_because);
        read_list(table, at, "leads_to", stage_from, rule.leads_to);
    }

    template <class Kind, class From>
    void read_list(const toml::table& table, const std::string& at, std::string_view key, From from,
                   std::vector<Kind>& list) {
        const toml::node* node = table.get(key);
        if (!node) return;
        const std::string here = under(at, key);
        const toml::array* array = node->as_array();
        if (!array) {
            fault(*node, here, "这里须是名称的列表", "a list of names belongs here");
            return;
        }
        list.clear();
        for (const toml::node& entry : *array) {
            const auto text = entry.value_exact<std::string>();
            const auto known = text ? from(*text) : std::nullopt;
            if (!known) {
                const std::string shown = text.value_or("?");
                fault(entry, here, "未知的名称：" + shown, "an unknown name: " + shown);
            } else if (std::find(list.begin(), list.end(), *known) != list.end()) {
                fault(entry, here, "重复的名称：" + *text, "named twice: " + *text);
            } else {
                list.push_back(*known);
            }
        }
    }

    const toml::table& root_;
    const std::string file_;
    std::vector<Fault> faults_;
};

LawRead read_law_at(const std::string& path, int depth) {
    namespace fs = std::filesystem;
    const fs::path root = fs::path(path).parent_path().parent_path();
    const Based based = [&](const std::string& version) -> std::optional<Law> {
        const bool plain = std::all_of(version.begin(), version.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '/';
        });
        const fs::path base = root / (version + ".toml");
        if (depth >= base_depth_max || !plain || version.starts_with('/') || !fs::is_regular_file(base)) return {};
        return read_law_at(base.string(), depth + 1).law;
    };
    LawRead read;
    try {
        read = read_law_text(read_whole(path), path, based);
    } catch (const Refused& refused) {
        return {std::nullopt, refused.faults()};
    }
    if (read.law && fs::path(read.law->version() + ".toml") != fs::absolute(path).lexically_relative(fs::absolute(root))) {
        const std::string expected = read.law->version() + ".toml";
        read.law.reset();
        read.faults.push_back({path, 1, "id",
                               {"文件应位于 " + expected, "by its id and day in force this file belongs at " + expected}});
    }
    return read;
}

}  // namespace

LawRead read_law_text(std::string_view text, const std::string& file, const Based& based) {
    toml::table root;
    try {
        root = toml::parse(text, file);
    } catch (const toml::parse_error& error) {
        const std::string cause(error.description());
        return {std::nullopt, {{file, line_of(error.source()), "", {"不是有效的TOML：" + cause, "not valid TOML: " + cause}}}};
    }
    Reader reader(root, file);
    Law law = reader.read(based);
    if (!reader.has_faults()) {
        for (const LawFault& found : prove(law)) reader.place(found);
    }
    if (reader.has_faults()) return {std::nullopt, reader.take_faults()};
    return {std::move(law), {}};
}

LawRead read_law(const std::string& path) { return read_law_at(path, 0); }

}  // namespace dengwen::profile
