// Meeting report (议定事项落实报告): which duty, when it was performed, and what shows it.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_meeting_report(Object& body) {
    MeetingReportAsked asked;
    asked.duty = body.number("duty", 1, 100000);
    asked.performed_on = body.day("performed_on");
    asked.proof = body.content("proof", limit::proof, "proof");
    return asked;
}

}  // namespace dengwen::http
