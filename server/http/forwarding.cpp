// Forwarding (转送): to whom.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_forwarding(Object& body) {
    ForwardingAsked asked;
    asked.to = identifier(body, "to");
    asked.assisting = body.texts("assisting", limit::identifier, limit::units_max);
    asked.remark = body.content_if("remark", limit::remark, "remark");
    return asked;
}

}  // namespace dengwen::http
