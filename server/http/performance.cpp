// Performance (执行) of one supported demand, with its proof.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_performance(Object& body) {
    PerformanceAsked asked;
    asked.demand = body.number("demand", 1, 1000);
    asked.performed_on = body.day("performed_on");
    asked.proof = body.content("proof", limit::proof, "proof");
    return asked;
}

}  // namespace dengwen::http
