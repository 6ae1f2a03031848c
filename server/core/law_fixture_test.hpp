// The Regulations of 2022 as a value, for the tests of core/, which reads no file. profile_test holds it
// against law/cn/2022-05-01.toml.
#pragma once

#include "core/calendar.hpp"
#include "core/law.hpp"

namespace dengwen::testing {

inline Day day(std::string_view text) { return day_from(text).value(); }

inline ClockRule counted(Clock clock, int length, DayKind kind, Owner owner, std::string article) {
    ClockRule rule;
    rule.clock = clock;
    rule.name = {"期限", "clock"};
    rule.trigger = {"收到", "it is received"};
    rule.length = length;
    rule.kind = kind;
    rule.owner = owner;
    rule.issued = {"文书", "the paper"};
    rule.issued_to = {"信访人", "the petitioner"};
    rule.article = std::move(article);
    return rule;
}

inline StageRule open_stage(Stage stage, Owner owner, std::vector<Clock> clocks,
                            std::vector<Stage> leads_to) {
    StageRule rule;
    rule.stage = stage;
    rule.name = {"阶段", "stage"};
    rule.owner = owner;
    rule.clocks = std::move(clocks);
    rule.leads_to = std::move(leads_to);
    if (rule.clocks.empty()) rule.no_clock_because = {"未规定期限", "no period is set"};
    return rule;
}

inline std::vector<LadderStep> example_ladder() {
    using M = MeasureKind;
    using K = UnitKind;
    const std::vector<K> any{K::petition_department, K::joint_conference, K::government},
        department{K::petition_department}, above{K::joint_conference, K::government};
    const std::vector<Role> usual{Role::supervisor, Role::head}, high{Role::head, Role::committee};
    const auto step = [](M measure, int from, const std::vector<K>& by, const std::vector<Role>& roles,
                         int reply_days) {
        return LadderStep{measure,           {"一项措施", "a measure"}, from, 365, by, roles, reply_days,
                          "信访工作条例 40", Certainty::design};
    };
    return {step(M::urging, 1, any, usual, 5),
            step(M::supervision_letter, 2, any, usual, 15),
            step(M::improve_work, 3, department, usual, 30),
            step(M::improve_policy, 0, department, usual, 30),
            step(M::pursue_responsibility, 8, department, high, 30),
            step(M::inspection, 6, above, high, 30),
            step(M::interview, 4, above, high, 0),
            step(M::listing, 5, above, high, 30),
            step(M::look_back, 0, any, usual, 30)};
}

inline Law regulations() {
    constexpr auto calendar = DayKind::calendar;
    constexpr auto working = DayKind::working;
    constexpr auto as_set = DayKind::as_set;
    const std::string simple = "信访事项简易办理办法";
    Law law;
    law.id = "cn";
    law.name = {"信访工作条例", "Regulations on Petition Work"};
    law.instruments = {law.name, {simple, "Measures for Simple Handling of Petitions"}};
    law.in_force_from = *day_from("2022-05-01");
    law.clocks = {
        counted(Clock::registration, 15, calendar, Owner::petition_department, "信访工作条例 22"),
        counted(Clock::notice, 15, calendar, Owner::unit, "信访工作条例 23"),
        counted(Clock::objection, 5, working, Owner::unit, "信访工作条例 23 ¶3"),
        counted(Clock::assignment, 0, as_set, Owner::unit, "信访工作条例 22 ¶1 (3)"),
        counted(Clock::handling, 60, calendar, Owner::unit, "信访工作条例 34"),
        counted(Clock::review_request, 30, calendar, Owner::petitioner, "信访工作条例 35"),
        counted(Clock::review, 30, calendar, Owner::reviewing_unit, "信访工作条例 35"),
        counted(Clock::re_review_request, 30, calendar, Owner::petitioner, "信访工作条例 36 ¶1"),
        counted(Clock::re_review, 30, calendar, Owner::re_reviewing_unit, "信访工作条例 36 ¶2"),
        counted(Clock::simple_transfer, 1, working, Owner::petition_department, simple),
        counted(Clock::simple_acceptance, 3, working, Owner::unit, simple),
        counted(Clock::simple_opinion, 10, working, Owner::unit, simple),
        counted(Clock::redo, 0, as_set, Owner::unit, "信访工作条例 35"),
        counted(Clock::performance, 0, as_set, Owner::unit, "信访工作条例 32 ¶2"),
        counted(Clock::instalment, 0, as_set, Owner::unit, "信访工作条例 33"),
        counted(Clock::supervision, 0, as_set, Owner::unit, "信访工作条例 40"),
        counted(Clock::plan_step, 0, as_set, Owner::unit, "信访工作条例 18"),
        counted(Clock::meeting_duty, 0, as_set, Owner::unit, "信访工作条例 11"),
        counted(Clock::follow_up, 0, as_set, Owner::unit, "信访工作条例 37"),
        counted(Clock::aid, 0, as_set, Owner::unit, "信访工作条例 37"),
    };
    ClockRule& handling = law.clocks[static_cast<std::size_t>(Clock::handling)];
    handling.extension = {30, Approver::head, "信访工作条例 34", {"理由", "the reason"}};
    law.clocks[static_cast<std::size_t>(Clock::re_review)].hearing_excluded = true;

    using S = Stage;
    law.stages = {
        open_stage(S::registered, Owner::petition_department,
                   {Clock::registration, Clock::notice, Clock::simple_transfer},
                   {S::forwarded, S::notified, S::diverted, S::handling, S::ended}),
        open_stage(S::forwarded, Owner::unit,
                   {Clock::notice, Clock::objection, Clock::assignment, Clock::simple_transfer,
                    Clock::simple_acceptance},
                   {S::registered, S::forwarded, S::objected, S::disputed, S::notified, S::diverted,
                    S::handling, S::ended}),
        open_stage(S::objected, Owner::petition_department, {},
                   {S::registered, S::forwarded, S::disputed, S::ended}),
        open_stage(S::disputed, Owner::deciding_body, {}, {S::registered, S::forwarded, S::ended}),
        open_stage(S::notified, Owner::unit, {Clock::simple_acceptance, Clock::assignment},
                   {S::diverted, S::handling, S::answered, S::ended}),
        open_stage(S::diverted, Owner::unit, {}, {S::notified, S::handling, S::ended}),
        open_stage(S::handling, Owner::unit,
                   {Clock::handling, Clock::simple_opinion, Clock::assignment, Clock::redo},
                   {S::diverted, S::answered, S::ended}),
        open_stage(S::answered, Owner::unit, {}, {S::served, S::ended}),
        open_stage(S::served, Owner::petitioner,
                   {Clock::review_request, Clock::performance, Clock::instalment, Clock::supervision,
                    Clock::plan_step, Clock::meeting_duty, Clock::follow_up, Clock::aid},
                   {S::review, S::ended}),
        open_stage(S::review, Owner::reviewing_unit, {Clock::review}, {S::reviewed, S::handling, S::ended}),
        open_stage(S::reviewed, Owner::reviewing_unit, {}, {S::review_served, S::handling, S::ended}),
        open_stage(S::review_served, Owner::petitioner,
                   {Clock::re_review_request, Clock::performance, Clock::instalment, Clock::supervision,
                    Clock::plan_step, Clock::meeting_duty, Clock::follow_up, Clock::aid},
                   {S::re_review, S::handling, S::ended}),
        open_stage(S::re_review, Owner::re_reviewing_unit, {Clock::re_review}, {S::re_reviewed, S::ended}),
        open_stage(S::re_reviewed, Owner::re_reviewing_unit, {}, {S::ended}),
        StageRule{S::ended, {"已终结", "ended"}, std::nullopt, {}, {}, {}},
    };
    law.stages[static_cast<std::size_t>(S::notified)].no_clock_because = {"一般办理中未规定期限",
                                                                          "no period in general handling"};
    law.ladder = example_ladder();
    law.rating = {30,
                  {Grade::satisfied, Grade::basically_satisfied, Grade::not_satisfied},
                  "信访工作条例 39",
                  Certainty::design};
    law.reminder = {{7, 3, 1}, "信访工作条例 40", Certainty::design};
    return law;
}

// 2026 with the days around the Spring Festival and the first of January; 2027 is not published.
inline Calendar calendar_of_2026() {
    std::vector<CalendarDay> days;
    const auto list = [&](std::string_view from, int count, bool off, const char* name) {
        for (int i = 0; i < count; ++i) days.push_back({*day_from(from) + i, off, name});
    };
    list("2026-01-01", 3, true, "元旦");
    list("2026-01-04", 1, false, "元旦");
    list("2026-02-14", 1, false, "春节");
    list("2026-02-15", 9, true, "春节");
    list("2026-02-28", 1, false, "春节");
    list("2026-04-04", 3, true, "清明节");
    list("2026-05-01", 5, true, "劳动节");
    list("2026-05-09", 1, false, "劳动节");
    list("2026-06-19", 3, true, "端午节");
    list("2026-09-20", 1, false, "国庆节");
    list("2026-09-25", 3, true, "中秋节");
    list("2026-10-01", 7, true, "国庆节");
    list("2026-10-10", 1, false, "国庆节");
    Calendar calendar;
    calendar.publish(2026, days);
    return calendar;
}

}  // namespace dengwen::testing
