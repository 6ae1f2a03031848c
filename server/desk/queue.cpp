// The queue through the gate: what is due of the asker's own unit or of one below it, and what changed there.
#include <algorithm>

#include "core/delegation.hpp"
#include "desk/desk.hpp"
#include "desk/rights.hpp"
#include "desk/rooms.hpp"

namespace dengwen::desk {

namespace {

constexpr int counted_rows_max = 2000;
constexpr int events_at_once = 256;

// The query as the asker may put it; nothing when the unit's work is not theirs to see. A superior may look
// at the work of its own system; nobody else looks at another's.
std::optional<store::DutyQuery> permitted(const Actor& actor, store::DutyQuery query,
                                          const Offices& offices) {
    if (query.unit.empty()) query.unit = actor.officer.unit;
    if (query.unit.empty() || !works_on_matters(with_lent_roles(actor))) return std::nullopt;
    if (!offices.is_within(query.unit, actor.officer.unit)) return std::nullopt;
    query.with_accusations = actor.officer.has(Role::accusations);
    return query;
}

}  // namespace

std::vector<store::Duty> Desk::queue(const Actor& actor, const store::DutyQuery& query) {
    const auto asked = permitted(actor, query, *rooms_->shelf().offices);
    return asked ? rooms_->store.duties(*asked) : std::vector<store::Duty>{};
}

store::Counted Desk::count(const Actor& actor, const store::DutyQuery& query) {
    const auto asked = permitted(actor, query, *rooms_->shelf().offices);
    return asked ? rooms_->store.count(*asked, counted_rows_max) : store::Counted{};
}

std::int64_t Desk::newest_position() { return rooms_->store.newest_position(); }

Changes Desk::changes(std::int64_t after, const std::vector<Officer>& watching) {
    const store::Touched touched = rooms_->store.touched(after, events_at_once);
    Changes changes{touched.through, touched.more, std::vector<std::vector<MatterNumber>>(watching.size())};
    if (changes.more) return changes;
    const auto offices = rooms_->shelf().offices;
    for (const MatterNumber number : touched.matters) {
        const auto matter = rooms_->store.matter(number);
        if (!matter) continue;
        for (std::size_t i = 0; i < watching.size(); ++i)
            if (may_see(watching[i], *matter, *offices)) changes.seen[i].push_back(number);
    }
    return changes;
}

}  // namespace dengwen::desk
