#include "intake/import.hpp"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "intake/town_fixture_test.hpp"

namespace dengwen::intake {
namespace {

Importing importing(std::string_view bytes, Format format = Format::csv) {
    Importing made;
    made.bytes = bytes;
    made.format = format;
    made.mapping = default_mapping();
    made.actor = Town().actor(town_petition, Role::clerk);
    made.unit = town_petition;
    return made;
}

Imported import(District& district, std::string_view bytes, std::string* rejected = nullptr) {
    std::ostringstream out;
    const std::atomic<bool> stop{false};
    const Imported sum = import_rows(
        district.desk, importing(bytes), out, [](const Imported&) {}, stop);
    if (rejected) *rejected = out.str();
    return sum;
}

std::string letters(int count) {
    std::string bytes = "标题,内容,收到日期,信访人,电话\n";
    for (int at = 0; at < count; ++at)
        bytes += "路灯" + std::to_string(at) + ",第" + std::to_string(at) + "盏不亮,2026-06-0" +
                 std::to_string(1 + at % 9) + ",来信人,0000\n";
    return bytes;
}

TEST(Import, RegistersWhatARowSays) {
    const Place place;
    District district(place.path());
    district.found();
    const Imported sum =
        import(district,
               "标题,内容,收到日期,渠道,类别,分类,属地,信访人,电话,诉求1,诉求2,人数\n"
               "欠薪,\"工地\n欠薪\",2026/6/1,来访,投诉,工资发放,河湾街道,来信人,0000,发工资,公开名单,3\n");
    EXPECT_EQ(sum.registered, 1u);
    const Matter matter = *district.store.matter(district.matters().at(0));
    EXPECT_EQ(matter.kind, Kind::request);
    EXPECT_EQ(matter.category, "c04.03.05");
    EXPECT_EQ(matter.place, "990102001");
    EXPECT_EQ(matter.holder, town_petition);
    EXPECT_EQ(matter.demands.size(), 2u);
    const Submission& submission = matter.submissions.at(0);
    EXPECT_EQ(submission.channel, Channel::visit);
    EXPECT_EQ(iso(submission.received_day), "2026-06-01");
    EXPECT_EQ(iso(submission.registered_day), "2026-06-15");
    EXPECT_EQ(submission.persons, 3);
    EXPECT_TRUE(submission.reachable);
    const auto contents = district.store.contents({submission.statement});
    EXPECT_EQ(nlohmann::json::parse(contents.at(0).body)["text"], "工地\n欠薪");
}

TEST(Import, SaysWhyARowIsNotTakenAndGoesOn) {
    const Place place;
    District district(place.path());
    district.found();
    std::string rejected;
    const Imported sum = import(district,
                                "标题,内容,收到日期,分类,属地,人数\n"
                                "甲,一,2026-02-30,,,\n"
                                "乙,二,2026-06-01,没有的分类,,\n"
                                "丙,三,2026-06-01,,没有的地方,\n"
                                ",,2026-06-01,,,\n"
                                "戊,五,2026-06-01,,,零\n"
                                "己,六,2027-01-01,,,\n"
                                "庚\n"
                                "辛,\"七\x01\",2026-06-01,,,\n"
                                "壬,八,2026-06-01,,,\n",
                                &rejected);
    EXPECT_EQ(sum.rows, 9u);
    EXPECT_EQ(sum.registered, 1u);
    EXPECT_EQ(sum.rejected, 8u);
    EXPECT_EQ(district.matters().size(), 1u);
    std::map<int, nlohmann::json> by_line;
    std::istringstream lines(rejected);
    for (std::string line; std::getline(lines, line);) {
        const auto one = nlohmann::json::parse(line);
        EXPECT_FALSE(one["reason"]["zh"].get<std::string>().empty());
        EXPECT_FALSE(one["reason"]["en"].get<std::string>().empty());
        by_line[one["line"].get<int>()] = one;
    }
    ASSERT_EQ(by_line.size(), 8u);
    EXPECT_EQ(by_line[2]["field"], "received");
    EXPECT_EQ(by_line[3]["refusal"], static_cast<int>(Refusal::category_unknown));
    EXPECT_EQ(by_line[4]["refusal"], static_cast<int>(Refusal::place_unknown));
    EXPECT_EQ(by_line[5]["field"], "text");
    EXPECT_EQ(by_line[6]["field"], "persons");
    EXPECT_EQ(by_line[7]["refusal"], static_cast<int>(Refusal::received_in_future));
    EXPECT_EQ(by_line[9]["field"], "text");
}

TEST(Import, BegunAgainItAddsNothing) {
    const Place place;
    District district(place.path());
    district.found();
    const std::string bytes = letters(40);
    EXPECT_EQ(import(district, bytes).registered, 40u);
    const Imported again = import(district, bytes);
    EXPECT_EQ(again.registered, 0u);
    EXPECT_EQ(again.earlier, 40u);
    EXPECT_EQ(district.matters().size(), 40u);
}

TEST(Import, ADryRunRegistersNothing) {
    const Place place;
    District district(place.path());
    district.found();
    Importing dry = importing("标题,收到日期\n甲,2026-06-01\n乙,昨天\n");
    dry.dry_run = true;
    std::ostringstream rejected;
    const std::atomic<bool> stop{false};
    const Imported sum = import_rows(
        district.desk, dry, rejected, [](const Imported&) {}, stop);
    EXPECT_EQ(sum.registered, 1u);
    EXPECT_EQ(sum.rejected, 1u);
    EXPECT_TRUE(district.matters().empty());
}

TEST(Import, StoppedInTheMiddleItGoesOnWhereItWas) {
    const Place place;
    District district(place.path());
    district.found();
    const std::string bytes = letters(500);
    std::atomic<bool> stop{false};
    std::ostringstream rejected;
    const Imported first = import_rows(
        district.desk, importing(bytes), rejected, [&](const Imported& sum) { stop = sum.rows >= 100; },
        stop);
    EXPECT_TRUE(first.interrupted);
    EXPECT_LT(first.registered, 500u);
    EXPECT_EQ(district.matters().size(), first.registered);
    const Imported second = import(district, bytes);
    EXPECT_EQ(second.earlier, first.registered);
    EXPECT_EQ(second.earlier + second.registered, 500u);
    EXPECT_EQ(district.matters().size(), 500u);
    EXPECT_EQ(district.disagreeing(), 0);
}

// The process is killed as by a power cut, and begun again: nothing twice, nothing lost.
TEST(Import, KilledInTheMiddleItGoesOnWhereItWas) {
    const Place place;
    const std::string bytes = letters(600);
    District(place.path()).found();
    const pid_t child = ::fork();
    if (child == 0) {
        District district(place.path());
        std::ostringstream rejected;
        const std::atomic<bool> stop{false};
        import_rows(
            district.desk, importing(bytes), rejected,
            [](const Imported& sum) {
                if (sum.registered >= 200) ::kill(::getpid(), SIGKILL);
            },
            stop);
        ::_exit(0);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status));
    District district(place.path());
    EXPECT_GE(district.matters().size(), 200u);
    const Imported sum = import(district, bytes);
    EXPECT_GE(sum.earlier, 200u);
    EXPECT_EQ(sum.earlier + sum.registered, 600u);
    EXPECT_EQ(district.matters().size(), 600u);
    EXPECT_EQ(district.disagreeing(), 0);
    std::set<std::string> statements;
    for (const MatterNumber number : district.matters())
        for (const auto& content :
             district.store.contents({district.store.matter(number)->submissions.at(0).statement}))
            statements.insert(content.body);
    EXPECT_EQ(statements.size(), 600u);
}

}  // namespace
}  // namespace dengwen::intake
