// Workbook: a brief as XLSX, each page a sheet with its table and, where there is one, a native chart.
#pragma once

#include <string>

#include "brief/pages.hpp"

namespace dengwen::brief {

// The bytes of the file. Throws std::runtime_error where it cannot be written.
std::string workbook(const Pages& pages, Day made_on);

}  // namespace dengwen::brief
