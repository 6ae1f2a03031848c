// Progress: how far a long piece of work is: a bar on a terminal, a plain line now and then elsewhere.
#pragma once

#include <chrono>
#include <cstddef>
#include <ostream>
#include <string>

namespace dengwen::command {

class Progress {
  public:
    // `is_terminal`: the bar is drawn over itself.
    Progress(std::ostream& out, bool is_terminal, std::string what);

    // `all` is 0 when it is not known. `note` stands behind the numbers.
    void at(std::size_t done, std::size_t all, const std::string& note = "");
    void end(std::size_t done, std::size_t all, const std::string& note = "");

  private:
    void show(std::size_t done, std::size_t all, const std::string& note);

    std::ostream& out_;
    bool is_terminal_;
    std::string what_;
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point shown_{};
};

}  // namespace dengwen::command
