// Supervision (督办): a measure against a unit, over its breaches.
#include "http/acts.hpp"

namespace dengwen::http {

BreachKey breach_fields(Object breach) {
    BreachKey key;
    key.kind = breach.word("kind", breach_kind_from);
    key.ordinal = breach.number("ordinal", 1, 100000);
    breach.close();
    return key;
}

Ask read_supervision(Object& body) {
    SupervisionAsked asked;
    asked.measure = body.word("measure", measure_kind_from);
    asked.unit = identifier(body, "unit");
    if (body.has("breaches"))
        for (Object& one : body.objects("breaches", limit::breaches_max))
            asked.breaches.push_back(breach_fields(one));
    asked.text = body.content("text", limit::paper, "paper");
    if (body.has("look_back")) {
        Object review = body.object("look_back");
        asked.look_back = LookBack{review.content("cause", limit::reason, "reason"),
                                   review.content("finding", limit::reason, "reason"),
                                   review.content("lesson", limit::reason, "reason")};
        review.close();
    }
    asked.reply_by = body.day_if("reply_by");
    return asked;
}

}  // namespace dengwen::http
