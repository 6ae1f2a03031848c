// Reception (领导接访日): a day on which a leader receives visitors in person, published beforehand (Art.
// 18).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

inline constexpr int reception_places_max = 200;

struct Reception {
    std::string id;
    std::string unit;    // that holds it
    std::string leader;  // an office-holder, by name and office
    std::string post;
    std::string leader_unit;  // the leader's own
    Day on;
    std::string begins;  // HH:MM, where the law is kept
    std::string ends;
    std::string place;
    int places = 1;
    bool called_off = false;
    std::string reason;  // why it was called off; names nobody
    bool operator==(const Reception&) const = default;
};

bool has_begun(const Reception& reception, const Now& now);
bool is_over(const Reception& reception, const Now& now);

// The lowest place that nobody has; nothing: it is full.
std::optional<int> next_place(const Reception& reception, const std::vector<int>& taken);

// Who holds receptions: those who call meetings.
std::optional<Refusal> why_no_reception(const Setting& setting);
std::optional<Refusal> why_not_published(const Reception& reception, const Setting& setting);
// `booked`: anybody has a place. From then on more places may be given, and nothing else is changed.
std::optional<Refusal> why_not_changed(const Reception& before, const Reception& after, bool booked,
                                       const Setting& setting);
std::optional<Refusal> why_not_called_off(const Reception& reception, const Setting& setting);

}  // namespace dengwen
