// CSV (RFC 4180): comma-separated rows under a header, in UTF-8 or GB18030, with quoted newlines.
#pragma once

#include <string_view>

#include "intake/row.hpp"

namespace dengwen::intake {

// Reads every row into `sink`. A row that is not sound arrives with its fault, and reading goes on with the
// line after its first one. The separator is a comma, a semicolon or a tab. Throws FileFault.
void read_csv(std::string_view bytes, const RowSink& sink, char separator = ',',
              const RowLimits& limits = {});

}  // namespace dengwen::intake
