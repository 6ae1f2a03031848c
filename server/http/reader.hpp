// Reader: takes typed values out of a JSON body and notes every field at fault by its JSON pointer.
//
// A getter that fails notes why and returns an empty value; nobody may use what was read unless ok() holds at
// the end. Free texts go into Contents and come back as the reference an event may hold.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/day.hpp"
#include "core/matter.hpp"
#include "desk/contents.hpp"
#include "http/limits.hpp"
#include "http/problem.hpp"
#include "http/text.hpp"

namespace dengwen::http {

// Reading: what one request brought, and what was wrong with it.
struct Reading {
    desk::Contents contents;
    std::vector<Malformed> faults;
    // The content body of a file uploaded before, by its digest, under the name it is to be shown with.
    std::function<std::optional<std::string>(const std::string& sha256, const std::string& name)> kept_file;

    bool ok() const { return faults.empty(); }
    void fail(std::string pointer, Flaw flaw, std::string_view bound = {});
};

Words sentence(Flaw flaw, std::string_view bound = {});

class Object {
  public:
    // A value that is no object is noted as such; every getter then returns an empty value silently.
    Object(Reading& reading, const nlohmann::json* value, std::string pointer);

    bool has(std::string_view name) const;  // present and not null
    std::string text(std::string_view name, const TextLimit& limit);
    std::string text_or(std::string_view name, const TextLimit& limit, std::string otherwise = {});
    ContentRef content(std::string_view name, const TextLimit& limit, std::string_view kind);
    std::optional<ContentRef> content_if(std::string_view name, const TextLimit& limit,
                                         std::string_view kind);
    std::vector<std::string> texts(std::string_view name, const TextLimit& limit, std::size_t most);
    std::vector<ContentRef> contents(std::string_view name, const TextLimit& limit, std::string_view kind,
                                     std::size_t most);
    Day day(std::string_view name);
    std::optional<Day> day_if(std::string_view name);
    std::string hour(std::string_view name);  // HH:MM
    int number(std::string_view name, int least, int most);
    std::int64_t amount(std::string_view name, std::int64_t least, std::int64_t most);
    std::int64_t amount_or(std::string_view name, std::int64_t least, std::int64_t most,
                           std::int64_t otherwise);
    int number_or(std::string_view name, int least, int most, int otherwise);
    bool flag_or(std::string_view name, bool otherwise);
    MatterNumber matter(std::string_view name);
    Object object(std::string_view name);
    std::vector<int> numbers(std::string_view name, int least, int most, std::size_t count_max);
    std::vector<Object> objects(std::string_view name, std::size_t most);

    // A word of an enumeration of the core, by its <type>_from function.
    template <class Value>
    Value word(std::string_view name, std::optional<Value> (*from)(std::string_view)) {
        const std::string* found = string(name);
        if (!found) return Value{};
        const auto value = from(*found);
        if (!value) fail(name, Flaw::unknown_word);
        return value.value_or(Value{});
    }
    template <class Value>
    Value word_or(std::string_view name, std::optional<Value> (*from)(std::string_view), Value otherwise) {
        return has(name) ? word(name, from) : (seen_.emplace(name), otherwise);
    }

    void fail(std::string_view name, Flaw flaw, std::string_view bound = {});
    void close();  // refuses fields nobody asked for
    Reading& reading() { return *reading_; }
    std::string at(std::string_view name) const;

  private:
    const nlohmann::json* find(std::string_view name);  // null and noted as missing when absent
    const std::string* string(std::string_view name);
    const nlohmann::json* list(std::string_view name, std::size_t most);
    std::int64_t whole_number(const nlohmann::json& value, const std::string& pointer, std::int64_t least,
                              std::int64_t most);

    Reading* reading_;
    const nlohmann::json* value_;  // null when it was no object
    std::string pointer_;
    std::set<std::string, std::less<>> seen_;
};

}  // namespace dengwen::http
