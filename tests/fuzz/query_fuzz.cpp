// Any bytes as what somebody typed to search for: a query whose every phrase is found in itself, or one flaw;
// and any bytes as the text that is looked through, whose extract holds nothing that must not be found.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "search/extract.hpp"
#include "search/query.hpp"
#include "search/tokens.hpp"

using namespace dengwen;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

// Of the whole text: what is typed as a query must be in it.
void look(const search::Query& query, std::string_view text) {
    require(!query.phrases.empty() && query.phrases.size() <= search::query_phrases_max);
    const search::Extract found = search::extract(text, query.phrases, {}, 60);
    require(found.found.size() == query.phrases.size());
    for (const search::Phrase& phrase : query.phrases) {
        require(!phrase.tokens.empty());
        require(search::find(phrase, phrase.text) == 0);
        for (const std::string& token : phrase.tokens)
            require(!token.empty() && token.find('\n') == std::string::npos &&
                    token.find('"') == std::string::npos && token[0] != '\x01');
    }
    const search::Extract hidden = search::extract(text, query.phrases, {query.phrases.front().text}, 60);
    require(!hidden.found.front());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const auto read = search::read_query(text);
    if (const auto* query = std::get_if<search::Query>(&read)) look(*query, text);
    return 0;
}
