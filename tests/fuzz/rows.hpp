// What holds for every reader of rows, whatever the bytes were.
#pragma once

#include <cstdlib>
#include <string>

#include "intake/encoding.hpp"
#include "intake/row.hpp"

namespace dengwen::fuzz {

inline void require(bool holds) {
    if (!holds) std::abort();
}

// Small limits, so that what lies beyond them is met within a minute.
inline intake::RowLimits limits() {
    return {.columns = 16,
            .cell_bytes = 512,
            .row_bytes = 2048,
            .rows = 200,
            .unpacked_bytes = 1u << 16,
            .packed_parts = 16};
}

// A sink that checks each row: texts are UTF-8 within the limits, numbers grow, a fault has both languages.
inline intake::RowSink checking(std::size_t& rows) {
    return [&rows, last = std::size_t{0}](intake::Row&& row) mutable {
        const auto limit = limits();
        require(row.number > last && row.line > 0);
        last = row.number;
        if (row.fault)
            require(intake::is_utf_8(row.fault->field) && !row.fault->reason.zh.empty() &&
                    !row.fault->reason.en.empty());
        if (!row.fault) {
            require(row.cells.size() <= limit.columns);
            for (const auto& cell : row.cells)
                require(cell.text.size() <= limit.cell_bytes && intake::is_utf_8(cell.text) &&
                        intake::is_utf_8(cell.column));
        }
        require(++rows <= limit.rows);
        return true;
    };
}

}  // namespace dengwen::fuzz
