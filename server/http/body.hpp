// Body: the usual frame of a handler that reads a body and answers at once.
#pragma once

#include "http/acting.hpp"
#include "http/answers.hpp"

namespace dengwen::http {

// Reads with `read`, which returns what `use` makes the response of; any fault of the body is answered
// instead.
template <class Read, class Use>
Response with_body(House& house, const Request& request, Read read, Use use) {
    Reading reading = reading_for(house);
    Response response;
    auto body = read_body(request, reading, [&](Response refused) { response = std::move(refused); });
    if (!body) return response;
    Object object(reading, &*body, "");
    auto value = read(object);
    object.close();
    if (!reading.ok()) return problem(request.language, Trouble::malformed_body, reading.faults);
    return use(value);
}

}  // namespace dengwen::http
