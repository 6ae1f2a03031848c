// Answers: the draft of a matter in its words, looked at before it is approved.
#pragma once

#include <vector>

#include "core/law.hpp"
#include "core/matter.hpp"
#include "core/office.hpp"
#include "findings/looking.hpp"
#include "store/store.hpp"

namespace dengwen::desk {

// The contents a draft and its demands are written in.
std::vector<ContentRef> draft_references(const Matter& matter);

// `contents`: those draft_references names, and any others. Nothing where there is no draft.
std::vector<findings::Finding> findings_in_draft(const Matter& matter,
                                                 const std::vector<store::Content>& contents, const Law& law,
                                                 const Offices& offices);

}  // namespace dengwen::desk
