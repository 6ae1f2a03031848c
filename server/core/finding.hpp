// Finding (答复核查): what stands out in a drafted answer before it is approved; whoever approves may go on,
// with a reason (Art. 32, 45).
#pragma once

#include <optional>
#include <string_view>

namespace dengwen {

enum class FindingKind {
    basis_unknown,     // it rests on nothing the profile's list of laws has
    suit_promised,     // it tells to sue over the opinion, which courts do not hear
    remedy_wrong,      // another body or another time than the law gives for the review
    shirking,          // it sends the petitioner away instead of forwarding
    empty_words,       // what is left without courtesy and announcements says nothing
    demand_untouched,  // it has no word of the demand it answers
};
inline constexpr int finding_kinds_count = 6;
std::string_view name(FindingKind kind);
std::optional<FindingKind> finding_kind_from(std::string_view name);

}  // namespace dengwen
