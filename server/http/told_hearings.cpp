// The hearings that were announced: when, where, who presides, and what became of each.
#include "core/hearing_notice.hpp"

#include "http/told.hpp"

namespace dengwen::http {

namespace {

const char* style_of(HearingState state) {
    switch (state) {
        case HearingState::announced:
            return "open";
        case HearingState::held:
            return "done";
        case HearingState::passed:
        case HearingState::called_off:
            break;
    }
    return "gone";
}

}  // namespace

void show_hearings(Values& body, const Told& told) {
    if (told.matter.announced_hearings.empty()) return;
    const Phrases& say = told.say;
    Values* section = body.AddSectionDictionary("HEARINGS");
    bool may_come = false;
    for (const AnnouncedHearing& one : told.matter.announced_hearings) {
        const HearingState state = state_of(told.matter, one, told.today);
        may_come = may_come || state == HearingState::announced;
        Values* shown = section->AddSectionDictionary("HEARING");
        shown->SetValue("DAY", say.day(one.held_on.value_or(one.day)));
        shown->SetValue("TIME", one.time);
        shown->SetValue("STATE", style_of(state));
        shown->SetValue("STATE_NAME", told.word("hearing_state", name(state)));
        shown->SetValue("UNIT", told.unit(one.unit));
        shown->SetValue("VENUE", told.text(one.venue));
        shown->SetValue("CHAIR", told.text(one.chair));
        const auto more = one.called_off_because ? one.called_off_because : one.text;
        if (const std::string text = more ? told.text(*more) : std::string(); !text.empty())
            show(*shown, "TEXT", "BODY", text);
    }
    if (may_come) section->ShowSection("MAY_COME");
}

}  // namespace dengwen::http
