#include "core/day.hpp"

#include <array>
#include <cassert>

namespace dengwen {

namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2999;

constexpr bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

// Leap days before 1 January of `year`.
constexpr int leap_days_before(int year) {
    const int whole = year - 1;
    return whole / 4 - whole / 100 + whole / 400;
}

constexpr int new_year(int year) {
    return 365 * (year - 1970) + leap_days_before(year) - leap_days_before(1970);
}

constexpr std::array<int, 13> days_before_month{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};

constexpr int before_month(int year, int month) {
    return days_before_month[static_cast<std::size_t>(month - 1)] + (month > 2 && is_leap(year) ? 1 : 0);
}

constexpr int month_length(int year, int month) {
    return before_month(year, month + 1) - before_month(year, month);
}

static_assert(new_year(1970) == 0 && new_year(2000) == 10957 && new_year(2026) == 20454);
static_assert(month_length(2024, 2) == 29 && month_length(2100, 2) == 28 && month_length(2023, 12) == 31);

// Reads `count` digits at `at`; -1 when one of them is no digit.
int digits(std::string_view text, std::size_t at, std::size_t count) {
    int number = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9') return -1;
        number = number * 10 + (text[i] - '0');
    }
    return number;
}

void write(std::string& text, std::size_t at, std::size_t count, int number) {
    for (std::size_t i = at + count; i > at; --i) {
        text[i - 1] = static_cast<char>('0' + number % 10);
        number /= 10;
    }
}

}  // namespace

std::optional<Day> day_from(int year, int month, int day) {
    if (year < first_year || year > last_year || month < 1 || month > 12) return std::nullopt;
    if (day < 1 || day > month_length(year, month)) return std::nullopt;
    return Day{new_year(year) + before_month(year, month) + day - 1};
}

std::optional<Day> day_from(std::string_view iso) {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    return day_from(digits(iso, 0, 4), digits(iso, 5, 2), digits(iso, 8, 2));
}

int year_of(Day day) {
    int year = 1970 + day.number / 365;  // never too early by more than one, too late by the leap days passed
    if (day.number < 0) year -= 1;
    while (new_year(year) > day.number) --year;
    while (new_year(year + 1) <= day.number) ++year;
    return year;
}

YearMonthDay year_month_day(Day day) {
    const int year = year_of(day);
    const int day_of_year = day.number - new_year(year);
    int month = 1;
    while (month < 12 && before_month(year, month + 1) <= day_of_year) ++month;
    return {year, month, day_of_year - before_month(year, month) + 1};
}

std::string iso(Day day) {
    const YearMonthDay parts = year_month_day(day);
    assert(parts.year >= 0 && parts.year <= 9999);
    std::string text = "0000-00-00";
    write(text, 0, 4, parts.year);
    write(text, 5, 2, parts.month);
    write(text, 8, 2, parts.day);
    return text;
}

std::string iso(Instant instant) {
    constexpr std::int64_t a_day = 86'400'000;
    const Day day = civil_day(instant, 0);
    const auto rest = static_cast<int>(instant.milliseconds - day.number * a_day);
    std::string text = "T00:00:00.000Z";
    write(text, 1, 2, rest / 3'600'000);
    write(text, 4, 2, rest / 60'000 % 60);
    write(text, 7, 2, rest / 1'000 % 60);
    write(text, 10, 3, rest % 1'000);
    return iso(day) + text;
}

Day civil_day(Instant instant, int utc_offset_minutes) {
    constexpr std::int64_t a_day = 86'400'000;
    const std::int64_t local = instant.milliseconds + std::int64_t{utc_offset_minutes} * 60'000;
    const std::int64_t whole = local / a_day;
    return Day{static_cast<std::int32_t>(local % a_day < 0 ? whole - 1 : whole)};
}

}  // namespace dengwen
