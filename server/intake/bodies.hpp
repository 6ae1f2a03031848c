// Bodies: the texts of content rows that intake makes, in the form the interfaces write them.
#pragma once

#include <string>

namespace dengwen::intake {

struct Person {
    std::string name;
    std::string telephone;
    std::string email;
    std::string address;

    bool is_empty() const { return name.empty() && telephone.empty() && email.empty() && address.empty(); }
};

std::string person_body(const Person& person);
std::string statement_body(const std::string& title, const std::string& text);

}  // namespace dengwen::intake
