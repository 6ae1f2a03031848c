// Returning (退回): the sender takes the matter back.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_returning(Object& body) {
    return ReturningAsked{body.content_if("remark", limit::remark, "remark")};
}

}  // namespace dengwen::http
