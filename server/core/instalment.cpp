#include "core/instalment.hpp"

#include <algorithm>
#include <numeric>
#include <set>

#include "core/clocks.hpp"
#include "core/event.hpp"
#include "core/naming.hpp"

namespace dengwen {

namespace {

constexpr naming::Table<InstalmentState, 6> instalment_states{{
    {InstalmentState::not_due, "not_due"},
    {InstalmentState::due, "due"},
    {InstalmentState::partly_performed, "partly_performed"},
    {InstalmentState::performed, "performed"},
    {InstalmentState::overdue, "overdue"},
    {InstalmentState::changed, "changed"},
}};
static_assert(naming::is_in_order(instalment_states));

constexpr int court_days = 30, enforcement_years = 2, limitation_years = 3;
constexpr std::int64_t fen_max =
    100'000'000'000'000;                      // a trillion yuan; the sum of all instalments stays exact
constexpr std::size_t instalments_max = 600;  // fifty years of months

bool is_of(const Deadline& deadline, const Instalment& instalment) {
    return deadline.clock == Clock::instalment && deadline.unit == instalment.payer &&
           deadline.day_zero == instalment.due;
}

bool is_payer(const std::string& unit, const Setting& setting) {
    const Unit* found = setting.offices.find(unit);
    return found && found->is_active();
}

template <class Wanted>
bool any_instalment(const Matter& matter, Wanted wanted) {
    return std::ranges::any_of(matter.agreements, [&](const Agreement& agreement) {
        return std::ranges::any_of(agreement.instalments, wanted);
    });
}

}  // namespace

std::string_view name(InstalmentState state) { return naming::name(instalment_states, state); }

std::optional<InstalmentState> instalment_state_from(std::string_view text) {
    return naming::value(instalment_states, text);
}

const Agreement* agreement_of(const Matter& matter, int ordinal) {
    const auto found = std::ranges::find(matter.agreements, ordinal, &Agreement::ordinal);
    return found == matter.agreements.end() ? nullptr : &*found;
}

const Instalment* instalment_of(const Agreement& agreement, int ordinal) {
    const auto found = std::ranges::find(agreement.instalments, ordinal, &Instalment::ordinal);
    return found == agreement.instalments.end() ? nullptr : &*found;
}

Agreement& agreement_in(Matter& matter, int ordinal) {
    return *std::ranges::find(matter.agreements, ordinal, &Agreement::ordinal);
}

Instalment& instalment_in(Matter& matter, int agreement, int ordinal) {
    return *std::ranges::find(agreement_in(matter, agreement).instalments, ordinal, &Instalment::ordinal);
}

Day last_day_of(const Matter& matter, const Instalment& instalment) {
    for (const Deadline& deadline : matter.deadlines)
        if (is_of(deadline, instalment)) return deadline.last_day;
    return instalment.due;
}

std::int64_t paid(const Instalment& instalment) {
    return std::accumulate(instalment.payments.begin(), instalment.payments.end(), std::int64_t{0},
                           [](std::int64_t sum, const Payment& one) { return sum + one.fen; });
}

std::int64_t paid(const Agreement& agreement) {
    return std::accumulate(agreement.instalments.begin(), agreement.instalments.end(), std::int64_t{0},
                           [](std::int64_t sum, const Instalment& one) { return sum + paid(one); });
}

std::int64_t promised(const Agreement& agreement) {
    return std::accumulate(
        agreement.instalments.begin(), agreement.instalments.end(), std::int64_t{0},
        [](std::int64_t sum, const Instalment& one) { return sum + (one.changed_on ? paid(one) : one.fen); });
}

std::int64_t outstanding(const Agreement& agreement) {
    std::int64_t sum = 0;
    for (const Instalment& one : agreement.instalments)
        if (!one.changed_on) sum += std::max(std::int64_t{0}, one.fen - paid(one));
    return sum;
}

bool is_wholly_paid(const Instalment& instalment) {
    return instalment.act ? !instalment.payments.empty() : paid(instalment) >= instalment.fen;
}

InstalmentState state_of(const Matter& matter, const Instalment& instalment, Day today) {
    if (instalment.changed_on) return InstalmentState::changed;
    if (is_wholly_paid(instalment)) return InstalmentState::performed;
    if (today > last_day_of(matter, instalment)) return InstalmentState::overdue;
    if (!instalment.payments.empty()) return InstalmentState::partly_performed;
    return today < instalment.due ? InstalmentState::not_due : InstalmentState::due;
}

bool is_live(const Instalment& instalment) {
    if (instalment.changed_on) return false;
    return !is_wholly_paid(instalment) || instalment.disputed_on;
}

bool is_live(const Agreement& agreement) {
    return std::ranges::any_of(agreement.instalments, [](const Instalment& one) { return is_live(one); });
}

bool has_live_instalment(const Matter& matter) {
    return std::ranges::any_of(matter.agreements, [](const Agreement& one) { return is_live(one); });
}

bool is_obliged(const Matter& matter, std::string_view unit) {
    const auto promised_it = [&](const Agreement& one) { return one.obligor == unit; };
    return std::ranges::any_of(matter.agreements, promised_it) ||
           any_instalment(matter, [&](const Instalment& one) { return one.payer == unit; });
}

RemedyDays remedy_days(const Agreement& agreement) {
    Day last = agreement.signed_on;
    for (const Instalment& one : agreement.instalments)
        if (!one.changed_on) last = std::max(last, one.due);
    return {agreement.signed_on + court_days, years_after(last, enforcement_years),
            years_after(last, limitation_years)};
}

Outcome<std::vector<Instalment>> drawn_up(const std::vector<InstalmentAsked>& asked, Day earliest, int last,
                                          const std::string& obligor, const Setting& setting) {
    if (asked.empty()) return Refusal::instalment_missing;
    if (asked.size() > instalments_max) return Refusal::instalments_too_many;
    std::vector<Instalment> out;
    Day before = earliest;
    for (const InstalmentAsked& one : asked) {
        if (one.act ? one.fen != 0 : one.fen <= 0 || one.fen > fen_max)
            return Refusal::instalment_amount_wrong;
        if (one.due < before) return Refusal::instalment_out_of_order;
        const std::string& payer = one.payer.empty() ? obligor : one.payer;
        if (!is_payer(payer, setting)) return Refusal::payer_unknown;
        before = one.due;
        Instalment& made = out.emplace_back();
        made.ordinal = ++last;
        made.due = one.due;
        made.fen = one.fen;
        made.act = one.act;
        made.payer = payer;
    }
    return out;
}

std::optional<Refusal> why_not_shared(const std::vector<CostShare>& shares, std::int64_t sum,
                                      const Setting& setting) {
    if (shares.empty()) return std::nullopt;
    std::int64_t borne = 0;
    std::set<std::string> units;
    for (const CostShare& share : shares) {
        if (!is_payer(share.unit, setting)) return Refusal::payer_unknown;
        if (!units.insert(share.unit).second) return Refusal::share_given_twice;
        if (share.fen <= 0 || share.fen > sum) return Refusal::shares_do_not_add_up;
        borne += share.fen;
    }
    if (borne != sum) return Refusal::shares_do_not_add_up;
    return std::nullopt;
}

Outcome<std::vector<Deadline>> instalment_clocks(const std::vector<Instalment>& instalments,
                                                 const Setting& setting) {
    ClockStarts starts(setting);
    std::set<std::pair<std::string, Day>> begun;
    for (const Instalment& one : instalments)
        if (begun.emplace(one.payer, one.due).second) starts.start(Clock::instalment, one.payer, one.due);
    if (starts.refusal()) return *starts.refusal();
    return starts.deadlines();
}

void mind_instalment_clocks(Matter& matter, const Entry& entry) {
    for (Deadline& deadline : matter.deadlines) {
        if (deadline.clock != Clock::instalment || !deadline.is_open()) continue;
        bool stands = false, met = true;
        std::optional<Day> last;
        for (const Agreement& agreement : matter.agreements) {
            for (const Instalment& one : agreement.instalments) {
                if (one.changed_on || !is_of(deadline, one)) continue;
                met = met && is_wholly_paid(one);
                for (const Payment& payment : one.payments) last = std::max(last, std::optional(payment.on));
                stands = true;
            }
        }
        if (!stands)
            deadline.dropped_on = entry.at.day;
        else if (met)
            deadline.done_on = last;
    }
}

}  // namespace dengwen
