#include "intake/tables.hpp"

#include <fmt/format.h>

#include <map>

#include "intake/csv.hpp"

namespace dengwen::intake {
namespace {

struct Line {
    std::size_t line = 0;
    std::string code;
    Words name;
    std::string parent;
};

[[noreturn]] void fail(std::size_t line, const std::string& zh, const std::string& en) {
    throw FileFault({fmt::format("第 {} 行：{}", line, zh), fmt::format("line {}: {}", line, en)});
}

std::string cell(const Row& row, std::string_view column) {
    const std::string* text = row.find(column);
    return text ? *text : "";
}

bool is_code(const std::string& code) {
    if (code.empty() || code.size() > 64) return false;
    for (const char sign : code)
        if (!((sign >= '0' && sign <= '9') || (sign >= 'a' && sign <= 'z') || sign == '.' || sign == '-'))
            return false;
    return true;
}

std::vector<Line> lines_of(std::string_view csv) {
    std::vector<Line> lines;
    read_csv(csv, [&](Row&& row) {
        if (row.fault) fail(row.line, row.fault->reason.zh, row.fault->reason.en);
        Line line{row.line, cell(row, "code"), {cell(row, "zh"), cell(row, "en")}, cell(row, "parent")};
        if (line.name.zh.empty()) line.name.zh = cell(row, "name");
        if (line.name.en.empty()) line.name.en = line.name.zh;
        if (!is_code(line.code))
            fail(row.line, "代码应是数字、小写字母、点和短横",
                 "a code is digits, small letters, dots and hyphens");
        if (line.name.zh.empty()) fail(row.line, "没有名称", "there is no name");
        lines.push_back(std::move(line));
        return true;
    });
    return lines;
}

// How many steps each line stands below the top, from 1.
std::map<std::string, int> levels_of(const std::vector<Line>& lines) {
    std::map<std::string, const Line*> by_code;
    for (const Line& line : lines)
        if (!by_code.emplace(line.code, &line).second)
            fail(line.line, "代码重复：" + line.code, "the code comes twice: " + line.code);
    std::map<std::string, int> levels;
    for (const Line& line : lines) {
        int level = 1;
        for (const Line* at = &line; !at->parent.empty(); ++level) {
            const auto parent = by_code.find(at->parent);
            if (parent == by_code.end())
                fail(at->line, "没有这个上级：" + at->parent, "there is no such parent: " + at->parent);
            if (level > 8)
                fail(line.line, "上级成环或超过八层", "the parents form a circle or more than eight levels");
            at = parent->second;
        }
        levels[line.code] = level;
    }
    return levels;
}

}  // namespace

std::vector<store::Division> divisions_from(std::string_view csv) {
    const std::vector<Line> lines = lines_of(csv);
    levels_of(lines);
    std::vector<store::Division> divisions;
    divisions.reserve(lines.size());
    for (const Line& line : lines) divisions.push_back({line.code, line.name, line.parent});
    return divisions;
}

std::vector<store::Category> categories_from(std::string_view csv) {
    const std::vector<Line> lines = lines_of(csv);
    const auto levels = levels_of(lines);
    std::vector<store::Category> categories;
    categories.reserve(lines.size());
    for (const Line& line : lines) {
        const int level = levels.at(line.code);
        if (level > 3) fail(line.line, "分类最多三层", "categories have three levels at most");
        categories.push_back({line.code, line.name, line.parent, level});
    }
    return categories;
}

std::vector<store::Category> categories() { return categories_from(built_in_categories()); }

}  // namespace dengwen::intake
