#include "http/pages_citizen.hpp"

#include <stdexcept>

#include "desk/desk.hpp"
#include "http/sheet.hpp"
#include "http/web_files.hpp"

namespace dengwen::http {

namespace {

constexpr std::string_view key_setting = "page_seal";

std::string_view type_of(std::string_view path) {
    const std::string_view kind = path.substr(path.rfind('.') + 1);
    if (kind == "css") return "text/css; charset=utf-8";
    if (kind == "js") return "text/javascript; charset=utf-8";
    if (kind == "svg") return "image/svg+xml";
    return "application/octet-stream";
}

// A file of web/style or web/script under the name that holds the digest of its bytes; such a name never
// changes its meaning, so that a copy is good for ever.
void static_file(House& house, RequestPtr request, Respond answer) {
    const std::string wanted = "/static/" + request->parameters.at(0);
    for (const WebFile& file : web_files()) {
        if (file.path.rfind("style/", 0) != 0 && file.path.rfind("script/", 0) != 0) continue;
        if (public_path(file) != wanted) continue;
        Response response{200, std::string(type_of(file.path)), {}, {}};
        response.headers = {{"Cache-Control", "public, max-age=31536000, immutable"},
                            {"Vary", "Accept-Encoding"}};
        if (request->header("Accept-Encoding").find("gzip") != std::string_view::npos) {
            response.headers.emplace_back("Content-Encoding", "gzip");
            response.body = std::string(file.packed);
        } else {
            response.body = std::string(file.bytes);
        }
        return answer(std::move(response));
    }
    const Page missing = error_page(*request, 404);
    answer({missing.status, "text/html; charset=utf-8", missing.html, missing.headers});
}

}  // namespace

Seal page_seal(House& house) {
    store::Store& store = house.desk.store();
    const std::string name(key_setting);
    auto kept = store.setting(name);
    if (!kept) {
        store.set_setting(name, hex(Seal::fresh_key()));
        kept = store.setting(name);  // of two nodes that start at once the later key stands for both
    }
    const auto key = from_hex(kept.value_or(""));
    if (!key || key->size() != 32) throw std::runtime_error("the setting page_seal is not a key");
    return Seal(*key);
}

std::vector<Route> citizen_pages() {
    // What one POST of the petition form may bring: photos of several papers at once.
    constexpr std::size_t form_bytes_max = 120u * 1024 * 1024;
    return {
        {Method::get, "/", Access::anyone, page(start_page)},
        {Method::get, "/guide", Access::anyone, page(guide_page)},
        {Method::get, "/petition", Access::anyone, page(petition_page)},
        {Method::post, "/petition", Access::anyone, page_later(petition_posted), form_bytes_max},
        {Method::get, "/follow", Access::anyone, page(follow_page)},
        {Method::post, "/follow", Access::anyone, page_later(follow_posted), form_bytes_max},
        {Method::get, "/static/{file}", Access::anyone, static_file},
    };
}

}  // namespace dengwen::http
