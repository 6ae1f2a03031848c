// Categories and places: the lists a registration chooses from.
#include "http/body.hpp"
#include "http/handlers.hpp"
#include "http/views.hpp"

namespace dengwen::http {

namespace {

Words read_name(Object& row) {
    Object name = row.object("name");
    Words words{name.text("zh", limit::name), name.text("en", TextLimit{1, 120})};
    name.close();
    return words;
}

std::vector<store::Category> read_categories(Object& body) {
    std::vector<store::Category> out;
    for (Object& row : body.objects("items", limit::rows_max)) {
        out.push_back({row.text("code", limit::code), read_name(row), row.text_or("parent", limit::code),
                       row.number("level", 1, 3)});
        row.close();
    }
    return out;
}

std::vector<store::Division> read_places(Object& body) {
    std::vector<store::Division> out;
    for (Object& row : body.objects("items", limit::rows_max)) {
        out.push_back({row.text("code", limit::code), read_name(row), row.text_or("parent", limit::code)});
        row.close();
    }
    return out;
}

}  // namespace

Response list_categories(House& house, const Request&) {
    nlohmann::ordered_json items = nlohmann::ordered_json::array();
    for (const store::Category& one : *house.desk.categories())
        items.push_back(
            {{"code", one.code}, {"name", json_of(one.name)}, {"parent", one.parent}, {"level", one.level}});
    return listed(std::move(items), std::nullopt);
}

Response list_places(House& house, const Request&) {
    nlohmann::ordered_json items = nlohmann::ordered_json::array();
    for (const store::Division& one : *house.desk.divisions())
        items.push_back({{"code", one.code}, {"name", json_of(one.name)}, {"parent", one.parent}});
    return listed(std::move(items), std::nullopt);
}

Response save_categories(House& house, const Request& request) {
    return with_body(house, request, read_categories, [&](const std::vector<store::Category>& rows) {
        house.desk.save_categories(rows);
        return json_answer({{"saved", rows.size()}});
    });
}

Response save_places(House& house, const Request& request) {
    return with_body(house, request, read_places, [&](const std::vector<store::Division>& rows) {
        house.desk.save_divisions(rows);
        return json_answer({{"saved", rows.size()}});
    });
}

}  // namespace dengwen::http
