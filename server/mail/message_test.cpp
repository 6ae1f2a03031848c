#include "mail/message.hpp"

#include <gtest/gtest.h>

namespace dengwen::mail {
namespace {

std::string mail(const std::string& more, const std::string& body) {
    return "From: =?utf-8?B?5p2O5Y2O?= <li.hua@mail.example>\r\nSubject: =?gb2312?B?wre1xru1wcs=?=\r\n"
           "Message-ID: <one@mail.example>\r\nMIME-Version: 1.0\r\n" +
           more + "\r\n" + body;
}

TEST(Message, SaysWhoWroteWhat) {
    const Message read =
        message_from(mail("Content-Type: text/plain; charset=gb2312\r\nContent-Transfer-Encoding: base64\r\n",
                          "wre1xrXE0N7A7Q=="));
    EXPECT_EQ(read.id, "one@mail.example");
    EXPECT_EQ(read.name, "李华");
    EXPECT_EQ(read.address, "li.hua@mail.example");
    EXPECT_EQ(read.subject, "路灯坏了");
    EXPECT_EQ(read.text, "路灯的修理");
    EXPECT_FALSE(read.is_automatic);
    EXPECT_FALSE(read.is_cut);
    EXPECT_TRUE(read.files.empty());
}

TEST(Message, TakesThePlainTextAndTheFiles) {
    const Message read = message_from(
        mail("Content-Type: multipart/mixed; boundary=a\r\n",
             "--a\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: "
             "text/plain\r\n\r\nplain\r\n"
             "--b\r\nContent-Type: text/html\r\n\r\n<p>page</p>\r\n--b--\r\n"
             "--a\r\nContent-Type: image/png\r\nContent-Disposition: attachment; "
             "filename*=utf-8''%E7%81%AF.png\r\n"
             "Content-Transfer-Encoding: base64\r\n\r\niVBORw==\r\n"
             "--a\r\nContent-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nnotes\r\n--a--\r\n"));
    EXPECT_EQ(read.text, "plain");
    ASSERT_EQ(read.files.size(), 2u);
    EXPECT_EQ(read.files.at(0).name, "灯.png");
    EXPECT_EQ(read.files.at(0).bytes, "\x89PNG");
    EXPECT_EQ(read.files.at(1).name, "file-2");
    EXPECT_EQ(read.files.at(1).bytes, "notes");
}

TEST(Message, ReadsAPageWhereThereIsNothingElse) {
    EXPECT_EQ(message_from(mail("Content-Type: text/html; charset=utf-8\r\n", "<p>灯坏了</p>")).text,
              "灯坏了");
}

TEST(Message, KeepsAMailWithinAMailAsAFile) {
    const Message read =
        message_from(mail("Content-Type: multipart/mixed; boundary=a\r\n",
                          "--a\r\n\r\nsee below\r\n--a\r\nContent-Type: message/rfc822\r\n\r\nFrom: "
                          "x@y\r\nSubject: inner\r\n\r\nhi\r\n--a--\r\n"));
    EXPECT_EQ(read.text, "see below");
    ASSERT_EQ(read.files.size(), 1u);
    EXPECT_EQ(read.files.at(0).name, "message.eml");
    EXPECT_NE(read.files.at(0).bytes.find("inner"), std::string::npos);
}

TEST(Message, KnowsWhatNoPersonWrote) {
    EXPECT_TRUE(message_from(mail("Auto-Submitted: auto-replied (vacation)\r\n", "away")).is_automatic);
    EXPECT_TRUE(message_from(mail("Auto-Submitted: AUTO-generated\r\n", "x")).is_automatic);
    EXPECT_FALSE(message_from(mail("Auto-Submitted: No\r\n", "x")).is_automatic);
    EXPECT_TRUE(message_from(mail("Return-Path: <>\r\n", "bounced")).is_automatic);
    EXPECT_FALSE(message_from(mail("Return-Path: <li.hua@mail.example>\r\n", "x")).is_automatic);
    EXPECT_TRUE(
        message_from(mail("Content-Type: multipart/report; boundary=a; report-type=delivery-status\r\n",
                          "--a\r\n\r\nx\r\n--a--\r\n"))
            .is_automatic);
}

TEST(Message, OutlivesTenThousandParts) {
    std::string body;
    for (int i = 0; i < 10'000; ++i)
        body += "--a\r\nContent-Type: application/pdf; name=" + std::to_string(i) + "\r\n\r\n%PDF-\r\n";
    const Message read =
        message_from(mail("Content-Type: multipart/mixed; boundary=a\r\n", body + "--a--\r\n"));
    EXPECT_TRUE(read.is_cut);
    EXPECT_EQ(read.files.size(), files_max);
    EXPECT_EQ(read.subject, "路灯坏了");
}

TEST(Message, OutlivesTenThousandNestings) {
    std::string body;
    for (int i = 0; i < 10'000; ++i)
        body += "--b" + std::to_string(i) + "\r\nContent-Type: multipart/mixed; boundary=b" +
                std::to_string(i + 1) + "\r\n\r\n";
    const Message read = message_from(mail("Content-Type: multipart/mixed; boundary=b0\r\n", body));
    EXPECT_TRUE(read.is_cut);
    EXPECT_EQ(read.subject, "路灯坏了");
    EXPECT_EQ(read.text, "");
    std::string mails;
    for (int i = 0; i < 10'000; ++i) mails += "Content-Type: message/rfc822\r\n\r\n";
    EXPECT_TRUE(message_from(mail("", mails)).is_cut);
    EXPECT_TRUE(message_from(mails).is_cut);
}

TEST(Message, CutsATextThatIsTooLong) {
    std::string text;
    for (int i = 0; i < 30'000; ++i) text += "长";
    const Message read = message_from(mail("Content-Type: text/plain; charset=utf-8\r\n", text));
    EXPECT_TRUE(read.is_cut);
    EXPECT_EQ(read.text.size(), 19'000u * 3);
}

TEST(Message, MakesSomethingOfAnything) {
    for (const std::string raw :
         {"", "\r\n", "no header at all", "From:\r\n\r\n", "From: somebody\r\n\r\n", ": \r\n\r\nx",
          "From: undisclosed:;\r\n\r\nx", "Content-Type: multipart/mixed\r\n\r\nno boundary",
          "Content-Type: ;;;=\r\n\r\nx", "Subject: =?x?y?z?=\r\n\r\nx"}) {
        const Message read = message_from(raw);
        EXPECT_EQ(read.address, "") << raw;
        EXPECT_LE(read.files.size(), 1u) << raw;
    }
    EXPECT_EQ(message_from("From: a@b\r\n\r\nhello").text, "hello");
    EXPECT_EQ(message_from(mail("Content-Type: text/plain; charset=\"\xff\xfe\"\r\n", "路灯")).text, "路灯");
}

}  // namespace
}  // namespace dengwen::mail
