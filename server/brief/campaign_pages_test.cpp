#include "brief/campaign_pages.hpp"

#include <gtest/gtest.h>

#include "brief/workbook.hpp"

namespace dengwen::brief {
namespace {

desk::CampaignBoard board() {
    desk::CampaignBoard out;
    out.campaign = {"one", "petition", "积案化解", "", *day_from("2026-03-01"), *day_from("2026-12-31"), 90};
    out.today = *day_from("2026-03-12");
    const LeaderInCharge leader{"王民", "副局长", "housing", {}, *day_from("2026-03-03"), {}};
    desk::CampaignLine late;
    late.number = matter_number(430102, 2026, 17);
    late.stage = Stage::handling;
    late.unit = "housing";
    late.leader = leader;
    late.missing = {FiveOne::team, FiveOne::dossier};
    late.next_day = *day_from("2026-03-10");
    late.late = true;
    desk::CampaignLine gone;
    gone.number = matter_number(430102, 2026, 18);
    gone.stage = Stage::ended;
    gone.unit = "water";
    gone.left = Left{Leaving::settled, *day_from("2026-03-11")};
    desk::CampaignLine stands = gone;
    stands.number = matter_number(430102, 2026, 19);
    stands.left.reset();
    out.lines = {late, gone, stands};
    const desk::CampaignTally one{1, 0, 0, 0, 1, 1, 1}, two{2, 1, 0, 0, 1, 0, 0};
    out.units = {{"housing", one}, {"water", two}};
    out.leaders = {{leader, one}, {std::nullopt, two}};
    out.stages = {{Stage::handling, one}, {Stage::ended, two}};
    out.weeks = {{*day_from("2026-03-02"), 3, 0, 3}, {*day_from("2026-03-09"), 0, 1, 2}};
    return out;
}

Pages pages(const desk::CampaignBoard& of) {
    return campaign_pages(
        of,
        [](const std::string& key) {
            if (key == "brief.join") return std::string(", ");
            return key == "campaign.brief.lead" ? std::string("{{DAY}} {{FROM}} {{UNTIL}} {{TARGET}}") : key;
        },
        [](const std::string& family, const std::string& key) { return family + "/" + key; });
}

std::string words(const Cell& cell) { return std::get<std::string>(cell); }

TEST(CampaignPages, TellHowTheListStands) {
    const Pages out = pages(board());
    EXPECT_EQ(out.title, "积案化解");
    EXPECT_EQ(out.lead, "2026-03-12 2026-03-01 2026-12-31 90");
    ASSERT_EQ(out.pages.size(), 5u);
    const Page& weeks = out.pages[0];
    ASSERT_EQ(weeks.rows.size(), 2u);
    EXPECT_EQ(weeks.rows[1], (std::vector<Cell>{"2026-03-09", 2.0, 0.0, 1.0}));
    ASSERT_TRUE(weeks.chart);
    EXPECT_EQ(weeks.chart->rows, 2u);
    const Page& units = out.pages[1];
    EXPECT_EQ(units.head.size(), units.rows[1].size());
    EXPECT_EQ(units.rows[1], (std::vector<Cell>{"unit/water", 2.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0}));
    EXPECT_EQ(words(out.pages[2].rows[0][0]), "unit/housing 副局长 王民");
    EXPECT_EQ(words(out.pages[2].rows[1][0]), "campaign.no_leader");
    EXPECT_EQ(words(out.pages[3].rows[0][0]), "stage/handling");
    const Page& matters = out.pages[4];
    ASSERT_EQ(matters.rows.size(), 3u);
    EXPECT_EQ(matters.rows[0],
              (std::vector<Cell>{"430102-2026-00000017", "unit/housing", "unit/housing 副局长 王民",
                                 "stage/handling", "campaign.late", "2026-03-10",
                                 "five_ones/team, five_ones/dossier"}));
    EXPECT_EQ(words(matters.rows[1][4]), "leaving/settled");
    EXPECT_EQ(words(matters.rows[1][5]), "");
    EXPECT_EQ(words(matters.rows[2][4]), "campaign.standing");
}

TEST(CampaignPages, MakeAWorkbook) {
    const desk::CampaignBoard of = board();
    const std::string bytes = workbook(pages(of), of.today);
    EXPECT_EQ(bytes.substr(0, 2), "PK");
    EXPECT_EQ(bytes, workbook(pages(of), of.today));
    desk::CampaignBoard empty;
    empty.campaign = of.campaign;
    empty.today = of.today;
    EXPECT_FALSE(pages(empty).pages[0].chart);
    EXPECT_EQ(workbook(pages(empty), of.today).substr(0, 2), "PK");
}

}  // namespace
}  // namespace dengwen::brief
