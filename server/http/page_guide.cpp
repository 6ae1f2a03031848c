// The guide: the clocks of the law, privacy, accessibility, and where the channels are told.
#include "desk/desk.hpp"
#include "http/pages_citizen.hpp"
#include "http/sheet.hpp"

namespace dengwen::http {

namespace {

void show_clocks(House& house, Sheet& sheet) {
    const Law* law = house.desk.law(house.desk.now().day);
    if (!law) return;
    for (const ClockRule& rule : law->clocks) {
        Values* shown = sheet.body().AddSectionDictionary("CLOCK");
        const std::string key = "deadline.days." + std::string(name(rule.kind));
        shown->SetValue("NAME", in(sheet.language(), rule.name));
        shown->SetValue("LENGTH", sheet.say().say(key, {{"N", std::to_string(rule.length)}}));
        shown->SetValue("TRIGGER", in(sheet.language(), rule.trigger));
        if (!rule.article.empty())
            show(*shown, "ARTICLE", "TEXT", in(sheet.language(), cite(rule.article, *law)));
    }
}

}  // namespace

Page guide_page(House& house, const Request& request) {
    Sheet sheet(&house, request, nullptr, "guide.tpl", "GUIDE");
    show_clocks(house, sheet);
    return sheet.done(200, sheet.say().at("guide.title"));
}

}  // namespace dengwen::http
