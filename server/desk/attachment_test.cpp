#include "desk/attachment.hpp"

#include <gtest/gtest.h>

#include "desk/repetition.hpp"
#include "desk/seal.hpp"

namespace dengwen::desk {
namespace {

using namespace std::string_literals;

TEST(Attachment, IsToldByItsBytesNeverByItsName) {
    EXPECT_EQ(sniffed_type("\x89PNG\r\n\x1a\n...."s), "image/png");
    EXPECT_EQ(sniffed_type("%PDF-1.7"), "application/pdf");
    EXPECT_EQ(sniffed_type("\xff\xd8\xff\xe0"s), "image/jpeg");
    EXPECT_EQ(sniffed_type("RIFF....WEBPVP8"), "image/webp");
    EXPECT_EQ(sniffed_type("PK\x03\x04..."s), "application/zip");
    EXPECT_EQ(sniffed_type("信访事项的说明\n"), "text/plain");
    EXPECT_EQ(sniffed_type("<html><script>"), "text/plain");
    EXPECT_FALSE(sniffed_type(""));
    EXPECT_FALSE(
        sniffed_type("\x7f"
                     "ELF\x02\x01\x01\0\0"s));
    EXPECT_FALSE(sniffed_type("MZ\x90\0\x03"s));
    EXPECT_FALSE(sniffed_type("#!/bin/sh\n"));
}

TEST(Attachment, OnlyPicturesAndPdfAreShownInPlace) {
    EXPECT_TRUE(may_be_shown("image/png"));
    EXPECT_TRUE(may_be_shown("application/pdf"));
    EXPECT_FALSE(may_be_shown("text/plain"));
    EXPECT_FALSE(may_be_shown("image/svg+xml"));
    EXPECT_FALSE(may_be_shown("application/zip"));
}

TEST(Attachment, ReadsBackWhatItWrote) {
    const Attachment before{"ab", "\"奇怪\"的/../名字.pdf", "application/pdf", 17};
    const Attachment after = attachment_from(text(before));
    EXPECT_EQ(after.name, before.name);
    EXPECT_EQ(after.sha256, before.sha256);
    EXPECT_EQ(after.bytes, before.bytes);
}

TEST(Seal, OpensOnlyWithTheSameSecret) {
    const std::string sealed = seal("key one", "回执：7K3M");
    EXPECT_EQ(sealed.find("7K3M"), std::string::npos);
    EXPECT_EQ(unseal("key one", sealed), "回执：7K3M");
    EXPECT_FALSE(unseal("key two", sealed));
    EXPECT_FALSE(unseal("key one", sealed.substr(4)));
    EXPECT_FALSE(unseal("key one", "no base64 %%"));
}

TEST(Repetition, ComparesWordsNotTheirDress) {
    EXPECT_EQ(normalised("经查，情况属实。"), normalised("经查 情况属实"));
    EXPECT_EQ(normalised("ＡＢＣ１２３"), normalised("abc 123"));
    EXPECT_NE(normalised("情况属实"), normalised("情况不属实"));
}

}  // namespace
}  // namespace dengwen::desk
