// Row: one row of a file as it was read, before anything is made of it.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "core/words.hpp"

namespace dengwen::intake {

struct Cell {
    std::string column;  // as the header names it
    std::string text;    // UTF-8
};

// RowFault: what is wrong with one row; the rows after it are read all the same.
struct RowFault {
    std::string field;  // the column or field at fault; empty when the whole row is
    Words reason;
};

struct Row {
    std::size_t number = 0;  // from 1; the header is not counted
    std::size_t line = 0;    // the line of the file (of the sheet) it begins on, from 1
    std::vector<Cell> cells;
    std::optional<RowFault> fault;

    // Nothing where the row has no such column.
    const std::string* find(std::string_view column) const;
};

// RowLimits: what a reader takes before it refuses. The defaults are far above any honest file.
struct RowLimits {
    std::size_t columns = 256;
    std::size_t cell_bytes = 1u << 20;
    std::size_t row_bytes = 4u << 20;
    std::size_t rows = 5'000'000;
    std::size_t unpacked_bytes = 512u << 20;  // all parts of a packed file together
    std::size_t packed_parts = 4096;
};

// FileFault: the file cannot be read at all; says why in both languages.
struct FileFault : std::runtime_error {
    explicit FileFault(Words said) : std::runtime_error(said.en), words(std::move(said)) {}
    Words words;
};

// Takes one row; returns false to stop the reader.
using RowSink = std::function<bool(Row&&)>;

}  // namespace dengwen::intake
