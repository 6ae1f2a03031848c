// Identity opening (启封身份): an officer whose unit has a duty on the matter reads who is in it, for a
// stated reason that the petitioner sees.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

enum class OpeningGround {
    contact,         // 联系信访人
    service,         // 送达文书
    verification,    // 核实身份
    representation,  // 核实代表、代理
    payment,         // 兑付款项
    protection,      // 保护信访人
};
std::string_view name(OpeningGround ground);
std::optional<OpeningGround> opening_ground_from(std::string_view name);

struct IdentityOpeningAsked {
    OpeningGround ground{};
    ContentRef reason;
};

struct IdentityOpened {
    std::string unit;
    OpeningGround ground{};
    ContentRef reason;
    std::vector<int> submissions;  // whose persons were shown, by their ordinals
    bool operator==(const IdentityOpened&) const = default;
};

// Only who keeps withheld names may open one: in that role, of the unit that registered it or of one that
// keeps names, and never of the unit accused.
bool may_open_withheld(const Officer& officer, const Matter& matter, const Submission& submission,
                       const Offices& offices);

std::optional<Refusal> before_identity_opening(const Matter& matter, const Setting& setting);
Outcome<IdentityOpened> open_identity(const Matter& matter, const IdentityOpeningAsked& asked,
                                      const Setting& setting);
// Moves no clock and no stage.
void fold_in(Matter& matter, const IdentityOpened& happened, const Entry& entry);

}  // namespace dengwen
