// Instalment (分期履行): what agreements still owe, by whom and since when. Promised is not performed: while
// one instalment is live the matter is not settled (化解), whatever stage it stands in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

enum class InstalmentState { not_due, due, partly_performed, performed, overdue, changed };
std::string_view name(InstalmentState state);
std::optional<InstalmentState> instalment_state_from(std::string_view name);

const Agreement* agreement_of(const Matter& matter, int ordinal);
const Instalment* instalment_of(const Agreement& agreement, int ordinal);

// The day it is judged by: the promised one, or the first working day after it (Civil Code 203).
Day last_day_of(const Matter& matter, const Instalment& instalment);
InstalmentState state_of(const Matter& matter, const Instalment& instalment, Day today);
std::int64_t paid(const Instalment& instalment);  // in fen
std::int64_t promised(
    const Agreement& agreement);                // in fen: what stands of it, and what was paid of the rest
std::int64_t paid(const Agreement& agreement);  // in fen
std::int64_t outstanding(const Agreement& agreement);  // in fen; never below 0
bool is_wholly_paid(const Instalment& instalment);
bool is_live(const Instalment& instalment);  // owed and not performed, or performed and disputed
bool is_live(const Agreement& agreement);
bool has_live_instalment(const Matter& matter);
// The unit has promised something in this matter, or pays for it.
bool is_obliged(const Matter& matter, std::string_view unit);

// The last days of what the petitioner may do when an agreement is not kept.
struct RemedyDays {
    Day court_confirmation;  // a joint application until then (People's Mediation Law 33)
    Day enforcement;         // two years after the last instalment (Civil Procedure Law 250), once confirmed
    Day limitation;          // three years after the last instalment (Civil Code 188, 189)
};
RemedyDays remedy_days(const Agreement& agreement);

struct InstalmentAsked {
    Day due;
    std::int64_t fen = 0;
    std::optional<ContentRef> act;
    std::string payer;  // the obligor where it is empty
};

// For rules. The instalments as they will stand, numbered on from `last`, none before `earliest`.
Outcome<std::vector<Instalment>> drawn_up(const std::vector<InstalmentAsked>& asked, Day earliest, int last,
                                          const std::string& obligor, const Setting& setting);
// Every fen that is promised is borne by somebody and no other; nothing shared: each payer bears its own.
std::optional<Refusal> why_not_shared(const std::vector<CostShare>& shares, std::int64_t sum,
                                      const Setting& setting);
// Each unit's promises of one day share one clock.
Outcome<std::vector<Deadline>> instalment_clocks(const std::vector<Instalment>& instalments,
                                                 const Setting& setting);

// For events.
Agreement& agreement_in(Matter& matter, int ordinal);
Instalment& instalment_in(Matter& matter, int agreement, int ordinal);
// A clock is met when the last promise of its unit for its day is, and falls away with the last that is
// changed.
void mind_instalment_clocks(Matter& matter, const Entry& entry);

}  // namespace dengwen
