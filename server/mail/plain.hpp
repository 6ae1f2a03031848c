// Plain: readable text out of whatever a mail program wrote.
#pragma once

#include <string>
#include <string_view>

namespace dengwen::mail {

// UTF-8 without control characters, from bytes of a stated character set, or one that is guessed.
std::string readable(std::string_view bytes, const std::string& charset);
// The words of a page, without its marks, scripts and styles.
std::string words_of_page(std::string_view html);
std::string trimmed(std::string_view text);
std::string first_characters(std::string_view text, std::size_t most);

}  // namespace dengwen::mail
