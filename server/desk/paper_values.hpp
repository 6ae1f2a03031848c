// Values of a paper: what the record says for each field, in the words of the papers.
#pragma once

#include <functional>
#include <string>

#include "core/event.hpp"
#include "paper/template.hpp"

namespace dengwen::desk {

// Around: what a paper says that does not stand in the matter.
struct Around {
    std::function<std::string(const std::string&)> unit;      // its name
    std::function<std::string(const ContentRef&)> text;       // empty when it may not be read
    std::function<std::string(const std::string&)> category;  // its name
    std::function<std::string(const std::string&)> place;
    std::string query_address;
    int review_days = 30;     // of the law in force
    int re_review_days = 30;  // the same
};

// `before` is the matter as it was told to the asker; `of` the event whose paper it is.
paper::Values paper_values(const Matter& matter, const std::vector<Entry>& entries, const Entry& of,
                           const Around& around);

}  // namespace dengwen::desk
