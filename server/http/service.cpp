// Service (送达): how, on which day, with which proof.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_service(Object& body) {
    ServiceAsked asked;
    Object service = body.object("service");
    asked.service.means = service.word("means", service_means_from);
    asked.service.served_day = service.day("served_day");
    asked.service.proof = service.content("proof", limit::proof, "proof");
    if (service.has("tracking")) asked.service.tracking = service.text("tracking", limit::tracking);
    asked.service.posted_on = service.day_if("posted_on");
    asked.service.opened_on = service.day_if("opened_on");
    asked.service.attachments = attachment_fields(service);
    service.close();
    asked.consent_shown = body.flag_or("consent_shown", false);
    return asked;
}

}  // namespace dengwen::http
