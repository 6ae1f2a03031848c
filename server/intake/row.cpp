#include "intake/row.hpp"

namespace dengwen::intake {

const std::string* Row::find(std::string_view column) const {
    for (const Cell& cell : cells)
        if (cell.column == column) return &cell.text;
    return nullptr;
}

}  // namespace dengwen::intake
