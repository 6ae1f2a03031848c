// End of follow-ups (不再回访): nothing need be said.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_follow_up_end(Object&) { return FollowUpEndAsked{}; }

}  // namespace dengwen::http
