#include "tally/tallying.hpp"

#include <map>
#include <utility>

#include "tally/counting.hpp"

namespace dengwen::tally {

namespace {

constexpr int events_at_once = 512;

// The matter as it stood before the event; its earlier events were committed before it.
Matter before(store::Store& store, const store::FollowedEntry& followed) {
    if (followed.entry.seq == 1) return {};
    std::vector<Entry> entries = store.entries(followed.matter);
    entries.erase(entries.begin() + (followed.entry.seq - 1), entries.end());
    return fold(entries);
}

}  // namespace

Tallying::Tallying(store::Store& store, std::function<void(const std::string&)> say)
    : store_(store), following_([this] { return count_next().has_value(); }, std::move(say)) {}

std::optional<int> Tallying::count_next() {
    const std::int64_t from = store_.tallied_through();
    const std::vector<store::FollowedEntry> page = store_.follow(from, events_at_once);
    if (page.empty()) return std::nullopt;
    store::Tally more;
    std::map<MatterNumber, Matter> matters;  // as they stand after the events counted so far
    for (const store::FollowedEntry& followed : page) {
        auto known = matters.find(followed.matter);
        if (known == matters.end()) known = matters.emplace(followed.matter, before(store_, followed)).first;
        Matter after = apply(known->second, followed.entry);
        count(more, known->second, followed.entry, after);
        known->second = std::move(after);
    }
    more.drop_zeros();
    // When another node was first, the next page begins where it ended.
    store_.add(more, from, page.back().position);
    return static_cast<int>(page.size());
}

void Tallying::rebuild() { store_.drop_tally(); }

}  // namespace dengwen::tally
