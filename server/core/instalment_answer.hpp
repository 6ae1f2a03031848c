// Instalment answer (履行确认): the petitioner's word on what was performed: received so, or not so.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/instalment.hpp"
#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct InstalmentAnswerAsked {
    int agreement = 0;
    int instalment = 0;
    bool confirmed = false;
    std::optional<ContentRef> dispute;  // what was not performed as promised
};

struct InstalmentAnswered {
    int agreement = 0;
    int instalment = 0;
    bool confirmed = false;
    std::optional<ContentRef> dispute;
    bool operator==(const InstalmentAnswered&) const = default;
};

Outcome<InstalmentAnswered> answer_instalment(const Matter& matter, const InstalmentAnswerAsked& asked,
                                              const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_instalment_answer(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const InstalmentAnswered& happened, const Entry& entry);

}  // namespace dengwen
