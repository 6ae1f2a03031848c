// The work queue: pages of open duties in the order of their last day, each a seek in an index.
#include <map>
#include <mutex>

#include "store/rooms.hpp"

namespace dengwen::store {
namespace {

constexpr const char* columns =
    "SELECT matter, unit, clock, raw_last_day, last_day, provisional, stage, kind, category, place, "
    "registered_day, awaits_opinion "
    "FROM duty WHERE ";

const Statement select_of_matter{std::string(columns) + "matter = $1 ORDER BY ordinal"};
// An over-estimate is harmless: a deadline that does not lean on the year is counted again to the same day.
const Statement select_provisional{
    "SELECT DISTINCT matter FROM duty WHERE provisional = 1 AND matter > $1 AND last_day >= $2 "
    "AND raw_last_day <= $3 ORDER BY matter LIMIT $4"};

// A last day is rolled over rest days to the next working day, and no row of rest days is as long as a month.
constexpr int rest_days_in_a_row_max = 31;

// Question: the conditions of one query and the values that stand in them.
class Question {
  public:
    std::string where;
    std::vector<Value> values;

    std::string place(Value value) {
        values.push_back(value);
        return "$" + std::to_string(values.size());
    }
    std::string_view keep(std::string text) { return kept_[kept_count_++] = std::move(text); }

    void add(const char* condition, Value value) {
        if (!where.empty()) where += " AND ";
        where += condition + place(value);
    }

  private:
    std::array<std::string, 6> kept_;
    std::size_t kept_count_ = 0;
};

void add_filters(Question& question, const DutyQuery& query) {
    if (query.clock) question.add("clock = ", text(name(*query.clock)));
    if (!query.category.empty()) question.add("category = ", text(query.category));
    if (!query.place.empty()) question.add("place = ", text(query.place));
    if (query.stage) question.add("stage = ", text(name(*query.stage)));
    if (query.due_until) question.add("raw_last_day <= ", text(question.keep(iso(*query.due_until))));
    if (query.overdue_on) question.add("last_day < ", text(question.keep(iso(*query.overdue_on))));
    // Word for word the condition of the partial index.
    if (query.awaits_opinion)
        question.where += question.where.empty() ? "awaits_opinion = 1" : " AND awaits_opinion = 1";
    if (!query.with_accusations) question.add("kind <> ", text(name(Kind::accusation)));
    if (query.answered_for)
        question.where += std::string(question.where.empty() ? "" : " AND ") +
                          "clock NOT IN ('objection', 'review_request', 're_review_request', 'plan_step')";
}

// One statement for each combination of conditions met, kept for good so that it stays prepared.
const Statement& statement_for(const std::string& sql) {
    static std::mutex mutex;
    static std::map<std::string, Statement> statements;
    const std::lock_guard lock(mutex);
    return statements.try_emplace(sql, Statement{sql}).first->second;
}

Duty duty_of(const Row& row) {
    return {
        .matter = {row.whole(0)},
        .unit = std::string(row.text(1)),
        .clock = known(clock_from(row.text(2))),
        .raw_last_day = stored_day(row.text(3)),
        .last_day = stored_day(row.text(4)),
        .provisional = row.whole(5) != 0,
        .stage = known(stage_from(row.text(6))),
        .kind = known(kind_from(row.text(7))),
        .category = std::string(row.text(8)),
        .place = std::string(row.text(9)),
        .registered_day = stored_day(row.text(10)),
        .awaits_opinion = row.whole(11) != 0,
    };
}

std::vector<Duty> answer(Database& database, const Question& question, const std::string& end) {
    std::vector<Duty> found;
    const Statement& statement = statement_for(columns + question.where + end);
    database.read(statement, question.values, [&](const Row& row) { found.push_back(duty_of(row)); });
    return found;
}

// The key of a page is (last day, matter), and a matter may have several duties on one day: a page never ends
// between them.
void complete(Database& database, const DutyQuery& query, std::vector<Duty>& page) {
    const Duty last = page.back();
    Question question;
    question.add("unit = ", text(query.unit));
    add_filters(question, query);
    question.add("matter = ", whole(last.matter.value));
    question.add("last_day = ", text(question.keep(iso(last.last_day))));
    const std::vector<Duty> all = answer(database, question, " ORDER BY ordinal");
    std::erase_if(
        page, [&](const Duty& duty) { return duty.matter == last.matter && duty.last_day == last.last_day; });
    page.insert(page.end(), all.begin(), all.end());
}

}  // namespace

bool awaits_opinion(const Matter& matter, const Deadline& deadline) {
    return deadline.clock == Clock::handling && matter.draft.has_value();
}

std::vector<Duty> Store::duties(const DutyQuery& query) {
    Question question;
    question.add("unit = ", text(query.unit));
    add_filters(question, query);
    // The raw last day is in no index: this is where reading ends.
    if (query.due_until)
        question.add("last_day <= ", text(question.keep(iso(*query.due_until + rest_days_in_a_row_max))));
    if (query.after) {
        const std::string day = question.place(text(question.keep(iso(query.after->first))));
        const std::string matter = question.place(whole(query.after->second.value));
        question.where += " AND (last_day, matter) > (" + day + ", " + matter + ")";
    }
    const std::string end = " ORDER BY last_day, matter, ordinal LIMIT " + question.place(whole(query.limit));
    std::vector<Duty> page = answer(*rooms_->database, question, end);
    if (!page.empty() && std::ssize(page) == query.limit) complete(*rooms_->database, query, page);
    return page;
}

// The conditions an index answers bound what is read; the others are looked at among those rows alone.
Counted Store::count(const DutyQuery& query, int rows_max) {
    Question question;
    DutyQuery indexed = query;
    indexed.place.clear();
    indexed.stage.reset();
    indexed.due_until.reset();
    indexed.with_accusations = true;
    indexed.answered_for = false;
    question.add("unit = ", text(query.unit));
    add_filters(question, indexed);
    if (query.due_until)
        question.add("last_day <= ", text(question.keep(iso(*query.due_until + rest_days_in_a_row_max))));
    const std::string rows = "(SELECT place, stage, kind, clock, raw_last_day FROM duty WHERE " +
                             question.where + " ORDER BY last_day, matter LIMIT " +
                             question.place(whole(rows_max)) + ") AS rows_read";
    question.where = "1 = 1";
    DutyQuery others;
    others.place = query.place;
    others.stage = query.stage;
    others.due_until = query.due_until;
    others.with_accusations = query.with_accusations;
    others.answered_for = query.answered_for;
    add_filters(question, others);
    const std::string sql =
        "SELECT count(*), count(CASE WHEN " + question.where + " THEN 1 END) FROM " + rows;
    Counted counted;
    rooms_->database->read(statement_for(sql), question.values, [&](const Row& row) {
        counted.more = row.whole(0) >= rows_max;
        counted.count = static_cast<int>(row.whole(1));
    });
    return counted;
}

std::vector<Duty> Store::duties_of(MatterNumber number) {
    std::vector<Duty> found;
    rooms_->read(select_of_matter, {whole(number.value)},
                 [&](const Row& row) { found.push_back(duty_of(row)); });
    return found;
}

std::vector<MatterNumber> Store::with_provisional_deadline(int year, MatterNumber after, int limit) {
    std::vector<MatterNumber> found;
    const std::string from = std::to_string(year) + "-01-01";
    const std::string until = std::to_string(year + 1) + "-12-31";
    rooms_->read(select_provisional, {whole(after.value), text(from), text(until), whole(limit)},
                 [&](const Row& row) { found.push_back({row.whole(0)}); });
    return found;
}

}  // namespace dengwen::store
