#include "intake/xlsx.hpp"

#include <gtest/gtest.h>
#include <zip.h>

namespace dengwen::intake {
namespace {

using Parts = std::vector<std::pair<std::string, std::string>>;

std::string packed(const Parts& parts) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(source);
    zip_t* archive = zip_open_from_source(source, ZIP_TRUNCATE, &error);
    for (const auto& [name, text] : parts)
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0),
                     ZIP_FL_ENC_UTF_8);
    EXPECT_EQ(zip_close(archive), 0);
    zip_source_open(source);
    zip_source_seek(source, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(zip_source_tell(source)), '\0');
    zip_source_seek(source, 0, SEEK_SET);
    zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    zip_source_free(source);
    return bytes;
}

Parts workbook(const std::string& rows) {
    return {
        {"xl/workbook.xml",
         R"(<workbook xmlns:r="r"><sheets><sheet name="来信" sheetId="1" r:id="rId1"/></sheets></workbook>)"},
        {"xl/_rels/workbook.xml.rels",
         R"(<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>)"},
        {"xl/styles.xml",
         R"(<styleSheet><numFmts>)"
         R"(<numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>)"
         R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/></cellXfs></styleSheet>)"},
        {"xl/sharedStrings.xml",
         R"(<sst><si><t>标题</t></si><si><t>收到日</t></si>)"
         R"(<si><r><t>路</t></r><r><t xml:space="preserve"> 灯</t></r><rPh><t>lu</t></rPh></si></sst>)"},
        {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}};
}

const std::string header = R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>)"
                           R"(<c r="D1" t="inlineStr"><is><t>电话</t></is></c></row>)";

std::vector<Row> rows_of(const Parts& parts, const std::string& sheet = "", const RowLimits& limits = {}) {
    std::vector<Row> rows;
    read_xlsx(
        packed(parts), [&](Row&& row) { return rows.push_back(std::move(row)), true; }, sheet, limits);
    return rows;
}

TEST(Xlsx, ReadsSharedInlineAndNumberCells) {
    const auto rows = rows_of(workbook(
        header +
        R"(<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" s="1"><v>46027</v></c><c r="C2"><v>9</v></c>)"
        R"(<c r="D2"><v>1.3800000001E10</v></c></row><row r="3"/>)"
        R"(<row r="5"><c r="A5" t="str"><v>井盖_x000A_松</v></c><c r="B5" s="2"><v>46027.5</v></c></row>)"));
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(*rows[0].find("标题"), "路 灯");
    EXPECT_EQ(*rows[0].find("收到日"), "2026-01-05");
    EXPECT_EQ(*rows[0].find("电话"), "13800000001");
    EXPECT_EQ(rows[0].cells.size(), 3u);
    EXPECT_EQ(rows[1].line, 5u);
    EXPECT_EQ(rows[1].number, 2u);
    EXPECT_EQ(*rows[1].find("标题"), "井盖\n松");
    EXPECT_EQ(*rows[1].find("收到日"), "2026-01-05 12:00:00");
}

TEST(Xlsx, AFaultyCellIsItsRowsFault) {
    const auto rows = rows_of(workbook(header + R"(<row r="2"><c r="A2" t="s"><v>99</v></c></row>)"
                                                R"(<row r="3"><c r="A3" t="e"><v>#REF!</v></c></row>)"
                                                R"(<row r="4"><c r="ZZZ4"><v>1</v></c></row>)"
                                                R"(<row r="5"><c r="A5" t="s"><v>2</v></c></row>)"));
    ASSERT_EQ(rows.size(), 4u);
    EXPECT_EQ(rows[0].fault->field, "A2");
    EXPECT_TRUE(rows[1].fault && rows[2].fault);
    EXPECT_FALSE(rows[3].fault);
}

TEST(Xlsx, FindsTheNamedSheet) {
    EXPECT_EQ(rows_of(workbook(header), "来信").size(), 0u);
    EXPECT_THROW(rows_of(workbook(header), "来访"), FileFault);
}

TEST(Xlsx, RefusesBombs) {
    RowLimits limits;
    limits.unpacked_bytes = 1u << 20;
    Parts parts = workbook(header);
    parts[3].second = "<sst><si><t>" + std::string(8u << 20, 'a') + "</t></si></sst>";
    EXPECT_LT(packed(parts).size(), 100'000u);
    EXPECT_THROW(rows_of(parts, "", limits), FileFault);

    parts[3].second = "<sst><si><t>" + std::string(20u << 20, 'a') + "</t></si></sst>";
    EXPECT_THROW(rows_of(parts), FileFault) << "a thousand times what it weighs";
    parts = workbook(header);
    std::string varied;
    while (varied.size() < (10u << 20))
        varied += "<si><t>" + std::to_string(varied.size() * 2654435761u) + "</t></si>";
    parts[3].second.insert(parts[3].second.rfind("</sst>"), varied);
    EXPECT_NO_THROW(rows_of(parts)) << "as much, packed as texts are";

    parts = workbook(header);
    for (int at = 0; at < 100; ++at) parts.emplace_back("media/" + std::to_string(at), "x");
    limits.packed_parts = 50;
    EXPECT_THROW(rows_of(parts, "", limits), FileFault);
}

TEST(Xlsx, ReadsNoEntitiesOfTheFilesOwn) {
    Parts parts = workbook(header + R"(<row r="2"><c r="A2" t="inlineStr"><is><t>&b;</t></is></c></row>)");
    parts[4].second = R"(<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>)" + parts[4].second;
    const auto rows = rows_of(parts);
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_EQ(*rows[0].find("标题"), "&b;");
}

TEST(Xlsx, RefusesWhatIsNoWorkbook) {
    const RowSink sink = [](Row&&) { return true; };
    EXPECT_THROW(read_xlsx("", sink), FileFault);
    EXPECT_THROW(read_xlsx("title\nlamp\n", sink), FileFault);
    EXPECT_THROW(read_xlsx(packed({{"a.txt", "b"}}), sink), FileFault);
    std::string cut = packed(workbook(header));
    EXPECT_THROW(read_xlsx(cut.substr(0, cut.size() / 2), sink), FileFault);
    Parts parts = workbook(header);
    parts[4].second = "<worksheet><sheetData><row>";
    EXPECT_THROW(rows_of(parts), FileFault);
}

TEST(Xlsx, SerialNumbersAreDays) {
    EXPECT_EQ(iso_from_serial(1, false), "1900-01-01");
    EXPECT_EQ(iso_from_serial(59, false), "1900-02-28");
    EXPECT_EQ(iso_from_serial(60, false), std::nullopt);
    EXPECT_EQ(iso_from_serial(61, false), "1900-03-01");
    EXPECT_EQ(iso_from_serial(0, true), "1904-01-01");
    EXPECT_EQ(iso_from_serial(44197.999999, false), "2021-01-02");
    EXPECT_EQ(iso_from_serial(-1, false), std::nullopt);
    EXPECT_EQ(iso_from_serial(1e300, false), std::nullopt);
}

TEST(Xlsx, TellsDateFormatsFromOthers) {
    EXPECT_TRUE(is_date_format("yyyy/m/d"));
    EXPECT_TRUE(is_date_format("[$-804]m\"月\"d\"日\""));
    EXPECT_FALSE(is_date_format("0.00"));
    EXPECT_FALSE(is_date_format("[Red]#,##0\"days\""));
    EXPECT_FALSE(is_date_format("General\\d"));
}

}  // namespace
}  // namespace dengwen::intake
