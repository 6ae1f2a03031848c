// Asking goes by marks that say which units' officers may see a matter; the gate is asked again of every hit
// that is shown. Where both disagree the index lags behind the record, and nothing is shown.
#include "desk/searching.hpp"

#include <algorithm>

#include "core/delegation.hpp"
#include "core/reading.hpp"
#include "desk/redaction.hpp"
#include "desk/search_marks.hpp"
#include "desk/search_texts.hpp"

namespace dengwen::desk {

namespace {

constexpr int looked_at_for_each = 3;  // hits looked at for each that is shown, at most
constexpr std::size_t extract_characters = 120;
constexpr std::size_t title_characters = 100;

SearchFlaw flaw_of(search::QueryFlaw flaw) {
    switch (flaw) {
        case search::QueryFlaw::empty:
            return SearchFlaw::empty;
        case search::QueryFlaw::too_long:
            return SearchFlaw::too_long;
        case search::QueryFlaw::too_many:
            return SearchFlaw::too_many_words;
        case search::QueryFlaw::long_number:
            return SearchFlaw::personal_number;
    }
    return SearchFlaw::empty;
}

std::vector<std::vector<std::string>> marks_asked(const Officer& reader, const SearchAsked& asked) {
    std::vector<std::vector<std::string>> marks{scope_asked(reader)};
    if (!asked.unit.empty()) marks.push_back({unit_mark(asked.unit)});
    if (!asked.category.empty()) marks.push_back({category_mark(asked.category)});
    if (!asked.place.empty()) marks.push_back({place_mark(asked.place)});
    if (asked.stage) marks.push_back({stage_mark(*asked.stage)});
    if (asked.from && asked.until) {
        auto months = months_asked(*asked.from, *asked.until);
        if (!months.empty()) marks.push_back(std::move(months));
    }
    return marks;
}

bool comes_after(const search::Hit& hit, const SearchAsked& asked) {
    if (!asked.after) return true;
    if (asked.newest_first || hit.score == asked.after->score) return hit.row < asked.after->row;
    return hit.score < asked.after->score;
}

void put_in_order(std::vector<search::Hit>& hits, const SearchAsked& asked) {
    if (!asked.newest_first)
        std::stable_sort(hits.begin(), hits.end(), [](const search::Hit& one, const search::Hit& other) {
            return one.score > other.score;
        });
    std::erase_if(hits, [&](const search::Hit& hit) { return !comes_after(hit, asked); });
}

std::string trimmed(std::string_view words) {
    const auto begin = words.find_first_not_of(" \t\n");
    if (begin == std::string_view::npos) return {};
    return std::string(words.substr(begin, words.find_last_not_of(" \t\n") - begin + 1));
}

}  // namespace

Searching::Searching(Desk& desk, const std::string& file, std::shared_ptr<const vault::VaultKey> key,
                     std::function<void(const std::string&)> say)
    : desk_(desk),
      keeping_(desk.store()),
      index_(file),
      indexing_(desk.store(), index_,
                {[this](MatterNumber number, int known) { return document(number, known); },
                 [this] { return tables().scoping(); }},
                std::move(say)) {
    if (key) keeping_.set_key(std::move(key));
}

std::variant<SearchPage, SearchFlaw> Searching::search(const Actor& actor, const SearchAsked& asked) {
    const std::string words = trimmed(asked.words);
    const auto number = matter_number_from(words);
    search::Query query;
    if (!number) {
        if (holds_personal_number(words)) return SearchFlaw::personal_number;
        auto read = search::read_query(words);
        if (const auto* flaw = std::get_if<search::QueryFlaw>(&read)) return flaw_of(*flaw);
        query = std::move(std::get<search::Query>(read));
    }
    SearchPage page;
    page.lag = indexing_.lag();
    const Officer reader = with_lent_roles(actor);
    if (scope_asked(reader).empty()) return page;

    search::Wanted wanted;
    wanted.phrases = query.phrases;
    wanted.marks = marks_asked(reader, asked);
    wanted.from = asked.from;
    wanted.until = asked.until;
    wanted.most = asked.newest_first ? counted_max + 1 : ranked_max;
    if (asked.after) wanted.upto = asked.after->upto;

    search::Hits found;
    if (number) {
        if (const auto row = index_.row_of(*number, wanted.marks)) found = {{{*row, *number, 0}}, *row, true};
    } else {
        found = index_.find(wanted);
    }
    page.count = static_cast<int>(std::min<std::ptrdiff_t>(std::ssize(found.hits), counted_max));
    page.more = std::ssize(found.hits) > counted_max;
    page.is_whole = found.is_whole;
    page.is_exact = std::all_of(query.phrases.begin(), query.phrases.end(),
                                [](const search::Phrase& phrase) { return phrase.is_exact; });
    if (asked.newest_first && asked.after) {
        wanted.below = asked.after->row;
        found.hits = index_.find(wanted).hits;
    }
    put_in_order(found.hits, asked);
    int looked_at = 0;
    for (const search::Hit& hit : found.hits) {
        if (std::ssize(page.hits) == asked.limit || looked_at == asked.limit * looked_at_for_each) {
            const search::Hit& last = found.hits[static_cast<std::size_t>(looked_at - 1)];
            page.next = SearchKey{found.upto, last.score, last.row};
            break;
        }
        ++looked_at;
        if (auto one = shown(reader, hit, query)) page.hits.push_back(std::move(*one));
    }
    return page;
}

std::optional<SearchHit> Searching::shown(const Officer& reader, const search::Hit& hit,
                                          const search::Query& query) {
    const auto matter = desk_.store().matter(hit.matter);
    if (!matter || !may_see(reader, *matter, *desk_.offices())) return std::nullopt;
    SearchHit out{.number = matter->number,
                  .stage = matter->stage,
                  .kind = matter->kind,
                  .category = matter->category,
                  .place = matter->place,
                  .unit = unit_in_charge(*matter),
                  .registered_on = matter->submissions.front().registered_day,
                  .on_duty = footing(reader, *matter, std::nullopt).has_value(),
                  .title = {},
                  .extract = {}};
    const bool is_sure = std::all_of(query.phrases.begin(), query.phrases.end(),
                                     [](const search::Phrase& phrase) { return phrase.is_exact; });
    if (is_sure && !out.on_duty) return out;

    // Pairs of characters may stand apart in a matter that has all of them: the text itself tells.
    const SearchTexts texts = search_texts(desk_.store(), *matter, desk_.store().entries(matter->number), 0);
    const std::vector<std::u32string> hidden = names_to_hide(*matter, keeping_);
    std::vector<bool> found(query.phrases.size(), false);
    search::Extract best;
    std::ptrdiff_t most = 0;
    for (const std::string& text : texts.all) {
        search::Extract one = search::extract(text, query.phrases, hidden, extract_characters);
        for (std::size_t i = 0; i < found.size(); ++i) found[i] = found[i] || one.found[i];
        const auto phrases = std::count(one.found.begin(), one.found.end(), true);
        if (phrases <= most) continue;
        most = phrases;
        best = std::move(one);
    }
    if (std::find(found.begin(), found.end(), false) != found.end()) return std::nullopt;
    if (!out.on_duty) return out;
    out.title = search::extract(texts.title, query.phrases, hidden, title_characters).pieces;
    out.extract = std::move(best.pieces);
    return out;
}

std::optional<search::Document> Searching::document(MatterNumber number, int known_version) {
    const std::vector<Entry> entries = desk_.store().entries(number);
    if (entries.empty()) return std::nullopt;
    const Matter matter = fold(entries);  // as its row is, which need not be read besides
    search::Document out;
    out.matter = number;
    out.version = entries.back().seq;
    out.day = matter.submissions.front().registered_day;
    out.marks = tables().marks_of(matter);
    // What was erased of a matter takes its words along: without the names they can no longer be told apart.
    out.is_forgotten = matter.erased_on.has_value();
    const int after = out.is_forgotten ? 0 : known_version;
    const SearchTexts texts = search_texts(desk_.store(), matter, entries, after);
    const auto hidden = out.is_forgotten ? std::vector<std::u32string>{} : names_to_hide(matter, keeping_);
    for (const std::string& text : texts.all) out.texts.push_back(search::findable(text, hidden));
    out.title = search::findable(texts.title, hidden);
    return out;
}

SearchTables& Searching::tables() {
    const auto offices = desk_.offices();
    const auto categories = desk_.categories();
    const auto divisions = desk_.divisions();
    if (!tables_ || offices != offices_ || categories != categories_ || divisions != divisions_) {
        SearchTables fresh(offices, *categories, *divisions);
        // Read again from the store, they are mostly as before, and what was worked out of them holds.
        if (!tables_ || fresh.scoping() != tables_->scoping()) tables_.emplace(std::move(fresh));
        offices_ = offices;
        categories_ = categories;
        divisions_ = divisions;
    }
    return *tables_;
}

}  // namespace dengwen::desk
