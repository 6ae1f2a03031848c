// Pages of a brief: tables of words and numbers, some with a chart; the workbook and the paper show the same.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "desk/brief.hpp"

namespace dengwen::brief {

// What stands under a key of the words; {{NAME}} in it is filled in by whoever asked.
using Say = std::function<std::string(const std::string& key)>;

using Cell = std::variant<std::string, double>;

enum class ChartKind { lines, bars };

// Chart: of some columns of its page's table, along the first one.
struct Chart {
    ChartKind kind = ChartKind::bars;
    std::string title;
    std::vector<std::size_t> columns;
    std::size_t rows = 0;  // so many from the top
};

struct Page {
    std::string name;
    std::string note;
    std::vector<std::string> head;
    std::vector<int> widths;  // of the columns, in characters
    std::vector<std::vector<Cell>> rows;
    std::optional<Chart> chart = std::nullopt;
};

struct Pages {
    std::string title;
    std::string lead;
    std::vector<Page> pages;
};

enum class Tongue { zh, en };
Pages pages_of(const desk::Brief& brief, const Say& say, Tongue tongue);
std::string file_name(const desk::Brief& brief);  // without its ending

}  // namespace dengwen::brief
