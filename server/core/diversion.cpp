// Art. 31(1)-(5): a matter that belongs to another lawful procedure is led into it. It stays open and
// visible: the petitioner was sent somewhere, and whether that led anywhere is known here.
#include "core/diversion.hpp"

#include "core/clocks.hpp"
#include "core/event.hpp"

namespace dengwen {

std::optional<Refusal> before_diversion(const Matter& matter, const Setting&) {
    if (matter.stage != Stage::notified) {
        if (reachable(matter)) return Refusal::notice_first;
        if (matter.kind != Kind::request) return Refusal::path_not_diverted;
    } else if (!is_diverting(*matter.path)) {
        return Refusal::path_not_diverted;
    }
    return std::nullopt;
}

Outcome<Diverted> divert(const Matter& matter, const DiversionAsked& asked, const Setting&) {
    if (!is_diverting(asked.path)) return Refusal::path_not_diverted;
    // What the petitioner was told is what is done.
    if (matter.stage == Stage::notified && asked.path != matter.path) return Refusal::path_not_diverted;
    return Diverted{asked.path, asked.pointer};
}

void fold_in(Matter& matter, const Diverted& happened, const Entry& entry) {
    take_part(matter, entry);
    close_receipt_clocks(matter, entry.at.day);
    close_dropped(matter, Clock::simple_acceptance, entry.at.day);
    matter.procedure = Procedure::general;
    matter.path = happened.path;
    matter.stage = Stage::diverted;
}

}  // namespace dengwen
