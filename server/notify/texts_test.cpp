#include "notify/texts.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace dengwen::notices {
namespace {

const MatterNumber told_number = matter_number(430102, 2026, 17);
const std::string told_at = "https://petitions.example";

store::Delivery told(std::string word) {
    store::Delivery out;
    out.matter = told_number;
    out.word = std::move(word);
    out.to = "housing";
    out.day = *day_from("2026-03-02");
    return out;
}

TEST(Texts, SayTheNumberAndTheLinkAndNothingElse) {
    EXPECT_EQ(news_of(told_number, told_at).zh,
              "您的信访事项 430102-2026-00000017 有新进展，请凭查询码查看：https://petitions.example/follow");
    EXPECT_EQ(news_in("en", told_number, told_at),
              "There is news of your petition 430102-2026-00000017. See it with your query code: "
              "https://petitions.example/follow");
    EXPECT_EQ(news_in("zh", told_number, told_at), news_of(told_number, told_at).zh);
}

TEST(Texts, OfALetterSayWhatWasDone) {
    const Words letter = letter_of(told("acceptance"), told_at);
    EXPECT_NE(letter.zh.find("2026-03-02 有新进展：受理"), std::string::npos) << letter.zh;
    EXPECT_NE(letter.en.find("acceptance"), std::string::npos) << letter.en;
    EXPECT_NE(letter_of(told("deadline_recount"), told_at).zh.find("期限重新计算"), std::string::npos);
    EXPECT_NE(letter_of(told("calling_off"), told_at).zh.find("领导接访取消"), std::string::npos);
}

TEST(SmsBody, EscapesWhatIsPutIn) {
    Sms sms;
    sms.body = R"({"to":"{{telephone}}","text":"{{text}}","id":"{{id}}"})";
    const auto body = nlohmann::json::parse(sms_body(sms, "+8613", "a\"b{{id}}\n", "x"));
    EXPECT_EQ(body["text"], "a\"b{{id}}\n") << "what was put in is not looked through again";
    EXPECT_EQ(body["to"], "+8613");
    EXPECT_EQ(body["id"], "x");
    sms.form = Sms::Form::form;
    sms.body = "to={{telephone}}&text={{text}}";
    EXPECT_EQ(sms_body(sms, "+86", "新 a&b", "x"), "to=%2B86&text=%E6%96%B0%20a%26b");
}

TEST(WebhookBody, NamesTheMatterTheUnitAndTheAct) {
    EXPECT_EQ(nlohmann::json::parse(webhook_body(told("acceptance"))),
              nlohmann::json::parse(R"({"type":"matter.acceptance","data":{"number":"430102-2026-00000017",
                  "unit":"housing","day":"2026-03-02","words":{"zh":"受理","en":"acceptance"}}})"));
}

TEST(Mail, HasASubjectAndADateInTheirOwnForm) {
    EXPECT_EQ(mail_subject("en", told_number), "Petition 430102-2026-00000017: there is news");
    EXPECT_EQ(mail_subject("zh", told_number),
              "=?UTF-8?B?5L+h6K6/5LqL6aG5?= 430102-2026-00000017 =?UTF-8?B?5pyJ5paw6L+b5bGV?=");
    EXPECT_EQ(mail_date({1'772'400'000'000}), "Sun, 01 Mar 2026 21:20:00 +0000");
    EXPECT_EQ(mail_date({0}), "Thu, 01 Jan 1970 00:00:00 +0000");
}

}  // namespace
}  // namespace dengwen::notices
