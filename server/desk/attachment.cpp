#include "desk/attachment.hpp"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

namespace dengwen::desk {

namespace {

struct Mark {
    std::size_t at;
    std::string_view bytes;
    const char* type;
};

using namespace std::string_view_literals;

constexpr std::array marks{
    Mark{0, "\x89PNG\r\n\x1a\n"sv, "image/png"},
    Mark{0, "\xff\xd8\xff"sv, "image/jpeg"},
    Mark{0, "GIF87a"sv, "image/gif"},
    Mark{0, "GIF89a"sv, "image/gif"},
    Mark{8, "WEBP"sv, "image/webp"},
    Mark{4, "ftypheic"sv, "image/heic"},
    Mark{4, "ftypmif1"sv, "image/heic"},
    Mark{0, "II*\0"sv, "image/tiff"},
    Mark{0, "MM\0*"sv, "image/tiff"},
    Mark{0, "%PDF-"sv, "application/pdf"},
    Mark{0, "PK\x03\x04"sv, "application/zip"},  // office documents are zip files
    Mark{0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv, "application/x-ole-storage"},
    Mark{8, "WAVE"sv, "audio/wav"},
    Mark{0, "ID3"sv, "audio/mpeg"},
    Mark{0, "\xff\xfb"sv, "audio/mpeg"},
    Mark{0, "#!AMR"sv, "audio/amr"},
    Mark{0, "OggS"sv, "audio/ogg"},
    Mark{4, "ftyp"sv, "video/mp4"},
};

// Text: well-formed enough to hold no zero and no control byte but line ends and tabs. Markup is taken as
// text too and never shown in place.
bool is_text(std::string_view bytes) {
    return std::all_of(bytes.begin(), bytes.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x20 ? byte != 0x7F : (c == '\n' || c == '\r' || c == '\t');
    });
}

}  // namespace

std::string text(const Attachment& attachment) {
    return nlohmann::ordered_json{{"sha256", attachment.sha256},
                                  {"name", attachment.name},
                                  {"type", attachment.type},
                                  {"bytes", attachment.bytes}}
        .dump();
}

Attachment attachment_from(const std::string& body) {
    const auto read = nlohmann::json::parse(body);
    return {read.at("sha256"), read.at("name"), read.at("type"), read.at("bytes")};
}

std::optional<std::string> sniffed_type(std::string_view bytes) {
    if (bytes.empty()) return std::nullopt;
    for (const Mark& mark : marks)
        if (bytes.size() >= mark.at + mark.bytes.size() &&
            bytes.substr(mark.at, mark.bytes.size()) == mark.bytes)
            return mark.type;
    if (is_text(bytes.substr(0, 4096)) && !bytes.starts_with("#!")) return "text/plain";
    return std::nullopt;
}

bool may_be_shown(std::string_view type) {
    return type == "image/png" || type == "image/jpeg" || type == "image/gif" || type == "image/webp" ||
           type == "application/pdf";
}

}  // namespace dengwen::desk
