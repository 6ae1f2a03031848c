// Performance of an instalment (履行协议), with its proof.
#include "http/acts.hpp"

namespace dengwen::http {

namespace {

constexpr std::size_t number_length = 20;  // 430102-2026-00000017

std::optional<MatterNumber> number_in(std::string_view text) {
    for (std::size_t at = 0; at + number_length <= text.size(); ++at)
        if (const auto number = matter_number_from(text.substr(at, number_length))) return number;
    return std::nullopt;
}

}  // namespace

Ask read_instalment_performance(Object& body) {
    InstalmentPerformanceAsked asked;
    asked.agreement = body.number("agreement", 1, 1000);
    asked.instalment = body.number("instalment", 1, 100000);
    asked.performed_on = body.day("performed_on");
    asked.fen = body.amount_or("fen", 1, limit::fen_max, 0);
    asked.proof = body.content("proof", limit::proof, "proof");
    for (const store::Content& content : body.reading().contents.all())
        if (content.digest == asked.proof.digest) asked.proof_names = number_in(content.body);
    return asked;
}

}  // namespace dengwen::http
