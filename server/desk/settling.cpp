// Settling: deadlines that leaned on an unpublished year are worked out again once it is published.
#include <map>
#include <utility>

#include "desk/calendars.hpp"
#include "desk/desk.hpp"
#include "desk/outgoing.hpp"
#include "desk/rooms.hpp"

namespace dengwen::desk {

namespace {

constexpr int page = 200;
constexpr int foreseen_matters_max = 5000;

std::vector<DeadlineRecounted> recounted(const Matter& matter, const profile::Profiles& profiles,
                                         const Calendar& known) {
    std::vector<DeadlineRecounted> events;
    for (const Deadline& deadline : matter.deadlines) {
        const Law* law = profiles.find(deadline.law);
        if (auto event = law ? recount(deadline, *law, known) : std::nullopt)
            events.push_back(std::move(*event));
    }
    return events;
}

}  // namespace

int Desk::settle_provisional(int year) {
    const auto known = calendar();
    const auto settle = [&](MatterNumber number) {
        for (int attempt = 0; attempt < attempts_max; ++attempt) {
            auto matter = rooms_->store.matter(number);
            if (!matter) return 0;
            store::Change change;
            int settled = 0;
            for (DeadlineRecounted& event : recounted(*matter, rooms_->profiles, *known)) {
                Entry entry{matter->version + 1, now(), {ActorKind::system, "", "", false}, std::move(event)};
                matter = apply(std::move(*matter), entry);
                for (store::Outgoing& one : outgoing(entry.event, *matter))
                    change.outbox.push_back(std::move(one));
                change.entries.push_back(std::move(entry));
                ++settled;
            }
            if (settled == 0) return 0;
            change.after = std::move(*matter);
            if (rooms_->store.commit(std::move(change)) == store::Committed::done) return settled;
        }
        return 0;
    };

    int settled = 0;
    MatterNumber after{};
    for (;;) {
        const std::vector<MatterNumber> numbers = rooms_->store.with_provisional_deadline(year, after, page);
        for (const MatterNumber number : numbers) settled += settle(number);
        if (numbers.size() < static_cast<std::size_t>(page)) return settled;
        after = numbers.back();
    }
}

std::optional<Foreseen> Desk::foresee_calendar(int year, const std::vector<CalendarDay>& days) {
    Calendar trial = *calendar();
    if (!trial.publish(year, days)) return std::nullopt;
    Foreseen foreseen;
    std::map<std::pair<Clock, int>, int> shifts;
    MatterNumber after{};
    for (;;) {
        const std::vector<MatterNumber> numbers = rooms_->store.with_provisional_deadline(year, after, page);
        for (const MatterNumber number : numbers) {
            const auto matter = rooms_->store.matter(number);
            if (!matter) continue;
            ++foreseen.matters;
            for (const DeadlineRecounted& event : recounted(*matter, rooms_->profiles, trial))
                ++shifts[{event.after.clock, event.after.last_day - event.before.last_day}];
        }
        foreseen.more = numbers.size() == static_cast<std::size_t>(page);
        if (!foreseen.more || foreseen.matters >= foreseen_matters_max) break;
        after = numbers.back();
    }
    for (const auto& [shift, deadlines] : shifts)
        foreseen.shifts.push_back({shift.first, shift.second, deadlines});
    return foreseen;
}

}  // namespace dengwen::desk
