// PaperKind: a kind of paper (文种), the fields it knows, and those it must not leave out.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/words.hpp"

namespace dengwen::paper {

// Field: what is filled in, by either of its two names: {{信访人}} or {{petitioner}}.
struct Field {
    std::string_view key;
    Words name;
};

struct PaperKind {
    std::string_view key;  // "opinion": the event's noun where it is the paper of one
    Words name;
    std::string_view article;
    std::vector<std::string_view> known;   // keys, beside those that every paper knows
    std::vector<std::string_view> needed;  // stand in every template, and have a value in every paper
    std::vector<std::string_view> stated;  // stand in every template; without a value their block is left out
    bool may_promise_suit = true;          // false: an opinion, from which no way to a court is promised
};

// Group: a field that has several values, each with fields of its own; the only thing that is repeated.
inline constexpr std::string_view demands = "demands";

const std::vector<Field>& fields();
const std::vector<std::string_view>& common_fields();  // that every paper knows
const std::vector<std::string_view>& demand_fields();  // inside the group
const std::vector<PaperKind>& kinds();

const PaperKind* kind_from(std::string_view key);
const Field* field_from(std::string_view key_or_name);
bool knows(const PaperKind& kind, std::string_view key);

}  // namespace dengwen::paper
