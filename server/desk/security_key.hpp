// Security key: a device that signs for its officer at the door (WebAuthn); what it says is looked at by
// libfido2.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace dengwen::desk {

// RelyingParty: the one address officers come in by. What was signed for another is worth nothing here.
struct RelyingParty {
    std::string origin;  // "https://dengwen.example"
    std::string id;      // "dengwen.example"
};
// From what an operator wrote: https and a name, or http and localhost. Nothing: keys do not work there.
std::optional<RelyingParty> relying_party_from(std::string_view origin);

// NewKey: what a browser gives when a key is added; the bytes themselves.
struct NewKey {
    std::string client_data;
    std::string attestation;
};

// KeySigned: what a browser gives when a key is used.
struct KeySigned {
    std::string credential;
    std::string client_data;
    std::string authenticator_data;
    std::string signature;
};

struct PublicKey {
    int algorithm = 0;  // as COSE numbers them
    std::string bytes;
    bool operator==(const PublicKey&) const = default;
};

struct KeyRead {
    std::string credential;
    PublicKey key;
    std::uint32_t counter = 0;
    bool operator==(const KeyRead&) const = default;
};

// KeyFault: why what a key said is not taken.
enum class KeyFault {
    shape,         // it cannot be read
    purpose,       // it was signed for something else than was asked
    challenge,     // it does not answer what was asked
    origin,        // it was made for another address, or within a page of another
    party,         // the key was made for another
    presence,      // nobody touched it
    verification,  // it did not look who touched it
    statement,     // its maker's statement does not fit, or is of a kind nobody asked for
    signature,     // it was not signed by this key
};

std::variant<KeyRead, KeyFault> read_new_key(const RelyingParty& party, std::string_view challenge,
                                             const NewKey& given);
// The counter the key shows; whether it went on is the store's to say, in the statement that keeps it.
std::variant<std::uint32_t, KeyFault> check_signed(const RelyingParty& party, std::string_view challenge,
                                                   const PublicKey& key, const KeySigned& given);

// What the browser says it was asked, as base64url.
std::optional<std::string> challenge_in(std::string_view client_data);

std::string base64url(std::string_view bytes);
std::optional<std::string> from_base64url(std::string_view text);

}  // namespace dengwen::desk
