// dengwen findings: reads answers that were given and tells what the check before approval finds in them.
#pragma once

#include <iosfwd>

namespace dengwen::command {

int run_findings(int argc, char** argv, std::ostream& out, std::ostream& err);

}  // namespace dengwen::command
