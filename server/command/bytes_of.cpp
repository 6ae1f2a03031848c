#include "command/bytes_of.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>

namespace dengwen::command {
namespace {

[[noreturn]] void fail(const std::string& path) {
    throw std::runtime_error("读不了文件 / cannot read " + path + ": " + std::strerror(errno));
}

}  // namespace

BytesOf::BytesOf(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) fail(path);
    struct stat status {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        if (errno == 0) errno = EINVAL;
        ::close(descriptor);
        fail(path);
    }
    size_ = static_cast<std::size_t>(status.st_size);
    void* mapped = size_ == 0 ? nullptr : ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, descriptor, 0);
    ::close(descriptor);
    if (mapped == MAP_FAILED) fail(path);
    begin_ = static_cast<const char*>(mapped);
}

BytesOf::~BytesOf() {
    if (begin_) ::munmap(const_cast<char*>(begin_), size_);
}

}  // namespace dengwen::command
