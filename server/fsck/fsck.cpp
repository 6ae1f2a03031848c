#include "fsck/fsck.hpp"

#include "fsck/looking.hpp"

namespace dengwen::fsck {

std::string_view name(Part part) {
    switch (part) {
        case Part::file:
            return "file";
        case Part::ledger:
            return "ledger";
        case Part::readings:
            return "readings";
        case Part::lots:
            return "lots";
        case Part::matters:
            return "matters";
        case Part::contents:
            return "contents";
        case Part::sealed:
            return "sealed";
        case Part::codes:
            return "codes";
    }
    return "";
}

namespace {

void look_at(Part part, Looking& looking) {
    switch (part) {
        case Part::file:
            return look_at_file(looking);
        case Part::ledger:
            return look_at_ledger(looking);
        case Part::readings:
            return look_at_readings(looking);
        case Part::lots:
            return look_at_lots(looking);
        case Part::matters:
            return look_at_matters(looking);
        case Part::contents:
            return look_at_contents(looking);
        case Part::sealed:
            return look_at_sealed(looking);
        case Part::codes:
            return look_at_codes(looking);
    }
}

}  // namespace

Looking::Looking(const Asked& its_asked, const std::function<bool(const Progress&)>& tell)
    : asked(its_asked),
      tell_(tell),
      database_(asked.database.empty() ? store::open_sqlite(asked.directory + "/dengwen.sqlite")
                                       : store::open_postgres(asked.database)),
      connection_(database_->connect()) {
    // One state of everything, however long the search takes.
    connection_->script(asked.database.empty() ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

Looking::~Looking() = default;

void Looking::read(const store::Statement& statement, std::initializer_list<store::Value> values,
                   const store::See& see) {
    connection_->query(statement, std::span(values.begin(), values.size()), see);
}

std::int64_t Looking::number(const store::Statement& statement, std::initializer_list<store::Value> values) {
    std::int64_t number = 0;
    read(statement, values, [&](const store::Row& row) { number = row.whole(0); });
    return number;
}

void Looking::wrong(std::string what) {
    if (!is_over()) found.wrongs.push_back(std::move(what));
}

bool Looking::goes_on(Part part, std::int64_t done, std::int64_t of) {
    if (is_over()) return false;
    if (tell_ && !tell_({part, done, of})) found.was_stopped = true;
    return !found.was_stopped;
}

bool Looking::is_over() const {
    return found.was_stopped || static_cast<int>(found.wrongs.size()) >= asked.wrongs_max;
}

Found look_through(const Asked& asked, const std::function<bool(const Progress&)>& tell) {
    Looking looking(asked, tell);
    // What one part cannot even read is told and does not hide the others.
    for (const Part part : asked.parts) {
        if (looking.is_over()) break;
        try {
            look_at(part, looking);
        } catch (const store::Fault& fault) {
            looking.wrong(std::string("the database cannot be read: ") + fault.what());
        }
    }
    return std::move(looking.found);
}

}  // namespace dengwen::fsck
