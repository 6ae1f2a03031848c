// XLSX: the rows of one sheet of a workbook, dates written as ISO text, with limits against packed bombs.
#pragma once

#include <string>
#include <string_view>

#include "intake/row.hpp"

namespace dengwen::intake {

// Reads the named sheet, the first when `sheet` is empty; its first row that holds anything is the header.
// Formulas give the value the workbook kept. Throws FileFault.
void read_xlsx(std::string_view bytes, const RowSink& sink, const std::string& sheet = "",
               const RowLimits& limits = {});

// The day or moment a spreadsheet's serial number stands for: "2026-01-05", "2026-01-05 09:30:00".
// Nothing outside 1900 to 2999.
std::optional<std::string> iso_from_serial(double serial, bool since_1904);

// Whether a number format shows a date or a time of day ("yyyy/m/d", "m月d日"), colours and quoted words
// aside.
bool is_date_format(std::string_view format);

}  // namespace dengwen::intake
