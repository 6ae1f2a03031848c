// Letters: invented matters by their number, the same every time, as changes the store commits.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/setting.hpp"
#include "store/store.hpp"

namespace dengwen::bench {

// The units the matters lie at: one petition department and a few dozen bureaus below one government.
std::vector<Unit> bench_units(int bureaus);
std::string bureau_id(int ordinal);
inline constexpr const char* bench_petition = "bench-petition";
inline constexpr int bench_division = 990102;

class Texts;

class Letters {
  public:
    // `today` is the day the matters are seen from; they were received in the three years before it.
    // With `texts` each says something of its own.
    Letters(const Law& law, const Calendar& calendar, int bureaus, Now today, const Texts* texts = nullptr);

    // The matter of one number as its events: registered at a bureau, and four of five withdrawn since, so
    // that the open ones lie among the many that are not.
    store::Change change(std::uint64_t ordinal) const;

    // What one registration over HTTP commits, with the same number of rows and bytes.
    store::Change registration(std::uint64_t ordinal) const;

    const Offices& offices() const { return offices_; }
    static std::string statement();  // of the length letters have

  private:
    store::Change registered(std::uint64_t ordinal, const std::string& unit, Now at) const;

    const Law& law_;
    const Calendar& calendar_;
    int bureaus_;
    Now today_;
    const Texts* texts_;
    Offices offices_;
};

}  // namespace dengwen::bench
