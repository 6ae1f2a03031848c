// Arrival (到场登记): nothing but that the visitor is there.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_arrival(Object&) { return ArrivalAsked{}; }

}  // namespace dengwen::http
