// PostgresConnection: one connection to PostgreSQL, with its prepared statements.
#pragma once

#include <libpq-fe.h>

#include <memory>
#include <unordered_map>

#include "store/driver.hpp"

namespace dengwen::store {

class PostgresConnection : public Connection {
  public:
    explicit PostgresConnection(const std::string& url);

    void script(const std::string& sql) override;
    void query(const Statement& statement, std::span<const Value> values, const See& see) override;
    // One transaction in one round trip: everything is sent before the first answer is read.
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

    void send(const Call& call, std::vector<Sent>& sent);
    void send_values(const std::string& name, std::span<const Value> values);
    Committed receive(const std::vector<Sent>& sent, const See& see);
    [[noreturn]] void fail(const std::string& doing);

    std::unique_ptr<PGconn, Close> connection_;
    std::unordered_map<const Statement*, std::string> names_;  // of the statements prepared here
};

}  // namespace dengwen::store
