#include "http/pages_citizen.hpp"

#include <stdexcept>

#include "desk/desk.hpp"
#include "http/sheet.hpp"
#include "http/uploads.hpp"

namespace dengwen::http {

namespace {

constexpr std::string_view key_setting = "page_seal";

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
        {Method::get, "/kept-times", Access::anyone, page(kept_times_page)},
        {Method::get, "/open-data", Access::anyone, page(open_data_page)},
        {Method::get, "/lots", Access::anyone, page(lots_page)},
        {Method::get, "/receptions", Access::anyone, page(receptions_page)},
        {Method::get, "/answers", Access::anyone, page(answers_page)},
        {Method::get, "/answers/{id}", Access::anyone, page(answer_page)},
        {Method::get, "/channels", Access::anyone, page(channels_page)},
        {Method::get, "/check", Access::anyone, page(check_page)},
        {Method::get, "/petition", Access::anyone, page(petition_page)},
        {Method::post, "/petition", Access::anyone, aside(page_later(petition_posted)), form_bytes_max},
        {Method::get, "/follow", Access::anyone, page(follow_page)},
        {Method::post, "/follow", Access::anyone, aside(page_later(follow_posted)), form_bytes_max},
    };
}

}  // namespace dengwen::http
