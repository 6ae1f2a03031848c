// `dengwen vault`: the key of the identity vault: made, split among custodians, recovered, changed; and
// sealing what lies there from before there was one.
#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "command/premises.hpp"
#include "vault/vault_key.hpp"

namespace dengwen::command {

std::string vault_key_file(const std::string& data);
// From the command that is given, else from the file. Throws vault::KeyFault that says what to do.
std::shared_ptr<const vault::VaultKey> vault_key_of(const Where& where);
void add_vault_key_command(CLI::App& app, Where& where);

int run_vault(int argc, char** argv, std::ostream& out, std::ostream& err);

}  // namespace dengwen::command
