// Fsck: the whole record of a store looked through for what does not fit, by other eyes than those that wrote
// it.
//
// Of the program that writes it shares the pure folders core, ledger and record, the connection to the
// database, and the rule of which answers are public; every statement and every comparison is its own.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/checkpoint.hpp"
#include "vault/vault_key.hpp"

namespace dengwen::fsck {

// The parts, in the order they are looked through.
enum class Part { file, ledger, readings, lots, matters, contents, sealed, codes };
std::string_view name(Part part);

struct Asked {
    std::string directory;
    std::string database;  // empty: SQLite in the directory
    // Whose signatures are wanted on the checkpoints; without it they are read and not verified.
    std::optional<ledger::VerifierKey> log;
    // To look into what is sealed; without it that is counted, and held by what can be seen from outside.
    std::shared_ptr<const vault::VaultKey> vault = nullptr;
    std::vector<Part> parts{Part::file,    Part::ledger,   Part::readings, Part::lots,
                            Part::matters, Part::contents, Part::sealed,   Part::codes};
    int wrongs_max = 20;  // the search ends after so many
};

struct Progress {
    Part part{};
    std::int64_t done = 0;
    std::int64_t of = 0;  // 0: not known
};

struct Found {
    std::int64_t events = 0;
    std::int64_t leaves = 0;
    std::int64_t unsealed = 0;  // events that wait for their leaf
    std::int64_t checkpoints = 0;
    std::int64_t hours = 0;  // of readings, sealed
    std::int64_t lots = 0;   // whose population is in the ledger
    std::int64_t matters = 0;
    std::int64_t contents = 0;
    std::int64_t sealed = 0;
    std::int64_t unopened = 0;  // of these, for want of their key
    std::int64_t attachments = 0;
    std::vector<std::string> wrongs;  // each names what is wrong and where, the first first
    bool was_stopped = false;
    bool is_sound() const { return wrongs.empty() && !was_stopped; }
};

// Sees one state of the store, also while a server goes on writing. `tell` is called now and then; false
// stops the search. Throws store::Fault where the database cannot be read at all.
Found look_through(const Asked& asked, const std::function<bool(const Progress&)>& tell);

}  // namespace dengwen::fsck
