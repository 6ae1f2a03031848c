#include "http/qr.hpp"

#include <memory>
#include <stdexcept>

#include <qrencode.h>

namespace dengwen::http {

Qr qr(const std::string& text) {
    constexpr int quiet = 4;
    const std::unique_ptr<QRcode, void (*)(QRcode*)> code(
        QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M), QRcode_free);
    if (!code) throw std::runtime_error("a text too long for a QR code");
    Qr out{code->width + 2 * quiet, {}};
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width;) {
            const auto dark = [&](int at) { return (code->data[y * code->width + at] & 1) != 0; };
            if (!dark(x)) {
                ++x;
                continue;
            }
            const int begin = x;
            while (x < code->width && dark(x)) ++x;
            const std::string run = std::to_string(x - begin);
            out.path += "M" + std::to_string(begin + quiet) + " " + std::to_string(y + quiet) + "h" + run +
                        "v1h-" + run + "z";
        }
    }
    return out;
}

}  // namespace dengwen::http
