#include "search/indexing.hpp"

#include <algorithm>
#include <chrono>
#include <utility>
#include <vector>

namespace dengwen::search {
namespace {

constexpr int events_at_once = 2048;
constexpr int rows_at_once = 256;
constexpr int seconds_at_once = 2;  // a lag below this is not worth a question to the store

std::int64_t steady_milliseconds() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

}  // namespace

Indexing::Indexing(store::Store& store, Index& index, Source source,
                   std::function<void(const std::string&)> say)
    : store_(store),
      index_(index),
      source_(std::move(source)),
      following_([this] { return index_next().has_value(); }, std::move(say)),
      caught_up_(steady_milliseconds()) {}

void Indexing::start() {
    caught_up_ = steady_milliseconds();
    is_running_ = true;
    following_.start();
}

std::optional<int> Indexing::index_next() {
    const std::string scoping = source_.scoping();
    Progress progress = index_.progress();
    if (progress.scoping != scoping) index_.begin_marking(scoping);
    const bool is_fresh = progress.position == 0 && progress.rows == 0 && progress.whole_until == 0;
    if (is_fresh && store_.newest_position() > 0) {
        rebuild();  // every matter is read once, whatever has happened to it
        progress = index_.progress();
    }
    if (auto taken = follow_next(progress)) return taken;
    caught_up_ = steady_milliseconds();
    return mark_next();
}

std::optional<int> Indexing::follow_next(const Progress& progress) {
    const store::Touched touched = store_.touched(progress.position, events_at_once);
    if (touched.through == progress.position) return std::nullopt;
    std::vector<Document> documents;
    for (const MatterNumber number : touched.matters) {
        const auto known = index_.known(number);
        // Read whole since the beginning, these events with it.
        if (known && touched.through <= progress.whole_until) continue;
        if (auto document = source_.read(number, known ? known->version : 0))
            documents.push_back(std::move(*document));
    }
    // When another process was first, the next batch begins where it ended.
    index_.write(documents, progress.position, touched.through);
    return static_cast<int>(touched.matters.size());
}

std::optional<int> Indexing::mark_next() {
    const auto rows = index_.rows_to_mark(rows_at_once);
    if (rows.empty()) return std::nullopt;
    std::vector<Document> documents;
    for (const auto& [row, number] : rows) {
        const auto known = index_.known(number);
        if (auto document = source_.read(number, known ? known->version : 0))
            documents.push_back(std::move(*document));
    }
    index_.write_marks(documents, rows.back().first);
    return static_cast<int>(rows.size());
}

void Indexing::rebuild() { index_.begin_anew(store_.newest_position()); }

Lag Indexing::lag() {
    Lag lag;
    if (is_running_) lag.seconds = static_cast<int>((steady_milliseconds() - caught_up_) / 1000);
    if (is_running_ && lag.seconds < seconds_at_once) return lag;
    lag.events = std::max<std::int64_t>(0, store_.newest_position() - index_.progress().position);
    return lag;
}

}  // namespace dengwen::search
