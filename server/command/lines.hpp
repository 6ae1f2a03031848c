// Lines: a stream line by line, whatever its size; a line past the limit is told as such and not kept.
#pragma once

#include <cstddef>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace dengwen::command {

class Lines {
  public:
    Lines(std::istream& in, std::size_t bytes_most) : in_(in), bytes_most_(bytes_most) {}

    // Blank lines are passed over. False at the end.
    bool next();

    std::size_t number() const { return number_; }     // of the line, from 1; blank ones counted
    bool is_too_long() const { return is_too_long_; }  // then line() is empty
    std::string_view line() const { return line_; }    // until the next call

  private:
    bool fill();
    bool take();

    std::istream& in_;
    std::size_t bytes_most_;
    std::vector<char> buffer_ = std::vector<char>(1u << 20);
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::string carried_;  // the beginning of a line that ends in the next piece
    std::string_view line_;
    std::size_t number_ = 0;
    bool is_too_long_ = false;
};

}  // namespace dengwen::command
