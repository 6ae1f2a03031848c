// Record answer (确认接访记录): which record, and what is to be said to it.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_record_answer(Object& body) {
    RecordAnswerAsked asked;
    asked.booking = body.number("booking", 1, 100000);
    asked.remarks = body.content_if("remarks", limit::reason, "reason");
    return asked;
}

}  // namespace dengwen::http
