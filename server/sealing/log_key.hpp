// LogKey: the key that signs for the ledger, and the name the ledger goes by.
//
// It lies in a file that only its owner may read, beside the data and never in the database: whoever can write
// the database can not sign what he wrote.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>

#include "ledger/note.hpp"
#include "ledger/verifier_key.hpp"
#include "store/store.hpp"

namespace dengwen::sealing {

// KeyFault: a key that cannot be made, kept or read; says why in both languages.
struct KeyFault : store::Fault {
    using store::Fault::Fault;
};

// May be used by several threads at once.
class LogKey {
  public:
    // A new one from the system's randomness. The origin is the ledger's address without scheme, once and for
    // all: "petitions.example/ledger". Throws KeyFault where it cannot be a key's name.
    static std::shared_ptr<const LogKey> made(const std::string& origin);
    // From what text() wrote. Throws KeyFault.
    static std::shared_ptr<const LogKey> from_text(std::string_view text);
    ~LogKey();
    LogKey(const LogKey&) = delete;
    LogKey& operator=(const LogKey&) = delete;

    std::string text() const;  // secret
    const std::string& origin() const { return checkpoints_.name; }
    const ledger::VerifierKey& of_checkpoints() const { return checkpoints_; }
    const ledger::VerifierKey& of_receipts() const { return receipts_; }
    std::string sign(std::string_view message) const;  // Ed25519 (RFC 8032), 64 bytes

  private:
    LogKey(const std::string& origin, std::string_view seed);

    std::array<unsigned char, 64> secret_{};
    ledger::VerifierKey checkpoints_;
    ledger::VerifierKey receipts_;
};

// Writes a new file with mode 0600, synced; throws KeyFault where there is one already.
void keep(const LogKey& key, const std::string& path);
// Throws KeyFault where there is none, where others may read it, or where it is not a key.
std::shared_ptr<const LogKey> load(const std::string& path);
// What a command prints on its standard output is the key: for keys that are kept in another house.
std::shared_ptr<const LogKey> ask(const std::string& command);

bool verify(std::string_view public_key, std::string_view message, std::string_view signature);

}  // namespace dengwen::sealing
