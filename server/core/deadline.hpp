// Deadline: the last day of one clock, as it was worked out when the clock started.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/calendar.hpp"
#include "core/day.hpp"
#include "core/law.hpp"
#include "core/outcome.hpp"
#include "core/words.hpp"

namespace dengwen {

struct Deadline {
    Clock clock{};
    std::string unit;          // who owes it; empty: the petitioner
    Day day_zero;              // the day of the act that set the clock running; not counted
    Day raw_last_day;          // before rolling over rest days; alarms use it
    Day last_day;              // lateness uses it
    bool provisional = false;  // leans on a year whose holidays are not published
    int extended_days = 0;
    int hearing_days = 0;
    std::string law;                // Law::version() it was worked out under
    std::optional<Day> done_on;     // the duty was done
    std::optional<Day> dropped_on;  // the duty fell away (taken back, withdrawn, diverted)
    bool operator==(const Deadline&) const = default;

    bool is_open() const { return !done_on && !dropped_on; }
};

// Late on `today`: an open duty past its rolled last day, or one done after it.
bool overdue(const Deadline& deadline, Day today);

// What a deadline is worked out from. For clocks of DayKind::as_set `start` is the day that was set.
struct ClockQuestion {
    Clock clock{};
    Day start;
    int extended_days = 0;
    int hearing_days = 0;
};

// Works out raw and rolled last day (petition-law sections 1.6 and 11). Refuses an extension the profile does
// not allow, hearing days where they do not stop the clock, and days past the year 2999.
Outcome<Deadline> work_out(const ClockQuestion& question, const Law& law, const Calendar& calendar);

// Shows the working: sentences with article numbers that a petitioner can follow, in order.
std::vector<Words> working(const Deadline& deadline, const Law& law, const Calendar& calendar);

}  // namespace dengwen
