// What is kept of breaches agrees with what every matter shows by itself, whatever day it is looked at.
#include "store/breaches.hpp"

#include <algorithm>

#include "store/fixture.hpp"

namespace dengwen::store {

static void PrintTo(const KeptBreach& one, std::ostream* to) {
    std::ostream& out = *to;
    out << text(one.matter).substr(12) << ' ' << (one.clock ? name(*one.clock) : "re_check") << ' '
        << one.ordinal << " since " << iso(one.since);
    if (one.made_good_on) out << " made good " << iso(*one.made_good_on);
    out << (one.set_aside ? " set aside" : "");
}

namespace {

class BreachesTest : public OnBoth {};
INSTANTIATE_TEST_SUITE_P(Both, BreachesTest, both, database_name);

const std::vector<std::string> units_kept{"housing-bureau", "labour-bureau", "petition-office"};
const Day day_begun = *day_from("2026-04-01");

// The rows as they should be, the newest first.
std::vector<KeptBreach> expected(const std::vector<Matter>& matters, const std::string& unit, Day from,
                                 Day today, bool with_accusations) {
    std::vector<KeptBreach> out;
    for (const Matter& matter : matters) {
        if (matter.kind == Kind::accusation && !with_accusations) continue;
        for (const Breach& one : breaches(matter, today))
            if (one.unit == unit && one.since >= from)
                out.push_back({matter.number, one.clock, one.key.ordinal, one.unit, one.since,
                               one.made_good_on, one.set_aside, matter.kind});
    }
    const auto key = [](const KeptBreach& one) {
        return std::tuple(one.since, one.matter, one.clock ? std::string(name(*one.clock)) : "", one.ordinal);
    };
    std::ranges::sort(out, [&](const KeptBreach& a, const KeptBreach& b) { return key(a) > key(b); });
    return out;
}

std::vector<KeptBreach> all_pages(Store& store, BreachQuery query) {
    std::vector<KeptBreach> out;
    for (;;) {
        const auto page = store.breaches(query);
        out.insert(out.end(), page.begin(), page.end());
        if (static_cast<int>(page.size()) < query.limit) return out;
        query.after = page.back();
    }
}

Matter made(record::Sampling& sampling, int serial) {
    Matter matter = registration(numbered(serial)).after;
    matter.kind = sampling.below(5) == 0 ? Kind::accusation : Kind::request;
    for (int n = sampling.below(5); n > 0; --n) {
        Deadline deadline = due(static_cast<Clock>(sampling.below(clock_count)),
                                units_kept[static_cast<std::size_t>(sampling.below(3))], "2026-04-01");
        deadline.last_day = day_begun + sampling.below(30) - 5;
        matter.deadlines.push_back(deadline);
    }
    return matter;
}

// Something happens: a duty is done or falls away, a re-check finds something, a breach is set aside.
Change happened(const Matter& before, record::Sampling& sampling, Day today) {
    Change change = next(before, Reported{"housing-bureau", {}});
    Matter& matter = change.after;
    change.entries.back().at.day = today;
    for (Deadline& deadline : matter.deadlines) {
        if (!deadline.is_open() || sampling.below(3) != 0) continue;
        (sampling.below(3) == 0 ? deadline.dropped_on : deadline.done_on) = today;
    }
    if (sampling.below(6) == 0)
        matter.re_checks.push_back({"petition-office", "housing-bureau", today, sampling.below(2) == 0, {}});
    const auto all = breaches(matter, today);
    if (!all.empty() && sampling.below(4) == 0)
        matter.breach_records.push_back({.breach = all.front().key, .set_aside = true});
    return change;
}

TEST_P(BreachesTest, AreThoseThatTheMattersShow) {
    const auto store = place->open();
    record::Sampling sampling(11);
    std::vector<Matter> matters;
    Day today = day_begun;
    for (int round = 0; round < 25; ++round) {
        for (int n = 0; n < 6; ++n) {
            if (matters.size() < 60 && sampling.below(2) == 0) {
                Change change = registration(numbered(static_cast<int>(matters.size()) + 1));
                change.after = made(sampling, static_cast<int>(matters.size()) + 1);
                change.entries.back().at.day = today - sampling.below(20);  // entered later than its day
                change.as_of = today;
                ASSERT_EQ(store->commit(change), Committed::done);
                matters.push_back(change.after);
            } else if (!matters.empty()) {
                Matter& one =
                    matters[static_cast<std::size_t>(sampling.below(static_cast<int>(matters.size())))];
                Change change = happened(one, sampling, today);
                ASSERT_EQ(store->commit(change), Committed::done);
                one = change.after;
            }
        }
        store->find_breaches_until(today, units_kept);
        for (const std::string& unit : units_kept) {
            for (const bool with_accusations : {false, true}) {
                const Day from = day_begun + sampling.below(20) - 10;
                EXPECT_EQ(all_pages(*store, {unit, from, with_accusations, {}, 1 + sampling.below(7)}),
                          expected(matters, unit, from, today, with_accusations))
                    << unit << " on " << iso(today);
            }
        }
        today = today + sampling.below(4);
    }
}

TEST_P(BreachesTest, AreLookedForOnceADay) {
    const auto store = place->open();
    ASSERT_EQ(store->commit(registration(numbered(1), {due(Clock::notice, "housing-bureau", "2026-04-10")})),
              Committed::done);
    EXPECT_EQ(store->find_breaches_until(*day_from("2026-04-10"), units_kept), 3);
    EXPECT_TRUE(store->breaches({"housing-bureau", day_begun, false, {}, 10}).empty()) << "it is due today";
    EXPECT_EQ(store->find_breaches_until(*day_from("2026-04-10"), units_kept), 0);
    EXPECT_EQ(store->find_breaches_until(*day_from("2026-04-11"), units_kept), 3);
    const auto found = store->breaches({"housing-bureau", day_begun, false, {}, 10});
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found.at(0).since, *day_from("2026-04-11"));
    EXPECT_EQ(key_of(found.at(0)), (BreachKey{BreachKind::notice_late, found.at(0).ordinal}));
}

TEST_P(BreachesTest, KeepTheMeasuresOfAMatter) {
    const auto store = place->open();
    Change change = registration(numbered(1));
    ASSERT_EQ(store->commit(change), Committed::done);
    dengwen::Measure letter;
    letter.ordinal = 1;
    letter.kind = MeasureKind::supervision_letter;
    letter.by = "petition-office";
    letter.unit = "housing-bureau";
    letter.taken_on = *day_from("2026-04-13");
    letter.reply_by = *day_from("2026-04-28");
    Change taken = next(change.after, Supervised{letter, {}});
    ASSERT_EQ(store->commit(taken), Committed::done);
    const auto of_unit = store->measures({"housing-bureau", "", day_begun, false, {}, 10});
    ASSERT_EQ(of_unit.size(), 1u);
    EXPECT_EQ(of_unit.at(0).kind, MeasureKind::supervision_letter);
    EXPECT_EQ(of_unit.at(0).reply_by, letter.reply_by);
    EXPECT_EQ(of_unit.at(0).replied_on, std::nullopt);
    EXPECT_EQ(store->measures({"", "petition-office", day_begun, false, {}, 10}), of_unit);
    EXPECT_TRUE(store->measures({"", "housing-bureau", day_begun, false, {}, 10}).empty());
    EXPECT_TRUE(store->measures({"housing-bureau", "", *day_from("2026-04-14"), false, {}, 10}).empty());
    EXPECT_TRUE(store->measures({"housing-bureau", "", day_begun, false, of_unit.at(0), 10}).empty());
    Change replied = next(taken.after, SupervisionReplied{1, true, {}});
    ASSERT_EQ(store->commit(replied), Committed::done);
    EXPECT_TRUE(store->measures({"housing-bureau", "", day_begun, false, {}, 10}).at(0).replied_on);
}

}  // namespace
}  // namespace dengwen::store
