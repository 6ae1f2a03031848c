// Only the petitioner withdraws, with a signed statement; no unit may do it, or bring it about, for its own
// ease. What was promised before stays owed.
#include "core/withdrawal.hpp"

#include "core/clocks.hpp"
#include "core/event.hpp"

namespace dengwen {

Outcome<Withdrawn> withdraw(const Matter&, const WithdrawalAsked& asked, const Setting&) {
    return Withdrawn{asked.statement};
}

void fold_in(Matter& matter, const Withdrawn&, const Entry& entry) {
    end_matter(matter, EndingGround::withdrawn, entry.at.day);
}

}  // namespace dengwen
