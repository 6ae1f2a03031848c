// Paper (文书): what a unit writes of something that has happened to a matter, approved by its head,
// numbered, and issued.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

// PaperNumber (字号): 长信访〔2026〕17号, or 信处〔2026〕17号 of a unit without a short form; counted by unit
// and year, without gaps.
struct PaperNumber {
    std::string code;  // the unit's short form, else that of the kind, as its template says
    int year = 0;
    int serial = 0;  // from 1
    bool operator==(const PaperNumber&) const = default;
};
std::string text(const PaperNumber& number);

struct PaperAsked {
    // Found in the record by the desk: the event whose paper it is, and whether it has one already.
    const Entry* of = nullptr;
    bool has_paper = false;
    // Made by the desk, which can read the texts.
    PaperNumber number{};
    int template_version = 0;  // 0: the one the product begins with
    ContentRef text{};
};

struct PaperIssued {
    int of = 0;  // the event's place in the record of the matter
    std::string kind;
    std::string unit;
    PaperNumber number;
    int template_version = 0;
    ContentRef text;  // the paper as it was issued, without the petitioner's name
    bool operator==(const PaperIssued&) const = default;
};

// The kind of paper that is written of an event, and the unit that writes it; an empty kind: none.
struct PaperOrigin {
    std::string kind;
    std::string unit;
    bool operator==(const PaperOrigin&) const = default;
};
PaperOrigin paper_of(const Entry& entry);
// Papers between offices are not the petitioner's, as the acts they are of are not.
bool is_for_petitioner(std::string_view kind);

Outcome<PaperIssued> issue_paper(const Matter& matter, const PaperAsked& asked, const Setting& setting);
void fold_in(Matter& matter, const PaperIssued& happened, const Entry& entry);

}  // namespace dengwen
