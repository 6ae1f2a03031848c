#include "command/lines.hpp"

#include <cstring>

namespace dengwen::command {

bool Lines::next() {
    while (take())
        if (is_too_long_ || line_.find_first_not_of(" \t\r") != std::string_view::npos) return true;
    return false;
}

bool Lines::take() {
    carried_.clear();
    is_too_long_ = false;
    line_ = {};
    bool has_begun = false;
    while (begin_ < end_ || fill()) {
        has_begun = true;
        const char* const from = buffer_.data() + begin_;
        const auto* const found = static_cast<const char*>(std::memchr(from, '\n', end_ - begin_));
        const std::size_t size = found == nullptr ? end_ - begin_ : static_cast<std::size_t>(found - from);
        begin_ += size + (found == nullptr ? 0 : 1);
        is_too_long_ = is_too_long_ || carried_.size() + size > bytes_most_;
        if (is_too_long_) {
            carried_.clear();
        } else if (found != nullptr && carried_.empty()) {
            line_ = {from, size};
        } else {
            carried_.append(from, size);
        }
        if (found != nullptr) break;
    }
    if (!has_begun) return false;
    number_++;
    if (!is_too_long_ && !carried_.empty()) line_ = carried_;
    return true;
}

bool Lines::fill() {
    if (!in_) return false;
    in_.read(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    begin_ = 0;
    end_ = static_cast<std::size_t>(in_.gcount());
    return end_ > 0;
}

}  // namespace dengwen::command
