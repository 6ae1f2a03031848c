// Proxies: which neighbours are believed when they say for whom they ask.
//
// Anybody can write X-Forwarded-For. It counts only from an address that was named at the start, and only as
// far from the right as such addresses reach: the rightmost address that is none of ours is the client.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "http/request.hpp"

namespace dengwen::http {

class Proxies {
  public:
    // What the proxies write. One of the two, never both: the other header would be the client's own.
    enum class Speech { x_forwarded, forwarded };

    Proxies() = default;  // none: nobody is believed
    // Addresses or ranges: "127.0.0.1", "10.0.0.0/8", "fd00::/8". Throws std::runtime_error in words.
    Proxies(const std::vector<std::string>& trusted, Speech speech);

    // Sets the request's address and whether it came over TLS, as a trusted proxy says.
    void tell_origin(Request& request) const;
    bool trusts(std::string_view address) const;

  private:
    struct Range {
        std::array<std::uint8_t, 16> address{};
        int bits = 128;
    };
    std::vector<Range> ranges_;
    Speech speech_ = Speech::x_forwarded;
};

// The network one household or office has: an IPv4 address, or the first half of an IPv6 address.
std::string network_of(std::string_view address);
bool is_loopback(std::string_view address);

}  // namespace dengwen::http
