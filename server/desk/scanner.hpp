// Scanner: asks clamd whether a file carries malware, by its INSTREAM command.
//
// Where a scanner is set, nothing is kept unscanned: when clamd is away the file waits a while or is refused,
// as was chosen, and either way the sender is told.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace dengwen::desk {

class Scanner {
  public:
    struct Options {
        std::string address;  // "unix:/run/clamav/clamd.ctl" or "host:port"
        bool waits_when_down = false;
        std::chrono::milliseconds patience{60'000};  // of a file that waits
        std::chrono::milliseconds answer{30'000};    // for clamd to say something
    };
    // Throws std::runtime_error in words when the address is none. clamd need not be there yet.
    explicit Scanner(Options options);
    ~Scanner();  // finishes what was begun

    void stop_waiting();  // for a clamd that is away; what is being scanned goes on

    // Scanning takes its time: it is done in threads of the scanner's own. False: too much waits already.
    bool post(std::function<void()> task);

    enum class Found { clean, infected, not_scanned };
    Found scan(std::string_view bytes);

  private:
    struct Rooms;
    std::unique_ptr<Rooms> rooms_;
};

}  // namespace dengwen::desk
