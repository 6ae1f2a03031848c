// Sample: a small invented town with matters in every stage, so that every page has something to show.
#pragma once

#include <string>
#include <vector>

#include "desk/desk.hpp"

namespace dengwen::intake {

// A sign-in made for the sample; the password is random and known only here and to whoever reads it once.
struct SampleSignIn {
    Officer officer;
    std::string password;
};

// Builds the town through the desk, dated back from the desk's today, some matters due soon and some late.
// Adds nothing where it already stands, and then gives back no sign-ins.
std::vector<SampleSignIn> sample_town(desk::Desk& desk);

}  // namespace dengwen::intake
