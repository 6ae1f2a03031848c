#include "paper/enclosure.hpp"

#include <cairo.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>

#include "paper/binding.hpp"

namespace dengwen::paper {

namespace {

constexpr std::int64_t jpeg_pixels_max = 60'000'000;  // its bytes go in as they are
constexpr std::int64_t png_pixels_max = 20'000'000;   // unpacked in memory

// What the head of a picture says.
struct Look {
    int width = 0, height = 0;
    int turn = 1;      // 1 to 8, as Exif has it
    bool fits = true;  // of a sort that can be put on a page
    std::int64_t pixels() const { return static_cast<std::int64_t>(width) * height; }
};

// Octets: bytes with their ends watched.
class Octets {
  public:
    explicit Octets(std::string_view bytes) : bytes_(bytes) {}
    bool has(std::size_t at, std::size_t count) const {
        return at <= bytes_.size() && count <= bytes_.size() - at;
    }
    std::uint32_t big(std::size_t at, std::size_t count) const { return number(at, count, true); }
    std::uint32_t number(std::size_t at, std::size_t count, bool is_big) const {
        if (!has(at, count)) return 0;
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < count; ++i)
            value = value << 8U | static_cast<unsigned char>(bytes_[at + (is_big ? i : count - 1 - i)]);
        return value;
    }
    std::string_view part(std::size_t at, std::size_t count) const {
        return has(at, count) ? bytes_.substr(at, count) : std::string_view{};
    }

  private:
    std::string_view bytes_;
};

// The way up, from the first directory of an Exif segment.
int turn_of(std::string_view exif) {
    const Octets in(exif);
    if (in.part(0, 6) != std::string_view("Exif\0\0", 6)) return 1;
    const bool is_big = in.part(6, 2) == "MM";
    const std::size_t first = 6 + in.number(10, 4, is_big);
    const std::uint32_t count = in.number(first, 2, is_big);
    for (std::uint32_t i = 0; i < std::min(count, 200U); ++i) {
        const std::size_t at = first + 2 + 12 * static_cast<std::size_t>(i);
        if (!in.has(at, 12)) break;
        if (in.number(at, 2, is_big) != 0x0112) continue;
        const std::uint32_t turn = in.number(at + 8, 2, is_big);
        return turn >= 1 && turn <= 8 ? static_cast<int>(turn) : 1;
    }
    return 1;
}

// A marker with the size of the picture: baseline, extended, progressive; the others are for archives.
bool is_frame(std::uint32_t marker) { return marker >= 0xC0 && marker <= 0xC2; }
bool is_other_frame(std::uint32_t marker) {
    return marker >= 0xC3 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

std::optional<Look> look_at_jpeg(std::string_view bytes) {
    const Octets in(bytes);
    Look look;
    if (in.big(0, 2) != 0xFFD8) return std::nullopt;
    for (std::size_t at = 2; in.has(at, 4);) {
        if (in.big(at, 1) != 0xFF) return std::nullopt;
        const std::uint32_t marker = in.big(at + 1, 1);
        const std::size_t length = in.big(at + 2, 2);
        if (length < 2 || marker == 0xDA || is_other_frame(marker)) return std::nullopt;
        if (marker == 0xE1) look.turn = turn_of(in.part(at + 4, length - 2));
        if (is_frame(marker)) {
            if (!in.has(at + 4, 6)) return std::nullopt;
            look.height = static_cast<int>(in.big(at + 5, 2));
            look.width = static_cast<int>(in.big(at + 7, 2));
            const std::uint32_t colours = in.big(at + 9, 1);
            // Four inks are for printing presses, and turned around as often as not.
            look.fits = in.big(at + 4, 1) == 8 && (colours == 1 || colours == 3);
            return look.pixels() > 0 ? std::optional(look) : std::nullopt;
        }
        at += 2 + length;
    }
    return std::nullopt;
}

std::optional<Look> look_at_png(std::string_view bytes) {
    const Octets in(bytes);
    Look look;
    if (in.part(12, 4) != "IHDR" || !in.has(16, 8)) return std::nullopt;
    if (in.big(16, 4) > 100'000 || in.big(20, 4) > 100'000) {
        look.width = look.height = 100'000;
        return look;
    }
    look.width = static_cast<int>(in.big(16, 4));
    look.height = static_cast<int>(in.big(20, 4));
    return look.pixels() > 0 ? std::optional(look) : std::nullopt;
}

struct DestroySurface {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, DestroySurface>;

struct Unpacking {
    std::string_view rest;
};
cairo_status_t more_bytes(void* closure, unsigned char* data, unsigned int length) {
    auto& from = *static_cast<Unpacking*>(closure);
    if (length > from.rest.size()) return CAIRO_STATUS_READ_ERROR;
    std::copy_n(from.rest.begin(), length, data);
    from.rest.remove_prefix(length);
    return CAIRO_STATUS_SUCCESS;
}

Surface png_surface(const std::string& bytes) {
    Unpacking from{bytes};
    Surface surface(cairo_image_surface_create_from_png_stream(more_bytes, &from));
    return cairo_surface_status(surface.get()) == CAIRO_STATUS_SUCCESS ? std::move(surface) : nullptr;
}

// The bytes go into the PDF as they are; the surface only says how large they are.
Surface jpeg_surface(const std::string& bytes, const Look& look) {
    Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, look.width, look.height));
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return nullptr;
    const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
    cairo_surface_set_mime_data(surface.get(), CAIRO_MIME_TYPE_JPEG, data, bytes.size(), nullptr, nullptr);
    return surface;
}

std::variant<Enclosure, Unbound> enclose_picture(const std::string& bytes, EnclosureKind kind) {
    const bool is_png = kind == EnclosureKind::png;
    const auto look = is_png ? look_at_png(bytes) : look_at_jpeg(bytes);
    if (!look) return Unbound::unreadable;
    if (!look->fits) return Unbound::other_type;
    if (look->pixels() > (is_png ? png_pixels_max : jpeg_pixels_max)) return Unbound::too_large;
    if (is_png && !png_surface(bytes)) return Unbound::unreadable;
    return Enclosure{kind, bytes, 1, {}};
}

// From the picture as it is kept to the picture the way up it was taken.
cairo_matrix_t turned(int turn, double width, double height) {
    switch (turn) {
        case 2:
            return {-1, 0, 0, 1, width, 0};
        case 3:
            return {-1, 0, 0, -1, width, height};
        case 4:
            return {1, 0, 0, -1, 0, height};
        case 5:
            return {0, 1, 1, 0, 0, 0};
        case 6:
            return {0, 1, -1, 0, height, 0};
        case 7:
            return {0, -1, -1, 0, height, width};
        case 8:
            return {0, -1, 1, 0, 0, width};
        default:
            return {1, 0, 0, 1, 0, 0};
    }
}

}  // namespace

std::string_view name(Unbound why) {
    switch (why) {
        case Unbound::other_type:
            return "other_type";
        case Unbound::too_large:
            return "too_large";
        case Unbound::too_many_pages:
            return "too_many_pages";
        case Unbound::is_protected:
            return "is_protected";
        case Unbound::unreadable:
            return "unreadable";
        case Unbound::no_binder:
            return "no_binder";
        case Unbound::no_room:
            return "no_room";
        case Unbound::not_kept:
            return "not_kept";
    }
    return {};
}

std::variant<Enclosure, Unbound> enclose(const std::string& bytes, std::string_view type) {
    const bool is_pdf = type == "application/pdf", is_jpeg = type == "image/jpeg";
    if (!is_pdf && !is_jpeg && type != "image/png") return Unbound::other_type;
    if (bytes.size() > enclosed_bytes_max) return Unbound::too_large;
    if (is_pdf) return enclose_pdf(bytes);
    return enclose_picture(bytes, is_jpeg ? EnclosureKind::jpeg : EnclosureKind::png);
}

void draw_picture(cairo_t* cairo, const Enclosure& picture, const Frame& frame) {
    const bool is_png = picture.kind == EnclosureKind::png;
    const auto look = is_png ? look_at_png(picture.bytes) : look_at_jpeg(picture.bytes);
    if (!look) return;
    const Surface surface = is_png ? png_surface(picture.bytes) : jpeg_surface(picture.bytes, *look);
    if (!surface) return;
    const bool lies = look->turn >= 5;
    const double width = lies ? look->height : look->width;
    const double height = lies ? look->width : look->height;
    // Small pictures are not blown up beyond 72 dots an inch.
    const double scale = std::min({frame.width / width, frame.height / height, 1.0});
    const cairo_matrix_t turn = turned(look->turn, look->width, look->height);
    cairo_save(cairo);
    cairo_translate(cairo, frame.left + (frame.width - width * scale) / 2, frame.top);
    cairo_scale(cairo, scale, scale);
    cairo_transform(cairo, &turn);
    cairo_set_source_surface(cairo, surface.get(), 0, 0);
    cairo_paint(cairo);
    cairo_restore(cairo);
}

}  // namespace dengwen::paper
