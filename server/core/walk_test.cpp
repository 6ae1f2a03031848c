// Random walks over the board: whatever officers ask in whatever order, these hold after every step.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/walking_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

using DutyKey = std::tuple<Clock, std::string, Day>;

std::string key_of(const Deadline& deadline) {
    const bool promised = is_for_its_day(deadline.clock);
    return std::string(name(deadline.clock)) + " " + deadline.unit + (promised ? iso(deadline.day_zero) : "");
}

void expect_one_open_deadline_per_duty(const Matter& matter) {
    std::set<std::string> open;
    for (const Deadline& deadline : matter.deadlines) {
        EXPECT_FALSE(deadline.done_on && deadline.dropped_on);
        if (deadline.is_open()) {
            EXPECT_TRUE(open.insert(key_of(deadline)).second) << key_of(deadline);
        }
    }
}

// Days move by an extension, a hearing or a recount, and by nothing else.
void expect_unmoved(const Matter& before, const Matter& after, const Event& event) {
    if (std::holds_alternative<Extended>(event) || std::holds_alternative<Heard>(event)) return;
    std::map<DutyKey, const Deadline*> known;
    for (const Deadline& deadline : after.deadlines) {
        known[{deadline.clock, deadline.unit, deadline.day_zero}] = &deadline;
    }
    for (const Deadline& deadline : before.deadlines) {
        const auto same = known.find({deadline.clock, deadline.unit, deadline.day_zero});
        ASSERT_NE(same, known.end()) << name(event);
        EXPECT_EQ(same->second->raw_last_day, deadline.raw_last_day) << name(event);
        EXPECT_EQ(same->second->last_day, deadline.last_day) << name(event);
    }
}

// One rating of a stage, each side said once, and none of an accusation.
void expect_rated_once(const Matter& matter) {
    std::set<RatingStage> stages;
    for (const Rating& rating : matter.ratings) {
        EXPECT_TRUE(stages.insert(rating.window.stage).second);
        EXPECT_NE(matter.kind, Kind::accusation);
        int departments = 0, units = 0, words = 0;
        for (const RatingGiven& given : rating.given) {
            departments += given.department.has_value();
            units += given.unit.has_value();
            words += given.solved.has_value();
            EXPECT_LE(given.on, rating.window.last_day);
        }
        EXPECT_LE(departments, 1);
        EXPECT_LE(units, 1);
        EXPECT_LE(words, 1);
    }
}

void expect_sound(const Case& it) {
    const Matter& matter = it.matter;
    EXPECT_EQ(matter.version, static_cast<int>(it.entries.size()));
    const bool window =
        (matter.stage == Stage::served && open_deadline(matter, Clock::review_request)) ||
        (matter.stage == Stage::review_served && open_deadline(matter, Clock::re_review_request));
    // Without a level above there is nobody to ask, and no time to ask in: the unit ends the matter.
    const bool asks_petitioner = matter.stage == Stage::served || matter.stage == Stage::review_served;
    EXPECT_EQ(owner(matter).empty(), window || matter.stage == Stage::ended) << name(matter.stage);
    EXPECT_EQ(unit_in_charge(matter).empty(), matter.stage == Stage::ended);
    EXPECT_EQ(matter.ended_on.has_value(), matter.stage == Stage::ended);
    EXPECT_EQ(matter.ended_because.has_value(), matter.stage == Stage::ended);
    const StageRule& rule = it.law.stages[static_cast<std::size_t>(matter.stage)];
    if (matter.stage != Stage::ended && rule.no_clock_because.zh.empty() && !asks_petitioner) {
        const bool has_clock = std::any_of(matter.deadlines.begin(), matter.deadlines.end(),
                                           [](const Deadline& deadline) { return deadline.is_open(); });
        EXPECT_TRUE(has_clock) << name(matter.stage);
    }
    expect_one_open_deadline_per_duty(matter);
    expect_rated_once(matter);
    if (matter.publication) {
        const Opinion* standing = standing_opinion(matter);
        ASSERT_TRUE(standing && standing->service);
        EXPECT_EQ(matter.publication->answered_on, standing->issued_day);
        EXPECT_NE(matter.kind, Kind::accusation);
    }
    for (const Deadline& deadline : matter.deadlines) {
        EXPECT_LE(deadline.extended_days, it.law.rule(deadline.clock).extension.days_max);
        EXPECT_TRUE(deadline.hearing_days == 0 || deadline.clock == Clock::re_review);
    }
    if (!matter.reviewing_unit.empty()) {
        EXPECT_NE(matter.reviewing_unit, matter.handling_unit);
    }
    if (!matter.re_reviewing_unit.empty()) {
        EXPECT_NE(matter.re_reviewing_unit, matter.handling_unit);
        EXPECT_NE(matter.re_reviewing_unit, matter.reviewing_unit);
    }
    if (matter.kind == Kind::accusation) {
        for (const std::string& unit : {matter.holder, matter.handling_unit, matter.deciding_body}) {
            EXPECT_FALSE(is_sealed_from(matter, unit, it.offices)) << unit;
        }
        for (const Assistance& assistance : matter.assistances) {
            EXPECT_FALSE(is_sealed_from(matter, assistance.unit, it.offices));
        }
    }
    // Who took part in a phase takes no part in a later one.
    std::map<std::string, Phase> first;
    for (const Participation& part : matter.participations) {
        const auto earliest = first.try_emplace(part.officer, part.phase).first;
        EXPECT_LE(part.phase, earliest->second) << part.officer;
        earliest->second = std::min(earliest->second, part.phase);
    }
}

void expect_transition_named(const Law& law, Stage from, Stage to, const Event& event) {
    if (from == to) return;
    const auto& leads_to = law.stages[static_cast<std::size_t>(from)].leads_to;
    EXPECT_TRUE(std::find(leads_to.begin(), leads_to.end(), to) != leads_to.end())
        << name(event) << ": " << name(from) << " to " << name(to);
}

void walk(std::uint64_t seed, std::map<Stage, int>& seen) {
    Asker asker(seed);
    const std::vector<Actor> actors = everybody();
    Case it = start(asker);
    const std::set<Act> after_the_end{Act::agreement,
                                      Act::agreement_change,
                                      Act::instalment_performance,
                                      Act::instalment_answer,
                                      Act::court_confirmation,
                                      Act::submission,
                                      Act::performance,
                                      Act::completion_report,
                                      Act::settlement,
                                      Act::publication,
                                      Act::retraction,
                                      Act::successor,
                                      Act::identity_opening,
                                      Act::supervision,
                                      Act::supervision_reply,
                                      Act::breach_dispute,
                                      Act::breach_decision,
                                      Act::re_check,
                                      Act::leader_assignment,
                                      Act::plan,
                                      Act::plan_step,
                                      Act::rating,
                                      Act::meeting_decision,
                                      Act::meeting_report,
                                      Act::follow_up,
                                      Act::follow_up_record,
                                      Act::follow_up_end,
                                      Act::aid_request,
                                      Act::aid_answer,
                                      Act::booking,
                                      Act::booking_end,
                                      Act::arrival,
                                      Act::reception_record,
                                      Act::record_answer};
    for (int step = 0; step < 110 && !::testing::Test::HasFailure(); ++step) {
        it.today = it.today + (asker.chance(3) ? asker.below(12) : 0);
        const auto chosen = choose(it, asker, actors);
        if (!chosen) continue;
        const auto& [act, actor] = *chosen;
        const Ask ask = asker.ask(act, it.matter, it.today);
        const Matter before = it.matter;
        if (it.act(ask, actor)) {
            EXPECT_EQ(it.matter, before);
            continue;
        }
        const Event& event = it.entries.back().event;
        EXPECT_EQ(name(event), name(act));
        EXPECT_TRUE(before.stage != Stage::ended || after_the_end.contains(act)) << name(act);
        expect_transition_named(it.law, before.stage, it.matter.stage, event);
        expect_unmoved(before, it.matter, event);
        expect_sound(it);
        ++seen[it.matter.stage];
    }
    EXPECT_EQ(fold(it.entries), it.matter);
}

TEST(Walk, KeepsTheHouseInOrder) {
    std::map<Stage, int> seen;
    for (std::uint64_t seed = 1; seed <= 120; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        walk(seed, seen);
        if (HasFailure()) return;
    }
    // The walks go everywhere, so what they found to hold was put to the test.
    EXPECT_EQ(seen.size(), static_cast<std::size_t>(stage_count));
}

// What an officer may not do, no ask of that act does; a gate that lets through is not what refuses.
TEST(Walk, DecidesNothingThatMayDoesNotList) {
    const std::vector<Actor> actors = everybody();
    Asker asker(7);
    for (const Case& it :
         {registered(), forwarded(), notified(), accepted(), drafted(), answered(), served(), in_review(),
          reviewed(), review_served(), in_re_review(), re_reviewed(), concluded()}) {
        for (const Actor& actor : actors) {
            const auto acts = may(it.matter, it.setting(actor));
            for (int i = 1; i < act_count; ++i) {
                const auto act = static_cast<Act>(i);
                if (std::find(acts.begin(), acts.end(), act) != acts.end()) continue;
                const auto refusal = it.refused(asker.ask(act, it.matter, it.today), actor);
                EXPECT_EQ(refusal, gate(act, it.matter, it.setting(actor))) << name(act);
                EXPECT_NE(refusal, std::nullopt) << name(act);
            }
        }
    }
}

}  // namespace
}  // namespace dengwen
