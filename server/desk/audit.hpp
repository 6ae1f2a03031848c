// Audit: how the officers of a unit opened matters, by duty and by ground, and some of it drawn by lot. Of
// officers and units; nothing of it can be asked by matter or by petitioner.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "desk/desk.hpp"

namespace dengwen::desk {

inline constexpr int audit_days_max = 92;
inline constexpr int audit_drawn_max = 100;

struct AuditAsked {
    std::string unit;  // empty: the auditor's own
    Day from;
    Day until;
    int drawn = 20;
    std::string seed;  // the same seed draws the same readings from the same period
};

struct AuditSum {
    Footing footing;
    std::int64_t rows = 0;   // an officer, a matter and an hour
    std::int64_t times = 0;  // how often something was opened in them
};

struct Audit {
    std::string unit;
    std::int64_t rows = 0;
    std::vector<AuditSum> sums;
    std::vector<store::Reading> drawn;
    std::map<std::string, std::string> officers;  // names of those who stand in `drawn`
};

// For auditors, of their own unit and those below it; of hours that are sealed.
Answered<Audit> audit(Desk& desk, const Actor& actor, const AuditAsked& asked);

}  // namespace dengwen::desk
