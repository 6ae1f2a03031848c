#include "bench/reads.hpp"

#include <fmt/format.h>

#include <chrono>
#include <filesystem>
#include <stdexcept>

#include "bench/filling.hpp"
#include "bench/http_client.hpp"
#include "bench/running.hpp"

namespace dengwen::bench {
namespace {

using Moments = std::chrono::steady_clock;

constexpr int reading_bureaus = 4;
constexpr std::uint64_t reading_matters = 20'000;
// Short and many, so that what else the machine does falls on both alike.
constexpr int turns = 10;

std::vector<std::string> requests_of(Running& running) {
    std::vector<std::string> requests;
    for (int bureau = 0; bureau < reading_bureaus; ++bureau) {
        const std::string cookie = running.sign_in(bureau_id(bureau), Role::handler);
        store::DutyQuery query;
        query.unit = bureau_id(bureau);
        query.limit = 500;
        for (const store::Duty& duty : running.store().duties(query))
            requests.push_back(get("/api/v1/matters/" + text(duty.matter), cookie));
    }
    if (requests.empty()) throw std::runtime_error("the benchmark has no matters to open");
    return requests;
}

HttpRun open_matters(const std::string& place, const profile::Profiles& profiles,
                     const desk::Clockwork& clock, desk::Recorded recorded, int clients, double seconds) {
    Running running(place, profiles, reading_bureaus, clock, recorded);
    const std::vector<std::string> requests = requests_of(running);
    std::size_t ordinal = 0;
    const auto open_for = [&](double how_long) {
        const auto end = Moments::now() + std::chrono::duration<double>(how_long);
        HttpRun run = run_clients(running.port(), clients, [&](int) {
            return Moments::now() < end ? requests[ordinal++ * 7 % requests.size()] : std::string();
        });
        if (run.refused > 0)
            throw std::runtime_error("a matter of the benchmark was refused: " + run.first_refusal);
        return run;
    };
    open_for(seconds / 5);  // warms up what a running server has warm
    return open_for(seconds);
}

struct Sum {
    std::size_t answered = 0;
    double seconds = 0;
    std::vector<double> milliseconds;

    void add(const HttpRun& run) {
        answered += run.answered;
        seconds += run.seconds;
        milliseconds.insert(milliseconds.end(), run.milliseconds.begin(), run.milliseconds.end());
    }
    double per_second() const { return static_cast<double>(answered) / seconds; }
};

Figure measure_recorded(const std::string& place, const profile::Profiles& profiles,
                        const desk::Clockwork& clock, int clients, double seconds) {
    Sum with, without;
    for (int turn = 0; turn < turns; ++turn) {
        const bool recorded_first = turn % 2 == 0;
        for (const bool recorded : {recorded_first, !recorded_first})
            (recorded ? with : without)
                .add(open_matters(place, profiles, clock, recorded ? desk::Recorded::yes : desk::Recorded::no,
                                  clients, seconds / turns));
    }
    Figure figure;
    figure.work = "reads";
    figure.n = with.answered;
    figure.clients = clients;
    figure.per_second = with.per_second();
    figure.p50_ms = percentile(with.milliseconds, 0.50);
    figure.p99_ms = percentile(with.milliseconds, 0.99);
    figure.limit_per_second = without.per_second();
    figure.limit = {"同样的查看，不记录谁看过", "the same matters opened without recording who opened them"};
    figure.note = {fmt::format("记录使查看慢 {:.1f} %", 100 * (1 - figure.ratio())),
                   fmt::format("recording slows reading by {:.1f} %", 100 * (1 - figure.ratio()))};
    return figure;
}

}  // namespace

void measure_reads(const std::string& directory, const profile::Profiles& profiles,
                   const desk::Clockwork& clock, const std::vector<int>& clients, double seconds,
                   const Told& told) {
    const std::string place = directory + "/reads";
    std::filesystem::create_directories(place);
    const Now now = clock();
    // The matters are three years old at most; so that one law judges them all, this one is taken to have
    // held then.
    std::vector<Law> laws{*profiles.in_force("cn", now.day)};
    laws.front().in_force_from = *day_from(1900, 1, 1);
    const profile::Profiles always(laws, {{"cn", profiles.calendar("cn")}});
    {
        store::Store store({place, ""});
        const Letters letters(always.laws().front(), always.calendar("cn"), reading_bureaus, now);
        fill(store, letters, 0, reading_matters, [](std::uint64_t) {});
    }
    for (const int count : clients) told(measure_recorded(place, always, clock, count, seconds));
}

}  // namespace dengwen::bench
