#include "desk/security_key.hpp"

#include <fido.h>
#include <fido/eddsa.h>
#include <fido/es256.h>
#include <fido/rs256.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <memory>
#include <new>

#include <nlohmann/json.hpp>

namespace dengwen::desk {

namespace {

constexpr int base64_variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
constexpr std::array algorithms{COSE_ES256, COSE_EDDSA, COSE_RS256};
// Authenticator data: the digest of the party's name, a byte of flags, the counter, and what follows.
constexpr std::size_t flags_at = 32, authenticator_data_min = 37;
constexpr unsigned char flag_present = 0x01, flag_verified = 0x04, flag_key_follows = 0x40;
constexpr std::size_t credential_max = 1023;  // WebAuthn, level 2, section 4

template <class Thing>
using Kept = std::unique_ptr<Thing, void (*)(Thing*)>;

Kept<fido_cred_t> new_credential() {
    return {fido_cred_new(), [](fido_cred_t* one) { fido_cred_free(&one); }};
}
Kept<fido_assert_t> new_assertion() {
    return {fido_assert_new(), [](fido_assert_t* one) { fido_assert_free(&one); }};
}

void fido_ready() {
    static const bool began = (fido_init(0), true);
    static_cast<void>(began);
}

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
std::string text_of(const unsigned char* bytes, std::size_t length) {
    return bytes ? std::string(reinterpret_cast<const char*>(bytes), length) : std::string();
}

std::string digest_of(std::string_view text) {
    std::string out(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(reinterpret_cast<unsigned char*>(out.data()), bytes_of(text), text.size());
    return out;
}

std::string text_at(const nlohmann::json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<KeyFault> fault_of_client_data(const RelyingParty& party, std::string_view challenge,
                                             std::string_view purpose, std::string_view client_data) {
    const auto said = nlohmann::json::parse(client_data, nullptr, false);
    if (!said.is_object()) return KeyFault::shape;
    if (text_at(said, "type") != purpose) return KeyFault::purpose;
    if (challenge.empty() || text_at(said, "challenge") != challenge) return KeyFault::challenge;
    if (party.origin.empty() || text_at(said, "origin") != party.origin) return KeyFault::origin;
    if (said.contains("crossOrigin") && said["crossOrigin"] != false) return KeyFault::origin;
    if (said.contains("topOrigin")) return KeyFault::origin;
    return std::nullopt;
}

std::optional<KeyFault> fault_of_authenticator_data(const RelyingParty& party, std::string_view data) {
    if (data.size() < authenticator_data_min) return KeyFault::shape;
    if (data.substr(0, flags_at) != digest_of(party.id)) return KeyFault::party;
    const auto flags = static_cast<unsigned char>(data[flags_at]);
    if (!(flags & flag_present)) return KeyFault::presence;
    if (!(flags & flag_verified)) return KeyFault::verification;
    return std::nullopt;
}

// No statement, as was asked for; or, where a browser leaves it in, the key's own signature under itself.
bool statement_holds(fido_cred_t* credential, const RelyingParty& party, const std::string& format,
                     const nlohmann::json& statement, std::string_view client_data) {
    if (format == "none") return statement.empty();
    if (format != "packed" || statement.contains("x5c")) return false;
    const std::vector<std::uint8_t> packed = nlohmann::json::to_cbor(statement);
    return fido_cred_set_rp(credential, party.id.c_str(), nullptr) == FIDO_OK &&
           fido_cred_set_uv(credential, FIDO_OPT_TRUE) == FIDO_OK &&
           fido_cred_set_clientdata(credential, bytes_of(client_data), client_data.size()) == FIDO_OK &&
           fido_cred_set_fmt(credential, "packed") == FIDO_OK &&
           fido_cred_set_attstmt(credential, packed.data(), packed.size()) == FIDO_OK &&
           fido_cred_verify_self(credential) == FIDO_OK;
}

// A key as libfido2 takes it, by its algorithm; nothing when it is no such key.
class LoadedKey {
  public:
    explicit LoadedKey(const PublicKey& key) {
        const void* bytes = key.bytes.data();
        const std::size_t length = key.bytes.size();
        if (key.algorithm == COSE_ES256 && es256_pk_from_ptr(es256_.get(), bytes, length) == FIDO_OK)
            key_ = es256_.get();
        if (key.algorithm == COSE_EDDSA && eddsa_pk_from_ptr(eddsa_.get(), bytes, length) == FIDO_OK)
            key_ = eddsa_.get();
        if (key.algorithm == COSE_RS256 && rs256_pk_from_ptr(rs256_.get(), bytes, length) == FIDO_OK)
            key_ = rs256_.get();
    }
    const void* get() const { return key_; }

  private:
    Kept<es256_pk_t> es256_{es256_pk_new(), [](es256_pk_t* one) { es256_pk_free(&one); }};
    Kept<eddsa_pk_t> eddsa_{eddsa_pk_new(), [](eddsa_pk_t* one) { eddsa_pk_free(&one); }};
    Kept<rs256_pk_t> rs256_{rs256_pk_new(), [](rs256_pk_t* one) { rs256_pk_free(&one); }};
    const void* key_ = nullptr;
};

bool is_host_name(std::string_view host) {
    if (host.empty() || host.front() == '.' || host.back() == '.') return false;
    const bool plain = std::all_of(host.begin(), host.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    });
    // A name that ends in a number is an address, and browsers make no keys for addresses.
    const std::size_t dot = host.rfind('.');
    const std::string_view last = dot == std::string_view::npos ? host : host.substr(dot + 1);
    return plain && last.find_first_not_of("0123456789") != std::string_view::npos;
}

}  // namespace

std::optional<RelyingParty> relying_party_from(std::string_view origin) {
    const std::size_t scheme = origin.find("://");
    if (scheme == std::string_view::npos) return std::nullopt;
    const std::string_view rest = origin.substr(scheme + 3);
    const std::size_t colon = rest.find(':');
    const std::string_view host = rest.substr(0, colon);
    if (colon != std::string_view::npos) {
        const std::string_view port = rest.substr(colon + 1);
        if (port.empty() || port.size() > 5 || port.find_first_not_of("0123456789") != std::string_view::npos)
            return std::nullopt;
    }
    const std::string_view how = origin.substr(0, scheme);
    if (!is_host_name(host) || (how != "https" && !(how == "http" && host == "localhost")))
        return std::nullopt;
    return RelyingParty{std::string(origin), std::string(host)};
}

std::variant<KeyRead, KeyFault> read_new_key(const RelyingParty& party, std::string_view challenge,
                                             const NewKey& given) {
    fido_ready();
    if (const auto fault = fault_of_client_data(party, challenge, "webauthn.create", given.client_data))
        return *fault;
    const auto object = nlohmann::json::from_cbor(given.attestation, true, false);
    if (!object.is_object() || !object.contains("authData") || !object["authData"].is_binary() ||
        !object.contains("attStmt") || !object["attStmt"].is_object())
        return KeyFault::shape;
    const auto& binary = object["authData"].get_binary();
    const std::string data(binary.begin(), binary.end());
    if (const auto fault = fault_of_authenticator_data(party, data)) return *fault;
    if (!(static_cast<unsigned char>(data[flags_at]) & flag_key_follows)) return KeyFault::shape;
    for (const int algorithm : algorithms) {
        const auto credential = new_credential();
        if (!credential) throw std::bad_alloc();
        if (fido_cred_set_type(credential.get(), algorithm) != FIDO_OK ||
            fido_cred_set_authdata_raw(credential.get(), bytes_of(data), data.size()) != FIDO_OK)
            continue;
        KeyRead read{text_of(fido_cred_id_ptr(credential.get()), fido_cred_id_len(credential.get())),
                     {algorithm, text_of(fido_cred_pubkey_ptr(credential.get()),
                                         fido_cred_pubkey_len(credential.get()))},
                     fido_cred_sigcount(credential.get())};
        if (read.credential.empty() || read.credential.size() > credential_max || !LoadedKey(read.key).get())
            return KeyFault::shape;
        if (!statement_holds(credential.get(), party, text_at(object, "fmt"), object["attStmt"],
                             given.client_data))
            return KeyFault::statement;
        return read;
    }
    return KeyFault::shape;
}

std::variant<std::uint32_t, KeyFault> check_signed(const RelyingParty& party, std::string_view challenge,
                                                   const PublicKey& key, const KeySigned& given) {
    fido_ready();
    if (const auto fault = fault_of_client_data(party, challenge, "webauthn.get", given.client_data))
        return *fault;
    const std::string& data = given.authenticator_data;
    if (const auto fault = fault_of_authenticator_data(party, data)) return *fault;
    const LoadedKey loaded(key);
    const auto assertion = new_assertion();
    if (!assertion) throw std::bad_alloc();
    fido_assert_t* one = assertion.get();
    if (!loaded.get() || fido_assert_set_rp(one, party.id.c_str()) != FIDO_OK ||
        fido_assert_set_up(one, FIDO_OPT_TRUE) != FIDO_OK ||
        fido_assert_set_uv(one, FIDO_OPT_TRUE) != FIDO_OK ||
        fido_assert_set_clientdata(one, bytes_of(given.client_data), given.client_data.size()) != FIDO_OK ||
        fido_assert_set_count(one, 1) != FIDO_OK ||
        fido_assert_set_authdata_raw(one, 0, bytes_of(data), data.size()) != FIDO_OK ||
        fido_assert_set_sig(one, 0, bytes_of(given.signature), given.signature.size()) != FIDO_OK)
        return KeyFault::shape;
    if (fido_assert_verify(one, 0, key.algorithm, loaded.get()) != FIDO_OK) return KeyFault::signature;
    return fido_assert_sigcount(one, 0);
}

std::optional<std::string> challenge_in(std::string_view client_data) {
    const auto said = nlohmann::json::parse(client_data, nullptr, false);
    if (!said.is_object()) return std::nullopt;
    std::string challenge = text_at(said, "challenge");
    return challenge.empty() ? std::nullopt : std::optional(std::move(challenge));
}

std::string base64url(std::string_view bytes) {
    std::string out(sodium_base64_encoded_len(bytes.size(), base64_variant), '\0');
    sodium_bin2base64(out.data(), out.size(), bytes_of(bytes), bytes.size(), base64_variant);
    out.pop_back();  // the terminating zero
    return out;
}

std::optional<std::string> from_base64url(std::string_view text) {
    std::string out(text.size(), '\0');
    std::size_t length = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(out.data()), out.size(), text.data(), text.size(),
                          nullptr, &length, nullptr, base64_variant) != 0)
        return std::nullopt;
    out.resize(length);
    return out;
}

}  // namespace dengwen::desk
