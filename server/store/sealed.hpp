// Sealed: a content or a file that is kept encrypted, under a key of its own that the vault's key wraps.
#pragma once

#include <string>

namespace dengwen::store {

struct Sealed {
    std::string reference;  // 64 hex digits: of a content its digest, of a file the SHA-256 of its bytes
    std::string kind;       // "person", "attachment", "file"
    std::string vault_key;  // id of the key that wraps
    std::string wrapped;
    std::string box;   // of a file the SHA-256 of its sealed bytes, under which it lies; raw
    std::string file;  // of an attachment the reference of its file; else empty
    bool operator==(const Sealed&) const = default;
};

// Kinds of content that are sealed wherever they come from.
inline bool is_sealed_kind(const std::string& kind) { return kind == "person" || kind == "attachment"; }

}  // namespace dengwen::store
