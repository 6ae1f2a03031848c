#include "vault/box.hpp"

#include <sodium.h>

#include <array>

namespace dengwen::vault {
namespace {

constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == VaultKey::length);
static_assert(wrapped_bytes == nonce_bytes + VaultKey::length + tag_bytes);
static_assert(sealed_bytes_more == nonce_bytes + tag_bytes);

const unsigned char* sealed_bytes(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

std::string wrap_label(const VaultKey& key, std::string_view label) {
    return "dengwen vault wrap 1\n" + key.id() + "\n" + std::string(label);
}
std::string box_label(std::string_view label) { return "dengwen vault box 1\n" + std::string(label); }

std::string encrypted(const unsigned char* key, const unsigned char* nonce, const std::string& label,
                      std::string_view bytes) {
    std::string out(reinterpret_cast<const char*>(nonce), nonce_bytes);
    out.resize(nonce_bytes + bytes.size() + tag_bytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char*>(out.data()) + nonce_bytes,
                                               nullptr, sealed_bytes(bytes), bytes.size(),
                                               sealed_bytes(label), label.size(), nullptr, nonce, key);
    return out;
}

std::optional<std::string> decrypted(const unsigned char* key, const std::string& label,
                                     std::string_view sealed) {
    if (sealed.size() < nonce_bytes + tag_bytes) return std::nullopt;
    std::string out(sealed.size() - nonce_bytes - tag_bytes, '\0');
    const int status = crypto_aead_xchacha20poly1305_ietf_decrypt(
        reinterpret_cast<unsigned char*>(out.data()), nullptr, nullptr, sealed_bytes(sealed) + nonce_bytes,
        sealed.size() - nonce_bytes, sealed_bytes(label), label.size(), sealed_bytes(sealed), key);
    if (status != 0) return std::nullopt;
    return out;
}

// BoxKey: the key of one box while it is used; overwritten afterwards.
class BoxKey {
  public:
    explicit BoxKey(std::string bytes) : bytes_(std::move(bytes)) {}
    ~BoxKey() { sodium_memzero(bytes_.data(), bytes_.size()); }
    BoxKey(const BoxKey&) = delete;
    BoxKey& operator=(const BoxKey&) = delete;
    const unsigned char* bytes() const { return sealed_bytes(bytes_); }
    const std::string& text() const { return bytes_; }

  private:
    std::string bytes_;
};

std::optional<std::string> unwrapped(const VaultKey& key, std::string_view label, std::string_view wrapped) {
    if (wrapped.size() != wrapped_bytes) return std::nullopt;
    return decrypted(key.bytes(), wrap_label(key, label), wrapped);
}

}  // namespace

Box closed(const VaultKey& key, std::string_view label, std::string_view bytes) {
    // One draw for all three: the key of the box and two nonces.
    std::array<unsigned char, VaultKey::length + 2 * nonce_bytes> drawn{};
    randombytes_buf(drawn.data(), drawn.size());
    const unsigned char* nonces = drawn.data() + VaultKey::length;
    const std::string_view box_key(reinterpret_cast<const char*>(drawn.data()), VaultKey::length);
    Box box{encrypted(key.bytes(), nonces, wrap_label(key, label), box_key),
            encrypted(drawn.data(), nonces + nonce_bytes, box_label(label), bytes)};
    sodium_memzero(drawn.data(), drawn.size());
    return box;
}

std::optional<std::string> opened(const VaultKey& key, std::string_view label, std::string_view wrapped,
                                  std::string_view sealed) {
    auto bytes = unwrapped(key, label, wrapped);
    if (!bytes) return std::nullopt;
    const BoxKey box_key(std::move(*bytes));
    return decrypted(box_key.bytes(), box_label(label), sealed);
}

std::optional<std::string> rewrapped(const VaultKey& from, const VaultKey& to, std::string_view label,
                                     std::string_view wrapped) {
    auto bytes = unwrapped(from, label, wrapped);
    if (!bytes) return std::nullopt;
    const BoxKey box_key(std::move(*bytes));
    std::array<unsigned char, nonce_bytes> nonce{};
    randombytes_buf(nonce.data(), nonce.size());
    return encrypted(to.bytes(), nonce.data(), wrap_label(to, label), box_key.text());
}

}  // namespace dengwen::vault
