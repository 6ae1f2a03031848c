// Phrases: every visible word of the pages in one language, keyed by the glossary's terms (web/src/words).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/day.hpp"
#include "http/request.hpp"

namespace dengwen::http {

class Phrases {
  public:
    using Named = std::vector<std::pair<std::string_view, std::string>>;

    // Throws std::runtime_error when the file is not an object of strings.
    Phrases(Language language, std::string_view json);

    Language language() const { return language_; }
    bool has(std::string_view key) const { return words_.find(key) != words_.end(); }
    // A missing key throws std::out_of_range naming it; the words test finds those before anyone does.
    const std::string& at(std::string_view key) const;
    // The phrase with each {{NAME}} replaced by the value given for it, and each {{NAME|day|days}} by its
    // first word where that value is 1, else by its second. Not escaped: templates do that.
    std::string say(std::string_view key, const Named& values) const;
    std::string day(Day day) const;
    std::string joined(const std::vector<std::string>& parts) const;
    const std::map<std::string, std::string, std::less<>>& all() const { return words_; }

  private:
    Language language_;
    std::map<std::string, std::string, std::less<>> words_;
};

const Phrases& phrases(Language language);

}  // namespace dengwen::http
