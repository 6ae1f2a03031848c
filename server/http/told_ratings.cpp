// The ratings: what the petitioner said of whom and when, until when more may be said, and the form that asks
// it.
#include <algorithm>

#include "core/rating.hpp"
#include "http/told.hpp"

namespace dengwen::http {

namespace {

void item(Values& shown, const std::string& name, const std::string& text) {
    Values* line = shown.AddSectionDictionary("ITEM");
    line->SetValue("NAME", name);
    line->SetValue("TEXT", text);
}

// What was said of one side: a word, "not rated" once the time has passed, or that it waits.
void show_side(Values& shown, const Told& told, const Rating& rating, const std::string& name,
               const std::string& word) {
    const bool lapsed = told.today > rating.window.last_day;
    item(shown, name, !word.empty() ? word : told.say.at(lapsed ? "rating.lapsed" : "rating.waiting"));
}

template <class Value>
std::string word_of(const Told& told, std::string_view family, const std::optional<Value>& value) {
    return value ? told.word(family, name(*value)) : std::string();
}

void show_rating(Values& body, const Told& told, const Rating& rating) {
    const RatingSides about = asked_about(rating);
    Values* shown = body.AddSectionDictionary("RATING");
    shown->SetValue("HEADING", told.word("rating_stage", name(rating.window.stage)));
    shown->SetValue("DAY", told.say.say("rating.until", {{"DAY", told.say.day(rating.window.last_day)}}));
    if (about.department)
        show_side(*shown, told, rating, told.unit(rating.window.department),
                  word_of(told, "grade", department_grade(rating)));
    if (about.unit)
        show_side(*shown, told, rating, told.unit(rating.window.unit),
                  word_of(told, "grade", unit_grade(rating)));
    if (about.solved)
        show_side(*shown, told, rating, told.say.at("rating.solved"),
                  word_of(told, "solved", solved_word(rating)));
    for (const RatingGiven& given : rating.given) {
        const std::string how =
            given.channel == Channel::web
                ? told.say.say("rating.by_you", {{"DAY", told.say.day(given.on)}})
                : told.say.say("rating.by_officer", {{"DAY", told.say.day(given.on)},
                                                     {"CHANNEL", told.word("channel", name(given.channel))}});
        item(*shown, how, given.text ? told.text(*given.text) : std::string());
    }
}

struct Choice {
    std::string value;
    std::string words;
};

void ask_side(Values& act, const std::string& field, const std::string& legend,
              const std::vector<Choice>& choices, const std::string& chosen) {
    Values* side = act.AddSectionDictionary("SIDE");
    side->SetValue("LEGEND", legend);
    for (const Choice& choice : choices) {
        Values* one = side->AddSectionDictionary("ONE");
        one->SetValue("FIELD", field);
        one->SetValue("VALUE", choice.value);
        one->SetValue("LABEL", choice.words);
        if (choice.value == chosen) one->ShowSection("CHOSEN");
    }
}

std::vector<Choice> grades(const Told& told) {
    std::vector<Choice> out;
    if (!told.law) return out;
    for (const Grade grade : told.law->rating.grades)
        out.push_back({std::string(name(grade)), told.word("grade", name(grade))});
    return out;
}

std::vector<Choice> solved_words(const Told& told) {
    std::vector<Choice> out;
    for (const Solved word : {Solved::solved, Solved::partly_solved, Solved::not_solved})
        out.push_back({std::string(name(word)), told.word("solved", name(word))});
    return out;
}

}  // namespace

void show_ratings(Values& body, const Told& told) {
    if (told.matter.ratings.empty()) return;
    Values* section = body.AddSectionDictionary("RATINGS");
    for (const Rating& rating : told.matter.ratings) show_rating(*section, told, rating);
}

// One stage at a time, the one whose time ends first.
void ask_rating(Values& act, const Told& told, const ActTyped& typed) {
    const Rating* asked = nullptr;
    for (const Rating& one : told.matter.ratings)
        if (is_open(one, told.today) && (!asked || one.window.last_day < asked->window.last_day))
            asked = &one;
    if (!asked) return;
    const RatingSides waits = waiting_for(*asked);
    Values* form = act.AddSectionDictionary("RATED");
    form->SetValue("STAGE", std::string(name(asked->window.stage)));
    form->SetValue("ABOUT", told.say.say("act.rating.about",
                                         {{"STAGE", told.word("rating_stage", name(asked->window.stage))},
                                          {"DAY", told.say.day(asked->window.last_day)}}));
    if (waits.department)
        ask_side(*form, "department",
                 told.say.say("act.rating.department", {{"UNIT", told.unit(asked->window.department)}}),
                 grades(told), typed.department);
    if (waits.unit)
        ask_side(*form, "unit", told.say.say("act.rating.unit", {{"UNIT", told.unit(asked->window.unit)}}),
                 grades(told), typed.unit);
    if (waits.solved)
        ask_side(*form, "solved", told.say.at("rating.solved"), solved_words(told), typed.solved);
}

std::optional<RatingAsked> rating_typed(const ActTyped& typed) {
    const auto stage = rating_stage_from(typed.stage);
    RatingAsked asked;
    asked.department = grade_from(typed.department);
    asked.unit = grade_from(typed.unit);
    asked.solved = solved_from(typed.solved);
    if (!stage || (!asked.department && !asked.unit && !asked.solved)) return std::nullopt;
    asked.stage = *stage;
    return asked;
}

}  // namespace dengwen::http
