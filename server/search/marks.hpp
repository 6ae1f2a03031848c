// Marks: what a matter bears beside its words, as tokens that no text can have, and a title's signature.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dengwen::search {

// A mark is kept by its number in the index's own list; the numbers are never given anew.
std::string mark_token(std::int64_t id);

// Numbers in ascending order as bytes, and back.
std::string packed(const std::vector<std::int64_t>& ids);
std::vector<std::int64_t> unpacked(std::string_view bytes);

// Which tokens a title has, to one of 64: enough to rank by, too little to find by.
std::uint64_t title_bit(std::string_view token);

}  // namespace dengwen::search
