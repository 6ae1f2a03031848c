#include "http/page.hpp"

namespace dengwen::http {

namespace {

Response response_of(Page&& page) {
    Response response;
    response.status = page.status;
    response.type = std::move(page.type);
    response.body = std::move(page.html);
    response.headers = std::move(page.headers);
    return response;
}

}  // namespace

Handler page(std::function<Page(House&, const Request&)> make) {
    return [make = std::move(make)](House& house, RequestPtr request, Respond answer) {
        answer(response_of(make(house, *request)));
    };
}

Handler page_later(std::function<void(House&, RequestPtr, PageAnswer)> make) {
    return [make = std::move(make)](House& house, RequestPtr request, Respond answer) {
        make(house, std::move(request),
             [answer = std::move(answer)](Page page) { answer(response_of(std::move(page))); });
    };
}

Page go_to(std::string location) { return {303, "", {{"Location", std::move(location)}}}; }

}  // namespace dengwen::http
