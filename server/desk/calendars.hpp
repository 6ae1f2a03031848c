// Calendars published after the program was built: kept as settings, laid over what the profiles brought.
#pragma once

#include <vector>

#include "core/calendar.hpp"
#include "store/store.hpp"

namespace dengwen::desk {

Calendar with_published(Calendar calendar, store::Store& store);
void keep_published(store::Store& store, int year, const std::vector<CalendarDay>& days);

}  // namespace dengwen::desk
