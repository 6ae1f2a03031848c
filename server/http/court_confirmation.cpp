// Confirmation by a court (司法确认), with its ruling.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_court_confirmation(Object& body) {
    CourtConfirmationAsked asked;
    asked.agreement = body.number("agreement", 1, 1000);
    asked.confirmed_on = body.day("confirmed_on");
    asked.ruling = body.content("ruling", limit::proof, "proof");
    return asked;
}

}  // namespace dengwen::http
