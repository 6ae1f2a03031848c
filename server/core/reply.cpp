// Art. 29: a suggestion is studied and replied to. Art. 30: an accusation is fed back under its own rules.
// Neither has the clocks and remedies of a request.
#include "core/reply.hpp"

#include "core/clocks.hpp"
#include "core/event.hpp"

namespace dengwen {

std::optional<Refusal> before_reply(const Matter& matter, const Setting&) {
    if (matter.kind == Kind::request) return Refusal::reply_path_only;
    if (matter.stage != Stage::notified && reachable(matter)) return Refusal::notice_first;
    if (matter.completed_on) return Refusal::already_replied;
    return std::nullopt;
}

Outcome<Replied> reply(const Matter& matter, const ReplyAsked& asked, const Setting&) {
    return Replied{matter.holder, asked.text, asked.means};
}

void fold_in(Matter& matter, const Replied& happened, const Entry& entry) {
    take_part(matter, entry);
    close_receipt_clocks(matter, entry.at.day);
    close_done(matter, Clock::simple_acceptance, entry.at.day);
    matter.path = matter.kind == Kind::suggestion ? Path::suggestion : Path::accusation;
    matter.handling_unit = happened.unit;
    matter.completed_on = entry.at.day;
    matter.stage = Stage::notified;
}

}  // namespace dengwen
