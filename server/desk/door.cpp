#include "desk/door.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

namespace dengwen::desk {

namespace {

constexpr int pair_free = 5, pair_free_under_attack = 1, address_free = 30, browser_free = 5;
constexpr int attack_begins = 50;  // failures on one account within the hour, of strangers all together

std::string pair_of(const Try& one) { return "pair " + network_of(one.address) + " " + one.account; }
std::string address_of(const Try& one) { return "address " + network_of(one.address); }
std::string account_of(const Try& one) { return "account " + one.account; }
std::string browser_of(const Try& one) { return "browser " + one.known_browser; }

}  // namespace

std::string network_of(const std::string& address) {
    std::array<unsigned char, 16> bytes{};
    if (inet_pton(AF_INET6, address.c_str(), bytes.data()) != 1) return address;
    constexpr std::array<unsigned char, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    if (std::equal(mapped.begin(), mapped.end(), bytes.begin()))
        return address.substr(address.rfind(':') + 1);
    std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
    std::array<char, INET6_ADDRSTRLEN> out{};
    inet_ntop(AF_INET6, bytes.data(), out.data(), out.size());
    return out.data();
}

bool Door::is_known(const Try& one, Moment now) {
    return !one.known_browser.empty() && slowing_.wait(browser_of(one), now) == 0;
}

int Door::wait(const Try& one, Moment now) {
    if (is_known(one, now)) return 0;
    return std::max(slowing_.wait(pair_of(one), now), slowing_.wait(address_of(one), now));
}

void Door::failed(const Try& one, Moment now) {
    if (is_known(one, now)) return slowing_.failed(browser_of(one), now, browser_free);
    slowing_.failed(account_of(one), now, Slowing::never);
    const bool attacked = slowing_.failures(account_of(one), now) > attack_begins;
    slowing_.failed(pair_of(one), now, attacked ? pair_free_under_attack : pair_free);
    slowing_.failed(address_of(one), now, address_free);
}

void Door::succeeded(const Try& one) {
    // What strangers did from the owner's address stays counted.
    slowing_.succeeded(one.known_browser.empty() ? pair_of(one) : browser_of(one));
}

}  // namespace dengwen::desk
