// Words: one visible text in the two languages every text of the product has.
#pragma once

#include <string>

namespace dengwen {

struct Words {
    std::string zh;
    std::string en;
    bool operator==(const Words&) const = default;
};

}  // namespace dengwen
