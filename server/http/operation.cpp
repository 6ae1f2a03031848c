// What operators ask: alive, ready, figures.
#include "http/acting.hpp"
#include "http/answers.hpp"
#include "http/handlers.hpp"

namespace dengwen::http {

Response show_health(House&, const Request&) { return json_answer({{"status", "alive"}}); }

Response show_readiness(House& house, const Request& request) {
    try {
        if (house.desk.is_ready()) return json_answer({{"status", "ready"}});
    } catch (const store::Fault&) {
        return fault_of(request, std::current_exception());
    }
    return fault_of(request, std::make_exception_ptr(store::Fault("the database does not answer")));
}

Response show_metrics(House& house, const Request&) {
    Response response;
    response.type = "text/plain; version=0.0.4; charset=utf-8";
    response.body = house.metrics_text();
    return response;
}

}  // namespace dengwen::http
