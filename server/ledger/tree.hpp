// Tree: the Merkle tree over the log's entries (RFC 6962, 2.1): its root, its proofs, and growing it leaf by
// leaf.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "ledger/hash.hpp"

namespace dengwen::ledger {

// The hash of the complete subtree over the 2^level leaves from index·2^level on.
using SubtreeReader = std::function<Hash(int level, std::uint64_t index)>;

Hash root_of(std::uint64_t size, const SubtreeReader& read);

// That the entry at index is in the tree of this size (RFC 6962, 2.1.1), the leaf's sibling first; index <
// size.
std::vector<Hash> inclusion_path(std::uint64_t index, std::uint64_t size, const SubtreeReader& read);

// That the tree of the old size is how the new one begins (RFC 6962, 2.1.2); old size <= new size.
std::vector<Hash> consistency_path(std::uint64_t old_size, std::uint64_t new_size, const SubtreeReader& read);

// Both refuse a hash too many or too few (RFC 9162, 2.1.3.2 and 2.1.4.2).
bool includes(std::uint64_t index, std::uint64_t size, const Hash& leaf, std::span<const Hash> path,
              const Hash& root);
bool is_consistent(std::uint64_t old_size, const Hash& old_root, std::uint64_t new_size, const Hash& new_root,
                   std::span<const Hash> path);

// Frontier: all of a tree that is needed to append to it, the roots of its complete subtrees from left to
// right, one for each one bit of its size.
class Frontier {
  public:
    Frontier() = default;
    // From hashes stored before; nothing when their number does not fit the size.
    static std::optional<Frontier> of(std::uint64_t size, std::vector<Hash> roots);

    void append(const Hash& leaf);
    std::uint64_t size() const { return size_; }
    Hash root() const;
    const std::vector<Hash>& roots() const { return roots_; }

  private:
    std::uint64_t size_ = 0;
    std::vector<Hash> roots_;
};

Frontier frontier_of(std::uint64_t size, const SubtreeReader& read);

}  // namespace dengwen::ledger
