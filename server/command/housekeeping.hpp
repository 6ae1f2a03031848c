// Housekeeping: what is done while the server runs and nobody asks: forgetting what is over, and what a new
// day brings.
#pragma once

#include <signal.h>

#include "command/premises.hpp"
#include "desk/reminding.hpp"

namespace dengwen::command {

sigset_t stop_signals();
// In a rehearsal, whose days may pass in a moment, it looks every second, else every minute.
void keep_house_until_told_to_stop(Premises& premises, const Clockwork& now, const desk::ReminderWay& way,
                                   bool rehearsal);

}  // namespace dengwen::command
