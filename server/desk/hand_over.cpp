#include "desk/hand_over.hpp"

namespace dengwen::desk {

namespace {

constexpr int officers_a_page = 500;
constexpr int duties_counted_max = 2000;

std::set<Role> roles_in(const Officer& officer, const std::string& unit) {
    return officer.active && officer.unit == unit ? officer.roles : std::set<Role>{};
}

}  // namespace

HandOver hand_over(store::Store& store, const Officer& before, const Officer& after) {
    HandOver out;
    const std::set<Role> kept = roles_in(after, before.unit);
    for (const Role role : roles_in(before, before.unit))
        if (role != Role::administrator && !kept.contains(role)) out.unheld.insert(role);
    const auto administers = [](const Officer& one) { return one.active && one.has(Role::administrator); };
    out.last_administrator = administers(before) && !administers(after);
    if (out.unheld.empty() && !out.last_administrator) return out;
    std::string last;
    for (bool more = true; more;) {
        const auto page = store.officers(last, officers_a_page);
        for (const store::StoredOfficer& one : page) {
            if (one.officer.id == before.id) continue;
            for (const Role role : roles_in(one.officer, before.unit)) out.unheld.erase(role);
            if (administers(one.officer)) out.last_administrator = false;
        }
        more = page.size() == officers_a_page;
        if (more) last = page.back().officer.id;
    }
    if (!out.unheld.empty()) {
        store::DutyQuery query;
        query.unit = before.unit;
        out.duties = store.count(query, duties_counted_max);
    }
    return out;
}

}  // namespace dengwen::desk
