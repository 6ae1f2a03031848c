// SigningKey: an Ed25519 key and the name it signs under: a ledger's, or a witness's.
//
// It lies in a file that only its owner may read, and never in the database: whoever can write the database
// cannot sign what he wrote.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "ledger/note.hpp"
#include "ledger/verifier_key.hpp"
#include "signing/secret.hpp"
#include "signing/secret_file.hpp"

namespace dengwen::signing {

// May be used by several threads at once.
class SigningKey {
  public:
    // A new one from the system's randomness. The name of a ledger is its address without scheme, once and
    // for all: "petitions.example/ledger". Throws KeyFault where it cannot be a key's name.
    static std::shared_ptr<const SigningKey> made(const std::string& name);
    // From what text() wrote. Throws KeyFault.
    static std::shared_ptr<const SigningKey> from_text(std::string_view text);
    SigningKey(const SigningKey&) = delete;
    SigningKey& operator=(const SigningKey&) = delete;

    std::string text() const;  // secret
    const std::string& name() const { return name_; }
    ledger::VerifierKey verifier(ledger::KeyType type) const;
    std::string sign(std::string_view message) const;  // Ed25519 (RFC 8032), 64 bytes
    ledger::Sign signer() const;                       // the same, for as long as this lives

  private:
    SigningKey(std::string name, std::string_view seed);

    Secret secret_{64};
    std::string name_;
    std::string public_key_;
};

// Writes a new file with mode 0600, synced; throws KeyFault where there is one already.
void keep(const SigningKey& key, const std::string& path);
// Throws KeyFault where there is none, where others may read it, or where it is not a key.
std::shared_ptr<const SigningKey> load(const std::string& path);
// What a command prints on its standard output is the key: for keys that are kept in another house.
std::shared_ptr<const SigningKey> ask(const std::string& command);

bool verify(std::string_view public_key, std::string_view message, std::string_view signature);

}  // namespace dengwen::signing
