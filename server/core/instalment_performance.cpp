// Performance is a fact with a day and a proof; what is paid in part is counted in part, and stays owed.
#include "core/instalment_performance.hpp"

#include "core/event.hpp"
#include "core/rating.hpp"

namespace dengwen {

namespace {

// What is done after a dispute is for the petitioner to look at anew.
void enter(Instalment& instalment, const Payment& payment) {
    instalment.payments.push_back(payment);
    instalment.disputed_on.reset();
    instalment.dispute.reset();
    instalment.confirmed_on.reset();
}

// Asked whether it is really solved once nothing that was promised is owed any more.
std::optional<RatingWindow> rating_after(Matter matter, const InstalmentPerformed& happened,
                                         const std::string& obligor, const Setting& setting) {
    enter(instalment_in(matter, happened.agreement, happened.instalment), happened.payment);
    if (has_live_instalment(matter)) return std::nullopt;
    return rating_window(matter, RatingStage::solved, obligor, setting.now.day, setting);
}

}  // namespace

std::optional<Refusal> before_instalment_performance(const Matter& matter, const Setting&) {
    if (matter.agreements.empty()) return Refusal::agreement_unknown;
    if (!has_live_instalment(matter)) return Refusal::agreement_performed;
    return std::nullopt;
}

Outcome<InstalmentPerformed> perform_instalment(const Matter& matter, const InstalmentPerformanceAsked& asked,
                                                const Setting& setting) {
    const Agreement* agreement = agreement_of(matter, asked.agreement);
    if (!agreement) return Refusal::agreement_unknown;
    const Instalment* instalment = instalment_of(*agreement, asked.instalment);
    if (!instalment) return Refusal::instalment_unknown;
    if (instalment->changed_on) return Refusal::instalment_was_changed;
    if (!is_live(*instalment)) return Refusal::instalment_performed;
    if (asked.performed_on > setting.now.day) return Refusal::performed_in_future;
    if (asked.performed_on < agreement->signed_on) return Refusal::performed_before_agreement;
    if (asked.proof_names && *asked.proof_names != matter.number) return Refusal::proof_of_another_matter;
    if (instalment->act ? asked.fen != 0 : asked.fen <= 0) return Refusal::performed_amount_wrong;
    // More than is owed is a slip of the pen; after a dispute the whole may have to be paid again.
    const std::int64_t most = instalment->disputed_on ? instalment->fen : instalment->fen - paid(*instalment);
    if (asked.fen > most) return Refusal::more_than_owed;
    InstalmentPerformed performed{
        asked.agreement, asked.instalment, {asked.performed_on, asked.fen, asked.proof}, {}};
    performed.rating = rating_after(matter, performed, agreement->obligor, setting);
    return performed;
}

void fold_in(Matter& matter, const InstalmentPerformed& happened, const Entry& entry) {
    enter(instalment_in(matter, happened.agreement, happened.instalment), happened.payment);
    open_rating(matter, happened.rating);
    mind_instalment_clocks(matter, entry);
}

}  // namespace dengwen
