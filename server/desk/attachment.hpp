// Attachment: a stored file as a content row names it, its type told by its first bytes and never by its
// name.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dengwen::desk {

struct Attachment {
    std::string sha256;  // the file's name in the store
    std::string name;    // as the sender called it; shown, never used as a path
    std::string type;    // "image/png"
    std::size_t bytes = 0;
};

std::string text(const Attachment& attachment);  // the content row's body, JSON
Attachment attachment_from(const std::string& body);

// The media type the first bytes show; nothing for programs and whatever else is not taken.
std::optional<std::string> sniffed_type(std::string_view bytes);
// Pictures without scripts, and PDF: these may be shown in place, everything else is only downloaded.
bool may_be_shown(std::string_view type);

}  // namespace dengwen::desk
