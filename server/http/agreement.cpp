// Agreement (协议): who promises what, to be performed when and paid by whom.
#include "http/acts.hpp"

namespace dengwen::http {

std::vector<InstalmentAsked> instalment_fields(Object& body) {
    std::vector<InstalmentAsked> out;
    for (Object& one : body.objects("instalments", limit::instalments_max)) {
        InstalmentAsked asked;
        asked.due = one.day("due");
        asked.fen = one.amount_or("fen", 1, limit::fen_max, 0);
        asked.act = one.content_if("act", limit::remark, "paper");
        asked.payer = identifier_or_none(one, "payer");
        one.close();
        out.push_back(std::move(asked));
    }
    return out;
}

std::vector<CostShare> share_fields(Object& body) {
    std::vector<CostShare> out;
    for (Object& one : body.objects("shares", limit::units_max)) {
        CostShare share;
        share.unit = identifier(one, "unit");
        share.fen = one.amount("fen", 1, limit::fen_max);
        one.close();
        out.push_back(std::move(share));
    }
    return out;
}

Ask read_agreement(Object& body) {
    AgreementAsked asked;
    asked.kind = body.word("kind", agreement_kind_from);
    asked.obligor = identifier_or_none(body, "obligor");
    asked.demands = body.numbers("demands", 1, 1000, limit::demands_max * 5);
    asked.text = body.content("text", limit::paper, "paper");
    asked.basis = body.content("basis", limit::basis, "basis");
    asked.mediator = body.content_if("mediator", limit::mediator, "remark");
    asked.signed_on = body.day("signed_on");
    asked.currency = body.text_or("currency", limit::currency);
    asked.shares = share_fields(body);
    asked.instalments = instalment_fields(body);
    return asked;
}

}  // namespace dengwen::http
