// 终结: no further remedy in this channel. The national text ends a matter only by re-review (Art. 36(3));
// the other grounds are local law and are confirmed by the unit, never earlier than the petitioner's own time
// has run out. What ends by an act of its own (withdrawal, non-acceptance, the service of a re-review
// opinion) is not ended here.
#include "core/ending.hpp"

#include "core/clocks.hpp"
#include "core/event.hpp"

namespace dengwen {

namespace {

std::optional<Refusal> why_window_open(const Matter& matter, Stage served, Clock window, Day today) {
    if (matter.stage != served) return Refusal::ending_ground_unlawful;
    const Deadline* deadline = open_deadline(matter, window);
    if (deadline && !overdue(*deadline, today)) return Refusal::petitioner_remedy_open;
    return std::nullopt;
}

std::optional<Refusal> lawful_when(bool lawful) {
    if (!lawful) return Refusal::ending_ground_unlawful;
    return std::nullopt;
}

std::optional<Refusal> why_not_end(const Matter& matter, EndingGround ground, Day today) {
    switch (ground) {
        case EndingGround::no_review_sought:
            return why_window_open(matter, Stage::served, Clock::review_request, today);
        case EndingGround::no_re_review_sought:
            return why_window_open(matter, Stage::review_served, Clock::re_review_request, today);
        case EndingGround::path_concluded:
            return lawful_when(matter.stage == Stage::diverted);
        case EndingGround::replied:
            return lawful_when(matter.stage == Stage::notified && matter.completed_on);
        case EndingGround::no_successor:
            return std::nullopt;
        case EndingGround::re_review_concluded:
        case EndingGround::withdrawn:
        case EndingGround::not_accepted:
        case EndingGround::no_longer_accepted:
            break;
    }
    return Refusal::ending_ground_unlawful;
}

}  // namespace

Outcome<Ended> end(const Matter& matter, const EndingAsked& asked, const Setting& setting) {
    if (const auto refusal = why_not_end(matter, asked.ground, setting.now.day)) return *refusal;
    return Ended{asked.ground, asked.text};
}

void fold_in(Matter& matter, const Ended& happened, const Entry& entry) {
    end_matter(matter, happened.ground, entry.at.day);
}

}  // namespace dengwen
