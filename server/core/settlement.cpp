// 化解: the problem is settled in fact. It is neither the opinion (办结) nor the end of remedies (终结), and
// never true while something promised is unperformed,
// nor while it is being looked into whether the petitioner was put under pressure.
#include "core/settlement.hpp"

#include "core/clocks.hpp"
#include "core/event.hpp"
#include "core/instalment.hpp"
#include "core/rating.hpp"

namespace dengwen {

std::optional<Refusal> before_settlement(const Matter& matter, const Setting& setting) {
    if (matter.settled_on) return Refusal::already_settled;
    if (!matter.completed_on && !matter.ended_on) return Refusal::not_completed;
    if (has_unperformed_demand(matter)) return Refusal::demand_unperformed;
    if (has_live_instalment(matter)) return Refusal::instalment_live;
    if (setting.under_check) return Refusal::settlement_under_check;
    return std::nullopt;
}

Outcome<Settled> settle(const Matter& matter, const SettlementAsked& asked, const Setting& setting) {
    return Settled{
        asked.text, asked.confirmed_by_petitioner,
        rating_window(matter, RatingStage::solved, answering_unit(matter), setting.now.day, setting)};
}

// What a plan still meant to do is not needed any more.
void fold_in(Matter& matter, const Settled& happened, const Entry& entry) {
    matter.settled_on = entry.at.day;
    close_dropped(matter, Clock::plan_step, entry.at.day);
    open_rating(matter, happened.rating);
}

}  // namespace dengwen
