// Query code: what the petitioner keeps to follow a matter without an account. 75 random bits in an alphabet
// without look-alikes, and a check character that notices one wrong or two exchanged characters.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dengwen::desk {

std::string new_query_code();  // "7K3M-9QXA-..."; shown once

// As the petitioner typed it: any case, spaces and hyphens anywhere, O for 0, I and L for 1. Nothing when it
// cannot be a code: wrong length, foreign characters, or a check character that does not fit.
std::optional<std::string> normalised_query_code(std::string_view typed);

// What the store keeps of it. `code` is normalised or as new_query_code gave it.
std::string query_code_digest(std::string_view code);

}  // namespace dengwen::desk
