// Wiping: what the program gives back is zeroed first, so that a password, a query code or a petition does
// not lie about in memory until somebody else's use of it happens to write there.
//
// It holds for everything made with `new`, the buffers of the C++ libraries among it. What C libraries take
// with malloc is theirs; those that hold secrets (libsodium, OpenSSL) zero them themselves. A short string,
// up to 15 bytes, lies in whatever holds it. The sanitizers bring an allocator of their own and are left
// alone.
#include <malloc.h>
#include <string.h>

#include <cstdlib>
#include <new>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define DENGWEN_FOREIGN_ALLOCATOR
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
#define DENGWEN_FOREIGN_ALLOCATOR
#endif
#endif

#ifndef DENGWEN_FOREIGN_ALLOCATOR

namespace {

void give_back(void* at) noexcept {
    if (at == nullptr) return;
    ::explicit_bzero(at, ::malloc_usable_size(at));
    std::free(at);
}

}  // namespace

// The forms with a size and those for arrays come to these.
void operator delete(void* at) noexcept { give_back(at); }
void operator delete(void* at, std::align_val_t) noexcept { give_back(at); }

#endif
