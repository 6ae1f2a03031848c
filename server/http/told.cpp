#include "http/told.hpp"

#include <nlohmann/json.hpp>

namespace dengwen::http {

Told::Told(const Filing& its_filing, const desk::MatterView& its_view)
    : filing(its_filing),
      view(its_view),
      matter(its_view.matter),
      say(its_filing.say),
      law(its_filing.house.desk.law(its_filing.house.desk.now().day)),
      today(its_filing.house.desk.now().day) {
    for (const store::Content& content : view.contents) texts_.emplace(content.digest, content.body);
}

std::string Told::unit(std::string_view id) const {
    const Unit* found = filing.offices->find(id);
    return found ? in(say.language(), found->name) : std::string(id);
}

std::string Told::units(const std::vector<std::string>& ids) const {
    std::string names;
    for (const std::string& id : ids) names += (names.empty() ? "" : say.at("list.or")) + unit(id);
    return names;
}

std::string Told::text(const ContentRef& ref) const {
    const auto found = texts_.find(ref.digest);
    return found == texts_.end() ? std::string() : found->second;
}

std::string Told::clock(Clock clock) const {
    return law ? in(say.language(), law->rule(clock).name) : std::string(name(clock));
}

std::string Told::word(std::string_view family, std::string_view name) const {
    return say.at(std::string(family) + "." + std::string(name));
}

std::string Told::title() const {
    if (matter.submissions.empty()) return {};
    const auto read = nlohmann::json::parse(text(matter.submissions.front().statement), nullptr, false);
    return read.is_object() ? read.value("title", "") : std::string();
}

ActTyped typed_in(const Form& posted) {
    ActTyped typed;
    typed.act = posted.value("go");
    typed.words = posted.value("words");
    typed.late_because = posted.value("late_because");
    typed.to = posted.value("to");
    typed.instalment = posted.value("instalment");
    typed.confirmed = posted.value("confirmed");
    typed.reception = posted.value("reception");
    typed.booking = posted.value("booking");
    typed.stage = posted.value("stage");
    typed.department = posted.value("department");
    typed.unit = posted.value("unit");
    typed.solved = posted.value("solved");
    return typed;
}

}  // namespace dengwen::http
