// The words of a brief in a language, for whoever writes one.
#pragma once

#include "brief/pages.hpp"
#include "http/request.hpp"

namespace dengwen::http {

brief::Pages brief_pages(const desk::Brief& found, Language language);

}  // namespace dengwen::http
