#include "bench/intake.hpp"

#include <fmt/format.h>

#include <chrono>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "bench/filling.hpp"
#include "bench/http_client.hpp"
#include "bench/running.hpp"

namespace dengwen::bench {
namespace {

using Steady = std::chrono::steady_clock;

std::string body(Day today) {
    nlohmann::json submission;
    submission["channel"] = "web";
    submission["received_day"] = iso(today);
    submission["statement"] = nlohmann::json::parse(Letters::statement());
    submission["petitioners"] = nlohmann::json::parse(R"([{"name":"来信人","telephone":"00000000000"}])");
    nlohmann::json one;
    one["submission"] = submission;
    one["kind"] = "request";
    one["unit"] = bench_petition;
    one["demands"] = nlohmann::json::array({"修好河湾路的路灯"});
    return one.dump();
}

// The server and its clients share this machine's cores, as they would in no real deployment: the figure is
// low rather than high.
HttpRun post_for(Running& running, int clients, double seconds, const std::string& request) {
    const auto end = Steady::now() + std::chrono::duration<double>(seconds);
    HttpRun run = run_clients(running.port(), clients,
                              [&](int) { return Steady::now() < end ? request : std::string(); });
    if (run.refused > 0)
        throw std::runtime_error("the benchmark's registration was refused: " + run.first_refusal);
    return run;
}

Committing bare(const std::string& directory, const Letters& letters, std::size_t count, int clients) {
    std::vector<std::shared_ptr<const store::Write>> rows;
    rows.reserve(count);
    for (std::size_t at = 0; at < count; ++at) rows.push_back(store::Store::rows(letters.registration(at)));
    store::Store store({directory, ""});
    return commit_bare(store, rows, clients);
}

std::string fresh(const std::string& directory, const std::string& name) {
    const std::string path = directory + "/" + name;
    std::filesystem::create_directories(path);
    return path;
}

Figure measure(const std::string& directory, const profile::Profiles& profiles, const desk::Clockwork& clock,
               int clients, double seconds) {
    const std::string of = std::to_string(clients);
    const Now now = clock();
    HttpRun run;
    {
        Running running(fresh(directory, "intake-" + of), profiles, 1, clock);
        const std::string request = post("/api/v1/matters", body(now.day));
        post_for(running, clients, seconds / 5, request);  // warms up what a running server has warm
        run = post_for(running, clients, seconds, request);
    }
    const Law* law = profiles.in_force("cn", now.day);
    if (!law) throw std::runtime_error("no law is in force today");
    const Letters letters(*law, profiles.calendar("cn"), 1, now);
    const Committing limit =
        bare(fresh(directory, "bare-" + of), letters, std::min<std::size_t>(run.answered, 100'000), clients);
    Figure figure;
    figure.work = "intake";
    figure.n = run.answered;
    figure.clients = clients;
    figure.per_second = static_cast<double>(run.answered) / run.seconds;
    figure.p50_ms = percentile(run.milliseconds, 0.50);
    figure.p99_ms = percentile(run.milliseconds, 0.99);
    figure.limit_per_second = static_cast<double>(limit.done) / limit.seconds;
    figure.limit = {"只提交同样的行，同样的并发，无 HTTP、无规则",
                    "the bare commit of the same rows, as many at once, without HTTP or rules"};
    return figure;
}

}  // namespace

void measure_intake(const std::string& directory, const profile::Profiles& profiles,
                    const desk::Clockwork& clock, const std::vector<int>& clients, double seconds,
                    const Told& told) {
    for (const int count : clients) told(measure(directory, profiles, clock, count, seconds));
}

}  // namespace dengwen::bench
