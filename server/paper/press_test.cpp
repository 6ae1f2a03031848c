// What the press writes, looked at from outside by poppler's programs.
#include "paper/press.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <regex>
#include <sstream>

#include "paper/fonts.hpp"
#include "paper/measures.hpp"

namespace dengwen::paper {
namespace {

using testing::HasSubstr;

Press& press() {
    static Press one;
    return one;
}

class Seen : public testing::Test {
  protected:
    void SetUp() override {
        char name[] = "/tmp/dengwen-paper-XXXXXX";
        const int file = mkstemp(name);
        ASSERT_GE(file, 0);
        path_ = name;
    }
    void TearDown() override { std::remove(path_.c_str()); }

    std::string ask(const std::string& program, const std::string& pdf, const std::string& after = "") {
        std::ofstream(path_, std::ios::binary) << pdf;
        FILE* pipe = popen((program + " " + path_ + " " + after + " 2>&1").c_str(), "r");
        std::string out;
        char part[4096];
        while (const std::size_t length = fread(part, 1, sizeof part, pipe)) out.append(part, length);
        EXPECT_EQ(pclose(pipe), 0) << out;
        return out;
    }
    std::string text_of(const std::string& pdf) { return ask("pdftotext -layout", pdf, "-"); }

    std::string path_;
};

Document letter() {
    Document letter;
    letter.number = "某处〔2026〕17号";
    letter.title = "信访处理意见书";
    letter.addressee = "李某某：";
    letter.signature = "某市某区住房和城乡建设局";
    letter.day = *day_from("2026-03-05");
    letter.blocks = {Heading{1, "一、诉求"}, Paragraph{"请求退还维修资金12345.67元。"}};
    return letter;
}

std::string repeated(std::string_view text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
}

TEST_F(Seen, IsTheSameToTheByte) {
    const std::string first = press().print(letter()).pdf;
    ASSERT_FALSE(first.empty());
    EXPECT_EQ(press().print(letter()).pdf, first);
    Press another;
    EXPECT_EQ(another.print(letter()).pdf, first);
    Document other = letter();
    other.day = other.day + 1;
    EXPECT_NE(press().print(other).pdf, first);
    EXPECT_LE(first.size(), 60'000u);
}

TEST_F(Seen, IsAnA4PageOfItsOwnDay) {
    const std::string seen = ask("TZ=UTC pdfinfo -isodates", press().print(letter()).pdf);
    EXPECT_THAT(seen, HasSubstr("A4"));
    EXPECT_THAT(seen, HasSubstr("CreationDate:    2026-03-05T00:00:00Z"));
    EXPECT_THAT(seen, HasSubstr("Title:           信访处理意见书"));
    EXPECT_THAT(seen, HasSubstr("Pages:           1\n"));
    EXPECT_THAT(seen, testing::Not(HasSubstr("ModDate")));
}

TEST_F(Seen, CarriesOnlyThePartsOfItsFontsThatItNeeds) {
    std::istringstream lines(ask("pdffonts", press().print(letter()).pdf));
    std::string line;
    std::getline(lines, line);
    std::getline(lines, line);
    int fonts = 0;
    while (std::getline(lines, line)) {
        EXPECT_THAT(line, HasSubstr("yes yes yes")) << "embedded, subset, to be read";
        ++fonts;
    }
    EXPECT_GE(fonts, 3);
}

TEST_F(Seen, CanBeReadAsText) {
    Document whole = letter();
    whole.letterhead = "某区住房和城乡建设局文件";
    whole.attachments = {"明细表", "公告"};
    whole.copies = "某市信访局。";
    const std::string text = text_of(press().print(whole).pdf);
    for (const char* words : {"信访处理意见书", "李某某：", "一、诉求", "12345.67元", "附件：1. 明细表",
                              "2. 公告", "某市某区住房和城乡建设局", "2026年3月5日", "抄送：某市信访局。",
                              "2026年3月5日印发", "某处〔2026〕17号", "某区住房和城乡建设局文件", "—1—"}) {
        EXPECT_THAT(text, HasSubstr(words));
    }
}

TEST_F(Seen, SetsTwentyTwoLinesOfTwentyEightCharacters) {
    Document full;
    full.title = "题";
    full.blocks = {Paragraph{repeated("国", 28 * 60), false}};
    const Printed printed = press().print(full);
    EXPECT_EQ(printed.pages, 3);
    const std::string text = ask("pdftotext -layout -f 2 -l 2", printed.pdf, "-");
    const std::string line = repeated("国", 28);
    int lines = 0;
    for (std::size_t at = text.find(line); at != text.npos; at = text.find(line, at + line.size())) ++lines;
    EXPECT_EQ(lines, 22);
    EXPECT_EQ(text.find(line + "国"), text.npos);
}

TEST_F(Seen, KeepsEveryWordInTheTypeArea) {
    Document wide = letter();
    Table table{{1, 5, 1}, {"序号", "事项", "结果"}, {}};
    for (int i = 1; i <= 80; ++i) {
        table.rows.push_back(
            {std::to_string(i), repeated("请求公开材料并说明去向", i % 9), repeated("W", 60)});
    }
    table.rows.push_back({"81", repeated("一格比一页还长。", 900), ""});
    wide.blocks.push_back(table);
    const Printed printed = press().print(wide);
    ASSERT_FALSE(printed.pdf.empty());
    const std::string boxes = ask("pdftotext -bbox", printed.pdf, "-");
    const std::regex word(R"re(xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*))re");
    int words = 0;
    for (std::sregex_iterator at(boxes.begin(), boxes.end(), word), end; at != end; ++at, ++words) {
        const auto number = [&](int i) { return std::stod((*at)[static_cast<std::size_t>(i)]); };
        EXPECT_GE(number(1), left - 1) << (*at)[5];
        EXPECT_LE(number(3), left + type_width + 1) << (*at)[5];
        EXPECT_GE(number(2), top - 8) << (*at)[5];
        // Only the page's number stands under the type area.
        if (number(4) > top + type_height + 8) {
            EXPECT_THAT((*at)[5].str(), testing::MatchesRegex("(—|[0-9])+"));
        }
    }
    EXPECT_GT(words, 200);
    // The head stands on every page the table reaches; after it comes the signature's.
    const std::string text = text_of(printed.pdf);
    int heads = 0;
    for (std::size_t at = text.find("序号"); at != text.npos; at = text.find("序号", at + 1)) ++heads;
    EXPECT_GE(heads, printed.pages - 1);
}

TEST_F(Seen, SetsOtherScriptsAndSaysWhatItCannotSet) {
    Document mixed = letter();
    mixed.blocks = {Paragraph{"ئۇيغۇرچە ئەرز"}, Paragraph{"བོད་ཡིག"}, Paragraph{"Straße, naïve 😀 㐂𠮷"},
                    Paragraph{"𓀀 \U0001FAE0 后文 \U0001FAE0"}};
    const Printed printed = press().print(mixed);
    EXPECT_THAT(printed.unknown, testing::Contains("U+1FAE0"));
    EXPECT_EQ(std::count(printed.unknown.begin(), printed.unknown.end(), "U+1FAE0"), 1);
    const std::string text = text_of(printed.pdf);
    for (const char* words : {"བོད་ཡིག", "Straße, naïve", "[U+1FAE0] 后文 [U+1FAE0]", "𠮷", "😀"}) {
        EXPECT_THAT(text, HasSubstr(words));
    }
    EXPECT_THAT(ask("pdffonts", printed.pdf), HasSubstr("UKIJTuzTom"));
}

TEST_F(Seen, NeverLeavesTheSignatureAlone) {
    for (int lines = 10; lines <= 24; ++lines) {
        Document document = letter();
        document.blocks = {Paragraph{repeated("国", 28 * lines), false}};
        const Printed printed = press().print(document);
        const std::string last =
            ask("pdftotext -layout -f " + std::to_string(printed.pages), printed.pdf, "-");
        EXPECT_THAT(last, HasSubstr("国国")) << lines;
        EXPECT_THAT(last, HasSubstr("2026年3月5日")) << lines;
    }
}

TEST_F(Seen, KeepsAShortTableOnOnePage) {
    for (int lines = 10; lines <= 24; ++lines) {
        Document document = letter();
        document.signature.clear();
        Table signed_by;
        for (const char* who : {"当事人签名", "调解人签名", "见证人签名"})
            signed_by.rows.push_back({who, ""});
        document.blocks = {Paragraph{repeated("国", 28 * lines), false}, signed_by};
        const Printed printed = press().print(document);
        const std::string last =
            ask("pdftotext -layout -f " + std::to_string(printed.pages), printed.pdf, "-");
        for (const char* words : {"当事人", "调解人", "见证人"}) EXPECT_THAT(last, HasSubstr(words)) << lines;
    }
}

TEST_F(Seen, DrawsASealAndAChart) {
    // One red point as a PNG.
    const unsigned char png[] = {
        0x89, 'P',  'N',  'G', 0x0d, 0x0a, 0x1a, 0x0a, 0,    0,    0,    13,   'I',  'H',  'D',  'R', 0, 0,
        0,    1,    0,    0,   0,    1,    8,    2,    0,    0,    0,    0x90, 0x77, 0x53, 0xde, 0,   0, 0,
        12,   'I',  'D',  'A', 'T',  0x08, 0xd7, 0x63, 0xf8, 0xcf, 0xc0, 0,    0,    3,    1,    1,   0, 0x18,
        0xdd, 0x8d, 0xb0, 0,   0,    0,    0,    'I',  'E',  'N',  'D',  0xae, 0x42, 0x60, 0x82};
    Document sealed = letter();
    sealed.seal_png.assign(reinterpret_cast<const char*>(png), sizeof png);
    EXPECT_THAT(ask("pdfimages -list", press().print(sealed).pdf), HasSubstr("image"));
    sealed.seal_png = "no picture";
    EXPECT_THAT(ask("pdfimages -list", press().print(sealed).pdf), testing::Not(HasSubstr("image")));

    Document chart = letter();
    chart.blocks.push_back(
        Drawing{40,
                {Box{10, 10, 20, 20, {0.2, 0.4, 0.8}}, Stroke{{{0, 35}, {156, 35}}, 0.3, {}},
                 Label{20, 36, "一月", Anchor::middle, 9, {}}, Label{156, 30, "右端", Anchor::right, 9, {}},
                 Label{0, 0, "左上", Anchor::left, 9, {}}}});
    const std::string text = text_of(press().print(chart).pdf);
    for (const char* words : {"一月", "右端", "左上"}) EXPECT_THAT(text, HasSubstr(words));
}

TEST_F(Seen, RefusesWhatIsLongerThanAPaperMayBe) {
    Document huge = letter();
    Table table;
    for (int i = 0; i < 20'000; ++i) table.rows.push_back({"一", "二", "三"});
    huge.blocks = {table};
    EXPECT_EQ(press().print(huge).pdf, "");
    huge.blocks = {Paragraph{repeated("国", 700'000)}};
    EXPECT_EQ(press().print(huge).pdf, "");
    huge.blocks = {Paragraph{repeated("国", 28 * 22 * 100)}};
    EXPECT_EQ(press().print(huge).pages, 101);
}

TEST(Printable, ShowsCodesAndLeavesOutWhatTurnsTheOrder) {
    const Fonts fonts;
    std::vector<std::string> unknown;
    EXPECT_EQ(printable("付款\xE2\x80\xAE元\x01\xEF\xBB\xBF\t终", fonts, unknown), "付款元 终");
    EXPECT_THAT(unknown, testing::IsEmpty());
    EXPECT_EQ(printable("a\xFFz", fonts, unknown), "a\xEF\xBF\xBDz");
    EXPECT_EQ(printable("\U000F0000x\U000F0000", fonts, unknown), "[U+F0000]x[U+F0000]");
    EXPECT_THAT(unknown, testing::ElementsAre("U+F0000"));
    EXPECT_EQ(printable("می‌خواهم", fonts, unknown), "می‌خواهم");  // a joiner inside stays
}

}  // namespace
}  // namespace dengwen::paper
