// Fall-back to general handling (转普通程序), with its reason.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_general_handling(Object& body) {
    return GeneralHandlingAsked{body.content("reason", limit::reason, "reason")};
}

}  // namespace dengwen::http
