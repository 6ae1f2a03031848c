#include "ledger/tree.hpp"

#include <algorithm>
#include <bit>
#include <cassert>

namespace dengwen::ledger {
namespace {

// The roots of the complete subtrees that make up the leaves [begin, end), the largest first. begin is a
// multiple of the largest of them, as it is for every range the tree is split into.
std::vector<Hash> complete_roots(std::uint64_t begin, std::uint64_t end, const SubtreeReader& read) {
    std::vector<Hash> roots;
    while (begin < end) {
        const int level = std::bit_width(end - begin) - 1;
        roots.push_back(read(level, begin >> level));
        begin += std::uint64_t{1} << level;
    }
    return roots;
}

Hash folded_from_right(std::span<const Hash> roots) {
    Hash root = roots.back();
    for (std::size_t i = roots.size() - 1; i > 0; --i) root = node_hash(roots[i - 1], root);
    return root;
}

Hash range_root(std::uint64_t begin, std::uint64_t end, const SubtreeReader& read) {
    return folded_from_right(complete_roots(begin, end, read));
}

// Where a tree of n > 1 leaves is split: the largest power of two smaller than n, never n itself.
std::uint64_t split_of(std::uint64_t n) { return std::bit_floor(n - 1); }

}  // namespace

Hash root_of(std::uint64_t size, const SubtreeReader& read) {
    return size == 0 ? empty_root() : range_root(0, size, read);
}

std::vector<Hash> inclusion_path(std::uint64_t index, std::uint64_t size, const SubtreeReader& read) {
    assert(index < size);
    std::vector<Hash> path;
    std::uint64_t begin = 0, end = size;
    while (end - begin > 1) {
        const std::uint64_t middle = begin + split_of(end - begin);
        if (index < middle) {
            path.push_back(range_root(middle, end, read));
            end = middle;
        } else {
            path.push_back(range_root(begin, middle, read));
            begin = middle;
        }
    }
    std::ranges::reverse(path);
    return path;
}

std::vector<Hash> consistency_path(std::uint64_t old_size, std::uint64_t new_size,
                                   const SubtreeReader& read) {
    assert(old_size <= new_size);
    std::vector<Hash> path;
    if (old_size == 0) return path;
    std::uint64_t begin = 0, end = new_size;
    while (end != old_size) {
        const std::uint64_t middle = begin + split_of(end - begin);
        if (old_size <= middle) {
            path.push_back(range_root(middle, end, read));
            end = middle;
        } else {
            path.push_back(range_root(begin, middle, read));
            begin = middle;
        }
    }
    // What is left of the old tree; where it is all of it, its root is known already.
    if (begin > 0) path.push_back(range_root(begin, end, read));
    std::ranges::reverse(path);
    return path;
}

bool includes(std::uint64_t index, std::uint64_t size, const Hash& leaf, std::span<const Hash> path,
              const Hash& root) {
    if (index >= size) return false;
    std::uint64_t node = index, last = size - 1;
    Hash hash = leaf;
    for (const Hash& beside : path) {
        if (last == 0) return false;
        if (node % 2 == 1 || node == last) {
            hash = node_hash(beside, hash);
            // The last node of a level that stands alone goes up unchanged.
            while (node % 2 == 0 && node != 0) node >>= 1, last >>= 1;
        } else {
            hash = node_hash(hash, beside);
        }
        node >>= 1, last >>= 1;
    }
    return last == 0 && hash == root;
}

bool is_consistent(std::uint64_t old_size, const Hash& old_root, std::uint64_t new_size, const Hash& new_root,
                   std::span<const Hash> path) {
    if (old_size > new_size) return false;
    if (old_size == 0 && old_root != empty_root()) return false;
    if (old_size == new_size) return path.empty() && old_root == new_root;
    if (old_size == 0) return path.empty();
    std::uint64_t node = old_size - 1, last = new_size - 1;
    while (node % 2 == 1) node >>= 1, last >>= 1;
    // A whole power of two is a node of the new tree too, and its root is not sent.
    const bool is_whole = std::has_single_bit(old_size);
    if (!is_whole && path.empty()) return false;
    Hash old_hash = is_whole ? old_root : path.front();
    Hash new_hash = old_hash;
    for (const Hash& beside : path.subspan(is_whole ? 0 : 1)) {
        if (last == 0) return false;
        if (node % 2 == 1 || node == last) {
            old_hash = node_hash(beside, old_hash);
            new_hash = node_hash(beside, new_hash);
            while (node % 2 == 0 && node != 0) node >>= 1, last >>= 1;
        } else {
            new_hash = node_hash(new_hash, beside);
        }
        node >>= 1, last >>= 1;
    }
    return last == 0 && old_hash == old_root && new_hash == new_root;
}

std::optional<Frontier> Frontier::of(std::uint64_t size, std::vector<Hash> roots) {
    if (roots.size() != static_cast<std::size_t>(std::popcount(size))) return std::nullopt;
    Frontier frontier;
    frontier.size_ = size;
    frontier.roots_ = std::move(roots);
    return frontier;
}

void Frontier::append(const Hash& leaf) {
    Hash hash = leaf;
    for (std::uint64_t filled = size_; filled % 2 == 1; filled >>= 1) {
        hash = node_hash(roots_.back(), hash);
        roots_.pop_back();
    }
    roots_.push_back(hash);
    ++size_;
}

Hash Frontier::root() const { return roots_.empty() ? empty_root() : folded_from_right(roots_); }

Frontier frontier_of(std::uint64_t size, const SubtreeReader& read) {
    return *Frontier::of(size, complete_roots(0, size, read));
}

}  // namespace dengwen::ledger
