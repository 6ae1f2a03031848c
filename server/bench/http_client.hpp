// HttpClient: many clients in one thread, each sending its next request when the answer to the last has come.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace dengwen::bench {

struct HttpRun {
    std::size_t answered = 0;
    std::size_t refused = 0;    // answers that are not 2xx
    std::string first_refusal;  // its status line and body
    double seconds = 0;
    std::vector<double> milliseconds;  // of each answer
};

// `next` writes the client's next request, head and body, or leaves it empty to stop that client. Connections
// are kept alive. Throws std::runtime_error when the server cannot be reached or breaks off.
HttpRun run_clients(std::uint16_t port, int clients, const std::function<std::string(int client)>& next);

// One request on a connection of its own; the answer's status and body.
struct HttpAnswer {
    int status = 0;
    std::string head;
    std::string body;
};
HttpAnswer ask_once(std::uint16_t port, const std::string& request);

std::string post(const std::string& path, const std::string& body, const std::string& headers = "");
std::string get(const std::string& path, const std::string& headers = "");

}  // namespace dengwen::bench
