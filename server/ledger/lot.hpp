// Lot: a draw that anybody can do again. Each matter of a population stands in it as a ticket that tells
// nothing of its number; which tickets are drawn follows from the ledger's own root at a size that it reached
// after the population was in it. See docs/ledger.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/hash.hpp"

namespace dengwen::ledger {

// The salt of one ticket, 32 bytes, out of the secret of its draw: shown together with a number it opens that
// ticket and no other.
std::string ticket_salt(std::string_view secret, std::string_view number);
Hash ticket_of(std::string_view salt, std::string_view number);

// LotPart: the tickets of one unit, in the order of their bytes, and how many of them are drawn.
struct LotPart {
    std::string unit;
    std::vector<Hash> tickets;
    std::size_t drawn = 0;
};

// SHA-256 over each unit's line: its id, a space, the number of its tickets and LF, and then the tickets'
// bytes. Units stand in the order they were announced in.
Hash population_digest(const std::vector<LotPart>& parts);

// LotTerms: what was announced, as the ledger keeps it.
struct LotTerms {
    std::string id;
    std::string by;
    std::string from;  // days: "2026-01-01"
    std::string until;
    int number = 0;  // of each unit, or a share of a hundred; the other is 0
    int share = 0;
    std::string on;
    std::string announced;  // "2026-03-09T04:10:05.123Z"
};
// The text of the leaf: terms, units and population, line by line. A unit of too few has no number there.
std::string text_of(const LotTerms& terms, const std::vector<LotPart>& parts);

// The tickets of one unit that are drawn, in the order they are drawn in: those with the smallest SHA-256
// over "dengwen lot draw 1" LF, the seed, and the ticket.
std::vector<Hash> drawn(const Hash& seed, const std::vector<Hash>& tickets, std::size_t count);

// How many entries of the ledger the seed is the root over, where the population is entry `leaf`: up to the
// first that came after it.
constexpr std::uint64_t seed_size(std::uint64_t leaf) { return leaf + 2; }

}  // namespace dengwen::ledger
