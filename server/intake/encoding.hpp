// Encoding: tells UTF-8 from GB18030, the two a Chinese office's files come in, and turns the second into the
// first.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dengwen::intake {

enum class Encoding { utf_8, gb18030 };

// Well-formed UTF-8 as Unicode has it: no overlong form, no surrogate, nothing past U+10FFFF.
bool is_utf_8(std::string_view bytes);

// Nothing when the bytes are not GB18030.
std::optional<std::string> utf_8_from_gb18030(std::string_view bytes);

// Decides for a whole file by its lines, so that one damaged line does not turn the others into rubbish:
// UTF-8 when at least half the lines with non-ASCII bytes are UTF-8. Throws FileFault for UTF-16 and for what
// is neither.
Encoding encoding_of(std::string_view bytes);

// The bytes after a UTF-8 byte-order mark, if there is one.
std::string_view without_mark(std::string_view bytes);

}  // namespace dengwen::intake
