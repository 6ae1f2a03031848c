// Assistance (协办): which unit, by when.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_assistance(Object& body) {
    AssistanceAsked asked;
    asked.unit = identifier(body, "unit");
    asked.due = body.day("due");
    asked.remark = body.content_if("remark", limit::remark, "remark");
    return asked;
}

}  // namespace dengwen::http
