// Content mark: by which a registration recognises that a running matter of the same content is there.
#pragma once

#include <optional>
#include <string>

#include "core/registration.hpp"
#include "desk/contents.hpp"
#include "desk/keeping.hpp"

namespace dengwen::desk {

// A keyed digest of place, statement and demands, without regard to spaces, punctuation, width and the order
// of the demands; nothing of who asks is in it. None of an accusation and where a name is withheld: that two
// texts are alike may not lead to somebody who was promised silence.
std::optional<std::string> content_mark(const Registered& registered, const Contents& contents,
                                        const Keeping& keeping);

}  // namespace dengwen::desk
