// Published answers for reading: searched and narrowed down without a script, newest first; and one of them.
#include <algorithm>

#include "http/marked.hpp"
#include "http/petition_sheet.hpp"
#include "http/published.hpp"
#include "http/text.hpp"

namespace dengwen::http {

namespace {

constexpr std::size_t excerpt_characters = 90;

// What was asked for in the address; what cannot be read is left aside, for people come by all sorts of
// links.
struct Wanted {
    std::string words;
    std::string unit;
    std::string category;
    std::optional<store::PublishedKey> after;

    bool any() const { return !words.empty() || !unit.empty() || !category.empty(); }
};

Wanted wanted(House& house, const Request& request) {
    Wanted out;
    const auto query = form_fields(request.query);
    if (!query) return out;
    const auto value = [&](std::string_view name) {
        const std::string* found = find(*query, name);
        std::string text = found ? *found : std::string();
        return take(text, TextLimit{0, 200}) ? std::string() : text;
    };
    out.words = value("q");
    if (characters(out.words).value_or(0) > search_characters_max) out.words.clear();
    out.unit = value("unit");
    if (!house.desk.offices()->find(out.unit)) out.unit.clear();
    out.category = value("category");
    const auto all = house.desk.categories();
    const auto is_it = [&](const store::Category& one) { return one.code == out.category; };
    if (std::none_of(all->begin(), all->end(), is_it)) out.category.clear();
    out.after = published_key(value("cursor"));
    return out;
}

std::string address(const Wanted& wanted, const std::optional<store::PublishedKey>& after) {
    std::string out = "/answers";
    const auto add = [&](const char* name, const std::string& value) {
        if (value.empty()) return;
        out += (out.find('?') == std::string::npos ? "?" : "&") + std::string(name) + "=" +
               percent_encoded(value);
    };
    add("q", wanted.words);
    add("unit", wanted.unit);
    add("category", wanted.category);
    if (after) add("cursor", published_cursor(*after));
    return out;
}

void show_pieces(Values& values, const char* section, const std::string& text,
                 const std::vector<std::string>& words) {
    for (const Piece& piece : marked(text, words))
        show(*values.AddSectionDictionary(section), piece.is_hit ? "HIT" : "PLAIN", "TEXT", piece.text);
}

void add_option(Values& body, const char* section, const std::string& code, const std::string& name,
                const std::string& chosen) {
    Values* option = body.AddSectionDictionary(section);
    option->SetValue("CODE", code);
    option->SetValue("NAME", name);
    if (code == chosen) option->ShowSection("CHOSEN");
}

std::string unit_name(const Offices& offices, const std::string& id, Language language) {
    const Unit* unit = offices.find(id);
    return unit ? in(language, unit->name) : id;
}

void show_filters(House& house, Sheet& sheet, const Wanted& wanted) {
    Values& body = sheet.body();
    const auto offices = house.desk.offices();
    body.SetValue("WORDS", wanted.words);
    std::vector<std::string> units = house.desk.published_units();
    if (!wanted.unit.empty() && std::find(units.begin(), units.end(), wanted.unit) == units.end())
        units.push_back(wanted.unit);
    for (const std::string& id : units)
        add_option(body, "UNIT_OPTION", id, unit_name(*offices, id, sheet.language()), wanted.unit);
    for (const store::Category& one : *house.desk.categories())
        if (one.parent.empty() || one.code == wanted.category)
            add_option(body, "CATEGORY_OPTION", one.code, in(sheet.language(), one.name), wanted.category);
}

// The passage a reader looks for: of the question, or of the answer when the words stand only there.
std::string passage(const store::PublishedAnswer& answer, const std::vector<std::string>& words) {
    const auto holds = [&](const std::string& text) {
        const auto pieces = marked(text, words);
        return std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.is_hit; });
    };
    const bool only_in_answer = !words.empty() && !holds(answer.question) && holds(answer.answer);
    return excerpt(only_in_answer ? answer.answer : answer.question, words, excerpt_characters);
}

void show_line(Values& shown, Sheet& sheet, const Offices& offices, const store::PublishedAnswer& answer,
               const std::vector<std::string>& words) {
    const Phrases& say = sheet.say();
    shown.SetValue("ID", answer.id);
    show_pieces(shown, "TITLE_PIECE", answer.title, words);
    show_pieces(shown, "PIECE", passage(answer, words), words);
    shown.SetValue("ISO", iso(answer.published_on));
    shown.SetValue("DAY", say.day(answer.published_on));
    shown.SetValue("UNIT", unit_name(offices, answer.unit, sheet.language()));
    shown.SetValue("TAKEN", say.say("answers.days", {{"N", std::to_string(days_taken(answer))}}));
}

}  // namespace

Page answers_page(House& house, const Request& request) {
    Sheet sheet(&house, request, nullptr, "answers.tpl", "ANSWERS");
    const Wanted asked = wanted(house, request);
    store::PublishedQuery query;
    query.words = search_words(asked.words);
    query.unit = asked.unit;
    if (!asked.category.empty()) query.categories = with_those_below(house.desk, asked.category);
    query.after = asked.after;
    const store::PublishedPage page = house.desk.published_answers(query);

    show_filters(house, sheet, asked);
    Values& body = sheet.body();
    const auto offices = house.desk.offices();
    for (const store::PublishedAnswer& answer : page.answers)
        show_line(*body.AddSectionDictionary("ANSWER"), sheet, *offices, answer, query.words);
    if (page.answers.empty() && page.next)
        body.ShowSection("FURTHER");
    else if (page.answers.empty())
        body.ShowSection(asked.any() || asked.after ? "NONE_FOUND" : "NONE_YET");
    if (asked.any()) body.ShowSection("ALL");
    if (page.next) show(body, "NEXT", "URL", address(asked, page.next));
    if (asked.after) show(body, "FIRST", "URL", address(asked, std::nullopt));
    return sheet.done(200, sheet.say().at("answers.title"));
}

Page answer_page(House& house, const Request& request) {
    const auto answer = house.desk.published_answer(request.parameters[0]);
    Sheet sheet(&house, request, nullptr, "answer.tpl", "ANSWERS");
    Values& body = sheet.body();
    const Phrases& say = sheet.say();
    if (!answer) {
        body.ShowSection("GONE");
        return sheet.done(404, say.at("answers.gone"));
    }
    Values& shown = *body.AddSectionDictionary("ANSWER");
    shown.SetValue("TITLE", answer->title);
    shown.SetValue("QUESTION", answer->question);
    shown.SetValue("TEXT", answer->answer);
    if (!answer->basis.empty()) show(shown, "BASIS", "TEXT", answer->basis);
    shown.SetValue("UNIT", unit_name(*house.desk.offices(), answer->unit, sheet.language()));
    if (!answer->category.empty())
        show(shown, "CATEGORY", "TEXT", category_tree(house.desk).text(answer->category, sheet.language()));
    if (!answer->place.empty())
        show(shown, "PLACE", "TEXT", place_tree(house.desk).text(answer->place, sheet.language()));
    shown.SetValue("REGISTERED", say.day(answer->registered_on));
    shown.SetValue("ANSWERED", say.day(answer->answered_on));
    shown.SetValue("TAKEN", say.say("answers.days", {{"N", std::to_string(days_taken(*answer))}}));
    shown.SetValue("PUBLISHED", say.day(answer->published_on));
    return sheet.done(200, answer->title);
}

}  // namespace dengwen::http
