#include "http/proxies.hpp"

#include <arpa/inet.h>
#include <strings.h>

#include <algorithm>
#include <cstring>
#include <optional>
#include <stdexcept>

namespace dengwen::http {

namespace {

using AddressBytes = std::array<std::uint8_t, 16>;

constexpr std::size_t chain_max = 32;  // hops looked at; a longer chain is nobody's

constexpr AddressBytes v4_in_v6{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0, 0, 0};

bool is_v4(const AddressBytes& bytes) {
    return std::equal(bytes.begin(), bytes.begin() + 12, v4_in_v6.begin());
}

// IPv4 as the IPv6 address that stands for it, so that both are compared alike.
std::optional<AddressBytes> address_bytes(std::string_view text) {
    const std::string address(text.substr(0, text.find('%')));
    AddressBytes out = v4_in_v6;
    if (inet_pton(AF_INET, address.c_str(), out.data() + 12) == 1) return out;
    if (inet_pton(AF_INET6, address.c_str(), out.data()) == 1) return out;
    return std::nullopt;
}

std::string address_text(const AddressBytes& bytes) {
    char out[INET6_ADDRSTRLEN] = {};
    if (is_v4(bytes))
        inet_ntop(AF_INET, bytes.data() + 12, out, sizeof out);
    else
        inet_ntop(AF_INET6, bytes.data(), out, sizeof out);
    return out;
}

bool same_name(std::string_view one, std::string_view other) {
    return one.size() == other.size() && ::strncasecmp(one.data(), other.data(), one.size()) == 0;
}

std::string_view bare(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

// "1.2.3.4", "1.2.3.4:567", "2001:db8::1", "[2001:db8::1]", "[2001:db8::1]:567".
std::optional<AddressBytes> node_bytes(std::string_view text) {
    if (text.starts_with('[')) {
        const auto end = text.find(']');
        return end == std::string_view::npos ? std::nullopt : address_bytes(text.substr(1, end - 1));
    }
    if (std::count(text.begin(), text.end(), ':') == 1) text = text.substr(0, text.find(':'));
    return address_bytes(text);
}

// Splits at `mark` where no quotation stands around it.
std::vector<std::string_view> parted(std::string_view text, char mark) {
    std::vector<std::string_view> out;
    bool quoted = false;
    std::size_t from = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\\' && quoted)
            ++at;
        else if (text[at] == '"')
            quoted = !quoted;
        else if (text[at] == mark && !quoted) {
            out.push_back(bare(text.substr(from, at - from)));
            from = at + 1;
        }
    }
    out.push_back(bare(text.substr(from)));
    return out;
}

// Every element of every header of this name, in the order they came.
std::vector<std::string_view> header_elements(const Request& request, std::string_view name) {
    std::vector<std::string_view> out;
    for (const auto& [key, value] : request.headers)
        if (same_name(key, name))
            for (const std::string_view element : parted(value, ',')) out.push_back(element);
    return out;
}

// The value of `name=` in one element of Forwarded (RFC 7239).
std::string_view parameter_of(std::string_view element, std::string_view name) {
    for (const std::string_view one : parted(element, ';')) {
        const auto equals = one.find('=');
        if (equals == std::string_view::npos || !same_name(bare(one.substr(0, equals)), name)) continue;
        std::string_view value = bare(one.substr(equals + 1));
        if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
            value = value.substr(1, value.size() - 2);
        return value;
    }
    return {};
}

}  // namespace

Proxies::Proxies(const std::vector<std::string>& trusted, Speech speech) : speech_(speech) {
    for (const std::string& text : trusted) {
        const auto slash = text.find('/');
        const auto address = address_bytes(std::string_view(text).substr(0, slash));
        int bits = 128;
        bool sound = address.has_value();
        if (sound && slash != std::string::npos) {
            const std::string digits = text.substr(slash + 1);
            sound = !digits.empty() && digits.size() <= 3 &&
                    digits.find_first_not_of("0123456789") == std::string::npos;
            const int most = is_v4(*address) ? 32 : 128;
            const int given = sound ? std::stoi(digits) : 0;
            sound = sound && given <= most;
            bits = given + 128 - most;
        }
        if (!sound)
            throw std::runtime_error("--proxy 须是地址或地址段 / must be an address or a range: " + text);
        ranges_.push_back({*address, bits});
    }
}

bool Proxies::trusts(std::string_view text) const {
    const auto address = address_bytes(text);
    if (!address) return false;
    return std::any_of(ranges_.begin(), ranges_.end(), [&](const Range& range) {
        const auto whole = static_cast<std::size_t>(range.bits / 8);
        if (std::memcmp(address->data(), range.address.data(), whole) != 0) return false;
        const int rest = range.bits % 8;
        return rest == 0 || (((*address)[whole] ^ range.address[whole]) >> (8 - rest)) == 0;
    });
}

void Proxies::tell_origin(Request& request) const {
    if (const auto peer = address_bytes(request.address)) request.address = address_text(*peer);
    if (!trusts(request.address)) return;
    const bool plain = speech_ == Speech::x_forwarded;
    const auto chain = header_elements(request, plain ? "x-forwarded-for" : "forwarded");
    std::size_t hops = 0;
    for (auto at = chain.rbegin(); at != chain.rend() && hops < chain_max; ++at, ++hops) {
        const auto from = node_bytes(plain ? *at : parameter_of(*at, "for"));
        if (!from) break;  // hidden or broken: the last one known has to answer for it
        request.address = address_text(*from);
        if (!trusts(request.address)) break;
    }
    if (plain) {
        const auto schemes = header_elements(request, "x-forwarded-proto");
        request.secure = request.secure || (!schemes.empty() && same_name(schemes.back(), "https"));
    } else {
        request.secure =
            request.secure || (!chain.empty() && same_name(parameter_of(chain.back(), "proto"), "https"));
    }
}

std::string network_of(std::string_view address) {
    auto bytes = address_bytes(address);
    if (!bytes) return std::string(address);
    if (!is_v4(*bytes)) std::fill(bytes->begin() + 8, bytes->end(), std::uint8_t{0});
    return address_text(*bytes);
}

bool is_loopback(std::string_view address) {
    const auto bytes = address_bytes(address);
    if (!bytes) return false;
    if (is_v4(*bytes)) return (*bytes)[12] == 127;
    AddressBytes one{};
    one[15] = 1;
    return *bytes == one;
}

}  // namespace dengwen::http
