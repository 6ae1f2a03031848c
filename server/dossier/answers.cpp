// What was answered: opinions demand by demand, and replies; and how each opinion was served.
#include "dossier/chapters.hpp"

namespace dengwen::dossier {

namespace {

void add_answer(Blocks& blocks, const Source& source, const Answer& answer) {
    Rows rows(source);
    rows.add_named(source.say("said.demand", {{"N", std::to_string(answer.demand)}}),
                   source.word("answer_outcome", name(answer.outcome)));
    rows.add("paper.facts", source.text(answer.facts));
    rows.add("paper.reason", source.text(answer.reason));
    rows.add("paper.basis", source.text(answer.basis));
    if (answer.performed_on)
        rows.add("paper.perform",
                 source.say("paper.perform.done", {{"DAY", source.day(*answer.performed_on)}}));
    else if (answer.perform_by)
        rows.add("paper.perform", source.say("paper.perform.by", {{"DAY", source.day(*answer.perform_by)}}));
    rows.put_into(blocks);
}

std::string units(const Source& source, const std::vector<std::string>& ids) {
    std::string out;
    for (const std::string& id : ids) out += (out.empty() ? "" : source.say("list.or")) + source.unit(id);
    return out;
}

void add_opinion(Blocks& blocks, const Source& source, const Opinion& opinion) {
    blocks.emplace_back(paper::Heading{2, source.word("phase", name(opinion.phase))});
    Rows rows(source);
    rows.add("paper.by", source.unit(opinion.unit));
    rows.add("dossier.day", source.day(opinion.issued_day));
    if (opinion.outcome) rows.add("paper.outcome", source.word("review_outcome", name(*opinion.outcome)));
    if (opinion.redo_by) rows.add("review_outcome.redo.by", source.day(*opinion.redo_by));
    rows.add("paper.reason", source.text(opinion.reason));
    rows.add("dossier.remedy", units(source, opinion.remedy_units));
    rows.put_into(blocks);
    for (const Answer& answer : opinion.answers) add_answer(blocks, source, answer);
}

}  // namespace

Blocks answers_chapter(const Source& source) {
    Blocks blocks;
    for (const Opinion& opinion : source.matter.opinions) add_opinion(blocks, source, opinion);
    for (const Entry& entry : source.found.view.entries) {
        const auto* replied = std::get_if<Replied>(&entry.event);
        if (!replied) continue;
        blocks.emplace_back(paper::Heading{2, source.say("paper.reply")});
        Rows rows(source);
        rows.add("paper.by", source.unit(replied->unit)).add("dossier.day", source.day(entry.at.day));
        rows.add("paper.text", source.text(replied->text));
        rows.put_into(blocks);
    }
    return blocks;
}

Blocks services_chapter(const Source& source) {
    Blocks blocks;
    for (const Opinion& opinion : source.matter.opinions) {
        if (!opinion.service) continue;
        const Service& one = *opinion.service;
        blocks.emplace_back(paper::Heading{2, source.word("phase", name(opinion.phase))});
        Rows rows(source);
        rows.add("dossier.means", source.word("service_means", name(one.means)));
        rows.add("dossier.served_on", source.day(one.served_day));
        if (one.posted_on) rows.add("dossier.posted_on", source.day(*one.posted_on));
        if (one.tracking) rows.add("dossier.tracking", *one.tracking);
        if (one.opened_on) rows.add("dossier.opened_on", source.day(*one.opened_on));
        rows.add("dossier.proof", source.text(one.proof));
        rows.put_into(blocks);
    }
    return blocks;
}

}  // namespace dengwen::dossier
