// What was submitted, in the words of those who came, and what they ask for.
#include <nlohmann/json.hpp>

#include "core/erasure.hpp"
#include "dossier/chapters.hpp"

namespace dengwen::dossier {

namespace {

using nlohmann::json;

std::string person(const Source& source, const ContentRef& ref) {
    const auto read = json::parse(source.text(ref), nullptr, false);
    std::string out;
    if (!read.is_object()) return out;
    for (const char* part : {"name", "telephone", "address"}) {
        const auto found = read.find(part);
        if (found == read.end() || !found->is_string()) continue;
        const auto value = found->get<std::string>();
        if (!value.empty()) out += (out.empty() ? "" : "  ") + value;
    }
    return out;
}

std::string persons(const Source& source, const std::vector<ContentRef>& refs) {
    std::string out;
    for (const ContentRef& ref : refs) {
        const std::string one = person(source, ref);
        if (!one.empty()) out += (out.empty() ? "" : "\n") + one;
    }
    return out;
}

// Who came is told to themselves; to officers it is sealed, here as on every page.
void add_persons(Rows& rows, const Source& source, const Submission& one) {
    if (one.anonymous) {
        rows.add("said.identity", source.say("said.anonymous"));
    } else if (is_erased(source.matter, one)) {
        const std::string day = source.day(source.matter.erased_on.value_or(source.today));
        rows.add("said.identity", source.say("said.erased", {{"DAY", day}}));
    } else if (!source.for_petitioner) {
        rows.add("said.identity", source.say("dossier.names_sealed"));
    } else {
        const std::string names = persons(source, one.petitioners);
        rows.add("said.identity", one.withheld_name && !names.empty()
                                      ? source.say("said.withheld", {{"NAME", names}})
                                      : names);
        rows.add("said.representatives", persons(source, one.representatives));
        if (one.agent) rows.add("said.agent", person(source, *one.agent));
    }
    if (one.persons > 1) rows.add("said.persons", std::to_string(one.persons));
}

void add_submission(Blocks& blocks, const Source& source, const Submission& one) {
    blocks.emplace_back(paper::Heading{
        2, source.say("dossier.submission",
                      {{"N", std::to_string(one.ordinal)}, {"DAY", source.day(one.received_day)}})});
    Rows rows(source);
    rows.add("dossier.channel", source.word("channel", name(one.channel)));
    rows.add("dossier.registered_on", source.day(one.registered_day));
    rows.add("dossier.registered_by", source.unit(one.registered_by));
    add_persons(rows, source, one);
    const std::string statement = source.text(one.statement);
    const auto read = json::parse(statement, nullptr, false);
    if (read.is_object()) {
        rows.add("said.title", read.value("title", ""));
        rows.add("said.text", read.value("text", ""));
    } else {
        rows.add("said.text", statement);
    }
    rows.put_into(blocks);
}

}  // namespace

Blocks submissions_chapter(const Source& source) {
    Blocks blocks;
    for (const Submission& one : source.matter.submissions) add_submission(blocks, source, one);
    if (source.matter.demands.empty()) return blocks;
    blocks.emplace_back(paper::Heading{2, source.say("dossier.demands")});
    Rows rows(source);
    for (const Demand& demand : source.matter.demands)
        rows.add_named(source.say("said.demand", {{"N", std::to_string(demand.number)}}),
                       source.text(demand.text));
    rows.put_into(blocks);
    return blocks;
}

}  // namespace dengwen::dossier
