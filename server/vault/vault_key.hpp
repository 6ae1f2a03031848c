// VaultKey: the one key under which the keys of all sealed contents are wrapped.
//
// It lies in a file that only its owner may read, and never in the database: whoever has a copy of the
// database reads no name in it.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "signing/secret.hpp"
#include "signing/secret_file.hpp"

namespace dengwen::vault {

using signing::KeyFault;

// May be used by several threads at once.
class VaultKey {
  public:
    static constexpr std::size_t length = 32;

    // A new one from the system's randomness.
    static std::shared_ptr<const VaultKey> made();
    static std::shared_ptr<const VaultKey> from_bytes(std::string_view bytes);  // of that length
    // From what text() wrote. Throws KeyFault.
    static std::shared_ptr<const VaultKey> from_text(std::string_view text);

    // 16 hex digits by which it is told from others; they say nothing of the key.
    const std::string& id() const { return id_; }
    std::string text() const;  // secret
    // A keyed digest of a text, 64 hex digits, under a key derived from this one: who has not the key can
    // neither make one nor try a guess. Another vault key makes others.
    std::string mark(std::string_view text) const;
    const unsigned char* bytes() const { return bytes_.data(); }  // secret
    std::string_view view() const { return bytes_.view(); }       // secret

  private:
    explicit VaultKey(std::string_view bytes);

    signing::Secret bytes_{length};
    std::string id_;
};

// As of a signing key: a file of mode 0600, or a command that prints the key.
void keep(const VaultKey& key, const std::string& path);
std::shared_ptr<const VaultKey> load(const std::string& path);
std::shared_ptr<const VaultKey> ask(const std::string& command);

}  // namespace dengwen::vault
