// Mapping: which column of a file fills which field of a registration, and how its words and dates are read.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/day.hpp"

namespace dengwen::intake {

enum class Field {
    channel,
    kind,
    received,
    title,
    text,
    demand,
    category,
    place,
    petitioner,
    telephone,
    email,
    address,
    persons,
    anonymous,
    withheld_name,
    electronic_consent,
    accused_unit,
};
inline constexpr int field_count = 17;

std::string_view name(Field field);
std::optional<Field> field_from(std::string_view name);

struct Mapping {
    // The columns that may fill a field; the first one the row has counts. Every demand column counts as a
    // demand.
    std::map<Field, std::vector<std::string>> columns;
    std::map<Field, std::string> constants;  // where no column gives anything
    std::map<Field, std::map<std::string, std::string>>
        values;                             // the file's words for ours: "来信" → "letter"
    std::vector<std::string> date_formats;  // "%Y-%m-%d"; a time after the day is passed over
    std::string sheet;                      // of a workbook; empty: the first
    char separator = ',';                   // of a CSV file
    std::string demand_separator;           // cuts one cell into several demands; may be empty
};

// Knows the column names offices and open data use, in Chinese and English.
Mapping default_mapping();

// Reads a mapping file (TOML) over the default: what it names replaces, the rest stays. Throws FileFault with
// the file's name, the line and the cause.
Mapping mapping_from(std::string_view toml, const std::string& file_name);

// Reads a day by the first format that fits; nothing when none does or the day does not exist.
std::optional<Day> day_by(const std::vector<std::string>& formats, std::string_view text);

}  // namespace dengwen::intake
