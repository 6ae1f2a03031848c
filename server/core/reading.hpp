// Reading: an officer opens a matter, on a duty of the officer's unit or on a ground that is stated.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "core/matter.hpp"
#include "core/office.hpp"

namespace dengwen {

// What a unit has to do with a matter where no clock of its own runs.
enum class ReadingPart {
    holding,       // has it in hand
    deciding,      // decides who is competent
    assisting,     // was asked to assist and has not contributed yet
    answering,     // its answers stand, or it handles the matter
    reviewing,     // 复查
    re_reviewing,  // 复核
    sending,       // forwarded or assigned it, and sees that it is done (Art. 22)
    leading,       // its leader is in charge until the matter is settled
};
// Why somebody without a duty opens it all the same.
enum class ReadingGround {
    supervision,  // 督查督办
    inspection,   // 检查
    review,       // 复查复核准备
    inquiry,      // 答复来访人的询问
};
enum class ReadingThing {
    matter,      // what is asked and answered, without names
    names,       // the same with names and contacts of the people in it
    attachment,  // one file
};

std::string_view name(ReadingPart part);
std::string_view name(ReadingGround ground);
std::string_view name(ReadingThing thing);
std::optional<ReadingPart> reading_part_from(std::string_view name);
std::optional<ReadingGround> reading_ground_from(std::string_view name);
std::optional<ReadingThing> reading_thing_from(std::string_view name);

// Footing: what a reading rests on: a clock that runs for the unit, its part, or a stated ground.
using Footing = std::variant<Clock, ReadingPart, ReadingGround>;

// A duty comes before a ground. Nothing: no duty, and no ground was stated. Whether the officer may see the
// matter at all is not asked here.
std::optional<Footing> footing(const Officer& officer, const Matter& matter,
                               std::optional<ReadingGround> stated);

// The two names by which a footing is kept; one of them is empty.
struct FootingNames {
    std::string_view duty;    // of the clock or the part
    std::string_view ground;  // of a reading without a duty
};
FootingNames names(const Footing& footing);
std::optional<Footing> footing_from(std::string_view duty, std::string_view ground);

}  // namespace dengwen
