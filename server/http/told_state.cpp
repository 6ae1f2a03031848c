// Where a matter stands: stage, owner, the next day, the three facts that are never one, the deadlines, the
// remedy.
#include <algorithm>

#include "http/told.hpp"

namespace dengwen::http {

namespace {

const Deadline* next_deadline(const Matter& matter) {
    const Deadline* next = nullptr;
    for (const Deadline& deadline : matter.deadlines)
        if (deadline.is_open() && deadline.clock != Clock::objection &&
            (!next || deadline.last_day < next->last_day))
            next = &deadline;
    return next;
}

void show_fact(Values& body, const Phrases& say, const std::string& key, const std::optional<Day>& day) {
    Values* shown = body.AddSectionDictionary("FACT");
    shown->SetValue("CLASS", day ? "yes" : "no");
    shown->SetValue("NAME", say.at(key));
    shown->SetValue("MEANS", say.at(key + ".means"));
    if (day)
        show(*shown, "YES", "DAY", say.day(*day));
    else
        shown->ShowSection("NO");
}

void show_remedy(Values& body, const Told& told) {
    for (const auto& [act, clock, phase, key] :
         {std::tuple{Act::review_request, Clock::review_request, Phase::handling, "remedy.review"},
          {Act::re_review_request, Clock::re_review_request, Phase::review, "remedy.re_review"}}) {
        if (std::find(told.view.may.begin(), told.view.may.end(), act) == told.view.may.end()) continue;
        const Deadline* deadline = open_deadline(told.matter, clock);
        const Opinion* opinion = last_opinion(told.matter, phase);
        if (!deadline || !opinion) continue;
        Values* shown = body.AddSectionDictionary("REMEDY");
        shown->SetValue("HEADING", told.say.at(key));
        shown->SetValue("TEXT", told.say.say("remedy.text", {{"UNITS", told.units(opinion->remedy_units)},
                                                             {"DAY", told.say.day(deadline->last_day)}}));
        shown->SetValue("ACT", std::string(name(act)));
        shown->SetValue("LINK", told.say.at("remedy.go"));
    }
}

// Asking for a review or not is the petitioner's choice: whoever does not ask is not late, the time has
// passed.
bool is_choice(const Deadline& deadline) {
    return deadline.is_open() &&
           (deadline.clock == Clock::review_request || deadline.clock == Clock::re_review_request);
}

struct DeadlineState {
    const char* style;
    const char* key;
    std::string text;
};

DeadlineState state_of(const Deadline& deadline, const Told& told) {
    const Phrases& say = told.say;
    const std::string day = say.day(deadline.last_day);
    if (deadline.dropped_on)
        return {"gone", "deadline.state.gone",
                say.say("deadline.text.gone", {{"GONE", say.day(*deadline.dropped_on)}})};
    const bool late = overdue(deadline, told.today);
    if (late && is_choice(deadline))
        return {"gone", "deadline.state.passed", say.say("deadline.text.open", {{"DAY", day}})};
    if (deadline.done_on)
        return {late ? "late" : "done", late ? "deadline.state.done_late" : "deadline.state.done",
                say.say("deadline.text.done", {{"DONE", say.day(*deadline.done_on)}, {"DAY", day}})};
    return {late ? "late" : "open", late ? "deadline.state.late" : "deadline.state.open",
            say.say("deadline.text.open", {{"DAY", day}})};
}

// A unit's right to object and the requests of the petitioner's own are no duty owed to the petitioner.
bool is_told(const Deadline& deadline) { return deadline.clock != Clock::objection; }

}  // namespace

void show_state(Values& body, const Told& told) {
    const Matter& matter = told.matter;
    const Phrases& say = told.say;
    const std::string stage = "stage." + std::string(name(matter.stage));
    body.SetValue("NUMBER", text(matter.number));
    body.SetValue("STAGE", say.at(stage));
    body.SetValue("STAGE_TEXT", say.at(stage + ".text"));
    if (matter.stage != Stage::ended) {
        const std::string id = owner(matter);
        show(body, "OWNER", "NAME", id.empty() ? say.at("follow.owner.you") : told.unit(id));
        if (const Deadline* next = next_deadline(matter)) {
            Values* shown = body.AddSectionDictionary("NEXT");
            shown->SetValue("NAME", told.clock(next->clock));
            shown->SetValue("DAY", say.day(next->last_day));
            if (next->provisional) shown->ShowSection("PROVISIONAL");
            if (overdue(*next, told.today)) shown->ShowSection(is_choice(*next) ? "PASSED" : "LATE");
        }
    }
    show_fact(body, say, "fact.completed", matter.completed_on);
    show_fact(body, say, "fact.ended", matter.ended_on);
    show_fact(body, say, "fact.settled", matter.settled_on);
    show_remedy(body, told);
}

void show_deadlines(Values& body, const Told& told) {
    const auto& deadlines = told.matter.deadlines;
    for (std::size_t i = deadlines.size(); i-- > 0;) {  // the newest first
        const Deadline& deadline = deadlines[i];
        if (!is_told(deadline)) continue;
        const DeadlineState state = state_of(deadline, told);
        Values* shown = body.AddSectionDictionary("DEADLINE");
        shown->SetValue("NAME", told.clock(deadline.clock));
        shown->SetValue("STATE", state.style);
        shown->SetValue("STATE_NAME", told.say.at(state.key));
        shown->SetValue("TEXT", state.text);
        shown->SetValue("UNIT",
                        deadline.unit.empty() ? told.say.at("follow.by.you") : told.unit(deadline.unit));
        if (deadline.provisional && deadline.is_open()) shown->ShowSection("PROVISIONAL");
        if (i >= told.view.workings.size() || told.view.workings[i].empty()) continue;
        Values* working = shown->AddSectionDictionary("WORKING");
        for (const Words& sentence : told.view.workings[i])
            show(*working, "SENTENCE", "TEXT", in(told.say.language(), sentence));
    }
}

}  // namespace dengwen::http
