// Asker: whoever asks for what is no act of a matter, with what the rules of it need and the roles lent
// today.
#pragma once

#include <memory>
#include <optional>

#include "core/setting.hpp"
#include "desk/desk.hpp"

namespace dengwen::desk {

struct Asker {
    Desk& desk;
    std::shared_ptr<const Offices> offices;
    std::shared_ptr<const Calendar> calendar;
    Now now;
    const Law* law;  // nothing: none is in force today
    Actor reader;    // with the roles lent

    Asker(Desk& its_desk, const Actor& actor);

    const Officer& officer() const { return reader.officer; }
    // Has an account that is not closed, and a role in which matters are worked on.
    bool works() const;
    bool may_open(const Matter& matter) const;

    // Only where a law is in force.
    Setting setting(const Actor& actor) const;

    // The rule's answer to the reader; without a law in force that is the refusal.
    template <class Rule>
    std::optional<Refusal> refused(const Rule& rule) const {
        if (!law) return Refusal::law_not_in_force;
        return rule(setting(reader));
    }
};

}  // namespace dengwen::desk
