// Texts: what the benchmark's matters say: sentences of real messages put together anew, or of invented ones
// where no file is given. The same every time.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dengwen::bench {

class Texts {
  public:
    // `file`: JSONL with `title` and `text`; empty: a few invented sentences.
    explicit Texts(const std::string& file);

    struct Message {
        std::string title;
        std::string text;
    };
    Message message(std::uint64_t ordinal) const;
    // Words of two to four characters as they stand in the texts, the common ones more often.
    std::string word(std::uint64_t ordinal, std::size_t characters) const;

  private:
    std::vector<std::string> titles_;
    std::vector<std::string> sentences_;
};

}  // namespace dengwen::bench
