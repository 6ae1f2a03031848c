// Tables: the categories and the places of a deployment, as they are kept.
#pragma once

#include <string>

#include "core/words.hpp"

namespace dengwen::store {

struct Division {
    std::string code;  // "430102"
    Words name;
    std::string parent;
};

struct Category {
    std::string code;  // our own stable code, "labour.wages.arrears" or numeric path
    Words name;
    std::string parent;
    int level = 0;
};

}  // namespace dengwen::store
