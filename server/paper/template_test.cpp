#include "paper/template.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "paper/defaults.hpp"
#include "paper/plain.hpp"

namespace dengwen::paper {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr std::string_view head = "标题：某书\n字：某\n署名：{{本单位}}\n---\n";

// "5 原因: 这个文种没有这个字段。": line, field and cause of each fault.
std::vector<std::string> faults_of(std::string_view text, std::string_view kind) {
    std::vector<std::string> lines;
    for (const TemplateFault& fault : read_template(text, *kind_from(kind)).faults) {
        EXPECT_FALSE(fault.cause.en.empty());
        lines.push_back(std::to_string(fault.line) + " " + fault.field + ": " + fault.cause.zh);
    }
    return lines;
}

// A body for a return slip, which needs the number, the unit and the reason.
std::string returning(std::string_view body) {
    return std::string(head) + "{{事项编号}}退回{{to}}：{{理由}}\n" + std::string(body);
}

TEST(Kinds, NameOnlyFieldsThatThereAre) {
    std::set<std::string_view> keys;
    for (const Field& field : fields()) {
        EXPECT_FALSE(field.name.zh.empty());
        EXPECT_FALSE(field.name.en.empty());
        keys.insert(field.key);
    }
    std::set<std::string_view> seen;
    for (const PaperKind& kind : kinds()) {
        EXPECT_TRUE(seen.insert(kind.key).second) << kind.key;
        EXPECT_EQ(kind_from(kind.key), &kind);
        for (const auto* list : {&kind.known, &kind.needed, &kind.stated}) {
            for (const std::string_view key : *list) {
                EXPECT_TRUE(keys.contains(key)) << kind.key << " " << key;
                EXPECT_TRUE(knows(kind, key)) << kind.key << " " << key;
            }
        }
    }
    for (const std::string_view key : common_fields()) EXPECT_TRUE(keys.contains(key)) << key;
    for (const std::string_view key : demand_fields()) EXPECT_TRUE(keys.contains(key)) << key;
    EXPECT_EQ(kind_from("history"), nullptr);
    EXPECT_EQ(field_from("重点人员"), nullptr);
}

TEST(Templates, OfEveryKindAreSound) {
    EXPECT_EQ(default_papers().size(), kinds().size());
    for (const PaperKind& kind : kinds()) {
        const std::string_view text = default_text(kind.key);
        ASSERT_FALSE(text.empty()) << kind.key;
        EXPECT_THAT(faults_of(text, kind.key), ElementsAre()) << kind.key;
    }
    EXPECT_EQ(default_text("history"), "");
}

TEST(Templates, NeedAHead) {
    EXPECT_THAT(faults_of("只有正文", "annual_report"),
                testing::Contains("1 : 没有把抬头与正文分开的 --- 行。"));
    EXPECT_THAT(faults_of("称呼：某\n---\n{{事项编号}}{{to}}{{理由}}", "returning"),
                ElementsAre("1 称呼: 抬头只有：标题、字、红头、主送、附件、署名、抄送。",
                            "0 标题: 没有标题。", "0 字: 没有发文字号的“字”。", "0 署名: 没有署名。"));
    EXPECT_THAT(faults_of("标题：\n" + returning(""), "returning"),
                ElementsAre("1 标题: 抬头的一行写作“名称：内容”。"));
}

TEST(Templates, RefuseAnUnknownField) {
    EXPECT_THAT(faults_of(returning("{{户籍}}"), "returning"), ElementsAre("6 户籍: 这个文种没有这个字段。"));
    EXPECT_THAT(faults_of(returning("{{救济机关}}"), "returning"),
                ElementsAre("6 救济机关: 这个文种没有这个字段。"));
    EXPECT_THAT(faults_of(returning("{{诉求}}"), "opinion"),
                testing::Contains("6 诉求: 这个文种没有这个字段。"));
    EXPECT_THAT(faults_of(returning("{{理由"), "returning"), ElementsAre("6 {{理由: 字段没有以 }} 结束。"));
    EXPECT_THAT(faults_of(returning("| {{本单位}} | {{年龄}} |"), "returning"),
                ElementsAre("6 年龄: 这个文种没有这个字段。"));
}

TEST(Templates, RefuseToLeaveOutWhatAPaperMustState) {
    const std::string lacking = std::string(head) + "{{事项编号}}退回{{to}}\n";
    EXPECT_THAT(faults_of(lacking, "returning"),
                ElementsAre("0 理由: 这个文种必须写明“理由”，且不得放在其他字段的可选段里。"));
    EXPECT_THAT(faults_of(lacking + "{{?信访事项}}\n{{理由}}\n{{/信访事项}}\n", "returning"),
                ElementsAre("0 理由: 这个文种必须写明“理由”，且不得放在其他字段的可选段里。"));
    EXPECT_THAT(faults_of(lacking + "{{?理由}}\n{{理由}}\n{{/理由}}\n", "returning"), ElementsAre());
}

TEST(Templates, RefuseBlocksThatAreNotWhole) {
    EXPECT_THAT(faults_of(returning("{{?信访事项}}\n有"), "returning"),
                ElementsAre("6 信访事项: 这个段落没有结束。"));
    EXPECT_THAT(faults_of(returning("{{/信访事项}}"), "returning"),
                ElementsAre("6 信访事项: 这里没有打开的同名段落。"));
    EXPECT_THAT(faults_of(returning("{{?信访事项}}\n{{/本单位}}\n{{/信访事项}}"), "returning"),
                ElementsAre("7 本单位: 这里没有打开的同名段落。"));
    EXPECT_THAT(faults_of(returning("{{?信访事项}} 有"), "returning"),
                ElementsAre("6 {{?信访事项}} 有: 成段的记号要独占一行，并以 }} 结束。"));
    EXPECT_THAT(
        faults_of(
            returning("{{?信访人}}\n{{?本单位}}\n{{?信访事项}}\n{{/信访事项}}\n{{/本单位}}\n{{/信访人}}"),
            "returning"),
        ElementsAre("8 信访事项: 段落最多套两层。"));
}

TEST(Templates, RefuseALoop) {
    EXPECT_THAT(faults_of(returning("{{#each 诉求}}\n{{/each}}"), "returning"),
                ElementsAre("6 each 诉求: 只有诉求可以重复：{{#诉求}}。", "7 each: 这个文种没有这个字段。"));
    EXPECT_THAT(faults_of(returning("{{#理由}}\n{{理由}}\n{{/理由}}"), "returning"),
                ElementsAre("6 理由: 只有诉求可以重复：{{#诉求}}。"));
    std::string text(default_text("opinion"));
    text.insert(text.find("{{#诉求}}"), "{{#诉求}}\n");
    text.insert(text.find("{{/诉求}}"), "{{/诉求}}\n");
    EXPECT_THAT(faults_of(text, "opinion"), testing::Contains(HasSubstr("重复段内不能再重复。")));
}

TEST(Templates, KeepADemandsFieldsInsideTheRepeat) {
    const std::string text = std::string(default_text("opinion"));
    EXPECT_THAT(faults_of(text + "{{诉求内容}}\n", "opinion"),
                ElementsAre(HasSubstr("诉求内容: 诉求的字段只能写在 {{#诉求}} 与 {{/诉求}} 之间。")));
    EXPECT_THAT(faults_of(text + "{{?诉求内容}}\n{{/诉求内容}}\n", "opinion"),
                ElementsAre(HasSubstr("诉求内容: 诉求的字段只能写在 {{#诉求}} 与 {{/诉求}} 之间。")));
}

TEST(Templates, PromiseNoSuitInAnOpinion) {
    for (const std::string_view kind : {"opinion", "review", "re_review"}) {
        EXPECT_THAT(faults_of(std::string(default_text(kind)) + "可以依法提起行政诉讼。\n", kind),
                    ElementsAre(HasSubstr("诉讼: 意见书的救济途径是复查、复核，不写诉讼、复议。")));
    }
    EXPECT_THAT(faults_of(returning("当事人可以提起诉讼。"), "returning"), ElementsAre());
    // The last word has no remedy to state.
    EXPECT_THAT(faults_of(std::string(default_text("re_review")) + "{{救济机关}}\n", "re_review"),
                ElementsAre(HasSubstr("救济机关: 这个文种没有这个字段。")));
}

TEST(Templates, AreOfABoundedSize) {
    EXPECT_THAT(faults_of(std::string(32'001, 'x'), "returning"),
                ElementsAre("0 : 模板过长：最多 32000 字节。"));
    EXPECT_THAT(faults_of(std::string(head) + std::string(400, '\n'), "returning"),
                ElementsAre("401 : 模板最多 400 行。"));
    EXPECT_THAT(faults_of(returning("|" + std::string(13, '|')), "returning"),
                ElementsAre("6 : 表格的一行有 1 至 12 格。"));
    std::string many;
    for (int i = 0; i < 100; ++i) many += "{{户籍}}\n";
    EXPECT_EQ(faults_of(returning(many), "returning").size(), 50u);
}

Values opinion_values() {
    Values values;
    values.fields = {{"matter_number", "430102-2026-00000017"},
                     {"petitioner", "李某"},
                     {"unit", "某区住建局"},
                     {"remedy_body", "某市住建局"},
                     {"remedy_days", "30日"}};
    values.demands = {{{"number", "1"},
                       {"demand", "退还维修资金"},
                       {"demand_outcome", "支持"},
                       {"demand_facts", "资金已归集。\n票据齐全。"},
                       {"demand_reason", "应当退还"},
                       {"demand_basis", "某条例第五条"},
                       {"perform_by", "2026年6月30日"}},
                      {{"number", "2"},
                       {"demand", "{{本单位}}道歉"},
                       {"demand_outcome", "解释说明"},
                       {"demand_facts", "# 不是标题"},
                       {"demand_reason", "| 不是表格 |"}}};
    return values;
}

TEST(Filling, AnswersEachDemandAndLeavesOutWhatHasNoValue) {
    const auto read = read_template(default_text("opinion"), *kind_from("opinion"));
    ASSERT_TRUE(read.made);
    const Filled filled = fill(*read.made, opinion_values(), "信处〔2026〕5号", *day_from("2026-03-05"));
    EXPECT_THAT(filled.missing, ElementsAre());
    EXPECT_EQ(plain_text(filled.document), R"(信访处理意见书
信处〔2026〕5号

李某：
你提出的信访事项（编号430102-2026-00000017），我单位已办理完毕。根据《信访工作条例》第三十二条的规定，现就你的各项诉求逐一答复如下：

诉求1：退还维修资金
查明的事实：资金已归集。
票据齐全。
理由：应当退还
依据：某条例第五条
处理意见：支持
履行期限：2026年6月30日前

诉求2：{{本单位}}道歉
查明的事实：# 不是标题
理由：| 不是表格 |
处理意见：解释说明
如不服本意见，你可以自收到本意见书之日起30日内，向某市住建局请求复查。

某区住建局
2026年3月5日
)");
}

TEST(Filling, LeavesTheRemedyOutWhereNobodyStandsAbove) {
    const auto read = read_template(default_text("opinion"), *kind_from("opinion"));
    Values values = opinion_values();
    values.fields.erase("remedy_body");
    const Filled filled = fill(*read.made, values, "", *day_from("2026-03-05"));
    EXPECT_THAT(filled.missing, ElementsAre());
    EXPECT_THAT(plain_text(filled.document), testing::Not(HasSubstr("复查")));
}

TEST(Filling, NamesWhatIsMissing) {
    const auto read = read_template(default_text("opinion"), *kind_from("opinion"));
    Values values = opinion_values();
    values.fields.erase("unit");
    values.fields["matter_number"] = "";
    values.demands[1].erase("demand_reason");
    EXPECT_THAT(fill(*read.made, values, "", Day{}).missing,
                ElementsAre("matter_number", "unit", "demand_reason"));
    values.demands.clear();
    EXPECT_THAT(fill(*read.made, values, "", Day{}).missing, ElementsAre("matter_number", "unit", "demands"));
}

TEST(Filling, SetsRowsThatFollowEachOtherAsOneTable) {
    const auto read = read_template(
        "title: T\ncode: C\nletterhead: {{unit}}文件\naddressee: {{to}}：\nattachment: 一\nattachment: 二\n"
        "signature: {{unit}}\ncopies: {{petitioner}}\n---\n// 备注\n> {{事项编号}}\n## {{to}}\n### 三级\n"
        "| a | {{理由}} |\n| b |  |\n后文\n| c |\n",
        *kind_from("returning"));
    ASSERT_TRUE(read.made) << read.faults.front().cause.zh;
    Values values;
    values.fields = {
        {"matter_number", "1"}, {"to", "甲"}, {"reason", "一\n二"}, {"unit", "乙"}, {"petitioner", "丙"}};
    const Document document = fill(*read.made, values, "C〔2026〕1号", Day{}).document;
    EXPECT_EQ(document.letterhead, "乙文件");
    EXPECT_EQ(document.addressee, "甲：");
    EXPECT_EQ(document.copies, "丙");
    EXPECT_THAT(document.attachments, ElementsAre("一", "二"));
    EXPECT_THAT(document.blocks,
                ElementsAre(Block(Paragraph{"1", false}), Block(Heading{2, "甲"}), Block(Heading{3, "三级"}),
                            Block(Table{{}, {}, {{"a", "一 二"}, {"b", ""}}}), Block(Paragraph{"后文", true}),
                            Block(Table{{}, {}, {{"c"}}})));
    EXPECT_EQ(
        plain_text(document),
        "T\nC〔2026〕1号\n\n甲：\n1\n\n甲\n\n三级\na | 一 二\nb | \n后文\nc\n\n附件：1. 一\n2. 二\n\n乙\n"
        "1970年1月1日\n\n抄送：丙\n");
}

TEST(ShortText, NamesTheNumberAndTheAddressOnly) {
    EXPECT_EQ(short_text("430102-2026-00000017", "https://x.example/follow"),
              "您的信访事项430102-2026-00000017有新文书，请查阅：https://x.example/follow");
}

}  // namespace
}  // namespace dengwen::paper
