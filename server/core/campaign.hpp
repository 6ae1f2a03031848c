// Campaign (专项行动): a list of hard matters that a unit undertakes to see through by a day. It is about
// matters, units and leaders, and about nobody who complained.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Campaign {
    std::string id;
    std::string unit;  // whose it is
    std::string title;
    std::string ground;
    Day from;
    Day until;
    int target = 0;  // how many of its matters are to leave the list by then, of a hundred
    bool operator==(const Campaign&) const = default;
};

// How a matter leaves the list: the problem is settled (化解); it was answered with reasons and no remedy is
// left (终结); or it is under performance, everything asked for being promised and nothing of it late.
enum class Leaving { settled, ended, under_performance };
std::string_view name(Leaving leaving);
std::optional<Leaving> leaving_from(std::string_view name);

struct Left {
    Leaving how{};
    Day on;
    bool operator==(const Left&) const = default;
};
// Follows from the matter alone; nothing: it stands on the list. What is broken or disputed later brings a
// matter back.
std::optional<Left> left(const Matter& matter, Day today);

// Who keeps campaigns: petition departments and joint conferences, by those who supervise, route or head
// them.
std::optional<Refusal> why_no_campaign(const Setting& setting);
// A sound campaign of the actor's unit, else why not.
std::optional<Refusal> why_not_sound(const Campaign& campaign, const Setting& setting);
// Whether a matter may enter the list on that day.
std::optional<Refusal> why_not_listed(const Campaign& campaign, const Matter& matter, const Setting& setting);

}  // namespace dengwen
