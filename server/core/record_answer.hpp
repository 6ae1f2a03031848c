// Record answer (确认接访记录): a petitioner who did not sign the record of a reception confirms it
// afterwards, once, with remarks or without.
#pragma once

#include <optional>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct RecordAnswerAsked {
    int booking = 0;
    std::optional<ContentRef> remarks;
};

struct RecordAnswered {
    int booking = 0;
    std::optional<ContentRef> remarks;
    bool operator==(const RecordAnswered&) const = default;
};

Outcome<RecordAnswered> answer_record(const Matter& matter, const RecordAnswerAsked& asked,
                                      const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_record_answer(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const RecordAnswered& happened, const Entry& entry);

// Not signed, and not answered yet.
bool awaits_answer(const Booking& booking);

}  // namespace dengwen
