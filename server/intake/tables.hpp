// Tables: categories and divisions as files, and those built into the program.
#pragma once

#include <string_view>
#include <vector>

#include "desk/desk.hpp"

namespace dengwen::intake {

std::string_view built_in_categories();  // tables/categories.csv
std::string_view sample_divisions();     // tables/divisions-sample.csv
std::string_view sample_matters();       // tables/sample-matters.csv

// Reads the columns code, zh (or name), en and parent. Where `en` is empty the Chinese name stands for it.
// Throws FileFault for a missing or repeated code, a parent that is not in the file, or a circle of parents.
std::vector<store::Division> divisions_from(std::string_view csv);
std::vector<store::Category> categories_from(std::string_view csv);

std::vector<store::Category> categories();  // the built-in ones

}  // namespace dengwen::intake
