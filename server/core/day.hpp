// Day: a civil day of the proleptic Gregorian calendar, the unit in which the law counts.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dengwen {

enum class Weekday { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

struct Day {
    std::int32_t number = 0;  // days since 1970-01-01
    auto operator<=>(const Day&) const = default;
};

constexpr Day operator+(Day day, int days) { return Day{day.number + days}; }
constexpr Day operator-(Day day, int days) { return Day{day.number - days}; }
constexpr int operator-(Day later, Day earlier) { return later.number - earlier.number; }

// Years 1900 to 2999 only; nothing for a day that does not exist.
std::optional<Day> day_from(int year, int month, int day);

// Reads exactly YYYY-MM-DD; nothing for any other text or a day that does not exist.
std::optional<Day> day_from(std::string_view iso);

std::string iso(Day day);
int year_of(Day day);
Weekday weekday(Day day);

// Instant: a moment, for the record; milliseconds since 1970-01-01T00:00:00Z.
struct Instant {
    std::int64_t milliseconds = 0;
    auto operator<=>(const Instant&) const = default;
};

// RFC 3339 in UTC with milliseconds.
std::string iso(Instant instant);

// Now: the moment for the record and the civil day for the law, made once per request.
struct Now {
    Instant instant;
    Day day;
};

}  // namespace dengwen
