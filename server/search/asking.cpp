// Asking the index. Work is bounded: matters are looked at in windows from the newest on, until there are
// enough hits or the time is over.
#include "search/asking.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "search/files.hpp"
#include "search/marks.hpp"
#include "search/tokens.hpp"

namespace dengwen::search {
namespace {

using store::Row;
using store::Statement;
using store::text;
using store::whole;

constexpr std::int64_t window = 1 << 18;  // rows looked at between two looks at the clock
constexpr auto time_max = std::chrono::milliseconds(500);
constexpr int sample = 200;  // rows by which it is told how rare a token is
constexpr int cache_kilobytes = 16 * 1024;

const Statement select_hits{
    "SELECT entry.id, entry.matter, entry.day, entry.length, entry.title FROM word CROSS JOIN entry ON "
    "entry.id "
    "= word.rowid WHERE word MATCH $1 AND word.rowid BETWEEN $2 AND $3 AND entry.day BETWEEN $4 AND $5 "
    "ORDER BY word.rowid DESC LIMIT $6"};
const Statement select_sample{
    "SELECT count(*), min(id) FROM (SELECT rowid AS id FROM word WHERE word MATCH $1 AND rowid <= $2 "
    "ORDER BY rowid DESC LIMIT $3)"};
const Statement select_newest{"SELECT max(id) FROM entry"};
const Statement select_mark{"SELECT id FROM mark WHERE name = $1"};
const Statement select_row{"SELECT id FROM entry WHERE matter = $1"};
const Statement select_match{"SELECT rowid FROM word WHERE word MATCH $1 AND rowid = $2"};

// A text of ours never has the sign; it is doubled all the same.
std::string quoted(std::string_view token) {
    std::string out = "\"";
    for (const char c : token) (out += c) += c == '"' ? "\"" : "";
    return out + '"';
}

int score_of(const Candidate& one, const std::vector<Weighed>& tokens, int newest_day) {
    double in_title = 0, all = 0;
    for (const Weighed& token : tokens) {
        all += token.weight;
        if ((one.title & token.bit) != 0) in_title += token.weight;
    }
    const double short_text = 1.0 / (1.0 + static_cast<double>(one.length) / 500.0);
    const double recent = 1.0 / (1.0 + std::max(0, newest_day - one.day) / 180.0);
    return static_cast<int>(550 * (all > 0 ? in_title / all : 0) + 150 * short_text + 300 * recent);
}

}  // namespace

Asking::Asking(const std::string& file) : connection_(opened(file, cache_kilobytes)) {}

Hits Asking::find(const Wanted& wanted) {
    Hits found;
    const auto asked = expression(wanted);
    if (!asked) return found;
    std::int64_t top = number_of(select_newest, {});
    if (wanted.upto > 0) top = std::min(top, wanted.upto);
    if (wanted.below > 0) top = std::min(top, wanted.below - 1);
    std::vector<Candidate> candidates;
    found.is_whole = walk(*asked, wanted, top, candidates);
    if (candidates.empty()) return found;
    // Nothing that is told, and no order, comes from matters that are not among the hits.
    found.upto = wanted.upto > 0 ? wanted.upto : candidates.front().hit.row;
    const std::vector<Weighed> tokens = weigh(wanted, found.upto);
    for (Candidate& one : candidates) {
        one.hit.score = score_of(one, tokens, candidates.front().day);
        found.hits.push_back(one.hit);
    }
    return found;
}

std::optional<std::int64_t> Asking::row_of(MatterNumber matter, const Wanted& wanted) {
    const std::int64_t row = number_of(select_row, {whole(matter.value)});
    const auto asked = row == 0 ? std::nullopt : expression(wanted);
    if (!asked || number_of(select_match, {text(*asked), whole(row)}) == 0) return std::nullopt;
    return row;
}

// 0 where there is none.
std::int64_t Asking::number_of(const Statement& statement, std::initializer_list<store::Value> values) {
    std::int64_t number = 0;
    connection_->query(statement, std::span(values.begin(), values.size()),
                       [&](const Row& row) { number = row.whole(0); });
    return number;
}

// Nothing where a mark is asked for that no matter bears.
std::optional<std::string> Asking::expression(const Wanted& wanted) {
    std::string all;
    const auto add = [&](const std::string& part) { (all += all.empty() ? "" : " AND ") += part; };
    for (const Phrase& phrase : wanted.phrases)
        for (const std::string& token : phrase.tokens) add(quoted(token));
    for (const std::vector<std::string>& one_of : wanted.marks) {
        std::string any;
        for (const std::string& mark : one_of) {
            const std::int64_t id = number_of(select_mark, {text(mark)});
            if (id != 0) (any += any.empty() ? "" : " OR ") += quoted(mark_token(id));
        }
        if (any.empty()) return std::nullopt;
        add("(" + any + ")");
    }
    return all.empty() ? std::nullopt : std::optional(all);
}

// False: the time was over before all were looked at.
bool Asking::walk(const std::string& asked, const Wanted& wanted, std::int64_t top,
                  std::vector<Candidate>& candidates) {
    const auto end = std::chrono::steady_clock::now() + time_max;
    const std::int64_t from = wanted.from ? wanted.from->number : first_day.number;
    const std::int64_t until = wanted.until ? wanted.until->number : final_day.number;
    for (std::int64_t high = top; high > 0; high -= window) {
        const std::int64_t room = wanted.most - std::ssize(candidates);
        if (room <= 0) return true;
        if (high != top && std::chrono::steady_clock::now() > end) return false;
        const store::Value values[] = {text(asked),  whole(std::max<std::int64_t>(1, high - window + 1)),
                                       whole(high),  whole(from),
                                       whole(until), whole(room)};
        connection_->query(select_hits, values, [&](const Row& row) {
            candidates.push_back({{row.whole(0), {row.whole(1)}, 0},
                                  static_cast<int>(row.whole(2)),
                                  row.whole(3),
                                  static_cast<std::uint64_t>(row.whole(4))});
        });
    }
    return true;
}

// How rare a token is among what the asker may see, is told by how far back its newest hits go.
std::vector<Weighed> Asking::weigh(const Wanted& wanted, std::int64_t upto) {
    std::vector<Weighed> tokens;
    if (wanted.phrases.size() == 1 && wanted.phrases.front().tokens.size() == 1)
        return {{1, title_bit(wanted.phrases.front().tokens.front())}};
    Wanted within;
    within.marks = wanted.marks;
    const std::string marks = expression(within).value_or("");
    for (const Phrase& phrase : wanted.phrases)
        for (const std::string& token : phrase.tokens) {
            const std::string asked = quoted(token) + (marks.empty() ? "" : " AND " + marks);
            double share = 1;
            const store::Value values[] = {text(asked), whole(upto), whole(sample)};
            connection_->query(select_sample, values, [&](const Row& row) {
                const double count = static_cast<double>(row.whole(0));
                const double span = row.whole(0) < sample ? static_cast<double>(upto)
                                                          : static_cast<double>(upto - row.whole(1) + 1);
                share = (count + 1) / (span + 1);
            });
            tokens.push_back({std::log(1 + 1 / share), title_bit(token)});
        }
    return tokens;
}

}  // namespace dengwen::search
