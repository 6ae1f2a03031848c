// SecretFile: a text that stands in a file only its owner may read, or is printed by a command.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "signing/secret.hpp"

namespace dengwen::signing {

// KeyFault: a key that cannot be made, kept or read; says why in both languages.
struct KeyFault : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Writes a new file with mode 0600, synced; throws KeyFault where there is one already.
void keep_secret(std::string_view text, const std::string& path);
// Throws KeyFault where there is none, where others may read it, or where it is too long for a key.
Secret secret_in(const std::string& path);
// What a command prints on its standard output: for keys that are kept in another house.
Secret secret_of(const std::string& command);
// Puts one file in the place of another, or where there was none; synced.
void replace_secret(const std::string& from, const std::string& to);

}  // namespace dengwen::signing
