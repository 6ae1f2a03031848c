// Papers as they are kept: the templates that were written for them, every version.
#pragma once

#include <string>

#include "core/day.hpp"

namespace dengwen::store {

struct PaperTemplate {
    std::string kind;
    int version = 0;  // from 1
    std::string text;
    std::string saved_by;
    Instant saved_at;
    bool operator==(const PaperTemplate&) const = default;
};

}  // namespace dengwen::store
