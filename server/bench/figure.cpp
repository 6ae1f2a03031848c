#include "bench/figure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

namespace dengwen::bench {

double seconds_since(std::chrono::steady_clock::time_point begin) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

double percentile(std::vector<double>& samples, double share) {
    if (samples.empty()) return 0;
    std::sort(samples.begin(), samples.end());
    const auto at = static_cast<std::size_t>(share * static_cast<double>(samples.size()));
    return samples[std::min(at, samples.size() - 1)];
}

std::string json_of(const Figure& figure) {
    const auto rounded = [](double value) { return std::round(value * 1000) / 1000; };
    nlohmann::ordered_json line;
    line["work"] = figure.work;
    line["n"] = figure.n;
    line["clients"] = figure.clients;
    line["per_second"] = rounded(figure.per_second);
    line["p50_ms"] = rounded(figure.p50_ms);
    line["p99_ms"] = rounded(figure.p99_ms);
    line["limit_per_second"] = rounded(figure.limit_per_second);
    line["ratio"] = rounded(figure.ratio());
    line["limit"] = figure.limit.en;
    if (!figure.note.en.empty()) line["note"] = figure.note.en;
    return line.dump();
}

std::string text_of(const Figure& figure) {
    std::string text = fmt::format(
        "{:<8} n={:<9} clients={:<3} {:>12.0f}/s  p50 {:>8.3f} ms  p99 {:>8.3f} ms   limit {:>12.0f}/s  "
        "ratio {:.2f}\n",
        figure.work, figure.n, figure.clients, figure.per_second, figure.p50_ms, figure.p99_ms,
        figure.limit_per_second, figure.ratio());
    text += "         上限 limit: " + figure.limit.zh + " / " + figure.limit.en + "\n";
    if (!figure.note.zh.empty()) text += "         " + figure.note.zh + " / " + figure.note.en + "\n";
    return text;
}

std::size_t resident_bytes() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:")) return std::stoull(line.substr(6)) * 1024;
    return 0;
}

}  // namespace dengwen::bench
