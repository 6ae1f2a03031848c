// Opening identities: the act first, durable and on record, and then the persons it opened.
#include <algorithm>
#include <future>

#include "desk/desk.hpp"
#include "desk/rooms.hpp"
#include "record/references.hpp"

namespace dengwen::desk {

namespace {

const IdentityOpened* opening_in(const Entry& entry) { return std::get_if<IdentityOpened>(&entry.event); }

// Of the officer's openings the last: the one that a repeated request asked for.
std::optional<Entry> last_opening(const std::vector<Entry>& entries, const std::string& officer) {
    const auto found = std::find_if(entries.rbegin(), entries.rend(), [&](const Entry& entry) {
        return opening_in(entry) && entry.by.officer == officer;
    });
    return found == entries.rend() ? std::nullopt : std::optional(*found);
}

std::vector<ContentRef> persons_of(const Matter& matter, const IdentityOpened& opened) {
    std::vector<ContentRef> refs;
    for (const Submission& submission : matter.submissions)
        if (std::ranges::find(opened.submissions, submission.ordinal) != opened.submissions.end())
            for (std::string& digest : person_references(submission)) refs.push_back({std::move(digest)});
    return refs;
}

}  // namespace

void Desk::open_identity(Asking asking,
                         std::function<void(Answered<IdentityShown>, std::exception_ptr)> done) {
    const Actor actor = asking.actor;
    const MatterNumber number = asking.number;
    act(std::move(asking),
        [this, actor, number, done = std::move(done)](Answered<Acted> answered, std::exception_ptr fault) {
            IdentityShown shown;
            if (fault) return done(std::move(shown), fault);
            if (const Refusal* refusal = std::get_if<Refusal>(&answered)) return done(*refusal, nullptr);
            shown.acted = std::move(std::get<Acted>(answered));
            try {
                std::optional<Entry> entry = shown.acted.entry;
                std::optional<Matter> matter = shown.acted.after;
                if (shown.acted.repeated) {
                    entry = last_opening(rooms_->store.entries(number), actor.officer.id);
                    matter = rooms_->store.matter(number);
                }
                if (entry && matter && opening_in(*entry))
                    shown.persons = rooms_->keeping.contents(persons_of(*matter, *opening_in(*entry)));
                if (const auto on = matter ? footing(actor.officer, *matter, std::nullopt) : std::nullopt;
                    on && !shown.acted.repeated) {
                    const Now& at = shown.acted.entry.at;
                    rooms_->recording.note({.matter = number,
                                            .hour = store::hour_of(at.instant),
                                            .officer = actor.officer.id,
                                            .unit = actor.officer.unit,
                                            .thing = ReadingThing::names,
                                            .digest = {},
                                            .footing = *on,
                                            .day = at.day,
                                            .first = at.instant,
                                            .last = at.instant});
                }
                done(std::move(shown), nullptr);
            } catch (...) {
                done(IdentityShown{}, std::current_exception());
            }
        });
}

Answered<IdentityShown> Desk::open_identity(Asking asking) {
    std::promise<Answered<IdentityShown>> promise;
    auto future = promise.get_future();
    open_identity(std::move(asking), [&promise](Answered<IdentityShown> answered, std::exception_ptr fault) {
        if (fault)
            promise.set_exception(fault);
        else
            promise.set_value(std::move(answered));
    });
    return future.get();
}

}  // namespace dengwen::desk
