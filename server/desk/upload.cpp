#include "desk/upload.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "desk/attachment.hpp"

namespace dengwen::desk {

namespace {

constexpr std::uint64_t first_chunk = 0x49484452;  // "IHDR", where a PNG says its size
constexpr std::uint64_t pixels_max = 250'000'000;
constexpr std::uint64_t unpacked_max = 2ull * 1024 * 1024 * 1024;
constexpr std::uint64_t suspicious_from = 64ull * 1024 * 1024;  // below, no ratio harms anybody
constexpr std::uint64_t ratio_max = 200;
constexpr std::uint64_t parts_max = 10'000;

// Numbers of so many bytes; zero behind the end.
std::uint64_t big(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint64_t out = 0;
    for (std::size_t i = 0; i < count; ++i)
        out = out << 8 | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0u);
    return out;
}

std::uint64_t little(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint64_t out = 0;
    for (std::size_t i = count; i-- > 0;)
        out = out << 8 | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0u);
    return out;
}

// The frame header of a JPEG says the size; before it come segments with their lengths.
std::uint64_t jpeg_pixels(std::string_view bytes) {
    std::uint64_t most = 0;
    std::size_t at = 2;
    while (at + 4 <= bytes.size()) {
        const std::uint64_t mark = big(bytes, at, 1), kind = big(bytes, at + 1, 1);
        if (mark != 0xFF) break;
        if (kind == 0xFF) {
            ++at;
            continue;
        }
        if (kind == 0xD9 || kind == 0xDA) break;
        const bool is_frame = kind >= 0xC0 && kind <= 0xCF && kind != 0xC4 && kind != 0xC8 && kind != 0xCC;
        if (is_frame) most = std::max(most, big(bytes, at + 5, 2) * big(bytes, at + 7, 2));
        const bool is_bare = kind == 0x01 || (kind >= 0xD0 && kind <= 0xD8);
        at += 2 + (is_bare ? 0 : std::max<std::uint64_t>(big(bytes, at + 2, 2), 2));
    }
    return most;
}

std::uint64_t pixels(std::string_view bytes, std::string_view type) {
    if (type == "image/png" && big(bytes, 12, 4) == first_chunk) return big(bytes, 16, 4) * big(bytes, 20, 4);
    if (type == "image/gif") return little(bytes, 6, 2) * little(bytes, 8, 2);
    if (type == "image/jpeg") return jpeg_pixels(bytes);
    if (type == "image/webp" && bytes.substr(12, 4) == "VP8X")
        return (little(bytes, 24, 3) + 1) * (little(bytes, 27, 3) + 1);
    return 0;
}

// The directory at the end of a zip file names every part with its size before and after.
bool packs_too_much(std::string_view bytes) {
    const auto end = bytes.rfind(std::string_view("PK\x05\x06", 4));
    if (end == std::string_view::npos) return false;  // no directory: no program opens it
    const std::uint64_t parts = little(bytes, end + 10, 2);
    std::uint64_t at = little(bytes, end + 16, 4), unpacked = 0, packed = 0, seen = 0;
    while (at + 46 <= bytes.size() && bytes.substr(at, 4) == std::string_view("PK\x01\x02", 4)) {
        if (++seen > parts_max) return true;
        packed += little(bytes, at + 20, 4);
        unpacked += little(bytes, at + 24, 4);
        at += 46 + little(bytes, at + 28, 2) + little(bytes, at + 30, 2) + little(bytes, at + 32, 2);
    }
    // Parts may lie over each other: no more than the file itself was packed.
    packed = std::min<std::uint64_t>(packed, bytes.size());
    if (parts > parts_max || unpacked > unpacked_max) return true;
    return unpacked > suspicious_from && unpacked > packed * ratio_max;
}

}  // namespace

std::variant<std::string, UploadFlaw> upload_type(std::string_view bytes) {
    const auto type = sniffed_type(bytes);
    if (!type) return UploadFlaw::type;
    if (pixels(bytes, *type) > pixels_max) return UploadFlaw::picture_too_large;
    if (*type == "application/zip" && packs_too_much(bytes)) return UploadFlaw::packed_too_much;
    return *type;
}

}  // namespace dengwen::desk
