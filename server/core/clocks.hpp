// Clocks: how the deadlines of a matter are started by rules and closed by what happens. Nothing else moves
// one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

// For rules. The clock of `unit`, counted from `start`; for a clock whose day is set by an act, `start` is
// that day.
Outcome<Deadline> start_clock(Clock clock, std::string unit, Day start, const Setting& setting);
// Several clocks of one act, none started when one cannot be.
class ClockStarts {
  public:
    explicit ClockStarts(const Setting& setting) : setting_(setting) {}
    void start(Clock clock, const std::string& unit, Day start);
    const std::optional<Refusal>& refusal() const { return refusal_; }
    const std::vector<Deadline>& deadlines() const { return deadlines_; }

  private:
    const Setting& setting_;
    std::optional<Refusal> refusal_;
    std::vector<Deadline> deadlines_;
};

// The clocks of whoever receives the matter: to route it or to give notice, and to say "not mine" where it
// may.
enum class Objection { allowed, decided };
void start_receipt_clocks(ClockStarts& starts, const Matter& matter, const Unit& receiver, Day received,
                          Objection objection);
// The day the unit with the matter in hand received it.
Day receipt_day(const Matter& matter);
// The sender's clocks as they were given before it passed the matter on, open again: taking back restarts
// nothing.
std::vector<Deadline> clocks_before_routing(const Matter& matter);

const Deadline* open_deadline_of(const Matter& matter, Clock clock, std::string_view unit);

// For events. The duty was done on that day; the duty fell away.
void close_done(Matter& matter, Clock clock, Day day);
void close_done(Matter& matter, Clock clock, std::string_view unit, Day day);
void close_dropped(Matter& matter, Clock clock, Day day);
void close_dropped(Matter& matter, Clock clock, std::string_view unit, Day day);
void close_dropped_of(Matter& matter, std::string_view unit, Day day);
// The unit has taken a stand on what it received: whatever clock urged it to is done, and the objection is
// past.
void close_receipt_clocks(Matter& matter, Day day);
// Adds the deadlines of an event; one that was there before (same clock, unit and day zero) is replaced.
void take_deadlines(Matter& matter, const std::vector<Deadline>& deadlines);
// Ends the matter. What is still promised, and the report to the assigner, stay owed; every other clock falls
// away.
void end_matter(Matter& matter, EndingGround ground, Day day);
// What was promised, or asked for, for a certain day: each day is a duty of its own, and the end of the
// matter leaves it.
bool is_for_its_day(Clock clock);
bool is_assigned_to(const Matter& matter, std::string_view unit);  // by a forwarding with a due day
Phase phase_of(Stage stage);
// The officer takes part in a phase, by itself that of the stage the matter stands in, and so in no later
// one.
void take_part(Matter& matter, const Entry& entry, Phase phase);
void take_part(Matter& matter, const Entry& entry);

}  // namespace dengwen
