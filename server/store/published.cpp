// Published answers: kept in the transaction of the act that publishes or retracts; read by day, unit,
// category and words.
#include "store/published.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <mutex>

#include "store/hex.hpp"
#include "store/rooms.hpp"

namespace dengwen::store {
namespace {

constexpr int searched_max = 5000;     // answers looked at for one page of a search
constexpr std::size_t id_digits = 20;  // of the answer's digest: eighty bits
constexpr std::size_t county_digits = 6;

const Statement delete_published{"DELETE FROM published_answer WHERE matter = $1"};
const Statement insert_published{
    "INSERT INTO published_answer (matter, id, unit, category, place, registered_on, answered_on, "
    "published_on, title, question, answer, basis, words) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"};
constexpr const char* published_columns =
    "matter, id, unit, category, place, registered_on, answered_on, published_on, title, question, answer, "
    "basis, words";
const Statement select_published_of{"SELECT " + std::string(published_columns) +
                                    " FROM published_answer WHERE matter = $1"};
const Statement select_published_by_id{"SELECT " + std::string(published_columns) +
                                       " FROM published_answer WHERE id = $1"};

// Each unit once, by one seek in the index for each.
const Statement select_published_units{
    "WITH RECURSIVE one(unit) AS (SELECT min(unit) FROM published_answer UNION ALL "
    "SELECT (SELECT min(unit) FROM published_answer WHERE published_answer.unit > one.unit) FROM one "
    "WHERE one.unit IS NOT NULL) SELECT unit FROM one WHERE unit IS NOT NULL LIMIT $1"};

PublishedRow published_in(const Row& row) {
    PublishedRow out;
    out.matter = {row.whole(0)};
    out.id = row.text(1);
    out.unit = row.text(2);
    out.category = row.text(3);
    out.place = row.text(4);
    Publication& publication = out.publication;
    publication.unit = out.unit;
    publication.registered_on = stored_day(row.text(5));
    publication.answered_on = stored_day(row.text(6));
    publication.published_on = stored_day(row.text(7));
    publication.title = {hex(row.bytes(8))};
    publication.question = {hex(row.bytes(9))};
    publication.answer = {hex(row.bytes(10))};
    if (const std::string basis = row.bytes(11); !basis.empty()) publication.basis = ContentRef{hex(basis)};
    out.words = row.text(12);
    return out;
}

std::vector<ContentRef> texts_of(const Publication& publication) {
    std::vector<ContentRef> refs{publication.title, publication.question, publication.answer};
    if (publication.basis) refs.push_back(*publication.basis);
    return refs;
}

std::string body_in(const std::vector<Content>& contents, const ContentRef& ref) {
    const auto found = std::find_if(contents.begin(), contents.end(),
                                    [&](const Content& content) { return content.digest == ref.digest; });
    return found == contents.end() ? std::string() : found->body;
}

PublishedAnswer shown(const PublishedRow& row, const std::vector<Content>& contents) {
    const Publication& publication = row.publication;
    PublishedAnswer out{.id = row.id,
                        .unit = row.unit,
                        .category = row.category,
                        .place = row.place,
                        .registered_on = publication.registered_on,
                        .answered_on = publication.answered_on,
                        .published_on = publication.published_on,
                        .title = body_in(contents, publication.title),
                        .question = body_in(contents, publication.question),
                        .answer = body_in(contents, publication.answer),
                        .basis = {}};
    if (publication.basis) out.basis = body_in(contents, *publication.basis);
    return out;
}

// Search: one query on published answers as SQL, with the values that stand in it.
class Search {
  public:
    explicit Search(const PublishedQuery& query) : query_(query) {
        values_.reserve(16 + query.categories.size());
        kept_.reserve(16);
    }

    // The page in one statement; of a search it looks only so far back.
    std::string page_sql() {
        const bool looks_through = !query_.words.empty() || query_.categories.size() > 1;
        std::string sql = "SELECT " + std::string(published_columns) + " FROM published_answer" + nearby();
        if (looks_through) {
            sql = "SELECT " + std::string(published_columns) + " FROM (" + sql + newest_first + " LIMIT " +
                  place(whole(searched_max)) + ") AS newest" + looked_for();
        }
        return sql + newest_first + " LIMIT " + place(whole(query_.limit + 1));
    }

    // The key at which a search that looked so far back stopped.
    std::string stop_sql() {
        return "SELECT published_on, id FROM published_answer" + nearby() + newest_first +
               " LIMIT 1 OFFSET " + place(whole(searched_max - 1));
    }

    const std::vector<Value>& values() const { return values_; }

  private:
    static constexpr const char* newest_first = " ORDER BY published_on DESC, id DESC";

    std::string place(Value value) {
        values_.push_back(value);
        return "$" + std::to_string(values_.size());
    }
    std::string place(std::string kept) {
        kept_.push_back(std::make_unique<std::string>(std::move(kept)));
        return place(text(*kept_.back()));
    }

    // What an index finds.
    std::string nearby() {
        std::string where;
        const auto add = [&](const std::string& condition) {
            where += (where.empty() ? " WHERE " : " AND ") + condition;
        };
        if (!query_.unit.empty()) add("unit = " + place(query_.unit));
        if (query_.categories.size() == 1) add("category = " + place(query_.categories.front()));
        if (query_.from) add("published_on >= " + place(iso(*query_.from)));
        if (query_.until) add("published_on <= " + place(iso(*query_.until)));
        if (query_.after) {
            const std::string day = place(iso(query_.after->first));
            add("(published_on, id) < (" + day + ", " + place(query_.after->second) + ")");
        }
        return where;
    }

    // What is looked for row by row. A text without a word in it is what is left when the word is taken out.
    std::string looked_for() {
        std::string where;
        const auto add = [&](const std::string& condition) {
            where += (where.empty() ? " WHERE " : " AND ") + condition;
        };
        if (query_.categories.size() > 1) {
            std::string any;
            for (const std::string& category : query_.categories)
                any += (any.empty() ? "" : ", ") + place(category);
            add("category IN (" + any + ")");
        }
        for (const std::string& word : query_.words)
            add("replace(words, " + place(folded(word)) + ", '') <> words");
        return where;
    }

    const PublishedQuery& query_;
    std::vector<Value> values_;
    std::vector<std::unique_ptr<std::string>> kept_;
};

// One statement for each combination of conditions met, kept for good so that it stays prepared.
const Statement& published_statement(const std::string& sql) {
    static std::mutex mutex;
    static std::map<std::string, Statement> statements;
    const std::lock_guard lock(mutex);
    return statements.try_emplace(sql, Statement{sql}).first->second;
}

}  // namespace

std::string folded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = [&](std::size_t at) {
            return at < text.size() ? static_cast<unsigned char>(text[at]) : static_cast<unsigned char>(0);
        };
        char c = text[i];
        // Full-width forms of ASCII (U+FF01 to U+FF5E) are written EF BC 81 to EF BD 9E.
        const bool wide = byte(i) == 0xEF && (byte(i + 1) == 0xBC || byte(i + 1) == 0xBD);
        const int offset = wide ? (byte(i + 1) - 0xBC) * 0x40 + (byte(i + 2) - 0x80) : 0;
        if (wide && offset >= 1 && offset <= 0x5E) {
            c = static_cast<char>(offset + 0x20);
            i += 2;
        }
        out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return out;
}

std::string public_id(const Publication& publication) {
    return publication.answer.digest.substr(0, id_digits);
}

std::optional<PublishedRow> published_row(const Matter& matter, const std::vector<Content>& contents) {
    if (!matter.publication) return std::nullopt;
    PublishedRow row;
    row.matter = matter.number;
    row.id = public_id(*matter.publication);
    row.unit = matter.publication->unit;
    row.category = matter.category;
    row.place = matter.place.substr(0, county_digits);
    row.publication = *matter.publication;
    for (const ContentRef& ref : texts_of(*matter.publication))
        row.words += folded(body_in(contents, ref)) + '\n';
    return row;
}

void add_publication(Write& write, const Change& change) {
    const auto publishes = [](const Entry& entry) { return std::holds_alternative<Published>(entry.event); };
    const auto may_take_down = [](const Entry& entry) {
        return std::holds_alternative<Retracted>(entry.event) ||
               std::holds_alternative<Reviewed>(entry.event) ||
               std::holds_alternative<ReReviewed>(entry.event);
    };
    const bool published = std::any_of(change.entries.begin(), change.entries.end(), publishes);
    const bool taken_down = std::any_of(change.entries.begin(), change.entries.end(), may_take_down);
    const auto row = published_row(change.after, change.contents);
    if (taken_down && !row) write.add(delete_published, {whole(change.after.number.value)});
    if (!published || !row) return;
    const Publication& publication = row->publication;
    const auto digest = [&](const ContentRef& ref) { return bytes(write.keep(bytes_of(ref.digest))); };
    write.add(
        insert_published,
        {whole(row->matter.value), text(write.keep(row->id)), text(write.keep(row->unit)),
         text(write.keep(row->category)), text(write.keep(row->place)),
         text(write.keep(iso(publication.registered_on))), text(write.keep(iso(publication.answered_on))),
         text(write.keep(iso(publication.published_on))), digest(publication.title),
         digest(publication.question), digest(publication.answer),
         digest(publication.basis.value_or(ContentRef{})), text(write.keep(row->words))});
}

std::optional<PublishedRow> Store::published_of(MatterNumber number) {
    std::optional<PublishedRow> found;
    rooms_->read(select_published_of, {whole(number.value)},
                 [&](const Row& row) { found = published_in(row); });
    return found;
}

std::optional<PublishedAnswer> Store::published_answer(const std::string& id) {
    std::optional<PublishedRow> found;
    rooms_->read(select_published_by_id, {text(id)}, [&](const Row& row) { found = published_in(row); });
    if (!found) return std::nullopt;
    return shown(*found, contents(texts_of(found->publication)));
}

std::vector<std::string> Store::published_units(int limit) {
    std::vector<std::string> found;
    rooms_->read(select_published_units, {whole(limit)},
                 [&](const Row& row) { found.emplace_back(row.text(0)); });
    return found;
}

PublishedPage Store::published_answers(const PublishedQuery& query) {
    std::vector<PublishedRow> rows;
    Search search(query);
    const Statement& statement = published_statement(search.page_sql());
    rooms_->database->read(statement, search.values(),
                           [&](const Row& row) { rows.push_back(published_in(row)); });

    PublishedPage page;
    if (std::ssize(rows) > query.limit) {
        rows.pop_back();
        page.next = {rows.back().publication.published_on, rows.back().id};
    } else if (!query.words.empty() || query.categories.size() > 1) {
        Search stop(query);
        const Statement& stopped = published_statement(stop.stop_sql());
        rooms_->database->read(stopped, stop.values(), [&](const Row& row) {
            page.next = {stored_day(row.text(0)), std::string(row.text(1))};
        });
    }
    std::vector<ContentRef> refs;
    for (const PublishedRow& row : rows)
        for (ContentRef& ref : texts_of(row.publication)) refs.push_back(std::move(ref));
    const std::vector<Content> texts = contents(refs);
    for (const PublishedRow& row : rows) page.answers.push_back(shown(row, texts));
    return page;
}

}  // namespace dengwen::store
