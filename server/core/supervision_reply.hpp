// Supervision reply (督办回复、采纳情况反馈): what the unit did about a measure, and whether it adopts it
// (Art. 40(4)).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"
#include "core/supervision.hpp"

namespace dengwen {

struct Entry;

struct SupervisionReplyAsked {
    int measure = 0;
    bool adopted = false;
    ContentRef text;  // what was done; where it is not adopted, why
};

struct SupervisionReplied {
    int measure = 0;
    bool adopted = false;
    ContentRef text;
    bool operator==(const SupervisionReplied&) const = default;
};

Outcome<SupervisionReplied> reply_to_supervision(const Matter& matter, const SupervisionReplyAsked& asked,
                                                 const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_supervision_reply(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const SupervisionReplied& happened, const Entry& entry);

}  // namespace dengwen
