#include "http/petition_sheet.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "http/limits.hpp"

namespace dengwen::http {

namespace {

// The first thing said against each field stands beside it; the summary above holds all.
std::string wrong_of(const std::vector<Wrong>& wrongs, std::string_view field) {
    for (const Wrong& wrong : wrongs)
        if (wrong.field == field) return wrong.text;
    return {};
}

void show_wrong(Values& values, const std::vector<Wrong>& wrongs, std::string_view field,
                const char* section) {
    const std::string text = wrong_of(wrongs, field);
    if (!text.empty()) show(values, section, "TEXT", text);
}

void show_choices(Values& body, const Phrases& say, const char* section, const std::string& prefix,
                  std::initializer_list<std::string_view> values, std::string_view chosen) {
    for (const std::string_view value : values) {
        Values* shown = body.AddSectionDictionary(section);
        const std::string key = prefix + "." + std::string(value);
        shown->SetValue("VALUE", std::string(value));
        shown->SetValue("NAME", say.at(key));
        shown->SetValue("HINT", say.at(key + ".hint"));
        if (value == chosen) shown->ShowSection("CHOSEN");
    }
}

void show_what(Values& body, const Filing& filing, const PetitionForm& form,
               const std::vector<Wrong>& wrongs) {
    show_choices(body, filing.say, "KIND", "kind", {"request", "suggestion", "accusation"}, form.kind);
    if (!filing.offices->units().empty()) {
        Values* accused = body.AddSectionDictionary("ACCUSED");
        if (form.kind == "accusation" || !form.accused_unit.empty()) accused->ShowSection("OPEN");
        for (const auto& [id, unit] : filing.offices->units()) {
            if (!unit.is_active()) continue;
            Values* option = accused->AddSectionDictionary("UNIT");
            option->SetValue("ID", id);
            option->SetValue("NAME", in(filing.say.language(), unit.name));
            if (id == form.accused_unit) option->ShowSection("CHOSEN");
        }
    }
    body.SetValue("TITLE_VALUE", form.title);
    body.SetValue("TEXT_VALUE", form.text);
    body.SetIntValue("TEXT_MOST", static_cast<long>(limit::statement.characters_max));
    show_wrong(body, wrongs, "kind", "KIND_WRONG");
    show_wrong(body, wrongs, "title", "TITLE_WRONG");
    show_wrong(body, wrongs, "text", "TEXT_WRONG");
}

void show_demands(Values& body, const PetitionForm& form, const std::vector<Wrong>& wrongs) {
    for (std::size_t i = 0; i < form.demands.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        Values* shown = body.AddSectionDictionary("DEMAND");
        shown->SetValue("N", number);
        shown->SetValue("VALUE", form.demands[i]);
        shown->SetIntValue("MOST", static_cast<long>(limit::demand.characters_max));
        show_wrong(*shown, wrongs, "demand-" + number, "WRONG");
        if (form.demands.size() > 1) shown->ShowSection("REMOVE");
    }
    if (form.demands.size() < limit::demands_max) body.ShowSection("ADD_DEMAND");
}

void show_where(Values& body, const Filing& filing, const PetitionForm& form,
                const std::vector<Wrong>& wrongs) {
    const Language language = filing.say.language();
    show_tree(*include(body, "PLACE", "tree.tpl", language), filing.places,
              filing.places.choose(form.place_fields),
              {"place", "field.place.choose", "field.place.", "field.place.more", "field.place.narrow",
               "/petition#part-where", true},
              language);
    show_tree(*include(body, "CATEGORY", "tree.tpl", language), filing.categories,
              filing.categories.choose(form.category_fields),
              {"category", "field.category.unknown", "field.category.", "field.category.3",
               "field.category.narrow", "/petition#part-where", false},
              language);
    body.SetValue("SPOT_VALUE", form.spot);
    show_wrong(body, wrongs, "place", "PLACE_WRONG");
    show_wrong(body, wrongs, "category", "CATEGORY_WRONG");
}

void show_person_field(Values& body, const Phrases& say, const std::vector<Wrong>& wrongs,
                       const std::string& field, const char* type, const char* autocomplete,
                       const std::string& value) {
    Values* shown = body.AddSectionDictionary("PERSON_FIELD");
    const std::string wrong = wrong_of(wrongs, field);
    const std::string hint = "field." + field + ".hint";
    shown->SetValue("FIELD", field);
    shown->SetValue("LABEL", say.at("field." + field));
    shown->SetValue("TYPE", type);
    shown->SetValue("AUTOCOMPLETE", autocomplete);
    shown->SetValue("VALUE", value);
    shown->SetValue("BY",
                    (say.has(hint) ? field + "-hint" : "") + (wrong.empty() ? "" : " " + field + "-wrong"));
    if (say.has(hint)) show(*shown, "HINT", "TEXT", say.at(hint));
    if (!wrong.empty()) show(*shown, "WRONG", "TEXT", wrong);
}

void show_who(Values& body, const Filing& filing, const PetitionForm& form,
              const std::vector<Wrong>& wrongs) {
    const Phrases& say = filing.say;
    show_choices(body, say, "IDENTITY", "identity", {"named", "withheld", "anonymous"}, form.identity);
    show_wrong(body, wrongs, "identity", "IDENTITY_WRONG");
    show_person_field(body, say, wrongs, "name", "text", "name", form.name);
    show_person_field(body, say, wrongs, "phone", "tel", "tel", form.phone);
    show_person_field(body, say, wrongs, "address", "text", "street-address", form.address);
    if (form.electronic) body.ShowSection("ELECTRONIC");

    const bool group_wrong =
        !wrong_of(wrongs, "persons").empty() || !wrong_of(wrongs, "representatives").empty();
    if (group_wrong || person_count(form) != 1 || !filled_representatives(form).empty())
        body.ShowSection("GROUP_OPEN");
    body.SetValue("PERSONS_VALUE", form.persons.empty() ? "1" : form.persons);
    show_wrong(body, wrongs, "persons", "PERSONS_WRONG");
    show_wrong(body, wrongs, "representatives", "REPRESENTATIVES_WRONG");
    for (std::size_t i = 0; i < form.representatives.size(); ++i) {
        Values* shown = body.AddSectionDictionary("REPRESENTATIVE");
        shown->SetIntValue("N", static_cast<long>(i + 1));
        shown->SetValue("NAME_VALUE", form.representatives[i].name);
        shown->SetValue("PHONE_VALUE", form.representatives[i].phone);
    }
    if (!form.agent.empty() || form.agent_mandate || !wrong_of(wrongs, "agent").empty())
        body.ShowSection("AGENT_OPEN");
    body.SetValue("AGENT_NAME", form.agent.name);
    body.SetValue("AGENT_PHONE", form.agent.phone);
    if (form.agent_mandate) body.ShowSection("AGENT_MANDATE");
    show_wrong(body, wrongs, "agent", "AGENT_WRONG");
}

void show_files(Values& body, const Filing& filing, const PetitionForm& form,
                const std::vector<Wrong>& wrongs) {
    body.SetValue("FILE_MOST", size_text(filing.house.attachment_bytes_max));
    body.SetValue("ALL_MOST", size_text(upload_bytes_max));
    show_wrong(body, wrongs, "files", "FILES_WRONG");
    if (form.files.empty()) return;
    Values* list = body.AddSectionDictionary("KEPT_LIST");
    for (std::size_t i = 0; i < form.files.size(); ++i) {
        Values* shown = list->AddSectionDictionary("KEPT");
        shown->SetIntValue("N", static_cast<long>(i + 1));
        shown->SetValue("NAME", form.files[i].name);
        shown->SetValue("SIZE", size_text(form.files[i].bytes));
        shown->SetValue("VALUE", sealed(filing.seal, form.files[i]));
    }
}

}  // namespace

std::string size_text(std::size_t bytes) {
    if (bytes < 1024) return fmt::format("{} B", bytes);
    if (bytes < 1024 * 1024) return fmt::format("{} KB", (bytes + 1023) / 1024);
    const double megabytes = static_cast<double>(bytes) / (1024 * 1024);
    return megabytes < 10 ? fmt::format("{:.1f} MB", megabytes) : fmt::format("{:.0f} MB", megabytes);
}

Page form_sheet(const Filing& filing, const PetitionForm& form, const std::vector<Wrong>& wrongs) {
    Sheet sheet(&filing.house, filing.request, filing.form, "petition.tpl", "PETITION");
    Values& body = sheet.body();
    sheet.show_errors(wrongs);
    sheet.change_language_by("petition", "review");
    sheet.forbid_keeping();
    body.SetValue("TOKEN", form.token);
    show_what(body, filing, form, wrongs);
    show_demands(body, form, wrongs);
    show_where(body, filing, form, wrongs);
    show_who(body, filing, form, wrongs);
    show_files(body, filing, form, wrongs);
    return sheet.done(wrongs.empty() ? 200 : 422, filing.say.at("petition.title"));
}

const Unit* receiving_unit(const Offices& offices, const Tree& places, std::string_view place) {
    const auto receives = [](const Unit& unit) {
        return unit.kind == UnitKind::petition_department && unit.is_active();
    };
    auto line = places.line(place);
    std::reverse(line.begin(), line.end());
    for (const Tree::Node* node : line)
        for (const auto& [id, unit] : offices.units())
            if (receives(unit) && unit.division == node->code) return &unit;
    const Unit* found = nullptr;
    for (const auto& [id, unit] : offices.units())
        if (receives(unit) && (!found || unit.level < found->level)) found = &unit;
    return found;
}

std::string refusal_sentence(const Phrases& say, Refusal refusal) {
    const RefusalRow& why = row(refusal);
    return say.say("wrong.refused",
                   {{"TEXT", std::string(say.language() == Language::en ? why.en : why.zh)}});
}

}  // namespace dengwen::http
