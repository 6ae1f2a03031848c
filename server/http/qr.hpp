// QR: a text as the squares of a QR code, to be drawn as one SVG path.
#pragma once

#include <string>

namespace dengwen::http {

struct Qr {
    int side = 0;      // in squares, the quiet zone of four on each side included
    std::string path;  // the dark squares: "M4 4h7v1h-7z…"
};

Qr qr(const std::string& text);  // throws std::runtime_error for a text no code can hold

}  // namespace dengwen::http
