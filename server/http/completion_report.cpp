// Completion report (办结报告).
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_completion_report(Object& body) {
    return CompletionReportAsked{body.content("text", limit::paper, "report")};
}

}  // namespace dengwen::http
