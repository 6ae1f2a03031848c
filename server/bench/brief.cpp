#include "bench/brief.hpp"

#include "desk/brief.hpp"

#include <fmt/format.h>

#include <chrono>
#include <filesystem>
#include <iostream>
#include <stdexcept>

#include "bench/filling.hpp"
#include "brief/workbook.hpp"
#include "tally/parts.hpp"
#include "tally/tallying.hpp"

namespace dengwen::bench {
namespace {

using Steady = std::chrono::steady_clock;

constexpr int brief_bureaus = 40;
constexpr const char* whole_office = "bench-city";
constexpr int matters_at_once = 1000;

double seconds_passed(Steady::time_point begin) {
    return std::chrono::duration<double>(Steady::now() - begin).count();
}

// What a recount comes to: read every matter, and count its parts in the period.
struct Recounted {
    double seconds = 0;
    std::int64_t items = 0;
};

Recounted recount(store::Store& store, const std::string& from, const std::string& until) {
    const auto begin = Steady::now();
    store::Tally tally;
    MatterNumber after;
    for (auto page = store.matters(after, matters_at_once); !page.empty();
         page = store.matters(after, matters_at_once)) {
        for (const MatterNumber number : page) tally::add_parts(tally, *store.matter(number), 1);
        tally.by_matter.clear();  // the numbers alone are wanted
        after = page.back();
    }
    Recounted out;
    for (const auto& [key, total] : tally.by_part) {
        const std::string month = std::get<1>(key).substr(0, 7);
        const bool is_item = std::get<2>(key) == store::Part::first_item;
        if (is_item && month >= from && month <= until) out.items += total;
    }
    out.seconds = seconds_passed(begin);
    return out;
}

struct Written {
    std::vector<double> milliseconds;
    std::int64_t items = 0;
    std::size_t bytes = 0;
};

Written write_briefs(desk::Desk& desk, const desk::BriefAsked& asked, double seconds) {
    const brief::Say say = [](const std::string& key) { return key; };
    Written out;
    const auto begin = Steady::now();
    do {
        const auto one = Steady::now();
        const auto found = std::get<desk::Brief>(desk::brief(desk, Actor{}, asked));
        out.bytes = brief::workbook(brief::pages_of(found, say, brief::Tongue::zh), found.made_on).size();
        out.items = desk::items(found.sum);
        out.milliseconds.push_back(seconds_passed(one) * 1000);
    } while (seconds_passed(begin) < seconds);
    return out;
}

void measure_period(desk::Desk& desk, const desk::BriefAsked& asked, std::uint64_t size, double seconds,
                    const Told& told) {
    const bool is_year = asked.month == 0;
    const std::string from = fmt::format("{:04}-{:02}", asked.year, is_year ? 1 : asked.month);
    const std::string until = fmt::format("{:04}-{:02}", asked.year, is_year ? 12 : asked.month);
    Written written = write_briefs(desk, asked, seconds);
    const Recounted plain = recount(desk.store(), from, until);
    if (plain.items != written.items)
        throw std::logic_error("bench: the brief is not what a recount comes to");
    Figure figure;
    figure.work = is_year ? "year" : "month";
    figure.n = size;
    figure.p50_ms = percentile(written.milliseconds, 0.50);
    figure.p99_ms = percentile(written.milliseconds, 0.99);
    figure.per_second = 1000 / figure.p50_ms;
    figure.limit_per_second = 1 / plain.seconds;
    figure.limit = {"把每件都读出来重数一遍，不写报表",
                    "every matter read and counted anew, no workbook written"};
    figure.note = {fmt::format("重数 {:.1f} 秒；{} 件在期内，两者相同；报表 {} KB", plain.seconds,
                               written.items, written.bytes / 1024),
                   fmt::format("the recount took {:.1f} s; {} matters in the period, the same in both; {} KB",
                               plain.seconds, written.items, written.bytes / 1024)};
    told(figure);
}

}  // namespace

void measure_brief(const std::string& directory, const profile::Profiles& profiles,
                   const desk::Clockwork& clock, const std::vector<std::uint64_t>& sizes, double seconds,
                   const Told& told) {
    const std::string place = directory + "/brief";
    std::filesystem::create_directories(place);
    const Now now = clock();
    // The matters are three years old at most; one law judges them all.
    std::vector<Law> laws{*profiles.in_force("cn", now.day)};
    laws.front().in_force_from = *day_from(1900, 1, 1);
    const profile::Profiles always(laws, {{"cn", profiles.calendar("cn")}});
    store::Store store({place, ""});
    desk::Desk desk(store, always, "cn", clock);
    for (const Unit& unit : bench_units(brief_bureaus))
        if (const auto faults = desk.save_unit(unit); !faults.empty()) throw std::logic_error(faults.front());
    const Letters letters(always.laws().front(), always.calendar("cn"), brief_bureaus, now);
    tally::Tallying tallying(store, nullptr);
    std::uint64_t filled = 0;
    for (const std::uint64_t size : sizes) {
        const auto begin = Steady::now();
        fill(store, letters, filled, size, [&](std::uint64_t done) {
            if (done % 65536 == 0)
                std::cerr << fmt::format("  {} / {}  {:.0f} s\n", done, size, seconds_passed(begin));
        });
        filled = size;
        std::int64_t counted = 0;
        const auto follow = Steady::now();
        while (const auto more = tallying.count_next()) counted += *more;
        std::cerr << fmt::format("  counted {} events in {:.0f} s\n", counted, seconds_passed(follow));
        const YearMonthDay today = year_month_day(now.day);
        const int last_month = today.month == 1 ? 12 : today.month - 1;
        measure_period(desk, {whole_office, today.month == 1 ? today.year - 1 : today.year, last_month}, size,
                       seconds, told);
        measure_period(desk, {whole_office, today.year - 1, 0}, size, seconds, told);
    }
}

}  // namespace dengwen::bench
