// Law: one dated profile of the law as data: its clocks, and the stages of a matter with who owes what there.
//
// Profiles are read from TOML by profile/ and proved by prove() before anyone uses them. A matter keeps the
// deadlines it was given; a new profile never moves them.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/day.hpp"
#include "core/grade.hpp"
#include "core/measure.hpp"
#include "core/office.hpp"
#include "core/stage.hpp"
#include "core/words.hpp"

namespace dengwen {

// The clocks of the law, by the names used on the command line and in the API.
enum class Clock {
    registration,       // C1
    notice,             // C2, C3
    objection,          // C4
    assignment,         // C5: the day set in the assignment
    handling,           // C6, C7
    review_request,     // C8
    review,             // C9
    re_review_request,  // C10
    re_review,          // C11
    simple_transfer,
    simple_acceptance,
    simple_opinion,
    redo,          // the day set by a review that orders the matter handled anew
    performance,   // the day set for performing a supported demand
    instalment,    // the day an agreement promises
    supervision,   // the day a measure of supervision is to be answered by
    plan_step,     // the day a plan sets for a step
    meeting_duty,  // the day a meeting of the joint conference sets
    follow_up,     // the day a follow-up was agreed for
    aid,           // the day an application for aid is to be answered by
};
inline constexpr int clock_count = 20;

std::string_view name(Clock clock);
std::optional<Clock> clock_from(std::string_view name);

enum class DayKind { calendar, working, as_set };  // as_set: the day is named by an act, not counted
enum class Certainty { verified, excerpt, secondary, practice, local, memory, design };  // V Vx S P L M D
enum class Owner { petition_department, unit, petitioner, reviewing_unit, re_reviewing_unit, deciding_body };
enum class Approver { none, head, committee };

std::string_view name(DayKind kind);
std::string_view name(Certainty certainty);
std::string_view name(Owner owner);
std::string_view name(Approver approver);
std::optional<DayKind> day_kind_from(std::string_view name);
std::optional<Certainty> certainty_from(std::string_view name);
std::optional<Owner> owner_from(std::string_view name);
std::optional<Approver> approver_from(std::string_view name);

struct ExtensionRule {
    int days_max = 0;  // 0: this clock cannot be extended
    Approver approver = Approver::none;
    std::string article;
    Words told;  // what the petitioner must be told
};

struct ClockRule {
    Clock clock{};
    Words name;
    Words trigger;
    int length = 0;  // in days of `kind`; 0 exactly when as_set
    DayKind kind = DayKind::calendar;
    Owner owner = Owner::unit;
    Words issued;     // what must be issued
    Words issued_to;  // to whom
    ExtensionRule extension;
    bool hearing_excluded = false;  // hearing days do not count
    std::string article;  // "信访工作条例 23 ¶3": an instrument of the law, an article, a paragraph
    Certainty certainty = Certainty::verified;
};

struct StageRule {
    Stage stage{};
    Words name;
    std::optional<Owner> owner;
    std::vector<Clock> clocks;
    Words no_clock_because;  // required for an open stage without a clock
    std::vector<Stage> leads_to;
};

// LadderStep: one measure of supervision, and when and by whom it is taken.
struct LadderStep {
    MeasureKind measure{};
    Words name;
    int from_breaches =
        0;  // standing breaches of a unit within the window; 0: not called for by any number of them
    int window_days = 365;
    std::vector<UnitKind> by;  // who may decide it
    std::vector<Role> roles;   // any of them
    int reply_days = 0;        // to answer in; 0: no answer is owed unless a day is set
    std::string article;
    Certainty certainty = Certainty::design;
};

// RatingRule: how long a stage may be rated, and on which scale.
struct RatingRule {
    int window_days = 0;
    std::vector<Grade> grades;  // the best first
    std::string article;
    Certainty certainty = Certainty::design;
};

// ReminderRule: on which days before a last day the unit that owes it is reminded: working days where the
// clock counts those, else days of the calendar.
struct ReminderRule {
    std::vector<int> days_before;  // the earliest first; none: nobody is reminded
    std::string article;
    Certainty certainty = Certainty::design;
};

// AnswerRule: what a drafted answer is read against before it is approved.
struct AnswerRule {
    std::vector<std::string> statutes;  // the laws it may rest on, by their full names; none: any will do
    std::vector<std::string> shirking;  // phrases that send away
    std::vector<std::string> empty;     // phrases of courtesy, and of what is still to be done
    std::string article;
    Certainty certainty = Certainty::design;
};

struct Law {
    std::string id;  // "cn"
    Words name;
    Day in_force_from;
    std::optional<Day> in_force_to;
    std::vector<ClockRule> clocks;   // exactly one per Clock, in the order of the enumeration
    std::vector<StageRule> stages;   // exactly one per Stage, in the order of the enumeration
    std::vector<LadderStep> ladder;  // exactly one per MeasureKind, in the order of the enumeration
    RatingRule rating;
    ReminderRule reminder;
    AnswerRule answer;
    std::vector<Words> instruments;  // the instruments its articles are of, by their names
    bool simple_handling = true;     // whether this jurisdiction has simple handling

    const ClockRule& rule(Clock clock) const { return clocks[static_cast<std::size_t>(clock)]; }
    const LadderStep& step(MeasureKind measure) const { return ladder[static_cast<std::size_t>(measure)]; }
    std::string version() const { return id + "/" + iso(in_force_from); }
};

// LawFault: one thing wrong with a profile; `key` is the TOML path it sits at ("clock.handling.length").
struct LawFault {
    std::string key;
    Words cause;
    bool operator==(const LawFault&) const = default;
};

// Proves a profile: every clock and stage there once; every open stage with an owner and a clock or a stated
// reason for none; no stage unreachable from `registered`; from every open stage a way to `ended`; lengths,
// extensions and dates sound. Empty when the profile holds.
std::vector<LawFault> prove(const Law& law);

// Writes out "信访工作条例 31 (6)" as a reader expects it: 《信访工作条例》第31条第（6）项; Regulations on
// ..., Art. 31 (item 6). An instrument the law does not list keeps the name it was given.
Words cite(std::string_view article, const Law& law);

}  // namespace dengwen
