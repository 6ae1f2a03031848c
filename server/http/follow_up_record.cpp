// Follow-up record (回访记录): when, and what the petitioner said.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_follow_up_record(Object& body) {
    FollowUpRecordAsked asked;
    asked.made_on = body.day("made_on");
    asked.text = body.content("text", limit::proof, "paper");
    return asked;
}

}  // namespace dengwen::http
