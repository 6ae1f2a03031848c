#include "intake/jsonl.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "intake/encoding.hpp"

namespace dengwen::intake {
namespace {

using nlohmann::json;

// Stops at the second level of nesting, so that a line of a million brackets costs nothing.
constexpr int depth_max = 2;

std::optional<std::string> text_of(const json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_boolean() || value.is_number()) return value.dump();
    if (!value.is_array()) return std::nullopt;
    std::string joined;
    for (const json& one : value) {
        if (!one.is_string()) return std::nullopt;
        if (!joined.empty()) joined += '\n';
        joined += one.get<std::string>();
    }
    return joined;
}

RowFault fault(std::string field, const char* zh, const char* en) {
    return RowFault{std::move(field), {zh, en}};
}

void fill(Row& row, std::string_view line, const RowLimits& limits) {
    bool too_deep = false;
    const auto guard = [&](int depth, json::parse_event_t event, json&) {
        if (depth >= depth_max &&
            (event == json::parse_event_t::object_start || event == json::parse_event_t::array_start))
            too_deep = true;
        return !too_deep;
    };
    const json value = json::parse(line, guard, false);
    if (too_deep) {
        row.fault = fault("", "嵌套过深：只收一层对象", "nested too deeply: one flat object a line");
    } else if (value.is_discarded()) {
        row.fault = fault("", "不是有效的 JSON", "not valid JSON");
    } else if (!value.is_object()) {
        row.fault = fault("", "每行应是一个 JSON 对象", "each line must be one JSON object");
    } else if (value.size() > limits.columns) {
        row.fault = fault("", "列数过多", "too many columns");
    } else {
        for (const auto& [column, member] : value.items()) {
            if (member.is_null()) continue;
            auto text = text_of(member);
            if (!text) {
                row.fault = fault(column, "值应是文字、数字、真假或文字列表",
                                  "a value must be text, a number, true or false, or a list of texts");
                return;
            }
            if (text->size() > limits.cell_bytes) {
                row.fault = fault(column, "单元格过长", "the cell is too long");
                return;
            }
            row.cells.push_back({column, std::move(*text)});
        }
    }
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

}  // namespace

void read_jsonl(std::string_view bytes, const RowSink& sink, const RowLimits& limits) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        throw FileFault({"文件是 UTF-16 编码；JSONL 应为 UTF-8", "the file is UTF-16; JSONL is UTF-8"});
    bytes = without_mark(bytes);
    std::size_t number = 0;
    std::size_t line_number = 0;
    for (std::size_t begin = 0; begin < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
        const std::string_view line = bytes.substr(begin, end - begin);
        begin = end + 1;
        ++line_number;
        if (is_blank(line)) continue;
        if (++number > limits.rows)
            throw FileFault(
                {fmt::format("行数超过 {}", limits.rows), fmt::format("more than {} rows", limits.rows)});
        Row row;
        row.number = number;
        row.line = line_number;
        if (line.size() > limits.row_bytes)
            row.fault = fault("", "本行过长", "the row is too long");
        else if (!is_utf_8(line))
            row.fault = fault("", "文字编码有误，应为 UTF-8", "not UTF-8");
        else
            fill(row, line, limits);
        if (!sink(std::move(row))) return;
    }
}

}  // namespace dengwen::intake
