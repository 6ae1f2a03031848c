#include "intake/sample.hpp"

#include <map>
#include <set>
#include <stdexcept>
#include <thread>

#include "desk/passwords.hpp"
#include "intake/csv.hpp"
#include "intake/story.hpp"
#include "intake/tables.hpp"

namespace dengwen::intake {
namespace {

constexpr const char* handled_by_us = "您反映的事项属于我单位职责，按信访程序办理，将在六十日内答复。";
constexpr const char* looked_into = "已派人到现场核实，并查阅了有关记录，反映的情况基本属实。";
constexpr const char* not_as_told = "经查阅档案并向双方核实，反映的情况与事实不完全相符。";

// What happened before the stage the story is named after; `days` is how long ago the letter came.
void until_forwarded(Story& story, int days) { story.forward(days - 2, story.bureau()); }

void until_notified(Story& story, int days) {
    until_forwarded(story, days);
    story.notify(days - 5, Path::handling, handled_by_us);
}

void until_accepted(Story& story, int days) {
    until_notified(story, days);
    story.accept(days - 6);
}

void until_served(Story& story, int days, AnswerOutcome outcome = AnswerOutcome::explained,
                  int days_to_perform = 0) {
    until_accepted(story, days);
    const bool rejected = outcome == AnswerOutcome::not_supported;
    if (rejected)
        story.contact(days - 20, ContactResult::not_reached, "电话无人接听。");
    else
        story.contact(days - 20, ContactResult::spoken, "说明了核查经过，听取了对处理办法的意见。");
    story.answer(days - 30, outcome, rejected ? not_as_told : looked_into,
                 rejected ? "依据现有证据，请求缺少事实根据。" : "已经责令有关单位限期处理并公开结果。",
                 days_to_perform);
    story.serve(days - 32);
}

void until_review_asked(Story& story, int days) {
    until_served(story, days, AnswerOutcome::not_supported);
    story.ask_for_review(days - 45, "答复认定的事实与我提交的照片不符，请上级复查。");
}

void until_review_served(Story& story, int days) {
    until_review_asked(story, days);
    story.review(days - 65, ReviewOutcome::upheld, "原处理意见事实清楚，依据正确，予以维持。");
    story.serve_review(days - 67, town_government);
}

struct Plan {
    int days;  // since the letter came
    void (*play)(Story& story, int days);
};

void object_as_not_ours(Story& story, int days) {
    until_forwarded(story, days);
    story.object(days - 4, "该设施未移交我单位管护，建议由城市管理部门办理。", "dongpu-city");
}

// Every story by its name; matters of one story lie a day apart, so that queues have an order.
const std::map<std::string, Plan>& plans() {
    static const std::map<std::string, Plan> all{
        {"registered", {2, [](Story&, int) {}}},
        {"registered_due", {13, [](Story&, int) {}}},
        {"registered_late", {24, [](Story&, int) {}}},
        {"forwarded", {6, until_forwarded}},
        {"forwarded_due", {15, until_forwarded}},
        {"forwarded_late", {26, until_forwarded}},
        {"assigned", {8, [](Story& story, int days) { story.assign(days - 1, story.bureau(), 30); }}},
        {"objected", {7, object_as_not_ours}},
        {"disputed",
         {12,
          [](Story& story, int days) {
              object_as_not_ours(story, days);
              story.dispute(days - 8, "几个部门均认为不属于本单位职责，提请联席会议决定。");
          }}},
        {"returned",
         {10,
          [](Story& story, int days) {
              object_as_not_ours(story, days);
              story.take_back(days - 6);
          }}},
        {"notified", {7, until_notified}},
        {"diverted",
         {16,
          [](Story& story, int days) {
              until_forwarded(story, days);
              const bool court = story.letter().unit == "police";
              const Path path = court ? Path::litigation : Path::arbitration;
              story.notify(days - 6, path, "您反映的事项有法定的处理程序，请按该程序提出，本单位予以协助。");
              story.divert(days - 8, path,
                           court ? "可在判决书载明的期限内向上一级法院上诉或者申请再审。"
                                 : "可向东浦区劳动人事争议仲裁委员会申请仲裁。");
          }}},
        {"handling", {20, until_accepted}},
        {"handling_due", {62, until_accepted}},
        {"handling_late", {84, until_accepted}},
        {"handling_extended",
         {70,
          [](Story& story, int days) {
              until_accepted(story, days);
              story.extend(days - 60, 30, "涉及规划、税务等多个环节，需要调取历年档案。");
          }}},
        {"simple",
         {3,
          [](Story& story, int days) {
              story.forward(days, story.bureau());
              story.choose_simple(days);
              story.notify(days - 1, Path::handling, "已安排抢修，将在十个工作日内答复。");
              story.accept(days - 1);
          }}},
        {"simple_answered",
         {9,
          [](Story& story, int days) {
              story.forward(days, story.bureau());
              story.choose_simple(days - 1);
              story.notify(days - 1, Path::handling, "已收到，将在十个工作日内答复。");
              story.accept(days - 2);
              story.contact(days - 4, ContactResult::spoken, "约定了现场查看的时间。");
              story.answer(days - 6, AnswerOutcome::supported, looked_into, "公厕开放时间延长到晚上十点。",
                           3);
              story.serve(days - 7);
          }}},
        {"hearing",
         {50,
          [](Story& story, int days) {
              until_accepted(story, days);
              story.hear(days - 35);
          }}},
        {"recused",
         {28,
          [](Story& story, int days) {
              until_accepted(story, days);
              story.recuse_handler(days - 10, "承办员与被反映学校的负责人有近亲属关系。");
          }}},
        {"answered",
         {45,
          [](Story& story, int days) {
              until_accepted(story, days);
              story.answer(days - 44, AnswerOutcome::explained, looked_into,
                           "已立案查处，处理结果向社会公开。");
          }}},
        {"served", {50, [](Story& story, int days) { until_served(story, days); }}},
        {"served_supported",
         {54, [](Story& story, int days) { until_served(story, days, AnswerOutcome::supported, 30); }}},
        {"performed",
         {58,
          [](Story& story, int days) {
              until_served(story, days, AnswerOutcome::supported, 20);
              story.perform(days - 40, "井盖已经更换，现场照片附后。");
              story.publish(days - 42,
                            "经现场测量，井盖低于路面约八厘米，属实。已经更换为防沉降井盖，并对同一路段的"
                            "其余井盖做了检查。今后类似问题可以直接反映，我们在五个工作日内到现场。",
                            "《城镇排水与污水处理条例》关于井盖维护的规定。");
          }}},
        {"review", {60, until_review_asked}},
        {"review_due", {73, until_review_asked}},
        {"reviewed",
         {75,
          [](Story& story, int days) {
              until_review_asked(story, days);
              story.review(days - 72, ReviewOutcome::upheld, "原处理意见程序合法，予以维持。");
          }}},
        {"review_served", {80, until_review_served}},
        {"re_review",
         {100,
          [](Story& story, int days) {
              until_review_served(story, days);
              story.ask_for_re_review(days - 85, "复查没有调取工资台账，请上级复核。");
          }}},
        {"re_reviewed",
         {125,
          [](Story& story, int days) {
              until_review_served(story, days);
              story.ask_for_re_review(days - 90, "同一块地两份合同，请求复核。");
              story.re_review(days - 118, ReviewOutcome::upheld,
                              "复查意见依据充分，予以维持；合同争议可依法起诉。");
          }}},
        {"ended",
         {90,
          [](Story& story, int days) {
              until_served(story, days);
              story.publish(days - 40,
                            "已经会同消防部门现场检查，要求承租单位三日内将易燃物品移出居民楼，并对房屋"
                            "出租人作了安全告知。复查时已经清空，通风后没有异味。",
                            "《中华人民共和国消防法》关于易燃物品不得与居住场所设在同一建筑物内的规定。");
              story.end(days - 75, EndingGround::no_review_sought);
          }}},
        {"ended_settled",
         {95,
          [](Story& story, int days) {
              until_served(story, days, AnswerOutcome::supported, 20);
              story.perform(days - 45, "摊位已经规范，通道恢复。");
              story.settle(days - 50);
              story.publish(days - 55,
                            "早市摊位已经重新划线，距店铺门口不少于三米，九点半前收摊。街道安排人员每日"
                            "巡查，货车通道保持畅通。",
                            "《城市市容和环境卫生管理条例》关于占道经营管理的规定。");
              story.end(days - 80, EndingGround::no_review_sought);
          }}},
        {"withdrawn",
         {30,
          [](Story& story, int days) {
              until_accepted(story, days);
              story.withdraw(days - 15);
          }}},
        {"suggestion",
         {12,
          [](Story& story, int days) {
              until_forwarded(story, days);
              story.notify(days - 6, Path::suggestion, "建议已经收到，我们将研究后答复您。");
          }}},
        {"suggestion_replied",
         {35,
          [](Story& story, int days) {
              until_forwarded(story, days);
              story.notify(days - 6, Path::suggestion, "建议已经收到，我们将研究后答复您。");
              story.reply(days - 20, "建议合理，已列入今年公园改造内容，计划安装两处。");
          }}},
        {"accusation", {9, [](Story& story, int days) { story.forward(days - 1, town_discipline); }}},
    };
    return all;
}

std::vector<Letter> letters() {
    std::vector<Letter> all;
    read_csv(sample_matters(), [&](Row&& row) {
        const auto cell = [&](const char* column) { return *row.find(column); };
        Letter letter{
            cell("story"), cell("unit"), cell("category"), cell("place"), *channel_from(cell("channel")),
            cell("title"), {},           cell("text")};
        const std::string demands = cell("demands");
        for (std::size_t begin = 0; begin < demands.size();) {
            const std::size_t end = std::min(demands.find('|', begin), demands.size());
            letter.demands.push_back(demands.substr(begin, end - begin));
            begin = end + 1;
        }
        all.push_back(std::move(letter));
        return true;
    });
    return all;
}

void play_letters(desk::Desk& desk, const Town& town) {
    const Now today = desk.now();
    std::map<std::string, int> told;  // how often each story was told so far
    std::map<std::string, MatterNumber> running;
    int ordinal = 0;
    for (Letter& letter : letters()) {
        const std::string name = letter.story;
        const std::string unit = letter.unit;
        Story story(desk, town, std::move(letter), "sample:" + std::to_string(++ordinal), today);
        if (name == "not_accepted") {
            if (!story.register_letter(5)) continue;
            const auto same = running.find("assigned/" + unit);
            if (same != running.end()) story.decline_as_running(3, same->second);
            continue;
        }
        const Plan& plan = plans().at(name);
        const int days = plan.days + told[name]++;
        if (!story.register_letter(days)) continue;
        running[name + "/" + unit] = story.number();
        plan.play(story, days);
    }
}

// Who may sign in: a few of each kind. Digests take their time by design, so not every bureau has a sign-in.
bool signs_in(const Officer& officer) {
    static const std::set<std::string_view> units{town_petition,   town_government,    town_city,
                                                  town_conference, town_discipline,    "dongpu-housing",
                                                  "dongpu-labour", "dongpu-transport", "dongpu-city"};
    return units.contains(officer.unit);
}

// All officers are known to the town; the others wait for an administrator to give them a password.
std::vector<SampleSignIn> staff(desk::Desk& desk, const Town& town) {
    std::vector<SampleSignIn> made;
    for (const Officer& officer : town.officers()) {
        if (desk.store().officer(officer.id)) continue;
        if (signs_in(officer))
            made.push_back({officer, desk::new_one_time_password()});
        else
            desk.store().save(store::StoredOfficer{officer, officer.name, {}, false});
    }
    std::vector<std::string> digests(made.size());
    std::thread other([&] {
        for (std::size_t at = 1; at < made.size(); at += 2)
            digests[at] = desk::password_digest(made[at].password);
    });
    for (std::size_t at = 0; at < made.size(); at += 2)
        digests[at] = desk::password_digest(made[at].password);
    other.join();
    for (std::size_t at = 0; at < made.size(); ++at)
        desk.store().save(store::StoredOfficer{made[at].officer, made[at].officer.name, digests[at], false});
    return made;
}

// Invented, like the town: streets that are not there, numbers nobody has.
void open_channels(desk::Desk& desk) {
    const Words workdays{"工作日 9:00—12:00，14:00—17:00；每月第一个星期三由区领导接待",
                         "Working days 9:00–12:00 and 14:00–17:00; the first Wednesday of the month with a "
                         "leader of the district"};
    desk.save_channels(
        std::string(town_petition),
        {{"东浦区示例路 1 号一楼接待大厅", "Reception hall, 1 Example Road, Dongpu District"},
         "000000",
         "010-0000-0001",
         workdays,
         {"不会上网的，可以请家人代填，也可以打电话请工作人员代填。听不见、看不见的，来之前请告诉我们需要什么"
          "帮助。",
          "If the web is not for you, ask your family or call, and it is filled in for you. If you do "
          "not see or hear well, tell us before you come what help you need."}});
    desk.save_channels("dongpu-labour", {{"东浦区示例路 8 号", "8 Example Road, Dongpu District"},
                                         "000000",
                                         "010-0000-0008",
                                         {"工作日 9:00—17:00", "Working days 9:00–17:00"},
                                         {}});
    desk.save_channels("dongpu-housing", {{"东浦区样例街 12 号", "12 Sample Street, Dongpu District"},
                                          "000000",
                                          "010-0000-0012",
                                          {"周二、周四 9:00—17:00", "Tuesdays and Thursdays 9:00–17:00"},
                                          {}});
}

}  // namespace

std::vector<SampleSignIn> sample_town(desk::Desk& desk) {
    constexpr const char* built = "sample_town";
    if (desk.store().setting(built)) return {};
    const Town town;
    if (desk.categories()->empty()) desk.save_categories(categories());
    desk.save_divisions(divisions_from(sample_divisions()));
    for (const Unit& unit : town.units())
        if (const auto faults = desk.save_unit(unit); !faults.empty()) throw std::logic_error(faults.front());
    open_channels(desk);
    auto sign_ins = staff(desk, town);
    play_letters(desk, town);
    desk.store().set_setting(built, "1");
    return sign_ins;
}

}  // namespace dengwen::intake
