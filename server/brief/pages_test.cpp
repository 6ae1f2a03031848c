// A brief says what the parts come to, and its workbook holds the same with charts.
#include "brief/pages.hpp"

#include <gtest/gtest.h>

#include <set>

#include "brief/document.hpp"
#include "brief/workbook.hpp"

namespace dengwen::brief {
namespace {

using store::Part;

desk::Brief some() {
    desk::Brief brief;
    brief.unit.id = "county";
    brief.unit.name = {"某县", "County"};
    brief.year = 2026;
    brief.month = 3;
    brief.made_on = *day_from("2026-04-02");
    store::at(brief.sum, Part::reply_in_time) = 7;
    store::at(brief.sum, Part::reply_late) = 1;
    store::at(brief.sum, Part::first_item) = 20;
    store::at(brief.sum, Part::repeat_item) = 5;
    store::at(brief.sum, Part::forwarded) = 12;
    for (const char* month : {"2026-02", "2026-03"}) brief.months.push_back({month, brief.sum});
    brief.units = {{"housing", brief.sum}, {"water", {}}};
    brief.most_complained_of = {"housing"};
    store::at(brief.sum, Part::proposed) = 4;
    store::at(brief.sum, Part::adopted) = 3;
    store::Parts kept{};
    store::at(kept, Part::agreements) = 2;
    store::at(kept, Part::instalment_in_time) = 3;
    store::at(kept, Part::instalment_late) = 1;
    store::at(kept, Part::instalment_pending) = 5;
    store::at(kept, Part::money_promised) = 9'000'050;
    store::at(kept, Part::money_paid) = 4'000'025;
    brief.promises = {{"housing", kept}};
    brief.fields = {{"labour", brief.sum}, {"", brief.sum}};
    brief.names = {{"housing", {"住建局", "Housing"}}, {"labour", {"劳动", ""}}};
    return brief;
}

Pages pages(const desk::Brief& brief, Tongue tongue = Tongue::zh) {
    return pages_of(
        brief,
        [](const std::string& key) {
            if (key == "brief.title.month") return std::string("{{UNIT}} {{PERIOD}}");
            if (key == "brief.title.year") return std::string("year of {{UNIT}} {{PERIOD}}");
            if (key == "brief.month") return std::string("{{YEAR}}/{{MONTH}}");
            if (key == "brief.year") return std::string("{{YEAR}}");
            if (key == "brief.units.note") return std::string("most: {{MOST}}");
            if (key == "brief.join") return std::string(", ");
            return key;
        },
        tongue);
}

std::string text(const Cell& cell) { return std::get<std::string>(cell); }

TEST(Pages, NameTheUnitAndThePeriod) {
    desk::Brief brief = some();
    EXPECT_EQ(pages(brief).title, "某县 2026/3");
    EXPECT_EQ(file_name(brief), "brief-county-2026-03");
    brief.month = 0;
    EXPECT_EQ(pages(brief, Tongue::en).title, "year of County 2026");
    EXPECT_EQ(file_name(brief), "brief-county-2026");
}

TEST(Pages, ShowEachIndicatorWithItsPartsAndADashOverNothing) {
    const Page page = pages(some()).pages.front();
    ASSERT_EQ(page.rows.size(), static_cast<std::size_t>(store::indicator_count));
    const auto& reply = page.rows.at(static_cast<std::size_t>(store::Indicator::timely_reply));
    EXPECT_EQ(text(reply.at(0)), "indicator.timely_reply (%)");
    EXPECT_EQ(std::get<double>(reply.at(1)), 87.5);
    EXPECT_EQ(text(reply.at(2)),
              "part.reply_in_time 7, part.reply_late 1, part.reply_overdue 0, part.reply_pending 0");
    EXPECT_EQ(text(reply.at(3)), "indicator.timely_reply.formula");
    const auto& old = page.rows.at(static_cast<std::size_t>(store::Indicator::old_settled));
    EXPECT_EQ(text(old.at(1)), "—");
}

TEST(Pages, NameTheUnitsMostComplainedOfAndWhatIsNotNamed) {
    const Pages made = pages(some());
    const Page& fields = made.pages.at(2);
    const Page& units = made.pages.at(3);
    EXPECT_EQ(units.note, "most: 住建局");
    EXPECT_EQ(text(fields.rows.at(0).at(0)), "劳动");
    EXPECT_EQ(text(fields.rows.at(1).at(0)), "brief.unnamed");
    EXPECT_EQ(std::get<double>(fields.rows.at(0).at(1)), 25);
    EXPECT_EQ(std::get<double>(fields.rows.at(0).at(2)), 5);
    EXPECT_EQ(text(units.rows.at(1).at(0)), "water");
}

TEST(Pages, SetWhatWasPromisedBesideWhatWasPerformedInYuan) {
    const Page page = pages(some()).pages.at(4);
    ASSERT_EQ(page.rows.size(), 1u);
    EXPECT_EQ(page.rows.front(),
              (std::vector<Cell>{"住建局", 2.0, 3.0, 1.0, 0.0, 5.0, 90000.5, 40000.25, 75.0}));
    ASSERT_TRUE(page.chart);
    EXPECT_EQ(page.chart->columns, (std::vector<std::size_t>{6, 7}));
}

TEST(Pages, TellWhatWasProposedAndAdopted) {
    const Page work = pages(some()).pages.back();
    const auto number_of = [&](const std::string& name) {
        for (const std::vector<Cell>& row : work.rows)
            if (text(row.front()) == name) return std::get<double>(row.at(1));
        return -1.0;
    };
    EXPECT_EQ(number_of("part.proposed"), 4);
    EXPECT_EQ(number_of("part.adopted"), 3);
    EXPECT_EQ(number_of("part.supervised"), 0);
    EXPECT_EQ(number_of("part.forwarded"), 12);
}

TEST(Workbook, HoldsASheetForEachPageAndNativeChartsTheSameEachTime) {
    const Pages made = pages(some());
    const std::string bytes = workbook(made, some().made_on);
    EXPECT_EQ(bytes.substr(0, 2), "PK");
    for (const char* part : {"xl/worksheets/sheet7.xml", "xl/charts/chart1.xml", "xl/charts/chart4.xml"})
        EXPECT_NE(bytes.find(part), std::string::npos) << part;
    EXPECT_EQ(bytes.find("xl/worksheets/sheet8.xml"), std::string::npos);
    EXPECT_EQ(bytes, workbook(made, some().made_on));
}

TEST(Workbook, CutsANameThatIsTooLongForASheet) {
    Pages made = pages(some());
    made.pages.at(1).name = std::string(28, 'a') + "转送交办办理";
    EXPECT_NE(workbook(made, some().made_on).find("xl/worksheets/sheet6.xml"), std::string::npos);
}

TEST(Workbook, RefusesASheetItCannotName) {
    Pages made = pages(some());
    made.pages.at(1).name = made.pages.at(0).name;
    EXPECT_THROW(workbook(made, some().made_on), std::runtime_error);
}

TEST(Paper, SetsEachTableAndDrawsItsChart) {
    const paper::Document document = document_of(pages(some()), some());
    std::size_t tables = 0, drawings = 0, labels = 0;
    std::set<std::string> told;
    for (const paper::Block& block : document.blocks) {
        tables += std::holds_alternative<paper::Table>(block);
        const auto* drawing = std::get_if<paper::Drawing>(&block);
        if (!drawing) continue;
        ++drawings;
        for (const paper::Shape& shape : drawing->shapes) {
            const auto* box = std::get_if<paper::Box>(&shape);
            EXPECT_TRUE(!box || box->left + box->width <= 156);
            const auto* label = std::get_if<paper::Label>(&shape);
            labels += label != nullptr;
            if (label) told.insert(label->text);
        }
    }
    EXPECT_EQ(tables, 7u);
    EXPECT_EQ(drawings, 4u) << "there are no places to draw";
    EXPECT_GT(labels, 10u);
    for (const char* text : {"brief.promises.money_promised", "90000.5", "40000.25", "62.5"})
        EXPECT_EQ(told.count(text), text != std::string("62.5")) << text;
    EXPECT_EQ(document.signature, "某县");
    const std::string pdf = paper_of(pages(some()), some());
    EXPECT_EQ(pdf.substr(0, 5), "%PDF-");
    EXPECT_EQ(pdf, paper_of(pages(some()), some()));
}

}  // namespace
}  // namespace dengwen::brief
