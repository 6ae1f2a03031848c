// Repetition: whether a draft after an order to decide anew says again what was sent back (Art. 35).
#pragma once

#include "core/matter.hpp"
#include "desk/contents.hpp"
#include "store/store.hpp"

namespace dengwen::desk {

// The same outcome on the same facts and reasons for every demand, the texts compared without regard to
// spaces, punctuation and width.
bool repeats_revoked(const Matter& matter, const Draft& draft, const Contents& contents, store::Store& store);

std::string normalised(std::string_view text);

}  // namespace dengwen::desk
