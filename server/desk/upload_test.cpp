#include "desk/upload.hpp"

#include <gtest/gtest.h>

namespace dengwen::desk {
namespace {

std::string number(std::uint64_t value, std::size_t count, bool big) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i)
        out += static_cast<char>(value >> (8 * (big ? count - 1 - i : i)) & 0xFF);
    return out;
}
std::string big(std::uint64_t value, std::size_t count) { return number(value, count, true); }
std::string little(std::uint64_t value, std::size_t count) { return number(value, count, false); }

std::string png(std::uint64_t wide, std::uint64_t high) {
    return std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) + big(wide, 4) + big(high, 4) + "rest";
}

std::string gif(std::uint64_t wide, std::uint64_t high) {
    return "GIF89a" + little(wide, 2) + little(high, 2);
}

std::string jpeg(std::uint64_t wide, std::uint64_t high, std::string before = "") {
    return "\xff\xd8" + before + "\xff\xe0" + big(8, 2) + "JFIF12" + "\xff\xc2" + big(11, 2) + "\x08" +
           big(high, 2) + big(wide, 2) + "\x01" + std::string("\x01\x11\x00", 3) + "\xff\xda" + "data";
}

std::string webp(std::uint64_t wide, std::uint64_t high) {
    return "RIFF" + little(100, 4) + "WEBPVP8X" + little(10, 4) + std::string(4, '\0') + little(wide - 1, 3) +
           little(high - 1, 3);
}

struct Part {
    std::uint64_t packed = 0, unpacked = 0;
};

std::string zip(const std::vector<Part>& parts, std::uint64_t claimed_parts = 0, std::size_t body = 1000) {
    std::string out = "PK\x03\x04" + std::string(body, 'x');
    const std::size_t begin = out.size();
    for (const Part& part : parts)
        out += "PK\x01\x02" + std::string(16, '\0') + little(part.packed, 4) + little(part.unpacked, 4) +
               little(4, 2) + little(1, 2) + little(1, 2) + std::string(12, '\0') + "nameEC";
    out += "PK\x05\x06" + std::string(4, '\0') + little(0, 2) +
           little(claimed_parts ? claimed_parts : parts.size(), 2) + little(out.size() - begin, 4) +
           little(begin, 4) + little(0, 2);
    return out;
}

bool fits(const std::string& bytes, const std::string& type) {
    const auto told = upload_type(bytes);
    const auto* found = std::get_if<std::string>(&told);
    return found && *found == type;
}

bool flawed(const std::string& bytes, UploadFlaw flaw) {
    const auto told = upload_type(bytes);
    const auto* found = std::get_if<UploadFlaw>(&told);
    return found && *found == flaw;
}

TEST(Upload, ProgramsAreNotTaken) { EXPECT_TRUE(flawed(std::string("MZ\0\1", 4), UploadFlaw::type)); }

TEST(Upload, PicturesHaveAsManyPixelsAsACameraMakes) {
    EXPECT_TRUE(fits(png(16320, 12240), "image/png"));
    EXPECT_TRUE(flawed(png(65535, 65535), UploadFlaw::picture_too_large));
    EXPECT_TRUE(flawed(png(1, 250'000'001), UploadFlaw::picture_too_large));
    EXPECT_TRUE(flawed(png(0xFFFFFFFF, 0xFFFFFFFF), UploadFlaw::picture_too_large));
    EXPECT_TRUE(fits("\x89PNG\r\n\x1a\n", "image/png")) << "cut off: nothing to show";
    EXPECT_TRUE(fits(gif(9000, 9000), "image/gif"));
    EXPECT_TRUE(flawed(gif(60000, 60000), UploadFlaw::picture_too_large));
    EXPECT_TRUE(fits(webp(9000, 9000), "image/webp"));
    EXPECT_TRUE(flawed(webp(1 << 20, 1 << 20), UploadFlaw::picture_too_large));
}

TEST(Upload, TheFrameOfAJpegIsFoundBehindItsSegments) {
    EXPECT_TRUE(fits(jpeg(12000, 9000), "image/jpeg"));
    EXPECT_TRUE(flawed(jpeg(65000, 65000), UploadFlaw::picture_too_large));
    EXPECT_TRUE(flawed(jpeg(65000, 65000, "\xff\xff\xff\x01"), UploadFlaw::picture_too_large))
        << "filling, a bare mark";
    EXPECT_TRUE(flawed(jpeg(65000, 65000, "\xff\xc4" + big(4, 2) + "ab"), UploadFlaw::picture_too_large));
    EXPECT_TRUE(fits("\xff\xd8\xff\xe0" + big(0, 2) + std::string(30, 'a'), "image/jpeg"))
        << "a length of nothing";
    EXPECT_TRUE(fits("\xff\xd8\xff", "image/jpeg"));
}

TEST(Upload, AZipFileHoldsNoMoreThanItWeighs) {
    EXPECT_TRUE(fits(zip({{500, 5000}, {400, 60u << 20}}), "application/zip"))
        << "small enough whatever the ratio";
    EXPECT_TRUE(fits(zip({{500'000, 65u << 20}}, 0, 500'000), "application/zip"));
    EXPECT_TRUE(flawed(zip({{300'000, 65u << 20}}, 0, 300'000), UploadFlaw::packed_too_much));
    EXPECT_TRUE(flawed(zip({{40u << 20, 65u << 20}}), UploadFlaw::packed_too_much))
        << "parts over each other";
    EXPECT_TRUE(flawed(zip({{1, 0xFFFFFFFF}}), UploadFlaw::packed_too_much));
    EXPECT_TRUE(flawed(zip({{1, 1}}, 10'001), UploadFlaw::packed_too_much));
    EXPECT_TRUE(flawed(zip(std::vector<Part>(10'001, Part{1, 1}), 1), UploadFlaw::packed_too_much));
    EXPECT_TRUE(fits("PK\x03\x04 and no directory", "application/zip"));
    EXPECT_TRUE(fits("PK\x03\x04PK\x05\x06", "application/zip")) << "a directory cut off";
}

}  // namespace
}  // namespace dengwen::desk
