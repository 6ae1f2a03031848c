// Sheet: one of the petitioner's pages in the making: its language, its words, its values, the frame around
// it.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "http/form.hpp"
#include "http/page.hpp"
#include "http/petition_form.hpp"
#include "http/phrases.hpp"
#include "http/render.hpp"

namespace dengwen::http {

// The language of a page: chosen just now (?lang= or a button), else remembered in the cookie, else the
// browser's.
Language page_language(const Request& request, const Form* form = nullptr);

class Sheet {
  public:
    // `body` names the template, `tab` the entry of the navigation this page belongs to; an error page has no
    // house.
    Sheet(const House* house, const Request& request, const Form* form, std::string_view body,
          std::string_view tab);

    Language language() const { return language_; }
    const Phrases& say() const { return say_; }
    Values& body() { return *body_; }
    // On a page that answers a POST the language is changed by sending that form again, so that nothing is
    // lost.
    // `enter` is what the Enter key does in that form: a browser takes the first button, which would be ours.
    void change_language_by(std::string_view form_id, std::string_view enter);
    void forbid_language_change();
    // The summary above the form. Call it once on every template with {{>ERRORS}}; no fault shows nothing.
    void show_errors(const std::vector<Wrong>& wrongs);
    void add_script(std::string_view file);  // beside the one of every page
    void forbid_keeping();                   // holds a petition: no copy in any cache
    Page done(int status, const std::string& title);

  private:
    const Request& request_;
    Language language_;
    const Phrases& say_;
    std::unique_ptr<Values> frame_;
    Values* body_;
    std::vector<Header> headers_;
    bool by_button_ = false;
    bool has_errors_ = false;
};

// An error page, for whoever asks for HTML: 400, 403, 404, 405, 413, 503.
Page error_page(const Request& request, int status, const std::string& trace = {});
// A person with a browser, outside the API: errors are told as a page.
bool wants_page(const Request& request);

// The page that `make` gives; when it throws, an apology that names the trace. For what is answered after a
// commit, where nobody else would catch.
Page page_or_apology(const Request& request, const std::function<Page()>& make);

}  // namespace dengwen::http
