// Line: many parcels on their way at once, over HTTP or SMTP, by libcurl.
//
// It speaks to the address a parcel names and to no other: no redirect is followed and no proxy of the
// environment asked. Certificates are checked; without TLS it speaks to this machine alone.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace dengwen::notices {

// Parcel: one message, ready to be handed over.
struct Parcel {
    std::string url;
    std::vector<std::string> headers;
    std::string body;
    // Of a mail; `body` is its text then.
    std::string mail_from;
    std::string mail_to;
    std::string user;
    std::string password;
};

enum class Fate {
    taken,     // the other side has it
    refused,   // it will never take this one
    later,     // it may take it another time
    troubled,  // the whole way is in trouble: nothing else need be tried now
    unsent,    // it was told to stop before this one was begun
};

struct Outcome {
    Fate fate = Fate::unsent;
    std::string reason;  // without anything the other side wrote
};

class Line {
  public:
    Line(int connections, std::string authorities);
    ~Line();
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    // One outcome for each, in order. After trouble, or when told to stop, the rest is left unsent.
    std::vector<Outcome> send(const std::vector<Parcel>& parcels, const std::atomic<bool>& is_stopping);

  private:
    struct Rooms;
    std::unique_ptr<Rooms> rooms_;
};

}  // namespace dengwen::notices
