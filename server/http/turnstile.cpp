#include "http/turnstile.hpp"

#include <algorithm>
#include <charconv>

#include "desk/digest.hpp"
#include "desk/query_code.hpp"
#include "http/proxies.hpp"
#include "http/routes.hpp"

namespace dengwen::http {

namespace {

using std::chrono::milliseconds;

constexpr int seconds_at_once = 20;               // of requests, saved up
constexpr std::size_t upload_turn = 1024 * 1024;  // a turn is a megabyte begun
constexpr std::chrono::nanoseconds upload_each{600'000'000};
constexpr int uploads_at_once = 1024;
constexpr std::chrono::nanoseconds code_each{500'000'000};
constexpr int codes_at_once = 120;
constexpr int guesses_free = 10, guess_seconds_most = 60;
constexpr std::chrono::nanoseconds filing_each{20'000'000'000};
constexpr int filings_at_once = 60;
constexpr int bits_least = 17, bits_most = 21;
constexpr std::int64_t ticket_milliseconds = 60LL * 60 * 1000;

int seconds_of(milliseconds wait) {
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(wait).count());
}

std::int64_t whole_seconds(Turnstile::Moment now) {
    return std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count();
}

std::chrono::nanoseconds each_of(int per_second) {
    return std::chrono::nanoseconds(per_second > 0 ? 1'000'000'000 / per_second : 0);
}

// Ticket: when one may go through without work, how much work would do, and until when it is good.
struct Ticket {
    std::int64_t ready = 0, until = 0;
    int bits = 0;
};

std::string text(const Ticket& ticket, std::string_view subject) {
    return std::to_string(ticket.ready) + "." + std::to_string(ticket.until) + "." +
           std::to_string(ticket.bits) + "." + desk::digest(subject);
}

bool read_ticket(std::string_view text, std::string_view subject, Ticket& out) {
    const char* at = text.data();
    const char* const end = text.data() + text.size();
    const auto number = [&](auto& value) {
        const auto [after, wrong] = std::from_chars(at, end, value);
        if (wrong != std::errc() || after == end || *after != '.') return false;
        at = after + 1;
        return true;
    };
    return number(out.ready) && number(out.until) && number(out.bits) &&
           std::string_view(at, static_cast<std::size_t>(end - at)) == desk::digest(subject);
}

int bits_for(int filed, int most) {
    int bits = bits_least;
    for (int double_of = 2 * most; filed > double_of && bits < bits_most; double_of *= 2) ++bits;
    return bits;
}

}  // namespace

int upload_wait(const House& house, const Request& request, std::size_t bytes) {
    if (!house.turnstile || request.officer) return 0;
    return house.turnstile->upload(request, bytes, std::chrono::steady_clock::now());
}

int code_wait(const House& house, const Request& request, std::string_view typed) {
    return house.turnstile ? house.turnstile->code(request, typed, std::chrono::steady_clock::now()) : 0;
}

void code_unknown(const House& house, const Request& request, std::string_view typed) {
    if (house.turnstile) house.turnstile->code_unknown(request, typed, std::chrono::steady_clock::now());
}

bool work_fits(std::string_view challenge, std::string_view work, int bits) {
    if (work.empty() || work.size() > 16 || work.find_first_not_of("0123456789") != std::string_view::npos)
        return false;
    const std::string digest = desk::digest(std::string(challenge) + ":" + std::string(work));
    for (int bit = 0; bit < bits; ++bit) {
        const char digit = digest[static_cast<std::size_t>(bit / 4)];
        const int value = digit <= '9' ? digit - '0' : digit - 'a' + 10;
        if ((value >> (3 - bit % 4) & 1) != 0) return false;
    }
    return true;
}

int Turnstile::Rate::count(std::int64_t now) {
    const std::lock_guard lock(mutex);
    for (std::int64_t one = std::max(second + 1, now - 59); one <= now; ++one)
        counts[static_cast<std::size_t>(one % 60)] = 0;
    second = std::max(second, now);
    ++counts[static_cast<std::size_t>(second % 60)];
    int all = 0;
    for (const int count : counts) all += count;
    return all;
}

Turnstile::Turnstile(const TurnstileLimits& limits, Seal seal, Clockwork clock,
                     std::function<void(const std::string&)> say)
    : limits_(limits),
      seal_(std::move(seal)),
      clock_(std::move(clock)),
      say_(std::move(say)),
      requests_(each_of(limits.requests_per_second), limits.requests_per_second * seconds_at_once),
      uploads_(upload_each, uploads_at_once),
      codes_(code_each, codes_at_once),
      filings_(filing_each, filings_at_once),
      waits_(std::chrono::seconds(limits.wait_seconds), 1) {}

// The machine itself, or a proxy nobody declared: everybody behind it would look like one.
bool Turnstile::unlimited(const Request& request) {
    if (!is_loopback(request.address)) return false;
    const bool passed_on = !request.header("x-forwarded-for").empty() || !request.header("forwarded").empty();
    if (passed_on && !told_of_proxy_.exchange(true)) say_("proxy_not_declared");
    return true;
}

int Turnstile::request(const Request& request, Moment now) {
    return unlimited(request) ? 0 : seconds_of(requests_.take(network_of(request.address), now));
}

int Turnstile::upload(const Request& request, std::size_t bytes, Moment now) {
    if (unlimited(request)) return 0;
    const int turns = static_cast<int>(bytes / upload_turn) + 1;
    return seconds_of(uploads_.take(network_of(request.address), now, turns));
}

int Turnstile::code(const Request& request, std::string_view typed, Moment now) {
    if (unlimited(request)) return 0;
    const auto code = desk::normalised_query_code(typed);
    if (!code) return 0;
    if (const int seconds = guesses_.wait(network_of(request.address), now)) return seconds;
    return seconds_of(codes_.take(desk::digest("pace of a code\n" + *code), now));
}

void Turnstile::code_unknown(const Request& request, std::string_view typed, Moment now) {
    if (unlimited(request) || !desk::normalised_query_code(typed)) return;
    guesses_.failed(network_of(request.address), now, guesses_free, guess_seconds_most);
}

std::optional<Toll> Turnstile::met(std::string_view subject, std::string_view sealed, std::string_view work,
                                   bool& fits) const {
    fits = false;
    const auto opened = seal_.open("ticket", sealed);
    Ticket ticket;
    const std::int64_t now = clock_().milliseconds;
    if (!opened || !read_ticket(*opened, subject, ticket) || now > ticket.until) return std::nullopt;
    Toll toll{std::string(sealed), seal_.derive("challenge", sealed), ticket.bits, 0};
    fits = now >= ticket.ready || work_fits(toll.challenge, work, toll.bits);
    toll.seconds = seconds_of(milliseconds(std::max<std::int64_t>(ticket.ready - now, 0)));
    return toll;
}

std::optional<Toll> Turnstile::filing(const Request& request, std::string_view subject,
                                      std::string_view ticket, std::string_view work, Moment now) {
    if (limits_.filings_a_minute <= 0) return std::nullopt;
    if (!ticket.empty()) {
        bool fits = false;
        auto toll = met(subject, ticket, work, fits);
        if (fits) return std::nullopt;
        if (toll) return toll;  // the same ticket again: the wait goes on and does not begin anew
    }
    const int filed = rate_.count(whole_seconds(now));
    const bool flooded = filed > limits_.filings_a_minute;
    if (flooded_.exchange(flooded) != flooded) say_(flooded ? "flood_begins" : "flood_ends");
    const bool nobody = unlimited(request);
    const std::string network = network_of(request.address);
    const bool too_many = !nobody && filings_.take(network, now).count() > 0;
    if (!flooded && !too_many) return std::nullopt;

    const auto wait = nobody ? milliseconds(limits_.wait_seconds * 1000) : waits_.book(network, now);
    const std::int64_t moment = clock_().milliseconds;
    Ticket made;
    made.ready = moment + wait.count();
    made.until = made.ready + ticket_milliseconds;
    made.bits = bits_for(filed, limits_.filings_a_minute);
    Toll toll;
    toll.ticket = seal_.seal("ticket", text(made, subject));
    toll.challenge = seal_.derive("challenge", toll.ticket);
    toll.bits = made.bits;
    toll.seconds = seconds_of(wait);
    return toll;
}

}  // namespace dengwen::http
