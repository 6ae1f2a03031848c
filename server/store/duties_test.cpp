// The work queue agrees with a search through every matter, page by page.
#include <algorithm>
#include <tuple>

#include "store/fixture.hpp"

namespace dengwen::store {
namespace {

class DutiesTest : public OnBoth {};
INSTANTIATE_TEST_SUITE_P(Both, DutiesTest, both, database_name);

const std::vector<std::string> units{"petition-office", "housing-bureau", "labour-bureau", ""};
const std::vector<std::string> categories{"labour.wages.arrears", "housing.repair", "land"};
const std::vector<std::string> places{"430102", "430103"};
const Day first_day = *day_from("2026-04-01");

std::vector<Matter> fill(Store& store, record::Sampling& sampling, int count) {
    std::vector<Matter> matters;
    for (int i = 0; i < count; ++i) {
        const Registered sample = registered(numbered(i + 1));
        Change change = registration(sample.number);
        Matter& matter = change.after;
        matter.stage = static_cast<Stage>(sampling.below(stage_count));
        matter.category = categories[static_cast<std::size_t>(sampling.below(3))];
        matter.place = places[static_cast<std::size_t>(sampling.below(2))];
        if (sampling.below(3) == 0) matter.draft = Draft{"lin", {}, false};
        for (int n = sampling.below(4); n > 0; --n) {
            Deadline deadline = due(static_cast<Clock>(sampling.below(3)),
                                    units[static_cast<std::size_t>(sampling.below(4))], "2026-04-01");
            deadline.raw_last_day = first_day + sampling.below(12);
            deadline.last_day = deadline.raw_last_day + sampling.below(3);
            deadline.provisional = sampling.below(5) == 0;
            if (sampling.below(4) == 0) deadline.done_on = first_day;
            matter.deadlines.push_back(deadline);
        }
        EXPECT_EQ(store.commit(change), Committed::done);
        matters.push_back(change.after);
    }
    return matters;
}

DutyQuery question(record::Sampling& sampling) {
    DutyQuery query;
    query.unit = units[static_cast<std::size_t>(sampling.below(4))];
    if (sampling.below(3) == 0) query.clock = static_cast<Clock>(sampling.below(3));
    if (sampling.below(3) == 0) query.category = categories[static_cast<std::size_t>(sampling.below(3))];
    if (sampling.below(4) == 0) query.place = places[static_cast<std::size_t>(sampling.below(2))];
    if (sampling.below(6) == 0) query.stage = static_cast<Stage>(sampling.below(stage_count));
    if (sampling.below(3) == 0) query.due_until = first_day + sampling.below(14);
    if (sampling.below(3) == 0) query.overdue_on = first_day + sampling.below(14);
    query.awaits_opinion = sampling.below(4) == 0;
    query.answered_for = sampling.below(3) == 0;
    query.limit = 1 + sampling.below(9);
    return query;
}

bool is_asked(const Matter& matter, const Deadline& deadline, const DutyQuery& query) {
    return deadline.is_open() && deadline.unit == query.unit &&
           (!query.clock || deadline.clock == *query.clock) &&
           (query.category.empty() || matter.category == query.category) &&
           (query.place.empty() || matter.place == query.place) &&
           (!query.stage || matter.stage == *query.stage) &&
           (!query.due_until || deadline.raw_last_day <= *query.due_until) &&
           (!query.overdue_on || overdue(deadline, *query.overdue_on)) &&
           (!query.answered_for || deadline.clock != Clock::objection) &&
           (!query.awaits_opinion || (matter.draft && deadline.clock == Clock::handling));
}

std::vector<Duty> searched(const std::vector<Matter>& matters, const DutyQuery& query) {
    std::vector<Duty> found;
    for (const Matter& matter : matters) {
        for (const Deadline& deadline : matter.deadlines) {
            if (!is_asked(matter, deadline, query)) continue;
            found.push_back({matter.number, deadline.unit, deadline.clock, deadline.raw_last_day,
                             deadline.last_day, deadline.provisional, matter.stage, matter.kind,
                             matter.category, matter.place, *day_from("2026-03-02"),
                             matter.draft && deadline.clock == Clock::handling});
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Duty& one, const Duty& other) {
        return std::tie(one.last_day, one.matter) < std::tie(other.last_day, other.matter);
    });
    return found;
}

std::vector<Duty> paged(Store& store, DutyQuery query) {
    std::vector<Duty> found;
    for (;;) {
        const auto page = store.duties(query);
        found.insert(found.end(), page.begin(), page.end());
        if (std::ssize(page) < query.limit) return found;
        query.after = {page.back().last_day, page.back().matter};
    }
}

TEST_P(DutiesTest, AgreeWithASearchThroughAllMatters) {
    const auto store = place->open();
    record::Sampling sampling(20260301);
    const auto matters = fill(*store, sampling, 120);
    for (int i = 0; i < 400; ++i) {
        const DutyQuery query = question(sampling);
        EXPECT_EQ(paged(*store, query), searched(matters, query)) << "question " << i;
    }
}

TEST_P(DutiesTest, AreCountedAsASearchThroughAllMattersCountsThem) {
    const auto store = place->open();
    record::Sampling sampling(20260302);
    const auto matters = fill(*store, sampling, 120);
    for (int i = 0; i < 400; ++i) {
        const DutyQuery query = question(sampling);
        const int all = static_cast<int>(searched(matters, query).size());
        EXPECT_EQ(store->count(query, 1000), (Counted{all, false})) << "question " << i;
        const Counted few = store->count(query, 5);
        EXPECT_LE(few.count, std::min(all, 5)) << "question " << i;
        if (!few.more) EXPECT_EQ(few.count, all) << "a count that did not stop is whole, question " << i;
    }
}

TEST_P(DutiesTest, AreLateExactlyWhenTheCoreSaysSo) {
    const auto store = place->open();
    record::Sampling sampling(7);
    const auto matters = fill(*store, sampling, 60);
    for (Day today = first_day - 2; today < first_day + 18; today = today + 1) {
        std::size_t late = 0;
        std::size_t late_by_core = 0;
        for (const std::string& unit : units) {
            DutyQuery query;
            query.unit = unit;
            query.overdue_on = today;
            query.limit = 1000;
            late += store->duties(query).size();
        }
        for (const Matter& matter : matters) {
            late_by_core += static_cast<std::size_t>(
                std::count_if(matter.deadlines.begin(), matter.deadlines.end(),
                              [&](const Deadline& one) { return one.is_open() && overdue(one, today); }));
        }
        EXPECT_EQ(late, late_by_core) << iso(today);
    }
}

TEST_P(DutiesTest, GoWhenTheDutyIsDone) {
    const auto store = place->open();
    const Change first =
        registration(numbered(1), {due(Clock::registration, "petition-office", "2026-03-17")});
    store->commit(first);
    EXPECT_EQ(store->duties_of(numbered(1)).size(), 1u);
    Change second = next(first.after, Forwarded{"petition-office", "housing-bureau", {}, {}, {}});
    second.after.deadlines = {due(Clock::notice, "housing-bureau", "2026-03-18")};
    second.after.holder = "housing-bureau";
    store->commit(second);
    const auto duties = store->duties_of(numbered(1));
    ASSERT_EQ(duties.size(), 1u);
    EXPECT_EQ(duties[0].unit, "housing-bureau");
    DutyQuery query;
    query.unit = "petition-office";
    EXPECT_TRUE(store->duties(query).empty());
}

TEST_P(DutiesTest, ProvisionalOnesAreFoundForTheirYear) {
    const auto store = place->open();
    Deadline leaning = due(Clock::handling, "housing-bureau", "2027-01-04");
    leaning.provisional = true;
    Deadline later = due(Clock::handling, "housing-bureau", "2029-05-04");
    later.provisional = true;
    store->commit(registration(numbered(1), {leaning}));
    store->commit(registration(numbered(2), {due(Clock::handling, "housing-bureau", "2027-01-04")}));
    store->commit(registration(numbered(3), {leaning, leaning}));
    store->commit(registration(numbered(4), {later}));
    EXPECT_EQ(store->with_provisional_deadline(2027, {}, 10), (std::vector{numbered(1), numbered(3)}));
    EXPECT_EQ(store->with_provisional_deadline(2027, numbered(1), 10), std::vector{numbered(3)});
    EXPECT_EQ(store->with_provisional_deadline(2027, {}, 1), std::vector{numbered(1)});
    EXPECT_EQ(store->with_provisional_deadline(2029, {}, 10), std::vector{numbered(4)});
}

}  // namespace
}  // namespace dengwen::store
