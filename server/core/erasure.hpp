// Erasure (销毁身份): who was in a matter is destroyed once it has ended and its time of keeping is over;
// what was destroyed is named for ever.
#pragma once

#include <optional>
#include <vector>

#include "core/matter.hpp"

namespace dengwen {

struct Entry;

// An assumption, to be set by each office: the Regulations name no term, and the archive rules of offices
// know ten years, thirty years and for ever.
inline constexpr int retention_years_assumed = 10;

struct Erased {
    std::vector<ContentRef> persons;      // names and contacts
    std::vector<ContentRef> attachments;  // with their files
    bool operator==(const Erased&) const = default;
};

// Nothing while the matter runs, while anything that was promised is unperformed, before so many years have
// passed since its end and since the last paper came in, and where nothing is left to destroy.
std::optional<Erased> erasure(const Matter& matter, int retention_years, Day today);
bool is_erased(const Matter& matter, const Submission& submission);
void fold_in(Matter& matter, const Erased& happened, const Entry& entry);

}  // namespace dengwen
