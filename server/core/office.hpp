// Office: the units that own duties, the officers who act for them, and the level above.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/words.hpp"

namespace dengwen {

enum class UnitKind {
    petition_department,  // 信访部门
    unit,                 // 机关、单位
    government,           // 政府（复查、复核机关）
    joint_conference,     // 信访工作联席会议
    discipline,           // 纪检监察机关
    political_legal,      // 政法部门
};

enum class Role {
    clerk,          // 登记接待
    router,         // 转送交办
    handler,        // 承办
    head,           // 单位负责人
    reviewer,       // 复查复核
    committee,      // 复查复核委员会
    supervisor,     // 督查督办
    accusations,    // 检举控告专办: the only ones who may open accusations
    administrator,  // 管理员: units, officers, calendars; reads no matter
    auditor,        // 审计: sees who read what, in samples; works on no matter
    custodian,      // 身份保管: with a unit that keeps names, the only ones who may open a withheld one
};

std::string_view name(UnitKind kind);
std::string_view name(Role role);
std::optional<UnitKind> unit_kind_from(std::string_view name);
std::optional<Role> role_from(std::string_view name);

struct Unit {
    std::string id;  // "housing-bureau": lower-case letters, digits, hyphens; never reused
    Words name;
    UnitKind kind = UnitKind::unit;
    int level = 0;                         // 1 nation, 2 province, 3 city, 4 county, 5 township
    std::string division;                  // division code of the place it serves ("430102")
    std::string parent;                    // own system, downward forwarding; empty at the top
    std::vector<std::string> level_above;  // who reviews its opinions; empty: none above here (explicit)
    std::string successor;                 // set when the unit was merged or abolished
    std::string short_name{};              // in the numbers of its papers (发文机关代字): "长信访"
    bool operator==(const Unit&) const = default;

    bool is_active() const { return successor.empty(); }
};

struct Officer {
    std::string id;  // sign-in name
    std::string name;
    std::string unit;
    std::set<Role> roles;
    bool active = true;

    bool has(Role role) const { return roles.contains(role); }
};

// Offices: the tree of units of one deployment.
class Offices {
  public:
    Offices() = default;
    explicit Offices(std::vector<Unit> units);

    const Unit* find(std::string_view id) const;
    const std::map<std::string, Unit, std::less<>>& units() const { return units_; }
    bool is_within(std::string_view unit, std::string_view ancestor) const;  // itself included
    // The nearest unit both stand under, empty if none.
    std::string common_superior(std::string_view one, std::string_view other) const;

    // Who goes on with the powers of a unit that was merged or abolished, at the end of the chain; itself
    // while it stands, nobody if the chain is lost (Art. 24(2)).
    const Unit* standing(std::string_view unit) const;

    // Problems of the tree: unknown parents, cycles, a level-above that is not above, a successor chain that
    // loops. Empty when sound.
    std::vector<std::string> faults() const;

  private:
    std::map<std::string, Unit, std::less<>> units_;
};

}  // namespace dengwen
