// Acceptance (受理) carries nothing but itself.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_acceptance(Object&) { return AcceptanceAsked{}; }

}  // namespace dengwen::http
