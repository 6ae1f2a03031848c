#include "record/record.hpp"

#include <map>
#include <utility>

#include "record/reading.hpp"
#include "record/writing.hpp"

namespace dengwen::record {
namespace {

std::string written(const auto& value, std::size_t about) {
    std::string out;
    out.reserve(about);
    Writing(out).object(value);
    return out;
}

json parsed(std::string_view text) {
    json body = json::parse(text, nullptr, false);
    if (body.is_discarded()) throw std::invalid_argument("not JSON");
    return body;
}

using Read = Event (*)(const json& body);

template <std::size_t index>
Event read_alternative(const json& body) {
    return Reading::object<std::variant_alternative_t<index, Event>>(body);
}

// The noun of each alternative of Event is asked of the core, so it is said there only.
template <std::size_t... index>
std::map<std::string, Read, std::less<>> readers(std::index_sequence<index...>) {
    return {{std::string(name(Event(std::in_place_index<index>))), &read_alternative<index>}...};
}

}  // namespace

std::string text_of(const Event& event) {
    return std::visit([](const auto& one) { return written(one, 1024); }, event);
}

Event event_from(std::string_view noun, const json& body) {
    static const auto by_noun = readers(std::make_index_sequence<std::variant_size_v<Event>>{});
    const auto found = by_noun.find(noun);
    if (found == by_noun.end()) throw std::invalid_argument("no event is called " + std::string(noun));
    try {
        return found->second(body);
    } catch (const std::invalid_argument& wrong) {
        throw std::invalid_argument(std::string(noun) + ": " + wrong.what());
    }
}

std::string text_of(const Matter& matter) { return written(matter, 2048); }
std::string text_of(const Unit& unit) { return written(unit, 256); }

json json_of(const Event& event) { return parsed(text_of(event)); }
json json_of(const Matter& matter) { return parsed(text_of(matter)); }
json json_of(const Deadline& deadline) { return parsed(written(deadline, 256)); }
json json_of(const Unit& unit) { return parsed(text_of(unit)); }

Matter matter_from(const json& body) { return Reading::object<Matter>(body); }
Deadline deadline_from(const json& body) { return Reading::object<Deadline>(body); }
Unit unit_from(const json& body) { return Reading::object<Unit>(body); }

Event event_from_text(std::string_view noun, std::string_view text) { return event_from(noun, parsed(text)); }
Matter matter_from_text(std::string_view text) { return matter_from(parsed(text)); }
Unit unit_from_text(std::string_view text) { return unit_from(parsed(text)); }

}  // namespace dengwen::record
