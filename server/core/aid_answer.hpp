// Aid answer (救助答复): what came of an application for aid, with the reason or the way to it.
#pragma once

#include <optional>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct AidAnswerAsked {
    int aid = 0;
    AidOutcome outcome{};
    ContentRef text;
};

struct AidAnswered {
    int aid = 0;
    AidOutcome outcome{};
    ContentRef text;
    bool operator==(const AidAnswered&) const = default;
};

Outcome<AidAnswered> answer_aid(const Matter& matter, const AidAnswerAsked& asked, const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_aid_answer(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const AidAnswered& happened, const Entry& entry);

}  // namespace dengwen
