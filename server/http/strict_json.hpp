// Strict JSON: reads a body as RFC 8259 means it, refusing what two readers could understand differently.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "http/text.hpp"

namespace dengwen::http {

// JsonFlaw: where reading stopped and why.
struct JsonFlaw {
    std::string pointer;
    Flaw flaw{};
};

// Refuses text that is not UTF-8, unpaired surrogates, a name given twice, and nesting deeper than the limit.
// On failure returns nothing and says why in `flaw`.
std::optional<nlohmann::json> read_json(std::string_view text, JsonFlaw& flaw);

// One more step of a JSON pointer, escaped (RFC 6901).
std::string step(std::string_view pointer, std::string_view name);
std::string step(std::string_view pointer, std::size_t index);

}  // namespace dengwen::http
