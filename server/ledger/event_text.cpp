#include "ledger/event_text.hpp"

namespace dengwen::ledger {

std::string text_of(const EventColumns& event) {
    std::string text;
    text.reserve(event.body.size() + 160);
    const auto line = [&text](std::string_view column) { text.append(column).push_back('\n'); };
    line(std::to_string(event.matter));
    line(std::to_string(event.seq));
    line(std::to_string(event.instant));
    line(event.day);
    line(event.actor);
    line(event.officer);
    line(event.unit);
    line(event.for_petitioner ? "1" : "0");
    line(event.noun);
    line(event.body);
    if (!event.on_behalf_of.empty()) line(event.on_behalf_of);
    return text;
}

}  // namespace dengwen::ledger
