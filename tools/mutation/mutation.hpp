// Mutation: included before every mutated source; each changed place asks here whether its change is the
// active one.
//
// One binary carries all mutants. A worker process makes one of them active and runs the tests that reach it.
#pragma once

#include <type_traits>
#include <utility>

namespace mutation {

extern int active;              // 0: none, the program as written
extern unsigned char* reached;  // one byte per mutant, set when control passes its place

constexpr bool is(int id) {
    if (std::is_constant_evaluated()) return false;
    reached[id] = 1;
    return id == active;
}

template <class L, class R>
constexpr bool less(int id, const L& l, const R& r) {
    return is(id) ? static_cast<bool>(l <= r) : static_cast<bool>(l < r);
}
template <class L, class R>
constexpr bool less_equal(int id, const L& l, const R& r) {
    return is(id) ? static_cast<bool>(l < r) : static_cast<bool>(l <= r);
}
template <class L, class R>
constexpr bool greater(int id, const L& l, const R& r) {
    return is(id) ? static_cast<bool>(l >= r) : static_cast<bool>(l > r);
}
template <class L, class R>
constexpr bool greater_equal(int id, const L& l, const R& r) {
    return is(id) ? static_cast<bool>(l > r) : static_cast<bool>(l >= r);
}
template <class L, class R>
constexpr bool equal(int id, const L& l, const R& r) {
    return is(id) ? !static_cast<bool>(l == r) : static_cast<bool>(l == r);
}
template <class L, class R>
constexpr bool unequal(int id, const L& l, const R& r) {
    return is(id) ? static_cast<bool>(l == r) : !static_cast<bool>(l == r);
}
template <class L, class R>
constexpr auto plus(int id, const L& l, const R& r) {
    return is(id) ? l - r : l + r;
}
template <class L, class R>
constexpr auto minus(int id, const L& l, const R& r) {
    return is(id) ? l + r : l - r;
}
template <class L, class R>
constexpr auto times(int id, const L& l, const R& r) {
    return is(id) ? l + r : l * r;
}
template <class L, class R>
constexpr auto divided(int id, const L& l, const R& r) {
    return is(id) ? l * r : l / r;
}
template <class L, class R>
constexpr auto remainder(int id, const L& l, const R& r) {
    return is(id) ? l * r : l % r;
}

// The right side is a function so that it is evaluated exactly when the operator would.
template <class R>
constexpr bool both(int id, bool l, R&& r) {
    return is(id) ? l || r() : l && r();
}
template <class R>
constexpr bool either(int id, bool l, R&& r) {
    return is(id) ? l && r() : l || r();
}

constexpr bool negation(int id, bool value) { return is(id) ? value : !value; }
constexpr bool flag(int id, bool value) { return is(id) ? !value : value; }
constexpr bool condition(int always, int never, bool value) {
    if (is(always)) return true;
    if (is(never)) return false;
    return value;
}
template <class Number>
constexpr Number number(int id, Number value) {
    return is(id) ? static_cast<Number>(value + 1) : value;
}
template <class Value>
constexpr Value instead(int id, Value value, Value other) {
    return is(id) ? other : value;
}

}  // namespace mutation
