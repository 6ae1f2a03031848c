#include "intake/mapping.hpp"

#include <fmt/format.h>

#include "intake/row.hpp"
#include "profile/toml_library.hpp"

namespace dengwen::intake {
namespace {

constexpr std::array<std::string_view, field_count> field_names{
    "channel",     "kind",      "received",      "title",
    "text",        "demand",    "category",      "place",
    "petitioner",  "telephone", "email",         "address",
    "persons",     "anonymous", "withheld_name", "electronic_consent",
    "accused_unit"};

class MappingFile {
  public:
    MappingFile(std::string_view toml, const std::string& file_name) : file_name_(file_name) {
        try {
            root_ = toml::parse(toml, file_name);
        } catch (const toml::parse_error& error) {
            fail(error.source().begin.line, std::string(error.description()),
                 std::string(error.description()));
        }
    }

    Mapping read() {
        Mapping mapping = default_mapping();
        for (const auto& [key, node] : root_) {
            const std::string_view word = key.str();
            if (word == "columns")
                read_columns(table(node), mapping);
            else if (word == "constants")
                read_constants(table(node), mapping);
            else if (word == "values")
                read_values(table(node), mapping);
            else if (word == "date_formats")
                mapping.date_formats = formats(node);
            else if (word == "sheet")
                mapping.sheet = text(node);
            else if (word == "separator")
                mapping.separator = separator(node);
            else if (word == "demand_separator")
                mapping.demand_separator = text(node);
            else
                unknown(node, word);
        }
        return mapping;
    }

  private:
    [[noreturn]] void fail(std::size_t line, const std::string& zh, const std::string& en) {
        throw FileFault(
            {fmt::format("{}:{}: {}", file_name_, line, zh), fmt::format("{}:{}: {}", file_name_, line, en)});
    }
    [[noreturn]] void fail(const toml::node& node, const std::string& zh, const std::string& en) {
        fail(node.source().begin.line, zh, en);
    }
    [[noreturn]] void unknown(const toml::node& node, std::string_view word) {
        fail(node, fmt::format("没有“{}”这一项", word), fmt::format("there is no entry '{}'", word));
    }

    const toml::table& table(const toml::node& node) {
        if (!node.is_table()) fail(node, "应是一张表", "a table is wanted here");
        return *node.as_table();
    }
    std::string text(const toml::node& node) {
        if (!node.is_string()) fail(node, "应是文字", "a text is wanted here");
        return node.as_string()->get();
    }
    std::vector<std::string> texts(const toml::node& node) {
        if (node.is_string()) return {text(node)};
        if (!node.is_array()) fail(node, "应是文字或文字列表", "a text or a list of texts is wanted here");
        std::vector<std::string> all;
        for (const toml::node& one : *node.as_array()) all.push_back(text(one));
        return all;
    }
    Field field(const toml::key& key, const toml::node& node) {
        const auto known = field_from(key.str());
        if (!known) unknown(node, key.str());
        return *known;
    }
    char separator(const toml::node& node) {
        const std::string sign = text(node);
        if (sign != "," && sign != ";" && sign != "\t")
            fail(node, "分隔符只能是逗号、分号或制表符", "the separator is a comma, a semicolon or a tab");
        return sign.front();
    }
    std::vector<std::string> formats(const toml::node& node) {
        std::vector<std::string> all = texts(node);
        for (const std::string& format : all)
            for (const char* part : {"%Y", "%m", "%d"})
                if (format.find(part) == std::string::npos)
                    fail(node, fmt::format("日期格式“{}”缺少 {}", format, part),
                         fmt::format("the date format '{}' lacks {}", format, part));
        return all;
    }

    void read_columns(const toml::table& all, Mapping& mapping) {
        for (const auto& [key, node] : all) mapping.columns[field(key, node)] = texts(node);
    }
    void read_constants(const toml::table& all, Mapping& mapping) {
        for (const auto& [key, node] : all) mapping.constants[field(key, node)] = text(node);
    }
    void read_values(const toml::table& all, Mapping& mapping) {
        for (const auto& [key, node] : all) {
            auto& words = mapping.values[field(key, node)];
            for (const auto& [word, meaning] : table(node)) words[std::string(word.str())] = text(meaning);
        }
    }

    std::string file_name_;
    toml::table root_;
};

// Up to `most` digits; nothing when there is none.
std::optional<int> digits(std::string_view& text, std::size_t most) {
    int value = 0;
    std::size_t taken = 0;
    while (taken < most && taken < text.size() && text[taken] >= '0' && text[taken] <= '9')
        value = value * 10 + (text[taken++] - '0');
    if (taken == 0) return std::nullopt;
    text.remove_prefix(taken);
    return value;
}

// Whether `rest` is nothing or a time of day; the law counts in days.
bool is_time(std::string_view rest) {
    if (rest.empty()) return true;
    if (rest.front() != ' ' && rest.front() != 'T') return false;
    return rest.find_first_not_of(" T0123456789:.Z+-") == std::string_view::npos;
}

std::optional<Day> day_by(std::string_view format, std::string_view text) {
    int year = 0;
    int month = 0;
    int day = 0;
    for (std::size_t at = 0; at < format.size(); ++at) {
        if (format[at] == '%' && at + 1 < format.size()) {
            const char part = format[++at];
            const auto value = digits(text, part == 'Y' ? 4 : 2);
            if (!value) return std::nullopt;
            (part == 'Y' ? year : part == 'm' ? month : day) = *value;
        } else if (text.empty() || text.front() != format[at]) {
            return std::nullopt;
        } else {
            text.remove_prefix(1);
        }
    }
    if (!is_time(text)) return std::nullopt;
    return day_from(year, month, day);
}

}  // namespace

std::string_view name(Field field) { return field_names[static_cast<std::size_t>(field)]; }

std::optional<Field> field_from(std::string_view name) {
    for (std::size_t at = 0; at < field_names.size(); ++at)
        if (field_names[at] == name) return static_cast<Field>(at);
    return std::nullopt;
}

Mapping default_mapping() {
    Mapping mapping;
    mapping.columns = {
        {Field::channel, {"信访形式", "渠道", "来源", "channel"}},
        {Field::kind, {"事项类别", "信访目的", "类别", "kind"}},
        {Field::received,
         {"收到日期", "来信日期", "登记日期", "日期", "留言时间", "received", "date", "time"}},
        {Field::title, {"标题", "主题", "留言主题", "概况", "title", "subject"}},
        {Field::text, {"内容", "正文", "详情", "留言详情", "主要内容", "text", "content", "description"}},
        {Field::demand, {"诉求", "诉求1", "诉求2", "诉求3", "诉求4", "诉求5", "demand", "demands"}},
        {Field::category, {"内容分类", "分类", "三级标签", "category"}},
        {Field::place, {"问题属地", "属地", "地点", "行政区划", "place", "division"}},
        {Field::petitioner, {"信访人", "姓名", "来信人", "留言用户", "petitioner", "name"}},
        {Field::telephone, {"电话", "联系电话", "手机", "telephone", "phone"}},
        {Field::email, {"邮箱", "电子邮箱", "email"}},
        {Field::address, {"住址", "地址", "通信地址", "address"}},
        {Field::persons, {"人数", "persons"}},
        {Field::anonymous, {"匿名", "anonymous"}},
        {Field::withheld_name, {"不公开姓名", "隐名", "withheld_name"}},
        {Field::electronic_consent, {"同意电子送达", "electronic_consent"}},
        {Field::accused_unit, {"被检举单位", "accused_unit"}},
    };
    mapping.constants = {{Field::channel, "file"}, {Field::kind, "request"}, {Field::category, "c17"}};
    mapping.values = {
        {Field::channel,
         {{"来信", "letter"},
          {"书信", "letter"},
          {"信件", "letter"},
          {"来访", "visit"},
          {"走访", "visit"},
          {"电话", "call"},
          {"来电", "call"},
          {"传真", "fax"},
          {"网络", "web"},
          {"网上", "web"},
          {"网信", "web"},
          {"批量", "file"}}},
        {Field::kind,
         {{"申诉求决", "request"},
          {"求决", "request"},
          {"申诉", "request"},
          {"投诉", "request"},
          {"建议意见", "suggestion"},
          {"意见建议", "suggestion"},
          {"建议", "suggestion"},
          {"咨询", "suggestion"},
          {"检举控告", "accusation"},
          {"揭发控告", "accusation"},
          {"举报", "accusation"}}},
    };
    mapping.date_formats = {"%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y年%m月%d日", "%Y%m%d"};
    return mapping;
}

Mapping mapping_from(std::string_view toml, const std::string& file_name) {
    return MappingFile(toml, file_name).read();
}

std::optional<Day> day_by(const std::vector<std::string>& formats, std::string_view text) {
    for (const std::string& format : formats)
        if (const auto day = day_by(std::string_view(format), text)) return day;
    return std::nullopt;
}

}  // namespace dengwen::intake
