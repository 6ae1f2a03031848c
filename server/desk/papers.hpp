// Papers: what is written of a matter's events, shown by the rights of the matter, issued by the unit's head;
// and the templates they are made from.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "desk/desk.hpp"
#include "paper/template.hpp"

namespace dengwen::desk {

// PaperLine: an event that is told on paper, and its paper where it is issued.
struct PaperLine {
    int of = 0;
    std::string kind;
    Words name;
    std::string unit;
    Day day;                   // of the event
    std::optional<int> event;  // of the issue
    std::string number;        // empty until it is issued
    int template_version = 0;
    std::string digest;  // of the text as it was issued
    bool may_issue = false;
};

struct PaperFile {
    std::string number;
    std::string pdf;
    std::string text;
    std::vector<std::string> unknown;  // characters no face has
};

// PaperWanted: which paper of which matter, and why it is opened where the unit has no duty.
struct PaperWanted {
    Actor actor;
    MatterNumber number;
    int event = 0;  // of the issue; of what is to be told, for a preview and an issue
    std::optional<ReadingGround> ground = std::nullopt;
    std::string query_address = {};
};

Answered<std::vector<PaperLine>> papers_of(Desk& desk, const PaperWanted& wanted);
Answered<PaperFile> paper_file(Desk& desk, const PaperWanted& wanted);
// A paper as it was issued, for who sees the matter so: with the petitioner's name for the petitioner alone.
// Nothing where its text may not be read.
std::optional<paper::Document> paper_as_issued(const MatterView& view, const PaperIssued& issued);
// The paper as it would be, without a number. With a template's text, as that would make it.
Answered<PaperFile> paper_preview(Desk& desk, const PaperWanted& wanted,
                                  const std::optional<paper::Template>& from = std::nullopt);
// PaperDone: the issue, its number, and the characters no face has.
struct PaperDone {
    Acted acted;
    std::string number;
    std::vector<std::string> unknown;
};
Answered<PaperDone> issue_paper(Desk& desk, const PaperWanted& wanted);
// A template filled with the names of its fields, for who sees no matter.
Answered<PaperFile> paper_sample(Desk& desk, const paper::Template& from);
std::string pdf_in_base64(const PaperFile& file);
Words paper_name(std::string_view kind);

// TemplateShown: the template in use of one kind of paper.
struct TemplateShown {
    const paper::PaperKind* kind = nullptr;
    int version = 0;  // 0: as the product brings it
    std::string text;
    std::string saved_by;
    Instant saved_at;
};
// What a template of the kind may name, the needed ones first.
struct TemplateField {
    std::string key;
    Words name;
    bool needed = false;
    bool of_demand = false;
};
std::vector<TemplateField> template_fields(const paper::PaperKind& kind);
std::vector<TemplateShown> templates(Desk& desk);
std::optional<TemplateShown> template_of(Desk& desk, const std::string& kind);

struct TemplateGiven {
    std::string kind;
    int version = 0;  // that was seen
    std::string text;
    std::string saved_by;
};
struct TemplateStale {};
// The new version; the faults it has; or that somebody saved another meanwhile.
std::variant<int, std::vector<paper::TemplateFault>, TemplateStale> save_template(Desk& desk,
                                                                                  const TemplateGiven& given);

}  // namespace dengwen::desk
