#include "core/campaign.hpp"

#include <algorithm>

#include "core/instalment.hpp"
#include "core/meeting.hpp"
#include "core/naming.hpp"

namespace dengwen {

namespace {

constexpr naming::Table<Leaving, 3> leavings{{
    {Leaving::settled, "settled"},
    {Leaving::ended, "ended"},
    {Leaving::under_performance, "under_performance"},
}};
static_assert(naming::is_in_order(leavings));

// An answer with reasons was given, and every remedy was used or let pass. Withdrawn, declined or sent
// elsewhere is not that.
bool is_after_all_remedies(EndingGround ground) {
    return ground == EndingGround::no_review_sought || ground == EndingGround::no_re_review_sought ||
           ground == EndingGround::re_review_concluded;
}

bool is_kept(const Matter& matter, const Instalment& one, Day today) {
    return !is_live(one) || (!one.disputed_on && state_of(matter, one, today) != InstalmentState::overdue);
}

bool are_all_kept(const Matter& matter, Day today) {
    return std::ranges::all_of(matter.agreements, [&](const Agreement& agreement) {
        return std::ranges::all_of(agreement.instalments,
                                   [&](const Instalment& one) { return is_kept(matter, one, today); });
    });
}

bool is_promised(const Matter& matter, int demand) {
    return std::ranges::any_of(matter.agreements, [&](const Agreement& one) {
        return std::ranges::find(one.demands, demand) != one.demands.end();
    });
}

bool is_each_demand_promised(const Matter& matter) {
    return std::ranges::all_of(matter.demands,
                               [&](const Demand& one) { return is_promised(matter, one.number); });
}

Day last_signed_on(const Matter& matter) {
    return std::ranges::max_element(matter.agreements, {}, &Agreement::signed_on)->signed_on;
}

}  // namespace

std::string_view name(Leaving leaving) { return naming::name(leavings, leaving); }
std::optional<Leaving> leaving_from(std::string_view text) { return naming::value(leavings, text); }

std::optional<Left> left(const Matter& matter, Day today) {
    if (matter.settled_on) return Left{Leaving::settled, *matter.settled_on};
    if (has_live_instalment(matter)) {
        if (!is_each_demand_promised(matter) || !are_all_kept(matter, today)) return std::nullopt;
        return Left{Leaving::under_performance, last_signed_on(matter)};
    }
    if (!matter.ended_on || has_unperformed_demand(matter) || !is_after_all_remedies(*matter.ended_because))
        return std::nullopt;
    return Left{Leaving::ended, *matter.ended_on};
}

// The same who call its meetings.
std::optional<Refusal> why_no_campaign(const Setting& setting) {
    if (why_no_meeting(setting)) return Refusal::not_campaigning;
    return std::nullopt;
}

std::optional<Refusal> why_not_sound(const Campaign& campaign, const Setting& setting) {
    if (const auto refusal = why_no_campaign(setting)) return refusal;
    if (campaign.until < campaign.from) return Refusal::campaign_days_wrong;
    if (campaign.until < setting.now.day) return Refusal::campaign_over;
    return std::nullopt;
}

std::optional<Refusal> why_not_listed(const Campaign& campaign, const Matter& matter,
                                      const Setting& setting) {
    if (campaign.until < setting.now.day) return Refusal::campaign_over;
    if (matter.kind != Kind::request) return Refusal::campaign_needs_request;
    if (left(matter, setting.now.day)) return Refusal::left_already;
    return std::nullopt;
}

}  // namespace dengwen
