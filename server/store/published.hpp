// Published answers: the rows anybody may read, each the sum of its matter's events.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/matter.hpp"

namespace dengwen::store {

struct Content;
class Write;
struct Change;

// PublishedRow: the public answer of one matter. The public knows it by `id`, which tells nothing of the
// matter's number; its place is no finer than the county or district.
struct PublishedRow {
    MatterNumber matter;
    std::string id;
    std::string unit;
    std::string category;
    std::string place;
    Publication publication;
    std::string words;  // the texts as a search compares them
    bool operator==(const PublishedRow&) const = default;
};
// By what the public knows it.
std::string public_id(const Publication& publication);
// Nothing: no answer of this matter is public. `contents` holds its texts.
std::optional<PublishedRow> published_row(const Matter& matter, const std::vector<Content>& contents);

// PublishedAnswer: one as it is shown.
struct PublishedAnswer {
    std::string id;
    std::string unit;
    std::string category;
    std::string place;
    Day registered_on;
    Day answered_on;
    Day published_on;
    std::string title;
    std::string question;
    std::string answer;
    std::string basis;
};

using PublishedKey = std::pair<Day, std::string>;  // day of publication and id

struct PublishedQuery {
    std::string unit;
    std::vector<std::string> categories;  // any of them
    std::optional<Day> from;              // published on or after
    std::optional<Day> until;
    std::vector<std::string> words;  // each of them stands in a text
    std::optional<PublishedKey> after;
    int limit = 20;
};

// PublishedPage: the newest first. A search looks at no more than the next 5,000 answers for one page; what
// lies further back comes with the page after, so that `next` may be there after a page that is not full.
struct PublishedPage {
    std::vector<PublishedAnswer> answers;
    std::optional<PublishedKey> next;
};

// As texts are compared: full-width signs narrow, capital letters small.
std::string folded(std::string_view text);

// The calls that keep the row of a change in step.
void add_publication(Write& write, const Change& change);

}  // namespace dengwen::store
