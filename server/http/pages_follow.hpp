// Follow pages: what a petitioner does from the page that follows a petition, with a page of its own.
#pragma once

#include "http/petition_sheet.hpp"

namespace dengwen::http {

void retaliation_posted(House& house, RequestPtr request, Form posted, desk::MatterView view,
                        PageAnswer answer);

}  // namespace dengwen::http
