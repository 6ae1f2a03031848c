// Plan step (方案步骤): that it was performed, with what shows it.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_plan_step(Object& body) {
    PlanStepPerformanceAsked asked;
    asked.step = body.number("step", 1, 100000);
    asked.performed_on = body.day("performed_on");
    asked.proof = body.content("proof", limit::proof, "proof");
    return asked;
}

}  // namespace dengwen::http
