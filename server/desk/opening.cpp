#include "desk/opening.hpp"

#include "core/service_opening.hpp"
#include "desk/outgoing.hpp"
#include "desk/rooms.hpp"

namespace dengwen::desk {

namespace {

// False: somebody else wrote first, and what is there is to be looked at anew.
bool record_opening(Desk& desk, const Matter& before, const ServiceOpened& opened) {
    const Actor petitioner{ActorKind::petitioner, {}, false};
    const Entry entry{before.version + 1, desk.now(), author(petitioner), opened};
    store::Change change;
    change.after = apply(before, entry);
    change.as_of = entry.at.day;
    change.outbox = outgoing(entry.event, change.after);
    change.entries = {entry};
    return desk.store().commit(std::move(change)) == store::Committed::done;
}

}  // namespace

void note_opening(Desk& desk, MatterView& view) {
    if (!opening_of(view.matter)) return;
    const MatterNumber number = view.matter.number;
    try {
        for (int attempt = 0; attempt < attempts_max; ++attempt) {
            const auto before = desk.store().matter(number);
            const auto opened = before ? opening_of(*before) : std::nullopt;
            if (!opened) break;
            if (record_opening(desk, *before, *opened)) attempt = -1;  // there may be another one
        }
    } catch (const store::Fault&) {
        return;  // recorded when it is opened next
    }
    auto fresh = desk.matter(Actor{ActorKind::petitioner, {}, false}, number);
    if (auto* seen = std::get_if<MatterView>(&fresh)) view = std::move(*seen);
}

}  // namespace dengwen::desk
