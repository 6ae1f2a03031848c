// Fields of asks: how the values of a body are read, for every file that reads asks.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "asks.hpp"
#include "notation.hpp"

namespace dengwen::scenarios {

using nlohmann::json;

template <class Value>
Value read(std::optional<Value> value, const std::string& text) {
    if (!value) throw Unreadable("not a known word: " + text);
    return *value;
}

inline std::string text(const json& body, const char* key) { return body.value(key, std::string()); }
inline ContentRef ref(const json& body, const char* key) { return content(body.at(key).dump()); }
inline std::optional<ContentRef> ref_if(const json& body, const char* key) {
    if (!body.contains(key)) return std::nullopt;
    return ref(body, key);
}
inline Day day(const json& body, const char* key) {
    return read(day_from(text(body, key)), key + (": " + text(body, key)));
}
inline std::optional<Day> day_if(const json& body, const char* key) {
    if (!body.contains(key)) return std::nullopt;
    return day(body, key);
}
inline std::optional<int> number_if(const json& body, const char* key) {
    if (!body.contains(key)) return std::nullopt;
    return body.at(key).get<int>();
}
inline std::vector<std::string> texts(const json& body, const char* key) {
    return body.value(key, std::vector<std::string>());
}
inline std::vector<ContentRef> refs(const json& body, const char* key) {
    std::vector<ContentRef> refs;
    for (const json& one : body.value(key, json::array())) refs.push_back(content(one.dump()));
    return refs;
}

template <class Value>
Value word(const json& body, const char* key, std::optional<Value> (*from)(std::string_view)) {
    return read(from(text(body, key)), std::string(key) + " " + text(body, key));
}

template <class Value>
std::optional<Value> word_if(const json& body, const char* key,
                             std::optional<Value> (*from)(std::string_view)) {
    if (!body.contains(key)) return std::nullopt;
    return word(body, key, from);
}

using Read = std::function<Ask(const json&, const Matter&, const NumberOf&)>;

template <class Make>
Read simply(Make make) {
    return [make](const json& body, const Matter&, const NumberOf&) -> Ask { return make(body); };
}

std::map<std::string, Read> rating_reads();
std::map<std::string, Read> meeting_reads();
std::map<std::string, Read> reception_reads();

}  // namespace dengwen::scenarios
