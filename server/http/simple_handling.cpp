// Simple handling (简易办理) carries nothing but itself.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_simple_handling(Object&) { return SimpleHandlingAsked{}; }

}  // namespace dengwen::http
