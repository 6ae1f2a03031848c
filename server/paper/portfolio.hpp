// Portfolio: several documents and what is enclosed with them, bound in one PDF behind a cover and a contents
// page, with a bookmark for each part.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "paper/document.hpp"
#include "paper/enclosure.hpp"

namespace dengwen::paper {

struct Part {
    std::string title;  // in the contents and as a bookmark
    int level = 1;      // 1 or 2; 2 stands under the part of level 1 before it
    // A paper of its own begins on a new page and keeps its heading, its seal's place and its copies; of
    // other parts only the blocks are set, one part after the other.
    bool is_paper = false;
    Document document;
    std::optional<Enclosure> enclosed = std::nullopt;  // on pages of its own, after the document
};

struct Portfolio {
    Document cover;        // its title, signature, number and day are also those of the file
    std::string contents;  // what the contents page is headed
    std::vector<Part> parts;
};

}  // namespace dengwen::paper
