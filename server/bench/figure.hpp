// Figure: one measured number with the limit it is to be seen against, both taken in the same run.
#pragma once

#include <chrono>
#include <functional>
#include <ostream>
#include <string>
#include <vector>

#include "core/words.hpp"

namespace dengwen::bench {

struct Figure {
    std::string work;   // "intake", "queue", "clocks", "start"
    std::size_t n = 0;  // how many were done
    int clients = 1;
    double per_second = 0;
    double p50_ms = 0;
    double p99_ms = 0;
    double limit_per_second = 0;
    Words limit;  // what the limit is
    Words note;   // anything else the reader must know

    double ratio() const { return limit_per_second > 0 ? per_second / limit_per_second : 0; }
};

using Told = std::function<void(const Figure&)>;

// The value below which `share` (0 to 1) of the samples lie; 0 without samples. Sorts them.
double percentile(std::vector<double>& samples, double share);

std::string json_of(const Figure& figure);  // one line
std::string text_of(const Figure& figure);  // one or more lines

double seconds_since(std::chrono::steady_clock::time_point begin);
std::size_t resident_bytes();  // VmRSS of this process

}  // namespace dengwen::bench
