// Serials: the next number of a division and year, handed out from leased blocks so that none is used twice.
#pragma once

#include <map>
#include <mutex>

#include "store/driver.hpp"

namespace dengwen::store {

// A block is leased in the database before any of its numbers is given, so several nodes never collide and a
// crash only skips numbers. A clean shutdown gives the rest of the last block back.
class Serials {
  public:
    explicit Serials(Database& database) : database_(database) {}
    std::int64_t next(int division, int year);
    void give_back();

  private:
    struct Block {
        std::mutex mutex;
        std::int64_t next = 0;
        std::int64_t end = 0;   // one past the last number of the block
        std::int64_t size = 8;  // of the next lease; a busy office leases larger blocks
    };
    void lease(int division, int year, Block& block);

    Database& database_;
    std::mutex mutex_;  // guards the map, not the blocks
    std::map<std::pair<int, int>, Block> blocks_;
};

}  // namespace dengwen::store
