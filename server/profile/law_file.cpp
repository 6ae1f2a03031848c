#include "profile/law_file.hpp"

#include <algorithm>
#include <filesystem>

#include "profile/toml_values.hpp"

namespace dengwen::profile {

namespace {

constexpr int base_depth_max = 4;

// Reads the values a table gives over those a law already has (a new one, or the one it is based on). What
// stays missing is found by the proof, which knows what a law needs; the reader knows only what a value may
// look like.
class LawReader {
  public:
    LawReader(const toml::table& root, const std::string& file) : root_(root), values_(file) {}

    Law read(const Based& based) {
        values_.allow(root_, "",
                      {"id", "based_on", "in_force_from", "in_force_to", "simple_handling", "name",
                       "instrument", "clock", "stage", "ladder", "rating", "reminder", "answer"});
        Law law;
        if (root_.contains("based_on")) {
            std::string version;
            values_.read(root_, "", "based_on", version);
            if (auto base = based(version)) {
                law = std::move(*base);
            } else if (!version.empty()) {
                values_.fault(*root_.get("based_on"), "based_on",
                              "找不到所依据的法规文件，或其有误：" + version,
                              "the profile it is based on is not there, or is faulty: " + version);
            }
            law.id.clear();  // a local law names itself and its own days
            law.name = {};
            law.in_force_to.reset();
        }
        values_.read(root_, "", "id", law.id);
        values_.read(root_, "", "name", law.name);
        read_days(law);
        values_.read(root_, "", "simple_handling", law.simple_handling);
        read_instruments(law);
        read_clocks(law);
        read_stages(law);
        read_ladder(law);
        read_rating(law);
        read_reminder(law);
        read_answer(law);
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
        values_.fault(line, found.key, found.cause);
    }

    TomlValues& values() { return values_; }

  private:
    static const toml::node* find(const toml::table& table, std::string_view key, int& line) {
        for (const auto& [its_key, node] : table) {
            if (its_key.str() != key) continue;
            // A table made by a dotted header alone ("clock" of [clock.handling]) says nothing of where it
            // stands.
            if (!node.is_table() || line_of(node.source()) > 0) line = std::max(1, line_of(its_key.source()));
            return &node;
        }
        return nullptr;
    }

    void read_days(Law& law) {
        values_.need(root_, "", {"in_force_from"});
        std::optional<Day> from;
        values_.read(root_, "", "in_force_from", from);
        if (from) law.in_force_from = *from;
        values_.read(root_, "", "in_force_to", law.in_force_to);
    }

    void read_instruments(Law& law) {
        const toml::node* node = root_.get("instrument");
        if (!node) return;
        const toml::array* list = node->as_array();
        if (!list) {
            values_.fault(*node, "instrument", "这里须是 [[instrument]] 列表",
                          "a list [[instrument]] belongs here");
            return;
        }
        for (const toml::node& entry : *list) {
            const toml::table* table = entry.as_table();
            if (!table) {
                values_.fault(entry, "instrument", "这里须是 zh、en 一对文字",
                              "a pair of texts zh, en belongs here");
                continue;
            }
            values_.allow(*table, "instrument", {"zh", "en"});
            values_.need(*table, "instrument", {"zh", "en"});
            Words words;
            values_.read(*table, "instrument", "zh", words.zh);
            values_.read(*table, "instrument", "en", words.en);
            if (words.zh.find(' ') != std::string::npos) {
                values_.fault(entry, "instrument.zh", "法规名称中不能有空格",
                              "the Chinese name must not hold a space");
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
            values_.fault(*node, std::string(key), "这里须是表", "a table belongs here");
            return;
        }
        for (const auto& [name, entry] : *entries) {
            const std::string at = under(std::string(key), name.str());
            const auto known = from(name.str());
            if (!known) {
                values_.fault(line_of(name.source()), at, {"未知的名称", "an unknown name"});
            } else if (const toml::table* table = entry.as_table()) {
                read(*table, at, *known);
            } else {
                values_.fault(entry, at, "这里须是表", "a table belongs here");
            }
        }
    }

    void read_clocks(Law& law) {
        each("clock", clock_from, [&](const toml::table& table, const std::string& at, Clock clock) {
            auto rule = std::find_if(law.clocks.begin(), law.clocks.end(),
                                     [&](const ClockRule& known) { return known.clock == clock; });
            if (rule == law.clocks.end()) {
                values_.need(table, at, {"kind", "owner", "certainty"});
                rule = law.clocks.insert(law.clocks.end(), ClockRule{});
                rule->clock = clock;
            }
            read_clock(table, at, *rule);
        });
        std::sort(law.clocks.begin(), law.clocks.end(),
                  [](const ClockRule& one, const ClockRule& other) { return one.clock < other.clock; });
    }

    void read_clock(const toml::table& table, const std::string& at, ClockRule& rule) {
        values_.allow(table, at,
                      {"name", "trigger", "length", "kind", "owner", "issued", "issued_to", "extension",
                       "hearing_excluded", "article", "certainty"});
        values_.read(table, at, "name", rule.name);
        values_.read(table, at, "trigger", rule.trigger);
        values_.read(table, at, "length", rule.length);
        values_.read_kind(table, at, "kind", day_kind_from, rule.kind);
        values_.read_kind(table, at, "owner", owner_from, rule.owner);
        values_.read(table, at, "issued", rule.issued);
        values_.read(table, at, "issued_to", rule.issued_to);
        values_.read(table, at, "hearing_excluded", rule.hearing_excluded);
        values_.read(table, at, "article", rule.article);
        values_.read_kind(table, at, "certainty", certainty_from, rule.certainty);
        const toml::node* node = table.get("extension");
        if (!node) return;
        const std::string here = at + ".extension";
        const toml::table* extension = node->as_table();
        if (!extension) {
            values_.fault(*node, here, "这里须是表", "a table belongs here");
            return;
        }
        values_.allow(*extension, here, {"days_max", "approver", "article", "told"});
        rule.extension = {};
        values_.read(*extension, here, "days_max", rule.extension.days_max);
        values_.read_kind(*extension, here, "approver", approver_from, rule.extension.approver);
        values_.read(*extension, here, "article", rule.extension.article);
        values_.read(*extension, here, "told", rule.extension.told);
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
        values_.allow(table, at, {"name", "owner", "clocks", "no_clock_because", "leads_to"});
        values_.read(table, at, "name", rule.name);
        if (table.contains("owner")) {
            Owner owner{};
            values_.read_kind(table, at, "owner", owner_from, owner);
            rule.owner = owner;
        }
        values_.read_list(table, at, "clocks", clock_from, rule.clocks);
        values_.read(table, at, "no_clock_because", rule.no_clock_because);
        values_.read_list(table, at, "leads_to", stage_from, rule.leads_to);
    }

    void read_ladder(Law& law) {
        each("ladder", measure_kind_from,
             [&](const toml::table& table, const std::string& at, MeasureKind kind) {
                 auto step = std::find_if(law.ladder.begin(), law.ladder.end(),
                                          [&](const LadderStep& known) { return known.measure == kind; });
                 if (step == law.ladder.end()) {
                     values_.need(table, at, {"from_breaches", "by", "roles", "certainty"});
                     step = law.ladder.insert(law.ladder.end(), LadderStep{});
                     step->measure = kind;
                 }
                 read_step(table, at, *step);
             });
        std::sort(law.ladder.begin(), law.ladder.end(),
                  [](const LadderStep& one, const LadderStep& other) { return one.measure < other.measure; });
    }

    void read_step(const toml::table& table, const std::string& at, LadderStep& step) {
        values_.allow(
            table, at,
            {"name", "from_breaches", "window_days", "by", "roles", "reply_days", "article", "certainty"});
        values_.read(table, at, "name", step.name);
        values_.read(table, at, "from_breaches", step.from_breaches);
        values_.read(table, at, "window_days", step.window_days);
        values_.read_list(table, at, "by", unit_kind_from, step.by);
        values_.read_list(table, at, "roles", role_from, step.roles);
        values_.read(table, at, "reply_days", step.reply_days);
        values_.read(table, at, "article", step.article);
        values_.read_kind(table, at, "certainty", certainty_from, step.certainty);
    }

    // A table of the profile that stands alone; null where there is none.
    const toml::table* table_of(const char* key) {
        const toml::node* node = root_.get(key);
        const toml::table* table = node ? node->as_table() : nullptr;
        if (node && !table) values_.fault(*node, key, "这里须是表", "a table belongs here");
        return table;
    }

    void read_rating(Law& law) {
        const toml::table* table = table_of("rating");
        if (!table) return;
        values_.allow(*table, "rating", {"window_days", "grades", "article", "certainty"});
        values_.read(*table, "rating", "window_days", law.rating.window_days);
        values_.read_list(*table, "rating", "grades", grade_from, law.rating.grades);
        values_.read(*table, "rating", "article", law.rating.article);
        values_.read_kind(*table, "rating", "certainty", certainty_from, law.rating.certainty);
    }

    void read_reminder(Law& law) {
        const toml::table* table = table_of("reminder");
        if (!table) return;
        values_.allow(*table, "reminder", {"days_before", "article", "certainty"});
        values_.read_numbers(*table, "reminder", "days_before", law.reminder.days_before);
        values_.read(*table, "reminder", "article", law.reminder.article);
        values_.read_kind(*table, "reminder", "certainty", certainty_from, law.reminder.certainty);
    }

    // A local law adds the statutes of its place to those of the law it is based on; phrases it words anew.
    void read_answer(Law& law) {
        const toml::table* table = table_of("answer");
        if (!table) return;
        values_.allow(*table, "answer", {"statutes", "shirking", "empty", "article", "certainty"});
        const auto any = [](const std::string& text) {
            return text.empty() ? std::nullopt : std::optional(text);
        };
        std::vector<std::string> statutes;
        values_.read_list(*table, "answer", "statutes", any, statutes);
        std::vector<std::string>& all = law.answer.statutes;
        all.insert(all.end(), statutes.begin(), statutes.end());
        values_.read_list(*table, "answer", "shirking", any, law.answer.shirking);
        values_.read_list(*table, "answer", "empty", any, law.answer.empty);
        values_.read(*table, "answer", "article", law.answer.article);
        values_.read_kind(*table, "answer", "certainty", certainty_from, law.answer.certainty);
    }

    const toml::table& root_;
    TomlValues values_;
};

LawRead read_law_at(const std::string& path, int depth) {
    namespace fs = std::filesystem;
    const fs::path place = fs::absolute(path).lexically_normal();
    const fs::path root = place.parent_path().parent_path();
    const Based based = [&](const std::string& version) -> std::optional<Law> {
        const bool plain = std::all_of(version.begin(), version.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '/';
        });
        const fs::path base = root / (version + ".toml");
        if (depth >= base_depth_max || !plain || version.starts_with('/') || !fs::is_regular_file(base))
            return {};
        return read_law_at(base.string(), depth + 1).law;
    };
    LawRead read;
    try {
        read = read_law_text(read_whole(path), path, based);
    } catch (const Refused& refused) {
        return {std::nullopt, refused.faults()};
    }
    if (read.law && fs::path(read.law->version() + ".toml") != place.lexically_relative(root)) {
        const std::string expected = read.law->version() + ".toml";
        read.law.reset();
        read.faults.push_back(
            {path,
             1,
             "id",
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
        return {
            std::nullopt,
            {{file, line_of(error.source()), "", {"不是有效的TOML：" + cause, "not valid TOML: " + cause}}}};
    }
    LawReader reader(root, file);
    Law law = reader.read(based);
    if (!reader.values().has_faults()) {
        for (const LawFault& found : prove(law)) reader.place(found);
    }
    if (reader.values().has_faults()) return {std::nullopt, reader.values().take_faults()};
    return {std::move(law), {}};
}

LawRead read_law(const std::string& path) { return read_law_at(path, 0); }

}  // namespace dengwen::profile
