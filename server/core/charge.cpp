#include "core/charge.hpp"

namespace dengwen {

bool is_same_charge(const LeaderInCharge& one, const LeaderInCharge& other) {
    return one.name == other.name && one.office == other.office && one.unit == other.unit &&
           one.team == other.team;
}

}  // namespace dengwen
