// Opinion (处理意见): the approved draft is issued.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_opinion(Object& body) {
    OpinionAsked asked;
    asked.remedy_unit = identifier_or_none(body, "remedy_unit");
    asked.despite = body.content_if("despite", limit::reason, "reason");
    return asked;
}

}  // namespace dengwen::http
