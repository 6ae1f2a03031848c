#include "desk/hiding.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "desk/kept_times.hpp"

namespace dengwen::desk {

namespace {

using Row = std::pair<std::int64_t, std::string>;

std::int64_t sum_of(const Numbers& numbers) {
    return std::accumulate(numbers.begin(), numbers.end(), std::int64_t{0},
                           [](std::int64_t sum, const auto& one) { return sum + one.second; });
}

bool is_small(std::int64_t number) { return number > 0 && number < told_from; }

using Keys = std::set<std::string>;

// Hiding: the keys of one table, from those that must be hidden on.
class Hiding {
  public:
    Hiding(const Numbers& numbers, const Keys& already) {
        for (const auto& [key, number] : numbers) {
            if (number == 0) continue;
            others_.emplace_back(number, key);
            if (is_small(number) || already.contains(key)) take(others_.size() - 1);
        }
        std::sort(others_.begin(), others_.end());
    }

    bool leaves_room() const {
        const auto count = static_cast<std::int64_t>(keys_.size());
        // What is hidden together: each is one at least, and one of them might still be five.
        return count == 0 || (count >= 2 && sum_ - count >= told_from - 1);
    }
    // The smallest others too, until the sum can be told; false when even all of them would tell.
    bool make_room() {
        while (!leaves_room() && !others_.empty()) take(0);
        return leaves_room();
    }
    // Where the sum is not told, it must not be made of the table.
    void hide_one() {
        if (keys_.empty() && !others_.empty()) take(0);
    }
    Keys keys() const { return keys_; }

  private:
    void take(std::size_t at) {
        sum_ += others_[at].first;
        keys_.insert(others_[at].second);
        others_.erase(others_.begin() + static_cast<std::ptrdiff_t>(at));
    }

    std::vector<Row> others_;  // from the smallest
    Keys keys_;
    std::int64_t sum_ = 0;
};

}  // namespace

HiddenBlock hide(const std::vector<Numbers>& tables, const HiddenBlock& already) {
    std::vector<Hiding> hidings;
    for (std::size_t i = 0; i < tables.size(); ++i)
        hidings.emplace_back(tables[i], i < already.keys.size() ? already.keys[i] : Keys{});
    HiddenBlock out;
    out.sum_told = already.sum_told && !(!tables.empty() && is_small(sum_of(tables.front())));
    if (out.sum_told) {
        std::vector<Hiding> roomy = hidings;
        out.sum_told = std::all_of(roomy.begin(), roomy.end(), [](Hiding& one) { return one.make_room(); });
        if (out.sum_told) hidings = std::move(roomy);
    }
    for (Hiding& one : hidings) {
        if (!out.sum_told) one.hide_one();
        out.keys.push_back(one.keys());
    }
    return out;
}

std::vector<HiddenBlock> hide_together(const std::vector<std::vector<Numbers>>& blocks) {
    std::vector<HiddenBlock> out(blocks.size());
    HiddenBlock all;
    for (bool grows = true; grows;) {
        grows = false;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            out[i] = hide(blocks[i], all);
            if (all.sum_told && !out[i].sum_told) {
                all.sum_told = false;
                grows = true;
            }
            all.keys.resize(std::max(all.keys.size(), out[i].keys.size()));
            for (std::size_t table = 0; table < out[i].keys.size(); ++table)
                for (const std::string& key : out[i].keys[table])
                    grows = all.keys[table].insert(key).second || grows;
        }
    }
    return out;
}

}  // namespace dengwen::desk
