// Index: what matters are found by, in a file of its own beside the data, on every node and with either
// database. All of it is derived and can be made again.
//
// Rows are numbered in the order in which matters were registered, so that the newest are found first. A row
// is never taken back to be written anew: what a matter gains is added under its number, and what it no
// longer bears is deleted by name. So the index holds no text.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/day.hpp"
#include "core/reference.hpp"
#include "search/query.hpp"

namespace dengwen::search {

// Document: a matter as it is to be found.
struct Document {
    MatterNumber matter;
    int version = 0;  // of the matter: how many events were read
    Day day;          // of registration
    // What it bears beside its words: who may see it, in which stage it is. Names of our own, never typed
    // ones.
    std::vector<std::string> marks;
    std::vector<std::u32string> texts;  // folded; those of the events after the version that is known
    std::u32string title;               // folded; of a matter that is not known yet
    bool is_forgotten = false;          // its words are taken away: `texts` are all it ever had
};

// Known: how far a matter was read.
struct Known {
    std::int64_t row = 0;
    int version = 0;
};

// Progress of the follower, kept in the index itself.
struct Progress {
    std::int64_t position = 0;     // the last event that was read
    std::int64_t whole_until = 0;  // rows made since the last beginning have every event up to here
    std::string scoping;           // under which tree of units and tables the marks were made
    std::int64_t marked_row = 0;   // up to which row the marks were made so; -1: all
    std::int64_t rows = 0;
};

struct Wanted {
    std::vector<Phrase> phrases;
    std::vector<std::vector<std::string>> marks;  // one of each
    std::optional<Day> from, until;
    std::int64_t upto = 0;   // rows above are not looked at; 0: the newest
    std::int64_t below = 0;  // the same, of a page that goes on; 0: none before it
    int most = 0;            // hits, the newest first
};

struct Hit {
    std::int64_t row = 0;
    MatterNumber matter;
    int score = 0;  // 0 to 1000
};

struct Hits {
    std::vector<Hit> hits;  // the newest first
    std::int64_t upto = 0;  // the newest hit of the first page
    bool is_whole = true;   // false: it stopped after its time, and older matters may be there
};

class Asking;
class Writing;

class Index {
  public:
    // Opens or makes the file; one of another version begins empty. Throws store::Fault.
    explicit Index(const std::string& file);
    ~Index();
    Index(const Index&) = delete;
    Index& operator=(const Index&) = delete;

    Hits find(const Wanted& wanted);
    std::optional<std::int64_t> row_of(MatterNumber matter,
                                       const std::vector<std::vector<std::string>>& marks);

    // For the follower alone. False, and nothing is kept, when another one was first.
    bool write(const std::vector<Document>& documents, std::int64_t from, std::int64_t through);
    std::optional<Known> known(MatterNumber matter);
    Progress progress();
    void begin_anew(std::int64_t whole_until);
    void begin_marking(const std::string& scoping);
    // The next rows whose marks are of another tree; none: all are right.
    std::vector<std::pair<std::int64_t, MatterNumber>> rows_to_mark(int limit);
    void write_marks(const std::vector<Document>& documents, std::int64_t through_row);
    void settle();  // merges what many small writes left and gives back room; for the end of a rebuilding

    std::int64_t bytes() const;

  private:
    std::unique_ptr<Asking> reader();
    void give_back(std::unique_ptr<Asking> reader);

    const std::string file_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<Asking>> readers_;
    std::mutex writing_;
    std::unique_ptr<Writing> writer_;
};

}  // namespace dengwen::search
