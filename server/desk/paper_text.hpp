// PaperText: a paper as it is kept in the record, and what stands in its place of the petitioner's name.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "paper/document.hpp"
#include "paper/template.hpp"

namespace dengwen::desk {

// Where the name goes. No text that comes in holds this character: it belongs to no script.
inline constexpr std::string_view name_place = "\xEE\x80\x80";  // U+E000

std::string paper_text(const paper::Document& document);  // JSON
paper::Document paper_from(const std::string& text);      // throws std::invalid_argument
// With the name in its place; "信访人" where nobody may be named.
paper::Document with_name(paper::Document document, const std::string& name);

}  // namespace dengwen::desk
