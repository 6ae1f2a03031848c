#include "mail/taking.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <map>

#include "desk/passwords.hpp"
#include "store/post.hpp"
#include "vault/vault_key.hpp"

namespace dengwen::mail {
namespace {

class TakingTest : public testing::Test {
  protected:
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("dengwen-mail-" + desk::new_token().substr(0, 16));
    store::Store store{{(std::filesystem::create_directories(folder), folder.string()), ""}};
    profile::Profiles profiles = profile::load(SOURCE_DIR);
    Day today = *day_from("2026-01-05");
    desk::Desk desk{store, profiles, "cn", [this] { return Now{{1767600000000}, today}; }};
    std::map<std::uint32_t, std::string> box;
    std::uint64_t validity = 7;
    std::vector<Reply> replies;
    Answered answered = Answered::yes;
    std::vector<std::uint32_t> read;
    std::optional<Taking> taking;

    TakingTest() {
        desk.set_vault_key(vault::VaultKey::made());
        EXPECT_TRUE(desk.save_unit({"petition",
                                    {"信访局", "Petition office"},
                                    UnitKind::petition_department,
                                    4,
                                    "430102",
                                    "",
                                    {},
                                    ""})
                        .empty());
        begin();
    }
    ~TakingTest() override { std::filesystem::remove_all(folder); }

    void begin() {
        Taking::Options options;
        options.unit = "petition";
        options.address = "https://petitions.example";
        options.language = "zh";
        options.bytes_max = 10'000;
        options.answer = [this](const Reply& reply) {
            replies.push_back(reply);
            return answered;
        };
        taking.emplace(desk,
                       Source{[this] { return validity; },
                              [this](std::uint32_t uid) {
                                  std::vector<std::uint32_t> out;
                                  for (const auto& [number, mail] : box)
                                      if (number > uid) out.push_back(number);
                                  return out;
                              },
                              [this](std::uint32_t uid) { return box.at(uid).size(); },
                              [this](std::uint32_t uid) { return read.push_back(uid), box.at(uid); },
                              [this](std::uint32_t uid) {
                                  const std::string& mail = box.at(uid);
                                  return mail.substr(0, mail.find("\r\n\r\n") + 4);
                              }},
                       options);
    }

    static std::string mail(const std::string& id, const std::string& subject, const std::string& text,
                            const std::string& more = "") {
        return "From: =?utf-8?B?5p2O5Y2O?= <li.hua@mail.example>\r\nMessage-ID: <" + id + "@x>\r\n" + more +
               "Subject: " + subject + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text;
    }
    std::vector<Matter> matters() {
        std::vector<Matter> out;
        for (const MatterNumber number : store.matters({}, 100)) out.push_back(*store.matter(number));
        return out;
    }
    std::string content(const ContentRef& ref) {
        return store.contents({ref}).empty() ? "" : store.contents({ref}).front().body;
    }
    std::string code_in(const std::string& text) {
        const std::string before = "查询码：";
        const auto at = text.find(before) + before.size();
        return text.substr(at, text.find('\n', at) - at);
    }
};

TEST_F(TakingTest, RegistersAMailOnceAndAnswersWithTheCode) {
    box[3] = mail("a", "路灯坏了", "坏了三盏。");
    EXPECT_EQ(taking->take(), 1);
    EXPECT_EQ(taking->take(), 0);
    const auto all = matters();
    ASSERT_EQ(all.size(), 1u);
    const Submission& submission = all.front().submissions.front();
    EXPECT_NE(content(submission.statement).find("坏了三盏"), std::string::npos);
    EXPECT_NE(content(submission.statement).find("路灯坏了"), std::string::npos);
    EXPECT_EQ(content(all.front().demands.front().text), "路灯坏了");
    EXPECT_EQ(submission.petitioners.size(), 1u);
    EXPECT_EQ(submission.attachments.size(), 1u) << "the mail itself";
    EXPECT_FALSE(submission.anonymous);
    EXPECT_EQ(all.front().holder, "petition");
    ASSERT_EQ(replies.size(), 1u);
    EXPECT_EQ(replies.front().to, "li.hua@mail.example");
    EXPECT_EQ(replies.front().in_reply_to, "a@x");
    EXPECT_EQ(replies.front().subject, text(all.front().number));
    EXPECT_EQ(desk.number_of(code_in(replies.front().text)), all.front().number);
}

TEST_F(TakingTest, KnowsAMailAgainWhenTheMailboxIsMadeAnew) {
    box[3] = mail("a", "路灯坏了", "坏了三盏。");
    taking->take();
    validity = 8;
    box[9] = box[3];
    box[10] = mail("a", "路灯坏了", "另一件事。");
    EXPECT_EQ(taking->take(), 3);
    EXPECT_EQ(matters().size(), 2u) << "what only bears the same Message-ID is another mail";
}

TEST_F(TakingTest, AddsToAMatterThatItsCodeOpens) {
    box[1] = mail("a", "路灯坏了", "坏了三盏。");
    taking->take();
    const std::string number = text(matters().front().number), code = code_in(replies.front().text);
    box[2] = mail("b", "Re: " + number, "又坏了一盏。查询码 " + code);
    box[3] = mail("c", "Re: " + number, "没有写查询码。");
    box[4] = mail("d", "Re: 430102-2026-00000099", "写了别的编号。查询码 " + code);
    taking->take();
    const auto all = matters();
    ASSERT_EQ(all.size(), 3u) << "without the right code it is a matter of its own";
    ASSERT_EQ(all.front().submissions.size(), 2u);
    EXPECT_EQ(all.front().submissions.back().petitioners, all.front().submissions.front().petitioners);
    EXPECT_NE(replies.at(1).text.find("已补充到信访事项 " + number), std::string::npos);
}

TEST_F(TakingTest, RegistersNothingThatNoPersonWrote) {
    box[1] = mail("a", "away", "back on monday", "Auto-Submitted: auto-replied\r\n");
    box[2] = mail("b", "failure", "no such user", "Return-Path: <>\r\n");
    EXPECT_EQ(taking->take(), 2);
    EXPECT_TRUE(matters().empty());
    EXPECT_TRUE(replies.empty());
}

TEST_F(TakingTest, SendsTheAnswerLaterWhereItCannotBeSentNow) {
    box[1] = mail("a", "路灯坏了", "坏了三盏。");
    box[2] = mail("b", "井盖松动", "有车经过就响。");
    answered = Answered::later;
    EXPECT_EQ(taking->take(), 0);
    EXPECT_EQ(matters().size(), 2u) << "registered all the same, and the one after it";
    EXPECT_EQ(replies.size(), 1u) << "one try speaks for all";
    answered = Answered::yes;
    begin();
    EXPECT_EQ(taking->take(), 2);
    EXPECT_EQ(matters().size(), 2u);
    ASSERT_EQ(replies.size(), 3u);
    EXPECT_EQ(replies.at(1).key, replies.at(0).key) << "the same mail at each try";
    EXPECT_EQ(replies.at(1).text, replies.at(0).text);
    EXPECT_EQ(desk.number_of(code_in(replies.at(2).text)), matters().back().number);
}

TEST_F(TakingTest, FetchesNothingAgainWhileNoAnswerCanBeSent) {
    for (std::uint32_t uid = 1; uid <= 80; ++uid) {
        const std::string number = std::to_string(uid);
        box[uid] = mail("m" + number, "s", number);
    }
    answered = Answered::later;
    EXPECT_EQ(taking->take(), 0);
    EXPECT_EQ(matters().size(), 80u);
    EXPECT_EQ(read.size(), 80u);
    EXPECT_EQ(taking->take(), 0);
    EXPECT_EQ(read.size(), 81u) << "one tries for all";
    answered = Answered::yes;
    EXPECT_EQ(taking->take(), 50);
    EXPECT_EQ(taking->take(), 30);
    EXPECT_EQ(taking->take(), 0);
    EXPECT_EQ(store.cursor("mail 7"), 80);
    EXPECT_EQ(matters().size(), 80u);
    EXPECT_EQ(replies.size(), 82u);
}

TEST_F(TakingTest, GivesUpAnAnswerThatNobodyTakes) {
    box[1] = mail("a", "路灯坏了", "坏了三盏。");
    answered = Answered::never;
    EXPECT_EQ(taking->take(), 1);
    EXPECT_EQ(matters().size(), 1u);
}

TEST_F(TakingTest, GoesOnAfterAKillBetweenRegistrationAndWritingItDown) {
    box[1] = mail("a", "路灯坏了", "坏了三盏。");
    answered = Answered::later;
    taking->take();
    // As if the process had ended before the mail was written down: only what the registration's own
    // transaction kept is there.
    const auto before = matters();
    store.set_cursor("mail 7", 0);
    answered = Answered::yes;
    begin();
    EXPECT_EQ(taking->take(), 1);
    EXPECT_EQ(matters(), before);
    EXPECT_EQ(desk.number_of(code_in(replies.back().text)), before.front().number);
}

TEST_F(TakingTest, RegistersTheHeadOfAMailThatIsTooLarge) {
    box[1] = mail("a", "路灯坏了", std::string(20'000, 'x'));
    EXPECT_EQ(taking->take(), 1);
    EXPECT_TRUE(read.empty()) << "it is not fetched whole";
    const auto all = matters();
    ASSERT_EQ(all.size(), 1u);
    EXPECT_NE(content(all.front().submissions.front().statement).find("见来信原件"), std::string::npos);
}

TEST_F(TakingTest, RegistersWhateverComes) {
    box[1] = "";
    box[2] = "\xff\xfe no mail at all \x00";
    box[3] = "From: x\r\nSubject: \r\n\r\n";
    EXPECT_EQ(taking->take(), 3);
    const auto all = matters();
    ASSERT_EQ(all.size(), 3u);
    for (const Matter& one : all) EXPECT_TRUE(one.submissions.front().anonymous) << "nobody is named";
    EXPECT_TRUE(replies.empty());
}

TEST_F(TakingTest, KeepsTheFilesThatComeWithIt) {
    box[1] =
        "From: a@b.example\r\nMessage-ID: <f@x>\r\nSubject: s\r\nContent-Type: multipart/mixed; "
        "boundary=q\r\n\r\n"
        "--q\r\n\r\ntext\r\n--q\r\nContent-Type: image/png; name=p.png\r\nContent-Transfer-Encoding: "
        "base64\r\n\r\n"
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==\r\n"
        "--q\r\nContent-Type: application/x-sh; name=run.sh\r\n\r\n#!/bin/sh\r\n--q--\r\n";
    taking->take();
    EXPECT_EQ(matters().front().submissions.front().attachments.size(), 2u)
        << "the picture and the mail; a program only within the mail";
}

TEST_F(TakingTest, WaitsWhileTheUnitIsUnknown) {
    Taking::Options options;
    options.unit = "nobody";
    options.answer = [](const Reply&) { return Answered::yes; };
    std::vector<std::string> said;
    options.say = [&](const std::string& trouble) { said.push_back(trouble); };
    box[1] = mail("a", "路灯坏了", "坏了三盏。");
    Taking waiting(
        desk,
        Source{[] { return 7u; }, [](std::uint32_t) { return std::vector<std::uint32_t>{1}; },
               [](std::uint32_t) { return 10u; }, [this](std::uint32_t uid) { return box.at(uid); }, nullptr},
        options);
    EXPECT_EQ(waiting.take(), 0);
    EXPECT_EQ(said, std::vector<std::string>{"a mail waits: unit_unknown"});
    EXPECT_EQ(taking->take(), 1) << "and is not lost";
}

}  // namespace
}  // namespace dengwen::mail
