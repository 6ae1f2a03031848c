#include "intake/encoding.hpp"

#include <iconv.h>

#include <memory>

#include "intake/row.hpp"

namespace dengwen::intake {
namespace {

bool continues(unsigned char byte) { return (byte & 0xC0) == 0x80; }

// The length of the well-formed sequence at the front of `bytes`; 0 when there is none.
std::size_t sequence_length(const unsigned char* bytes, std::size_t left) {
    const unsigned char first = bytes[0];
    if (first < 0x80) return 1;
    if (first < 0xC2 || first > 0xF4) return 0;
    if (first < 0xE0) return left >= 2 && continues(bytes[1]) ? 2 : 0;
    if (first < 0xF0) {
        if (left < 3 || !continues(bytes[1]) || !continues(bytes[2])) return 0;
        if (first == 0xE0 && bytes[1] < 0xA0) return 0;  // overlong
        if (first == 0xED && bytes[1] > 0x9F) return 0;  // surrogate
        return 3;
    }
    if (left < 4 || !continues(bytes[1]) || !continues(bytes[2]) || !continues(bytes[3])) return 0;
    if (first == 0xF0 && bytes[1] < 0x90) return 0;
    if (first == 0xF4 && bytes[1] > 0x8F) return 0;
    return 4;
}

bool is_ascii(std::string_view bytes) {
    for (const unsigned char byte : bytes)
        if (byte >= 0x80) return false;
    return true;
}

struct Closing {
    void operator()(void* converter) const { iconv_close(static_cast<iconv_t>(converter)); }
};

}  // namespace

bool is_utf_8(std::string_view bytes) {
    const auto* at = reinterpret_cast<const unsigned char*>(bytes.data());
    std::size_t left = bytes.size();
    while (left > 0) {
        const std::size_t length = sequence_length(at, left);
        if (length == 0) return false;
        at += length;
        left -= length;
    }
    return true;
}

std::optional<std::string> utf_8_from_gb18030(std::string_view bytes) {
    // A converter keeps no state between whole texts, and opening one costs more than a short cell's
    // conversion.
    thread_local const std::unique_ptr<void, Closing> converter{iconv_open("UTF-8", "GB18030")};
    if (converter.get() == reinterpret_cast<void*>(-1)) return std::nullopt;
    iconv(static_cast<iconv_t>(converter.get()), nullptr, nullptr, nullptr, nullptr);
    std::string out(bytes.size() * 2 + 8, '\0');  // a two-byte character becomes at most three bytes
    char* in = const_cast<char*>(bytes.data());
    std::size_t in_left = bytes.size();
    char* to = out.data();
    std::size_t to_left = out.size();
    if (iconv(static_cast<iconv_t>(converter.get()), &in, &in_left, &to, &to_left) ==
        static_cast<std::size_t>(-1))
        return std::nullopt;
    out.resize(out.size() - to_left);
    return out;
}

Encoding encoding_of(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        throw FileFault({"文件是 UTF-16 编码；请另存为 UTF-8 再导入",
                         "the file is UTF-16; save it as UTF-8 and import it again"});
    if (bytes.starts_with("\xEF\xBB\xBF")) return Encoding::utf_8;
    std::size_t as_utf_8 = 0;
    std::size_t as_gb18030 = 0;
    std::size_t as_neither = 0;
    for (std::size_t begin = 0; begin < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
        const std::string_view line = bytes.substr(begin, end - begin);
        begin = end + 1;
        if (is_ascii(line)) continue;
        if (is_utf_8(line))
            ++as_utf_8;
        else if (utf_8_from_gb18030(line))
            ++as_gb18030;
        else
            ++as_neither;
    }
    if (as_utf_8 >= as_gb18030 + as_neither) return Encoding::utf_8;
    if (as_gb18030 > as_neither) return Encoding::gb18030;
    throw FileFault({"文件既不是 UTF-8 也不是 GB18030 编码；请另存为 UTF-8 再导入",
                     "the file is neither UTF-8 nor GB18030; save it as UTF-8 and import it again"});
}

std::string_view without_mark(std::string_view bytes) {
    return bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes;
}

}  // namespace dengwen::intake
