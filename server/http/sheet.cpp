#include "http/sheet.hpp"

#include "http/web_files.hpp"

namespace dengwen::http {

namespace {

std::optional<Language> language_from(std::string_view code) {
    if (code == "zh") return Language::zh;
    if (code == "en") return Language::en;
    return std::nullopt;
}

std::optional<Language> chosen_now(const Request& request, const Form* form) {
    if (form) return language_from(form->value("lang"));
    const auto query = form_fields(request.query);
    const std::string* code = query ? find(*query, "lang") : nullptr;
    return code ? language_from(*code) : std::nullopt;
}

// This page in the other language; what the query said besides is kept.
std::string other_address(const Request& request, const std::string& other_code) {
    Fields fields{{"lang", other_code}};
    const auto query = form_fields(request.query);
    for (const auto& [name, value] : query.value_or(Fields{}))
        if (name != "lang" && (name != "number" || matter_number_from(value)))
            fields.emplace_back(name, value);
    return request.path + query_of(fields);
}

std::string status_key(int status) {
    switch (status) {
        case 400:
        case 403:
        case 404:
        case 405:
        case 413:
            return "error." + std::to_string(status);
    }
    return status < 500 ? "error.400" : "error.503";
}

}  // namespace

Language page_language(const Request& request, const Form* form) {
    if (const auto chosen = chosen_now(request, form)) return *chosen;
    return language_from(request.cookie("lang")).value_or(request.language);
}

Sheet::Sheet(const House* house, const Request& request, const Form* form, std::string_view body,
             std::string_view tab)
    : request_(request),
      language_(page_language(request, form)),
      say_(phrases(language_)),
      frame_(std::make_unique<Values>("layout")) {
    frame_->SetValue("STYLE", public_path(web_file("style/dengwen.css")));
    frame_->SetValue("ICON", public_path(web_file("style/icon.svg")));
    frame_->SetValue("SCRIPT", public_path(web_file("script/dengwen.js")));
    if (!tab.empty()) frame_->ShowSection("AT_" + std::string(tab));
    if (house && house->rehearsal) frame_->ShowSection("REHEARSAL");
    body_ = include(*frame_, "BODY", body, language_);
    if (chosen_now(request, form))
        headers_.emplace_back("Set-Cookie", std::string("lang=") + (language_ == Language::en ? "en" : "zh") +
                                                "; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly" +
                                                (request.secure ? "; Secure" : ""));
    headers_.emplace_back("Vary", "Accept-Language, Accept-Encoding, Cookie");
    headers_.emplace_back("Content-Language", std::string(tag(language_)));
}

void Sheet::change_language_by(std::string_view form_id, std::string_view enter) {
    by_button_ = true;
    Values* button = frame_->AddSectionDictionary("LANGUAGE_BUTTON");
    button->SetValue("FORM", std::string(form_id));
    if (!enter.empty()) show(*button, "ENTER", "GO", std::string(enter));
}

void Sheet::forbid_language_change() { by_button_ = true; }

void Sheet::show_errors(const std::vector<Wrong>& wrongs) {
    if (wrongs.empty()) return;
    has_errors_ = true;
    Values* summary = include(*body_, "ERRORS", "errors.tpl", language_);
    for (const Wrong& wrong : wrongs) {
        Values* shown = summary->AddSectionDictionary("ERROR");
        shown->SetValue("LINK", "#" + wrong.anchor);
        shown->SetValue("TEXT", wrong.text);
    }
}

void Sheet::add_script(std::string_view file) {
    show(*frame_, "MORE_SCRIPT", "URL", public_path(web_file(file)));
}

void Sheet::forbid_keeping() { headers_.emplace_back("Cache-Control", "no-store"); }

Page Sheet::done(int status, const std::string& title) {
    frame_->SetValue("TITLE", (has_errors_ ? say_.at("errors.page") : "") + title);
    if (!by_button_)
        show(*frame_, "LANGUAGE_LINK", "URL",
             other_address(request_, language_ == Language::en ? "zh" : "en"));
    return {status, render("layout.tpl", language_, *frame_), headers_};
}

bool wants_page(const Request& request) {
    return request.header("Accept").find("text/html") != std::string_view::npos &&
           !request.path.starts_with("/api/");
}

Page error_page(const Request& request, int status, const std::string& trace) {
    Sheet sheet(nullptr, request, nullptr, "error.tpl", "");
    const std::string key = status_key(status);
    sheet.body().SetValue("HEADING", sheet.say().at(key));
    sheet.body().SetValue("TEXT", sheet.say().at(key + ".text"));
    if (!trace.empty()) show(sheet.body(), "TRACE", "TRACE_NUMBER", trace);
    // Coming back in the other language by a link makes sense only where the address can be opened again.
    if (request.method != Method::get) sheet.forbid_language_change();
    return sheet.done(status, sheet.say().at(key));
}

Page page_or_apology(const Request& request, const std::function<Page()>& make) {
    try {
        return make();
    } catch (const std::exception&) {
        return error_page(request, 503, request.trace);
    }
}

}  // namespace dengwen::http
