// Campaign sheet: the rows of an uploaded table of matters, read and given back to be looked at before
// anything is done with them.
#include "http/acting.hpp"
#include "http/answers.hpp"
#include "http/handlers.hpp"
#include "http/limits.hpp"
#include "intake/csv.hpp"
#include "intake/xlsx.hpp"

namespace dengwen::http {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t sheet_rows_max = limit::rows_max;

struct Column {
    const char* field;
    std::vector<std::string_view> names;
};

// What the columns are called in the tables that offices keep.
const std::vector<Column>& columns() {
    static const std::vector<Column> all{
        {"number", {"number", "matter", "信访件编号", "信访事项编号", "事项编号", "编号"}},
        {"leader", {"leader", "包案领导", "包案领导姓名", "领导姓名"}},
        {"office", {"office", "职务", "包案领导职务", "领导职务"}},
        {"unit", {"unit", "包案单位", "领导单位", "责任单位", "单位"}},
        {"team", {"team", "工作组", "工作组成员", "专班成员"}},
    };
    return all;
}

std::string cell_of(const intake::Row& row, const Column& column) {
    for (const std::string_view name : column.names)
        if (const std::string* found = row.find(name)) return *found;
    return {};
}

// "李工、赵工；钱工"
Json names_in(std::string_view text) {
    static constexpr std::array<std::string_view, 6> separators{"、", "；", "，", ";", ",", "\n"};
    Json names = Json::array();
    std::string name;
    const auto end = [&] {
        const auto first = name.find_first_not_of(' ');
        if (first != std::string::npos)
            names.push_back(name.substr(first, name.find_last_not_of(' ') - first + 1));
        name.clear();
    };
    while (!text.empty()) {
        const auto* at = std::ranges::find_if(separators, [&](auto one) { return text.starts_with(one); });
        if (at == separators.end()) {
            name += text.front();
            text.remove_prefix(1);
            continue;
        }
        text.remove_prefix(at->size());
        end();
    }
    end();
    return names;
}

Json row_shown(const intake::Row& row) {
    Json out{{"row", row.line}};
    for (const Column& column : columns()) {
        const std::string text = cell_of(row, column);
        if (text.empty()) continue;
        if (std::string_view(column.field) == "team")
            out["team"] = names_in(text);
        else
            out[column.field] = text;
    }
    if (row.fault) {
        out["fault"]["zh"] = row.fault->reason.zh;
        out["fault"]["en"] = row.fault->reason.en;
    }
    return out;
}

bool is_workbook(std::string_view bytes) { return bytes.starts_with("PK"); }

}  // namespace

Response read_campaign_sheet(House&, const Request& request) {
    Json rows = Json::array();
    bool more = false;
    const auto take = [&](intake::Row&& row) {
        if (rows.size() == sheet_rows_max) return more = true, false;
        rows.push_back(row_shown(row));
        return true;
    };
    intake::RowLimits limits;
    limits.unpacked_bytes = 64u << 20;
    try {
        if (is_workbook(request.body))
            intake::read_xlsx(request.body, take, "", limits);
        else
            intake::read_csv(request.body, take, ',', limits);
    } catch (const intake::FileFault& fault) {
        return problem(request.language, Trouble::sheet_unreadable,
                       request.language == Language::en ? fault.words.en : fault.words.zh);
    }
    const auto has_number = [](const Json& row) { return row.contains("number") || row.contains("fault"); };
    if (std::ranges::none_of(rows, has_number))
        return problem(request.language, Trouble::sheet_without_numbers);
    return json_answer({{"rows", std::move(rows)}, {"more", more}});
}

}  // namespace dengwen::http
