// The papers: every text issued to the petitioner, newest first, with outcome, reasons, basis and remedy.
#include <nlohmann/json.hpp>

#include "http/told.hpp"

namespace dengwen::http {

namespace {

// Paper: one text issued, with its parts and their items.
class Paper {
  public:
    Paper(Values& body, const Told& told, const std::string& heading, Day day, bool open)
        : told_(told), shown_(body.AddSectionDictionary("PAPER")) {
        shown_->SetValue("HEADING", heading);
        shown_->SetValue("DAY", told.say.day(day));
        if (open) shown_->ShowSection("OPEN");
        part();
    }
    void part(const std::string& heading = {}) {
        part_ = shown_->AddSectionDictionary("PART");
        if (!heading.empty()) show(*part_, "PART_HEADING", "TEXT", heading);
    }
    // A file to save, by a form of its own: the code is in no address.
    void slip(const std::string& query_code, const ContentRef& ref) {
        const auto read = nlohmann::json::parse(told_.text(ref), nullptr, false);
        if (!read.is_object()) return;
        Values* slip = shown_->AddSectionDictionary("SLIP");
        slip->SetValue("CODE", query_code);
        slip->SetValue("FILE", ref.digest);
        slip->SetValue("NAME", read.value("name", ""));
    }
    void item(std::string_view key, const std::string& text) {
        if (text.empty()) return;
        Values* item = part_->AddSectionDictionary("ITEM");
        item->SetValue("NAME", told_.say.at(key));
        item->SetValue("TEXT", text);
    }

  private:
    const Told& told_;
    Values* shown_;
    Values* part_ = nullptr;
};

// The opinion as it stands now in the matter: served, performed, with its remedy.
const Opinion* standing(const Matter& matter, Phase phase, std::size_t which) {
    std::size_t seen = 0;
    for (const Opinion& opinion : matter.opinions)
        if (opinion.phase == phase && seen++ == which) return &opinion;
    return nullptr;
}

void show_answer(Paper& paper, const Told& told, const dengwen::Answer& answer) {
    const Phrases& say = told.say;
    paper.part(say.say("paper.demand", {{"N", std::to_string(answer.demand)},
                                        {"OUTCOME", told.word("answer_outcome", name(answer.outcome))}}));
    paper.item("paper.facts", told.text(answer.facts));
    paper.item("paper.reason", told.text(answer.reason));
    if (answer.basis) paper.item("paper.basis", told.text(*answer.basis));
    if (answer.performed_on)
        paper.item("paper.perform", say.say("paper.perform.done", {{"DAY", say.day(*answer.performed_on)}}));
    else if (answer.perform_by)
        paper.item("paper.perform", say.say("paper.perform.by", {{"DAY", say.day(*answer.perform_by)}}));
}

std::string remedy_text(const Told& told, const Opinion& opinion) {
    const Clock clock = opinion.phase == Phase::handling ? Clock::review_request : Clock::re_review_request;
    if (opinion.phase == Phase::re_review || opinion.remedy_units.empty() || !told.law)
        return told.say.at("paper.remedy.none");
    return told.say.say("paper.remedy.text", {{"N", std::to_string(told.law->rule(clock).length)},
                                              {"UNITS", told.units(opinion.remedy_units)}});
}

void show_opinion(Values& body, const Told& told, const Opinion& opinion, bool open,
                  const std::string& query_code) {
    const Phrases& say = told.say;
    Paper paper(body, told, told.word("phase", name(opinion.phase)), opinion.issued_day, open);
    paper.item("paper.by", told.unit(opinion.unit));
    if (opinion.outcome) paper.item("paper.outcome", told.word("review_outcome", name(*opinion.outcome)));
    if (opinion.redo_by) paper.item("review_outcome.redo.by", say.day(*opinion.redo_by));
    if (opinion.reason) paper.item("paper.reason", told.text(*opinion.reason));
    for (const dengwen::Answer& answer : opinion.answers) show_answer(paper, told, answer);
    paper.part();
    if (!opinion.redo_by) paper.item("paper.remedy", remedy_text(told, opinion));
    if (!opinion.service) return;
    paper.item(
        "paper.served",
        say.say("paper.served.text", {{"DAY", say.day(opinion.service->served_day)},
                                      {"MEANS", told.word("service_means", name(opinion.service->means))}}));
    if (opinion.service->opened_on)
        paper.item("paper.opened",
                   say.say("paper.opened.text", {{"DAY", say.day(*opinion.service->opened_on)}}));
    for (const ContentRef& ref : opinion.service->attachments) paper.slip(query_code, ref);
}

// Writer: the paper of one event, where there is one.
struct Writer {
    Values& body;
    const Told& told;
    Day day;
    bool open;
    std::size_t* opinions;  // seen so far of each phase, counted from the newest
    const std::string& query_code;

    template <class Happened>
    bool operator()(const Happened&) const {
        return false;
    }

    bool text(std::string_view heading, const ContentRef& ref, std::string_view item_key,
              const std::string& item, std::string_view text_key = "paper.text") const {
        Paper paper(body, told, told.say.at(heading), day, open);
        if (!item.empty()) paper.item(item_key, item);
        paper.item(text_key, told.text(ref));
        return true;
    }
    bool operator()(const Notified& e) const {
        return text("paper.notice", e.text, "paper.path", told.word("path", name(e.path)));
    }
    bool operator()(const Diverted& e) const {
        return text("paper.diversion", e.pointer, "paper.path", told.word("path", name(e.path)));
    }
    bool operator()(const NotAccepted& e) const {
        return text("paper.non_acceptance", e.text, "paper.ground",
                    told.word("non_acceptance_ground", name(e.ground)));
    }
    bool operator()(const NoLongerAccepted& e) const {
        return text("paper.no_longer_acceptance", e.text, "", "");
    }
    bool operator()(const Extended& e) const {
        return text("paper.extension", e.reason, "", "", "paper.reason");
    }
    bool operator()(const Replied& e) const {
        return text("paper.reply", e.text, "paper.by", told.unit(e.unit));
    }
    bool operator()(const Ended& e) const {
        if (told.text(e.text).empty()) return false;
        return text("paper.ending", e.text, "paper.ground", told.word("ending_ground", name(e.ground)));
    }
    bool operator()(const OpinionIssued& e) const { return opinion(e.opinion); }
    bool operator()(const Reviewed& e) const { return opinion(e.opinion); }
    bool operator()(const ReReviewed& e) const { return opinion(e.opinion); }

    bool opinion(const Opinion& issued) const {
        const std::size_t which = --opinions[static_cast<std::size_t>(issued.phase)];
        const Opinion* now = standing(told.matter, issued.phase, which);
        show_opinion(body, told, now ? *now : issued, open, query_code);
        return true;
    }
};

}  // namespace

void show_papers(Values& body, const Told& told, const std::string& query_code) {
    std::size_t opinions[3] = {0, 0, 0};
    for (const Opinion& opinion : told.matter.opinions) ++opinions[static_cast<std::size_t>(opinion.phase)];
    bool any = false;
    for (auto entry = told.view.entries.rbegin(); entry != told.view.entries.rend(); ++entry) {
        // The newest paper lies open: it is what the petitioner came for.
        if (std::visit(Writer{body, told, entry->at.day, !any, opinions, query_code}, entry->event))
            any = true;
    }
    if (!any) body.ShowSection("NO_PAPER");
}

}  // namespace dengwen::http
