#include "core/law.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "core/law_fixture_test.hpp"

namespace dengwen {
namespace {

using testing::regulations;

ClockRule& clock_of(Law& law, Clock clock) { return law.clocks[static_cast<std::size_t>(clock)]; }
StageRule& stage_of(Law& law, Stage stage) { return law.stages[static_cast<std::size_t>(stage)]; }

template <class Kind, class From>
void expect_names(int count, From from) {
    for (int i = 0; i < count; ++i) {
        const auto kind = static_cast<Kind>(i);
        EXPECT_FALSE(name(kind).empty());
        EXPECT_EQ(from(name(kind)), kind);
    }
    EXPECT_FALSE(from(""));
    EXPECT_FALSE(from("nothing"));
}

TEST(Law, EveryNameReadsBack) {
    expect_names<Clock>(clock_count, clock_from);
    expect_names<Stage>(stage_count, stage_from);
    expect_names<DayKind>(3, day_kind_from);
    expect_names<Certainty>(7, certainty_from);
    expect_names<Owner>(6, owner_from);
    expect_names<Approver>(3, approver_from);
}

TEST(Law, TheNamesOfProfilesAreFixed) {
    EXPECT_EQ(name(DayKind::calendar), "calendar");
    EXPECT_EQ(name(DayKind::working), "working");
    EXPECT_EQ(name(DayKind::as_set), "as_set");
    EXPECT_EQ(name(Certainty::verified), "verified");
    EXPECT_EQ(name(Certainty::excerpt), "excerpt");
    EXPECT_EQ(name(Certainty::secondary), "secondary");
    EXPECT_EQ(name(Certainty::practice), "practice");
    EXPECT_EQ(name(Certainty::local), "local");
    EXPECT_EQ(name(Certainty::memory), "memory");
    EXPECT_EQ(name(Certainty::design), "design");
    EXPECT_EQ(name(Owner::petition_department), "petition_department");
    EXPECT_EQ(name(Owner::unit), "unit");
    EXPECT_EQ(name(Owner::petitioner), "petitioner");
    EXPECT_EQ(name(Owner::reviewing_unit), "reviewing_unit");
    EXPECT_EQ(name(Owner::re_reviewing_unit), "re_reviewing_unit");
    EXPECT_EQ(name(Owner::deciding_body), "deciding_body");
    EXPECT_EQ(name(Approver::none), "none");
    EXPECT_EQ(name(Approver::head), "head");
    EXPECT_EQ(name(Approver::committee), "committee");
}

TEST(Law, TheNamesOfTheCommandLineAreFixed) {
    const std::string_view names[] = {"registration",
                                      "notice",
                                      "objection",
                                      "assignment",
                                      "handling",
                                      "review_request",
                                      "review",
                                      "re_review_request",
                                      "re_review",
                                      "simple_transfer",
                                      "simple_acceptance",
                                      "simple_opinion",
                                      "redo",
                                      "performance",
                                      "instalment",
                                      "supervision",
                                      "plan_step",
                                      "meeting_duty",
                                      "follow_up",
                                      "aid"};
    for (int i = 0; i < clock_count; ++i) EXPECT_EQ(name(static_cast<Clock>(i)), names[i]);
}

TEST(Law, CitesAsAReaderExpects) {
    const Law law = regulations();
    EXPECT_EQ(cite("信访工作条例 34", law),
              (Words{"《信访工作条例》第34条", "Regulations on Petition Work, Art. 34"}));
    EXPECT_EQ(cite("信访工作条例 36 ¶2", law),
              (Words{"《信访工作条例》第36条第2款", "Regulations on Petition Work, Art. 36 para. 2"}));
    EXPECT_EQ(cite("信访工作条例 22 ¶1 (3)", law),
              (Words{"《信访工作条例》第22条第1款第（3）项",
                     "Regulations on Petition Work, Art. 22 para. 1 item (3)"}));
    EXPECT_EQ(cite("信访工作条例 35 36", law),
              (Words{"《信访工作条例》第35条、第36条", "Regulations on Petition Work, Art. 35, 36"}));
    EXPECT_EQ(cite("信访工作条例 22, 43-44", law),
              (Words{"《信访工作条例》第22条、第43-44条", cite("信访工作条例 22", law).en + ", 43-44"}));
    EXPECT_EQ(cite("信访事项简易办理办法", law),
              (Words{"《信访事项简易办理办法》", "Measures for Simple Handling of Petitions"}));
    EXPECT_EQ(cite("某条例 (3 4)", law), (Words{"《某条例》第(3条、第4)条", "某条例, Art. (3, 4)"}));
    EXPECT_EQ(cite("某条例 1", law), (Words{"《某条例》第1条", "某条例, Art. 1"}));
    EXPECT_EQ(cite("某条例  1 ", law), (Words{"《某条例》第1条", "某条例, Art. 1"}));
}

TEST(Prove, TheRegulationsHold) { EXPECT_EQ(prove(regulations()), std::vector<LawFault>{}); }

// One wrong change of a sound law, and the keys of exactly the faults it must make.
struct Wrong {
    std::string label;
    std::function<void(Law&)> change;
    std::vector<std::string> keys;
};

class WrongLaw : public ::testing::TestWithParam<Wrong> {};

TEST_P(WrongLaw, IsNamedAtItsKey) {
    Law law = regulations();
    GetParam().change(law);
    std::vector<std::string> keys;
    for (const LawFault& fault : prove(law)) {
        keys.push_back(fault.key);
        EXPECT_FALSE(fault.cause.zh.empty() || fault.cause.en.empty());
    }
    EXPECT_EQ(keys, GetParam().keys);
}

using Keys = std::vector<std::string>;

std::vector<Wrong> wrongs() {
    std::vector<Wrong> list;
    const auto head = [&](std::string label, auto change, Keys keys) {
        list.push_back({label, change, keys});
    };
    const auto handling = [&](std::string label, auto change, Keys keys) {
        list.push_back({label, [change](Law& law) { change(clock_of(law, Clock::handling)); }, keys});
    };
    const auto stage = [&](std::string label, Stage which, auto change, Keys keys) {
        list.push_back({label, [change, which](Law& law) { change(stage_of(law, which)); }, keys});
    };

    head("id_empty", [](Law& law) { law.id = ""; }, {"id"});
    head("id_upper", [](Law& law) { law.id = "CN"; }, {"id"});
    head("id_slash", [](Law& law) { law.id = "cn/x"; }, {"id"});
    head("id_lawful", [](Law& law) { law.id = "az-09"; }, {});
    head("name_zh", [](Law& law) { law.name.zh = ""; }, {"name.zh"});
    head("name_en", [](Law& law) { law.name.en = ""; }, {"name.en"});
    head("from_too_early", [](Law& law) { law.in_force_from = first_day - 1; }, {"in_force_from"});
    head("from_too_late", [](Law& law) { law.in_force_from = final_day + 1; }, {"in_force_from"});
    head("from_first", [](Law& law) { law.in_force_from = first_day; }, {});
    head("from_last", [](Law& law) { law.in_force_from = final_day; }, {});
    head("to_before_from", [](Law& law) { law.in_force_to = law.in_force_from - 1; }, {"in_force_to"});
    head("to_the_same_day", [](Law& law) { law.in_force_to = law.in_force_from; }, {});
    head("clock_missing", [](Law& law) { law.clocks.erase(law.clocks.begin() + 2); }, {"clock.objection"});
    head("first_clock_missing", [](Law& law) { law.clocks.erase(law.clocks.begin()); },
         {"clock.registration"});
    head("clock_twice", [](Law& law) { law.clocks.push_back(law.clocks[4]); }, {"clock.handling"});
    head("clocks_swapped", [](Law& law) { std::swap(law.clocks[0], law.clocks[1]); }, {"clock.notice"});
    // What is out of order is not looked into any further.
    head("clocks_swapped_and_faulty",
         [](Law& law) {
             std::swap(law.clocks[0], law.clocks[1]);
             law.clocks[5].length = 0;
         },
         {"clock.notice"});
    head("stage_missing", [](Law& law) { law.stages.pop_back(); }, {"stage.ended"});
    head("stage_twice", [](Law& law) { law.stages.push_back(law.stages[0]); }, {"stage.registered"});
    head("clock_and_stage_missing",
         [](Law& law) {
             law.clocks.pop_back();
             law.stages.pop_back();
         },
         {"clock.aid", "stage.ended"});
    head("no_instrument", [](Law& law) { law.instruments = {law.instruments[1]}; },
         {"clock.registration.article",
          "clock.notice.article",
          "clock.objection.article",
          "clock.assignment.article",
          "clock.handling.article",
          "clock.handling.extension.article",
          "clock.review_request.article",
          "clock.review.article",
          "clock.re_review_request.article",
          "clock.re_review.article",
          "clock.redo.article",
          "clock.performance.article",
          "clock.instalment.article",
          "clock.supervision.article",
          "clock.plan_step.article",
          "clock.meeting_duty.article",
          "clock.follow_up.article",
          "clock.aid.article",
          "ladder.urging.article",
          "ladder.supervision_letter.article",
          "ladder.improve_work.article",
          "ladder.improve_policy.article",
          "ladder.pursue_responsibility.article",
          "ladder.inspection.article",
          "ladder.interview.article",
          "ladder.listing.article",
          "ladder.look_back.article",
          "rating.article",
          "reminder.article"});
    head("no_instruments_and_no_clocks",
         [](Law& law) {
             law.instruments.clear();
             law.clocks.pop_back();
         },
         {"instrument", "clock.aid"});

    const auto urging = [&](std::string label, auto change, Keys keys) {
        list.push_back({label, [change](Law& law) { change(law.ladder[0]); }, keys});
    };
    head("step_missing", [](Law& law) { law.ladder.erase(law.ladder.begin()); }, {"ladder.urging"});
    head("step_twice", [](Law& law) { law.ladder.push_back(law.ladder[2]); }, {"ladder.improve_work"});
    urging("step_name", [](LadderStep& step) { step.name = {}; },
           {"ladder.urging.name.zh", "ladder.urging.name.en"});
    urging("step_article", [](LadderStep& step) { step.article = ""; }, {"ladder.urging.article"});
    for (const int wrong : {-1, 1001})
        urging("from_breaches_" + std::string(wrong > 1 ? "much" : "little"),
               [wrong](LadderStep& step) { step.from_breaches = wrong; }, {"ladder.urging.from_breaches"});
    for (const int wrong : {0, 3651})
        urging("window_days_" + std::string(wrong > 1 ? "much" : "little"),
               [wrong](LadderStep& step) { step.window_days = wrong; }, {"ladder.urging.window_days"});
    for (const int wrong : {-1, 3651})
        urging("reply_days_" + std::string(wrong > 1 ? "much" : "little"),
               [wrong](LadderStep& step) { step.reply_days = wrong; }, {"ladder.urging.reply_days"});
    urging("bounds_least",
           [](LadderStep& step) {
               step.from_breaches = 0;
               step.window_days = 1;
               step.reply_days = 0;
           },
           {});
    urging("bounds_most",
           [](LadderStep& step) {
               step.from_breaches = 1000;
               step.window_days = 3650;
               step.reply_days = 3650;
           },
           {});
    urging("step_by_nobody", [](LadderStep& step) { step.by.clear(); }, {"ladder.urging.by"});
    for (const UnitKind kind : {UnitKind::unit, UnitKind::discipline, UnitKind::political_legal})
        urging("step_by_" + std::string(name(kind)), [kind](LadderStep& step) { step.by.push_back(kind); },
               {"ladder.urging.by"});
    urging("step_roles", [](LadderStep& step) { step.roles.clear(); }, {"ladder.urging.roles"});

    const auto reminder = [&](std::string label, std::vector<int> days, Keys keys) {
        list.push_back({label, [days](Law& law) { law.reminder.days_before = days; }, keys});
    };
    reminder("reminder_at_the_ends", {60, 0}, {});
    reminder("reminder_too_early", {61, 3}, {"reminder.days_before"});
    reminder("reminder_too_late", {3, -1}, {"reminder.days_before"});
    reminder("reminder_twice", {3, 3}, {"reminder.days_before"});
    reminder("reminder_backwards", {1, 3}, {"reminder.days_before"});
    head("reminder_without_article", [](Law& law) { law.reminder.article = ""; }, {"reminder.article"});
    head("no_reminder", [](Law& law) { law.reminder = {}; }, {});

    const auto answer = [&](std::string label, AnswerRule rule, Keys keys) {
        list.push_back({label, [rule](Law& law) { law.answer = rule; }, keys});
    };
    const std::string article = "信访工作条例 32";
    answer("answer_at_the_shortest", {{"民法典"}, {"不归管"}, {"将研究"}, article}, {});
    answer("answer_statute_too_short", {{"民法典", "刑法"}, {}, {}, article}, {"answer.statutes"});
    answer("answer_shirking_too_short", {{}, {"不管"}, {}, article}, {"answer.shirking"});
    answer("answer_empty_too_short", {{}, {}, {"感谢"}, article}, {"answer.empty"});
    answer("answer_without_article", {{"民法典"}, {}, {}, ""}, {"answer.article"});
    answer("no_answer_rule", {}, {});

    const auto rating = [&](std::string label, auto change, Keys keys) {
        list.push_back({label, [change](Law& law) { change(law.rating); }, keys});
    };
    for (const int wrong : {0, 3651})
        rating("rating_days_" + std::string(wrong > 1 ? "much" : "little"),
               [wrong](RatingRule& rule) { rule.window_days = wrong; }, {"rating.window_days"});
    for (const int right : {1, 3650})
        rating("rating_days_" + std::to_string(right),
               [right](RatingRule& rule) { rule.window_days = right; }, {});
    rating("rating_article", [](RatingRule& rule) { rule.article = ""; }, {"rating.article"});
    using enum Grade;
    rating("rating_of_two", [](RatingRule& rule) { rule.grades = {satisfied, not_satisfied}; }, {});
    rating("rating_of_none", [](RatingRule& rule) { rule.grades.clear(); }, {"rating.grades"});
    rating("rating_without_good",
           [](RatingRule& rule) {
               rule.grades = {basically_satisfied, not_satisfied};
           },
           {"rating.grades"});
    rating("rating_without_bad",
           [](RatingRule& rule) {
               rule.grades = {satisfied, basically_satisfied};
           },
           {"rating.grades"});
    rating("rating_upside_down",
           [](RatingRule& rule) {
               rule.grades = {not_satisfied, satisfied};
           },
           {"rating.grades"});
    rating("rating_twice",
           [](RatingRule& rule) {
               rule.grades = {satisfied, satisfied, not_satisfied};
           },
           {"rating.grades"});

    handling("clock_name", [](ClockRule& rule) { rule.name = {}; },
             {"clock.handling.name.zh", "clock.handling.name.en"});
    handling("trigger", [](ClockRule& rule) { rule.trigger.en = ""; }, {"clock.handling.trigger.en"});
    handling("issued", [](ClockRule& rule) { rule.issued.zh = ""; }, {"clock.handling.issued.zh"});
    handling("issued_to", [](ClockRule& rule) { rule.issued_to.en = ""; }, {"clock.handling.issued_to.en"});
    handling("article", [](ClockRule& rule) { rule.article = ""; }, {"clock.handling.article"});
    handling("length_zero", [](ClockRule& rule) { rule.length = 0; }, {"clock.handling.length"});
    handling("length_one", [](ClockRule& rule) { rule.length = 1; }, {});
    handling("length_longest", [](ClockRule& rule) { rule.length = 3650; }, {});
    handling("length_too_long", [](ClockRule& rule) { rule.length = 3651; }, {"clock.handling.length"});
    handling("extension_negative", [](ClockRule& rule) { rule.extension.days_max = -1; },
             {"clock.handling.extension.days_max"});
    handling("extension_longest", [](ClockRule& rule) { rule.extension.days_max = 3650; }, {});
    handling("extension_too_long", [](ClockRule& rule) { rule.extension.days_max = 3651; },
             {"clock.handling.extension.days_max"});
    handling("extension_without_approver", [](ClockRule& rule) { rule.extension.approver = Approver::none; },
             {"clock.handling.extension.approver"});
    handling("extension_without_article", [](ClockRule& rule) { rule.extension.article = ""; },
             {"clock.handling.extension.article"});
    handling("extension_told", [](ClockRule& rule) { rule.extension.told.zh = ""; },
             {"clock.handling.extension.told.zh"});
    handling("approver_without_extension", [](ClockRule& rule) { rule.extension.days_max = 0; },
             {"clock.handling.extension.approver"});
    handling("no_extension", [](ClockRule& rule) { rule.extension = {}; }, {});
    handling("hearing_in_calendar_days", [](ClockRule& rule) { rule.hearing_excluded = true; }, {});
    handling("hearing_in_working_days",
             [](ClockRule& rule) {
                 rule.hearing_excluded = true;
                 rule.kind = DayKind::working;
             },
             {"clock.handling.hearing_excluded"});
    handling("set_day_with_length", [](ClockRule& rule) { rule.kind = DayKind::as_set; },
             {"clock.handling.length", "clock.handling.extension.days_max"});

    stage("stage_name", Stage::review, [](StageRule& rule) { rule.name.zh = ""; }, {"stage.review.name.zh"});
    stage("end_name", Stage::ended, [](StageRule& rule) { rule.name.en = ""; }, {"stage.ended.name.en"});
    stage("no_owner", Stage::review, [](StageRule& rule) { rule.owner.reset(); }, {"stage.review.owner"});
    stage("no_reason", Stage::diverted, [](StageRule& rule) { rule.no_clock_because = {}; },
          {"stage.diverted.clocks"});
    stage("reason_zh", Stage::diverted, [](StageRule& rule) { rule.no_clock_because.zh = ""; },
          {"stage.diverted.no_clock_because.zh"});
    stage("reason_en", Stage::diverted, [](StageRule& rule) { rule.no_clock_because.en = ""; },
          {"stage.diverted.no_clock_because.en"});
    stage("leads_nowhere", Stage::re_reviewed, [](StageRule& rule) { rule.leads_to.clear(); },
          {"stage.re_reviewed.leads_to"});
    stage("circle", Stage::re_reviewed, [](StageRule& rule) { rule.leads_to = {Stage::re_reviewed}; },
          {"stage.re_reviewed.leads_to"});
    stage("end_leads_on", Stage::ended, [](StageRule& rule) { rule.leads_to = {Stage::registered}; },
          {"stage.ended.leads_to"});
    stage("unreached", Stage::review_served, [](StageRule& rule) { rule.leads_to = {Stage::ended}; },
          {"stage.re_review", "stage.re_reviewed"});
    stage("clock_unused", Stage::re_review,
          [](StageRule& rule) {
              rule.clocks.clear();
              rule.no_clock_because = {"无", "none"};
          },
          {"clock.re_review"});
    head("two_stages_circle",
         [](Law& law) {
             stage_of(law, Stage::re_review).leads_to = {Stage::re_reviewed};
             stage_of(law, Stage::re_reviewed).leads_to = {Stage::re_review};
         },
         {"stage.re_review.leads_to", "stage.re_reviewed.leads_to"});
    // The only way to the end leads through every later stage: found whatever order the stages are looked at
    // in.
    head("one_long_way",
         [](Law& law) {
             for (std::size_t i = 0; i + 1 < law.stages.size(); ++i) {
                 law.stages[i].leads_to = {static_cast<Stage>(i + 1)};
             }
         },
         {});
    return list;
}

INSTANTIATE_TEST_SUITE_P(Changes, WrongLaw, ::testing::ValuesIn(wrongs()),
                         [](const auto& wrong) { return wrong.param.label; });

}  // namespace
}  // namespace dengwen
