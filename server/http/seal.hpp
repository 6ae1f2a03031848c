// Seal: marks what the pages hand to a browser, so that only what we handed out is taken back.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dengwen::http {

class Seal {
  public:
    explicit Seal(std::string key);  // 32 bytes
    static std::string fresh_key();

    // The text with its mark; a mark made for one purpose is none for another.
    std::string seal(std::string_view purpose, std::string_view text) const;
    std::optional<std::string> open(std::string_view purpose, std::string_view sealed) const;
    // A value that only this key gives for this text, as 64 hex digits.
    std::string derive(std::string_view purpose, std::string_view text) const;

  private:
    std::string key_;
};

std::string random_hex(std::size_t bytes);
std::string hex(std::string_view bytes);
std::optional<std::string> from_hex(std::string_view digits);

}  // namespace dengwen::http
