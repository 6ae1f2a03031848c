#include "bench/brief.hpp"

#include "desk/brief.hpp"

#include <fmt/format.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <iostream>
#include <stdexcept>

#include "bench/filling.hpp"
#include "brief/workbook.hpp"
#include "tally/counting.hpp"
#include "tally/parts.hpp"
#include "tally/tallying.hpp"

namespace dengwen::bench {
namespace {

using Steady = std::chrono::steady_clock;

constexpr int brief_bureaus = 40;
constexpr const char* whole_office = "bench-city";
constexpr int matters_at_once = 1000;
// Beyond these each matter is made and counted and only its sums are written: the brief reads nothing else,
// and ten million matters would take a disk and an afternoon.
constexpr std::uint64_t written_max = 2'000'000;

std::int64_t items_in(const store::Tally& tally, const std::string& from, const std::string& until) {
    std::int64_t items = 0;
    for (const auto& [key, total] : tally.by_part) {
        const std::string month = std::get<1>(key).substr(0, 7);
        const bool is_item = std::get<2>(key) == store::Part::first_item;
        if (is_item && month >= from && month <= until) items += total;
    }
    return items;
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
    return {seconds_since(begin), items_in(tally, from, until)};
}

// What following the events of matters that are not written comes to, and what counting the matters does.
struct Counted {
    double seconds = 0;  // of counting the matters
    store::Tally recounted;
};

Counted count_unwritten(store::Store& store, const Letters& letters, std::uint64_t end) {
    Counted out;
    store::Tally followed;
    const auto begin = Steady::now();
    double following = 0;
    for (std::uint64_t ordinal = 0; ordinal < end; ++ordinal) {
        const store::Change change = letters.change(ordinal);
        const auto one = Steady::now();
        Matter before;
        for (const Entry& entry : change.entries) {
            Matter after = apply(before, entry);
            tally::count(followed, before, entry, after);
            before = std::move(after);
        }
        following += seconds_since(one);
        tally::add_parts(out.recounted, change.after, 1);
        if (ordinal % matters_at_once != 0) continue;
        followed.by_matter.clear();
        out.recounted.by_matter.clear();
        if (ordinal % 1'000'000 == 0)
            std::cerr << fmt::format("  {} / {}  {:.0f} s\n", ordinal, end, seconds_since(begin));
    }
    followed.by_matter.clear();
    followed.drop_zeros();
    out.seconds = seconds_since(begin) - following;
    store.drop_tally();
    store.add(followed, store.tallied_through(), store.tallied_through());
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
        out.milliseconds.push_back(seconds_since(one) * 1000);
    } while (seconds_since(begin) < seconds);
    return out;
}

using Recount = std::function<Recounted(const std::string& from, const std::string& until)>;

void measure_period(desk::Desk& desk, const desk::BriefAsked& asked, std::uint64_t size, double seconds,
                    const Recount& recounted, const Told& told) {
    const bool is_year = asked.month == 0;
    const std::string from = fmt::format("{:04}-{:02}", asked.year, is_year ? 1 : asked.month);
    const std::string until = fmt::format("{:04}-{:02}", asked.year, is_year ? 12 : asked.month);
    Written written = write_briefs(desk, asked, seconds);
    const Recounted plain = recounted(from, until);
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
    const YearMonthDay today = year_month_day(now.day);
    const desk::BriefAsked month{whole_office, today.month == 1 ? today.year - 1 : today.year,
                                 today.month == 1 ? 12 : today.month - 1};
    const desk::BriefAsked year{whole_office, today.year - 1, 0};
    std::uint64_t filled = 0;
    for (const std::uint64_t size : sizes) {
        if (size > written_max) {
            const Counted counted = count_unwritten(store, letters, size);
            const Recount plain = [&](const std::string& from, const std::string& until) {
                return Recounted{counted.seconds, items_in(counted.recounted, from, until)};
            };
            measure_period(desk, month, size, seconds, plain, told);
            measure_period(desk, year, size, seconds, plain, told);
            continue;
        }
        const Recount plain = [&](const std::string& from, const std::string& until) {
            return recount(store, from, until);
        };
        const auto begin = Steady::now();
        fill(store, letters, filled, size, [&](std::uint64_t done) {
            if (done % 65536 == 0)
                std::cerr << fmt::format("  {} / {}  {:.0f} s\n", done, size, seconds_since(begin));
        });
        filled = size;
        std::int64_t counted = 0;
        const auto follow = Steady::now();
        while (const auto more = tallying.count_next()) counted += *more;
        std::cerr << fmt::format("  counted {} events in {:.0f} s\n", counted, seconds_since(follow));
        measure_period(desk, month, size, seconds, plain, told);
        measure_period(desk, year, size, seconds, plain, told);
    }
}

}  // namespace dengwen::bench
