// Published answers as they are asked for: the same conditions from the API and from the page.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "desk/desk.hpp"
#include "http/answers.hpp"
#include "http/routes.hpp"

namespace dengwen::http {

inline constexpr std::size_t search_characters_max = 100;

std::string published_cursor(const store::PublishedKey& key);
std::optional<store::PublishedKey> published_key(std::string_view cursor);

// A category and all below it.
std::vector<std::string> with_those_below(desk::Desk& desk, const std::string& category);

// Days from the registration to the answer.
int days_taken(const store::PublishedAnswer& answer);

Response list_published(House& house, const Request& request);
Response show_published(House& house, const Request& request);

}  // namespace dengwen::http
