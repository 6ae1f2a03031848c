// How it went: every event the reader may see, with its day, its unit and its article; and how the deadlines
// were kept.
#include "core/act.hpp"
#include "desk/papers.hpp"
#include "dossier/chapters.hpp"
#include "record/references.hpp"

namespace dengwen::dossier {

namespace {

// Whom an event goes to, or what else is said of it in a word.
struct Towards {
    const Source& source;

    template <class Happened>
    std::string operator()(const Happened& e) const {
        if constexpr (requires { e.to; }) return source.unit(e.to);
        return {};
    }
    std::string operator()(const CompetenceDisputed& e) const { return source.unit(e.body); }
    std::string operator()(const CompetenceDecided& e) const { return source.unit(e.lead); }
    std::string operator()(const AssistanceSought& e) const { return source.unit(e.unit); }
    std::string operator()(const Notified& e) const { return source.word("path", name(e.path)); }
    std::string operator()(const Diverted& e) const { return source.word("path", name(e.path)); }
    std::string operator()(const NotAccepted& e) const {
        return source.word("non_acceptance_ground", name(e.ground));
    }
    std::string operator()(const Heard& e) const {
        const std::string first = source.day(e.hearing.first_day), last = source.day(e.hearing.last_day);
        return first == last ? first : first + "–" + last;
    }
    std::string operator()(const HearingAnnounced& e) const {
        return source.day(e.announced.day) + "  " + e.announced.time;
    }
    std::string operator()(const Contacted& e) const {
        return source.day(e.contact.made_on) + "  " + source.word("contact_means", name(e.contact.means)) +
               "  " + source.word("contact_result", name(e.contact.result));
    }
    std::string operator()(const ServiceOpened& e) const {
        return source.word("phase",
                           name(source.matter.opinions[static_cast<std::size_t>(e.opinion - 1)].phase));
    }
    std::string operator()(const Extended& e) const {
        return source.say("deadline.days.calendar", {{"N", std::to_string(e.days)}});
    }
    std::string operator()(const Reviewed& e) const { return outcome(e.opinion); }
    std::string operator()(const ReReviewed& e) const { return outcome(e.opinion); }
    std::string operator()(const Served& e) const {
        return source.word("phase", name(e.phase)) + "  " +
               source.word("service_means", name(e.service.means));
    }
    std::string operator()(const Ended& e) const { return source.word("ending_ground", name(e.ground)); }
    std::string operator()(const IdentityOpened& e) const {
        return source.word("opening_ground", name(e.ground));
    }
    std::string operator()(const Supervised& e) const {
        return source.word("measure", name(e.measure.kind)) + "  " + source.unit(e.measure.unit);
    }
    std::string operator()(const Rated& e) const { return source.word("rating_stage", name(e.stage)); }
    std::string operator()(const PaperIssued& e) const {
        return source.wording.paper(e.kind) + "  " + dengwen::text(e.number);
    }
    std::string outcome(const Opinion& opinion) const {
        return opinion.outcome ? source.word("review_outcome", name(*opinion.outcome)) : std::string();
    }
};

// What these say stands in a chapter of its own, or is nobody's to read here.
struct IsToldElsewhere {
    template <class Happened>
    bool operator()(const Happened&) const {
        return false;
    }
    bool operator()(const Registered&) const { return true; }
    bool operator()(const Submitted&) const { return true; }
    bool operator()(const AssistanceSought&) const { return true; }
    bool operator()(const Contributed&) const { return true; }
    bool operator()(const AssistanceReturned&) const { return true; }
    bool operator()(const Drafted&) const { return true; }
    bool operator()(const OpinionIssued&) const { return true; }
    bool operator()(const Reviewed&) const { return true; }
    bool operator()(const ReReviewed&) const { return true; }
    bool operator()(const Replied&) const { return true; }
    bool operator()(const Served&) const { return true; }
    bool operator()(const Agreed&) const { return true; }
    bool operator()(const AgreementChanged&) const { return true; }
    bool operator()(const InstalmentPerformed&) const { return true; }
    bool operator()(const InstalmentAnswered&) const { return true; }
    bool operator()(const CourtConfirmed&) const { return true; }
    bool operator()(const LeaderAssigned&) const { return true; }
    bool operator()(const Planned&) const { return true; }
    bool operator()(const PlanStepPerformed&) const { return true; }
    bool operator()(const Supervised&) const { return true; }
    bool operator()(const SupervisionReplied&) const { return true; }
    bool operator()(const ReChecked&) const { return true; }
    bool operator()(const BreachDisputed&) const { return true; }
    bool operator()(const BreachDecided&) const { return true; }
    bool operator()(const Rated&) const { return true; }
    bool operator()(const PaperIssued&) const { return true; }
    bool operator()(const Erased&) const { return true; }
};

std::string author(const Source& source, const Author& by) {
    switch (by.kind) {
        case ActorKind::petitioner:
            return source.say("desk.by.petitioner");
        case ActorKind::officer:
            return source.unit(by.unit) +
                   (by.for_petitioner ? "\n" + source.say("desk.by.for_petitioner") : "");
        case ActorKind::system:
            break;
    }
    return source.say("desk.by.system");
}

std::string told(const Source& source, const Entry& entry, bool with_texts) {
    std::string out = source.word("desk.event", name(entry.event));
    const std::string towards = std::visit(Towards{source}, entry.event);
    if (!towards.empty()) out += source.say("dossier.colon") + towards;
    if (!with_texts || std::visit(IsToldElsewhere{}, entry.event)) return out;
    for (const std::string& digest : references(entry.event)) {
        const std::string text = source.text(ContentRef{digest});
        if (!text.empty()) out += "\n" + text;
    }
    return out;
}

// Asking for a review or not is the petitioner's choice: the time has passed, and nobody is late.
bool is_choice(const Deadline& deadline) {
    return deadline.is_open() &&
           (deadline.clock == Clock::review_request || deadline.clock == Clock::re_review_request);
}

std::string kept(const Source& source, const Deadline& deadline) {
    if (deadline.dropped_on)
        return source.say("deadline.text.gone", {{"GONE", source.day(*deadline.dropped_on)}});
    const bool late = overdue(deadline, source.today);
    if (deadline.done_on)
        return source.say(late ? "deadline.state.done_late" : "deadline.state.done") +
               source.say("dossier.colon") + source.day(*deadline.done_on);
    if (!late) return source.say("deadline.state.open");
    return source.say(is_choice(deadline) ? "deadline.state.passed" : "deadline.state.late");
}

}  // namespace

Blocks story_chapter(const Source& source, bool with_texts) {
    paper::Table table{{6, 6, 13, 5},
                       {source.say("dossier.day"), source.say("dossier.by"), source.say("dossier.event"),
                        source.say("dossier.article")},
                       {}};
    for (const Entry& entry : source.found.view.entries) {
        const auto act = act_from(name(entry.event));
        table.rows.push_back({source.day(entry.at.day), author(source, entry.by),
                              told(source, entry, with_texts),
                              act ? source.article(row(*act).article) : std::string()});
    }
    return {std::move(table)};
}

Blocks deadlines_chapter(const Source& source) {
    paper::Table table{{6, 7, 6, 7},
                       {source.say("dossier.clock"), source.say("dossier.owed_by"),
                        source.say("dossier.last_day"), source.say("dossier.kept")},
                       {}};
    for (const Deadline& one : source.matter.deadlines) {
        // A unit's right to object is no duty owed to the petitioner.
        if (source.for_petitioner && one.clock == Clock::objection) continue;
        const std::string provisional =
            one.provisional && one.is_open() ? source.say("deadline.provisional.short") : std::string();
        table.rows.push_back({source.wording.clock(one.clock),
                              one.unit.empty() ? source.say("desk.by.petitioner") : source.unit(one.unit),
                              source.day(one.last_day) + provisional, kept(source, one)});
    }
    if (table.rows.empty()) return {};
    return {std::move(table)};
}

}  // namespace dengwen::dossier
