// DefaultPaper: the template a kind of paper begins with; the files of papers/cn, carried by the program.
#pragma once

#include <string_view>
#include <vector>

namespace dengwen::paper {

struct DefaultPaper {
    std::string_view kind;
    std::string_view text;
};

const std::vector<DefaultPaper>& default_papers();
std::string_view default_text(std::string_view kind);  // empty for no kind

}  // namespace dengwen::paper
