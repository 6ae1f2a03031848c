// Press: sets a document on A4 after GB/T 9704-2012 and writes it as a PDF; the same document, the same
// bytes.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "paper/document.hpp"
#include "paper/portfolio.hpp"

namespace dengwen::paper {

inline constexpr int pages_max = 300;
inline constexpr int portfolio_pages_max = 1500;  // with what is enclosed

struct Printed {
    std::string pdf;  // empty: the document has more pages than a paper may have
    int pages = 0;
    std::vector<std::string> unknown;  // characters no face has, as "U+1F9FF", each once
};

class Press {
  public:
    Press();  // throws std::runtime_error naming the package when a face is missing
    ~Press();
    Press(const Press&) = delete;
    Press& operator=(const Press&) = delete;

    Printed print(const Document& document);  // one at a time; thread-safe
    Printed print(const Portfolio& portfolio);

  private:
    struct Rooms;
    std::unique_ptr<Rooms> rooms_;
};

}  // namespace dengwen::paper
