// Lots as they are kept: announced, their population fixed, drawn; each written once and changed never.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/lot.hpp"
#include "ledger/hash.hpp"
#include "ledger/lot.hpp"

namespace dengwen::store {

class Database;

struct KeptLot {
    Lot lot;
    std::string announced_by;
    Instant announced_at;
    std::string secret;  // 32 bytes; makes the tickets
    bool operator==(const KeptLot&) const = default;
};

// LotTicket: a matter of the population and what stands for it in public.
struct LotTicket {
    std::string unit;
    ledger::Hash ticket{};
    MatterNumber matter;
    bool operator==(const LotTicket&) const = default;
};

struct LotPopulation {
    std::string salt;  // of its leaf; published
    ledger::Hash digest{};
    std::uint64_t leaf = 0;
    bool operator==(const LotPopulation&) const = default;
};

// LotSize: how many tickets of a unit there are, and how many of them are drawn; none of a unit of too few.
struct LotSize {
    std::string unit;
    int size = 0;
    int drawn = 0;
    bool operator==(const LotSize&) const = default;
};

struct LotDraw {
    ledger::Hash seed{};
    Day drawn_on;
    bool operator==(const LotDraw&) const = default;
};

struct DrawnMatter {
    std::string unit;
    int ordinal = 0;  // from 1, in the order they were drawn in
    MatterNumber matter;
    bool operator==(const DrawnMatter&) const = default;
};

struct LotQuery {
    std::optional<std::pair<Day, std::string>> before;  // key of the last row of the page before
    int limit = 50;
};

// The parts of a population by unit, in the order the units were announced in.
std::vector<ledger::LotPart> parts_of(const Lot& lot, const std::vector<LotTicket>& tickets);
// The text that the population's leaf commits to.
std::string lot_text(const KeptLot& lot, const std::vector<ledger::LotPart>& parts);

class Lots {
  public:
    explicit Lots(Database& database) : database_(database) {}

    void announce(const KeptLot& lot);
    std::optional<KeptLot> lot(const std::string& id);
    std::vector<KeptLot> lots(const LotQuery& query);  // the last day of drawing first
    std::vector<KeptLot> waiting(Day today);           // whose day has come, and that are not drawn

    // Puts the population and its leaf in the ledger, together. False, and nothing is written: it was fixed
    // before, or another leaf came in between; look again.
    bool fix(const KeptLot& lot, const std::vector<LotTicket>& tickets);
    std::optional<LotPopulation> population(const std::string& id);
    std::vector<LotSize> sizes(const std::string& id);      // in the order the units were announced in
    std::vector<LotTicket> tickets(const std::string& id);  // by unit, in the order of their bytes

    bool draw(const std::string& id, const LotDraw& draw, const std::vector<DrawnMatter>& matters);
    std::optional<LotDraw> draw(const std::string& id);
    std::vector<DrawnMatter> drawn(const std::string& id);  // by unit, in the order they were drawn in

  private:
    Database& database_;
};

}  // namespace dengwen::store
