// Dismissal (不同意异议), with its reason.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_dismissal(Object& body) { return DismissalAsked{body.content("reason", limit::reason, "reason")}; }

}  // namespace dengwen::http
