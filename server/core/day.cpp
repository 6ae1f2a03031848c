#include "core/day.hpp"

#include <algorithm>
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

constexpr int leap_days_before_1970 = 477;

constexpr int new_year(int year) {
    return 365 * (year - 1970) + leap_days_before(year) - leap_days_before_1970;
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

// Reads `count` digits at `at`; 0, which is no year, month or day, when one of them is no digit.
int digits(std::string_view text, std::size_t at, std::size_t count) {
    int number = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9') return 0;
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

// Takes the whole cycles of 400, 100, 4 and 1 years off the days since 0001-01-01. The last cycle of a
// century and the last year of four are longer by a day, hence the caps.
bool is_time_of_day(std::string_view text) {
    const auto digit = [&](std::size_t at, char most) { return text[at] >= '0' && text[at] <= most; };
    return text.size() == 5 && digit(0, '2') && digit(1, text[0] == '2' ? '3' : '9') && text[2] == ':' &&
           digit(3, '5') && digit(4, '9');
}

int year_of(Day day) {
    int days = day.number - new_year(1);
    const int four_centuries = days / 146'097;
    days %= 146'097;
    const int centuries = std::min(days / 36'524, 3);
    days -= centuries * 36'524;
    const int leap_cycles = days / 1'461;
    days %= 1'461;
    const int years = std::min(days / 365, 3);
    return 400 * four_centuries + 100 * centuries + 4 * leap_cycles + years + 1;
}

YearMonthDay year_month_day(Day day) {
    const int year = year_of(day);
    const int day_of_year = day.number - new_year(year);
    int month = 1;
    while (before_month(year, month + 1) <= day_of_year) ++month;
    return {year, month, day_of_year - before_month(year, month) + 1};
}

Day years_after(Day day, int years) {
    const YearMonthDay date = year_month_day(day);
    const auto same = day_from(date.year + years, date.month, date.day);
    return same ? *same : *day_from(date.year + years, date.month, date.day - 1);
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

int civil_hour(Instant instant, int utc_offset_minutes) {
    return civil_minute(instant, utc_offset_minutes) / 60;
}

int civil_minute(Instant instant, int utc_offset_minutes) {
    constexpr std::int64_t a_day = 86'400'000;
    const std::int64_t local = instant.milliseconds + std::int64_t{utc_offset_minutes} * 60'000;
    const Day day = civil_day(instant, utc_offset_minutes);
    return static_cast<int>((local - day.number * a_day) / 60'000);
}

}  // namespace dengwen
