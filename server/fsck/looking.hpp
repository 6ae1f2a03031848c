// Looking: one search under way: its connection, what was found so far, and whether to go on.
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "fsck/fsck.hpp"
#include "store/driver.hpp"

namespace dengwen::fsck {

inline constexpr int page_rows = 500;  // read at once

class Looking {
  public:
    Looking(const Asked& asked, const std::function<bool(const Progress&)>& tell);
    ~Looking();

    const Asked& asked;
    Found found;

    void read(const store::Statement& statement, std::initializer_list<store::Value> values,
              const store::See& see);
    std::int64_t number(const store::Statement& statement, std::initializer_list<store::Value> values = {});
    void wrong(std::string what);
    // Tells how far it is; false when nothing more is to be looked at.
    bool goes_on(Part part, std::int64_t done, std::int64_t of);
    bool is_over() const;

  private:
    const std::function<bool(const Progress&)>& tell_;
    std::unique_ptr<store::Database> database_;
    std::unique_ptr<store::Connection> connection_;
};

void look_at_file(Looking& looking);      // SQLite's own structure
void look_at_ledger(Looking& looking);    // leaves, tree, checkpoints, cosignatures
void look_at_readings(Looking& looking);  // who opened what, by the hour
void look_at_lots(Looking& looking);      // announced draws, their populations and what was drawn
void look_at_matters(Looking& looking);   // rows, events, duties, messages, published answers
void look_at_contents(Looking& looking);  // texts
void look_at_sealed(Looking& looking);    // persons and files
void look_at_codes(Looking& looking);     // query codes
// The rows of a matter's breaches and measures.
void look_at_standing(Looking& looking, const Matter& sum);
// The places it has booked, each in a reception there is.
void look_at_bookings(Looking& looking, const Matter& sum);

}  // namespace dengwen::fsck
