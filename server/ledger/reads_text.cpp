#include "ledger/reads_text.hpp"

#include <algorithm>

namespace dengwen::ledger {

std::string line_of(const ReadingColumns& reading) {
    std::string line;
    const auto column = [&line](std::string_view text, char end) { line.append(text).push_back(end); };
    column(std::to_string(reading.matter), '\t');
    column(reading.officer, '\t');
    column(reading.unit, '\t');
    column(reading.thing, '\t');
    column(reading.digest, '\t');
    column(reading.duty, '\t');
    column(reading.ground, '\t');
    column(reading.day, '\t');
    column(std::to_string(reading.first), '\t');
    column(std::to_string(reading.last), '\t');
    column(std::to_string(reading.times), '\n');
    return line;
}

std::string text_of(std::int64_t hour, std::vector<std::string> lines) {
    std::sort(lines.begin(), lines.end());
    std::string text = std::to_string(hour) + "\n";
    for (const std::string& line : lines) text += line;
    return text;
}

}  // namespace dengwen::ledger
