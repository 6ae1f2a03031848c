// Secret: bytes in pages of their own, kept out of the swap and of a crash's picture of memory, zeroed when
// they go. Nothing copies or prints one.
#pragma once

#include <sodium.h>

#include <cstddef>
#include <cstring>
#include <new>
#include <string_view>
#include <utility>

namespace dengwen::signing {

class Secret {
  public:
    explicit Secret(std::size_t size) : size_(size) {
        if (sodium_init() < 0) throw std::bad_alloc();
        bytes_ = static_cast<unsigned char*>(sodium_malloc(size));
        if (!bytes_) throw std::bad_alloc();
        std::memset(bytes_, 0, size);
    }
    ~Secret() { sodium_free(bytes_); }
    Secret(Secret&& other) noexcept : bytes_(std::exchange(other.bytes_, nullptr)), size_(other.size_) {}
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;

    unsigned char* data() { return bytes_; }
    const unsigned char* data() const { return bytes_; }
    std::size_t size() const { return size_; }
    // Looks only at its first bytes from now on.
    void shorten(std::size_t size) { size_ = size < size_ ? size : size_; }
    std::string_view view() const { return {reinterpret_cast<const char*>(bytes_), size_}; }

  private:
    unsigned char* bytes_ = nullptr;
    std::size_t size_;
};

}  // namespace dengwen::signing
