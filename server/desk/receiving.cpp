#include "desk/receiving.hpp"

#include <algorithm>
#include <array>

#include "desk/asker.hpp"
#include "desk/outgoing.hpp"
#include "desk/passwords.hpp"
#include "desk/rooms.hpp"

namespace dengwen::desk {

namespace {

constexpr std::array done_in_the_queue{Act::arrival, Act::reception_record, Act::booking_end};

int taken_places(store::Store& store, const std::string& id) {
    const auto places = store.receptions().places(id);
    return static_cast<int>(std::ranges::count(places, false, &store::BookedPlace::given_back));
}

ReceptionShown reception_shown(Desk& desk, const Reception& one) {
    ReceptionShown out{one, one.places - taken_places(desk.store(), one.id), false};
    out.may_book = !one.called_off && !has_begun(one, desk.now()) && out.places_left > 0;
    return out;
}

ReceptionsPage page_of(Desk& desk, std::vector<store::KeptReception> found, int limit) {
    ReceptionsPage page;
    if (static_cast<int>(found.size()) > limit) {
        found.resize(static_cast<std::size_t>(limit));
        page.next = store::ReceptionKey{found.back().reception.on, found.back().reception.id};
    }
    for (const store::KeptReception& one : found)
        page.receptions.push_back(reception_shown(desk, one.reception));
    return page;
}

// Receiver: whoever asks about receptions.
struct Receiver {
    Asker asker;

    store::Store& store() const { return asker.desk.store(); }
    const std::string& unit() const { return asker.officer().unit; }
    bool may_hold() const { return !asker.refused(why_no_reception); }

    // Its queue is seen in the unit that holds it, and nowhere else.
    std::optional<store::KeptReception> seen(const std::string& id) const {
        auto kept = store().receptions().reception(id);
        if (!kept || !asker.works() || kept->reception.unit != unit()) return std::nullopt;
        return kept;
    }

    QueueLine line_of(const store::BookedPlace& place, const Actor& actor) const {
        QueueLine line;
        line.place_number = place.place;
        const auto matter = store().matter(place.matter);
        const Booking* booking = matter ? booking_of(*matter, place.ordinal) : nullptr;
        if (!booking) return line;
        line.state = state_of(*booking);
        if (!asker.may_open(*matter)) return line;
        line.number = place.matter;
        line.booking = *booking;
        if (!asker.law || is_past(line.state)) return line;
        Actor for_petitioner = actor;
        for_petitioner.for_petitioner = true;
        for (const Act act : done_in_the_queue) {
            const bool petitioners = row(act).whose == Whose::petitioner;
            const std::vector<Act> may_now =
                may(*matter, asker.setting(petitioners ? for_petitioner : actor));
            if (std::ranges::find(may_now, act) != may_now.end()) line.may.push_back(act);
        }
        return line;
    }
    static bool is_past(BookingState state) {
        return state == BookingState::received || state == BookingState::cancelled ||
               state == BookingState::called_off;
    }

    ReceptionQueue queue(const store::KeptReception& kept, const Actor& actor) const {
        const Reception& one = kept.reception;
        ReceptionQueue out{
            reception_shown(asker.desk, one), kept.version, asker.now.day, false, false, false, {}};
        Reception more = one;
        more.places = one.places + 1;
        const auto allows = [&](const auto& rule) { return !asker.refused(rule); };
        out.may_raise = one.places < reception_places_max && allows([&](const Setting& setting) {
                            return why_not_changed(one, more, true, setting);
                        });
        out.may_change = out.shown.places_left == one.places && allows([&](const Setting& setting) {
                             return why_not_changed(one, one, false, setting);
                         });
        out.may_call_off = allows([&](const Setting& setting) { return why_not_called_off(one, setting); });
        for (const store::BookedPlace& place : store().receptions().places(one.id))
            out.lines.push_back(line_of(place, actor));
        return out;
    }

    Answered<ReceptionQueue> save(Reception reception, int version, bool unbooked, const Actor& actor) const {
        const store::KeptReception kept{std::move(reception), version, asker.officer().id, asker.now.instant};
        if (!store().receptions().save(kept, unbooked)) return Refusal::stale_version;
        return queue(kept, actor);
    }

    // Of the own unit, and not changed since it was looked at.
    Answered<Reception> to_be_changed(const std::string& id, int version) const {
        const auto kept = seen(id);
        if (!kept) return Refusal::reception_unknown;
        if (const auto refusal = asker.refused(why_no_reception)) return *refusal;
        if (kept->version != version) return Refusal::stale_version;
        return kept->reception;
    }
};

// False: it has no place in it any more, or others were first again and again; housekeeping comes back to it.
bool tell_matter(Desk& desk, MatterNumber number, const Reception& reception, const Author& by) {
    for (int attempt = 0; attempt < attempts_max; ++attempt) {
        const auto matter = desk.store().matter(number);
        auto event = matter ? call_off(*matter, reception) : std::nullopt;
        if (!event) return false;
        Entry entry{matter->version + 1, desk.now(), by, *std::move(event)};
        store::Change change;
        change.after = apply(*matter, entry);
        change.outbox = outgoing(entry.event, change.after);
        change.entries.push_back(std::move(entry));
        if (desk.store().commit(std::move(change)) == store::Committed::done) return true;
    }
    return false;
}

int tell_all(Desk& desk, const Reception& reception, const Author& by) {
    int told = 0;
    for (const store::BookedPlace& one : desk.store().receptions().places(reception.id))
        if (!one.given_back && tell_matter(desk, one.matter, reception, by)) ++told;
    return told;
}

}  // namespace

ReceptionsPage receptions(Desk& desk, const std::optional<store::ReceptionKey>& after, int limit) {
    return page_of(desk, desk.store().receptions().from(desk.now().day, after, limit + 1), limit);
}

std::optional<ReceptionShown> reception(Desk& desk, const std::string& id) {
    const auto kept = desk.store().receptions().reception(id);
    if (!kept) return std::nullopt;
    return reception_shown(desk, kept->reception);
}

ReceptionsPage unit_receptions(Desk& desk, const Actor& actor,
                               const std::optional<store::ReceptionKey>& after, int limit) {
    const Receiver receiver{Asker(desk, actor)};
    if (!receiver.asker.works()) return {};
    return page_of(desk, desk.store().receptions().of(receiver.unit(), after, limit + 1), limit);
}

bool may_hold_receptions(Desk& desk, const Actor& actor) { return Receiver{Asker(desk, actor)}.may_hold(); }

Answered<ReceptionQueue> reception_queue(Desk& desk, const Actor& actor, const std::string& id) {
    const Receiver receiver{Asker(desk, actor)};
    const auto kept = receiver.seen(id);
    if (!kept) return Refusal::reception_unknown;
    return receiver.queue(*kept, actor);
}

Answered<ReceptionQueue> publish_reception(Desk& desk, const Actor& actor, Reception reception, int version) {
    const Receiver receiver{Asker(desk, actor)};
    reception.unit = receiver.unit();
    if (reception.leader_unit.empty()) reception.leader_unit = reception.unit;
    if (reception.id.empty()) {
        reception.id = new_id();
        const auto rule = [&](const Setting& setting) { return why_not_published(reception, setting); };
        if (const auto refusal = receiver.asker.refused(rule)) return *refusal;
        return receiver.save(std::move(reception), 1, false, actor);
    }
    const auto before = receiver.to_be_changed(reception.id, version);
    if (const Refusal* refusal = std::get_if<Refusal>(&before)) return *refusal;
    const Reception& was = std::get<Reception>(before);
    const bool booked = taken_places(desk.store(), reception.id) > 0;
    const auto rule = [&](const Setting& setting) {
        return why_not_changed(was, reception, booked, setting);
    };
    if (const auto refusal = receiver.asker.refused(rule)) return *refusal;
    return receiver.save(std::move(reception), version + 1, !booked, actor);
}

Answered<ReceptionQueue> call_off_reception(Desk& desk, const Actor& actor, const std::string& id,
                                            int version, const std::string& reason) {
    const Receiver receiver{Asker(desk, actor)};
    auto before = receiver.to_be_changed(id, version);
    if (const Refusal* refusal = std::get_if<Refusal>(&before)) return *refusal;
    Reception& off = std::get<Reception>(before);
    const auto rule = [&](const Setting& setting) { return why_not_called_off(off, setting); };
    if (const auto refusal = receiver.asker.refused(rule)) return *refusal;
    off.called_off = true;
    off.reason = reason;
    const auto saved = receiver.save(off, version + 1, false, actor);
    if (const Refusal* refusal = std::get_if<Refusal>(&saved)) return *refusal;
    tell_all(desk, off, author(actor));  // nobody books in it from here on
    return reception_queue(desk, actor, id);
}

int tell_called_off(Desk& desk) {
    int told = 0;
    for (const std::string& id : desk.store().receptions().called_off_untold(desk.now().day))
        if (const auto kept = desk.store().receptions().reception(id))
            told += tell_all(desk, kept->reception, {ActorKind::system, "", "", false});
    return told;
}

}  // namespace dengwen::desk
