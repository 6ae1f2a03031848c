// Published answers by the API: open to anyone, newest first, found by words, unit, category and day.
#include "http/published.hpp"

#include "http/marked.hpp"
#include "http/text.hpp"

namespace dengwen::http {

namespace {

nlohmann::ordered_json line_of(const store::PublishedAnswer& answer) {
    return {{"id", answer.id},
            {"title", answer.title},
            {"question", answer.question},
            {"unit", answer.unit},
            {"category", answer.category},
            {"place", answer.place},
            {"days", days_taken(answer)},
            {"published_on", iso(answer.published_on)}};
}

}  // namespace

std::string published_cursor(const store::PublishedKey& key) {
    return cursor_of(iso(key.first) + "/" + key.second);
}

std::optional<store::PublishedKey> published_key(std::string_view cursor) {
    const auto key = key_of(cursor);
    if (!key || key->size() < 12 || key->size() > 80 || (*key)[10] != '/') return std::nullopt;
    const auto day = day_from(std::string_view(*key).substr(0, 10));
    const std::string id = key->substr(11);
    if (!day || id.find_first_not_of("0123456789abcdef") != std::string::npos) return std::nullopt;
    return store::PublishedKey{*day, id};
}

std::vector<std::string> with_those_below(desk::Desk& desk, const std::string& category) {
    std::vector<std::string> found{category};
    const auto all = desk.categories();
    for (std::size_t i = 0; i < found.size() && found.size() < all->size(); ++i)
        for (const store::Category& one : *all)
            if (one.parent == found[i]) found.push_back(one.code);
    return found;
}

int days_taken(const store::PublishedAnswer& answer) { return answer.answered_on - answer.registered_on; }

Response list_published(House& house, const Request& request) {
    Conditions conditions(request);
    store::PublishedQuery query;
    const std::string words = conditions.text("q");
    if (characters(words).value_or(0) > search_characters_max) conditions.fail("q", "too_long");
    query.words = search_words(words);
    query.unit = conditions.text("unit");
    const std::string category = conditions.text("category");
    if (!category.empty()) query.categories = with_those_below(house.desk, category);
    query.from = conditions.day("from");
    query.until = conditions.day("until");
    query.limit = conditions.number("limit", 1, limit::page_max, 20);
    const std::string cursor = conditions.text("cursor");
    if (!cursor.empty() && !(query.after = published_key(cursor)))
        conditions.fail("cursor", "not_well_formed");
    if (!query.unit.empty() && !house.desk.offices()->find(query.unit))
        return problem(request.language, Refusal::unit_unknown);
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);

    const store::PublishedPage page = house.desk.published_answers(query);
    nlohmann::ordered_json items = nlohmann::ordered_json::array();
    for (const store::PublishedAnswer& answer : page.answers) items.push_back(line_of(answer));
    return listed(std::move(items), page.next ? std::optional(published_cursor(*page.next)) : std::nullopt);
}

Response show_published(House& house, const Request& request) {
    const auto answer = house.desk.published_answer(request.parameters[0]);
    if (!answer) return problem(request.language, Trouble::answer_not_public);
    nlohmann::ordered_json body = line_of(*answer);
    body["answer"] = answer->answer;
    body["basis"] = answer->basis;
    body["registered_on"] = iso(answer->registered_on);
    body["answered_on"] = iso(answer->answered_on);
    return json_answer(body);
}

}  // namespace dengwen::http
