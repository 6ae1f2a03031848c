#include "store/fixture.hpp"

#include <unistd.h>

#include <atomic>
#include <chrono>
#include <thread>

#include "ledger/commitment.hpp"

namespace dengwen::store {
namespace {

std::string make_directory() {
    std::string name = (std::filesystem::temp_directory_path() / "dengwen-store-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary directory");
    return name;
}

void on_postgres(const std::string& sql) {
    open_postgres(std::getenv("DENGWEN_TEST_POSTGRES"))->connect()->script(sql);
}

}  // namespace

Place::Place(bool on_postgres_too) : directory_(make_directory()) {
    if (!on_postgres_too) return;
    static std::atomic<int> count = 0;
    schema_ = "t" + std::to_string(::getpid()) + "_" + std::to_string(++count);
    on_postgres("CREATE SCHEMA " + schema_);
    const std::string url = std::getenv("DENGWEN_TEST_POSTGRES");
    database_ = url + (url.find('?') == std::string::npos ? "?" : "&") + "options=-csearch_path%3D" + schema_;
}

Place::~Place() {
    std::filesystem::remove_all(directory_);
    if (!schema_.empty()) on_postgres("DROP SCHEMA " + schema_ + " CASCADE");
}

std::unique_ptr<Database> Place::open_database() const {
    return database_.empty() ? open_sqlite(directory_ + "/dengwen.sqlite") : open_postgres(database_);
}

MatterNumber numbered(int serial) { return matter_number(430102, 2026, serial); }

Deadline due(Clock clock, std::string unit, std::string_view last_day) {
    const Day day = *day_from(last_day);
    Deadline deadline;
    deadline.clock = clock;
    deadline.unit = std::move(unit);
    deadline.day_zero = day - 15;
    deadline.raw_last_day = day;
    deadline.last_day = day;
    deadline.law = "cn/2022-05-01";
    return deadline;
}

Content content_of(const std::string& body) {
    const std::string salt(32, '\x17');
    return {.digest = ledger::commitment(salt, body), .salt = salt, .kind = "statement", .body = body};
}

Registered registered(MatterNumber number, std::vector<Deadline> deadlines) {
    Submission submission;
    submission.ordinal = 1;
    submission.channel = Channel::web;
    submission.received_day = submission.registered_day = *day_from("2026-03-02");
    submission.statement = {content_of(text(number)).digest};
    return {.number = number,
            .submission = std::move(submission),
            .kind = Kind::request,
            .category = "labour.wages.arrears",
            .place = "430102",
            .accused_unit = "",
            .demands = {{.number = 1, .text = {content_of("demand of " + text(number)).digest}}},
            .holder = "petition-office",
            .query_code_digest = {},
            .deadlines = std::move(deadlines)};
}

Change registration(MatterNumber number, std::vector<Deadline> deadlines) {
    Entry entry{.seq = 1,
                .at = {.instant = {1'772'400'000'000}, .day = *day_from("2026-03-02")},
                .by = {.kind = ActorKind::officer, .officer = "lin", .unit = "petition-office"},
                .event = registered(number, std::move(deadlines))};
    Change change;
    change.after = apply(Matter{}, entry);
    change.entries = {std::move(entry)};
    change.contents = {content_of(text(number)), content_of("demand of " + text(number))};
    change.outbox = {{.to = "petition-office", .word = "registration"}};
    change.query_code_digest = "code of " + text(number);
    return change;
}

Change next(const Matter& before, Event event) {
    Entry entry{.seq = before.version + 1,
                .at = {.instant = {1'772'500'000'000}, .day = *day_from("2026-03-03")},
                .by = {.kind = ActorKind::officer, .officer = "zhao", .unit = "housing-bureau"},
                .event = std::move(event)};
    Change change;
    change.after = apply(before, entry);
    change.entries = {std::move(entry)};
    return change;
}

void wait_for_events(Store& store, int count) {
    const auto patience = std::chrono::steady_clock::now() + std::chrono::minutes(1);
    while (std::ssize(store.follow(0, count)) < count && std::chrono::steady_clock::now() < patience)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
}

}  // namespace dengwen::store
