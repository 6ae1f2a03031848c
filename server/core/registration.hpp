// Registration (登记): whatever arrives is registered, unconditionally (Art. 22, 43-44).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct RegistrationAsked {
    MatterNumber number;    // allocated by the desk
    Submission submission;  // registered_day and registered_by are set by the rule
    Kind kind{};
    std::string category;
    std::string place;
    std::string accused_unit;
    // The matter over which somebody is put under pressure, when this is a report of that.
    std::optional<MatterNumber> retaliation_over{};
    std::vector<ContentRef> demands;
    std::string
        unit;  // the unit that will hold it: the officer's own, or the one the web form is addressed to
};

struct Registered {
    MatterNumber number;
    Submission submission;
    Kind kind{};
    std::string category;
    std::string place;
    std::string accused_unit;
    std::vector<Demand> demands;
    std::string holder;
    std::optional<MatterNumber> retaliation_over{};
    std::optional<std::string> query_code_digest;  // of the code by which the petitioner follows the matter
    // What is asked for and where, as a keyed digest; none of an accusation and of a name that is withheld.
    std::optional<std::string> content_mark;
    std::vector<Deadline> deadlines;  // registration for a petition department, notice for a unit (C1, C2)
    bool operator==(const Registered&) const = default;
};

Outcome<Registered> register_matter(const RegistrationAsked& asked, const Setting& setting);
void fold_in(Matter& matter, const Registered& happened, const Entry& entry);

}  // namespace dengwen
