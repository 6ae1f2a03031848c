// The house law of the tally: whatever happens and however the follower is called, it equals a recount.
#include "tally/tallying.hpp"

#include <chrono>
#include <utility>

#include "core/walking_test.hpp"
#include "store/fixture.hpp"

namespace dengwen::tally {
namespace {

using namespace testing;
using store::Step;

class TallyingTest : public store::OnBoth {};
INSTANTIATE_TEST_SUITE_P(Both, TallyingTest, store::both, store::database_name);

// The same sums taken from the ends of the histories, one table at a time, without any taking away.
class Recount {
  public:
    void add(const std::vector<Entry>& entries) {
        const Matter matter = fold(entries);
        add_steps(entries);
        if (!matter.ended_on) ++tally.by_stage[{unit_in_charge(matter), matter.stage}];
        if (matter.kind != Kind::accusation) ++tally.by_place[{matter.place, first_month(matter), "housing"}];
        for (const Deadline& deadline : matter.deadlines) add(deadline, matter);
        if (matter.kind != Kind::accusation) add_parts(matter, entries);
    }
    store::Tally tally;

  private:
    using Part = store::Part;

    void part(const Matter& matter, const std::string& unit, const std::string& period, Part what,
              std::int64_t total = 1) {
        tally.by_part[{unit, period, what, matter.place, "housing"}] += total;
        if (what != Part::acceptance_days && what != Part::reply_days && what != Part::money_promised &&
            what != Part::money_paid)
            tally.by_matter[{unit, what, period, matter.number.value}] += total;
    }
    void days(const Matter& matter, const std::string& unit, Day end, Part sum, Part count) {
        const std::string month = iso(end).substr(0, 7);
        part(matter, unit, month, sum, end - matter.submissions.front().received_day);
        part(matter, unit, month, count);
    }
    void add_duty(const Matter& matter, const Deadline& deadline, Part in_time, Part late, Part pending) {
        const std::string last = iso(deadline.last_day);
        if (!deadline.done_on && !deadline.dropped_on) return part(matter, deadline.unit, last, pending);
        const Day end = deadline.done_on ? *deadline.done_on : *deadline.dropped_on;
        const bool is_late = end > deadline.last_day;
        if (!deadline.done_on && (!is_late || matter.ended_on != end)) return;
        if (is_late) return part(matter, deadline.unit, last.substr(0, 7), late);
        part(matter, deadline.unit, iso(end).substr(0, 7), in_time);
    }
    void add_duties(const Matter& matter) {
        for (const Deadline& one : matter.deadlines) {
            if (one.clock == Clock::registration)
                add_duty(matter, one, Part::sorting_in_time, Part::sorting_late, Part::sorting_pending);
            if (one.clock == Clock::notice)
                add_duty(matter, one, Part::notice_in_time, Part::notice_late, Part::notice_pending);
            if (one.clock == Clock::handling || one.clock == Clock::redo)
                add_duty(matter, one, Part::reply_in_time, Part::reply_late, Part::reply_pending);
            if (one.clock == Clock::review || one.clock == Clock::re_review)
                add_duty(matter, one, Part::review_in_time, Part::review_late, Part::review_pending);
        }
    }
    void add_parts(const Matter& matter, const std::vector<Entry>& entries) {
        add_duties(matter);
        add_beside(matter);
        const Opinion* first = nullptr;
        bool stood = true;
        for (const Opinion& one : matter.opinions) {
            if (!first)
                first = &one;  // a review comes after it
            else if (one.outcome != ReviewOutcome::upheld)
                stood = false;
        }
        if (first)
            part(matter, first->unit, iso(first->issued_day).substr(0, 7),
                 stood && matter.settled_on ? Part::settled_at_first : Part::not_settled_at_first);
        if (first) add_contact(matter, *first);
        bool has_replied = false;
        for (const Entry& entry : entries) {
            const std::string month = iso(entry.at.day).substr(0, 7);
            if (auto* one = std::get_if<Forwarded>(&entry.event))
                part(matter, one->from, month, Part::forwarded);
            if (auto* one = std::get_if<Assigned>(&entry.event))
                part(matter, one->from, month, Part::assigned);
            if (std::holds_alternative<Replied>(entry.event))
                days(matter, matter.handling_unit, entry.at.day, Part::reply_days, Part::replies);
            if (std::holds_alternative<OpinionIssued>(entry.event) && !std::exchange(has_replied, true))
                days(matter, first->unit, entry.at.day, Part::reply_days, Part::replies);
        }
        if (matter.accepted_on)
            days(matter, matter.handling_unit, *matter.accepted_on, Part::acceptance_days, Part::acceptances);
        if (const Opinion* now = standing_opinion(matter); now && now->service)
            part(matter, now->unit, iso(now->issued_day).substr(0, 7),
                 matter.publication ? Part::published : Part::unpublished);
        if (matter.ended_because == EndingGround::re_review_concluded &&
            (!matter.settled_on || *matter.settled_on >= *matter.ended_on))
            part(matter, matter.handling_unit, iso(*matter.ended_on).substr(0, 7),
                 matter.settled_on ? Part::old_settled : Part::old_unsettled);
        for (std::size_t i = 0; i < matter.submissions.size(); ++i)
            part(matter, matter.handling_unit.empty() ? matter.holder : matter.handling_unit,
                 iso(matter.submissions[i].registered_day).substr(0, 7),
                 i == 0 ? Part::first_item : Part::repeat_item);
    }
    void add_contact(const Matter& matter, const Opinion& first) {
        const Submission& came = matter.submissions[0];
        if (came.anonymous || came.withheld_name || !came.reachable) return;
        std::map<ContactResult, std::set<Day>> days_of;
        for (const Contact& one : matter.contacts)
            if (one.unit == first.unit && one.phase == Phase::handling && one.made_on <= first.issued_day)
                days_of[one.result].insert(one.made_on);
        Part counted = Part::not_contacted;
        if (!days_of[ContactResult::declined].empty() || days_of[ContactResult::not_reached].size() > 2)
            counted = Part::contact_tried;
        if (!days_of[ContactResult::spoken].empty()) counted = Part::contacted;
        part(matter, first.unit, month_of(first.issued_day), counted);
    }
    static std::string month_of(Day day) { return iso(day).substr(0, 7); }
    void add_side(const Matter& matter, const Rating& rating, const std::string& unit, bool is_unit,
                  Part satisfied, Part unsatisfied, Part rated, Part waiting) {
        bool is_said = false;
        for (const RatingGiven& given : rating.given) {
            const std::optional<Grade>& grade = is_unit ? given.unit : given.department;
            if (!grade) continue;
            is_said = true;
            part(matter, unit, month_of(given.on), *grade == Grade::not_satisfied ? unsatisfied : satisfied);
            part(matter, unit, month_of(given.on), rated);
        }
        if (!is_said) part(matter, unit, iso(rating.window.last_day), waiting);
    }
    void add_ratings(const Matter& matter) {
        for (const Rating& one : matter.ratings) {
            if (!one.window.department.empty() && one.window.stage != RatingStage::solved)
                add_side(matter, one, one.window.department, false, Part::department_satisfied,
                         Part::department_unsatisfied, Part::department_rated, Part::department_waiting);
            if (one.window.stage != RatingStage::solved)
                add_side(matter, one, one.window.unit, true, Part::unit_satisfied, Part::unit_unsatisfied,
                         Part::unit_rated, Part::unit_waiting);
        }
    }
    void add_instalment(const Matter& matter, const Instalment& one) {
        Day last = one.due, latest{};
        for (auto deadline = matter.deadlines.rbegin(); deadline != matter.deadlines.rend(); ++deadline)
            if (deadline->clock == Clock::instalment && deadline->unit == one.payer &&
                deadline->day_zero == one.due)
                last = deadline->last_day;
        std::int64_t sum = 0;
        for (const Payment& payment : one.payments) {
            sum += payment.fen;
            latest = std::max(latest, payment.on);
        }
        if (!one.act) {
            part(matter, one.payer, month_of(last), Part::money_promised, one.changed_on ? sum : one.fen);
            part(matter, one.payer, month_of(last), Part::money_paid, sum);
        }
        if (one.changed_on) return;
        if (one.act ? one.payments.empty() : sum < one.fen)
            return part(matter, one.payer, iso(last), Part::instalment_pending);
        part(matter, one.payer, month_of(last),
             latest <= last ? Part::instalment_in_time : Part::instalment_late);
    }
    void add_beside(const Matter& matter) {
        add_ratings(matter);
        for (const Agreement& agreement : matter.agreements) {
            part(matter, agreement.obligor, month_of(agreement.signed_on), Part::agreements);
            for (const Instalment& one : agreement.instalments) add_instalment(matter, one);
        }
        for (const Measure& one : matter.measures) {
            if (one.withdrawn_on) continue;
            const bool proposes = one.kind == MeasureKind::improve_work ||
                                  one.kind == MeasureKind::improve_policy ||
                                  one.kind == MeasureKind::pursue_responsibility;
            part(matter, one.by, month_of(one.taken_on), proposes ? Part::proposed : Part::supervised);
            if (proposes && one.adopted) part(matter, one.by, month_of(one.taken_on), Part::adopted);
        }
        if (matter.leader)
            part(matter, matter.leader->unit, month_of(matter.leader->since),
                 matter.settled_on ? Part::charge_settled : Part::charge_unsettled);
    }
    static std::string first_month(const Matter& matter) {
        return iso(matter.submissions.front().registered_day).substr(0, 7);
    }
    void step(const std::string& unit, const Entry& entry, Step what) {
        ++tally.by_day[{unit, iso(entry.at.day), what}];
    }
    void add_steps(const std::vector<Entry>& entries) {
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const Entry& entry = entries[i];
            const auto until = entries.begin() + static_cast<std::ptrdiff_t>(i);
            const Matter before = fold({entries.begin(), until});
            const Matter after = apply(before, entry);
            if (auto* one = std::get_if<Registered>(&entry.event)) step(one->holder, entry, Step::registered);
            if (auto* one = std::get_if<Forwarded>(&entry.event)) step(one->from, entry, Step::forwarded);
            if (auto* one = std::get_if<Assigned>(&entry.event)) step(one->from, entry, Step::forwarded);
            if (after.routings.size() > before.routings.size() ||
                std::holds_alternative<CompetenceDecided>(entry.event))
                step(after.holder, entry, Step::received);
            if (after.accepted_on && !before.accepted_on) step(after.holder, entry, Step::accepted);
            if (std::holds_alternative<OpinionIssued>(entry.event) ||
                std::holds_alternative<Replied>(entry.event))
                step(after.handling_unit, entry, Step::answered);
            if (std::holds_alternative<Served>(entry.event))
                step(opinion_to_serve(before)->unit, entry, Step::served);
            if (std::holds_alternative<Withdrawn>(entry.event))
                step(unit_in_charge(before), entry, Step::withdrawn);
            if (after.stage == Stage::ended && before.stage != Stage::ended)
                step(unit_in_charge(before), entry, Step::ended);
            if (after.settled_on && !before.settled_on)
                step(after.handling_unit.empty() ? after.holder : after.handling_unit, entry, Step::settled);
        }
    }
    void add(const Deadline& deadline, const Matter& matter) {
        const bool missed = deadline.dropped_on && deadline.dropped_on == matter.ended_on &&
                            *deadline.dropped_on > deadline.last_day;
        const bool promised = !deadline.unit.empty() && deadline.clock != Clock::objection;
        if (!promised || (!deadline.done_on && !missed)) return;
        const Day end = deadline.done_on.value_or(deadline.dropped_on.value_or(Day{}));
        store::Kept& sum = tally.by_clock[{deadline.unit, iso(end).substr(0, 7), deadline.clock}];
        ++(end > deadline.last_day ? sum.late : sum.kept);
        if (deadline.day_zero != deadline.raw_last_day) sum.days += end - deadline.day_zero;
    }
};

store::Change change_of(const Case& it) {
    store::Change change;
    change.after = it.matter;
    change.entries = {it.entries.back()};
    if (it.matter.version == 1) change.query_code_digest = "code of " + text(it.matter.number);
    return change;
}

// Counts until that many events are counted; on PostgreSQL the last ones settle in their time.
void count_all(Tallying& tallying, int events, int counted) {
    const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    while (counted < events && std::chrono::steady_clock::now() < patience)
        counted += tallying.count_next().value_or(0);
    EXPECT_EQ(counted, events);
    EXPECT_EQ(tallying.count_next(), std::nullopt);
}

// Many matters at once, each walking over the board; registered under numbers of their own.
class Town {
  public:
    Town(store::Store& store, std::uint64_t seed) : store_(store), asker_(seed) {}

    void enter(int number) {
        Case it = start(asker_);
        Entry entry = it.entries.front();
        std::get<Registered>(entry.event).number = store::numbered(number);
        it.entries.clear();
        it.matter = {};
        it.entries.push_back(entry);
        it.matter = apply(it.matter, entry);
        cases.push_back(std::move(it));
        commit(cases.back());
    }
    void step() {
        Case& it = cases[static_cast<std::size_t>(asker_.below(static_cast<int>(cases.size())))];
        it.today = it.today + (asker_.chance(3) ? asker_.below(12) : 0);
        const auto chosen = choose(it, asker_, actors_);
        // A place that is another matter's is refused by the store, and nothing of a booking is counted.
        if (!chosen || chosen->first == Act::booking) return;
        if (!it.act(asker_.ask(chosen->first, it.matter, it.today), chosen->second)) commit(it);
    }
    bool chance(int of) { return asker_.chance(of); }

    std::vector<Case> cases;
    int events = 0;

  private:
    void commit(const Case& it) {
        ASSERT_EQ(store_.commit(change_of(it)), store::Committed::done);
        ++events;
    }

    store::Store& store_;
    Asker asker_;
    std::vector<Actor> actors_ = everybody();
};

TEST_P(TallyingTest, EqualsARecountWhateverHappens) {
    for (std::uint64_t seed = 1; seed <= 2; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        const store::Place here(std::string_view(GetParam()) == "postgres");
        const auto store = here.open();
        Town town(*store, seed);
        Tallying tallying(*store, nullptr);
        int counted = 0;
        for (int i = 0; i < 500; ++i) {
            if (i % 25 == 0) town.enter(i + 1);
            town.step();
            if (town.chance(20)) counted += tallying.count_next().value_or(0);
        }
        count_all(tallying, town.events, counted);
        Recount recount;
        for (const Case& it : town.cases) recount.add(it.entries);
        const store::Tally kept = store->tally();
        EXPECT_EQ(kept.by_day, recount.tally.by_day);
        EXPECT_EQ(kept.by_stage, recount.tally.by_stage);
        EXPECT_EQ(kept.by_place, recount.tally.by_place);
        EXPECT_EQ(kept.by_clock, recount.tally.by_clock);
        EXPECT_GT(kept.by_clock.size(), 10u);
        recount.tally.drop_zeros();
        EXPECT_EQ(kept.by_part, recount.tally.by_part);
        EXPECT_EQ(kept.by_matter, recount.tally.by_matter);
        EXPECT_GT(kept.by_part.size(), 30u);

        tallying.rebuild();
        EXPECT_EQ(store->tally(), store::Tally{});
        count_all(tallying, town.events, 0);
        EXPECT_EQ(store->tally(), recount.tally);
    }
}

TEST_P(TallyingTest, CountsEachEventOnceWhenSeveralFollow) {
    const auto one = place->open();
    const auto other = place->open();
    Town town(*one, 7);
    for (int i = 1; i <= 40; ++i) town.enter(i);
    for (int i = 0; i < 300; ++i) town.step();
    std::vector<std::thread> following;
    for (store::Store* store : {one.get(), other.get()})
        following.emplace_back([store] {
            Tallying tallying(*store, nullptr);
            const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(3);
            while (std::chrono::steady_clock::now() < patience) tallying.count_next();
        });
    for (std::thread& thread : following) thread.join();
    Recount recount;
    for (const Case& it : town.cases) recount.add(it.entries);
    recount.tally.drop_zeros();  // days that took none
    EXPECT_EQ(one->tally(), recount.tally);
}

TEST_P(TallyingTest, FollowsByItselfUntilItIsStopped) {
    const auto store = place->open();
    Tallying tallying(*store, nullptr);
    tallying.start();
    ASSERT_EQ(store->commit(store::registration(store::numbered(1))), store::Committed::done);
    const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    while (store->tally().by_stage.empty() && std::chrono::steady_clock::now() < patience)
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    tallying.stop();
    EXPECT_EQ(store->tally().by_stage,
              (decltype(store::Tally::by_stage){{{"petition-office", Stage::registered}, 1}}));
}

}  // namespace
}  // namespace dengwen::tally
