// Naming: tables of the wire names of enumerations, read both ways.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace dengwen {
namespace naming {

// One row per enumerator, in the order of the enumeration.
template <class Value, std::size_t count>
using Table = std::array<std::pair<Value, std::string_view>, count>;

template <class Value, std::size_t count>
consteval bool is_in_order(const Table<Value, count>& table) {
    for (std::size_t i = 0; i < count; ++i) {
        if (static_cast<std::size_t>(table[i].first) != i) return false;
    }
    return true;
}

template <class Value, std::size_t count>
constexpr std::string_view name(const Table<Value, count>& table, Value value) {
    return table[static_cast<std::size_t>(value)].second;
}

template <class Value, std::size_t count>
constexpr std::optional<Value> value(const Table<Value, count>& table, std::string_view name) {
    for (const auto& [value, its_name] : table) {
        if (its_name == name) return value;
    }
    return std::nullopt;
}

}  // namespace naming
}  // namespace dengwen
