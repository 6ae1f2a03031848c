// Citizen pages: what a person sees who files a petition or follows one; one function per address.
#pragma once

#include "http/page.hpp"
#include "http/seal.hpp"

namespace dengwen::http {

std::vector<Route> citizen_pages();

Page start_page(House& house, const Request& request);
Page guide_page(House& house, const Request& request);
Page kept_times_page(House& house, const Request& request);
Page open_data_page(House& house, const Request& request);
Page receptions_page(House& house, const Request& request);
Page lots_page(House& house, const Request& request);
Page answers_page(House& house, const Request& request);
Page answer_page(House& house, const Request& request);
Page channels_page(House& house, const Request& request);
Page check_page(House& house, const Request& request);
Page petition_page(House& house, const Request& request);
void petition_posted(House& house, RequestPtr request, PageAnswer answer);
Page follow_page(House& house, const Request& request);
void follow_posted(House& house, RequestPtr request, PageAnswer answer);

// The key the pages seal with; kept in the store, so that all nodes and every restart know it.
Seal page_seal(House& house);

}  // namespace dengwen::http
