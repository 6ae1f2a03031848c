#include "http/strict_json.hpp"

#include <set>
#include <vector>

namespace dengwen::http {

namespace {

using nlohmann::json;

// Builds the value while remembering the path, so that a fault can be named.
class Builder : public nlohmann::json_sax<json> {
  public:
    explicit Builder(JsonFlaw& flaw) : flaw_(flaw) {}

    bool null() override { return put(nullptr); }
    bool boolean(bool value) override { return put(value); }
    bool number_integer(number_integer_t value) override { return put(value); }
    bool number_unsigned(number_unsigned_t value) override { return put(value); }
    bool number_float(number_float_t value, const string_t&) override { return put(value); }
    bool string(string_t& value) override { return put(std::move(value)); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(json::object()); }
    bool start_array(std::size_t) override { return open(json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override {
        Frame& frame = frames_.back();
        frame.name = name;
        frame.named = true;
        if (frame.value->contains(name)) return fail(pointer(), Flaw::repeated_field);
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& error) override {
        const std::string_view what = error.what();
        const bool encoding =
            what.find("UTF-8") != std::string_view::npos || what.find("surrogate") != std::string_view::npos;
        return fail(pointer(), encoding ? Flaw::not_utf8 : Flaw::not_well_formed);
    }

    json value;

  private:
    struct Frame {
        json* value;
        std::string name;
        bool named = false;
    };

    std::string pointer() const {
        std::string out;
        for (const Frame& frame : frames_) {
            // What an open child stands in is in its list already; a scalar at fault is not yet.
            const bool innermost = &frame == &frames_.back();
            if (frame.value->is_array())
                out = step(out, frame.value->size() - (innermost ? 0 : 1));
            else if (frame.named)
                out = step(out, frame.name);
        }
        return out;
    }
    bool fail(std::string pointer, Flaw flaw) {
        if (!failed_) flaw_ = {std::move(pointer), flaw};
        failed_ = true;
        return false;
    }
    json* place(json&& one) {
        if (frames_.empty()) {
            value = std::move(one);
            return &value;
        }
        Frame& frame = frames_.back();
        if (frame.value->is_array()) {
            frame.value->push_back(std::move(one));
            return &frame.value->back();
        }
        return &((*frame.value)[frame.name] = std::move(one));
    }
    template <class Value>
    bool put(Value&& one) {
        place(json(std::forward<Value>(one)));
        return true;
    }
    bool open(json&& one) {
        if (frames_.size() >= static_cast<std::size_t>(limit::json_depth_max))
            return fail(pointer(), Flaw::too_deep);
        json* at = place(std::move(one));
        frames_.push_back({at, {}});
        return true;
    }
    bool close() {
        frames_.pop_back();
        return true;
    }

    JsonFlaw& flaw_;
    std::vector<Frame> frames_;
    bool failed_ = false;
};

}  // namespace

std::optional<json> read_json(std::string_view text, JsonFlaw& flaw) {
    Builder builder(flaw);
    if (!json::sax_parse(text, &builder)) return std::nullopt;
    return std::move(builder.value);
}

std::string step(std::string_view pointer, std::string_view name) {
    std::string out(pointer);
    out += '/';
    for (const char c : name) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out += c;
    }
    return out;
}

std::string step(std::string_view pointer, std::size_t index) {
    return std::string(pointer) + "/" + std::to_string(index);
}

}  // namespace dengwen::http
