// Change of an agreement (变更协议), by consent of both.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_agreement_change(Object& body) {
    AgreementChangeAsked asked;
    asked.agreement = body.number("agreement", 1, 1000);
    asked.consent = body.content("consent", limit::proof, "proof");
    asked.instalments = instalment_fields(body);
    asked.shares = share_fields(body);
    return asked;
}

}  // namespace dengwen::http
