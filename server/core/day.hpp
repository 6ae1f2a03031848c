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

// HH:MM on a clock of twenty-four hours.
bool is_time_of_day(std::string_view text);

struct YearMonthDay {
    int year = 1970;
    int month = 1;
    int day = 1;
    bool operator==(const YearMonthDay&) const = default;
};
YearMonthDay year_month_day(Day day);
// The same date some years on; for a 29 February of a year that has none, the day before its end of month.
Day years_after(Day day, int years);

// 1970-01-01 was a Thursday.
constexpr Weekday weekday(Day day) {
    const int since_monday = (day.number + 3) % 7;
    return static_cast<Weekday>(since_monday < 0 ? since_monday + 7 : since_monday);
}

inline constexpr Day first_day{-25567};  // 1900-01-01
inline constexpr Day final_day{376199};  // 2999-12-31

// Instant: a moment, for the record; milliseconds since 1970-01-01T00:00:00Z.
struct Instant {
    std::int64_t milliseconds = 0;
    auto operator<=>(const Instant&) const = default;
};

// RFC 3339 in UTC with milliseconds.
std::string iso(Instant instant);

// The civil day at a place that far from UTC.
Day civil_day(Instant instant, int utc_offset_minutes);
int civil_hour(Instant instant, int utc_offset_minutes);    // 0 to 23
int civil_minute(Instant instant, int utc_offset_minutes);  // 0 to 1439

// Now: the moment for the record and the civil day for the law, made once per request.
struct Now {
    Instant instant;
    Day day;
    int utc_offset_minutes = 8 * 60;  // of the place whose day it is
};

}  // namespace dengwen
