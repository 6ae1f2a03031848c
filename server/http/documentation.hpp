// Documentation: docs/api/openapi.yaml and the page made from it, carried in the program.
#pragma once

#include <string>

namespace dengwen::http {

std::string description();    // the OpenAPI document
std::string documentation();  // a page for readers
std::string documentation_style();

}  // namespace dengwen::http
