#include "store/verify.hpp"

#include <limits>

#include "store/receptions.hpp"

namespace dengwen::store {
namespace {

constexpr int page_of_matters = 256;
constexpr int page_of_hours = 256;

std::vector<Duty> duties_owed(const Matter& matter, Day registered_day) {
    std::vector<Duty> owed;
    for (const Deadline& deadline : matter.deadlines) {
        if (!deadline.is_open()) continue;
        owed.push_back({.matter = matter.number,
                        .unit = deadline.unit,
                        .clock = deadline.clock,
                        .raw_last_day = deadline.raw_last_day,
                        .last_day = deadline.last_day,
                        .provisional = deadline.provisional,
                        .stage = matter.stage,
                        .kind = matter.kind,
                        .category = matter.category,
                        .place = matter.place,
                        .registered_day = registered_day,
                        .awaits_opinion = awaits_opinion(matter, deadline)});
    }
    return owed;
}

// The row is read before the events: events that came in between are beyond its version and left aside.
std::string disagreement_of(const Matter& row, std::vector<Entry> entries, const std::vector<Duty>& duties) {
    if (std::ssize(entries) > row.version) entries.erase(entries.begin() + row.version, entries.end());
    if (std::ssize(entries) != row.version) {
        return "has version " + std::to_string(row.version) + " and " + std::to_string(entries.size()) +
               " events";
    }
    for (int i = 0; i < std::ssize(entries); ++i) {
        if (entries[static_cast<std::size_t>(i)].seq != i + 1) return "misses event " + std::to_string(i + 1);
    }
    if (entries.empty()) return "has no events";
    if (fold(entries) != row) return "has a row that is not the sum of its events";
    const Day registered_day =
        row.submissions.empty() ? entries.front().at.day : row.submissions.front().registered_day;
    if (duties != duties_owed(row, registered_day)) return "has duties that are not its open deadlines";
    return {};
}

std::vector<ContentRef> published_texts(const Matter& matter) {
    if (!matter.publication) return {};
    const Publication& publication = *matter.publication;
    std::vector<ContentRef> refs{publication.title, publication.question, publication.answer};
    if (publication.basis) refs.push_back(*publication.basis);
    return refs;
}

std::string check(Store& store, MatterNumber number, std::int64_t& events) {
    for (;;) {
        const auto row = store.matter(number);
        if (!row) return "has no row any more";
        auto entries = store.entries(number);
        const auto duties = store.duties_of(number);
        const std::int64_t count = std::ssize(entries);
        const auto published = store.published_of(number);
        std::string wrong = disagreement_of(*row, std::move(entries), duties);
        if (wrong.empty() && published != published_row(*row, store.contents(published_texts(*row))))
            wrong = "has a published answer that is not its own";
        if (wrong.empty() && store.receptions().places_of(number) != booked_places(*row))
            wrong = "has booked places that are not its bookings";
        // An act committed between the reads explains everything but is found by the version: look again.
        if (!wrong.empty() && store.matter(number)->version != row->version) continue;
        events += count;
        return wrong;
    }
}

// The first sealed hour whose leaf is not the one its readings have.
std::string unsound_hour(Store& store) {
    std::int64_t after = std::numeric_limits<std::int64_t>::min();
    for (;;) {
        const auto page = store.sealed_hours(after, page_of_hours);
        if (page.empty()) return {};
        for (const SealedHour& hour : page) {
            const auto entries = store.leaf_entries(hour.leaf, 1);
            if (entries.size() != 1 || entries[0] != reads_leaf(hour, store.readings_of_hour(hour.hour)))
                return "the readings of hour " + std::to_string(hour.hour) +
                       " are not those that were sealed";
            after = hour.hour;
        }
    }
}

}  // namespace

Verified verify(Store& store, MatterNumber from, const Progress& progress) {
    Verified so_far;
    so_far.last = from;
    for (;;) {
        const auto page = store.matters(so_far.last, page_of_matters);
        for (const MatterNumber number : page) {
            const std::string wrong = check(store, number, so_far.events);
            so_far.last = number;
            ++so_far.matters;
            if (wrong.empty()) continue;
            so_far.disagreement = text(number) + " " + wrong;
            return so_far;
        }
        if (page.empty()) break;
        if (progress && !progress(so_far)) {
            so_far.was_stopped = true;
            return so_far;
        }
    }
    if (const auto number = store.event_without_matter()) {
        so_far.disagreement = text(*number) + " has events and no row";
        return so_far;
    }
    so_far.disagreement = unsound_hour(store);
    return so_far;
}

}  // namespace dengwen::store
