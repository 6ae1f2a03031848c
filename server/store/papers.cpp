// Papers: their numbers, and the templates they are made from.
#include "store/rooms.hpp"

namespace dengwen::store {
namespace {

const std::string template_columns = "SELECT kind, version, body, saved_by, saved_at FROM paper_template ";
const Statement select_template{template_columns + "WHERE kind = $1 ORDER BY version DESC LIMIT 1"};
const Statement select_template_version{template_columns + "WHERE kind = $1 AND version = $2"};
const Statement insert_template{
    "INSERT INTO paper_template (kind, version, body, saved_by, saved_at) VALUES ($1, $2, $3, $4, $5)",
    Committed::conflict};
const Statement select_last_serial{
    "SELECT serial FROM paper WHERE unit = $1 AND year = $2 ORDER BY serial DESC LIMIT 1"};

PaperTemplate template_of(const Row& row) {
    return {std::string(row.text(0)),
            static_cast<int>(row.whole(1)),
            std::string(row.text(2)),
            std::string(row.text(3)),
            {row.whole(4)}};
}

}  // namespace

std::optional<PaperTemplate> Store::paper_template(const std::string& kind) {
    std::optional<PaperTemplate> found;
    rooms_->read(select_template, {text(kind)}, [&](const Row& row) { found = template_of(row); });
    return found;
}

std::optional<PaperTemplate> Store::paper_template(const std::string& kind, int version) {
    std::optional<PaperTemplate> found;
    rooms_->read(select_template_version, {text(kind), whole(version)},
                 [&](const Row& row) { found = template_of(row); });
    return found;
}

bool Store::save(const PaperTemplate& one) {
    auto write = std::make_shared<Write>();
    write->add(insert_template, {text(write->keep(one.kind)), whole(one.version), text(write->keep(one.text)),
                                 text(write->keep(one.saved_by)), whole(one.saved_at.milliseconds)});
    return commit_now(*rooms_->database, std::move(write)) == Committed::done;
}

int Store::last_paper(const std::string& unit, int year) {
    int last = 0;
    rooms_->read(select_last_serial, {text(unit), whole(year)},
                 [&](const Row& row) { last = static_cast<int>(row.whole(0)); });
    return last;
}

}  // namespace dengwen::store
