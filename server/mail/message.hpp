// Message: a mail as it came, read for registration: who wrote, what, and which files came with it.
//
// Whatever is wrong with its parts, character sets or lengths, something readable comes out; the mail itself
// is kept beside it, byte for byte.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dengwen::mail {

inline constexpr std::size_t files_max = 19;  // twenty with the mail itself
inline constexpr std::size_t parts_max = 200;

struct File {
    std::string name;
    std::string bytes;
};

struct Message {
    std::string id;       // without angle brackets; empty where it has none
    std::string name;     // of whoever wrote, as the mail has it
    std::string address;  // empty where there is none
    std::string subject;
    std::string text;
    std::vector<File> files;
    bool is_automatic = false;  // a bounce, or an answer no person wrote (RFC 3834)
    bool is_cut = false;  // something of it is in the mail alone: too much text, too many parts or files
};

Message message_from(std::string_view raw);

}  // namespace dengwen::mail
