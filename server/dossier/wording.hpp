// Wording: the words and names a dossier is written in, said by whoever asks for it in a reader's language.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/law.hpp"
#include "core/words.hpp"

namespace dengwen::dossier {

using Named = std::vector<std::pair<std::string_view, std::string>>;

struct Wording {
    std::function<std::string(const std::string& key, const Named& named)> say;
    std::function<std::string(const Words& words)> in;  // the reader's language
    std::function<std::string(Day day)> day;
    std::function<std::string(const std::string& id)> unit;
    std::function<std::string(const std::string& code)> category;
    std::function<std::string(const std::string& code)> place;
    std::function<std::string(Clock clock)> clock;
    std::function<std::string(std::string_view kind)> paper;
    std::string made_for;  // the reader's unit; empty: the petitioner
};

}  // namespace dengwen::dossier
