// Plain: the same paper as text, for e-mail and for whoever reads without pages.
#pragma once

#include <string>

#include "paper/document.hpp"

namespace dengwen::paper {

std::string plain_text(const Document& document);  // UTF-8, a paragraph a line, ends with a line break

// For a text message: that a paper has come and where it is read; nothing of whom it is for and what it says.
std::string short_text(const std::string& matter_number, const std::string& address);

std::string date_in_words(Day day);  // 2026年3月5日

}  // namespace dengwen::paper
