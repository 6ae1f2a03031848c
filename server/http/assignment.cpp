// Assignment (交办): to whom, by when.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_assignment(Object& body) {
    AssignmentAsked asked;
    asked.to = identifier(body, "to");
    asked.assisting = body.texts("assisting", limit::identifier, limit::units_max);
    asked.due = body.day("due");
    asked.remark = body.content_if("remark", limit::remark, "remark");
    return asked;
}

}  // namespace dengwen::http
