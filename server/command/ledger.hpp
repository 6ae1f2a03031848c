// `dengwen ledger`: the key of the ledger.
#pragma once

#include <string>

namespace dengwen::command {

// Where the key of a data directory lies.
std::string ledger_key_file(const std::string& data);
// The ledger's name when nobody gives one: this machine's name and "/ledger".
std::string default_origin();

int run_ledger(int argc, char** argv);

}  // namespace dengwen::command
