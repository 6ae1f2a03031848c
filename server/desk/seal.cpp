#include "desk/seal.hpp"

#include <sodium.h>

#include <array>

namespace dengwen::desk {

namespace {

constexpr int variant = sodium_base64_VARIANT_ORIGINAL;
using Key = std::array<unsigned char, crypto_secretbox_KEYBYTES>;

Key key_of(std::string_view secret) {
    constexpr std::string_view purpose = "dengwen seal 1";
    Key key;
    crypto_generichash(key.data(), key.size(), reinterpret_cast<const unsigned char*>(secret.data()),
                       secret.size(), reinterpret_cast<const unsigned char*>(purpose.data()), purpose.size());
    return key;
}

}  // namespace

std::string seal(std::string_view secret, std::string_view text) {
    const Key key = key_of(secret);
    std::string box(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + text.size(), '\0');
    auto* bytes = reinterpret_cast<unsigned char*>(box.data());
    randombytes_buf(bytes, crypto_secretbox_NONCEBYTES);
    crypto_secretbox_easy(bytes + crypto_secretbox_NONCEBYTES,
                          reinterpret_cast<const unsigned char*>(text.data()), text.size(), bytes,
                          key.data());
    std::string out(sodium_base64_encoded_len(box.size(), variant), '\0');
    sodium_bin2base64(out.data(), out.size(), bytes, box.size(), variant);
    out.pop_back();  // the terminating zero
    return out;
}

std::optional<std::string> unseal(std::string_view secret, std::string_view sealed) {
    std::string box(sealed.size(), '\0');
    auto* bytes = reinterpret_cast<unsigned char*>(box.data());
    std::size_t length = 0;
    constexpr std::size_t head = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
    if (sodium_base642bin(bytes, box.size(), sealed.data(), sealed.size(), nullptr, &length, nullptr,
                          variant) != 0 ||
        length < head)
        return std::nullopt;
    const Key key = key_of(secret);
    std::string text(length - head, '\0');
    if (crypto_secretbox_open_easy(reinterpret_cast<unsigned char*>(text.data()),
                                   bytes + crypto_secretbox_NONCEBYTES, length - crypto_secretbox_NONCEBYTES,
                                   bytes, key.data()) != 0)
        return std::nullopt;
    return text;
}

}  // namespace dengwen::desk
