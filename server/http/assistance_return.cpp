// Return of assistance (退回协办), with the reason.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_assistance_return(Object& body) {
    return AssistanceReturnAsked{body.content("reason", limit::reason, "reason")};
}

}  // namespace dengwen::http
