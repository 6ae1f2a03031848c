#include "store/postgres_connection.hpp"

#include <poll.h>

#include <charconv>

#include "store/hex.hpp"

namespace dengwen::store {
namespace {

class PostgresRow : public Row {
  public:
    PostgresRow(const PGresult* result, int row) : result_(result), row_(row) {}
    std::int64_t whole(int column) const override {
        const std::string_view digits = text(column);
        std::int64_t number = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
        return number;
    }
    std::string_view text(int column) const override {
        return {PQgetvalue(result_, row_, column),
                static_cast<std::size_t>(PQgetlength(result_, row_, column))};
    }
    std::string bytes(int column) const override {
        const std::string_view written = text(column);
        return written.starts_with("\\x") ? bytes_of(written.substr(2)) : std::string();
    }

  private:
    const PGresult* result_;
    int row_;
};

void show(const PGresult* result, const See& see) {
    if (!see) return;
    for (int row = 0; row < PQntuples(result); ++row) see(PostgresRow(result, row));
}

std::string_view sqlstate(const PGresult* result) {
    const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    return state == nullptr ? std::string_view() : state;
}
constexpr std::string_view unique_violation = "23505";
constexpr int attempts_when_undone = 5;

// A deadlock, or two transactions that cannot both be as if alone: undone whole, and as good as never asked.
bool is_undone_for_another(std::string_view state) { return state == "40P01" || state == "40001"; }

// What went wrong, for the log: never a detail, and no message of the class that quotes the values given.
std::string postgres_trouble(const PGresult* result) {
    const std::string_view state = sqlstate(result);
    const char* message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    if (message == nullptr || state.substr(0, 2) == "22") return "state " + std::string(state);
    return "state " + std::string(state) + ", " + message;
}

// Given: values in the form libpq takes them. Texts and bytes go as they are, with their length; numbers as
// digits.
struct Given {
    std::vector<const char*> values;
    std::vector<int> lengths;
    std::vector<int> formats;
    std::vector<std::array<char, 24>> digits;

    explicit Given(std::span<const Value> from) : digits(from.size()) {
        for (std::size_t i = 0; i < from.size(); ++i) {
            const Value& value = from[i];
            if (value.type == Value::Type::whole) {
                *std::to_chars(digits[i].data(), digits[i].data() + digits[i].size(), value.whole).ptr = '\0';
                add(digits[i].data(), 0, 0);
            } else {
                add(value.text.data() == nullptr ? "" : value.text.data(),
                    static_cast<int>(value.text.size()), 1);
            }
        }
    }
    void add(const char* value, int length, int format) {
        values.push_back(value);
        lengths.push_back(length);
        formats.push_back(format);
    }
    int count() const { return static_cast<int>(values.size()); }
};

}  // namespace

PostgresConnection::PostgresConnection(const std::string& url) {
    // What the address says of the same keys has the last word.
    const char* const keys[] = {"connect_timeout", "tcp_user_timeout", "application_name",
                                "client_encoding", "dbname",           nullptr};
    const char* const values[] = {"5", "15000", "dengwen", "UTF8", url.c_str(), nullptr};
    connection_.reset(PQconnectdbParams(keys, values, 1));
    if (PQstatus(connection_.get()) != CONNECTION_OK) fail("connect");
    PQsetErrorVerbosity(connection_.get(), PQERRORS_TERSE);  // a detail quotes what was to be kept
    PQsetNoticeProcessor(
        connection_.get(), [](void*, const char*) {}, nullptr);
}

bool PostgresConnection::is_alive() {
    pollfd socket{PQsocket(connection_.get()), POLLIN, 0};
    // Between our questions a sound server is silent. What there is to read is its farewell, or now and then
    // a word about its settings, after which a new connection does no harm.
    return PQstatus(connection_.get()) == CONNECTION_OK && ::poll(&socket, 1, 0) == 0;
}

void PostgresConnection::script(const std::string& sql) {
    const Result result(PQexec(connection_.get(), sql.c_str()));
    const auto status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) fail("run a script");
}

void PostgresConnection::query(const Statement& statement, std::span<const Value> values, const See& see) {
    auto found = names_.find(&statement);
    if (found == names_.end()) {
        const std::string name = "s" + std::to_string(names_.size());
        const Result result(PQprepare(connection_.get(), name.c_str(), statement.text.c_str(), 0, nullptr));
        if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) fail("prepare a statement");
        found = names_.emplace(&statement, name).first;
    }
    const Given given(values);
    const Result result(PQexecPrepared(connection_.get(), found->second.c_str(), given.count(),
                                       given.values.data(), given.lengths.data(), given.formats.data(), 0));
    const auto status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) fail("query");
    show(result.get(), see);
}

Committed PostgresConnection::write(const Write& write) {
    for (int attempt = 0; attempt < attempts_when_undone; ++attempt)
        if (const auto committed = write_once(write)) return *committed;
    throw Fault("PostgreSQL could not commit: other transactions were in the way again and again");
}

std::optional<Committed> PostgresConnection::write_once(const Write& write) {
    if (PQpipelineStatus(connection_.get()) == PQ_PIPELINE_OFF &&
        PQenterPipelineMode(connection_.get()) != 1) {
        fail("begin a pipeline");
    }
    std::vector<Sent> sent;
    // Without BEGIN all up to the sync is one transaction: it commits there, or an error has undone it whole.
    for (const Call& call : write.calls())
        if (!call.statement->needs_one_writer) send(call, sent);
    if (PQpipelineSync(connection_.get()) != 1) fail("send");
    return receive(sent, write.see);
}

void PostgresConnection::send(const Call& call, std::vector<Sent>& sent) {
    const auto found = names_.find(call.statement);
    if (found != names_.end()) {
        send_values(found->second, call.values);
    } else {
        const std::string name = "w" + std::to_string(names_.size());
        if (PQsendPrepare(connection_.get(), name.c_str(), call.statement->text.c_str(), 0, nullptr) != 1) {
            fail("send");
        }
        sent.push_back({call.statement, true});
        names_.emplace(call.statement, name);
        send_values(name, call.values);
    }
    sent.push_back({call.statement, false});
}

void PostgresConnection::send_values(const std::string& name, std::span<const Value> values) {
    const Given given(values);
    if (PQsendQueryPrepared(connection_.get(), name.c_str(), given.count(), given.values.data(),
                            given.lengths.data(), given.formats.data(), 0) != 1) {
        fail("send");
    }
}

std::optional<Committed> PostgresConnection::receive(const std::vector<Sent>& sent, const See& see) {
    std::optional<Committed> taken;
    std::string trouble;
    bool undone = false;
    std::vector<Result> answers;  // shown when all of them are true
    for (const Sent& one : sent) {
        Result result(PQgetResult(connection_.get()));
        switch (PQresultStatus(result.get())) {
            case PGRES_COMMAND_OK:
            case PGRES_TUPLES_OK:
                break;
            case PGRES_PIPELINE_ABORTED:
                if (one.is_preparation) names_.erase(one.statement);  // skipped, so not prepared
                break;
            default:
                if (one.is_preparation) names_.erase(one.statement);
                if (sqlstate(result.get()) == unique_violation && one.statement->when_taken) {
                    taken = one.statement->when_taken;
                } else if (is_undone_for_another(sqlstate(result.get()))) {
                    undone = true;
                } else {
                    trouble = postgres_trouble(result.get());
                }
        }
        // Each answer ends with an empty one.
        if (result) Result(PQgetResult(connection_.get()));
        if (see && PQresultStatus(result.get()) == PGRES_TUPLES_OK) answers.push_back(std::move(result));
        if (PQstatus(connection_.get()) != CONNECTION_OK) fail("commit");
    }
    const Result end(PQgetResult(connection_.get()));
    if (PQresultStatus(end.get()) != PGRES_PIPELINE_SYNC) fail("commit");
    if (!trouble.empty()) throw Fault("PostgreSQL could not commit: " + trouble);
    if (undone) return std::nullopt;
    if (!taken)
        for (const Result& answer : answers) show(answer.get(), see);
    return taken.value_or(Committed::done);
}

void PostgresConnection::fail(const std::string& doing) {
    throw Fault("PostgreSQL could not " + doing + ": " + PQerrorMessage(connection_.get()));
}

}  // namespace dengwen::store
