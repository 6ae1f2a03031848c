#include "search/index.hpp"

#include <filesystem>

#include "search/asking.hpp"
#include "search/writing.hpp"

namespace dengwen::search {
namespace {

constexpr std::size_t readers_kept = 8;

}  // namespace

Index::Index(const std::string& file) : file_(file), writer_(std::make_unique<Writing>(file)) {}

Index::~Index() = default;

std::unique_ptr<Asking> Index::reader() {
    {
        const std::lock_guard lock(mutex_);
        if (!readers_.empty()) {
            auto one = std::move(readers_.back());
            readers_.pop_back();
            return one;
        }
    }
    return std::make_unique<Asking>(file_);
}

void Index::give_back(std::unique_ptr<Asking> one) {
    const std::lock_guard lock(mutex_);
    if (readers_.size() < readers_kept) readers_.push_back(std::move(one));
}

Hits Index::find(const Wanted& wanted) {
    auto asking = reader();
    Hits found = asking->find(wanted);
    give_back(std::move(asking));
    return found;
}

std::optional<std::int64_t> Index::row_of(MatterNumber matter,
                                          const std::vector<std::vector<std::string>>& marks) {
    auto asking = reader();
    Wanted wanted;
    wanted.marks = marks;
    auto row = asking->row_of(matter, wanted);
    give_back(std::move(asking));
    return row;
}

std::int64_t Index::bytes() const {
    std::error_code wrong;
    const auto size = std::filesystem::file_size(file_, wrong);
    return wrong ? 0 : static_cast<std::int64_t>(size);
}

bool Index::write(const std::vector<Document>& documents, std::int64_t from, std::int64_t through) {
    const std::lock_guard lock(writing_);
    return writer_->write(documents, from, through);
}

std::optional<Known> Index::known(MatterNumber matter) {
    const std::lock_guard lock(writing_);
    return writer_->known(matter);
}

Progress Index::progress() {
    const std::lock_guard lock(writing_);
    return writer_->progress();
}

void Index::begin_anew(std::int64_t whole_until) {
    const std::lock_guard lock(writing_);
    writer_->begin_anew(whole_until);
}

void Index::begin_marking(const std::string& scoping) {
    const std::lock_guard lock(writing_);
    const Progress progress = writer_->progress();
    writer_->begin_marking(scoping, progress.rows == 0 ? -1 : 0);
}

std::vector<std::pair<std::int64_t, MatterNumber>> Index::rows_to_mark(int limit) {
    const std::lock_guard lock(writing_);
    const Progress progress = writer_->progress();
    if (progress.marked_row < 0) return {};
    auto rows = writer_->rows(progress.marked_row, limit);
    if (rows.empty()) writer_->begin_marking(progress.scoping, -1);
    return rows;
}

void Index::write_marks(const std::vector<Document>& documents, std::int64_t through_row) {
    const std::lock_guard lock(writing_);
    writer_->write_marks(documents, through_row);
}

void Index::settle() {
    const std::lock_guard lock(writing_);
    writer_->settle();
}

}  // namespace dengwen::search
