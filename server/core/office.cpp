#include "core/office.hpp"

#include "core/naming.hpp"

namespace dengwen {

namespace {

constexpr naming::Table<UnitKind, 6> unit_kinds{{
    {UnitKind::petition_department, "petition_department"},
    {UnitKind::unit, "unit"},
    {UnitKind::government, "government"},
    {UnitKind::joint_conference, "joint_conference"},
    {UnitKind::discipline, "discipline"},
    {UnitKind::political_legal, "political_legal"},
}};

constexpr naming::Table<Role, 11> roles{{
    {Role::clerk, "clerk"},
    {Role::router, "router"},
    {Role::handler, "handler"},
    {Role::head, "head"},
    {Role::reviewer, "reviewer"},
    {Role::committee, "committee"},
    {Role::supervisor, "supervisor"},
    {Role::accusations, "accusations"},
    {Role::administrator, "administrator"},
    {Role::auditor, "auditor"},
    {Role::custodian, "custodian"},
}};

static_assert(naming::is_in_order(unit_kinds) && naming::is_in_order(roles));

std::string fault(const std::string& unit, std::string_view zh, std::string_view en,
                  const std::string& other) {
    return unit + ": " + std::string(zh) + " " + other + " / " + std::string(en) + " " + other;
}

}  // namespace

std::string_view name(UnitKind kind) { return naming::name(unit_kinds, kind); }
std::string_view name(Role role) { return naming::name(roles, role); }
std::optional<UnitKind> unit_kind_from(std::string_view text) { return naming::value(unit_kinds, text); }
std::optional<Role> role_from(std::string_view text) { return naming::value(roles, text); }

Offices::Offices(std::vector<Unit> units) {
    for (Unit& unit : units) {
        std::string id = unit.id;
        units_.insert_or_assign(std::move(id), std::move(unit));
    }
}

const Unit* Offices::find(std::string_view id) const {
    const auto found = units_.find(id);
    return found == units_.end() ? nullptr : &found->second;
}

bool Offices::is_within(std::string_view unit, std::string_view ancestor) const {
    // One step for each unit at most: a tree with a cycle is named by faults(), here the climb merely ends.
    const Unit* at = find(unit);
    for ([[maybe_unused]] const auto& step : units_) {
        if (!at) break;
        if (at->id == ancestor) return true;
        at = find(at->parent);
    }
    return false;
}

std::string Offices::common_superior(std::string_view one, std::string_view other) const {
    const Unit* start = find(one);
    const Unit* at = start ? find(start->parent) : nullptr;
    for ([[maybe_unused]] const auto& step : units_) {
        if (!at) break;
        if (at->id != other && is_within(other, at->id)) return at->id;
        at = find(at->parent);
    }
    return "";
}

const Unit* Offices::standing(std::string_view unit) const {
    const Unit* at = find(unit);
    for ([[maybe_unused]] const auto& step : units_) {
        if (!at || at->is_active()) return at;
        at = find(at->successor);
    }
    return nullptr;
}

std::vector<std::string> Offices::faults() const {
    std::vector<std::string> faults;
    std::map<std::string, std::string> short_names;
    for (const auto& [id, unit] : units_) {
        // Papers are counted by unit: two of one short form would give one number twice.
        const auto [other, is_first] = short_names.emplace(unit.short_name, id);
        if (!unit.short_name.empty() && !is_first)
            faults.push_back(fault(id, "发文机关代字与另一单位相同：",
                                   "its short form in paper numbers is also that of", other->second));
        if (!unit.parent.empty() && !find(unit.parent)) {
            faults.push_back(fault(id, "上级单位不存在：", "its parent is unknown:", unit.parent));
        } else if (!unit.parent.empty() && is_within(unit.parent, id)) {
            faults.push_back(fault(id, "隶属关系成环：", "its parents form a circle through", unit.parent));
        }
        for (const std::string& above : unit.level_above) {
            const Unit* reviewer = find(above);
            if (!reviewer) {
                faults.push_back(fault(id, "上一级单位不存在：", "its level above is unknown:", above));
            } else if (is_within(above, id) || reviewer->level > unit.level) {
                // The government of the same level may be the level above of its department.
                faults.push_back(
                    fault(id, "上一级单位并非在其之上：", "its level above is not above it:", above));
            }
        }
        const Unit* successor = &unit;
        for (std::size_t retired = 1; successor && !successor->is_active(); ++retired) {
            const Unit* next = find(successor->successor);
            if (!next) {
                faults.push_back(
                    fault(id, "承继单位不存在：", "its successor is unknown:", successor->successor));
            } else if (retired == units_.size()) {
                faults.push_back(
                    fault(id, "承继关系成环：", "its successors form a circle through", unit.successor));
                break;
            }
            successor = next;
        }
    }
    return faults;
}

}  // namespace dengwen
