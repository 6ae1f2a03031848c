// What the petitioner said: the submissions as they were received, readable to the petitioner alone.
#include <nlohmann/json.hpp>

#include "http/told.hpp"

namespace dengwen::http {

namespace {

class Said {
  public:
    Said(Values& body, const Told& told) : body_(body), told_(told) {}

    void row(const std::string& name, const std::vector<std::string>& lines) {
        Values* shown = nullptr;
        for (const std::string& line : lines) {
            if (line.empty()) continue;
            if (!shown) {
                shown = body_.AddSectionDictionary("SAID");
                shown->SetValue("NAME", name);
            }
            show(*shown, "LINE", "VALUE", line);
        }
    }
    void row(std::string_view key, const std::string& line) { row(told_.say.at(key), std::vector{line}); }

    std::string person(const ContentRef& ref) const {
        const auto read = nlohmann::json::parse(told_.text(ref), nullptr, false);
        if (!read.is_object()) return {};
        std::string out;
        for (const char* part : {"name", "telephone", "address"}) {
            const std::string value = read.value(part, "");
            if (!value.empty()) out += (out.empty() ? "" : "  ") + value;
        }
        return out;
    }
    std::vector<std::string> files(const std::vector<ContentRef>& refs) const {
        std::vector<std::string> out;
        for (const ContentRef& ref : refs) {
            const auto read = nlohmann::json::parse(told_.text(ref), nullptr, false);
            if (read.is_object()) out.push_back(read.value("name", ""));
        }
        return out;
    }

  private:
    Values& body_;
    const Told& told_;
};

void show_submission(Said& said, const Told& told, const Submission& submission) {
    const Phrases& say = told.say;
    if (submission.ordinal > 1)
        said.row("said.text", say.say("said.submission", {{"N", std::to_string(submission.ordinal)},
                                                          {"DAY", say.day(submission.received_day)}}));
    const std::string statement = told.text(submission.statement);
    const auto read = nlohmann::json::parse(statement, nullptr, false);
    if (read.is_object()) {
        said.row("said.title", read.value("title", ""));
        said.row("said.text", read.value("text", ""));
    } else {
        said.row("said.text", statement);
    }
    if (is_erased(told.matter, submission)) {
        said.row("said.identity", say.say("said.erased", {{"DAY", say.day(*told.matter.erased_on)}}));
        return;
    }
    for (const ContentRef& petitioner : submission.petitioners) {
        const std::string person = said.person(petitioner);
        said.row("said.identity",
                 submission.withheld_name ? say.say("said.withheld", {{"NAME", person}}) : person);
    }
    if (submission.anonymous) said.row("said.identity", say.at("said.anonymous"));
    if (submission.persons > 1) said.row("said.persons", std::to_string(submission.persons));
    std::vector<std::string> representatives;
    for (const ContentRef& ref : submission.representatives) representatives.push_back(said.person(ref));
    said.row(say.at("said.representatives"), representatives);
    if (submission.agent) said.row("said.agent", said.person(*submission.agent));
    said.row(say.at("said.files"), said.files(submission.attachments));
}

}  // namespace

void show_said(Values& body, const Told& told) {
    const Phrases& say = told.say;
    Said said(body, told);
    said.row("said.kind", told.word("kind", name(told.matter.kind)));
    if (!told.matter.accused_unit.empty()) said.row("said.accused", told.unit(told.matter.accused_unit));
    if (told.matter.retaliation_over) said.row("said.retaliation_over", text(*told.matter.retaliation_over));
    said.row("said.place", told.filing.places.text(told.matter.place, say.language()));
    said.row("said.category", told.filing.categories.text(told.matter.category, say.language()));
    for (const Submission& submission : told.matter.submissions) show_submission(said, told, submission);
    for (const Demand& demand : told.matter.demands)
        said.row(say.say("said.demand", {{"N", std::to_string(demand.number)}}),
                 std::vector{told.text(demand.text)});
}

}  // namespace dengwen::http
