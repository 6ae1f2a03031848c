// Service (送达) of the last opinion issued, with its proof; the remedy's clock starts here and nowhere else
// (Art. 35-36).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct ServiceAsked {
    Service service;  // served_day by petition-law reading 8; for public_notice the day of publication
    bool consent_shown = false;  // consent to electronic service given with this service
};

struct Served {
    Phase phase{};
    Service service;
    std::vector<Deadline> deadlines;  // review_request or re_review_request
    std::optional<RatingWindow> rating = {};
    bool operator==(const Served&) const = default;
};

Outcome<Served> serve(const Matter& matter, const ServiceAsked& asked, const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_service(const Matter& matter, const Setting& setting);
// The opinion whose service is due; nothing when none is.
const Opinion* opinion_to_serve(const Matter& matter);
void fold_in(Matter& matter, const Served& happened, const Entry& entry);

}  // namespace dengwen
