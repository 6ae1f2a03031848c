#include "desk/papers.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "core/delegation.hpp"
#include "core/paper_origin.hpp"
#include "desk/outgoing.hpp"
#include "desk/paper_text.hpp"
#include "desk/paper_values.hpp"
#include "desk/rooms.hpp"
#include "ledger/base64.hpp"
#include "paper/defaults.hpp"
#include "paper/plain.hpp"
#include "paper/press.hpp"

namespace dengwen::desk {

namespace {

// One press for all: fonts are opened at the first paper and kept.
paper::Press& press() {
    static paper::Press one;
    return one;
}

const Entry* entry_at(const std::vector<Entry>& entries, int seq) {
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.seq == seq; });
    return found == entries.end() ? nullptr : &*found;
}

const Entry* issue_of(const std::vector<Entry>& entries, int of) {
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) {
        const auto* issued = std::get_if<PaperIssued>(&entry.event);
        return issued && issued->of == of;
    });
    return found == entries.end() ? nullptr : &*found;
}

template <class Lines, class Key>
std::string name_in(const Lines& lines, const Key& code) {
    for (const auto& line : lines)
        if (line.code == code) return line.name.zh;
    return {};
}

// What the matter's texts are, as far as the asker may read them.
using PaperTexts = std::map<std::string, std::string, std::less<>>;
PaperTexts texts_in(const MatterView& view) {
    PaperTexts texts;
    for (const store::Content& content : view.contents) texts[content.digest] = content.body;
    return texts;
}

Around around(Desk& desk, const PaperTexts& texts, const std::string& query_address) {
    const auto offices = desk.offices();
    Around out;
    out.unit = [offices](const std::string& id) {
        const Unit* unit = offices->find(id);
        return unit ? unit->name.zh : id;
    };
    out.text = [&texts](const ContentRef& ref) {
        const auto found = texts.find(ref.digest);
        return found == texts.end() ? std::string() : found->second;
    };
    out.category = [all = desk.categories()](const std::string& code) { return name_in(*all, code); };
    out.place = [all = desk.divisions()](const std::string& code) { return name_in(*all, code); };
    out.query_address = query_address.empty() ? "本单位信访查询网页" : query_address;
    if (const Law* law = desk.law(desk.now().day)) {
        out.review_days = law->rule(Clock::review_request).length;
        out.re_review_days = law->rule(Clock::re_review_request).length;
    }
    return out;
}

// Who the petitioner is, where the asker is the petitioner; nobody else reads it here.
std::string name_of(const MatterView& view, const PaperTexts& texts) {
    for (const ContentRef& ref : view.matter.submissions.front().petitioners) {
        const auto found = texts.find(ref.digest);
        if (found == texts.end()) continue;
        const auto person = nlohmann::json::parse(found->second, nullptr, false);
        if (person.is_object()) return person.value("name", "");
    }
    return {};
}

PaperFile printed(const paper::Document& document) {
    paper::Printed done = press().print(document);
    return {document.number, std::move(done.pdf), paper::plain_text(document), std::move(done.unknown)};
}

// The unit's own short form, where it has one; else what the template says.
std::string code_of(Desk& desk, const std::string& unit, const paper::Template& from) {
    const auto offices = desk.offices();
    const Unit* writes = offices->find(unit);
    return writes && !writes->short_name.empty() ? writes->short_name : from.code;
}

// A draft of a paper of one event: with a value for everything it must state, or the refusal.
struct Made {
    paper::Document document;
    PaperNumber number;
    int version = 0;
};
Answered<Made> make(Desk& desk, const MatterView& view, const Entry& of, const PaperWanted& wanted,
                    const std::optional<paper::Template>& from, bool numbered) {
    const PaperOrigin origin = paper_of(view.matter, of);
    if (origin.kind.empty()) return Refusal::no_paper_of_event;
    Made made;
    std::optional<paper::Template> used = from;
    if (used && used->kind != origin.kind) return Refusal::no_paper_of_event;
    if (!used) {
        const auto shown = template_of(desk, origin.kind);
        made.version = shown->version;
        used = paper::read_template(shown->text, *shown->kind).made;
    }
    if (!used) throw store::Fault("the template of " + origin.kind + " cannot be read");
    const Day today = desk.now().day;
    made.number = {code_of(desk, origin.unit, *used), year_of(today), 0};
    if (numbered) made.number.serial = desk.store().last_paper(origin.unit, made.number.year) + 1;
    const PaperTexts texts = texts_in(view);
    const paper::Values values =
        paper_values(view.matter, view.entries, of, around(desk, texts, wanted.query_address));
    const std::string number = numbered ? text(made.number) : "";
    paper::Filled filled = paper::fill(*used, values, number, today);
    if (!filled.missing.empty()) return Refusal::paper_value_missing;
    made.document = std::move(filled.document);
    return made;
}

bool may_issue(const Matter& matter, const Entry& of, bool has_paper, const Setting& setting) {
    return static_cast<bool>(try_each_way(setting, [&](const Setting& way) {
                                 return issue_paper(matter, {&of, has_paper}, way);
                             }).outcome);
}

}  // namespace

Words paper_name(std::string_view kind) {
    const paper::PaperKind* known = paper::kind_from(kind);
    return known ? known->name : Words{std::string(kind), std::string(kind)};
}

Answered<std::vector<PaperLine>> papers_of(Desk& desk, const PaperWanted& wanted) {
    auto answered = desk.matter(wanted.actor, wanted.number, wanted.ground);
    if (const Refusal* refusal = std::get_if<Refusal>(&answered)) return *refusal;
    const auto& view = std::get<MatterView>(answered);
    const Now now = desk.now();
    const Law* law = desk.law(now.day);
    const auto calendar = desk.calendar();
    const auto offices = desk.offices();
    const bool petitioner = wanted.actor.kind == ActorKind::petitioner;
    std::vector<PaperLine> lines;
    for (const Entry& entry : view.entries) {
        const PaperOrigin origin = paper_of(view.matter, entry);
        if (origin.kind.empty() || (petitioner && !is_for_petitioner(origin.kind))) continue;
        PaperLine line;
        line.of = entry.seq;
        line.kind = origin.kind;
        line.name = paper_name(origin.kind);
        line.unit = origin.unit;
        line.day = entry.at.day;
        if (const Entry* issue = issue_of(view.entries, entry.seq)) {
            const auto& issued = std::get<PaperIssued>(issue->event);
            line.event = issue->seq;
            line.number = text(issued.number);
            line.template_version = issued.template_version;
            line.digest = issued.text.digest;
        } else if (petitioner) {
            continue;
        }
        if (law && !petitioner) {
            const Setting setting{now, *law, *calendar, *offices, wanted.actor};
            line.may_issue = may_issue(view.matter, entry, line.event.has_value(), setting);
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

Answered<PaperFile> paper_file(Desk& desk, const PaperWanted& wanted) {
    auto answered = desk.matter(wanted.actor, wanted.number, wanted.ground);
    if (const Refusal* refusal = std::get_if<Refusal>(&answered)) return *refusal;
    const auto& view = std::get<MatterView>(answered);
    const Entry* entry = entry_at(view.entries, wanted.event);
    const auto* issued = entry ? std::get_if<PaperIssued>(&entry->event) : nullptr;
    const auto document = issued ? paper_as_issued(view, *issued) : std::nullopt;
    if (!document) return Refusal::no_paper_of_event;
    return printed(*document);
}

std::optional<paper::Document> paper_as_issued(const MatterView& view, const PaperIssued& issued) {
    const PaperTexts texts = texts_in(view);
    const auto kept = texts.find(issued.text.digest);
    if (kept == texts.end()) return std::nullopt;
    return with_name(paper_from(kept->second), name_of(view, texts));
}

Answered<PaperFile> paper_preview(Desk& desk, const PaperWanted& wanted,
                                  const std::optional<paper::Template>& from) {
    auto answered = desk.matter(wanted.actor, wanted.number, wanted.ground);
    if (const Refusal* refusal = std::get_if<Refusal>(&answered)) return *refusal;
    const auto& view = std::get<MatterView>(answered);
    const Entry* of = entry_at(view.entries, wanted.event);
    if (!of) return Refusal::no_paper_of_event;
    auto made = make(desk, view, *of, wanted, from, false);
    if (const Refusal* refusal = std::get_if<Refusal>(&made)) return *refusal;
    PaperFile file = printed(with_name(std::get<Made>(made).document, ""));
    if (file.pdf.empty()) return Refusal::paper_too_long;
    return file;
}

// The number is taken with the event, in one commit: whoever was first has it, and the other counts again.
Answered<PaperDone> issue_paper(Desk& desk, const PaperWanted& wanted) {
    const auto offices = desk.offices();
    const auto calendar = desk.calendar();
    for (int attempt = 0; attempt < attempts_max; ++attempt) {
        auto answered = desk.matter(wanted.actor, wanted.number, wanted.ground);
        if (const Refusal* refusal = std::get_if<Refusal>(&answered)) return *refusal;
        const auto& view = std::get<MatterView>(answered);
        const auto before = desk.store().matter(wanted.number);
        if (!before || before->version != view.matter.version) continue;
        const Now now = desk.now();
        const Law* law = desk.law(now.day);
        if (!law) return Refusal::law_not_in_force;
        const Setting setting{now, *law, *calendar, *offices, wanted.actor};
        const Entry* of = entry_at(view.entries, wanted.event);
        PaperAsked asked{of, issue_of(view.entries, wanted.event) != nullptr};
        // Who may not is told so before anything is written.
        auto first =
            try_each_way(setting, [&](const Setting& way) { return issue_paper(*before, asked, way); });
        if (!first.outcome) return first.outcome.refusal();
        auto made = make(desk, view, *of, wanted, std::nullopt, true);
        if (const Refusal* refusal = std::get_if<Refusal>(&made)) return *refusal;
        const auto& [document, number, version] = std::get<Made>(made);
        paper::Printed proof = press().print(with_name(document, ""));
        if (proof.pdf.empty()) return Refusal::paper_too_long;
        Contents contents;
        asked.number = number;
        asked.template_version = version;
        asked.text = contents.add("paper", paper_text(document));
        auto [outcome, by] =
            try_each_way(setting, [&](const Setting& way) { return issue_paper(*before, asked, way); });
        if (!outcome) return outcome.refusal();
        Acted acted;
        acted.entry = {before->version + 1, now, author(by), outcome.value()};
        acted.after = apply(*before, acted.entry);
        store::Change change;
        change.after = acted.after;
        change.entries = {acted.entry};
        change.contents = contents.all();
        change.outbox = outgoing(acted.entry.event, acted.after);
        if (desk.store().commit(std::move(change)) == store::Committed::done)
            return PaperDone{std::move(acted), text(number), std::move(proof.unknown)};
    }
    return Refusal::stale_version;
}

Answered<PaperFile> paper_sample(Desk& desk, const paper::Template& from) {
    paper::Values values;
    for (const paper::Field& field : paper::fields())
        values.fields[std::string(field.key)] = "〔" + field.name.zh + "〕";
    for (int demand = 1; demand <= 2; ++demand) {
        auto& one = values.demands.emplace_back();
        for (const std::string_view key : paper::demand_fields())
            one[std::string(key)] = "〔" + paper::field_from(key)->name.zh + "〕";
        one["number"] = std::to_string(demand);
    }
    const Day today = desk.now().day;
    const std::string number = text(PaperNumber{from.code, year_of(today), 1});
    PaperFile file = printed(paper::fill(from, values, number, today).document);
    if (file.pdf.empty()) return Refusal::paper_too_long;
    return file;
}

std::string pdf_in_base64(const PaperFile& file) { return ledger::base64(file.pdf); }

std::vector<TemplateField> template_fields(const paper::PaperKind& kind) {
    std::vector<TemplateField> fields;
    const auto is_in = [](const auto& list, std::string_view key) {
        return std::find(list.begin(), list.end(), key) != list.end();
    };
    for (const paper::Field& field : paper::fields()) {
        if (!paper::knows(kind, field.key)) continue;
        const bool needed = is_in(kind.needed, field.key) || is_in(kind.stated, field.key);
        fields.push_back(
            {std::string(field.key), field.name, needed, is_in(paper::demand_fields(), field.key)});
    }
    std::stable_partition(fields.begin(), fields.end(), [](const TemplateField& one) { return one.needed; });
    return fields;
}

std::optional<TemplateShown> template_of(Desk& desk, const std::string& kind) {
    const paper::PaperKind* known = paper::kind_from(kind);
    if (!known) return std::nullopt;
    if (auto kept = desk.store().paper_template(kind))
        return TemplateShown{known, kept->version, std::move(kept->text), std::move(kept->saved_by),
                             kept->saved_at};
    return TemplateShown{known, 0, std::string(paper::default_text(kind)), {}, {}};
}

std::vector<TemplateShown> templates(Desk& desk) {
    std::vector<TemplateShown> all;
    for (const paper::PaperKind& kind : paper::kinds())
        all.push_back(*template_of(desk, std::string(kind.key)));
    return all;
}

std::variant<int, std::vector<paper::TemplateFault>, TemplateStale> save_template(
    Desk& desk, const TemplateGiven& given) {
    auto read = paper::read_template(given.text, *paper::kind_from(given.kind));
    if (!read.made) return std::move(read.faults);
    const int version = given.version + 1;
    const auto in_use = template_of(desk, given.kind);
    const bool is_next = in_use->version == given.version;
    if (!is_next || !desk.store().save(store::PaperTemplate{given.kind, version, given.text, given.saved_by,
                                                            desk.now().instant}))
        return TemplateStale{};
    return version;
}

}  // namespace dengwen::desk
