// Render: the page templates, compiled once in each language, filled with values that are escaped for where
// they stand.
//
// [[key]] in a template is a phrase, put in before the template is compiled; a phrase may itself hold
// {{NAME}}.
// {{NAME}} is a value; ctemplate's auto-escape knows whether it stands in text, an attribute or a URL.
#pragma once

#include <string>
#include <string_view>

#include <ctemplate/template.h>

#include "http/request.hpp"

namespace dengwen::http {

using Values = ctemplate::TemplateDictionary;

// Puts the phrases of a language into a template; throws std::out_of_range for a key there is no word for.
std::string with_phrases(std::string_view text, Language language);

// Fills the template `name` ("start.tpl"). Templates it includes are named by include().
std::string render(std::string_view name, Language language, const Values& values);

// Says which template stands at {{>PLACE}}, and returns its own values.
Values* include(Values& values, std::string_view place, std::string_view name, Language language);

// Shows the section and sets one value in it.
void show(Values& values, const char* section, const char* name, const std::string& value);

}  // namespace dengwen::http
