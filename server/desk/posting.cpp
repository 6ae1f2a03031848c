#include "desk/posting.hpp"

#include "core/delegation.hpp"
#include "desk/rights.hpp"
#include "notify/texts.hpp"

namespace dengwen::desk {

namespace {

// Whoever writes to petitioners in a unit also prints what is written.
bool prints_letters(const Officer& officer) {
    return officer.has(Role::clerk) || officer.has(Role::router) || officer.has(Role::handler) ||
           officer.has(Role::head);
}

}  // namespace

PostSeen post(Desk& desk, const store::DeliveryQuery& query) {
    store::Post all = desk.store().post();
    PostSeen seen;
    store::DeliveryQuery asked = query;
    ++asked.limit;
    seen.items = all.deliveries(asked);
    seen.more = seen.items.size() > static_cast<std::size_t>(query.limit);
    if (seen.more) seen.items.pop_back();
    seen.waiting = all.count(store::DeliveryState::waiting, post_counted_max + 1);
    seen.dead = all.count(store::DeliveryState::dead, post_counted_max + 1);
    return seen;
}

bool send_again(Desk& desk, const Officer& by, const std::string& id) {
    return desk.store().post().send_again(id, by.id, desk.now().instant);
}

LettersSeen letters(Desk& desk, const Actor& actor, const std::string& address, const std::string& after,
                    int limit) {
    LettersSeen seen;
    const Officer reader = with_lent_roles(actor);
    if (!prints_letters(reader)) return seen;
    const auto offices = desk.offices();
    auto found = desk.store().post().letters(reader.unit, after, limit + 1);
    if (found.size() > static_cast<std::size_t>(limit)) {
        found.pop_back();
        seen.next = found.back().id;
    }
    for (store::Delivery& one : found) {
        const auto matter = desk.store().matter(one.matter);
        if (matter && may_see(reader, *matter, *offices))
            seen.items.emplace_back(one, notices::letter_of(one, address));
    }
    return seen;
}

bool print_letter(Desk& desk, const Actor& actor, const std::string& id) {
    const Officer reader = with_lent_roles(actor);
    const auto letter = desk.store().post().delivery(id);
    if (!letter || letter->unit != reader.unit || !prints_letters(reader)) return false;
    const auto matter = desk.store().matter(letter->matter);
    if (!matter || !may_see(reader, *matter, *desk.offices())) return false;
    return desk.store().post().print(id, actor.officer.id, desk.now().instant);
}

std::optional<store::Wish> wish(Desk& desk, const Actor& actor, MatterNumber number) {
    if (actor.kind != ActorKind::petitioner || !desk.store().matter(number)) return std::nullopt;
    return desk.store().post().wish(number);
}

bool set_wish(Desk& desk, const Actor& actor, MatterNumber number, const store::Wish& wish) {
    if (actor.kind != ActorKind::petitioner || !desk.store().matter(number)) return false;
    desk.store().post().set_wish(number, wish);
    return true;
}

}  // namespace dengwen::desk
