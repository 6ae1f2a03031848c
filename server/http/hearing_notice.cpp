// Notice of a hearing (听证通知): day, time, place and chair; of one announced before, what it is moved to.
#include "core/hearing_notice.hpp"

#include "http/acts.hpp"

namespace dengwen::http {

Ask read_hearing_notice(Object& body) {
    HearingNoticeAsked asked;
    if (body.has("announced")) asked.announced = body.number("announced", 1, 1000);
    asked.day = body.day("day");
    asked.time = body.hour("time");
    asked.venue = body.content("venue", limit::venue, "remark");
    asked.chair = body.content("chair", limit::chair, "remark");
    asked.text = body.content_if("text", limit::remark, "remark");
    return asked;
}

}  // namespace dengwen::http
