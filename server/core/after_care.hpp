// After-care (帮扶疏导, Art. 37(3)): what is done for a petitioner who agreed to it once an answer stands:
// asking how it is now, and help to apply for aid. Nobody is visited or called who did not agree.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/day.hpp"
#include "core/reference.hpp"

namespace dengwen {

// FollowUp (回访): a unit asks how it is now, by a day, as was agreed.
struct FollowUp {
    int ordinal = 0;  // from 1
    std::string unit{};
    Day due{};
    Day consented_on{};
    ContentRef consent{};  // how the petitioner agreed
    std::optional<Day> made_on{};
    std::optional<ContentRef> text{};  // what the petitioner said
    std::optional<Day> ended_on{};     // the petitioner wanted no more of it
    bool operator==(const FollowUp&) const = default;
};

enum class AidKind {
    social_assistance,  // 社会救助
    judicial_relief,    // 国家司法救助
    legal_aid,          // 法律援助
    other,              // 其他帮扶
};
enum class AidOutcome { granted, guided, declined };  // 已给予、已指引、不符合条件
std::string_view name(AidKind kind);
std::string_view name(AidOutcome outcome);
std::optional<AidKind> aid_kind_from(std::string_view name);
std::optional<AidOutcome> aid_outcome_from(std::string_view name);

// Aid (救助帮扶): an application for aid that a unit helped with, before the unit that decides on such aid.
struct Aid {
    int ordinal = 0;  // from 1
    AidKind kind{};
    std::string from{};  // who helped
    std::string unit{};  // who answers it
    Day asked_on{};
    Day due{};
    Day consented_on{};
    ContentRef text{};
    std::optional<Day> answered_on{};
    std::optional<AidOutcome> outcome{};
    std::optional<ContentRef> answer{};
    bool operator==(const Aid&) const = default;
};

struct AfterCare {
    std::vector<FollowUp> follow_ups;
    std::vector<Aid> aids;
    bool operator==(const AfterCare&) const = default;
};

}  // namespace dengwen
