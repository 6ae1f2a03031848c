#include "vault/vault_key.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "ledger/base64.hpp"

namespace dengwen::vault {
namespace {

constexpr std::string_view head = "dengwen vault key 1\n";
constexpr std::string_view id_label = "dengwen vault key id 1";
constexpr std::size_t id_bytes = 8;

const unsigned char* key_bytes(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

template <std::size_t size>
std::string hex(const std::array<unsigned char, size>& bytes, std::size_t count) {
    std::string out(count * 2 + 1, '\0');
    sodium_bin2hex(out.data(), out.size(), bytes.data(), count);
    out.pop_back();
    return out;
}

}  // namespace

VaultKey::VaultKey(std::string_view bytes) {
    std::copy_n(key_bytes(bytes), length, bytes_.data());
    std::array<unsigned char, crypto_generichash_BYTES_MIN> digest{};
    crypto_generichash(digest.data(), digest.size(), key_bytes(id_label), id_label.size(), bytes_.data(),
                       bytes_.size());
    id_ = hex(digest, id_bytes);
}

std::shared_ptr<const VaultKey> VaultKey::made() {
    std::string bytes(length, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    const auto key = from_bytes(bytes);
    sodium_memzero(bytes.data(), bytes.size());
    return key;
}

std::shared_ptr<const VaultKey> VaultKey::from_bytes(std::string_view bytes) {
    if (bytes.size() != length) throw KeyFault("不是保管库密钥 / this is no vault key");
    return std::shared_ptr<const VaultKey>(new VaultKey(bytes));
}

std::shared_ptr<const VaultKey> VaultKey::from_text(std::string_view text) {
    const auto wrong = [] { return KeyFault("不是保管库密钥 / this is no vault key"); };
    if (!text.starts_with(head)) throw wrong();
    text.remove_prefix(head.size());
    const auto line = text.find('\n');
    if (line == std::string_view::npos || !text.ends_with('\n')) throw wrong();
    const std::string id(text.substr(0, line));
    text.remove_prefix(line + 1);
    if (!text.empty()) text.remove_suffix(1);
    auto bytes = ledger::bytes_from_base64(text);
    if (!bytes) throw wrong();
    const auto key = from_bytes(*bytes);
    sodium_memzero(bytes->data(), bytes->size());
    if (key->id() != id) throw KeyFault("保管库密钥文件已损坏 / the vault key is damaged");
    return key;
}

std::string VaultKey::mark(std::string_view text) const {
    static_assert(length == crypto_kdf_KEYBYTES);
    constexpr std::uint64_t first = 1;
    // On the stack: pages of its own for each would cost a registration a dozen calls of the system.
    std::array<unsigned char, crypto_generichash_KEYBYTES> key{};
    crypto_kdf_derive_from_key(key.data(), key.size(), first, "dw-mark1", bytes_.data());
    std::array<unsigned char, crypto_generichash_BYTES> digest{};
    crypto_generichash(digest.data(), digest.size(), key_bytes(text), text.size(), key.data(), key.size());
    sodium_memzero(key.data(), key.size());
    return hex(digest, digest.size());
}

std::string VaultKey::text() const { return std::string(head) + id_ + "\n" + ledger::base64(view()) + "\n"; }

void keep(const VaultKey& key, const std::string& path) {
    std::string text = key.text();
    signing::keep_secret(text, path);
    sodium_memzero(text.data(), text.size());
}

std::shared_ptr<const VaultKey> load(const std::string& path) {
    return VaultKey::from_text(signing::secret_in(path).view());
}

std::shared_ptr<const VaultKey> ask(const std::string& command) {
    return VaultKey::from_text(signing::secret_of(command).view());
}

}  // namespace dengwen::vault
