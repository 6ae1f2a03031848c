// An act on a matter: rights, then the rule, then one commit; again from the start when somebody else was
// first.
#include <algorithm>

#include "core/delegation.hpp"
#include "desk/answers.hpp"
#include "desk/desk.hpp"
#include "desk/outgoing.hpp"
#include "desk/redaction.hpp"
#include "desk/repetition.hpp"
#include "desk/retaliation.hpp"
#include "desk/rights.hpp"
#include "desk/rooms.hpp"
#include "store/receptions.hpp"

namespace dengwen::desk {

namespace {

using Done = std::function<void(Answered<Acted>, std::exception_ptr)>;

}  // namespace

Author author(const Actor& actor) {
    return {actor.kind, actor.officer.id, actor.officer.unit, actor.for_petitioner,
            actor.on_behalf_of ? actor.on_behalf_of->id : ""};
}

namespace {

// The other matter the asking names: the running one, or the one that closed the case.
std::optional<MatterNumber> named(const Ask& ask) {
    if (const auto* declined = std::get_if<NonAcceptanceAsked>(&ask)) return declined->running_matter;
    if (const auto* closed = std::get_if<NoLongerAcceptanceAsked>(&ask)) return closed->closing_matter;
    return std::nullopt;
}

// What petitioners file is received as they file it. A day before, from the paper or its postmark, is entered
// by an officer, or anybody could put a late request in time (Art. 35, 36).
void receive_now(Ask& ask, Day today) {
    const auto ask_now = [&](auto& asked) {
        asked.received_on = std::max(asked.received_on, today);
        asked.posted_on.reset();
    };
    if (auto* asked = std::get_if<ReviewRequestAsked>(&ask)) ask_now(*asked);
    if (auto* asked = std::get_if<ReReviewRequestAsked>(&ask)) ask_now(*asked);
    if (auto* asked = std::get_if<SubmissionAsked>(&ask)) {
        asked->submission.received_day = std::max(asked->submission.received_day, today);
    }
}

}  // namespace

// One act in the making, kept alive until it is answered.
struct Acting : std::enable_shared_from_this<Acting> {
    Acting(Desk& its_desk, store::Store& its_store, const Keeping& its_keeping, Asking its_asking,
           Done its_done)
        : desk(its_desk),
          store(its_store),
          keeping(its_keeping),
          asking(std::move(its_asking)),
          done(std::move(its_done)) {}

    Desk& desk;
    store::Store& store;
    const Keeping& keeping;
    Asking asking;
    Done done;
    int attempt = 0;

    void answer(Answered<Acted> answered) { done(std::move(answered), nullptr); }

    // A repetition of an act that was done is lawful to ask and would be refused by the rule; the first
    // answer counts.
    void refuse(Refusal refusal) {
        if (asking.once) {
            if (auto before = store.once(asking.once->key)) {
                Acted repeated;
                repeated.repeated = std::move(before);
                return answer(std::move(repeated));
            }
        }
        answer(refusal);
    }

    void again() {
        try {
            run();
        } catch (...) {
            done(Refusal::matter_not_found, std::current_exception());
        }
    }

    void run() {
        const Now now = asking.now ? *asking.now : desk.now();
        const auto offices = desk.offices();
        const auto calendar = desk.calendar();
        const Actor& actor = asking.actor;

        const Officer reader = with_lent_roles(actor);
        const auto before = store.matter(asking.number);
        if (!before) return refuse(Refusal::matter_not_found);
        if (actor.kind == ActorKind::officer && !may_see(reader, *before, *offices))
            return refuse(Refusal::matter_not_found);
        if (asking.version && is_stale(*before)) return refuse(Refusal::stale_version);
        const Law* law = desk.law(now.day);
        if (!law) return refuse(Refusal::law_not_in_force);

        if (actor.kind == ActorKind::petitioner) receive_now(asking.ask, now.day);
        std::optional<Matter> other;
        if (const auto number = named(asking.ask)) other = store.matter(*number);
        if (other && actor.kind == ActorKind::officer && !may_link(reader, *other, *offices)) other.reset();
        if (auto* draft = std::get_if<DraftAsked>(&asking.ask))
            draft->draft.repeats_revoked = repeats_revoked(*before, draft->draft, asking.contents, store);
        if (auto* opinion = std::get_if<OpinionAsked>(&asking.ask)) {
            const auto contents = keeping.contents(draft_references(*before));
            opinion->findings = findings::kinds_of(findings_in_draft(*before, contents, *law, *offices));
        }
        if (auto* publication = std::get_if<PublicationAsked>(&asking.ask))
            publication->unredacted = unredacted(*before, *publication, asking.contents, keeping);
        if (auto* decision = std::get_if<MeetingDecisionAsked>(&asking.ask))
            if (auto kept = store.meeting(decision->meeting)) decision->kept = std::move(kept->meeting);
        if (auto* booking = std::get_if<BookingAsked>(&asking.ask)) look_up(*booking);

        const bool settles = std::holds_alternative<SettlementAsked>(asking.ask);
        const Setting setting{now,
                              *law,
                              *calendar,
                              *offices,
                              actor,
                              other ? &*other : nullptr,
                              settles && is_under_check(*before, store)};
        const auto [outcome, by] =
            try_each_way(setting, [&](const Setting& way) { return decide(*before, asking.ask, way); });
        if (!outcome) return refuse(outcome.refusal());
        // Who the officers are is known here, not to the rule.
        if (const auto* recusal = std::get_if<RecusalAsked>(&asking.ask)) {
            if (!store.officer(recusal->officer)) return refuse(Refusal::officer_unknown);
        }
        commit(*before, {before->version + 1, now, author(by), outcome.value()});
    }

    // As it stands now: whoever found the place taken looks again.
    void look_up(BookingAsked& asked) {
        asked.taken.clear();
        auto kept = store.receptions().reception(asked.reception);
        if (!kept) return;
        asked.version = kept->version;
        asked.kept = std::move(kept->reception);
        for (const store::BookedPlace& one : store.receptions().places(asked.reception))
            if (!one.given_back) asked.taken.push_back(one.place);
    }

    // An opening, of identities or of what was served, changes nothing that a form was filled in by; nobody's
    // work is lost to it.
    bool is_stale(const Matter& before) const {
        if (*asking.version == before.version) return false;
        if (*asking.version > before.version) return true;
        const std::vector<Entry> entries = store.entries(asking.number);
        return std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) {
            return entry.seq > *asking.version && !std::holds_alternative<IdentityOpened>(entry.event) &&
                   !std::holds_alternative<ServiceOpened>(entry.event);
        });
    }

    void commit(const Matter& before, Entry entry) {
        Acted acted{apply(before, entry), entry, std::nullopt};
        store::Change change;
        change.after = acted.after;
        change.as_of = desk.now().day;
        change.entries = {std::move(entry)};
        keeping.put(change, asking.contents.all());
        change.outbox = outgoing(acted.entry.event, acted.after);
        if (const auto* booking = std::get_if<BookingAsked>(&asking.ask))
            change.reception_version = booking->version;
        if (asking.once) {
            change.once = asking.once;
            if (asking.fill) asking.fill(*change.once, acted);
        }
        store.commit(std::move(change), [self = shared_from_this(), acted = std::move(acted)](
                                            store::Committed committed, std::exception_ptr fault) mutable {
            if (fault) return self->done(std::move(acted), fault);
            switch (committed) {
                case store::Committed::done:
                    return self->answer(std::move(acted));
                case store::Committed::repeated:
                    return self->refuse(Refusal::stale_version);
                case store::Committed::conflict:
                    break;
            }
            // Each time a place was taken by somebody else, so that it comes to an end with the last place.
            const bool books = std::holds_alternative<BookingAsked>(self->asking.ask);
            const int most = books ? reception_places_max : attempts_max;
            if (++self->attempt >= most) return self->refuse(Refusal::stale_version);
            self->again();
        });
    }
};

void Desk::act(Asking asking, std::function<void(Answered<Acted>, std::exception_ptr)> done) {
    std::make_shared<Acting>(*this, rooms_->store, rooms_->keeping, std::move(asking), std::move(done))
        ->again();
}

}  // namespace dengwen::desk
