#include "tally/parts.hpp"

#include <algorithm>
#include <variant>

#include "core/contact.hpp"
#include "core/instalment.hpp"
#include "core/rating.hpp"
#include "tally/counted.hpp"

namespace dengwen::tally {

namespace {

using store::Part;

// Adding: the parts of one matter, each for a unit and a period.
class Adding {
  public:
    Adding(store::Tally& tally, const Matter& matter, int times)
        : tally_(tally), matter_(matter), times_(times), category_(top_category(matter)) {}

    void add(const std::string& unit, const std::string& period, Part part, std::int64_t total = 1) {
        tally_.by_part[{unit, period, part, matter_.place, category_}] += times_ * total;
        if (!store::is_amount(part))
            tally_.by_matter[{unit, part, period, matter_.number.value}] += times_ * total;
    }
    void add(const std::string& unit, Day day, Part part) { add(unit, month_of(day), part); }
    void add_days(const std::string& unit, Day day, Part days, Part count) {
        add(unit, month_of(day), days, day - matter_.submissions.front().received_day);
        add(unit, day, count);
    }

  private:
    store::Tally& tally_;
    const Matter& matter_;
    int times_;
    std::string category_;
};

// In time of the duties of one clock; what follows it in the enumeration is late, overdue and pending.
std::optional<Part> in_time_of(Clock clock) {
    switch (clock) {
        case Clock::registration:
            return Part::sorting_in_time;
        case Clock::notice:
            return Part::notice_in_time;
        case Clock::handling:
        case Clock::redo:
            return Part::reply_in_time;
        case Clock::review:
        case Clock::re_review:
            return Part::review_in_time;
        case Clock::objection:
        case Clock::assignment:
        case Clock::review_request:
        case Clock::re_review_request:
        case Clock::simple_transfer:
        case Clock::simple_acceptance:
        case Clock::simple_opinion:
        case Clock::performance:
        case Clock::instalment:
        case Clock::supervision:
        case Clock::plan_step:
        case Clock::meeting_duty:
        case Clock::follow_up:
        case Clock::aid:
            break;
    }
    return std::nullopt;
}

Part after(Part part, int steps) { return static_cast<Part>(static_cast<int>(part) + steps); }

void add_duty(Adding& adding, const Deadline& deadline, const Matter& matter) {
    const auto in_time = in_time_of(deadline.clock);
    if (!in_time || !is_promised(deadline)) return;
    const Part late = after(*in_time, 1), pending = after(*in_time, 3);
    if (deadline.is_open())
        adding.add(deadline.unit, iso(deadline.last_day), pending);
    else if (deadline.done_on && *deadline.done_on <= deadline.last_day)
        adding.add(deadline.unit, *deadline.done_on, *in_time);
    else if (deadline.done_on || was_missed(deadline, matter))
        adding.add(deadline.unit, deadline.last_day, late);
}

// The first opinion on the matter itself; a review's is another unit's.
const Opinion* first_opinion(const Matter& matter) {
    const auto found = std::find_if(matter.opinions.begin(), matter.opinions.end(),
                                    [](const Opinion& one) { return one.phase == Phase::handling; });
    return found == matter.opinions.end() ? nullptr : &*found;
}

// No later opinion took its place.
bool stood(const Opinion& first, const Matter& matter) {
    return std::all_of(matter.opinions.begin(), matter.opinions.end(), [&](const Opinion& one) {
        return &one == &first || one.outcome == ReviewOutcome::upheld;
    });
}

// In the month of the first opinion, when it is too late to ask; nothing that comes before or after moves it.
void add_contact(Adding& adding, const Matter& matter, const Opinion& first) {
    if (!can_be_contacted(matter)) return;
    switch (contact_before(matter, first)) {
        case ContactStanding::spoken:
            return adding.add(first.unit, first.issued_day, Part::contacted);
        case ContactStanding::tried:
            return adding.add(first.unit, first.issued_day, Part::contact_tried);
        case ContactStanding::not_spoken:
            return adding.add(first.unit, first.issued_day, Part::not_contacted);
    }
}

void add_opinions(Adding& adding, const Matter& matter) {
    if (const Opinion* first = first_opinion(matter)) {
        add_contact(adding, matter, *first);
        const bool settled = matter.settled_on && stood(*first, matter);
        adding.add(first->unit, first->issued_day,
                   settled ? Part::settled_at_first : Part::not_settled_at_first);
        adding.add_days(first->unit, first->issued_day, Part::reply_days, Part::replies);
    } else if (matter.completed_on) {
        adding.add_days(matter.handling_unit, *matter.completed_on, Part::reply_days, Part::replies);
    }
    const Opinion* standing = standing_opinion(matter);
    if (standing && standing->service)
        adding.add(standing->unit, standing->issued_day,
                   matter.publication ? Part::published : Part::unpublished);
}

// All remedies were used and the problem was still there.
void add_old_case(Adding& adding, const Matter& matter) {
    if (matter.ended_because != EndingGround::re_review_concluded) return;
    if (matter.settled_on && *matter.settled_on < *matter.ended_on) return;
    adding.add(matter.handling_unit, *matter.ended_on,
               matter.settled_on ? Part::old_settled : Part::old_unsettled);
}

// Of one side of a rating: what was said, on the day it was said; else under the last day it can be.
void add_side(Adding& adding, const std::string& unit, const Rating& rating,
              std::optional<Grade> RatingGiven::*side, Part satisfied) {
    bool is_said = false;
    for (const RatingGiven& given : rating.given) {
        if (!(given.*side)) continue;
        is_said = true;
        adding.add(unit, given.on, is_satisfied(*(given.*side)) ? satisfied : after(satisfied, 1));
        adding.add(unit, given.on, after(satisfied, 2));
    }
    if (!is_said) adding.add(unit, iso(rating.window.last_day), after(satisfied, 4));
}

void add_ratings(Adding& adding, const Matter& matter) {
    for (const Rating& rating : matter.ratings) {
        const RatingSides about = asked_about(rating);
        if (about.department)
            add_side(adding, rating.window.department, rating, &RatingGiven::department,
                     Part::department_satisfied);
        if (about.unit)
            add_side(adding, rating.window.unit, rating, &RatingGiven::unit, Part::unit_satisfied);
    }
}

void add_instalment(Adding& adding, const Instalment& one, bool in_yuan, Day last_day) {
    if (in_yuan && !one.act) {
        const std::string month = month_of(last_day);
        // What others took the place of was promised as far as it was paid.
        adding.add(one.payer, month, Part::money_promised, one.changed_on ? paid(one) : one.fen);
        adding.add(one.payer, month, Part::money_paid, paid(one));
    }
    if (one.changed_on) return;
    if (!is_wholly_paid(one)) return adding.add(one.payer, iso(last_day), Part::instalment_pending);
    const bool in_time = std::all_of(one.payments.begin(), one.payments.end(),
                                     [&](const Payment& payment) { return payment.on <= last_day; });
    adding.add(one.payer, last_day, in_time ? Part::instalment_in_time : Part::instalment_late);
}

// All of it under the month it fell due, so that what was promised and what was performed stand side by side.
void add_agreements(Adding& adding, const Matter& matter) {
    for (const Agreement& agreement : matter.agreements) {
        adding.add(agreement.obligor, agreement.signed_on, Part::agreements);
        for (const Instalment& one : agreement.instalments)
            add_instalment(adding, one, agreement.currency == "CNY", last_day_of(matter, one));
    }
}

// What rested on breaches that were set aside was not.
void add_measures(Adding& adding, const Matter& matter) {
    for (const Measure& one : matter.measures) {
        if (one.withdrawn_on) continue;
        adding.add(one.by, one.taken_on, is_proposal(one.kind) ? Part::proposed : Part::supervised);
        if (is_proposal(one.kind) && one.adopted) adding.add(one.by, one.taken_on, Part::adopted);
    }
}

struct Passing {
    Adding adding;
    Day day;

    void operator()(const Forwarded& happened) { adding.add(happened.from, day, Part::forwarded); }
    void operator()(const Assigned& happened) { adding.add(happened.from, day, Part::assigned); }
    template <class Other>
    void operator()(const Other&) {}
};

}  // namespace

void add_parts(store::Tally& tally, const Matter& matter, int times) {
    if (matter.version == 0 || is_kept_out(matter)) return;
    Adding adding(tally, matter, times);
    for (const Deadline& deadline : matter.deadlines) add_duty(adding, deadline, matter);
    add_opinions(adding, matter);
    add_old_case(adding, matter);
    add_ratings(adding, matter);
    add_agreements(adding, matter);
    add_measures(adding, matter);
    if (matter.leader)
        adding.add(matter.leader->unit, matter.leader->since,
                   matter.settled_on ? Part::charge_settled : Part::charge_unsettled);
    if (matter.accepted_on)
        adding.add_days(matter.handling_unit, *matter.accepted_on, Part::acceptance_days, Part::acceptances);
    const std::string& unit = matter.handling_unit.empty() ? matter.holder : matter.handling_unit;
    for (const Submission& one : matter.submissions)
        adding.add(unit, one.registered_day, one.ordinal == 1 ? Part::first_item : Part::repeat_item);
}

void add_passing(store::Tally& tally, const Matter& after, const Entry& entry) {
    if (is_kept_out(after)) return;
    Passing passing{Adding(tally, after, 1), entry.at.day};
    std::visit(passing, entry.event);
}

}  // namespace dengwen::tally
