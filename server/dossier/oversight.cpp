// Other units' part: what was asked of those that assist, what supervision found and asked, and how the
// petitioner rated it.
#include "core/breach.hpp"
#include "core/rating.hpp"
#include "dossier/chapters.hpp"

namespace dengwen::dossier {

namespace {

// What was said of an assistance, in the order of the record.
std::string said_of(const Source& source, const Assistance& assistance) {
    std::string out;
    for (const Entry& entry : source.found.view.entries) {
        std::string text;
        if (const auto* sought = std::get_if<AssistanceSought>(&entry.event))
            text = sought->unit == assistance.unit && entry.at.day == assistance.asked_on
                       ? source.text(sought->remark)
                       : std::string();
        if (const auto* given = std::get_if<Contributed>(&entry.event))
            text = given->unit == assistance.unit && entry.at.day == assistance.contributed_on
                       ? source.text(given->text)
                       : std::string();
        if (const auto* returned = std::get_if<AssistanceReturned>(&entry.event))
            text = returned->unit == assistance.unit && entry.at.day == assistance.returned_on
                       ? source.text(returned->reason)
                       : std::string();
        if (!text.empty()) out += (out.empty() ? "" : "\n") + text;
    }
    return out;
}

std::string state_of(const Source& source, const Assistance& one) {
    if (one.returned_on)
        return source.say("desk.assistance.returned", {{"DAY", source.day(*one.returned_on)}});
    if (one.contributed_on)
        return source.say("desk.assistance.contributed", {{"DAY", source.day(*one.contributed_on)}});
    return source.say("desk.assistance.waiting");
}

void add_breaches(Blocks& blocks, const Source& source) {
    paper::Table table{
        {6, 5, 6, 6, 5},
        {source.say("desk.supervision.kind"), source.say("dossier.unit"),
         source.say("desk.supervision.since"), source.say("dossier.article"), source.say("dossier.kept")},
        {}};
    for (const Breach& one : breaches(source.matter, source.today)) {
        const std::string state = one.set_aside      ? source.say("dossier.breach.set_aside")
                                  : one.made_good_on ? source.say("dossier.breach.made_good",
                                                                  {{"DAY", source.day(*one.made_good_on)}})
                                                     : source.say("dossier.breach.open");
        table.rows.push_back({source.word("breach", name(one.key.kind)), source.unit(one.unit),
                              source.day(one.since), source.article(article_of(one.key.kind)), state});
    }
    if (table.rows.empty()) return;
    blocks.emplace_back(paper::Heading{2, source.say("dossier.breaches")});
    blocks.emplace_back(std::move(table));
}

void add_measure(Blocks& blocks, const Source& source, const Measure& one) {
    blocks.emplace_back(paper::Heading{2, source.word("measure", name(one.kind))});
    Rows rows(source);
    rows.add("dossier.measure.by", source.unit(one.by)).add("dossier.measure.unit", source.unit(one.unit));
    rows.add("dossier.day", source.day(one.taken_on)).add("paper.text", source.text(one.text));
    if (one.look_back) {
        rows.add("dossier.cause", source.text(one.look_back->cause));
        rows.add("dossier.finding", source.text(one.look_back->finding));
        rows.add("dossier.lesson", source.text(one.look_back->lesson));
    }
    if (one.reply_by) rows.add("dossier.reply_by", source.day(*one.reply_by));
    if (one.replied_on) rows.add("dossier.replied_on", source.day(*one.replied_on));
    rows.add("dossier.reply", source.text(one.reply));
    if (one.withdrawn_on) rows.add("dossier.withdrawn_on", source.day(*one.withdrawn_on));
    rows.put_into(blocks);
}

void add_check(Blocks& blocks, const Source& source, const ReCheck& one) {
    blocks.emplace_back(paper::Heading{2, source.word("desk.event", "re_check")});
    Rows rows(source);
    rows.add("dossier.measure.by", source.unit(one.by)).add("dossier.measure.unit", source.unit(one.unit));
    rows.add("dossier.day", source.day(one.checked_on)).add("paper.text", source.text(one.text));
    if (!source.for_petitioner)
        rows.add("dossier.kept", source.say(one.sound ? "dossier.sound" : "dossier.unsound"));
    rows.put_into(blocks);
}

std::string given_by(const Source& source, const RatingGiven& given) {
    const std::string day = source.day(given.on);
    if (given.channel == Channel::web) return source.say("desk.rating.by_self", {{"DAY", day}});
    return source.say("desk.rating.by_officer",
                      {{"DAY", day}, {"CHANNEL", source.word("channel", name(given.channel))}});
}

template <class Value>
std::string rated(const Source& source, const Rating& rating, const std::string& family,
                  const std::optional<Value>& value) {
    if (value) return source.word(family, name(*value));
    return source.say(source.today > rating.window.last_day ? "desk.rating.lapsed" : "desk.rating.waiting");
}

void add_rating(Blocks& blocks, const Source& source, const Rating& rating) {
    const RatingSides about = asked_about(rating);
    blocks.emplace_back(paper::Heading{2, source.word("rating_stage", name(rating.window.stage))});
    Rows rows(source);
    if (about.department)
        rows.add_named(source.unit(rating.window.department),
                       rated(source, rating, "grade", department_grade(rating)));
    if (about.unit)
        rows.add_named(source.unit(rating.window.unit), rated(source, rating, "grade", unit_grade(rating)));
    if (about.solved) rows.add("rating.solved", rated(source, rating, "solved", solved_word(rating)));
    for (const RatingGiven& given : rating.given) {
        const std::string text = source.text(given.text);
        rows.add("dossier.said", given_by(source, given) + (text.empty() ? "" : "\n" + text));
    }
    rows.put_into(blocks);
}

}  // namespace

Blocks joint_work_chapter(const Source& source) {
    paper::Table table{{6, 6, 7, 10},
                       {source.say("dossier.unit"), source.say("dossier.asked_on"),
                        source.say("dossier.kept"), source.say("paper.text")},
                       {}};
    for (const Assistance& one : source.matter.assistances)
        table.rows.push_back(
            {source.unit(one.unit), source.day(one.asked_on), state_of(source, one), said_of(source, one)});
    if (table.rows.empty()) return {};
    return {std::move(table)};
}

Blocks supervision_chapter(const Source& source) {
    Blocks blocks;
    if (!source.for_petitioner) add_breaches(blocks, source);
    for (const Measure& one : source.matter.measures) add_measure(blocks, source, one);
    for (const ReCheck& one : source.matter.re_checks) add_check(blocks, source, one);
    return blocks;
}

Blocks ratings_chapter(const Source& source) {
    Blocks blocks;
    for (const Rating& rating : source.matter.ratings) add_rating(blocks, source, rating);
    return blocks;
}

}  // namespace dengwen::dossier
