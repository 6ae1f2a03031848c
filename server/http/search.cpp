// Search: matters by the words of what was asked and answered, as far as the officer may see them.
#include <charconv>

#include "desk/searching.hpp"
#include "http/acting.hpp"
#include "http/answers.hpp"
#include "http/handlers.hpp"

namespace dengwen::http {

namespace {

using Found = nlohmann::ordered_json;

std::string key_text(const desk::SearchKey& key) {
    return std::to_string(key.upto) + "/" + std::to_string(key.score) + "/" + std::to_string(key.row);
}

std::optional<desk::SearchKey> search_key(std::string_view cursor) {
    const auto key = key_of(cursor);
    if (!key) return std::nullopt;
    std::int64_t numbers[3] = {};
    const char* at = key->data();
    const char* const end = key->data() + key->size();
    for (int i = 0; i < 3; ++i) {
        const auto read = std::from_chars(at, end, numbers[i]);
        const bool goes_on = read.ptr != end && *read.ptr == '/';
        if (read.ec != std::errc{} || numbers[i] < 0 || (i < 2 ? !goes_on : read.ptr != end))
            return std::nullopt;
        at = read.ptr + 1;
    }
    return desk::SearchKey{numbers[0], static_cast<int>(numbers[1]), numbers[2]};
}

void fail(Conditions& conditions, desk::SearchFlaw flaw) {
    switch (flaw) {
        case desk::SearchFlaw::empty:
            return conditions.fail("q", "missing",
                                   {"请输入要找的字词；只有标点找不到东西",
                                    "needs words to look for; signs alone find nothing"});
        case desk::SearchFlaw::too_long:
            return conditions.fail(
                "q", "too_long",
                {"最多200个字，请只写几个词", "may have 200 characters; a few words are enough"});
        case desk::SearchFlaw::too_many_words:
            return conditions.fail("q", "too_many",
                                   {"最多24个词，请去掉一些", "may have 24 words; leave some out"});
        case desk::SearchFlaw::personal_number:
            return conditions.fail("q", "personal_number",
                                   {"七位以上的数字可能是个人的号码，不用来查找；信访编号请写完整",
                                    "holds a number of seven digits or more: it may be somebody's, and "
                                    "persons are not looked for; write "
                                    "the number of a matter whole"});
    }
}

Found pieces_json(const std::vector<search::Piece>& pieces) {
    Found out = Found::array();
    for (const search::Piece& piece : pieces)
        out.push_back({{"text", piece.text}, {"marked", piece.is_marked}});
    return out;
}

Found hit_json(const desk::SearchHit& hit) {
    return {{"number", text(hit.number)},
            {"stage", name(hit.stage)},
            {"kind", name(hit.kind)},
            {"category", hit.category},
            {"place", hit.place},
            {"unit", hit.unit},
            {"registered_day", iso(hit.registered_on)},
            {"on_duty", hit.on_duty},
            {"title", pieces_json(hit.title)},
            {"extract", pieces_json(hit.extract)}};
}

std::optional<bool> newest_first(std::string_view order) {
    if (order == "newest") return true;
    if (order == "relevance") return false;
    return std::nullopt;
}

desk::SearchAsked search_asked(House& house, Conditions& conditions) {
    desk::SearchAsked asked;
    asked.words = conditions.text("q");
    asked.unit = conditions.text("unit");
    asked.category = conditions.text("category");
    asked.place = conditions.text("place");
    asked.stage = conditions.word("stage", stage_from);
    asked.from = conditions.day("from");
    asked.until = conditions.day("until");
    asked.newest_first = conditions.word("order", newest_first).value_or(false);
    asked.limit = conditions.number("limit", 1, desk::found_max, desk::found_usual);
    const std::string cursor = conditions.text("cursor");
    if (!cursor.empty() && !(asked.after = search_key(cursor))) conditions.fail("cursor", "not_well_formed");
    if (asked.from && !asked.until) asked.until = std::max(house.desk.now().day, *asked.from);
    if (asked.until && !asked.from) asked.from = first_day;
    if (asked.from && asked.until && *asked.until < *asked.from) conditions.fail("until", "out_of_range");
    return asked;
}

}  // namespace

Response search_matters(House& house, const Request& request) {
    Conditions conditions(request);
    const desk::SearchAsked asked = search_asked(house, conditions);
    if (!asked.unit.empty() && !house.desk.offices()->find(asked.unit))
        return problem(request.language, Refusal::unit_unknown);
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    if (!house.searching) return problem(request.language, Trouble::too_busy);
    const auto answered = house.searching->search(actor_of(request), asked);
    if (const auto* flaw = std::get_if<desk::SearchFlaw>(&answered)) {
        fail(conditions, *flaw);
        return std::move(*conditions.problem_if_any());
    }
    const auto& page = std::get<desk::SearchPage>(answered);
    Found items = Found::array();
    for (const desk::SearchHit& hit : page.hits) items.push_back(hit_json(hit));
    Found next = nullptr;
    if (page.next) next = cursor_of(key_text(*page.next));
    return json_answer({{"items", std::move(items)},
                        {"next", std::move(next)},
                        {"count", page.count},
                        {"more", page.more},
                        {"exact", page.is_exact},
                        {"whole", page.is_whole},
                        {"lag", {{"seconds", page.lag.seconds}, {"events", page.lag.events}}}});
}

}  // namespace dengwen::http
