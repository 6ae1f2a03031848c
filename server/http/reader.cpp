#include "http/reader.hpp"

#include "core/reception.hpp"
#include "http/strict_json.hpp"

namespace dengwen::http {

using nlohmann::json;

Words sentence(Flaw flaw, std::string_view bound) {
    const std::string b(bound);
    switch (flaw) {
        case Flaw::missing:
            return {"必填", "is required"};
        case Flaw::wrong_type:
            return {"类型不对" + (b.empty() ? b : "，应为 " + b),
                    "has the wrong type" + (b.empty() ? b : "; " + b + " is wanted")};
        case Flaw::too_short:
            return {"太短，至少 " + b + " 个字符", "is too short: at least " + b + " characters"};
        case Flaw::too_long:
            return {"太长，最多 " + b + " 个字符", "is too long: at most " + b + " characters"};
        case Flaw::control_character:
            return {"含有不可见的控制字符", "holds invisible control characters"};
        case Flaw::not_utf8:
            return {"不是规范的 UTF-8 文字", "is not well-formed UTF-8"};
        case Flaw::no_such_day:
            return {"没有这一天，日期写作 YYYY-MM-DD", "is no day that exists, written YYYY-MM-DD"};
        case Flaw::no_such_hour:
            return {"没有这个时刻，写作 HH:MM", "is no time of day, written HH:MM"};
        case Flaw::no_such_number:
            return {"不是规范的编号", "is no well-formed number"};
        case Flaw::out_of_range:
            return {"超出范围 " + b, "is outside " + b};
        case Flaw::unknown_word:
            return {"不是可用的取值", "is none of the words that can stand here"};
        case Flaw::unknown_field:
            return {"没有这个字段", "is no field of this request"};
        case Flaw::repeated_field:
            return {"重复出现", "is given twice"};
        case Flaw::too_many:
            return {"太多，最多 " + b + " 项", "holds too many: at most " + b};
        case Flaw::too_deep:
            return {"嵌套太深", "is nested too deeply"};
        case Flaw::not_well_formed:
            return {"不是规范的 JSON", "is not well-formed JSON"};
    }
    return {};
}

void Reading::fail(std::string pointer, Flaw flaw, std::string_view bound) {
    constexpr std::size_t faults_max = 50;
    if (faults.size() < faults_max)
        faults.push_back({std::move(pointer), std::string(name(flaw)), sentence(flaw, bound)});
}

Object::Object(Reading& reading, const json* value, std::string pointer)
    : reading_(&reading), value_(value), pointer_(std::move(pointer)) {
    if (value_ && !value_->is_object()) {
        reading_->fail(pointer_, Flaw::wrong_type, "object");
        value_ = nullptr;
    }
}

std::string Object::at(std::string_view name) const { return step(pointer_, name); }

void Object::fail(std::string_view name, Flaw flaw, std::string_view bound) {
    reading_->fail(at(name), flaw, bound);
}

bool Object::has(std::string_view name) const {
    if (!value_) return false;
    const auto found = value_->find(name);
    return found != value_->end() && !found->is_null();
}

const json* Object::find(std::string_view name) {
    seen_.emplace(name);
    if (!value_) return nullptr;
    const auto found = value_->find(name);
    if (found == value_->end() || found->is_null()) {
        fail(name, Flaw::missing);
        return nullptr;
    }
    return &*found;
}

const std::string* Object::string(std::string_view name) {
    const json* found = find(name);
    if (!found) return nullptr;
    if (!found->is_string()) {
        fail(name, Flaw::wrong_type, "string");
        return nullptr;
    }
    return found->get_ptr<const std::string*>();
}

namespace {

std::string bound_of(Flaw flaw, const TextLimit& limit) {
    if (flaw == Flaw::too_long) return std::to_string(limit.characters_max);
    if (flaw == Flaw::too_short) return std::to_string(limit.characters_min);
    return {};
}

}  // namespace

std::string Object::text(std::string_view name, const TextLimit& limit) {
    const std::string* found = string(name);
    if (!found) return {};
    std::string taken = *found;
    if (const auto flaw = take(taken, limit)) {
        fail(name, *flaw, bound_of(*flaw, limit));
        return {};
    }
    return taken;
}

std::string Object::text_or(std::string_view name, const TextLimit& limit, std::string otherwise) {
    seen_.emplace(name);
    return has(name) ? text(name, limit) : std::move(otherwise);
}

ContentRef Object::content(std::string_view name, const TextLimit& limit, std::string_view kind) {
    std::string taken = text(name, limit);
    return taken.empty() ? ContentRef{} : reading_->contents.add(kind, std::move(taken));
}

std::optional<ContentRef> Object::content_if(std::string_view name, const TextLimit& limit,
                                             std::string_view kind) {
    seen_.emplace(name);
    if (!has(name)) return std::nullopt;
    return content(name, limit, kind);
}

const json* Object::list(std::string_view name, std::size_t most) {
    seen_.emplace(name);
    if (!has(name)) return nullptr;
    const json& found = (*value_)[std::string(name)];
    if (!found.is_array()) {
        fail(name, Flaw::wrong_type, "array");
        return nullptr;
    }
    if (found.size() > most) {
        fail(name, Flaw::too_many, std::to_string(most));
        return nullptr;
    }
    return &found;
}

std::vector<std::string> Object::texts(std::string_view name, const TextLimit& limit, std::size_t most) {
    std::vector<std::string> out;
    const json* found = list(name, most);
    if (!found) return out;
    for (std::size_t i = 0; i < found->size(); ++i) {
        const json& one = (*found)[i];
        const std::string pointer = step(at(name), i);
        if (!one.is_string()) {
            reading_->fail(pointer, Flaw::wrong_type, "string");
            continue;
        }
        std::string taken = one.get<std::string>();
        if (const auto flaw = take(taken, limit))
            reading_->fail(pointer, *flaw, bound_of(*flaw, limit));
        else
            out.push_back(std::move(taken));
    }
    return out;
}

std::vector<ContentRef> Object::contents(std::string_view name, const TextLimit& limit, std::string_view kind,
                                         std::size_t most) {
    std::vector<ContentRef> out;
    for (std::string& taken : texts(name, limit, most))
        out.push_back(reading_->contents.add(kind, std::move(taken)));
    return out;
}

Day Object::day(std::string_view name) {
    const std::string* found = string(name);
    if (!found) return {};
    const auto day = day_from(*found);
    if (!day) fail(name, Flaw::no_such_day);
    return day.value_or(Day{});
}

std::optional<Day> Object::day_if(std::string_view name) {
    seen_.emplace(name);
    if (!has(name)) return std::nullopt;
    return day(name);
}

std::string Object::hour(std::string_view name) {
    const std::string* found = string(name);
    if (!found) return {};
    if (!is_time_of_day(*found)) fail(name, Flaw::no_such_hour);
    return *found;
}

int Object::number(std::string_view name, int least, int most) {
    return static_cast<int>(amount(name, least, most));
}

std::int64_t Object::amount(std::string_view name, std::int64_t least, std::int64_t most) {
    const json* found = find(name);
    return found ? whole_number(*found, at(name), least, most) : least;
}

std::int64_t Object::whole_number(const json& value, const std::string& pointer, std::int64_t least,
                                  std::int64_t most) {
    if (!value.is_number_integer()) {
        reading_->fail(pointer, Flaw::wrong_type, "integer");
        return least;
    }
    const bool above =
        value.is_number_unsigned() && value.get<std::uint64_t>() > static_cast<std::uint64_t>(most);
    if (above || value.get<std::int64_t>() < least || value.get<std::int64_t>() > most) {
        reading_->fail(pointer, Flaw::out_of_range, std::to_string(least) + "–" + std::to_string(most));
        return least;
    }
    return value.get<std::int64_t>();
}

std::int64_t Object::amount_or(std::string_view name, std::int64_t least, std::int64_t most,
                               std::int64_t otherwise) {
    seen_.emplace(name);
    return has(name) ? amount(name, least, most) : otherwise;
}

std::vector<int> Object::numbers(std::string_view name, int least, int most, std::size_t count_max) {
    std::vector<int> out;
    const json* found = list(name, count_max);
    if (!found) return out;
    for (std::size_t i = 0; i < found->size(); ++i)
        out.push_back(static_cast<int>(whole_number((*found)[i], step(at(name), i), least, most)));
    return out;
}

int Object::number_or(std::string_view name, int least, int most, int otherwise) {
    seen_.emplace(name);
    return has(name) ? number(name, least, most) : otherwise;
}

bool Object::flag_or(std::string_view name, bool otherwise) {
    seen_.emplace(name);
    if (!has(name)) return otherwise;
    const json* found = find(name);
    if (!found->is_boolean()) {
        fail(name, Flaw::wrong_type, "boolean");
        return otherwise;
    }
    return found->get<bool>();
}

MatterNumber Object::matter(std::string_view name) {
    const std::string* found = string(name);
    if (!found) return {};
    const auto number = matter_number_from(*found);
    if (!number) fail(name, Flaw::no_such_number);
    return number.value_or(MatterNumber{});
}

Object Object::object(std::string_view name) { return {*reading_, find(name), at(name)}; }

std::vector<Object> Object::objects(std::string_view name, std::size_t most) {
    std::vector<Object> out;
    const json* found = list(name, most);
    if (!found) return out;
    for (std::size_t i = 0; i < found->size(); ++i)
        out.emplace_back(*reading_, &(*found)[i], step(at(name), i));
    return out;
}

void Object::close() {
    if (!value_) return;
    for (const auto& [name, unused] : value_->items())
        if (!seen_.contains(name)) fail(name, Flaw::unknown_field);
}

}  // namespace dengwen::http
