// Sign-in key: the file that seals second factors and marks browsers. It is no part of the database, so that
// a copy of the database alone is worth little; all nodes of one office hold the same.
#pragma once

#include <string>

namespace dengwen::command {

std::string sign_in_key_file(const std::string& data);
// Reads it; makes it where there is none, with mode 0600. Throws std::runtime_error where others may read it.
std::string sign_in_key(const std::string& data);

}  // namespace dengwen::command
