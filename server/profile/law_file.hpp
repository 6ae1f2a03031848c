// A law file: one dated profile in TOML, read into a Law and proved; a faulty one is refused with line and
// cause.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/law.hpp"
#include "profile/fault.hpp"

namespace dengwen::profile {

struct LawRead {
    std::optional<Law> law;     // only when there is no fault
    std::vector<Fault> faults;  // in the order of their lines
};

// Finds the profile a local one is based on ("cn/2022-05-01"); nothing when there is none, or it is faulty.
using Based = std::function<std::optional<Law>(const std::string& version)>;

LawRead read_law_text(std::string_view text, const std::string& file, const Based& based);

// Reads <root>/<id>/<in force from>.toml; what it is based on is looked for under the same root.
LawRead read_law(const std::string& path);

}  // namespace dengwen::profile
