// Log: one line of JSON per request, without a word of what was asked or answered.
#pragma once

#include <string>
#include <string_view>

namespace dengwen::http {

// Line: what may be known of a request afterwards. No address, no path with numbers in it, no content.
struct LogLine {
    std::string_view method;
    std::string_view route;  // the pattern, not the path
    int status = 0;
    double milliseconds = 0;
    std::string_view trace;
    std::string_view officer;  // who acted; empty for a petitioner
    std::string_view cause;    // of a fault
};

// Starts the writer: lines go to standard error from a thread of its own and are flushed once a second.
void open_log(bool quiet);
void write(const LogLine& line);
void write_event(std::string_view what);  // "listening", "stopping"
void close_log();

}  // namespace dengwen::http
