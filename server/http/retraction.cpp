// Retraction (撤下公开答复), with its reason.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_retraction(Object& body) { return RetractionAsked{body.content("reason", limit::reason, "reason")}; }

}  // namespace dengwen::http
