// Upload: what a file must be before it is kept: of a type we take, told by its bytes, and nothing that grows
// beyond measure when somebody opens it.
#pragma once

#include <string>
#include <string_view>
#include <variant>

namespace dengwen::desk {

enum class UploadFlaw {
    type,               // a program, or what cannot be told
    picture_too_large,  // more pixels than a camera makes: a few bytes that become gigabytes when shown
    packed_too_much,    // a zip file, office documents among them, that holds far more than it weighs
};

// The media type, or what is wrong. Nothing is unpacked: what the file says of itself is enough.
std::variant<std::string, UploadFlaw> upload_type(std::string_view bytes);

}  // namespace dengwen::desk
