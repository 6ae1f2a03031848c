// Keeping: contents and files on their way into the store and out of it; those that belong to a person pass
// the vault.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "store/store.hpp"
#include "vault/vault_key.hpp"

namespace dengwen::desk {

class Keeping {
  public:
    explicit Keeping(store::Store& store) : store_(store) {}

    // The key under which the store is sealed; of a store that has none yet it becomes the one. Throws
    // vault::KeyFault, saying what to do, where it is another, or contents of persons lie there in the clear.
    void set_key(std::shared_ptr<const vault::VaultKey> key);

    // Without a key these throw store::Fault where anything would be sealed or opened: nothing of a person is
    // ever kept in the clear.
    void put(store::Change& change, const std::vector<store::Content>& contents) const;
    std::vector<store::Content> contents(const std::vector<ContentRef>& refs) const;  // in no order
    std::string keep_file(const std::string& bytes) const;                            // its SHA-256
    std::optional<std::string> file(const std::string& sha256) const;
    std::string mark(std::string_view text) const;  // see vault::VaultKey

  private:
    const vault::VaultKey& key() const;

    store::Store& store_;
    std::shared_ptr<const vault::VaultKey> key_;
};

store::Sealed sealed(const store::Content& content, const vault::VaultKey& key);

// Seals what lies in the clear of persons, batch by batch; what is done stays done when it is stopped.
// `tell` is given how many are done, of how many; false stops.
using Tell = std::function<bool(std::int64_t, std::int64_t)>;
bool seal_in_clear(store::Store& store, const vault::VaultKey& key, const Tell& tell);
// Takes every key of a box from under one vault key and puts it under the other. When it returns true nothing
// is left under the first, and nothing can be sealed under it any more.
bool rewrap_all(store::Store& store, const vault::VaultKey& from, const vault::VaultKey& to,
                const Tell& tell);

}  // namespace dengwen::desk
