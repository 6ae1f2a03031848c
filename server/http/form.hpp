// Form: the fields and files a browser posts, urlencoded or multipart (RFC 7578).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/request.hpp"

namespace dengwen::http {

struct Upload {
    std::string field;
    std::string name;        // as the browser gave it, without folders
    std::string type;        // as the browser claims; the bytes decide
    std::string_view bytes;  // part of the request's body
};

struct Form {
    Fields fields;
    std::vector<Upload> files;  // those really chosen; an empty file input is none

    std::string value(std::string_view name) const;  // empty when absent
    std::vector<std::string> values(std::string_view name) const;
};

// Nothing when the body is no well-formed form, has a field without a name, or more than 2,000 fields.
std::optional<Form> form_of(const Request& request);

// Whether another site sent this request: a browser says so in Sec-Fetch-Site, older ones in Origin. A page
// of somebody else's may not write here in anybody's name.
bool sent_from_elsewhere(const Request& request);

}  // namespace dengwen::http
