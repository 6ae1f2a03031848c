#include "bench/clocks.hpp"

#include <chrono>
#include <vector>

#include "core/deadline.hpp"

namespace dengwen::bench {
namespace {

using Steady = std::chrono::steady_clock;

constexpr std::size_t question_count = 1 << 16;

// Every clock that counts, started on days spread over twenty years, some extended, some with a hearing.
std::vector<ClockQuestion> questions(const Law& law) {
    std::vector<ClockQuestion> all;
    const Day first = *day_from(2010, 1, 1);
    std::uint32_t random = 12345;
    while (all.size() < question_count) {
        random = random * 1664525 + 1013904223;
        ClockQuestion question;
        question.clock = static_cast<Clock>((random >> 8) % clock_count);
        question.start = first + static_cast<int>((random >> 12) % 7300);
        const ClockRule& rule = law.rule(question.clock);
        if (rule.kind == DayKind::as_set) continue;
        if (random % 4 == 0) question.extended_days = rule.extension.days_max;
        if (random % 4 == 1 && rule.hearing_excluded) question.hearing_days = 3;
        all.push_back(question);
    }
    return all;
}

// Rounds over all questions until the time is up; the sum keeps the compiler from leaving the work out.
template <class Answer>
double rounds_per_second(double seconds, std::size_t& done, std::int64_t& sum, const Answer& answer) {
    const auto begin = Steady::now();
    double passed = 0;
    done = 0;
    do {
        for (std::size_t at = 0; at < question_count; ++at) sum += answer(at);
        done += question_count;
        passed = std::chrono::duration<double>(Steady::now() - begin).count();
    } while (passed < seconds);
    return static_cast<double>(done) / passed;
}

}  // namespace

Figure measure_clocks(const Law& law, const Calendar& calendar, double seconds) {
    const std::vector<ClockQuestion> all = questions(law);
    std::vector<Day> table;
    for (const ClockQuestion& question : all)
        table.push_back(work_out(question, law, calendar).value().last_day);
    Figure figure;
    figure.work = "clocks";
    std::int64_t sum = 0;
    std::size_t looked_up = 0;
    figure.per_second = rounds_per_second(seconds, figure.n, sum, [&](std::size_t at) {
        return work_out(all[at], law, calendar).value().last_day.number;
    });
    figure.limit_per_second = rounds_per_second(seconds / 4, looked_up, sum, [&](std::size_t at) {
        const ClockQuestion& question = all[at];
        // A dependent look-up in a shuffled order, as a table over all starts and clocks would be read.
        const std::size_t slot =
            (static_cast<std::size_t>(question.start.number) * 2654435761u) % question_count;
        return table[slot].number;
    });
    figure.p50_ms = figure.p99_ms = 1000.0 / figure.per_second;
    figure.limit = {"同样的问题从预先算好的表里读出（每题一次随机访存）",
                    "the same questions read out of a table made beforehand (one random look-up each)"};
    if (sum == 0) figure.note = {"空", "empty"};
    return figure;
}

}  // namespace dengwen::bench
