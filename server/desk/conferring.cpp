#include "desk/conferring.hpp"

#include <algorithm>

#include "desk/asker.hpp"
#include "desk/passwords.hpp"

namespace dengwen::desk {

namespace {

// Conferrer: whoever asks about meetings.
struct Conferrer {
    Asker asker;

    store::Store& store() const { return asker.desk.store(); }
    const std::string& unit() const { return asker.officer().unit; }
    bool may_convene() const { return !asker.refused(why_no_meeting); }

    // Seen by the unit that calls it and by those that are to come.
    std::optional<store::KeptMeeting> seen(const std::string& id) const {
        auto kept = store().meeting(id);
        if (!kept || !asker.works()) return std::nullopt;
        const Meeting& one = kept->meeting;
        const bool concerned =
            one.unit == unit() || std::ranges::find(one.units, unit(), &MeetingUnit::unit) != one.units.end();
        return concerned ? std::move(kept) : std::nullopt;
    }

    AgendaLine line_of(const AgendaItem& item, const Matter& matter, const std::string& meeting) const {
        AgendaLine line{item, matter.stage, matter.category, answering_unit(matter), {}};
        for (const MeetingDuty& duty : matter.meeting_duties)
            if (duty.meeting == meeting)
                line.duties.push_back(
                    {duty, last_day_of(matter, duty), state_of(matter, duty, asker.now.day)});
        return line;
    }

    MeetingView view(store::KeptMeeting kept) const {
        MeetingView view;
        view.meeting = std::move(kept.meeting);
        view.version = kept.version;
        view.today = asker.now.day;
        const bool own = view.meeting.unit == unit() && may_convene();
        view.may_change = own && !view.meeting.held && !view.meeting.called_off;
        view.may_decide = own && view.meeting.held;
        std::vector<AgendaItem> shown;
        for (const AgendaItem& item : view.meeting.agenda) {
            const auto matter = store().matter(item.matter);
            if (!matter || !asker.may_open(*matter)) continue;
            shown.push_back(item);
            view.agenda.push_back(line_of(item, *matter, view.meeting.id));
        }
        view.items_hidden = static_cast<int>(view.meeting.agenda.size() - shown.size());
        view.meeting.agenda = std::move(shown);
        return view;
    }

    // The next version of it, unless somebody else was first.
    Answered<MeetingView> save(Meeting meeting, int version) const {
        store::KeptMeeting kept{std::move(meeting), version, asker.officer().id, asker.now.instant};
        if (!store().save(kept)) return Refusal::stale_version;
        return view(std::move(kept));
    }

    // Of the own unit, not over, and not changed since it was looked at.
    Answered<Meeting> to_be_changed(const std::string& id, int version) const {
        const auto kept = seen(id);
        if (!kept) return Refusal::meeting_unknown;
        if (const auto refusal = asker.refused(why_no_meeting)) return *refusal;
        if (kept->meeting.unit != unit()) return Refusal::not_convening;
        if (kept->version != version) return Refusal::stale_version;
        if (kept->meeting.held || kept->meeting.called_off) return Refusal::meeting_over;
        return kept->meeting;
    }

    std::optional<Refusal> why_not_on_agenda(const std::vector<AgendaItem>& agenda) const {
        for (const AgendaItem& item : agenda) {
            const auto matter = store().matter(item.matter);
            if (!matter || !asker.may_open(*matter)) return Refusal::matter_not_found;
            if (matter->kind == Kind::accusation) return Refusal::meeting_not_of_accusation;
        }
        return std::nullopt;
    }
};

}  // namespace

MeetingsPage meetings(Desk& desk, const Actor& actor, const std::optional<store::MeetingKey>& after,
                      int limit) {
    const Conferrer conferrer{Asker(desk, actor)};
    MeetingsPage page;
    if (!conferrer.asker.works()) return page;
    auto found = desk.store().meetings_with(conferrer.unit(), after, limit + 1);
    if (static_cast<int>(found.size()) > limit) {
        found.resize(static_cast<std::size_t>(limit));
        page.next = store::MeetingKey{found.back().meeting.on, found.back().meeting.id};
    }
    for (store::KeptMeeting& one : found) page.meetings.push_back(conferrer.view(std::move(one)).meeting);
    return page;
}

bool may_convene(Desk& desk, const Actor& actor) { return Conferrer{Asker(desk, actor)}.may_convene(); }

Answered<MeetingView> meeting(Desk& desk, const Actor& actor, const std::string& id) {
    const Conferrer conferrer{Asker(desk, actor)};
    auto kept = conferrer.seen(id);
    if (!kept) return Refusal::meeting_unknown;
    return conferrer.view(*std::move(kept));
}

Answered<MeetingView> call_meeting(Desk& desk, const Actor& actor, Meeting meeting, int version) {
    const Conferrer conferrer{Asker(desk, actor)};
    if (meeting.id.empty()) {
        meeting.id = new_id();
        version = 0;
    } else {
        const auto before = conferrer.to_be_changed(meeting.id, version);
        if (const Refusal* refusal = std::get_if<Refusal>(&before)) return *refusal;
    }
    meeting.unit = conferrer.unit();
    const auto rule = [&](const Setting& setting) { return why_not_called(meeting, setting); };
    if (const auto refusal = conferrer.asker.refused(rule)) return *refusal;
    if (const auto refusal = conferrer.why_not_on_agenda(meeting.agenda)) return *refusal;
    return conferrer.save(std::move(meeting), version + 1);
}

Answered<MeetingView> call_off_meeting(Desk& desk, const Actor& actor, const std::string& id, int version) {
    const Conferrer conferrer{Asker(desk, actor)};
    auto before = conferrer.to_be_changed(id, version);
    if (const Refusal* refusal = std::get_if<Refusal>(&before)) return *refusal;
    Meeting& off = std::get<Meeting>(before);
    off.called_off = true;
    return conferrer.save(std::move(off), version + 1);
}

Answered<MeetingView> hold_meeting(Desk& desk, const Actor& actor, const std::string& id, int version,
                                   std::vector<MeetingUnit> units) {
    const Conferrer conferrer{Asker(desk, actor)};
    const auto before = conferrer.to_be_changed(id, version);
    if (const Refusal* refusal = std::get_if<Refusal>(&before)) return *refusal;
    Meeting held = std::get<Meeting>(before);
    held.units = std::move(units);
    const auto rule = [&](const Setting& setting) {
        return why_not_held(std::get<Meeting>(before), held, setting);
    };
    if (const auto refusal = conferrer.asker.refused(rule)) return *refusal;
    held.held = true;
    return conferrer.save(std::move(held), version + 1);
}

}  // namespace dengwen::desk
