// Enclosure: a file that somebody else made, looked at before any of it is put on pages of ours: a PDF, or a
// picture.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

typedef struct _cairo cairo_t;

namespace dengwen::paper {

inline constexpr std::size_t enclosed_bytes_max = 20'000'000;  // of one file
inline constexpr int enclosed_pages_max = 200;                 // of one file

enum class EnclosureKind { pdf, jpeg, png };

struct Enclosure {
    EnclosureKind kind{};
    std::string bytes;  // of a PDF: written anew, with nothing in it that acts
    int pages = 1;
    std::string caption;  // over each of its pages
    bool operator==(const Enclosure&) const = default;
};

// Why a file is not put on pages.
enum class Unbound {
    other_type,      // neither PDF nor JPEG nor PNG
    too_large,       // of bytes or of pixels
    too_many_pages,  // of its own
    is_protected,    // encrypted
    unreadable,      // damaged, or asks for more memory or time than a file may
    no_binder,       // the program that reads PDF files apart is not installed
    no_room,         // what stands before it fills all there is room for
    not_kept,        // destroyed since, or not to be opened
};
inline constexpr int unbound_count = 8;
std::string_view name(Unbound why);

// The file is read in a process of its own with little memory and little time, so that nothing it does
// reaches ours.
std::variant<Enclosure, Unbound> enclose(const std::string& bytes, std::string_view type);

// For the press. A picture in a frame of points, as large as it fits, the way up its camera says.
struct Frame {
    double left = 0, top = 0, width = 0, height = 0;
};
void draw_picture(cairo_t* cairo, const Enclosure& picture, const Frame& frame);

}  // namespace dengwen::paper
