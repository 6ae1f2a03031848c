// Asking: one connection that looks into the index.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "search/index.hpp"
#include "store/sqlite_connection.hpp"

namespace dengwen::search {

// Candidate: a hit, and what it is ranked by.
struct Candidate {
    Hit hit;
    int day = 0;
    std::int64_t length = 0;
    std::uint64_t title = 0;
};

// Weighed: how much a token tells, and where it is in a title's signature.
struct Weighed {
    double weight = 0;
    std::uint64_t bit = 0;
};

class Asking {
  public:
    explicit Asking(const std::string& file);

    Hits find(const Wanted& wanted);
    std::optional<std::int64_t> row_of(MatterNumber matter, const Wanted& wanted);

  private:
    std::int64_t number_of(const store::Statement& statement, std::initializer_list<store::Value> values);
    std::optional<std::string> expression(const Wanted& wanted);
    bool walk(const std::string& asked, const Wanted& wanted, std::int64_t top,
              std::vector<Candidate>& candidates);
    std::vector<Weighed> weigh(const Wanted& wanted, std::int64_t upto);

    std::unique_ptr<store::SqliteConnection> connection_;
};

}  // namespace dengwen::search
