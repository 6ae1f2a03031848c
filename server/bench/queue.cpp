#include "bench/queue.hpp"

#include <fmt/format.h>
#include <malloc.h>

#include <chrono>
#include <filesystem>
#include <iostream>
#include <limits>
#include <nlohmann/json.hpp>
#include <numeric>
#include <stdexcept>

#include "bench/filling.hpp"
#include "bench/http_client.hpp"
#include "bench/running.hpp"

namespace dengwen::bench {
namespace {

using Steady = std::chrono::steady_clock;

constexpr int bureaus = 40;
constexpr std::size_t page_rows = 50;

// Pages of every bureau in turn, by different conditions, as officers open them.
std::string page_of(std::size_t ordinal, const std::vector<std::string>& cookies) {
    const std::string path = ordinal % 4 == 3 ? "/api/v1/queue?clock=notice" : "/api/v1/queue";
    return get(path, cookies[ordinal % cookies.size()]);
}

HttpRun open_pages(Running& running, int clients, double seconds, const std::vector<std::string>& cookies) {
    std::size_t ordinal = 0;
    const auto end = Steady::now() + std::chrono::duration<double>(seconds);
    HttpRun run = run_clients(running.port(), clients, [&](int) {
        return Steady::now() < end ? page_of(ordinal++, cookies) : std::string();
    });
    if (run.refused > 0) throw std::runtime_error("the benchmark's page was refused: " + run.first_refusal);
    return run;
}

// The same pages asked of the store itself, one after the other.
double pages_per_second(store::Store& store, double seconds) {
    const auto begin = Steady::now();
    std::size_t done = 0;
    do {
        store::DutyQuery query;
        query.unit = bureau_id(static_cast<int>(done % bureaus));
        if (done % 4 == 3) query.clock = Clock::notice;
        if (store.duties(query).empty()) throw std::runtime_error("the benchmark's queue is empty");
        ++done;
    } while (seconds_since(begin) < seconds);
    return static_cast<double>(done) / seconds_since(begin);
}

void check_page(Running& running, const std::string& cookie) {
    const HttpAnswer answer = ask_once(running.port(), get("/api/v1/queue", cookie));
    const auto page = nlohmann::json::parse(answer.body);
    if (page.at("items").empty() || page.at("items").size() > page_rows)
        throw std::runtime_error("the benchmark's page holds not what it should");
}

void check_rows(store::Store& store, std::uint64_t size) {
    // A sample over the whole breadth: the rows are real sums of real events.
    const auto some = store.matters({}, 2000);
    for (const MatterNumber number : some)
        if (*store.matter(number) != fold(store.entries(number)))
            throw std::runtime_error("row != fold(events) for " + text(number));
    if (some.size() < std::min<std::uint64_t>(size, 2000))
        throw std::runtime_error("the fill is not complete");
}

Figure start_figure(double milliseconds, std::uint64_t size) {
    Figure start;
    start.work = "start";
    start.n = size;
    start.per_second = 1000.0 / milliseconds;
    start.p50_ms = start.p99_ms = milliseconds;
    start.limit_per_second = 2;
    start.limit = {"要求：已有数据上 0.5 秒内给出第一个回答",
                   "wanted: the first answer within 0.5 s on an existing store"};
    return start;
}

void measure_size(const std::string& directory, const profile::Profiles& profiles,
                  const desk::Clockwork& clock, std::uint64_t size, double seconds, const Told& told) {
    const std::size_t before = resident_bytes();
    const auto begin = Steady::now();
    Running running(directory, profiles, bureaus, clock);
    ask_once(running.port(), get("/readyz"));
    const double start_milliseconds = seconds_since(begin) * 1000;
    std::vector<std::string> cookies;
    for (int bureau = 0; bureau < 4; ++bureau)
        cookies.push_back(running.sign_in(bureau_id(bureau), Role::handler));
    check_page(running, cookies.front());
    check_rows(running.store(), size);
    for (const int clients : {1, 8}) {
        open_pages(running, clients, seconds / 5, cookies);
        HttpRun run = open_pages(running, clients, seconds, cookies);
        Figure figure;
        figure.work = "queue";
        figure.n = size;
        figure.clients = clients;
        figure.per_second = static_cast<double>(run.answered) / run.seconds;
        figure.p50_ms = percentile(run.milliseconds, 0.50);
        figure.p99_ms = percentile(run.milliseconds, 0.99);
        figure.limit_per_second = pages_per_second(running.store(), seconds / 4);
        figure.limit = {"只读数据库的同样一页，单线程，无 HTTP",
                        "the same page read from the store in one thread, without HTTP"};
        const double megabytes = static_cast<double>(resident_bytes()) / 1e6;
        figure.note = {fmt::format("常驻内存 {:.0f} MB（打开前 {:.0f} MB）", megabytes,
                                   static_cast<double>(before) / 1e6),
                       fmt::format("resident {:.0f} MB ({:.0f} MB before opening)", megabytes,
                                   static_cast<double>(before) / 1e6)};
        told(figure);
    }
    told(start_figure(start_milliseconds, size));
}

constexpr int swept_days = 20;  // what waits for its notice falls due within three weeks

// How many duties of the bureaus end on each of those days: breaches, the day after.
std::vector<std::size_t> due_by_day(store::Store& store, Day from) {
    std::vector<std::size_t> due(swept_days);
    for (int bureau = 0; bureau < bureaus; ++bureau) {
        store::DutyQuery query;
        query.unit = bureau_id(bureau);
        query.after = {from + -1, MatterNumber{std::numeric_limits<std::int64_t>::max()}};
        query.due_until = from + (swept_days - 1);
        query.limit = 10'000'000;
        for (const store::Duty& duty : store.duties(query)) {
            const auto at = static_cast<std::size_t>(duty.last_day.number - from.number);
            if (at < due.size()) ++due[at];
        }
    }
    return due;
}

// What is found once all that is late already was found: day by day for the first half of the days, and at
// once for the second. It costs by what fell due, not by what is open.
Figure sweep_figure(store::Store& store, Day today, std::uint64_t size) {
    std::vector<std::string> units;
    for (int bureau = 0; bureau < bureaus; ++bureau) units.push_back(bureau_id(bureau));
    store.find_breaches_until(today, units);
    const auto reading = Steady::now();
    const std::vector<std::size_t> due = due_by_day(store, today);
    const double read = seconds_since(reading);
    std::vector<double> milliseconds;
    for (int day = 1; day <= swept_days / 2; ++day) {
        const auto begin = Steady::now();
        store.find_breaches_until(today + day, units);
        milliseconds.push_back(seconds_since(begin) * 1000);
    }
    const auto begin = Steady::now();
    store.find_breaches_until(today + swept_days, units);
    const double swept = seconds_since(begin);
    const std::size_t found = std::accumulate(due.begin() + swept_days / 2, due.end(), std::size_t{0});
    if (found == 0) throw std::runtime_error("nothing falls due in the benchmark's days");
    Figure figure;
    figure.work = "sweep";
    figure.n = size;
    figure.per_second = static_cast<double>(found) / swept;
    figure.p50_ms = percentile(milliseconds, 0.50);
    figure.p99_ms = percentile(milliseconds, 0.99);
    figure.limit_per_second =
        static_cast<double>(std::accumulate(due.begin(), due.end(), std::size_t{0})) / read;
    figure.limit = {"只读同样的期限，不记违规", "the same duties only read, no breach written down"};
    const double per_thousand = swept * 1'000'000 / static_cast<double>(found);
    figure.note = {
        fmt::format("一次找出 {} 项，每千项 {:.1f} 毫秒（要求 50）；p50、p99 是每天一次的用时", found,
                    per_thousand),
        fmt::format("{} found at once, {:.1f} ms a thousand (50 wanted); p50 and p99 are of one day's sweep",
                    found, per_thousand)};
    return figure;
}

}  // namespace

void measure_queue(const std::string& directory, const profile::Profiles& profiles,
                   const desk::Clockwork& clock, const std::vector<std::uint64_t>& sizes, double seconds,
                   const Told& told) {
    const std::string place = directory + "/queue";
    std::filesystem::create_directories(place);
    const Now now = clock();
    // The matters are three years old at most; so that one law judges them all, this one is taken to have
    // held then.
    std::vector<Law> laws{*profiles.in_force("cn", now.day)};
    laws.front().in_force_from = *day_from(1900, 1, 1);
    const profile::Profiles always(laws, {{"cn", profiles.calendar("cn")}});
    std::uint64_t filled = 0;
    for (const std::uint64_t size : sizes) {
        {
            store::Store store({place, ""});
            const Letters letters(always.laws().front(), always.calendar("cn"), bureaus, now);
            const auto begin = Steady::now();
            fill(store, letters, filled, size, [&](std::uint64_t done) {
                if (done % 65536 == 0)
                    std::cerr << fmt::format("  {} / {}  {:.0f} s\n", done, size, seconds_since(begin));
            });
            filled = size;
        }
        if (size == sizes.front())
            Running(place, always, bureaus, clock);  // makes the units, before any start is timed
        ::malloc_trim(0);
        measure_size(place, always, clock, size, seconds, told);
        store::Store store({place, ""});
        told(sweep_figure(store, now.day, size));
    }
}

}  // namespace dengwen::bench
