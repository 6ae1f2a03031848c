// Dispatch: from a request read to a response given: route, rights to call it, handler, and what every answer
// carries.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "http/metrics.hpp"
#include "http/routes.hpp"
#include "http/table.hpp"

namespace dengwen::http {

class Dispatch {
  public:
    explicit Dispatch(House& house);

    void operator()(std::shared_ptr<Request> request, Respond answer);
    std::size_t bytes_max(Method method, std::string_view path) const;
    void refused(int status);  // answered by the wire, before there was a request

    const Table& table() const { return table_; }

  private:
    struct Call;
    void run(const Route& route, const std::shared_ptr<Request>& request, const Respond& answer);
    std::string next_trace();

    House& house_;
    Table table_;
    Metrics metrics_;
    std::string trace_root_;
    std::atomic<std::uint64_t> traces_{0};
};

}  // namespace dengwen::http
