// Metrics: what Prometheus may ask: requests by route and status, and how long they took.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "http/routes.hpp"

namespace dengwen::http {

class Metrics {
  public:
    // Every route's series exist from the start, so that a request only counts.
    explicit Metrics(const std::vector<Route>& routes);
    ~Metrics();

    // `route` is one of those given, or null for what no route took.
    void count(const Route* route, int status, double seconds);
    std::string text() const;  // the Prometheus text format

  private:
    struct Rooms;
    std::unique_ptr<Rooms> rooms_;
};

}  // namespace dengwen::http
