// Opinion (处理意见): the approved draft is issued.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_opinion(Object& body) { return OpinionAsked{identifier_or_none(body, "remedy_unit")}; }

}  // namespace dengwen::http
