// Searching: matters found by the words of what was asked and answered, for an officer as the gate would open
// them one by one. Not a search of persons: what the vault holds of them is in no index, not even where it
// stands in a text.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "desk/desk.hpp"
#include "desk/keeping.hpp"
#include "desk/search_marks.hpp"
#include "search/extract.hpp"
#include "search/index.hpp"
#include "search/indexing.hpp"

namespace dengwen::desk {

inline constexpr int found_max = 50;  // on a page
inline constexpr int found_usual = 20;
inline constexpr int ranked_max = 2000;   // the newest so many are ranked
inline constexpr int counted_max = 1000;  // beyond it nothing is counted

struct SearchKey {
    std::int64_t upto = 0;  // the newest hit of the first page
    int score = 0;
    std::int64_t row = 0;
};

struct SearchAsked {
    std::string words{};
    std::string unit{};      // in charge, or one below it
    std::string category{};  // or one below it
    std::string place{};     // or one within it
    std::optional<Stage> stage{};
    std::optional<Day> from{}, until{};  // of registration, both included
    bool newest_first = false;           // else by what tells the most
    std::optional<SearchKey> after{};
    int limit = found_usual;
};

struct SearchHit {
    MatterNumber number;
    Stage stage{};
    Kind kind{};
    std::string category;
    std::string place;
    std::string unit;  // in charge
    Day registered_on;
    // Words of a matter are read on a duty, or on a ground stated when it is opened; without a duty there is
    // none.
    bool on_duty = false;
    std::vector<search::Piece> title;
    std::vector<search::Piece> extract;
};

struct SearchPage {
    std::vector<SearchHit> hits;
    std::optional<SearchKey> next;
    int count = 0;          // at most counted_max
    bool more = false;      // there are more than that
    bool is_exact = false;  // else some of the count may have the words apart
    bool is_whole = true;   // false: older matters were not looked at in time
    search::Lag lag;
};

enum class SearchFlaw { empty, too_long, too_many_words, personal_number };

class Searching {
  public:
    // `file`: the index, beside the data. `key`: the vault's, to know what must not be found.
    Searching(Desk& desk, const std::string& file, std::shared_ptr<const vault::VaultKey> key,
              std::function<void(const std::string&)> say);

    std::variant<SearchPage, SearchFlaw> search(const Actor& actor, const SearchAsked& asked);

    search::Indexing& indexing() { return indexing_; }
    search::Index& index() { return index_; }

  private:
    std::optional<search::Document> document(MatterNumber number, int known_version);
    SearchTables& tables();
    std::optional<SearchHit> shown(const Officer& reader, const search::Hit& hit, const search::Query& query);

    Desk& desk_;
    Keeping keeping_;
    search::Index index_;
    search::Indexing indexing_;

    // The tree of units and the tables as they were seen last; for the follower's thread.
    std::shared_ptr<const Offices> offices_;
    std::shared_ptr<const std::vector<store::Category>> categories_;
    std::shared_ptr<const std::vector<store::Division>> divisions_;
    std::optional<SearchTables> tables_;
};

}  // namespace dengwen::desk
