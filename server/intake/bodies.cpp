#include "intake/bodies.hpp"

#include <nlohmann/json.hpp>

namespace dengwen::intake {

std::string person_body(const Person& person) {
    nlohmann::json body = nlohmann::json::object();
    if (!person.name.empty()) body["name"] = person.name;
    if (!person.telephone.empty()) body["telephone"] = person.telephone;
    if (!person.email.empty()) body["email"] = person.email;
    if (!person.address.empty()) body["address"] = person.address;
    return body.dump();
}

std::string statement_body(const std::string& title, const std::string& text) {
    return nlohmann::json{{"title", title}, {"text", text}}.dump();
}

}  // namespace dengwen::intake
