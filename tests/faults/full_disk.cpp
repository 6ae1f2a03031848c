// A full disk without a mount: preloaded, it answers ENOSPC to every write under one folder while a flag file
// exists.
//   LD_PRELOAD=…/libfull_disk.so DENGWEN_FULL_DISK_UNDER=FOLDER DENGWEN_FULL_DISK_FLAG=FILE PROGRAM
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

bool is_full(int file) {
    const int before = errno;
    const char* flag = std::getenv("DENGWEN_FULL_DISK_FLAG");
    const char* under = std::getenv("DENGWEN_FULL_DISK_UNDER");
    bool full = false;
    if (flag != nullptr && under != nullptr && ::access(flag, F_OK) == 0) {
        char link[64];
        char path[4096];
        std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
        const ssize_t length = ::readlink(link, path, sizeof path - 1);
        const std::size_t prefix = std::strlen(under);
        full = length >= static_cast<ssize_t>(prefix) && std::strncmp(path, under, prefix) == 0;
    }
    errno = full ? ENOSPC : before;
    return full;
}

template <class Function>
Function* real(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" {

ssize_t write(int file, const void* bytes, size_t count) {
    static auto* const next = real<ssize_t(int, const void*, size_t)>("write");
    return is_full(file) ? -1 : next(file, bytes, count);
}

ssize_t writev(int file, const iovec* pieces, int count) {
    static auto* const next = real<ssize_t(int, const iovec*, int)>("writev");
    return is_full(file) ? -1 : next(file, pieces, count);
}

ssize_t pwrite(int file, const void* bytes, size_t count, off_t at) {
    static auto* const next = real<ssize_t(int, const void*, size_t, off_t)>("pwrite");
    return is_full(file) ? -1 : next(file, bytes, count, at);
}

ssize_t pwrite64(int file, const void* bytes, size_t count, off64_t at) {
    static auto* const next = real<ssize_t(int, const void*, size_t, off64_t)>("pwrite64");
    return is_full(file) ? -1 : next(file, bytes, count, at);
}

int ftruncate(int file, off_t length) noexcept {
    static auto* const next = real<int(int, off_t)>("ftruncate");
    return is_full(file) ? -1 : next(file, length);
}

int ftruncate64(int file, off64_t length) noexcept {
    static auto* const next = real<int(int, off64_t)>("ftruncate64");
    return is_full(file) ? -1 : next(file, length);
}

int fallocate(int file, int mode, off_t at, off_t length) {
    static auto* const next = real<int(int, int, off_t, off_t)>("fallocate");
    return is_full(file) ? -1 : next(file, mode, at, length);
}

int posix_fallocate(int file, off_t at, off_t length) {
    static auto* const next = real<int(int, off_t, off_t)>("posix_fallocate");
    return is_full(file) ? ENOSPC : next(file, at, length);
}

int fsync(int file) {
    static auto* const next = real<int(int)>("fsync");
    return is_full(file) ? -1 : next(file);
}

int fdatasync(int file) {
    static auto* const next = real<int(int)>("fdatasync");
    return is_full(file) ? -1 : next(file);
}

}  // extern "C"
