// Turnstile: how fast strangers may go: one address, one query code, and everybody together at the public
// form.
//
// Nobody is turned away from registering. When more petitions come in over the web than a town could write,
// the sender is asked for a little work, or for a little patience where the browser cannot work. Idle, it
// asks nothing. docs/decisions/0035 says why it is built so.
#pragma once

#include <atomic>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "core/day.hpp"
#include "desk/slowing.hpp"
#include "http/pace.hpp"
#include "http/request.hpp"
#include "http/seal.hpp"

namespace dengwen::http {

struct TurnstileLimits {
    int requests_per_second = 100;  // of one address without a session; 0: no limit
    int filings_a_minute = 300;     // on the web, of everybody; above it work or a wait is asked; 0: never
    int wait_seconds = 30;          // of those who do no work
};

// Toll: what is asked of who files in a flood: either of the two, and the ticket with it.
struct Toll {
    std::string ticket;     // sealed for this one petition, good for an hour
    std::string challenge;  // 64 hex digits
    int bits = 0;           // SHA-256 of challenge, colon and a number must begin with so many zero bits
    int seconds = 0;        // or so long to wait
};

class Turnstile {
  public:
    using Moment = Pace::Moment;
    using Clockwork = std::function<Instant()>;  // the real time, also in a rehearsal

    // `say` gets "flood_begins", "flood_ends", "proxy_not_declared".
    Turnstile(const TurnstileLimits& limits, Seal seal, Clockwork clock,
              std::function<void(const std::string&)> say);

    // Each answers the seconds to wait first; 0: go on, and it is counted.
    int request(const Request& request, Moment now);
    int upload(const Request& request, std::size_t bytes, Moment now);
    // Before a code is looked up. What cannot be a code at all costs nothing: it is a slip of the pen.
    int code(const Request& request, std::string_view typed, Moment now);
    void code_unknown(const Request& request, std::string_view typed, Moment now);

    // A petition is about to be registered; `subject` names it. Nothing: let it through.
    std::optional<Toll> filing(const Request& request, std::string_view subject, std::string_view ticket,
                               std::string_view work, Moment now);

  private:
    struct Rate {
        std::array<int, 60> counts{};
        std::int64_t second = 0;
        int count(std::int64_t now);  // one more; answers those of the last minute
        std::mutex mutex;
    };
    bool unlimited(const Request& request);
    std::optional<Toll> met(std::string_view subject, std::string_view ticket, std::string_view work,
                            bool& fits) const;

    const TurnstileLimits limits_;
    const Seal seal_;
    const Clockwork clock_;
    const std::function<void(const std::string&)> say_;
    Pace requests_, uploads_, codes_, filings_, waits_;
    desk::Slowing guesses_;
    Rate rate_;
    std::atomic<bool> flooded_{false}, told_of_proxy_{false};
};

// Of the house's turnstile, where it has one, at this moment.
struct House;
int upload_wait(const House& house, const Request& request, std::size_t bytes);  // officers wait for nothing
int code_wait(const House& house, const Request& request, std::string_view typed);
void code_unknown(const House& house, const Request& request, std::string_view typed);

bool work_fits(std::string_view challenge, std::string_view work, int bits);

}  // namespace dengwen::http
