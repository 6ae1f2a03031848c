// Request and Response: what a handler gets and gives, free of any HTTP library.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/matter.hpp"
#include "core/words.hpp"

namespace dengwen::desk {
struct SignedIn;
}

namespace dengwen::http {

enum class Method { get, head, post, put, patch, delete_, options, other };
std::string_view name(Method method);  // "GET"

enum class Language { zh, en };
// Chinese unless English is weighted higher in Accept-Language.
Language language_of(std::string_view accept_language);
std::string_view tag(Language language);  // "zh-CN", "en"
const std::string& in(Language language, const Words& words);

using Header = std::pair<std::string, std::string>;
using Fields =
    std::vector<std::pair<std::string, std::string>>;  // of a query string or a form, in their order

std::string percent_encoded(std::string_view text);  // for a value in a query
std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_space);
// Of application/x-www-form-urlencoded; nothing when it is not well formed.
std::optional<Fields> form_fields(std::string_view encoded);
const std::string* find(const Fields& fields, std::string_view name);
// "?place=430102&name=%E4%BD%8F"; fields without a value are left out, and nothing of none.
std::string query_of(const Fields& fields);

struct Request {
    Method method = Method::other;
    std::string path;             // as sent, still percent-encoded
    std::string query;            // after '?', as sent
    std::vector<Header> headers;  // names as sent
    std::string body;
    std::string address;                  // of the client; for slowing and pace, never logged
    bool secure = false;                  // came over TLS, here or at a trusted proxy
    std::vector<std::string> parameters;  // the {…} of the route's pattern, decoded, in their order
    std::string_view pattern;             // of the route that answers
    Language language = Language::zh;
    std::string trace;                              // names this request in the log and in a fault
    std::shared_ptr<const desk::SignedIn> officer;  // set when a session came with the request
    std::optional<MatterNumber> followed;           // set when a query code came with the request

    std::string_view header(std::string_view name) const;  // any case; empty when absent
    std::string_view cookie(std::string_view name) const;
};

// Stream: an answer that goes on after its head was sent. For one thread at a time.
class Stream {
  public:
    virtual ~Stream() = default;
    virtual bool send(std::string bytes) = 0;  // false: the client is gone
    virtual void end() = 0;
};

struct Response {
    int status = 200;
    std::string type = "application/json; charset=utf-8";
    std::string body;
    std::vector<Header> headers;
    std::string cause;  // of a fault, for the log alone
    std::function<void(std::shared_ptr<Stream>)> stream =
        nullptr;  // set: no body; called once the head is sent
};

using Respond = std::function<void(Response)>;
using RequestPtr = std::shared_ptr<const Request>;

}  // namespace dengwen::http
