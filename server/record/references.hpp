// References: which contents a matter and its entries name, and who among those who see the matter may read
// them.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/event.hpp"

namespace dengwen {

// The digests of everything the event names.
std::vector<std::string> references(const Event& event);
// Those that are persons: petitioners, representatives, agents.
std::vector<std::string> person_references(const Submission& submission);
std::vector<std::string> answer_references(const std::vector<Answer>& answers);

}  // namespace dengwen
