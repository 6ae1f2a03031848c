// The review before sending: everything as it will be registered, each part with its way back.
#include "http/petition_sheet.hpp"
#include "http/web_files.hpp"

namespace dengwen::http {

namespace {

// Part: one heading of the review with its rows, and the part of the form that changes it.
class Part {
  public:
    Part(Values& body, const Phrases& say, const std::string& key, const char* anchor)
        : say_(say), shown_(body.AddSectionDictionary("PART")) {
        shown_->SetValue("HEADING", say.at(key));
        shown_->SetValue("ANCHOR", anchor);
        shown_->SetValue("EDIT_LABEL", say.say("petition.edit.part", {{"PART", say.at(key)}}));
    }
    void row(const std::string& name, const std::vector<std::string>& lines) {
        if (lines.empty()) return;
        Values* row = shown_->AddSectionDictionary("ROW");
        row->SetValue("NAME", name);
        for (const std::string& line : lines) show(*row, "LINE", "VALUE", line);
    }
    void row(std::string_view key, const std::string& value) {
        if (!value.empty()) row(say_.at(key), std::vector{value});
    }

  private:
    const Phrases& say_;
    Values* shown_;
};

std::string person_text(const PersonLine& line) {
    return line.phone.empty() ? line.name : line.name + "  " + line.phone;
}

void show_who(Values& body, const Phrases& say, const PetitionForm& form) {
    Part who(body, say, "petition.who", "part-who");
    const Identity identity = identity_of(form);
    if (identity == Identity::anonymous) {
        who.row("said.identity", say.at("said.anonymous"));
    } else {
        who.row("said.identity",
                identity == Identity::withheld ? say.say("said.withheld", {{"NAME", form.name}}) : form.name);
        who.row("said.phone", form.phone);
        who.row("said.address", form.address);
        who.row("said.electronic", say.at(form.electronic ? "said.yes" : "said.no"));
    }
    if (person_count(form) != 1) who.row("said.persons", std::to_string(person_count(form)));
    std::vector<std::string> representatives;
    for (const PersonLine& line : filled_representatives(form)) representatives.push_back(person_text(line));
    who.row(say.at("said.representatives"), representatives);
    if (!form.agent.empty()) who.row("said.agent", person_text(form.agent));
}

}  // namespace

Page wait_sheet(const Filing& filing, const PetitionForm& form, const Toll& toll) {
    const Phrases& say = filing.say;
    Sheet sheet(&filing.house, filing.request, filing.form, "petition_wait.tpl", "PETITION");
    Values& body = sheet.body();
    sheet.change_language_by("petition", "send");
    sheet.forbid_keeping();
    Fields fields = hidden_fields(form, filing.seal);
    fields.insert(fields.end(), {{"at", "wait"}, {"ticket", toll.ticket}});
    for (const auto& [name, value] : fields) {
        Values* hidden = body.AddSectionDictionary("HIDDEN");
        hidden->SetValue("NAME", name);
        hidden->SetValue("VALUE", value);
    }
    body.SetValue("CHALLENGE", toll.challenge);
    body.SetIntValue("BITS", toll.bits);
    body.SetValue("WORKER", public_path(web_file("desk/work.js")));
    body.SetValue("LEAD", say.say("wait.lead", {{"SECONDS", std::to_string(toll.seconds)}}));
    // The style sheet counts: it knows these waits, and a longer one shows its button at once.
    int counted = 0;
    for (const int step : {5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300, 450, 600})
        if (counted < toll.seconds) counted = step;
    if (toll.seconds > 0 && toll.seconds <= 600) show(body, "COUNTED", "SECONDS", std::to_string(counted));
    return sheet.done(200, say.at("wait.title"));
}

Page review_sheet(const Filing& filing, const PetitionForm& form, const std::vector<Wrong>& wrongs) {
    const Phrases& say = filing.say;
    Sheet sheet(&filing.house, filing.request, filing.form, "petition_review.tpl", "PETITION");
    Values& body = sheet.body();
    sheet.show_errors(wrongs);
    sheet.change_language_by("petition", "send");
    sheet.forbid_keeping();
    Fields fields = hidden_fields(form, filing.seal);
    fields.emplace_back("at", "review");
    for (const auto& [name, value] : fields) {
        Values* hidden = body.AddSectionDictionary("HIDDEN");
        hidden->SetValue("NAME", name);
        hidden->SetValue("VALUE", value);
    }

    Part what(body, say, "petition.what", "part-what");
    what.row("said.kind", say.at("kind." + form.kind));
    if (const Unit* accused = filing.offices->find(form.accused_unit))
        what.row("said.accused", in(say.language(), accused->name));
    what.row("said.title", form.title);
    what.row("said.text", form.text);
    const auto asked = filled_demands(form);
    if (!asked.empty()) {
        Part demands(body, say, "petition.demands", "part-demands");
        for (std::size_t i = 0; i < asked.size(); ++i)
            demands.row(say.say("said.demand", {{"N", std::to_string(i + 1)}}), std::vector{asked[i]});
    }
    Part where(body, say, "petition.where", "part-where");
    where.row("said.place", filing.places.text(filing.places.choose(form.place_fields).code, say.language()));
    where.row("said.spot", form.spot);
    const std::string category = filing.categories.choose(form.category_fields).code;
    where.row("said.category", category.empty() ? say.at("field.category.unknown")
                                                : filing.categories.text(category, say.language()));
    show_who(body, say, form);
    Part files(body, say, "petition.files", "part-files");
    std::vector<std::string> names;
    for (const KeptFile& file : form.files) names.push_back(file.name + "  " + size_text(file.bytes));
    if (names.empty()) names.push_back(say.at("said.files.none"));
    files.row(say.at("said.files"), names);
    if (identity_of(form) == Identity::anonymous) body.ShowSection("ANONYMOUS");
    return sheet.done(wrongs.empty() ? 200 : 422, say.at("petition.review.title"));
}

}  // namespace dengwen::http
