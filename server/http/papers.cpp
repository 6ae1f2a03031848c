// Papers (文书): the list of a matter's, one as a PDF or as text, a look beforehand, the issue, and
// templates.
#include "desk/papers.hpp"
#include "desk/opening.hpp"

#include "http/body.hpp"
#include "http/handlers.hpp"
#include "http/phrases.hpp"
#include "http/views.hpp"

namespace dengwen::http {

namespace {

constexpr int events_max = 100'000;

enum class PaperForm { pdf, text };
std::optional<PaperForm> paper_form_from(std::string_view name) {
    if (name == "pdf") return PaperForm::pdf;
    if (name == "text") return PaperForm::text;
    return std::nullopt;
}

desk::PaperWanted wanted_of(House& house, const Request& request, MatterNumber number) {
    desk::PaperWanted wanted;
    wanted.actor = actor_of(request);
    wanted.number = number;
    wanted.query_address = house.query_address;
    return wanted;
}

// The matter of the path, where whoever asks has a session or its query code.
std::optional<MatterNumber> paper_matter(const Request& request) {
    const auto number = matter_number_from(request.parameters[0]);
    if (!number || (!request.officer && request.followed != number)) return std::nullopt;
    return number;
}

Response file_answer(const desk::PaperFile& file, const std::string& name, PaperForm form) {
    Response response;
    response.type = form == PaperForm::pdf ? "application/pdf" : "text/plain; charset=utf-8";
    response.body = form == PaperForm::pdf ? file.pdf : file.text;
    response.headers.emplace_back("Content-Disposition", "inline; filename=\"" + name + "\"");
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

// Of an opinion: that the petitioner has it open.
void note_read(desk::Desk& desk, const desk::PaperWanted& wanted) {
    auto seen = desk.matter(wanted.actor, wanted.number);
    auto* view = std::get_if<desk::MatterView>(&seen);
    if (!view) return;
    for (const Entry& entry : view->entries) {
        const auto* issued = std::get_if<PaperIssued>(&entry.event);
        const bool is_opinion =
            issued && (issued->kind == "opinion" || issued->kind == "review" || issued->kind == "re_review");
        if (entry.seq == wanted.event && is_opinion) return desk::note_opening(desk, *view);
    }
}

std::string paper_file_name(MatterNumber number, int event, PaperForm form) {
    return text(number) + "-" + std::to_string(event) + (form == PaperForm::pdf ? ".pdf" : ".txt");
}

nlohmann::ordered_json line_json(const desk::PaperLine& line) {
    nlohmann::ordered_json out{{"of", line.of},     {"kind", line.kind},    {"name", json_of(line.name)},
                               {"unit", line.unit}, {"day", iso(line.day)}, {"may_issue", line.may_issue}};
    if (line.event) {
        out["event"] = *line.event;
        out["number"] = line.number;
        out["template_version"] = line.template_version;
        out["digest"] = line.digest;
    }
    return out;
}

nlohmann::ordered_json template_json(const desk::TemplateShown& shown) {
    nlohmann::ordered_json out{{"kind", shown.kind->key},
                               {"name", json_of(shown.kind->name)},
                               {"article", shown.kind->article},
                               {"version", shown.version}};
    if (shown.version > 0) {
        out["saved_by"] = shown.saved_by;
        out["saved_at"] = iso(shown.saved_at);
    }
    return out;
}

nlohmann::ordered_json whole_template(const desk::TemplateShown& shown) {
    nlohmann::ordered_json out = template_json(shown);
    out["text"] = shown.text;
    out["fields"] = nlohmann::ordered_json::array();
    for (const desk::TemplateField& field : desk::template_fields(*shown.kind))
        out["fields"].push_back({{"key", field.key},
                                 {"name", json_of(field.name)},
                                 {"needed", field.needed},
                                 {"of_demand", field.of_demand}});
    return out;
}

// All of it at once: each with its line and the field it is about.
Response unsound(const Request& request, const std::vector<paper::TemplateFault>& faults) {
    Words all;
    for (const paper::TemplateFault& fault : faults) {
        const std::string line = std::to_string(fault.line);
        const std::string field = fault.field.empty() ? "" : " " + fault.field;
        if (!all.zh.empty()) all = {all.zh + "\n", all.en + "\n"};
        all.zh += (fault.line ? "第 " + line + " 行" : "全文") + field + "：" + fault.cause.zh;
        all.en += (fault.line ? "Line " + line : "The template") + field + ": " + fault.cause.en;
    }
    return problem(request.language, Trouble::paper_template_unsound, {{"/text", "template_unsound", all}});
}

std::optional<desk::TemplateShown> template_asked(House& house, const Request& request) {
    return desk::template_of(house.desk, request.parameters[0]);
}

}  // namespace

Response list_papers(House& house, const Request& request) {
    const auto number = paper_matter(request);
    if (!number) return problem(request.language, Refusal::matter_not_found);
    Conditions conditions(request);
    desk::PaperWanted wanted = wanted_of(house, request, *number);
    wanted.ground = conditions.word("ground", reading_ground_from);
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    const auto answered = desk::papers_of(house.desk, wanted);
    if (const Refusal* refusal = std::get_if<Refusal>(&answered)) return problem(request.language, *refusal);
    nlohmann::ordered_json items = nlohmann::ordered_json::array();
    for (const desk::PaperLine& line : std::get<0>(answered)) items.push_back(line_json(line));
    return listed(std::move(items), std::nullopt);
}

Response show_paper(House& house, const Request& request) {
    const auto number = paper_matter(request);
    if (!number) return problem(request.language, Refusal::matter_not_found);
    Conditions conditions(request);
    desk::PaperWanted wanted = wanted_of(house, request, *number);
    wanted.ground = conditions.word("ground", reading_ground_from);
    const PaperForm form = conditions.word("form", paper_form_from).value_or(PaperForm::pdf);
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    wanted.event = std::atoi(request.parameters[1].c_str());
    const auto answered = desk::paper_file(house.desk, wanted);
    if (const Refusal* refusal = std::get_if<Refusal>(&answered))
        return *refusal == Refusal::no_paper_of_event ? problem(request.language, Trouble::paper_unknown)
                                                      : problem(request.language, *refusal);
    if (!request.officer) note_read(house.desk, wanted);
    return file_answer(std::get<desk::PaperFile>(answered), paper_file_name(*number, wanted.event, form),
                       form);
}

Response preview_paper(House& house, const Request& request) {
    const auto number = paper_matter(request);
    if (!number) return problem(request.language, Refusal::matter_not_found);
    Conditions conditions(request);
    desk::PaperWanted wanted = wanted_of(house, request, *number);
    wanted.ground = conditions.word("ground", reading_ground_from);
    wanted.event = conditions.number("event", 1, events_max, 1);
    const PaperForm form = conditions.word("form", paper_form_from).value_or(PaperForm::pdf);
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    const auto answered = desk::paper_preview(house.desk, wanted);
    if (const Refusal* refusal = std::get_if<Refusal>(&answered)) return problem(request.language, *refusal);
    return file_answer(std::get<desk::PaperFile>(answered), paper_file_name(*number, wanted.event, form),
                       form);
}

Response issue_paper(House& house, const Request& request) {
    const auto number = paper_matter(request);
    if (!number) return problem(request.language, Refusal::matter_not_found);
    Conditions conditions(request);
    const auto ground = conditions.word("ground", reading_ground_from);
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    return with_body(
        house, request, [](Object& body) { return body.number("event", 1, events_max); },
        [&](int event) {
            desk::PaperWanted wanted = wanted_of(house, request, *number);
            wanted.ground = ground;
            wanted.event = event;
            const auto answered = desk::issue_paper(house.desk, wanted);
            if (const Refusal* refusal = std::get_if<Refusal>(&answered))
                return problem(request.language, *refusal);
            const auto& done = std::get<desk::PaperDone>(answered);
            return json_answer(
                {{"event", done.acted.entry.seq}, {"number", done.number}, {"unknown", done.unknown}}, 201);
        });
}

Response list_templates(House& house, const Request&) {
    nlohmann::ordered_json items = nlohmann::ordered_json::array();
    for (const desk::TemplateShown& shown : desk::templates(house.desk))
        items.push_back(template_json(shown));
    return listed(std::move(items), std::nullopt);
}

Response show_template(House& house, const Request& request) {
    const auto shown = template_asked(house, request);
    if (!shown) return problem(request.language, Trouble::paper_unknown);
    return json_answer(whole_template(*shown));
}

Response save_template(House& house, const Request& request) {
    const auto in_use = template_asked(house, request);
    if (!in_use) return problem(request.language, Trouble::paper_unknown);
    return with_body(
        house, request,
        [&](Object& body) {
            desk::TemplateGiven given;
            given.kind = in_use->kind->key;
            given.text = body.text("text", limit::paper_template);
            given.version = body.number("version", 0, events_max);
            given.saved_by = request.officer->officer.id;
            return given;
        },
        [&](const desk::TemplateGiven& given) {
            const auto saved = desk::save_template(house.desk, given);
            if (const auto* faults = std::get_if<std::vector<paper::TemplateFault>>(&saved))
                return unsound(request, *faults);
            if (std::holds_alternative<desk::TemplateStale>(saved))
                return problem(request.language, Trouble::paper_template_changed);
            return json_answer(whole_template(*desk::template_of(house.desk, given.kind)));
        });
}

Response preview_template(House& house, const Request& request) {
    const auto in_use = template_asked(house, request);
    if (!in_use) return problem(request.language, Trouble::paper_unknown);
    struct Given {
        std::string text;
        std::optional<MatterNumber> matter;
        int event = 1;
    };
    return with_body(
        house, request,
        [&](Object& body) {
            Given given;
            given.text = body.text("text", limit::paper_template);
            if (body.has("matter")) given.matter = body.matter("matter");
            given.event = body.number_or("event", 1, events_max, 1);
            return given;
        },
        [&](const Given& given) {
            const paper::TemplateRead read = paper::read_template(given.text, *in_use->kind);
            if (!read.made) return unsound(request, read.faults);
            desk::Answered<desk::PaperFile> answered = Refusal::no_paper_of_event;
            if (given.matter) {
                desk::PaperWanted wanted = wanted_of(house, request, *given.matter);
                wanted.event = given.event;
                answered = desk::paper_preview(house.desk, wanted, read.made);
            } else {
                answered = desk::paper_sample(house.desk, *read.made);
            }
            if (const Refusal* refusal = std::get_if<Refusal>(&answered))
                return problem(request.language, *refusal);
            const auto& file = std::get<desk::PaperFile>(answered);
            return json_answer(
                {{"text", file.text}, {"pdf", desk::pdf_in_base64(file)}, {"unknown", file.unknown}});
        });
}

}  // namespace dengwen::http
