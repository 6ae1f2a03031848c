// Notice (告知): which path, how told.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_notice(Object& body) {
    NoticeAsked asked;
    asked.path = body.word("path", path_from);
    asked.means = body.word("means", notice_means_from);
    asked.text = body.content("text", limit::paper, "paper");
    return asked;
}

}  // namespace dengwen::http
