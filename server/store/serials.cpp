#include "store/serials.hpp"

#include <algorithm>

#include "store/rooms.hpp"

namespace dengwen::store {
namespace {

constexpr std::int64_t block_max = 2048;

const Statement lease_block{
    "INSERT INTO serial (division, year, next) VALUES ($1, $2, CAST($3 AS BIGINT) + 1) "
    "ON CONFLICT (division, year) DO UPDATE SET next = serial.next + CAST($3 AS BIGINT) RETURNING next"};
// Only while nobody leased after us: otherwise the rest stays unused.
const Statement return_block{
    "UPDATE serial SET next = CAST($3 AS BIGINT) WHERE division = $1 AND year = $2 AND next = $4"};

}  // namespace

std::int64_t Serials::next(int division, int year) {
    Block* block = nullptr;
    {
        const std::lock_guard lock(mutex_);
        block = &blocks_[{division, year}];
    }
    const std::lock_guard lock(block->mutex);
    if (block->next == block->end) lease(division, year, *block);
    return block->next++;
}

void Serials::lease(int division, int year, Block& block) {
    const auto write = std::make_shared<Write>();
    write->add(lease_block, {whole(division), whole(year), whole(block.size)});
    std::int64_t end = 0;
    write->see = [&end](const Row& row) { end = row.whole(0); };
    commit_now(database_, write);
    block.next = end - block.size;
    block.end = end;
    block.size = std::min(block.size * 2, block_max);
}

void Serials::give_back() {
    const std::lock_guard lock(mutex_);
    for (auto& [key, block] : blocks_) {
        if (block.next == block.end) continue;
        const auto write = std::make_shared<Write>();
        write->add(return_block, {whole(key.first), whole(key.second), whole(block.next), whole(block.end)});
        commit_now(database_, write);
        block.next = block.end;
    }
}

}  // namespace dengwen::store
