// Lots at the desk: announced by those who supervise, fixed and drawn by themselves when their day has come,
// and read by anybody without a number. Which matters were drawn each officer sees by rights.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/lot.hpp"
#include "desk/desk.hpp"
#include "store/lots.hpp"

namespace dengwen::desk {

bool may_announce_lot(Desk& desk, const Actor& actor);
// It gets its id and its unit; what was announced is neither changed nor taken back.
Answered<Lot> announce_lot(Desk& desk, const Actor& actor, Lot lot);

// Fixes the populations of the lots whose day has come, and draws those whose population the signed ledger
// has grown beyond. Cheap when there is none; anybody may call it, any node, any number of times.
void hold_lots(Desk& desk);

// LotShown: a lot as anybody may read it, and do it again.
struct LotShown {
    Lot lot;
    Instant announced_at;
    std::optional<store::LotPopulation> population;
    std::vector<store::LotSize> sizes;  // once there is one
    std::optional<store::LotDraw> draw;
    std::vector<ledger::LotPart> parts;  // where it is asked for alone
    std::string text;                    // that its leaf commits to
};
std::vector<LotShown> lots(Desk& desk, const store::LotQuery& query);
std::optional<LotShown> lot(Desk& desk, const std::string& id);

// DrawnLine: one matter to be looked at again, or that was.
struct DrawnLine {
    MatterNumber number;
    std::string unit;
    Day answered_on;
    std::string ticket;  // hex; what stands for it in public
    std::string salt;    // hex; shows that it does
    bool erased = false;
    std::optional<ReCheck> check;  // nothing: still to be done
};
// LotWork: how far the re-checks of one draw are, of the matters that the asker may open.
struct LotWork {
    Lot lot;
    std::optional<Day> drawn_on;
    int drawn = 0;
    int done = 0;
    int unsound = 0;  // of those done
    int gone = 0;     // erased before anybody looked
    std::vector<DrawnLine> lines;
};
inline constexpr int lots_of_work_max = 12;
std::vector<LotWork> lots_of_work(Desk& desk, const Actor& actor);  // the newest drawn
Answered<LotWork> lot_work(Desk& desk, const Actor& actor, const std::string& id);

}  // namespace dengwen::desk
