#include "core/instalment.hpp"

#include <algorithm>

#include <map>
#include <random>

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

std::vector<std::string_view> states(const Case& it) {
    std::vector<std::string_view> out;
    for (const Instalment& one : it.matter.agreements[0].instalments)
        out.push_back(name(state_of(it.matter, one, it.today)));
    return out;
}
using States = std::vector<std::string_view>;

TEST(Instalment, StandsAsItsDayAndWhatWasPaidSay) {
    Case it = with_agreement();
    EXPECT_EQ(states(it), (States{"not_due", "not_due", "not_due"}));
    it.on("2026-04-30");
    EXPECT_EQ(states(it), (States{"due", "not_due", "not_due"}));
    it.on("2026-04-29").does(paying(1, "2026-04-29", 40'00), water_handler);
    EXPECT_EQ(states(it), (States{"partly_performed", "not_due", "not_due"}));
    it.on("2026-05-01");
    EXPECT_EQ(states(it), (States{"overdue", "not_due", "not_due"}));
    it.does(paying(1, "2026-05-01", 60'00), water_handler);
    EXPECT_EQ(states(it), (States{"performed", "not_due", "not_due"}));
    it.on("2026-07-01");
    EXPECT_EQ(states(it), (States{"performed", "overdue", "overdue"}));
    it.does(AgreementChangeAsked{1, content("consent"), {{day("2026-08-31"), 150'00, {}, ""}}, {}},
            officer("water", {Role::head}));
    EXPECT_EQ(states(it), (States{"performed", "changed", "changed", "not_due"}));
}

TEST(Instalment, OnARestDayIsJudgedOnTheFirstWorkingDayAfterIt) {
    Case it = with_agreement();  // 30 May 2026 is a Saturday
    const Instalment& second = it.matter.agreements[0].instalments[1];
    EXPECT_EQ(last_day_of(it.matter, second), day("2026-06-01"));
    EXPECT_EQ(it.clock_of(Clock::instalment, "township"), "2026-06-01");
    EXPECT_EQ(state_of(it.matter, second, day("2026-06-01")), InstalmentState::due);
    EXPECT_EQ(state_of(it.matter, second, day("2026-06-02")), InstalmentState::overdue);
    Instalment unheard = second;
    unheard.due = day("2026-05-31");
    EXPECT_EQ(last_day_of(it.matter, unheard), day("2026-05-31"));
    unheard.payer = "water";
    unheard.due = day("2026-05-30");
    EXPECT_EQ(last_day_of(it.matter, unheard), day("2026-05-30"));
}

TEST(Instalment, IsLiveUntilPerformedAndWhileDisputed) {
    Instalment one;
    one.fen = 5;
    EXPECT_TRUE(is_live(one));
    one.payments = {{day("2026-04-01"), 4, content("a")}};
    EXPECT_TRUE(is_live(one));
    EXPECT_FALSE(is_wholly_paid(one));
    one.payments.push_back({day("2026-04-02"), 1, content("b")});
    EXPECT_FALSE(is_live(one));
    EXPECT_TRUE(is_wholly_paid(one));
    one.disputed_on = day("2026-04-03");
    EXPECT_TRUE(is_live(one));
    one.changed_on = day("2026-04-04");
    EXPECT_FALSE(is_live(one));

    Instalment act;
    act.act = content("pipe");
    EXPECT_TRUE(is_live(act));
    act.payments = {{day("2026-04-01"), 0, content("photo")}};
    EXPECT_FALSE(is_live(act));

    Agreement agreement;
    EXPECT_FALSE(is_live(agreement));
    agreement.instalments = {act};
    EXPECT_FALSE(is_live(agreement));
    agreement.instalments.push_back(Instalment{.ordinal = 2, .fen = 1});
    EXPECT_TRUE(is_live(agreement));
}

TEST(Instalment, CountsWhatIsPromisedPaidAndStillOwed) {
    Agreement agreement;
    Instalment paid_once{.ordinal = 1, .fen = 100, .payments = {{{}, 60, {}}, {{}, 40, {}}}};
    Instalment replaced{
        .ordinal = 2, .fen = 500, .payments = {{{}, 30, {}}}, .changed_on = day("2026-04-01")};
    Instalment paid_twice{.ordinal = 3, .fen = 70, .payments = {{{}, 70, {}}, {{}, 70, {}}}};
    Instalment open{.ordinal = 4, .fen = 470, .payments = {{{}, 20, {}}}};
    agreement.instalments = {paid_once, replaced, paid_twice, open};
    EXPECT_EQ(promised(agreement), 100 + 30 + 70 + 470);
    EXPECT_EQ(paid(agreement), 100 + 30 + 140 + 20);
    EXPECT_EQ(outstanding(agreement), 450);
}

TEST(Instalment, NamesItsStates) {
    for (int i = 0; i < 6; ++i) {
        const auto state = static_cast<InstalmentState>(i);
        EXPECT_EQ(instalment_state_from(name(state)), state);
    }
    EXPECT_EQ(instalment_state_from("lost"), std::nullopt);
    EXPECT_EQ(agreement_kind_from(name(AgreementKind::mediation)), AgreementKind::mediation);
    EXPECT_EQ(agreement_kind_from("treaty"), std::nullopt);
}

TEST(Instalment, KnowsWhoIsObliged) {
    const Matter matter = with_agreement().matter;
    EXPECT_TRUE(is_obliged(matter, "water"));
    EXPECT_TRUE(is_obliged(matter, "township"));
    EXPECT_FALSE(is_obliged(matter, "housing"));
    EXPECT_FALSE(is_obliged(served().matter, "water"));
    EXPECT_TRUE(has_live_instalment(matter));
    EXPECT_FALSE(has_live_instalment(served().matter));
    EXPECT_EQ(agreement_of(matter, 2), nullptr);
    ASSERT_NE(agreement_of(matter, 1), nullptr);
    EXPECT_EQ(instalment_of(matter.agreements[0], 4), nullptr);
    EXPECT_EQ(instalment_of(matter.agreements[0], 3)->due, day("2026-06-30"));
}

TEST(Instalment, GivesThePetitionersLastDays) {
    Agreement agreement;
    agreement.signed_on = day("2026-03-23");
    agreement.instalments = {
        Instalment{.ordinal = 1, .due = day("2028-02-29")},
        Instalment{.ordinal = 2, .due = day("2029-01-01"), .changed_on = day("2026-05-01")},
        Instalment{.ordinal = 3, .due = day("2027-01-01")}};
    const RemedyDays days = remedy_days(agreement);
    EXPECT_EQ(days.court_confirmation, day("2026-04-22"));
    EXPECT_EQ(days.enforcement, day("2030-02-28"));
    EXPECT_EQ(days.limitation, day("2031-02-28"));
    agreement.instalments.clear();
    EXPECT_EQ(remedy_days(agreement).enforcement, day("2028-03-23"));
    EXPECT_EQ(years_after(day("2024-02-29"), 4), day("2028-02-29"));
}

TEST(Instalment, IsDrawnUpInOrderOrRefused) {
    const Case it = served();
    const Setting setting = it.setting(handler);
    const Day signed_on = day("2026-03-23");
    const auto drawn = [&](std::vector<InstalmentAsked> asked) {
        const auto outcome = drawn_up(asked, signed_on, 4, "water", setting);
        return outcome ? std::nullopt : std::optional(outcome.refusal());
    };
    EXPECT_EQ(drawn({}), Refusal::instalment_missing);
    EXPECT_EQ(drawn(std::vector<InstalmentAsked>(601, {signed_on, 1, {}, ""})),
              Refusal::instalments_too_many);
    EXPECT_EQ(drawn(std::vector<InstalmentAsked>(600, {signed_on, 1, {}, ""})), std::nullopt);
    EXPECT_EQ(drawn({{signed_on, 0, {}, ""}}), Refusal::instalment_amount_wrong);
    EXPECT_EQ(drawn({{signed_on, -1, {}, ""}}), Refusal::instalment_amount_wrong);
    EXPECT_EQ(drawn({{signed_on, 1, content("pipe"), ""}}), Refusal::instalment_amount_wrong);
    EXPECT_EQ(drawn({{signed_on, 100'000'000'000'000, {}, ""}}), std::nullopt);
    EXPECT_EQ(drawn({{signed_on, 100'000'000'000'001, {}, ""}}), Refusal::instalment_amount_wrong);
    EXPECT_EQ(drawn({{signed_on - 1, 1, {}, ""}}), Refusal::instalment_out_of_order);
    EXPECT_EQ(drawn({{signed_on + 2, 1, {}, ""}, {signed_on + 1, 1, {}, ""}}),
              Refusal::instalment_out_of_order);
    EXPECT_EQ(drawn({{signed_on, 1, {}, "nobody"}}), Refusal::payer_unknown);
    EXPECT_EQ(drawn({{signed_on, 1, {}, "old-water"}}), Refusal::payer_unknown);
    const auto made = drawn_up({{signed_on, 7, {}, ""}, {signed_on, 0, content("pipe"), "township"}},
                               signed_on, 4, "water", setting);
    ASSERT_TRUE(made);
    EXPECT_EQ(made.value()[0].ordinal, 5);
    EXPECT_EQ(made.value()[0].payer, "water");
    EXPECT_EQ(made.value()[0].fen, 7);
    EXPECT_EQ(made.value()[1].ordinal, 6);
    EXPECT_EQ(made.value()[1].payer, "township");
    EXPECT_EQ(made.value()[1].act, content("pipe"));
}

TEST(CostShare, IsBorneToTheFen) {
    const Case it = served();
    const Setting setting = it.setting(handler);
    EXPECT_EQ(why_not_shared({}, 100, setting), std::nullopt);
    EXPECT_EQ(why_not_shared({{"water", 60}, {"township", 40}}, 100, setting), std::nullopt);
    EXPECT_EQ(why_not_shared({{"water", 1}, {"township", 99}}, 100, setting), std::nullopt);
    EXPECT_EQ(why_not_shared({{"water", 60}, {"township", 41}}, 100, setting), Refusal::shares_do_not_add_up);
    EXPECT_EQ(why_not_shared({{"water", 60}, {"township", 39}}, 100, setting), Refusal::shares_do_not_add_up);
    EXPECT_EQ(why_not_shared({{"water", 100}, {"township", 0}}, 100, setting), Refusal::shares_do_not_add_up);
    EXPECT_EQ(why_not_shared({{"water", 101}}, 100, setting), Refusal::shares_do_not_add_up);
    EXPECT_EQ(why_not_shared({{"water", 50}, {"water", 50}}, 100, setting), Refusal::share_given_twice);
    EXPECT_EQ(why_not_shared({{"old-water", 100}}, 100, setting), Refusal::payer_unknown);
    EXPECT_EQ(why_not_shared({{"nobody", 100}}, 100, setting), Refusal::payer_unknown);
}

TEST(InstalmentClock, IsStartedOnceForAUnitAndDay) {
    const Case it = served();
    const Setting setting = it.setting(handler);
    const auto drawn = drawn_up({{day("2026-04-30"), 1, {}, "water"},
                                 {day("2026-04-30"), 2, {}, "water"},
                                 {day("2026-04-30"), 3, {}, "township"}},
                                day("2026-03-23"), 0, "water", setting);
    ASSERT_TRUE(drawn);
    const auto clocks = instalment_clocks(drawn.value(), setting);
    ASSERT_TRUE(clocks);
    EXPECT_EQ(clocks.value().size(), 2u);
}

TEST(InstalmentClock, IsOneForEachUnitAndDay) {
    Case it = served().on("2026-03-23");
    AgreementAsked asked = reconciliation();
    asked.instalments = {{day("2026-04-30"), 10, {}, ""},
                         {day("2026-04-30"), 20, {}, ""},
                         {day("2026-04-30"), 30, {}, "township"}};
    it.does(asked, handler);
    EXPECT_EQ(std::ranges::count(it.matter.deadlines, Clock::instalment, &Deadline::clock), 2);
    it.on("2026-05-08").does(paying(2, "2026-05-07", 20), water_handler);
    EXPECT_EQ(it.clock_of(Clock::instalment, "water"), "2026-04-30");
    it.does(paying(1, "2026-04-29", 10), water_handler);
    EXPECT_EQ(it.clock_of(Clock::instalment, "water"), "2026-04-30 done 2026-05-07");
    EXPECT_EQ(it.clock_of(Clock::instalment, "township"), "2026-04-30");
    // A second promise for that day is owed anew.
    asked.instalments = {{day("2026-04-30"), 40, {}, ""}};
    it.does(asked, handler);
    EXPECT_EQ(it.clock_of(Clock::instalment, "water"), "2026-04-30");
}

TEST(InstalmentClock, OutlastsTheEndOfTheMatter) {
    Case it = with_agreement().on("2026-03-24");
    it.does(WithdrawalAsked{content("statement")}, petitioner());
    EXPECT_EQ(it.matter.stage, Stage::ended);
    EXPECT_EQ(it.clock_of(Clock::instalment, "water"), "2026-06-30");
    EXPECT_EQ(it.clock_of(Clock::performance, "housing"), "2026-06-30");
    EXPECT_EQ(it.clock_of(Clock::review_request, ""), "2026-04-20 dropped 2026-03-24");
}

TEST(InstalmentClock, GoesToTheUnitThatTakesOver) {
    Case it = served().on("2026-03-23");
    AgreementAsked asked = reconciliation();
    asked.obligor = "township";
    asked.instalments = {{day("2026-04-30"), 10, {}, "water"},
                         {day("2026-05-29"), 10, {}, "township"},
                         {day("2026-06-30"), 10, {}, "township"},
                         {day("2026-06-30"), 10, {}, "water"}};
    asked.shares = {{"township", 30}, {"water", 10}};
    it.does(asked, handler);
    std::vector<Unit> units = example_units();
    for (Unit& unit : units)
        if (unit.id == "township") unit.successor = "water";
    it.offices = Offices{units};
    it.does(SuccessorAsked{"water", content("merger")}, officer("water", {Role::head}));
    const Agreement& agreement = it.matter.agreements[0];
    EXPECT_EQ(agreement.obligor, "water");
    EXPECT_EQ(agreement.shares[0].unit, "water");
    for (const Instalment& one : agreement.instalments) EXPECT_EQ(one.payer, "water");
    std::map<std::string, int> open;
    for (const Deadline& deadline : it.matter.deadlines)
        if (deadline.clock == Clock::instalment && deadline.is_open())
            ++open[deadline.unit + iso(deadline.day_zero)];
    EXPECT_EQ(open, (std::map<std::string, int>{
                        {"water2026-04-30", 1}, {"water2026-05-29", 1}, {"water2026-06-30", 1}}));
}

// The witness keeps an account of its own: what each instalment was promised and what was given for it.
TEST(InstalmentSums, AgreeWithAnAccountKeptBeside) {
    struct Line {
        std::int64_t promised = 0, given = 0;
        bool replaced = false;
    };
    const Actor payer_head = officer("water", {Role::head, Role::handler});
    for (std::uint32_t seed = 1; seed <= 200; ++seed) {
        SCOPED_TRACE(seed);
        std::mt19937 random(seed);
        const auto below = [&](int count) {
            return static_cast<int>(random() % static_cast<unsigned>(count));
        };
        Case it = served().on("2026-03-23");
        std::map<int, Line> account;
        const auto promise = [&](int last) {
            std::vector<InstalmentAsked> asked;
            for (int i = 0, count = 1 + below(6); i < count; ++i) {
                asked.push_back({it.today + 10 * (i + 1), 1 + std::int64_t{below(1'000'000)}, {}, ""});
                account[++last].promised = asked.back().fen;
            }
            return asked;
        };
        AgreementAsked asked = reconciliation();
        asked.instalments = promise(0);
        it.does(asked, handler);
        for (int step = 0; step < 30; ++step) {
            it.today = it.today + below(8);
            const Agreement& agreement = it.matter.agreements[0];
            const int which = 1 + below(static_cast<int>(agreement.instalments.size()));
            Line& line = account[which];
            if (below(12) == 0 && is_live(agreement)) {
                for (const Instalment& one : agreement.instalments)
                    if (is_live(one)) account[one.ordinal].replaced = true;
                const int last = agreement.instalments.back().ordinal;
                it.does(AgreementChangeAsked{1, content("consent"), promise(last), {}}, payer_head);
                continue;
            }
            const std::int64_t fen = 1 + below(600'000);
            const auto refusal = it.act(paying(which, iso(it.today), fen), payer_head);
            const bool fits = !line.replaced && line.given + fen <= line.promised;
            EXPECT_EQ(!refusal, fits) << which << ' ' << fen;
            if (!refusal) line.given += fen;
        }
        std::int64_t promises = 0, given = 0, owed = 0;
        for (const auto& [ordinal, line] : account) {
            promises += line.replaced ? line.given : line.promised;
            given += line.given;
            owed += line.replaced ? 0 : line.promised - line.given;
        }
        const Agreement& agreement = it.matter.agreements[0];
        EXPECT_EQ(promised(agreement), promises);
        EXPECT_EQ(paid(agreement), given);
        EXPECT_EQ(outstanding(agreement), owed);
        EXPECT_EQ(promised(agreement), paid(agreement) + outstanding(agreement));
        EXPECT_EQ(has_live_instalment(it.matter), owed > 0);
        EXPECT_EQ(fold(it.entries), it.matter);
    }
}

}  // namespace
}  // namespace dengwen
