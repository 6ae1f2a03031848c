#include "intake/town.hpp"

#include <cassert>

namespace dengwen::intake {
namespace {

struct Bureau {
    std::string_view short_name;
    Words name;
    std::string_view
        city;  // the city's department above it; empty: only the district's government stands above
    Words city_name;
    std::vector<std::string_view> words;
};

const std::vector<Bureau>& bureaus() {
    static const std::vector<Bureau> all{
        {"education",
         {"东浦区教育局", "Dongpu Education Bureau"},
         "",
         {},
         {"学校", "教育", "老师", "教师", "学生", "幼儿园", "入学", "学区", "中学", "小学", "培训"}},
        {"labour",
         {"东浦区人力资源和社会保障局", "Dongpu Labour and Social Security Bureau"},
         "linlan-labour",
         {"临澜市人力资源和社会保障局", "Linlan Labour and Social Security Bureau"},
         {"工资", "社保", "养老", "劳动", "退休", "工伤", "就业", "职称", "人才"}},
        {"health",
         {"东浦区卫生健康局", "Dongpu Health Bureau"},
         "",
         {},
         {"医院", "医保", "医生", "疫苗", "卫生院", "生育", "计生", "诊所", "医疗"}},
        {"environment",
         {"临澜市生态环境局东浦分局", "Dongpu Branch of the Linlan Environment Bureau"},
         "linlan-environment",
         {"临澜市生态环境局", "Linlan Environment Bureau"},
         {"污染", "排污", "噪音", "噪声", "粉尘", "臭", "环保", "油烟"}},
        {"transport",
         {"东浦区交通运输局", "Dongpu Transport Bureau"},
         "",
         {},
         {"公交", "地铁", "道路", "公路", "出租车", "高速", "修路", "桥", "班车", "铁路"}},
        {"police",
         {"临澜市公安局东浦分局", "Dongpu Branch of the Linlan Police"},
         "linlan-police",
         {"临澜市公安局", "Linlan Police"},
         {"派出所", "公安", "户口", "户籍", "诈骗", "交警", "红绿灯", "赌博", "身份证"}},
        {"market",
         {"东浦区市场监督管理局", "Dongpu Market Supervision Bureau"},
         "",
         {},
         {"消费", "食品", "传销", "价格", "商家", "超市", "电梯", "营业执照", "假货"}},
        {"land",
         {"东浦区自然资源局", "Dongpu Land Bureau"},
         "linlan-land",
         {"临澜市自然资源局", "Linlan Land Bureau"},
         {"征地", "土地", "宅基地", "拆迁", "规划", "征收", "林地", "不动产"}},
        {"civil",
         {"东浦区民政局", "Dongpu Civil Affairs Bureau"},
         "",
         {},
         {"低保", "救助", "民政", "残疾", "退伍", "退役", "殡葬", "村委会", "居委会"}},
        {"city",
         {"东浦区城市管理局", "Dongpu City Management Bureau"},
         "",
         {},
         {"城管", "垃圾", "路灯", "停车", "绿化", "公园", "占道", "夜市", "供水", "供电", "燃气"}},
        {"housing",
         {"东浦区住房和城乡建设局", "Dongpu Housing Bureau"},
         "linlan-housing",
         {"临澜市住房和城乡建设局", "Linlan Housing Bureau"},
         {"小区", "物业", "房", "开发商", "楼盘", "公积金", "业主", "装修", "工程款"}},
    };
    return all;
}

struct Post {
    std::set<Role> roles;
    std::string_view ending;
    std::string_view title;
};

// Who sits where. Handlers and heads are two people: nobody approves a draft of their own.
std::vector<Post> posts_of(UnitKind kind) {
    switch (kind) {
        case UnitKind::petition_department:
            return {{{Role::clerk}, "clerk", "登记员"},
                    {{Role::router}, "router", "转办员"},
                    {{Role::supervisor}, "supervisor", "督查员"},
                    {{Role::accusations, Role::router, Role::handler}, "accusations", "检举控告专办员"},
                    {{Role::head}, "head", "局长"},
                    {{Role::custodian}, "custodian", "身份保管员"}};
        case UnitKind::unit:
            return {{{Role::handler}, "handler", "承办员"}, {{Role::head}, "head", "负责人"}};
        case UnitKind::government:
            return {{{Role::reviewer}, "reviewer", "复查复核员"},
                    {{Role::head}, "head", "负责人"},
                    {{Role::auditor}, "auditor", "审计员"}};
        case UnitKind::joint_conference:
            return {{{Role::router}, "router", "协调员"}, {{Role::head}, "head", "召集人"}};
        case UnitKind::discipline:
            return {{{Role::accusations, Role::router, Role::handler}, "accusations", "检举控告专办员"},
                    {{Role::head}, "head", "负责人"}};
        case UnitKind::political_legal:
            return {{{Role::handler}, "handler", "承办员"}, {{Role::head}, "head", "负责人"}};
    }
    assert(false);
    return {};
}

}  // namespace

std::string Town::unit_id(std::string_view short_name) { return "dongpu-" + std::string(short_name); }

Town::Town() {
    const std::string city(town_city);
    const std::string district(town_government);
    enter(std::string(town_province), {"澜江省人民政府", "Government of Lanjiang Province"},
          UnitKind::government, 2, "990000", "", {});
    enter(city, {"临澜市人民政府", "Government of Linlan City"}, UnitKind::government, 3, "990100",
          std::string(town_province), {std::string(town_province)});
    enter("linlan-petition", {"临澜市信访局", "Linlan Petition Bureau"}, UnitKind::petition_department, 3,
          "990100", city, {std::string(town_province)});
    enter(district, {"东浦区人民政府", "Government of Dongpu District"}, UnitKind::government, 4, "990102",
          city, {city});
    enter(std::string(town_petition), {"东浦区信访局", "Dongpu Petition Bureau"},
          UnitKind::petition_department, 4, "990102", district, {district});
    for (const Bureau& bureau : bureaus()) {
        std::vector<std::string> above{district};
        if (!bureau.city.empty()) {
            enter(std::string(bureau.city), bureau.city_name, UnitKind::unit, 3, "990100", city, {city});
            above.insert(above.begin(), std::string(bureau.city));
        }
        enter(unit_id(bureau.short_name), bureau.name, UnitKind::unit, 4, "990102", district, above);
    }
    enter("dongpu-hewan", {"河湾街道办事处", "Hewan Subdistrict Office"}, UnitKind::unit, 5, "990102",
          district, {district});
    enter("dongpu-shiqiao", {"石桥镇人民政府", "Shiqiao Town Government"}, UnitKind::unit, 5, "990102",
          district, {district});
    enter(std::string(town_conference),
          {"东浦区信访工作联席会议", "Dongpu Joint Conference on Petition Work"}, UnitKind::joint_conference,
          4, "990102", district, {city});
    enter(std::string(town_discipline), {"东浦区纪委监委", "Dongpu Discipline Inspection and Supervision"},
          UnitKind::discipline, 4, "990102", city, {city});
    enter("dongpu-political-legal", {"东浦区委政法委", "Dongpu Political-Legal Committee"},
          UnitKind::political_legal, 4, "990102", city, {city});
}

void Town::enter(std::string id, Words name, UnitKind kind, int level, std::string division,
                 std::string parent, std::vector<std::string> level_above) {
    Unit unit;
    unit.id = std::move(id);
    unit.name = std::move(name);
    unit.kind = kind;
    unit.level = level;
    unit.division = std::move(division);
    unit.parent = std::move(parent);
    unit.level_above = std::move(level_above);
    staff(unit);
    units_.push_back(std::move(unit));
}

void Town::staff(const Unit& unit) {
    for (const Post& post : posts_of(unit.kind)) {
        Officer officer;
        officer.id = unit.id + "-" + std::string(post.ending);
        officer.name = unit.name.zh + std::string(post.title);
        officer.unit = unit.id;
        officer.roles = post.roles;
        officers_.push_back(std::move(officer));
    }
}

Actor Town::actor(std::string_view unit, Role role) const {
    for (const Officer& officer : officers_)
        if (officer.unit == unit && officer.has(role)) return {ActorKind::officer, officer, false};
    assert(false);
    return {};
}

std::string bureau_for(std::string_view title, std::string_view text) {
    // The bureau with the most hits; the title counts for more than the text. Nobody's letter goes to the
    // street.
    std::string best = "dongpu-hewan";
    int most = 0;
    for (const Bureau& bureau : bureaus()) {
        int hits = 0;
        for (const std::string_view word : bureau.words) {
            if (title.find(word) != std::string_view::npos) hits += 3;
            if (text.find(word) != std::string_view::npos) ++hits;
        }
        if (hits <= most) continue;
        most = hits;
        best = Town::unit_id(bureau.short_name);
    }
    return best;
}

}  // namespace dengwen::intake
