#include "signing/signing_key.hpp"

#include <sodium.h>

#include <array>

#include "ledger/base64.hpp"
#include "signing/secret_file.hpp"

namespace dengwen::signing {
namespace {

constexpr std::string_view head = "dengwen signing key 1\n";

const unsigned char* raw(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

}  // namespace

SigningKey::SigningKey(std::string name, std::string_view seed) : name_(std::move(name)) {
    if (!ledger::is_key_name(name_))
        throw KeyFault(
            "密钥名称不能为空，不能有空格和加号 / the name of a key must not be empty and holds no "
            "space and no plus sign");
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> open{};
    static_assert(crypto_sign_SECRETKEYBYTES == 64);
    crypto_sign_seed_keypair(open.data(), secret_.data(), raw(seed));
    public_key_.assign(reinterpret_cast<const char*>(open.data()), open.size());
}

std::shared_ptr<const SigningKey> SigningKey::made(const std::string& name) {
    std::string seed(crypto_sign_SEEDBYTES, '\0');
    randombytes_buf(seed.data(), seed.size());
    const auto key = std::shared_ptr<const SigningKey>(new SigningKey(name, seed));
    sodium_memzero(seed.data(), seed.size());
    return key;
}

std::shared_ptr<const SigningKey> SigningKey::from_text(std::string_view text) {
    const auto wrong = [] { return KeyFault("不是签名密钥 / this is no signing key"); };
    if (!text.starts_with(head)) throw wrong();
    text.remove_prefix(head.size());
    const auto line = text.find('\n');
    if (line == std::string_view::npos || !text.ends_with('\n')) throw wrong();
    const std::string name(text.substr(0, line));
    text.remove_prefix(line + 1);
    text.remove_suffix(text.empty() ? 0 : 1);
    auto seed = ledger::bytes_from_base64(text);
    if (!seed || seed->size() != crypto_sign_SEEDBYTES) throw wrong();
    const auto key = std::shared_ptr<const SigningKey>(new SigningKey(name, *seed));
    sodium_memzero(seed->data(), seed->size());
    return key;
}

std::string SigningKey::text() const {
    return std::string(head) + name_ + "\n" +
           ledger::base64({reinterpret_cast<const char*>(secret_.data()), crypto_sign_SEEDBYTES}) + "\n";
}

std::string SigningKey::sign(std::string_view message) const {
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr, raw(message),
                         message.size(), secret_.data());
    return signature;
}

ledger::VerifierKey SigningKey::verifier(ledger::KeyType type) const {
    return ledger::verifier_key(name_, type, public_key_);
}

ledger::Sign SigningKey::signer() const {
    return [this](std::string_view message) { return sign(message); };
}

void keep(const SigningKey& key, const std::string& path) {
    std::string text = key.text();
    keep_secret(text, path);
    sodium_memzero(text.data(), text.size());
}

std::shared_ptr<const SigningKey> load(const std::string& path) {
    return SigningKey::from_text(secret_in(path).view());
}

std::shared_ptr<const SigningKey> ask(const std::string& command) {
    return SigningKey::from_text(secret_of(command).view());
}

bool verify(std::string_view public_key, std::string_view message, std::string_view signature) {
    return public_key.size() == crypto_sign_PUBLICKEYBYTES && signature.size() == crypto_sign_BYTES &&
           crypto_sign_verify_detached(raw(signature), raw(message), message.size(), raw(public_key)) == 0;
}

}  // namespace dengwen::signing
