#include "ledger/lot.hpp"

#include <algorithm>

#include "ledger/sha256.hpp"

namespace dengwen::ledger {

namespace {

std::string share_line(const LotTerms& terms) {
    return terms.number > 0 ? "number " + std::to_string(terms.number)
                            : "share " + std::to_string(terms.share);
}

}  // namespace

std::string ticket_salt(std::string_view secret, std::string_view number) {
    const Hash salt = Sha256().take("dengwen lot salt 1\n").take(secret).take(number).digest();
    return std::string(bytes_of(salt));
}

Hash ticket_of(std::string_view salt, std::string_view number) {
    return Sha256().take("dengwen lot ticket 1\n").take(salt).take(number).digest();
}

Hash population_digest(const std::vector<LotPart>& parts) {
    Sha256 sum;
    for (const LotPart& part : parts) {
        sum.take(part.unit + " " + std::to_string(part.tickets.size()) + "\n");
        for (const Hash& ticket : part.tickets) sum.take(bytes_of(ticket));
    }
    return sum.digest();
}

std::string text_of(const LotTerms& terms, const std::vector<LotPart>& parts) {
    std::string text = "lot " + terms.id + "\nby " + terms.by + "\nfrom " + terms.from + "\nuntil " +
                       terms.until + "\n" + share_line(terms) + "\non " + terms.on + "\nannounced " +
                       terms.announced + "\n";
    std::size_t size = 0;
    for (const LotPart& part : parts) {
        size += part.tickets.size();
        text += "unit " + part.unit;
        text += part.tickets.empty()
                    ? " few\n"
                    : " " + std::to_string(part.tickets.size()) + " " + std::to_string(part.drawn) + "\n";
    }
    return text + "population " + std::to_string(size) + " " + hex(population_digest(parts)) + "\n";
}

std::vector<Hash> drawn(const Hash& seed, const std::vector<Hash>& tickets, std::size_t count) {
    std::vector<std::pair<Hash, Hash>> ranked;
    ranked.reserve(tickets.size());
    for (const Hash& ticket : tickets)
        ranked.emplace_back(
            Sha256().take("dengwen lot draw 1\n").take(bytes_of(seed)).take(bytes_of(ticket)).digest(),
            ticket);
    std::ranges::sort(ranked);
    ranked.resize(std::min(count, ranked.size()));
    std::vector<Hash> out;
    for (const auto& [rank, ticket] : ranked) out.push_back(ticket);
    return out;
}

}  // namespace dengwen::ledger
