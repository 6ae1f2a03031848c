#include "http/documentation.hpp"

#include "http/handlers.hpp"

namespace dengwen::http {

Response show_description(House& house, const Request&) {
    return {200, "application/yaml; charset=utf-8", house.description, {}, {}};
}

Response show_documentation(House& house, const Request&) {
    return {200, "text/html; charset=utf-8", house.documentation, {}, {}};
}

Response show_documentation_style(House&, const Request&) {
    return {200, "text/css; charset=utf-8", documentation_style(), {{"Cache-Control", "max-age=3600"}}, {}};
}

}  // namespace dengwen::http
