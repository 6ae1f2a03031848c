#include "desk/papers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "desk/paper_text.hpp"
#include "desk/passwords.hpp"
#include "paper/defaults.hpp"
#include "vault/vault_key.hpp"

namespace dengwen::desk {
namespace {

using testing::HasSubstr;
using testing::Not;

class PapersTest : public testing::Test {
  protected:
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("dengwen-papers-" + new_token().substr(0, 16));
    store::Store store{{(std::filesystem::create_directories(folder), folder.string()), ""}};
    profile::Profiles profiles = profile::load(SOURCE_DIR);
    Now today{{1767600000000}, *day_from("2026-01-05")};
    Desk desk{store, profiles, "cn", [this] { return today; }};

    PapersTest() {
        desk.set_vault_key(vault::VaultKey::made());
        add("city", "市住建局", 3, {});
        add("housing", "区住建局", 4, {"city"});
        add("water", "区水务局", 4, {});
    }
    ~PapersTest() override { std::filesystem::remove_all(folder); }

    void add(const std::string& id, const std::string& name, int level, std::vector<std::string> above,
             UnitKind kind = UnitKind::unit) {
        EXPECT_TRUE(
            desk.save_unit(Unit{id, {name, id}, kind, level, "430102", "", std::move(above), ""}).empty());
    }
    static Actor officer(const std::string& unit, std::set<Role> roles) {
        std::string id = unit;
        for (const Role role : roles) id += "-" + std::string(name(role));
        return {ActorKind::officer, {id, "", unit, std::move(roles), true}, false};
    }
    const Actor head = officer("housing", {Role::head});
    const Actor handler = officer("housing", {Role::handler});
    const Actor petitioner{ActorKind::petitioner, {}, false};

    Receipt registered(const std::string& title = "路灯不亮", const std::string& unit = "housing") {
        Registering out;
        out.actor = petitioner;
        out.asked.unit = unit;
        out.asked.kind = Kind::request;
        out.asked.submission.channel = Channel::web;
        out.asked.submission.received_day = today.day;
        out.asked.submission.statement =
            out.contents.add("statement", R"({"title":")" + title + R"(","text":"t"})");
        out.asked.submission.petitioners = {out.contents.add("person", R"({"name":"甘棠"})")};
        out.asked.demands = {out.contents.add("demand", "修灯")};
        return std::get<Receipt>(desk.register_matter(std::move(out)));
    }
    template <class Asked>
    int act(const Actor& actor, MatterNumber number, Asked asked, Contents contents = {}) {
        auto done =
            desk.act(Asking{actor, number, std::move(asked), std::move(contents), {}, {}, nullptr, {}});
        const Acted* acted = std::get_if<Acted>(&done);
        EXPECT_TRUE(acted) << name(std::get<Refusal>(done));
        return acted ? acted->entry.seq : 0;
    }
    PaperWanted wanted(const Actor& actor, MatterNumber number, int event) {
        PaperWanted out;
        out.actor = actor;
        out.number = number;
        out.event = event;
        return out;
    }
    PaperDone issued(MatterNumber number, int of) {
        auto done = issue_paper(desk, wanted(head, number, of));
        EXPECT_TRUE(std::holds_alternative<PaperDone>(done)) << name(std::get<Refusal>(done));
        return std::get<PaperDone>(std::move(done));
    }
    std::string text_of(const Actor& actor, MatterNumber number, int event) {
        auto file = paper_file(desk, wanted(actor, number, event));
        return std::holds_alternative<PaperFile>(file) ? std::get<PaperFile>(file).text : "";
    }
};

TEST_F(PapersTest, AreNumberedByUnitAndYearWithoutGaps) {
    const Receipt first = registered(), second = registered();
    EXPECT_EQ(issued(first.number, 1).number, "信登〔2026〕1号");
    EXPECT_EQ(std::get<Refusal>(issue_paper(desk, wanted(head, first.number, 1))),
              Refusal::paper_already_issued);
    EXPECT_EQ(std::get<Refusal>(issue_paper(desk, wanted(handler, second.number, 1))),
              Refusal::paper_needs_head);
    EXPECT_EQ(issued(second.number, 1).number, "信登〔2026〕2号");
    today = {{1799000000000}, *day_from("2027-01-04")};
    EXPECT_EQ(issued(registered().number, 1).number, "信登〔2027〕1号");
}

TEST_F(PapersTest, AreNumberedByTheShortFormOfAUnitThatHasOne) {
    const Receipt first = registered(), second = registered();
    EXPECT_EQ(issued(first.number, 1).number, "信登〔2026〕1号");
    Unit unit = *desk.offices()->find(head.officer.unit);
    unit.short_name = "长信访";
    EXPECT_TRUE(desk.save_unit(unit).empty());
    const PaperDone done = issued(second.number, 1);
    EXPECT_EQ(done.number, "长信访〔2026〕2号");
    EXPECT_THAT(text_of(head, second.number, done.acted.entry.seq), HasSubstr("长信访〔2026〕2号"));
    EXPECT_EQ(std::get<0>(papers_of(desk, wanted(head, first.number, 0)))[0].number, "信登〔2026〕1号");
}

TEST_F(PapersTest, NameThePetitionerToThePetitionerAlone) {
    const Receipt receipt = registered();
    const int event = issued(receipt.number, 1).acted.entry.seq;
    EXPECT_THAT(text_of(petitioner, receipt.number, event), HasSubstr("甘棠："));
    EXPECT_THAT(text_of(head, receipt.number, event), HasSubstr("信访人："));
    EXPECT_THAT(text_of(head, receipt.number, event), Not(HasSubstr("甘棠")));
    const auto view = std::get<MatterView>(desk.matter(head, receipt.number));
    for (const store::Content& content : view.contents) EXPECT_THAT(content.body, Not(HasSubstr("甘棠")));
    EXPECT_EQ(
        std::get<Refusal>(paper_file(desk, wanted(officer("water", {Role::head}), receipt.number, event))),
        Refusal::matter_not_found);
    EXPECT_EQ(std::get<Refusal>(paper_file(desk, wanted(head, receipt.number, 1))),
              Refusal::no_paper_of_event);
}

TEST_F(PapersTest, KeepTheirVersionWhenTheTemplateChanges) {
    const Receipt first = registered(), second = registered();
    const int event = issued(first.number, 1).acted.entry.seq;
    const std::string before = text_of(head, first.number, event);
    TemplateGiven given{"registration", 0, std::string(paper::default_text("registration")) + "新的一句。\n",
                        "admin"};
    EXPECT_EQ(std::get<int>(save_template(desk, given)), 1);
    EXPECT_TRUE(std::holds_alternative<TemplateStale>(save_template(desk, given)));
    EXPECT_EQ(text_of(head, first.number, event), before);
    EXPECT_THAT(before, Not(HasSubstr("新的一句。")));
    const int later = issued(second.number, 1).acted.entry.seq;
    EXPECT_THAT(text_of(head, second.number, later), HasSubstr("新的一句。"));
    const auto lines = std::get<0>(papers_of(desk, wanted(head, second.number, 0)));
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_EQ(lines[0].template_version, 1);
    EXPECT_EQ(template_of(desk, "registration")->saved_by, "admin");
    given.version = 1;
    given.text = "标题：x\n";
    EXPECT_FALSE(std::get<1>(save_template(desk, given)).empty());
    EXPECT_EQ(template_of(desk, "registration")->version, 1);
    EXPECT_EQ(templates(desk).size(), paper::kinds().size());
    EXPECT_FALSE(template_of(desk, "history"));
}

TEST_F(PapersTest, AnswerEachDemandAndNameTheRemedy) {
    const Receipt receipt = registered();
    const MatterNumber number = receipt.number;
    Contents words;
    const ContentRef said = words.add("notice", "由我局办理");
    const int notice = act(handler, number, NoticeAsked{Path::handling, NoticeMeans::written, said}, words);
    const int acceptance = act(handler, number, AcceptanceAsked{});
    DraftAsked draft;
    Contents texts;
    Answer answer;
    answer.demand = 1;
    answer.outcome = AnswerOutcome::supported;
    answer.facts = texts.add("facts", "三盏路灯损坏");
    answer.reason = texts.add("reason", "属于养护范围");
    answer.basis = texts.add("basis", "《城市道路管理条例》第二十条");
    answer.perform_by = *day_from("2026-02-01");
    draft.draft.answers = {answer};
    act(handler, number, draft, texts);
    const int opinion = act(head, number, OpinionAsked{});
    EXPECT_THAT(
        std::get<PaperFile>(paper_preview(desk, wanted(handler, number, notice))).text,
        testing::AllOf(HasSubstr("由有权处理的机关办理"), HasSubstr("由我局办理"), HasSubstr("2026年")));
    EXPECT_THAT(std::get<PaperFile>(paper_preview(desk, wanted(handler, number, acceptance))).text,
                HasSubstr("受理日期：2026年1月5日"));
    const std::string text = text_of(petitioner, number, issued(number, opinion).acted.entry.seq);
    for (const char* part : {"诉求1：修灯", "查明的事实：三盏路灯损坏", "理由：属于养护范围",
                             "依据：《城市道路管理条例》第二十条", "处理意见：支持",
                             "履行期限：2026年2月1日前", "30日内，向市住建局请求复查", "信处〔2026〕1号"})
        EXPECT_THAT(text, HasSubstr(part));
    const auto lines = std::get<0>(papers_of(desk, wanted(petitioner, number, 0)));
    ASSERT_EQ(lines.size(), 1u) << "the petitioner sees what is issued";
    EXPECT_EQ(lines[0].kind, "opinion");
    EXPECT_EQ(std::get<0>(papers_of(desk, wanted(head, number, 0))).size(), 4u);
}

TEST_F(PapersTest, BetweenOfficesStayThere) {
    add("office", "区信访局", 4, {}, UnitKind::petition_department);
    const Receipt receipt = registered("路灯", "office");
    const Actor router = officer("office", {Role::router, Role::head});
    const int forwarded = act(router, receipt.number, ForwardingAsked{"water", {}, {}});
    auto done = issue_paper(desk, wanted(router, receipt.number, forwarded));
    ASSERT_TRUE(std::holds_alternative<PaperDone>(done)) << name(std::get<Refusal>(done));
    const int event = std::get<PaperDone>(done).acted.entry.seq;
    EXPECT_THAT(text_of(router, receipt.number, event), HasSubstr("区水务局"));
    EXPECT_THAT(text_of(officer("water", {Role::handler}), receipt.number, event), HasSubstr("转送函"));
    EXPECT_EQ(text_of(petitioner, receipt.number, event), "");
    EXPECT_TRUE(std::get<0>(papers_of(desk, wanted(petitioner, receipt.number, 0))).empty());
}

TEST_F(PapersTest, SayWhichCharactersNoFontHas) {
    const Receipt receipt = registered("路灯\U0001FAE0");
    EXPECT_THAT(issued(receipt.number, 1).unknown, testing::ElementsAre("U+1FAE0"));
}

TEST_F(PapersTest, TryATemplateOnAMatterThatIsSeenOrOnNone) {
    const auto read =
        paper::read_template(paper::default_text("registration"), *paper::kind_from("registration"));
    EXPECT_THAT(std::get<PaperFile>(paper_sample(desk, *read.made)).text, HasSubstr("〔事项编号〕"));
    const Receipt receipt = registered();
    EXPECT_THAT(std::get<PaperFile>(paper_preview(desk, wanted(head, receipt.number, 1), read.made)).text,
                HasSubstr("路灯不亮"));
    const auto other = paper::read_template(paper::default_text("opinion"), *paper::kind_from("opinion"));
    EXPECT_EQ(std::get<Refusal>(paper_preview(desk, wanted(head, receipt.number, 1), other.made)),
              Refusal::no_paper_of_event);
    EXPECT_EQ(std::get<Refusal>(
                  paper_preview(desk, wanted(officer("water", {Role::head}), receipt.number, 1), read.made)),
              Refusal::matter_not_found);
    const auto fields = template_fields(*paper::kind_from("opinion"));
    EXPECT_TRUE(fields.front().needed);
    EXPECT_FALSE(fields.back().needed);
}

TEST(PaperText, IsReadBackAsItWas) {
    paper::Document document;
    document.title = "题";
    document.number = "信处〔2026〕5号";
    document.addressee = std::string(name_place) + "：";
    document.blocks = {paper::Heading{2, "二"}, paper::Paragraph{"段" + std::string(name_place), false},
                       paper::Table{{}, {}, {{"a", std::string(name_place)}}}};
    document.attachments = {"一", "二"};
    document.signature = "某局";
    document.copies = "某办";
    document.day = *day_from("2026-03-05");
    EXPECT_EQ(paper_from(paper_text(document)), document);
    const paper::Document named = with_name(document, "甘棠");
    EXPECT_EQ(named.addressee, "甘棠：");
    EXPECT_EQ(std::get<paper::Paragraph>(named.blocks[1]).text, "段甘棠");
    EXPECT_EQ(std::get<paper::Table>(named.blocks[2]).rows[0][1], "甘棠");
    EXPECT_EQ(with_name(document, "").addressee, "信访人：");
    for (const char* wrong : {"", "{}", "[]", R"({"title":1})"})
        EXPECT_THROW(paper_from(wrong), std::invalid_argument) << wrong;
}

}  // namespace
}  // namespace dengwen::desk
