#include "ledger/tree.hpp"

#include <gtest/gtest.h>

#include <rapidcheck.h>

#include "ledger/base64.hpp"
#include "ledger/example_test.hpp"

namespace dengwen::ledger {
namespace {

constexpr std::uint64_t most_leaves = 300;

std::string digest_of_path(const std::vector<Hash>& path) {
    std::string joined;
    for (const Hash& hash : path) joined += bytes_of(hash);
    return hex(sha256_of(joined));
}

std::vector<std::string> base64_of(const std::vector<Hash>& path) {
    std::vector<std::string> lines;
    for (const Hash& hash : path) lines.push_back(base64(bytes_of(hash)));
    return lines;
}

// RFC 6962, 2.1.1, word for word.
std::vector<Hash> naive_inclusion(std::size_t index, std::span<const Hash> leaves) {
    if (leaves.size() == 1) return {};
    std::size_t k = 1;
    while (2 * k < leaves.size()) k *= 2;
    const bool is_left = index < k;
    auto path =
        is_left ? naive_inclusion(index, leaves.first(k)) : naive_inclusion(index - k, leaves.subspan(k));
    path.push_back(naive_root(is_left ? leaves.subspan(k) : leaves.first(k)));
    return path;
}

// RFC 6962, 2.1.2, word for word.
std::vector<Hash> naive_subproof(std::size_t m, std::span<const Hash> leaves, bool is_whole) {
    if (m == leaves.size()) return is_whole ? std::vector<Hash>{} : std::vector<Hash>{naive_root(leaves)};
    std::size_t k = 1;
    while (2 * k < leaves.size()) k *= 2;
    const bool is_left = m <= k;
    auto path = is_left ? naive_subproof(m, leaves.first(k), is_whole)
                        : naive_subproof(m - k, leaves.subspan(k), false);
    path.push_back(naive_root(is_left ? leaves.subspan(k) : leaves.first(k)));
    return path;
}

TEST(Tree, RootsAreThoseOfTheVectors) {
    const std::vector<std::pair<std::uint64_t, std::string>> vectors{
        {0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
        {1, "773885a613489e24ce2cf76199d6a423f042e4bbf12d7eecee912ef276c65701"},
        {2, "5a47662fd8a317d96049a3f9f47c55dc67ca66051baa3683dbb19b2fe09a07b0"},
        {3, "94fbd0dd836f50301692e6d0eade728ee19ec52bfff1606ed807c8575d5aaa19"},
        {255, "cf66793e6329dff242eb3cee0a6f36ad3e3a196dcc573a1ec775e102be863f1c"},
        {256, "da6596d95369f5fef322ab8e4e0da3b0b50236aa9c8a3b1d246f7411c9e2e32e"},
        {257, "5c1fdfe835358022f2392de478dbe053fc130cfe1d3a082879a90cf6bf14bf7e"},
        {70'000, "a3920fba7f239a071a9bd10721f1341addefbaededb41c7e24437a9d16bdf00a"}};
    for (const auto& [size, root] : vectors) {
        EXPECT_EQ(hex(root_of(size, level_reader(seventy_thousand()))), root) << size;
    }
}

TEST(Tree, InclusionPathsAreThoseOfTheVectors) {
    struct Vector {
        std::uint64_t index, size;
        std::size_t hashes;
        std::string digest;
    };
    const auto read = level_reader(seventy_thousand());
    for (const Vector& v :
         {Vector{0, 257, 9, "bc82891ad9093eac07c6484dd3fc3ca9d58e821d97d0f2a1c018f1a44bb2e61a"},
          {256, 257, 1, "f01c757ba6dc86839ede8e694a0e86f97ea9ffca04a34404236c7f8cb374794a"},
          {12'345, 70'000, 17, "c2c267fa58479cfddaafb588b128dd83de6fe1b84c1979b8e5651fe0318cd8e6"},
          {69'999, 70'000, 9, "2a8bc48c7658d606eed507c740ee61d87ece2555d453519138390befc347d733"}}) {
        const auto path = inclusion_path(v.index, v.size, read);
        EXPECT_EQ(path.size(), v.hashes);
        EXPECT_EQ(digest_of_path(path), v.digest);
        EXPECT_TRUE(
            includes(v.index, v.size, leaf_hash(example_entry(v.index)), path, root_of(v.size, read)));
    }
}

TEST(Tree, ConsistencyPathsAreThoseOfTheVectors) {
    struct Vector {
        std::uint64_t old_size, new_size;
        std::size_t hashes;
        std::string digest;
    };
    const auto read = level_reader(seventy_thousand());
    for (const Vector& v :
         {Vector{1, 2, 1, "1e30c9fb18f7eb86837f1f1e3762ad7f5bc0b04fdade58504d6b6dd0c72320ae"},
          {256, 257, 1, "e471cb60f5e249c2ae5c120ede20b0d899a3b0bd4be9f970ee38b7836908b41d"},
          {255, 70'000, 18, "56ee983184ce0aac9fe44fb3a556c1aef09c4a730ca0a1c126670df40afffe09"},
          {65'536, 70'000, 1, "794b28db0171a2edd112dc902f24a7dfd7c25a2bfe7ccd38b16373b5bf0712a5"}}) {
        const auto path = consistency_path(v.old_size, v.new_size, read);
        EXPECT_EQ(path.size(), v.hashes);
        EXPECT_EQ(digest_of_path(path), v.digest);
        EXPECT_TRUE(is_consistent(v.old_size, root_of(v.old_size, read), v.new_size,
                                  root_of(v.new_size, read), path));
    }
}

TEST(Tree, PathsOfSevenLeavesAreThoseWrittenOut) {
    const auto read = level_reader(seventy_thousand());
    EXPECT_EQ(base64(bytes_of(root_of(7, read))), "mMl/C6MXXNCLAx3QhLncTmSbZNGijm6mlGRlAxc6tYc=");
    EXPECT_EQ(base64_of(inclusion_path(4, 7, read)),
              (std::vector<std::string>{"n/U3thiiV++CkIxFkVrLrrbZ3qA11tk5ZPyIwZ6YyLM=",
                                        "vhV4G2KKKEFMHIoRuG24Qi+hBBIV/g18RJbSPNoeQUI=",
                                        "l5nzB1F+9RfCIF35tndivzR1ayAJn7ffzOdrzr0nOy4="}));
    EXPECT_EQ(
        base64_of(consistency_path(3, 7, read)),
        (std::vector<std::string>{
            "V8efTzGuApxdS9MLBzwnyU35NDiytGl+Hh7vW8A5SkE=", "YcoROfaBWEHVuvLQ0tm9nf7pfImN1ve6DAqpQe5sAes=",
            "WkdmL9ijF9lgSaP59HxV3GfKZgUbqjaD27GbL+CaB7A=", "lK+4osoFHAVFjqOdzRmxvWjn4zUp8QtDnSphWlH2NuI="}));
}

TEST(Tree, RootsAndFrontiersOfEverySizeAreThoseOfTheDefinition) {
    const auto leaves = example_leaves(most_leaves);
    const auto levels = example_levels(leaves);
    Frontier frontier;
    for (std::uint64_t size = 0; size <= most_leaves; ++size) {
        const Hash expected = naive_root(std::span(leaves).first(size));
        EXPECT_EQ(root_of(size, level_reader(levels)), expected) << size;
        EXPECT_EQ(frontier.size(), size);
        EXPECT_EQ(frontier.root(), expected) << size;
        const Frontier read = frontier_of(size, level_reader(levels));
        EXPECT_EQ(read.roots(), frontier.roots());
        EXPECT_EQ(Frontier::of(size, frontier.roots())->root(), expected);
        if (size < most_leaves) frontier.append(leaves[size]);
    }
}

TEST(Tree, AFrontierFromTheWrongNumberOfHashesIsRefused) {
    EXPECT_FALSE(Frontier::of(3, {empty_root()}));
    EXPECT_FALSE(Frontier::of(0, {empty_root()}));
    EXPECT_FALSE(Frontier::of(4, {}));
    EXPECT_EQ(Frontier::of(0, {})->root(), empty_root());
}

TEST(Tree, EveryInclusionPathIsThatOfTheDefinitionAndVerifies) {
    const auto leaves = example_leaves(most_leaves);
    const auto levels = example_levels(leaves);
    for (std::uint64_t size = 1; size <= most_leaves; ++size) {
        const Hash root = root_of(size, level_reader(levels));
        for (std::uint64_t index = 0; index < size; ++index) {
            const auto path = inclusion_path(index, size, level_reader(levels));
            ASSERT_TRUE(includes(index, size, leaves[index], path, root)) << index << " in " << size;
            if (size <= 70 || index % 37 == 0) {
                ASSERT_EQ(path, naive_inclusion(index, std::span(leaves).first(size)));
            }
        }
    }
}

TEST(Tree, ConsistencyPathsAreThoseOfTheDefinitionAndVerify) {
    const auto leaves = example_leaves(most_leaves);
    const auto levels = example_levels(leaves);
    std::vector<Hash> roots;
    for (std::uint64_t size = 0; size <= most_leaves; ++size)
        roots.push_back(root_of(size, level_reader(levels)));
    for (std::uint64_t new_size = 0; new_size <= most_leaves; ++new_size) {
        // Every pair of the first hundred and thirty sizes, every seventh of the others.
        const std::uint64_t step = new_size <= 130 ? 1 : 7;
        for (std::uint64_t old_size = new_size % step; old_size <= new_size; old_size += step) {
            const auto path = consistency_path(old_size, new_size, level_reader(levels));
            ASSERT_TRUE(is_consistent(old_size, roots[old_size], new_size, roots[new_size], path))
                << old_size << " with " << new_size;
            if (old_size == 0 || old_size == new_size) {
                ASSERT_TRUE(path.empty());
            } else if (new_size <= 70 || (old_size + new_size) % 41 == 0) {
                ASSERT_EQ(path, naive_subproof(old_size, std::span(leaves).first(new_size), true));
            }
        }
    }
}

// Any bit of any hash, any hash too many or too few, any other place or size.
TEST(Tree, AnythingChangedInAnInclusionIsRefused) {
    const auto& levels = seventy_thousand();
    EXPECT_TRUE(rc::check("changed inclusion", [&levels] {
        const std::uint64_t size = *rc::gen::inRange<std::uint64_t>(1, 1000);
        const std::uint64_t index = *rc::gen::inRange<std::uint64_t>(0, size);
        const auto path = inclusion_path(index, size, level_reader(levels));
        const Hash root = root_of(size, level_reader(levels));
        const Hash leaf = levels[0][index];
        const auto bit = *rc::gen::inRange<std::size_t>(0, 256);
        const auto flipped = [bit](Hash hash) {
            hash[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
            return hash;
        };
        for (std::size_t i = 0; i < path.size(); ++i) {
            auto other = path;
            other[i] = flipped(other[i]);
            RC_ASSERT(!includes(index, size, leaf, other, root));
            other.erase(other.begin() + static_cast<std::ptrdiff_t>(i));
            RC_ASSERT(!includes(index, size, leaf, other, root));
        }
        auto longer = path;
        longer.push_back(root);
        RC_ASSERT(!includes(index, size, leaf, longer, root));
        RC_ASSERT(!includes(index, size, flipped(leaf), path, root));
        RC_ASSERT(!includes(index, size, leaf, path, flipped(root)));
        RC_ASSERT(!includes(size, size, leaf, path, root));
        const std::uint64_t other_index = *rc::gen::inRange<std::uint64_t>(0, size);
        if (other_index != index) RC_ASSERT(!includes(other_index, size, leaf, path, root));
    }));
}

TEST(Tree, AnythingChangedInAConsistencyIsRefused) {
    const auto& levels = seventy_thousand();
    EXPECT_TRUE(rc::check("changed consistency", [&levels] {
        const std::uint64_t new_size = *rc::gen::inRange<std::uint64_t>(2, 1000);
        const std::uint64_t old_size = *rc::gen::inRange<std::uint64_t>(1, new_size);
        const auto path = consistency_path(old_size, new_size, level_reader(levels));
        const Hash old_root = root_of(old_size, level_reader(levels));
        const Hash new_root = root_of(new_size, level_reader(levels));
        const auto bit = *rc::gen::inRange<std::size_t>(0, 256);
        const auto flipped = [bit](Hash hash) {
            hash[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
            return hash;
        };
        for (std::size_t i = 0; i < path.size(); ++i) {
            auto other = path;
            other[i] = flipped(other[i]);
            RC_ASSERT(!is_consistent(old_size, old_root, new_size, new_root, other));
            other.erase(other.begin() + static_cast<std::ptrdiff_t>(i));
            RC_ASSERT(!is_consistent(old_size, old_root, new_size, new_root, other));
        }
        auto longer = path;
        longer.push_back(new_root);
        RC_ASSERT(!is_consistent(old_size, old_root, new_size, new_root, longer));
        RC_ASSERT(!is_consistent(old_size, flipped(old_root), new_size, new_root, path));
        RC_ASSERT(!is_consistent(old_size, old_root, new_size, flipped(new_root), path));
        RC_ASSERT(!is_consistent(new_size, new_root, old_size, old_root, path));
        RC_ASSERT(!is_consistent(old_size, old_root, new_size, new_root, {}));
    }));
}

TEST(Tree, EqualSizesHaveEqualRootsAndTheEmptyTreeBeginsEveryTree) {
    const Hash a = leaf_hash("a"), b = leaf_hash("b");
    EXPECT_TRUE(is_consistent(1, a, 1, a, {}));
    EXPECT_FALSE(is_consistent(1, a, 1, b, {}));
    EXPECT_FALSE(is_consistent(1, a, 1, a, std::vector{a}));
    EXPECT_TRUE(is_consistent(0, empty_root(), 1, a, {}));
    EXPECT_FALSE(is_consistent(0, empty_root(), 1, a, std::vector{a}));
    EXPECT_FALSE(is_consistent(0, b, 1, a, {}));
    EXPECT_FALSE(is_consistent(0, empty_root(), 0, a, {}));
}

// Four leaves split two and two, not four and none.
TEST(Tree, SplitsBelowThePowerOfTwo) {
    const auto leaves = example_leaves(4);
    EXPECT_EQ(root_of(4, naive_reader(leaves)),
              node_hash(node_hash(leaves[0], leaves[1]), node_hash(leaves[2], leaves[3])));
    EXPECT_EQ(inclusion_path(0, 4, naive_reader(leaves)).size(), 2U);
}

}  // namespace
}  // namespace dengwen::ledger
