// Setting: everything a rule may know besides the matter and what is asked.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/calendar.hpp"
#include "core/day.hpp"
#include "core/law.hpp"
#include "core/office.hpp"

namespace dengwen {

struct Matter;

enum class ActorKind { officer, petitioner, system };

// Actor: who acts. A petitioner is known by the query code of the matter alone; `officer` is then empty.
struct Actor {
    ActorKind kind = ActorKind::system;
    Officer officer;
    // The officer enters what the petitioner said or signed; both stand in the record.
    bool for_petitioner = false;
    // Colleagues of the unit who are away and whose deputy the officer is today.
    std::vector<Officer> standing_in_for = {};
    // For whom of them this is tried; `officer` then holds that one's lent roles too.
    std::optional<Officer> on_behalf_of = std::nullopt;

    // Either of the two names an act would be recorded with.
    bool answers_as(std::string_view id) const {
        return officer.id == id || (on_behalf_of && on_behalf_of->id == id);
    }
};

struct Setting {
    Now now;
    const Law& law;  // the profile in force on now.day
    const Calendar& calendar;
    const Offices& offices;
    Actor actor;
    const Matter* other = nullptr;  // the other matter the ask names (running, closing), if any
    bool under_check = false;       // a report of retaliation over this matter has no answer yet
};

}  // namespace dengwen
