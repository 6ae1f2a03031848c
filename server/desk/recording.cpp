#include "desk/recording.hpp"

#include <algorithm>

namespace dengwen::desk {

namespace {

constexpr std::size_t readings_waiting_max = 50'000;
constexpr std::size_t written_together = 250;  // no more than the store writes in one commit

// The same for all readings that make one row.
std::string row_key(const store::Reading& reading) {
    const FootingNames on = names(reading.footing);
    std::string key = std::to_string(reading.matter.value);
    for (const std::string_view part :
         {std::string_view(reading.officer), std::string_view(reading.unit), name(reading.thing),
          std::string_view(reading.digest), on.duty, on.ground})
        key.append(1, '\t').append(part);
    return key.append(1, '\t').append(std::to_string(store::hour_of(reading.first)));
}

}  // namespace

Recording::Recording(store::Store& store, Recorded recorded)
    : store_(store),
      recorded_(recorded),
      following_(
          [this] {
              write_waiting();
              return false;
          },
          nullptr) {
    if (recorded_ == Recorded::yes) following_.start();
}

Recording::~Recording() {
    following_.stop();
    try {
        write_waiting();
    } catch (const store::Fault&) {
        // The database is gone, and what was opened in the last second with it.
    }
}

void Recording::note(store::Reading reading) {
    if (recorded_ == Recorded::no) return;
    const std::lock_guard lock(mutex_);
    if (waiting_.size() >= readings_waiting_max)
        throw store::Fault("readings cannot be written; nothing is shown");
    add(std::move(reading));
}

void Recording::keep(store::Reading reading) {
    if (recorded_ == Recorded::no) return;
    store_.keep({std::move(reading)});
}

void Recording::write_waiting() {
    const std::lock_guard one_at_a_time(writing_);
    std::unordered_map<std::string, store::Reading> taken;
    {
        const std::lock_guard lock(mutex_);
        taken.swap(waiting_);
    }
    std::vector<store::Reading> readings;
    readings.reserve(taken.size());
    for (auto& [key, reading] : taken) readings.push_back(std::move(reading));
    std::sort(readings.begin(), readings.end(),
              [](const store::Reading& one, const store::Reading& other) { return one.hour < other.hour; });
    // Piece by piece, each of one hour and so one commit: after a fault only what is not on disk waits on.
    for (std::size_t begin = 0; begin < readings.size();) {
        std::size_t end = begin + 1;
        while (end < readings.size() && end - begin < written_together &&
               readings[end].hour == readings[begin].hour)
            ++end;
        try {
            store_.keep({readings.begin() + static_cast<std::ptrdiff_t>(begin),
                         readings.begin() + static_cast<std::ptrdiff_t>(end)});
        } catch (const store::Fault&) {
            const std::lock_guard lock(mutex_);
            for (; begin < readings.size(); ++begin) add(std::move(readings[begin]));
            throw;
        }
        begin = end;
    }
}

void Recording::add(store::Reading reading) {
    std::string key = row_key(reading);
    const auto [at, is_new] = waiting_.try_emplace(std::move(key), reading);
    if (is_new) return;
    store::Reading& known = at->second;
    known.times += reading.times;
    known.last = std::max(known.last, reading.last);
    if (reading.first < known.first) {
        known.first = reading.first;
        known.day = reading.day;
    }
}

}  // namespace dengwen::desk
