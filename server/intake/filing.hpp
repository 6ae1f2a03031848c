// Filing: one row made into what registration asks, or the reason why it cannot be.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "desk/desk.hpp"
#include "intake/mapping.hpp"
#include "intake/row.hpp"

namespace dengwen::intake {

// Catalogue: categories and places by code and by name, as a file may write either.
class Catalogue {
  public:
    Catalogue(const std::vector<store::Category>& categories, const std::vector<store::Division>& divisions);

    // A code, a name that only one entry has, or a path of names ("城乡建设/城乡规划/违章建筑").
    std::optional<std::string> category(const std::string& written) const;
    std::optional<std::string> place(const std::string& written) const;

  private:
    using Codes = std::map<std::string, std::string, std::less<>>;  // what may be written, to the code
    Codes categories_;
    Codes places_;
};

// Rejection: why a row was not registered.
struct Rejection {
    std::size_t row = 0;
    std::size_t line = 0;
    std::string field;
    Words reason;
    std::optional<Refusal> refusal;
};

struct Filing {
    Actor actor;
    std::string unit;   // that will hold the matter
    std::string place;  // where a row names none
    const Mapping& mapping;
    const Catalogue& catalogue;
    const Offices& offices;
    Day today;
};

std::variant<desk::Registering, Rejection> registering_from(const Row& row, const Filing& filing);

}  // namespace dengwen::intake
