// SearchTexts: the texts of a matter that everybody may read who may see it, and what in them is nobody's to
// find.
#pragma once

#include <string>
#include <vector>

#include "core/event.hpp"
#include "desk/keeping.hpp"
#include "store/store.hpp"

namespace dengwen::desk {

struct SearchTexts {
    std::vector<std::string> all;  // of the events after the one that is named, in their order
    std::string title;             // of the first submission
};

// No person, no file, no draft; statements and papers by their words alone.
SearchTexts search_texts(store::Store& store, const Matter& matter, const std::vector<Entry>& entries,
                         int after_event);

// Names, telephones and mail addresses of those in the matter, folded.
std::vector<std::u32string> names_to_hide(const Matter& matter, const Keeping& keeping);

}  // namespace dengwen::desk
