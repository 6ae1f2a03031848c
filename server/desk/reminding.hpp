// Reminding: units are told of what falls due, once for each of the days the profile sets before a last day
// (core/reminder.hpp). It reads what falls due in those days and nothing else.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "desk/desk.hpp"
#include "notify/settings.hpp"
#include "store/post.hpp"

namespace dengwen::desk {

// By which way units are told: the webhooks of the settings, or, without any, files of a folder.
struct ReminderWay {
    std::optional<notices::Settings> settings;
    std::string folder;
};

// Makes the reminders of today that are not there yet; how many. A day that was done is passed over; a second
// node, a restart in between or a day done twice brings nobody a second one.
int remind_units(Desk& desk, const ReminderWay& way);

// Of a unit that is the officer's own or supervised by it, the newest first; else refused.
Answered<std::vector<store::Reminder>> unit_reminders(Desk& desk, const Actor& actor,
                                                      store::ReminderQuery query);

}  // namespace dengwen::desk
