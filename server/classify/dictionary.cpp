#include "classify/dictionary.hpp"

#include <algorithm>

namespace dengwen::classify {
namespace {

constexpr std::uint32_t messages_fewest = 2;

// Counts hashes; open addressing, doubled when half full.
class Counts {
  public:
    void add(std::uint64_t hash) {
        if (2 * filled_ >= places_.size()) grow();
        Spread& found = place_of(hash);
        if (found.messages == 0) {
            found.hash = hash;
            filled_++;
        }
        found.messages++;
    }

    std::vector<Spread> taken() {
        std::erase_if(places_, [](const Spread& one) { return one.messages < messages_fewest; });
        return std::move(places_);
    }

  private:
    Spread& place_of(std::uint64_t hash) {
        const std::size_t mask = places_.size() - 1;
        std::size_t place = hash & mask;
        while (places_[place].messages != 0 && places_[place].hash != hash) place = (place + 1) & mask;
        return places_[place];
    }

    void grow() {
        std::vector<Spread> before(2 * places_.size());
        before.swap(places_);
        for (const Spread& one : before)
            if (one.messages != 0) place_of(one.hash) = one;
    }

    std::vector<Spread> places_ = std::vector<Spread>(std::size_t{1} << 16);
    std::size_t filled_ = 0;
};

template <typename Take>
void each_run(const std::vector<Message>& messages, const Take& take) {
    Grams grams;
    for (const Message& message : messages) {
        grams.read(message);
        for (const Field field : {Field::text, Field::title})
            for (const Gram& gram : grams.of(field)) take(gram.hash);
    }
}

}  // namespace

std::vector<Spread> dictionary_of(const std::vector<Message>& messages, std::size_t most) {
    // Most runs stand in one message only. Two bits for each of these places tell so without keeping the run.
    constexpr std::size_t places = std::size_t{1} << 26;
    std::vector<bool> once(places);
    std::vector<bool> again(places);
    each_run(messages, [&](std::uint64_t hash) {
        const std::size_t place = hash >> 38;
        again[place] = again[place] || once[place];
        once[place] = true;
    });
    Counts counts;
    each_run(messages, [&](std::uint64_t hash) {
        if (again[hash >> 38]) counts.add(hash);
    });
    auto runs = counts.taken();
    const auto wider = [](const Spread& a, const Spread& b) {
        return a.messages != b.messages ? a.messages > b.messages : a.hash < b.hash;
    };
    if (runs.size() > most) {
        std::nth_element(runs.begin(), runs.begin() + static_cast<std::ptrdiff_t>(most), runs.end(), wider);
        runs.resize(most);
    }
    std::sort(runs.begin(), runs.end(), [](const Spread& a, const Spread& b) { return a.hash < b.hash; });
    return runs;
}

}  // namespace dengwen::classify
