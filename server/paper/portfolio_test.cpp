// A portfolio, looked at from outside by poppler's and qpdf's programs; and what is put on its pages.
#include "paper/portfolio.hpp"

#include <cairo.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "paper/binding.hpp"
#include "paper/press.hpp"

namespace dengwen::paper {
namespace {

using testing::HasSubstr;
using testing::Not;

Press& one_press() {
    static Press press;
    return press;
}

class Portfolios : public testing::Test {
  protected:
    void SetUp() override {
        char made[] = "/tmp/dengwen-portfolio-XXXXXX";
        ASSERT_NE(mkdtemp(made), nullptr);
        folder_ = made;
    }
    void TearDown() override { run("rm -r " + folder_); }

    static std::string run(const std::string& command) {
        FILE* pipe = popen((command + " 2>&1").c_str(), "r");
        std::string out;
        char part[4096];
        while (const std::size_t length = fread(part, 1, sizeof part, pipe)) out.append(part, length);
        EXPECT_EQ(pclose(pipe), 0) << command << "\n" << out;
        return out;
    }
    std::string at(const std::string& name) const { return folder_ + "/" + name; }
    std::string keep(const std::string& name, const std::string& bytes) const {
        std::ofstream(at(name), std::ios::binary) << bytes;
        return at(name);
    }
    std::string read(const std::string& name) const {
        std::stringstream out;
        out << std::ifstream(at(name), std::ios::binary).rdbuf();
        return out.str();
    }
    std::string text_of(const std::string& pdf, int page) const {
        const std::string number = std::to_string(page);
        return run("pdftotext -layout -f " + number + " -l " + number + " " + keep("seen.pdf", pdf) + " -");
    }
    std::string png() const {
        cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 40, 20);
        cairo_surface_write_to_png(surface, at("one.png").c_str());
        cairo_surface_destroy(surface);
        return read("one.png");
    }
    std::string jpeg() {
        run("pdftoppm -jpeg -r 20 -f 1 -l 1 -singlefile " + keep("in.pdf", three_pages()) + " " + at("one"));
        return read("one.jpg");
    }
    static std::string three_pages() {
        Document letter;
        letter.title = "来信";
        letter.day = *day_from("2026-03-05");
        for (int i = 0; i < 50; ++i) letter.blocks.emplace_back(Paragraph{"电梯坏了没有人修。"});
        return one_press().print(letter).pdf;
    }
    static Portfolio dossier() {
        Portfolio out;
        out.cover.title = "信访事项案卷";
        out.cover.number = "430102-2026-00000017";
        out.cover.day = *day_from("2026-03-05");
        out.contents = "目录";
        out.parts.push_back({"一、来件", 1, false, {}, std::nullopt});
        out.parts.back().document.blocks = {Heading{1, "一、来件"}, Paragraph{"三个月没有发工资。"}};
        out.parts.push_back({"二、文书", 1, false, {}, std::nullopt});
        out.parts.back().document.blocks = {Heading{1, "二、文书"}};
        out.parts.push_back({"受理告知书", 2, true, {}, std::nullopt});
        Document& paper = out.parts.back().document;
        paper.title = "受理告知书";
        paper.number = "信受〔2026〕1号";
        paper.blocks = {Paragraph{"你反映的事项已经受理。"}};
        paper.signature = "某市人社局";
        paper.day = *day_from("2026-03-04");
        return out;
    }
    static void add(Portfolio& to, const std::variant<Enclosure, Unbound>& enclosed,
                    const std::string& title) {
        ASSERT_TRUE(std::holds_alternative<Enclosure>(enclosed)) << name(std::get<Unbound>(enclosed));
        to.parts.push_back({title, 2, false, {}, std::get<Enclosure>(enclosed)});
        to.parts.back().enclosed->caption = title;
    }

    std::string folder_;
};

TEST_F(Portfolios, OpenWithACoverAndAContentsPageThatNamesThePageOfEachPart) {
    const Printed printed = one_press().print(dossier());
    EXPECT_EQ(printed.pages, 4);
    EXPECT_THAT(text_of(printed.pdf, 1), HasSubstr("信访事项案卷"));
    EXPECT_THAT(text_of(printed.pdf, 1), Not(HasSubstr("—1—"))) << "a cover bears no number";
    const std::string contents = text_of(printed.pdf, 2);
    EXPECT_THAT(contents, testing::ContainsRegex("一、来件 +3"));
    EXPECT_THAT(contents, testing::ContainsRegex("二、文书 +3"));
    EXPECT_THAT(contents, testing::ContainsRegex("受理告知书 +4"));
    EXPECT_THAT(text_of(printed.pdf, 3), HasSubstr("三个月没有发工资"));
    EXPECT_THAT(text_of(printed.pdf, 4), HasSubstr("信受〔2026〕1号"));
    EXPECT_EQ(one_press().print(dossier()).pdf, printed.pdf) << "the same parts, the same bytes";
}

TEST_F(Portfolios, HaveABookmarkForEachPartAndSayWhatTheyAre) {
    const std::string file = keep("one.pdf", one_press().print(dossier()).pdf);
    EXPECT_THAT(run("qpdf --check " + file), HasSubstr("No syntax or stream encoding errors"));
    const std::string json = run("qpdf --json --json-key=outlines " + file);
    for (const char* title : {"目录", "一、来件", "二、文书", "受理告知书"})
        EXPECT_THAT(json, HasSubstr(title));
    EXPECT_THAT(json, HasSubstr("\"destpageposfrom1\": 4"));
    EXPECT_THAT(run("pdfinfo " + file), HasSubstr("信访事项案卷"));
    EXPECT_THAT(run("qpdf --qdf " + file + " - | strings"), HasSubstr("/Link")) << "the contents lead there";
}

TEST_F(Portfolios, BindInPicturesAndThePagesOfOtherFiles) {
    Portfolio with = dossier();
    add(with, enclose(png(), "image/png"), "附件一");
    add(with, enclose(three_pages(), "application/pdf"), "附件二");
    add(with, enclose(jpeg(), "image/jpeg"), "附件三");
    const Printed printed = one_press().print(with);
    EXPECT_EQ(printed.pages, 4 + 1 + 3 + 1);
    EXPECT_THAT(text_of(printed.pdf, 2), testing::ContainsRegex("附件三 +9"));
    Portfolio flowing = with;
    flowing.parts.erase(flowing.parts.begin() + 2);  // the first file now follows a part that flows on
    EXPECT_THAT(text_of(one_press().print(flowing).pdf, 2), testing::ContainsRegex("附件一 +4"));
    EXPECT_THAT(text_of(printed.pdf, 5), HasSubstr("附件一"));
    EXPECT_THAT(text_of(printed.pdf, 7), testing::ContainsRegex("附件二 +2/3"));
    EXPECT_THAT(text_of(printed.pdf, 7), HasSubstr("电梯坏了没有人修"));
    EXPECT_THAT(text_of(printed.pdf, 7), HasSubstr("—7—")) << "numbered on through what is bound in";
    EXPECT_THAT(run("qpdf --check " + keep("b.pdf", printed.pdf)), HasSubstr("No syntax or stream"));
    EXPECT_EQ(one_press().print(with).pdf, printed.pdf);
}

std::string acting_pdf() {
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 "
           "R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n"
           "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
           "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Rotate 90/AA<</O<</S/JavaScript"
           "/JS(app.alert(2))>>>>/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 200 200]/A<</S/JavaScript"
           "/JS(app.alert(3))>>>>]/Contents 4 0 R>>endobj\n"
           "4 0 obj<</Length 31>>stream\n1 0 0 rg 20 20 100 100 re f    \nendstream endobj\n"
           "trailer<</Size 5/Root 1 0 R>>\n";
}

TEST_F(Portfolios, TakeOfAFileWhatIsSeenAndNothingThatActs) {
    Portfolio with = dossier();
    add(with, enclose(acting_pdf(), "application/pdf"), "附件");
    const Printed printed = one_press().print(with);
    EXPECT_EQ(printed.pages, 5);
    const std::string whole = run("qpdf --qdf " + keep("acting.pdf", printed.pdf) + " - | strings");
    EXPECT_THAT(whole, Not(HasSubstr("JavaScript")));
    EXPECT_THAT(whole, Not(HasSubstr("app.alert")));
    EXPECT_THAT(whole, HasSubstr("1 0 0 rg 20 20 100 100 re"));
}

TEST_F(Portfolios, HostileFilesAreNotBoundAndHarmNobody) {
    const auto why = [](const std::string& bytes, const char* type) {
        const auto enclosed = enclose(bytes, type);
        const auto* unbound = std::get_if<Unbound>(&enclosed);
        return unbound ? std::string(name(*unbound)) : "bound";
    };
    EXPECT_EQ(why("%PDF-1.4\nnothing of the kind", "application/pdf"), "unreadable");
    EXPECT_EQ(why("", "application/pdf"), "unreadable");
    EXPECT_EQ(why("%PDF-1.4\n1 0 obj " + std::string(2'000'000, '['), "application/pdf"), "unreadable");
    EXPECT_EQ(why("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]"
                  "/Count 1>>endobj\ntrailer<</Size 3/Root 1 0 R>>\n",
                  "application/pdf"),
              "unreadable");
    EXPECT_EQ(why(std::string(enclosed_bytes_max + 1, ' '), "application/pdf"), "too_large");
    EXPECT_EQ(why("PK", "application/zip"), "other_type");
    const std::string plain = keep("plain.pdf", three_pages());
    run("qpdf --encrypt secret owner 256 -- " + plain + " " + at("locked.pdf"));
    EXPECT_EQ(why(read("locked.pdf"), "application/pdf"), "is_protected");
    std::string pages = plain;
    for (int i = 0; i < 67; ++i) pages += " " + plain;
    run("qpdf --empty --pages " + pages + " -- " + at("long.pdf"));
    EXPECT_EQ(why(read("long.pdf"), "application/pdf"), "too_many_pages");
}

TEST_F(Portfolios, BrokenAndOversizedPicturesAreNotBound) {
    const auto why = [](const std::string& bytes, const char* type) {
        const auto enclosed = enclose(bytes, type);
        const auto* unbound = std::get_if<Unbound>(&enclosed);
        return unbound ? std::string(name(*unbound)) : "bound";
    };
    const std::string picture = png(), photo = jpeg();
    EXPECT_EQ(why(picture, "image/png"), "bound");
    EXPECT_EQ(why(picture.substr(0, picture.size() / 2), "image/png"), "unreadable");
    std::string huge = picture;
    huge.replace(16, 8, std::string("\0\0\x40\0\0\0\x40\0", 8));
    EXPECT_EQ(why(huge, "image/png"), "too_large");
    huge.replace(16, 8, std::string("\xff\xff\xff\xff\0\0\0\1", 8));
    EXPECT_EQ(why(huge, "image/png"), "too_large");
    huge.replace(16, 8, std::string(8, '\0'));
    EXPECT_EQ(why(huge, "image/png"), "unreadable");
    EXPECT_EQ(why(photo, "image/jpeg"), "bound");
    EXPECT_EQ(why(photo.substr(0, 10), "image/jpeg"), "unreadable");
    EXPECT_EQ(why("\xff\xd8" + std::string("\xff\xda\0\4\0\0", 6), "image/jpeg"), "unreadable");
    EXPECT_EQ(why("\xff\xd8" + std::string("\xff\xc3\0\x0b\x08\0\x10\0\x10\3\0\0\0", 13), "image/jpeg"),
              "unreadable")
        << "lossless";
    EXPECT_EQ(why("\xff\xd8" + std::string("\xff\xc0\0\x0b\x08\0\x10\0\x10\4\0\0\0", 13), "image/jpeg"),
              "other_type")
        << "four inks";
    EXPECT_EQ(why("\xff\xd8" + std::string("\xff\xc0\0\x0b\x08\xff\xff\xff\xff\3\0\0\0", 13), "image/jpeg"),
              "too_large");
    EXPECT_EQ(why(picture, "image/jpeg"), "unreadable");
}

// A photograph taken sideways stands upright: the tag is read in either order of bytes.
TEST_F(Portfolios, PhotographsStandTheWayTheyWereTaken) {
    const std::string photo = jpeg();
    const std::string little(
        "\xff\xe1\0\x22"
        "Exif\0\0II*\0\x08\0\0\0\1\0\x12\1\3\0\1\0\0\0\6\0\0\0\0\0\0\0",
        36);
    const std::string big(
        "\xff\xe1\0\x22"
        "Exif\0\0MM\0*\0\0\0\x08\0\1\1\x12\0\3\0\0\0\1\0\6\0\0\0\0\0\0",
        36);
    std::string seen[3];
    int i = 0;
    for (const std::string& exif : {std::string(), little, big}) {
        Portfolio with = dossier();
        add(with, enclose(photo.substr(0, 2) + exif + photo.substr(2), "image/jpeg"), "附件");
        const std::string file = keep("turned.pdf", one_press().print(with).pdf);
        run("pdftoppm -r 20 -f 5 -l 5 -singlefile " + file + " " + at("page"));
        seen[i++] = read("page.ppm");
    }
    EXPECT_NE(seen[0], seen[1]);
    EXPECT_EQ(seen[1], seen[2]);
}

TEST_F(Portfolios, AreNotMadeWhereTheyAreTooLong) {
    Portfolio much = dossier();
    much.parts[0].document.blocks.emplace_back(Paragraph{std::string(9'000'000, 'a')});
    EXPECT_EQ(one_press().print(much).pdf, "");
    Portfolio tall = dossier();
    for (int i = 0; i < portfolio_pages_max + 1; ++i) tall.parts.push_back(tall.parts[2]);
    EXPECT_EQ(one_press().print(tall).pdf, "");
}

TEST_F(Portfolios, CutTitlesThatDoNotFitALine) {
    Portfolio wide = dossier();
    std::string title;
    for (int i = 0; i < 100; ++i) title += "附";
    wide.parts[0].title = title;
    const std::string contents = text_of(one_press().print(wide).pdf, 2);
    EXPECT_THAT(contents, HasSubstr("附…"));
    EXPECT_THAT(contents, testing::ContainsRegex("受理告知书 +4"));
}

}  // namespace
}  // namespace dengwen::paper
