// The log, the keys and the texts of the worked example, and a tree made by nothing but the definition.
#pragma once

#include <sodium.h>

#include <bit>
#include <string>
#include <utility>
#include <vector>

#include "ledger/checkpoint.hpp"
#include "ledger/hash.hpp"
#include "ledger/tree.hpp"

namespace dengwen::ledger {

inline std::string example_entry(std::uint64_t i) { return "entry " + std::to_string(i); }

inline std::vector<Hash> example_leaves(std::uint64_t size) {
    std::vector<Hash> leaves;
    for (std::uint64_t i = 0; i < size; ++i) leaves.push_back(leaf_hash(example_entry(i)));
    return leaves;
}

// RFC 6962, 2.1, word for word: the outside witness of every other way to the same hashes.
inline Hash naive_root(std::span<const Hash> leaves) {
    if (leaves.empty()) return empty_root();
    if (leaves.size() == 1) return leaves[0];
    std::size_t k = 1;
    while (2 * k < leaves.size()) k *= 2;
    return node_hash(naive_root(leaves.first(k)), naive_root(leaves.subspan(k)));
}

inline SubtreeReader naive_reader(const std::vector<Hash>& leaves) {
    return [&leaves](int level, std::uint64_t index) {
        const std::size_t width = std::size_t{1} << level;
        return naive_root(std::span(leaves).subspan(index * width, width));
    };
}

// The complete subtrees of every level, kept; quick enough for seventy thousand leaves.
inline std::vector<std::vector<Hash>> example_levels(std::vector<Hash> leaves) {
    std::vector<std::vector<Hash>> levels{std::move(leaves)};
    while (levels.back().size() > 1) {
        std::vector<Hash> above;
        for (std::size_t i = 0; i + 1 < levels.back().size(); i += 2) {
            above.push_back(node_hash(levels.back()[i], levels.back()[i + 1]));
        }
        levels.push_back(std::move(above));
    }
    return levels;
}

inline const std::vector<std::vector<Hash>>& seventy_thousand() {
    static const auto levels = example_levels(example_leaves(70'000));
    return levels;
}

inline SubtreeReader level_reader(const std::vector<std::vector<Hash>>& levels) {
    return [&levels](int level, std::uint64_t index) { return levels.at(level).at(index); };
}

inline std::string bytes_from_hex(std::string_view text) {
    const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); i += 2) {
        bytes += static_cast<char>(digit(text[i]) << 4 | digit(text[i + 1]));
    }
    return bytes;
}

inline bool example_verify(std::string_view key, std::string_view message, std::string_view signature) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(message.data());
    return crypto_sign_verify_detached(reinterpret_cast<const unsigned char*>(signature.data()), bytes,
                                       message.size(),
                                       reinterpret_cast<const unsigned char*>(key.data())) == 0;
}

// A key made from a seed of 32 bytes, and the hand that signs with it.
struct ExampleSigner {
    ExampleSigner(std::string name, KeyType type, const std::string& seed) {
        std::string open(crypto_sign_PUBLICKEYBYTES, '\0');
        secret.resize(crypto_sign_SECRETKEYBYTES);
        crypto_sign_seed_keypair(reinterpret_cast<unsigned char*>(open.data()),
                                 reinterpret_cast<unsigned char*>(secret.data()),
                                 reinterpret_cast<const unsigned char*>(seed.data()));
        key = verifier_key(std::move(name), type, open);
    }
    Sign sign() const {
        return [this](std::string_view message) {
            std::string signature(crypto_sign_BYTES, '\0');
            crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr,
                                 reinterpret_cast<const unsigned char*>(message.data()), message.size(),
                                 reinterpret_cast<const unsigned char*>(secret.data()));
            return signature;
        };
    }
    VerifierKey key;
    std::string secret;
};

inline const ExampleSigner& example_log() {
    static const ExampleSigner signer(
        "petitions.example/ledger", KeyType::ed25519,
        bytes_from_hex("2bb7bbd6e739942d19abb98c606322d228114f840ce58ee01a57faabe97fb787"));
    return signer;
}

inline const ExampleSigner& example_witness() {
    static const ExampleSigner signer(
        "witness.example/w1", KeyType::cosignature,
        bytes_from_hex("3611eb734f144577006c5f41c7c1cd304db0b0d715704cdd5a530a963902768e"));
    return signer;
}

inline constexpr std::uint64_t example_time = 1'767'225'600;

inline Policy example_policy(std::size_t k) {
    return {.log = example_log().key, .witnesses = {example_witness().key}, .k = k};
}

inline const std::string example_text =
    "petitions.example/ledger\n3\nlPvQ3YNvUDAWkubQ6t5yjuGexSv/8WBu2AfIV11aqhk=\n";

inline const std::string example_checkpoint =
    example_text +
    "\n"
    "— petitions.example/ledger "
    "zEONxZDXKa4N20LUkIaE4Pfw44dLb13qbzMg3udv04WQA41EcKVJmrzmPW44s0QxdvR0a1tTo8KPjX+"
    "MHvHI8B0hfwE=\n"
    "— witness.example/w1 "
    "2xeyqAAAAABpVbkASd4lEQ+taDUgEmF5F3wSdh7AINxvR2lzNChIL62DX6EE95My5ADdzwkktX0EvTlMZQz0s"
    "mNAEeRqq5CRC3hGBg==\n";

inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    return text.replace(at, from.size(), to);
}

}  // namespace dengwen::ledger
