#include "http/form.hpp"

#include <gtest/gtest.h>

#include "http/form_token.hpp"
#include "http/qr.hpp"

namespace dengwen::http {
namespace {

Request posted(std::string type, std::string body) {
    Request request;
    request.method = Method::post;
    request.headers = {{"Content-Type", std::move(type)}, {"Host", "example.test"}};
    request.body = std::move(body);
    return request;
}

constexpr std::string_view two_parts =
    "--XyZ\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n一句话\r\nsecond line\r\n"
    "--XyZ\r\nContent-Disposition: form-data; name=\"files\"; filename=\"C:\\\\a\\\\photo %22one%22.jpg\"\r\n"
    "Content-Type: image/jpeg\r\n\r\n\xff\xd8\r\n--Xy\r\n--XyZ--\r\n";

TEST(Form, ReadsFieldsAndFilesOfMultipart) {
    const Request request = posted("multipart/form-data; boundary=XyZ", std::string(two_parts));
    const auto form = form_of(request);
    ASSERT_TRUE(form);
    EXPECT_EQ(form->value("title"), "一句话\r\nsecond line");
    ASSERT_EQ(form->files.size(), 1u);
    EXPECT_EQ(form->files[0].name, "photo \"one\".jpg");
    EXPECT_EQ(form->files[0].type, "image/jpeg");
    EXPECT_EQ(form->files[0].bytes, "\xff\xd8\r\n--Xy");
}

TEST(Form, AnEmptyFileInputIsNoFile) {
    const auto form =
        form_of(posted("multipart/form-data; boundary=\"b b\"",
                       "--b b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\"\r\n"
                       "Content-Type: application/octet-stream\r\n\r\n\r\n--b b--\r\n"));
    ASSERT_TRUE(form);
    EXPECT_TRUE(form->files.empty());
}

TEST(Form, BodiesThatAreNoFormAreRefused) {
    const std::string whole(two_parts);
    for (std::size_t length = 0; length + 4 < whole.size(); ++length)
        EXPECT_FALSE(form_of(posted("multipart/form-data; boundary=XyZ", whole.substr(0, length)))) << length;
    EXPECT_FALSE(form_of(posted("multipart/form-data", whole)));
    EXPECT_FALSE(form_of(posted("multipart/form-data; boundary=other", whole)));
    EXPECT_FALSE(form_of(posted("text/plain", "a=b")));
    EXPECT_FALSE(form_of(posted("application/x-www-form-urlencoded", "a=%zz")));
    EXPECT_FALSE(form_of(posted("multipart/form-data; boundary=b",
                                "--b\r\nContent-Disposition: form-data\r\n\r\nno name\r\n--b--\r\n")));
}

TEST(Form, UrlencodedFieldsKeepTheirOrder) {
    const auto form =
        form_of(posted("application/x-www-form-urlencoded; charset=utf-8", "d=1&x=&d=%E4%BA%8C+2"));
    ASSERT_TRUE(form);
    EXPECT_EQ(form->values("d"), (std::vector<std::string>{"1", "二 2"}));
    EXPECT_EQ(form->value("none"), "");
}

TEST(Form, AFormSentByAnotherSiteIsKnown) {
    const auto with = [](std::string name, std::string value) {
        Request request = posted("application/x-www-form-urlencoded", "");
        request.headers.emplace_back(std::move(name), std::move(value));
        return sent_from_elsewhere(request);
    };
    EXPECT_TRUE(with("Sec-Fetch-Site", "cross-site"));
    EXPECT_TRUE(with("Sec-Fetch-Site", "same-site"));
    EXPECT_FALSE(with("Sec-Fetch-Site", "same-origin"));
    EXPECT_TRUE(with("Origin", "https://other.test"));
    EXPECT_TRUE(with("Origin", "null"));
    EXPECT_FALSE(with("Origin", "http://example.test"));
    EXPECT_FALSE(with("X-Other", ""));
}

TEST(Seal, OpensOnlyWhatItSealedForThatPurpose) {
    const Seal seal(Seal::fresh_key());
    const std::string sealed = seal.seal("file", "text");
    EXPECT_EQ(seal.open("file", sealed), "text");
    EXPECT_FALSE(seal.open("token", sealed));
    EXPECT_FALSE(Seal(Seal::fresh_key()).open("file", sealed));
    std::string changed = sealed;
    changed.back() = 'x';
    EXPECT_FALSE(seal.open("file", changed));
    EXPECT_FALSE(seal.open("file", "short"));
}

TEST(FormToken, IsGoodForADay) {
    const Seal seal(Seal::fresh_key());
    const Instant now{1'780'000'000'000};
    const std::string token = new_token(seal, now);
    EXPECT_TRUE(is_good(seal, token, now));
    EXPECT_TRUE(is_good(seal, token, Instant{now.milliseconds + 24LL * 3600 * 1000 - 1}));
    EXPECT_FALSE(is_good(seal, token, Instant{now.milliseconds + 24LL * 3600 * 1000}));
    EXPECT_FALSE(is_good(seal, token, Instant{now.milliseconds - 60001}));
    EXPECT_FALSE(is_good(seal, token + "0", now));
    EXPECT_FALSE(is_good(seal, "", now));
    EXPECT_NE(new_token(seal, now), token);
}

TEST(FormToken, TheHiddenCodeIsReadWithTheTokenAlone) {
    const Seal seal(Seal::fresh_key());
    const std::string token = new_token(seal, Instant{1}), other = new_token(seal, Instant{1});
    const std::string kept = hidden(seal, token, "7K3M-9QXA-0123-4567");
    EXPECT_EQ(kept.find("7K3M"), std::string::npos);
    EXPECT_EQ(shown(seal, token, kept), "7K3M-9QXA-0123-4567");
    EXPECT_NE(shown(seal, other, kept), "7K3M-9QXA-0123-4567");
    EXPECT_EQ(once_key(seal, token).find(token), std::string::npos);
    EXPECT_NE(once_key(seal, token), once_key(seal, other));
    EXPECT_FALSE(shown(seal, token, "zz"));
}

TEST(Qr, DrawsRunsInsideAQuietZone) {
    const Qr code = qr("http://example.test/follow?number=430102-2026-00000017");
    EXPECT_GE(code.side, 21 + 8);
    EXPECT_EQ(code.path.substr(0, 11), "M4 4h7v1h-7");  // the finder pattern's upper edge
    EXPECT_THROW(qr(std::string(5000, 'x')), std::runtime_error);
}

}  // namespace
}  // namespace dengwen::http
