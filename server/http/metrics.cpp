#include "http/metrics.hpp"

#include <prometheus/counter.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <array>

namespace dengwen::http {

namespace {

constexpr std::array classes{"1xx", "2xx", "3xx", "4xx", "5xx"};

struct Series {
    std::array<prometheus::Counter*, classes.size()> by_class{};
    prometheus::Histogram* seconds = nullptr;
};

}  // namespace

struct Metrics::Rooms {
    prometheus::Registry registry;
    std::map<const Route*, Series> series;

    void add(prometheus::Family<prometheus::Counter>& requests,
             prometheus::Family<prometheus::Histogram>& times, const Route* route) {
        const std::string method = route ? std::string(name(route->method)) : "";
        const std::string pattern = route ? route->pattern : "none";
        Series& one = series[route];
        for (std::size_t i = 0; i < classes.size(); ++i)
            one.by_class[i] = &requests.Add({{"method", method}, {"route", pattern}, {"status", classes[i]}});
        one.seconds = &times.Add({{"method", method}, {"route", pattern}},
                                 prometheus::Histogram::BucketBoundaries{.001, .005, .01, .05, .1, .5, 1, 5});
    }
};

Metrics::Metrics(const std::vector<Route>& routes) : rooms_(std::make_unique<Rooms>()) {
    auto& requests = prometheus::BuildCounter()
                         .Name("dengwen_http_requests_total")
                         .Help("Requests answered, by route and class of status")
                         .Register(rooms_->registry);
    auto& times = prometheus::BuildHistogram()
                      .Name("dengwen_http_request_seconds")
                      .Help("Time from the whole request read to its answer")
                      .Register(rooms_->registry);
    for (const Route& route : routes) rooms_->add(requests, times, &route);
    rooms_->add(requests, times, nullptr);
}

Metrics::~Metrics() = default;

void Metrics::count(const Route* route, int status, double seconds) {
    const Series& one = rooms_->series.at(route);
    one.by_class[static_cast<std::size_t>(status / 100 - 1)]->Increment();
    one.seconds->Observe(seconds);
}

std::string Metrics::text() const {
    return prometheus::TextSerializer().Serialize(rooms_->registry.Collect());
}

}  // namespace dengwen::http
