// Walking: how a walk over the board begins, who takes part in it, and how it goes on.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "core/asker_test.hpp"

namespace dengwen::testing {

// Everybody who might act: of every unit a head and a handler for everything else, and the petitioner.
inline std::vector<Actor> everybody() {
    std::vector<Actor> actors{petitioner(), for_petitioner(clerk), Actor{}};
    for (const Unit& unit : example_units()) {
        actors.push_back(officer(unit.id, {Role::head, Role::router, Role::committee, Role::accusations}));
        actors.push_back(officer(unit.id, {Role::clerk, Role::handler, Role::reviewer, Role::accusations}));
    }
    return actors;
}

inline Case start(Asker& asker) {
    Case it;
    auto asked = it.registration();
    asked.kind =
        asker.one_of({Kind::request, Kind::request, Kind::request, Kind::suggestion, Kind::accusation});
    if (asked.kind == Kind::accusation) asked.accused_unit = "housing";
    asked.unit = asker.one_of<std::string>({"petitions", "petitions", "housing", "county", "city-petitions"});
    asked.submission.anonymous = asker.chance(6);
    EXPECT_EQ(it.enter(asked, petitioner()), std::nullopt);
    return it;
}

// Chooses an act lawful for somebody; most of the time one that leads on.
inline std::optional<std::pair<Act, Actor>> choose(const Case& it, Asker& asker,
                                                   const std::vector<Actor>& actors) {
    std::vector<std::pair<Act, Actor>> lawful;
    for (const Actor& actor : actors) {
        for (const Act act : may(it.matter, it.setting(actor))) {
            const bool ends = act == Act::withdrawal || act == Act::non_acceptance || act == Act::ending;
            const bool repeats = act == Act::submission || act == Act::recusal || act == Act::hearing ||
                                 act >= Act::identity_opening ||
                                 (act >= Act::agreement && act <= Act::court_confirmation);
            const bool is_rare = act == Act::rating || act >= Act::booking;
            if ((ends && !asker.chance(25)) || (repeats && !asker.chance(is_rare ? 20 : 6))) continue;
            lawful.emplace_back(act, actor);
        }
    }
    if (lawful.empty()) return std::nullopt;
    return lawful[static_cast<std::size_t>(asker.below(static_cast<int>(lawful.size())))];
}

}  // namespace dengwen::testing
