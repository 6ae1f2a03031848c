#include "http/petition_form.hpp"

#include <algorithm>
#include <charconv>

#include <nlohmann/json.hpp>

#include "http/text.hpp"

namespace dengwen::http {

namespace {

constexpr std::size_t tree_levels = 4;

std::string trimmed(std::string text) {
    const auto from = text.find_first_not_of(" \t\r\n");
    if (from == std::string::npos) return {};
    return text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
}

std::vector<std::string> levels(const Form& form, const std::string& id) {
    std::vector<std::string> out;
    for (std::size_t level = 1; level <= tree_levels; ++level)
        out.push_back(form.value(id + "_" + std::to_string(level)));
    return out;
}

// Checker: takes each text as the edge's rules allow it, and says in the person's words what is wrong.
class Checker {
  public:
    explicit Checker(const Phrases& say) : say_(say) {}

    void add(std::string field, std::string anchor, std::string text) {
        wrongs_.push_back({std::move(field), std::move(anchor), std::move(text)});
    }
    void add(const std::string& field, std::string_view key) { add(field, field, say_.at(key)); }

    // A text of the form; `long_key` speaks when it is too long. Nothing is said of an empty one.
    bool text(const std::string& field, std::string& value, const TextLimit& limit, const std::string& label,
              std::string_view long_key, const std::string& anchor, const std::string& number = {}) {
        value = trimmed(value);
        if (value.empty()) return true;
        const auto flaw = take(value, limit);
        if (!flaw) return true;
        const std::size_t count = characters(value).value_or(0);
        if (*flaw == Flaw::too_long) {
            add(field, anchor,
                say_.say(long_key, {{"MOST", std::to_string(limit.characters_max)},
                                    {"N", number},
                                    {"COUNT", std::to_string(count)},
                                    {"LABEL", label}}));
        } else {
            add(field, anchor, say_.say("wrong.control", {{"LABEL", label}}));
        }
        return false;
    }
    bool line(const std::string& field, std::string& value, const TextLimit& limit, const std::string& label,
              std::string anchor = {}) {
        return text(field, value, limit, label, "wrong.line.long", anchor.empty() ? field : anchor);
    }
    bool phone(const std::string& field, std::string& value, const std::string& label,
               const std::string& anchor) {
        if (!line(field, value, limit::telephone, label, anchor)) return false;
        if (value.empty()) return true;
        const auto digits =
            std::count_if(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
        const bool sound = value.find_first_not_of("0123456789 +-()") == std::string::npos;
        if (sound && digits >= 5 && digits <= 20) return true;
        add(field, anchor, say_.at("wrong.phone.form"));
        return false;
    }

    const Phrases& say() const { return say_; }
    std::vector<Wrong> take_wrongs() { return std::move(wrongs_); }

  private:
    const Phrases& say_;
    std::vector<Wrong> wrongs_;
};

void check_what(Checker& check, PetitionForm& form, const Offices& offices) {
    const Phrases& say = check.say();
    const auto kind = kind_from(form.kind);
    if (!kind) check.add("kind", "kind-request", say.at("wrong.kind"));
    if (kind != Kind::accusation) form.accused_unit.clear();
    if (!form.accused_unit.empty() && !offices.find(form.accused_unit)) {
        form.accused_unit.clear();
        check.add("accused_unit", "wrong.accused.unknown");
    }
    if (check.text("title", form.title, limit::title, say.at("field.title"), "wrong.title.long", "title") &&
        form.title.empty())
        check.add("title", "wrong.title.missing");
    if (check.text("text", form.text, limit::statement, say.at("field.text"), "wrong.text.long", "text") &&
        form.text.empty())
        check.add("text", "wrong.text.missing");
}

void check_demands(Checker& check, PetitionForm& form) {
    const Phrases& say = check.say();
    const bool needed = kind_from(form.kind) == Kind::request;  // a suggestion or an accusation may have none
    for (std::size_t i = 0; i < form.demands.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        check.text("demand-" + number, form.demands[i], limit::demand,
                   say.say("field.demand", {{"N", number}}), "wrong.demand.long", "demand-" + number, number);
    }
    if (needed && filled_demands(form).empty()) check.add("demand-1", "wrong.demand.missing");
    if (filled_demands(form).size() > limit::demands_max)
        check.add("demand-1", "demand-1",
                  say.say("wrong.demand.many", {{"MOST", std::to_string(limit::demands_max)}}));
}

void check_where(Checker& check, PetitionForm& form, const Tree& places, const Tree& categories) {
    const Phrases& say = check.say();
    const Tree::Choice place = places.choose(form.place_fields);
    if (place.unknown)
        check.add("place", "place_1", say.at("wrong.place.unknown"));
    else if (place.code.empty() && !places.empty())
        check.add("place", "place_1", say.at("wrong.place.missing"));
    check.line("spot", form.spot, limit::address, say.at("field.spot"));
    if (categories.choose(form.category_fields).unknown)
        check.add("category", "category_1", say.at("wrong.category.unknown"));
}

void check_who(Checker& check, PetitionForm& form) {
    const Phrases& say = check.say();
    const Identity identity = identity_of(form);
    if (identity == Identity::missing) check.add("identity", "identity-named", say.at("wrong.identity"));
    if (identity == Identity::anonymous) return;
    const bool name = check.line("name", form.name, limit::name, say.at("field.name"));
    const bool phone = check.phone("phone", form.phone, say.at("field.phone"), "phone");
    const bool address = check.line("address", form.address, limit::address, say.at("field.address"));
    if (identity == Identity::missing) return;
    if (name && form.name.empty()) check.add("name", "wrong.name.missing");
    if (phone && address && form.phone.empty() && form.address.empty())
        check.add("phone", "wrong.contact.missing");
}

void check_group(Checker& check, PetitionForm& form) {
    const Phrases& say = check.say();
    const int persons = person_count(form);
    if (persons < 1 || persons > limit::persons_max)
        check.add("persons", "persons",
                  say.say("wrong.persons.form", {{"MOST", std::to_string(limit::persons_max)}}));
    for (std::size_t i = 0; i < form.representatives.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        PersonLine& line = form.representatives[i];
        check.line("representatives", line.name, limit::name,
                   say.say("field.representative.name", {{"N", number}}), "representative-name-" + number);
        check.phone("representatives", line.phone, "", "representative-phone-" + number);
        if (line.name.empty() && !line.phone.empty())
            check.add("representatives", "representative-name-" + number,
                      say.at("wrong.representatives.name"));
    }
    const int representatives = static_cast<int>(filled_representatives(form).size());
    if (representatives > static_cast<int>(representative_lines))
        check.add("representatives", "representative-name-1", say.at("wrong.representatives.many"));
    else if (persons >= 1 && representatives > persons)
        check.add("representatives", "persons", say.at("wrong.representatives.persons"));
}

void check_agent(Checker& check, PetitionForm& form) {
    const Phrases& say = check.say();
    check.line("agent", form.agent.name, limit::name, say.at("field.agent.name"), "agent_name");
    check.phone("agent", form.agent.phone, say.at("field.agent.phone"), "agent_phone");
    if (form.agent.empty() && !form.agent_mandate) return;
    if (identity_of(form) == Identity::anonymous) {
        check.add("agent", "agent_name", say.at("wrong.agent.anonymous"));
    } else if (form.agent.name.empty()) {
        check.add("agent", "agent_name", say.at("wrong.agent.name"));
    } else if (!form.agent_mandate) {
        check.add("agent", "agent_mandate", say.at("wrong.agent.mandate"));
    }
}

}  // namespace

std::string sealed(const Seal& seal, const KeptFile& file) {
    return hex(
        seal.seal("file", nlohmann::json::array({file.digest, file.name, file.type, file.bytes}).dump()));
}

std::optional<KeptFile> kept_file(const Seal& seal, std::string_view text) {
    const auto bytes = from_hex(text);
    const auto opened = bytes ? seal.open("file", *bytes) : std::nullopt;
    if (!opened) return std::nullopt;
    const auto read = nlohmann::json::parse(*opened);
    return KeptFile{read.at(0), read.at(1), read.at(2), read.at(3)};
}

PetitionForm read_petition(const Form& form, const Seal& seal, const Phrases& say) {
    PetitionForm out;
    out.token = form.value("token");
    out.kind = form.value("kind");
    out.accused_unit = form.value("accused_unit");
    out.title = form.value("title");
    out.text = form.value("text");
    out.demands = form.values("demand");
    if (out.demands.empty()) out.demands.emplace_back();
    out.place_fields = levels(form, "place");
    out.category_fields = levels(form, "category");
    out.spot = form.value("spot");
    out.identity = form.value("identity");
    out.name = form.value("name");
    out.phone = form.value("phone");
    out.address = form.value("address");
    out.electronic = form.value("electronic") == "yes";
    out.persons = form.value("persons");
    const auto names = form.values("representative_name"), phones = form.values("representative_phone");
    for (std::size_t i = 0; i < std::max({names.size(), phones.size(), representative_lines}); ++i)
        out.representatives.push_back({i < names.size() ? names[i] : "", i < phones.size() ? phones[i] : ""});
    out.agent = {form.value("agent_name"), form.value("agent_phone")};
    out.agent_mandate = form.value("agent_mandate") == "yes";
    for (const std::string& text : form.values("kept")) {
        if (auto file = kept_file(seal, text))
            out.files.push_back(std::move(*file));
        else
            out.unreadable.push_back({"files", "files", say.at("wrong.files.kept")});
    }
    return out;
}

Fields hidden_fields(const PetitionForm& form, const Seal& seal) {
    Fields out{{"token", form.token},
               {"kind", form.kind},
               {"accused_unit", form.accused_unit},
               {"title", form.title},
               {"text", form.text}};
    for (const std::string& demand : filled_demands(form)) out.emplace_back("demand", demand);
    for (std::size_t i = 0; i < form.place_fields.size(); ++i)
        out.emplace_back("place_" + std::to_string(i + 1), form.place_fields[i]);
    out.emplace_back("spot", form.spot);
    for (std::size_t i = 0; i < form.category_fields.size(); ++i)
        out.emplace_back("category_" + std::to_string(i + 1), form.category_fields[i]);
    out.insert(out.end(), {{"identity", form.identity},
                           {"name", form.name},
                           {"phone", form.phone},
                           {"address", form.address},
                           {"electronic", form.electronic ? "yes" : ""},
                           {"persons", form.persons}});
    for (const PersonLine& line : filled_representatives(form)) {
        out.emplace_back("representative_name", line.name);
        out.emplace_back("representative_phone", line.phone);
    }
    out.insert(out.end(), {{"agent_name", form.agent.name},
                           {"agent_phone", form.agent.phone},
                           {"agent_mandate", form.agent_mandate ? "yes" : ""}});
    for (const KeptFile& file : form.files) out.emplace_back("kept", sealed(seal, file));
    // Empty ones tell nothing; leaving them out keeps the page light on a slow network.
    std::erase_if(out, [](const auto& field) {
        return field.second.empty() && field.first.find("representative") != 0;
    });
    return out;
}

Identity identity_of(const PetitionForm& form) {
    if (form.identity == "named") return Identity::named;
    if (form.identity == "withheld") return Identity::withheld;
    if (form.identity == "anonymous") return Identity::anonymous;
    return Identity::missing;
}

std::vector<std::string> filled_demands(const PetitionForm& form) {
    std::vector<std::string> out;
    for (const std::string& demand : form.demands)
        if (!trimmed(demand).empty()) out.push_back(demand);
    return out;
}

std::vector<PersonLine> filled_representatives(const PetitionForm& form) {
    std::vector<PersonLine> out;
    for (const PersonLine& line : form.representatives)
        if (!trimmed(line.name).empty() || !trimmed(line.phone).empty()) out.push_back(line);
    return out;
}

int person_count(const PetitionForm& form) {
    const std::string text = trimmed(form.persons);
    if (text.empty()) return 1;
    int count = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), count);
    return fault == std::errc{} && end == text.data() + text.size() ? count : 0;
}

std::vector<Wrong> check_petition(PetitionForm& form, const Tree& places, const Tree& categories,
                                  const Offices& offices, const Phrases& say) {
    Checker check(say);
    for (Wrong& wrong : form.unreadable) check.add(wrong.field, wrong.anchor, wrong.text);
    check_what(check, form, offices);
    check_demands(check, form);
    check_where(check, form, places, categories);
    check_who(check, form);
    check_group(check, form);
    check_agent(check, form);
    if (form.files.size() > limit::attachments_max)
        check.add("files", "files",
                  say.say("wrong.files.many", {{"MOST", std::to_string(limit::attachments_max)}}));
    return check.take_wrongs();
}

}  // namespace dengwen::http
