// PostgresConnection: one connection to PostgreSQL, with its prepared statements.
#pragma once

#include <libpq-fe.h>

#include <memory>
#include <optional>
#include <unordered_map>

#include "store/driver.hpp"

namespace dengwen::store {

class PostgresConnection : public Connection {
  public:
    explicit PostgresConnection(const std::string& url);

    void script(const std::string& sql) override;
    void query(const Statement& statement, std::span<const Value> values, const See& see) override;
    // One transaction in one round trip: everything is sent before the first answer is read. Where it and
    // another got in each other's way and the server undid this one, it is sent again, a few times.
    Committed write(const Write& write);

    // False once the server has closed this connection; costs no round trip.
    bool is_alive();

  private:
    struct Close {
        void operator()(PGconn* connection) const { PQfinish(connection); }
    };
    struct Clear {
        void operator()(PGresult* result) const { PQclear(result); }
    };
    using Result = std::unique_ptr<PGresult, Clear>;
    // Sent: one command of a pipeline whose answer is still to come.
    struct Sent {
        const Statement* statement;
        bool is_preparation;
    };

    std::optional<Committed> write_once(const Write& write);
    void send(const Call& call, std::vector<Sent>& sent);
    void send_values(const std::string& name, std::span<const Value> values);
    // Nothing: another transaction was in the way, and all of it is undone.
    std::optional<Committed> receive(const std::vector<Sent>& sent, const See& see);
    [[noreturn]] void fail(const std::string& doing);

    std::unique_ptr<PGconn, Close> connection_;
    std::unordered_map<const Statement*, std::string> names_;  // of the statements prepared here
};

}  // namespace dengwen::store
