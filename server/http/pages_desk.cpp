#include "http/pages_desk.hpp"

#include "desk/desk.hpp"
#include "http/sheet.hpp"
#include "http/web_files.hpp"

namespace dengwen::http {

namespace {

std::string_view type_of(std::string_view path) {
    const std::string_view kind = path.substr(path.rfind('.') + 1);
    if (kind == "css") return "text/css; charset=utf-8";
    if (kind == "js") return "text/javascript; charset=utf-8";
    if (kind == "svg") return "image/svg+xml";
    return "application/octet-stream";
}

// A file under the name that holds the digest of its bytes; such a name never changes its meaning, so that a
// copy is good for ever.
void static_file(House&, RequestPtr request, Respond answer) {
    const WebFile* file = published("/static/" + request->parameters.at(0));
    if (!file) {
        const Page missing = error_page(*request, 404);
        return answer({missing.status, "text/html; charset=utf-8", missing.html, missing.headers});
    }
    Response response{200, std::string(type_of(file->path)), {}, {}};
    response.headers = {{"Cache-Control", "public, max-age=31536000, immutable"},
                        {"Vary", "Accept-Encoding"}};
    const std::string_view accepted = request->header("Accept-Encoding");
    const auto packed_as = [&](const char* coding, std::string_view bytes) {
        response.headers.emplace_back("Content-Encoding", coding);
        response.body = std::string(bytes);
    };
    if (!file->packed_tight.empty() && accepted.find("br") != std::string_view::npos)
        packed_as("br", file->packed_tight);
    else if (accepted.find("gzip") != std::string_view::npos)
        packed_as("gzip", file->packed);
    else
        response.body = std::string(file->bytes);
    answer(std::move(response));
}

// Puts a value in the place of `[[name]]`.
void put(std::string& text, const std::string& name, const std::string& value) {
    const std::string place = "[[" + name + "]]";
    for (std::size_t at = 0; (at = text.find(place, at)) != std::string::npos; at += value.size())
        text.replace(at, place.size(), value);
}

// The door of the workbench. Which of its pages is asked for, its own script reads from the address; the
// day is the server's, so that a browser with a wrong clock counts no day wrongly.
Page desk_page(House& house, const Request& request) {
    std::string html(web_file("desk/index.html").bytes);
    const Language language = page_language(request, nullptr);
    put(html, "day", iso(house.desk.now().day));
    put(html, "rehearsal", house.rehearsal ? "yes" : "no");
    put(html, "single-sign-on", house.single_sign_on ? "yes" : "no");
    put(html, "icon", public_path(web_file("style/icon.svg")));
    for (const char* word : {"language.tag", "brand.name", "desk.name", "desk.needs_script"})
        put(html, word, phrases(language).at(word));
    return {200, std::move(html), {{"Content-Language", std::string(tag(language))}}};
}

}  // namespace

std::vector<Route> desk_pages() {
    return {
        {Method::get, "/desk", Access::anyone, page(desk_page)},
        {Method::get, "/desk/", Access::anyone, page(desk_page)},
        {Method::get, "/desk/{page}", Access::anyone, page(desk_page)},
        {Method::get, "/desk/{page}/{of}", Access::anyone, page(desk_page)},
        {Method::get, "/static/{file}", Access::anyone, static_file},
    };
}

}  // namespace dengwen::http
