// Instalment performance (履行协议): money paid or an act done towards one instalment, with its proof.
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

struct InstalmentPerformanceAsked {
    int agreement = 0;
    int instalment = 0;
    Day performed_on;
    std::int64_t fen = 0;  // 0 exactly where an act was promised
    ContentRef proof;
    std::optional<MatterNumber> proof_names;  // the matter whose number stands in the proof, if any does
};

struct InstalmentPerformed {
    int agreement = 0;
    int instalment = 0;
    Payment payment;
    std::optional<RatingWindow> rating = {};  // the last of what was promised
    bool operator==(const InstalmentPerformed&) const = default;
};

Outcome<InstalmentPerformed> perform_instalment(const Matter& matter, const InstalmentPerformanceAsked& asked,
                                                const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_instalment_performance(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const InstalmentPerformed& happened, const Entry& entry);

}  // namespace dengwen
