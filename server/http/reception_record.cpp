// Reception record (接访记录): what was said, what came of reading it back, and who is to do what by which
// day.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_reception_record(Object& body) {
    ReceptionRecordAsked asked;
    asked.booking = body.number("booking", 1, 100000);
    asked.leader = body.text_or("leader", limit::name);
    asked.post = body.text_or("post", limit::office);
    asked.text = body.content("text", limit::paper, "paper");
    asked.read_back = body.word("read_back", read_back_from);
    asked.remarks = body.content_if("remarks", limit::reason, "reason");
    asked.reason = body.content_if("reason", limit::reason, "reason");
    asked.duties = duty_fields(body);
    return asked;
}

}  // namespace dengwen::http
