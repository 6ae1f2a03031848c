// BytesOf: the bytes of a file, mapped into memory for reading.
#pragma once

#include <string>
#include <string_view>

namespace dengwen::command {

class BytesOf {
  public:
    explicit BytesOf(const std::string& path);  // throws std::runtime_error naming the file
    ~BytesOf();
    BytesOf(const BytesOf&) = delete;
    BytesOf& operator=(const BytesOf&) = delete;

    std::string_view bytes() const { return {begin_, size_}; }

  private:
    const char* begin_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace dengwen::command
