// Checking a receipt: all of it happens in the browser; the server gives the keys and, when asked, the
// ledger's proof.
#include "desk/desk.hpp"
#include "http/pages_citizen.hpp"
#include "http/sheet.hpp"

namespace dengwen::http {

Page check_page(House& house, const Request& request) {
    Sheet sheet(&house, request, nullptr, "check.tpl", "GUIDE");
    const auto keys = house.desk.ledger_keys();
    if (!keys) {
        sheet.body().ShowSection("NO_KEY");
        return sheet.done(200, sheet.say().at("check.title"));
    }
    sheet.add_script("desk/check.js");
    Values* shown = sheet.body().AddSectionDictionary("CHECK");
    shown->SetValue("LOG", keys->log);
    shown->SetIntValue("QUORUM", static_cast<long>(keys->quorum));
    std::string witnesses;
    for (const std::string& witness : keys->witnesses) {
        witnesses += witness + "\n";
        show(*shown, "WITNESS", "KEY", witness);
    }
    shown->SetValue("WITNESSES", witnesses);
    return sheet.done(200, sheet.say().at("check.title"));
}

}  // namespace dengwen::http
