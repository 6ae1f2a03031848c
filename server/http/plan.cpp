// Plan (化解方案): its steps, each with its day and who owes it, and the summary that opens the dossier.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_plan(Object& body) {
    PlanAsked asked;
    asked.summary = body.content_if("summary", limit::paper, "paper");
    if (body.has("steps")) {
        for (Object& one : body.objects("steps", limit::plan_steps_max)) {
            PlanStepAsked step;
            step.due = one.day("due");
            step.unit = identifier_or_none(one, "unit");
            step.officer = one.text_or("officer", limit::name);
            step.text = one.content("text", limit::remark, "paper");
            one.close();
            asked.steps.push_back(std::move(step));
        }
    }
    return asked;
}

}  // namespace dengwen::http
