// Writing: turns described values into JSON text.
#pragma once

#include <charconv>
#include <string>
#include <string_view>
#include <type_traits>

#include "record/events.hpp"
#include "record/unit_fields.hpp"

namespace dengwen::record {

inline void write_text(std::string& out, std::string_view text) {
    constexpr char digits[] = "0123456789abcdef";
    out += '"';
    std::size_t plain = 0;  // start of the run not yet copied
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
        out.append(text, plain, i - plain);
        plain = i + 1;
        out += '\\';
        if (byte == '"' || byte == '\\') {
            out += static_cast<char>(byte);
        } else {
            out += "u00";
            out += digits[byte >> 4];
            out += digits[byte & 15];
        }
    }
    out.append(text, plain);
    out += '"';
}

class Writing {
  public:
    explicit Writing(std::string& out) : out_(out) {}

    void operator()(std::string_view field, const auto& value) {
        begin(field);
        write(value);
    }
    template <class Value>
    void operator()(std::string_view field, const std::optional<Value>& value) {
        if (!value) return;
        begin(field);
        write(*value);
    }

    template <class List>
    void operator()(std::string_view field, Later<List> later) {
        if (later.list != std::remove_const_t<List>{}) (*this)(field, later.list);
    }

    // A described value as one object.
    void object(const auto& value) {
        const bool outer = std::exchange(is_first_, true);
        out_ += '{';
        describe(*this, value);
        out_ += '}';
        is_first_ = outer;
    }

  private:
    void begin(std::string_view field) {
        out_ += is_first_ ? "\"" : ",\"";
        out_ += field;
        out_ += "\":";
        is_first_ = false;
    }

    void write(bool value) { out_ += value ? "true" : "false"; }
    void write(std::integral auto value) {
        char digits[24];
        const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
        out_.append(digits, end);
    }
    void write(const std::string& value) { write_text(out_, value); }
    void write(Day value) { write_text(out_, iso(value)); }
    void write(MatterNumber value) { write_text(out_, text(value)); }
    void write(const ContentRef& value) { write_text(out_, value.digest); }
    template <class Value>
    requires std::is_enum_v<Value>
    void write(Value value) { write_text(out_, name(value)); }
    template <class Value>
    void write(const std::vector<Value>& values) {
        char before = '[';
        if (values.empty()) out_ += before;
        for (const Value& value : values) {
            out_ += before;
            before = ',';
            write(value);
        }
        out_ += ']';
    }
    template <class Value>
    requires std::is_class_v<Value>
    void write(const Value& value) { object(value); }

    std::string& out_;
    bool is_first_ = true;
};

}  // namespace dengwen::record
