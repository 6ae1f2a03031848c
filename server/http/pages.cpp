#include "http/pages.hpp"

#include "http/pages_citizen.hpp"
#include "http/pages_desk.hpp"

namespace dengwen::http {

std::vector<Route> pages(const House& house) {
    std::vector<Route> all = citizen_pages();
    for (Route& route : desk_pages()) all.push_back(std::move(route));
    if (house.single_sign_on)
        for (Route& route : single_sign_on_pages()) all.push_back(std::move(route));
    return all;
}

}  // namespace dengwen::http
