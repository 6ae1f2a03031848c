// Hiding: which numbers of an open table are not told, so that nobody works out one below five, not even by
// taking what is told from a sum.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace dengwen::desk {

// Numbers by key. Two tables of one block share their sum: the same matters counted by unit and by month.
using Numbers = std::map<std::string, std::int64_t>;

// HiddenBlock: the keys not told of each table, and whether the sum is told. Nothing that is 0 is hidden.
struct HiddenBlock {
    std::vector<std::set<std::string>> keys;
    bool sum_told = true;
};

// Every table must have the same sum. What is hidden already stays hidden.
HiddenBlock hide(const std::vector<Numbers>& tables, const HiddenBlock& already = {});
// The same of blocks whose numbers make up one another, as opinions given are those settled and the others: a
// key hidden in one is hidden in each.
std::vector<HiddenBlock> hide_together(const std::vector<std::vector<Numbers>>& blocks);

}  // namespace dengwen::desk
