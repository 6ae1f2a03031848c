#include "desk/contents.hpp"

#include <sodium.h>

#include "ledger/commitment.hpp"

namespace dengwen::desk {

ContentRef Contents::add(std::string_view kind, std::string body) {
    std::string salt(32, '\0');
    randombytes_buf(salt.data(), salt.size());
    std::string digest = ledger::commitment(salt, body);
    all_.push_back({digest, std::move(salt), std::string(kind), std::move(body)});
    return {std::move(digest)};
}

}  // namespace dengwen::desk
