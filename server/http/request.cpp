#include "http/request.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace dengwen::http {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_word(std::string_view one, std::string_view other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](char a, char b) { return lower(a) == lower(b); });
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

// The weight of one element of Accept-Language in thousandths; what cannot be read weighs nothing.
int weight(std::string_view parameters) {
    const auto at = parameters.find("q=");
    if (at == std::string_view::npos) return 1000;
    const std::string_view digits = trimmed(parameters.substr(at + 2));
    int value = 0, scale = 1000;
    bool fraction = false;
    for (const char c : digits) {
        if (c == '.' && !fraction) {
            fraction = true;
        } else if (c >= '0' && c <= '9' && scale > 0) {
            if (fraction) scale /= 10;
            value += (c - '0') * scale;
        } else {
            break;
        }
    }
    return std::min(value, 1000);
}

}  // namespace

std::string_view name(Method method) {
    switch (method) {
        case Method::get:
            return "GET";
        case Method::head:
            return "HEAD";
        case Method::post:
            return "POST";
        case Method::put:
            return "PUT";
        case Method::patch:
            return "PATCH";
        case Method::delete_:
            return "DELETE";
        case Method::options:
            return "OPTIONS";
        case Method::other:
            return "OTHER";
    }
    return "OTHER";
}

Language language_of(std::string_view accept_language) {
    int chinese = -1, english = -1, any = -1;
    while (!accept_language.empty()) {
        const auto comma = accept_language.find(',');
        const std::string_view element = accept_language.substr(0, comma);
        const auto semicolon = element.find(';');
        const std::string_view range = trimmed(element.substr(0, semicolon));
        const int q = semicolon == std::string_view::npos ? 1000 : weight(element.substr(semicolon + 1));
        if (same_word(range.substr(0, 2), "zh")) chinese = std::max(chinese, q);
        if (same_word(range.substr(0, 2), "en")) english = std::max(english, q);
        if (range == "*") any = q;
        accept_language =
            comma == std::string_view::npos ? std::string_view{} : accept_language.substr(comma + 1);
    }
    if (english <= 0) return Language::zh;
    if (chinese < 0) chinese = std::max(any, 0);
    return english > chinese ? Language::en : Language::zh;
}

std::string_view tag(Language language) { return language == Language::en ? "en" : "zh-CN"; }

const std::string& in(Language language, const Words& words) {
    return language == Language::en ? words.en : words.zh;
}

std::string percent_encoded(std::string_view text) {
    constexpr char digits[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           c == '-' || c == '_' || c == '.';
        if (plain) {
            out += c;
        } else {
            out += '%';
            out += digits[static_cast<unsigned char>(c) >> 4];
            out += digits[static_cast<unsigned char>(c) & 15];
        }
    }
    return out;
}

std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_space) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%') {
            if (i + 2 >= text.size() || hex_digit(text[i + 1]) < 0 || hex_digit(text[i + 2]) < 0)
                return std::nullopt;
            out += static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2]));
            i += 2;
        } else {
            out += text[i] == '+' && plus_is_space ? ' ' : text[i];
        }
    }
    return out;
}

std::optional<Fields> form_fields(std::string_view encoded) {
    Fields fields;
    while (!encoded.empty()) {
        const auto end = encoded.find('&');
        const std::string_view pair = encoded.substr(0, end);
        encoded = end == std::string_view::npos ? std::string_view{} : encoded.substr(end + 1);
        if (pair.empty()) continue;
        const auto equals = pair.find('=');
        const auto key = percent_decoded(pair.substr(0, equals), true);
        const auto value =
            percent_decoded(equals == std::string_view::npos ? "" : pair.substr(equals + 1), true);
        if (!key || !value) return std::nullopt;
        fields.emplace_back(*key, *value);
    }
    return fields;
}

const std::string* find(const Fields& fields, std::string_view name) {
    for (const auto& [key, value] : fields)
        if (key == name) return &value;
    return nullptr;
}

std::string query_of(const Fields& fields) {
    std::string out;
    const auto add = [&out](std::string_view text) {
        constexpr char digits[] = "0123456789ABCDEF";
        for (const char c : text) {
            const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                               c == '-' || c == '.' || c == '_' || c == '~';
            const auto byte = static_cast<unsigned char>(c);
            if (plain) out += c;
            if (!plain) out.append("%").append({digits[byte >> 4], digits[byte & 15]});
        }
    };
    for (const auto& [name, value] : fields) {
        if (value.empty()) continue;
        out += out.empty() ? '?' : '&';
        add(name);
        out += '=';
        add(value);
    }
    return out;
}

std::string_view Request::header(std::string_view name) const {
    for (const auto& [key, value] : headers)
        if (same_word(key, name)) return value;
    return {};
}

std::string_view Request::cookie(std::string_view name) const {
    for (const auto& [key, value] : headers) {
        if (!same_word(key, "cookie")) continue;
        std::string_view rest = value;
        while (!rest.empty()) {
            const auto end = rest.find(';');
            const std::string_view pair = trimmed(rest.substr(0, end));
            rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
            const auto equals = pair.find('=');
            if (equals != std::string_view::npos && pair.substr(0, equals) == name)
                return pair.substr(equals + 1);
        }
    }
    return {};
}

}  // namespace dengwen::http
