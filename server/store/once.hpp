// Once: the answer to one request, kept so that a repetition gets the same.
#pragma once

#include "store/driver.hpp"

namespace dengwen::store {

// Adds the row of `once`, kept on `day`, to `write`; ends it with Committed::repeated when the key is taken.
// The strings of `once` must outlive the write.
void add_once(Write& write, const Once& once, Day day);

}  // namespace dengwen::store
