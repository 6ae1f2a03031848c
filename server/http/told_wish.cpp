// How the petitioner wishes to be told of news, to be changed from the page that follows the petition.
#include <algorithm>

#include "desk/posting.hpp"
#include "http/told.hpp"

namespace dengwen::http {

namespace {

constexpr const char* wish_routes[] = {"", "sms", "email", "letter", "none"};
constexpr const char* wish_languages[] = {"zh", "en"};

void show_choice(Values& form, const char* section, const std::string& value, const std::string& name,
                 bool chosen) {
    Values* option = form.AddSectionDictionary(section);
    option->SetValue("VALUE", value);
    option->SetValue("NAME", name);
    if (chosen) option->ShowSection("CHOSEN");
}

// A way that is not set up is not offered.
bool is_offered(const House& house, const std::string& route) {
    const auto& ways = house.post_routes;
    return route.empty() || route == "none" || std::find(ways.begin(), ways.end(), route) != ways.end();
}

Actor petitioner_alone() { return {ActorKind::petitioner, {}, false}; }

}  // namespace

void show_wish(Values& body, House& house, const Phrases& say, MatterNumber number) {
    const auto wish = desk::wish(house.desk, petitioner_alone(), number);
    if (house.post_routes.empty() || !wish) return;
    Values* form = body.AddSectionDictionary("WISH");
    for (const std::string route : wish_routes)
        if (is_offered(house, route))
            show_choice(*form, "ROUTE", route, say.at("wish.route." + (route.empty() ? "any" : route)),
                        route == wish->route);
    const std::string language =
        wish->language.empty() ? (say.language() == Language::en ? "en" : "zh") : wish->language;
    for (const std::string one : wish_languages)
        show_choice(*form, "LANGUAGE", one, say.at("wish.language." + one), one == language);
}

bool take_wish(House& house, MatterNumber number, const std::string& route, const std::string& language) {
    const auto among = [](const auto& words, const std::string& word) {
        return std::find(std::begin(words), std::end(words), word) != std::end(words);
    };
    return is_offered(house, route) && among(wish_routes, route) && among(wish_languages, language) &&
           desk::set_wish(house.desk, petitioner_alone(), number, {route, language});
}

}  // namespace dengwen::http
