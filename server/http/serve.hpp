// Serve: the HTTP server itself. Its .cpp is the only file that knows the HTTP library.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "http/request.hpp"

namespace dengwen::http {

struct ServeOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;  // 0: any free one
    int threads = 2;
    int connections_max = 4000;
    int head_seconds = 15;  // how long a client may take to send the head of a request
    std::string certificate_file = {}, key_file = {};       // PEM; both: TLS
    std::function<void(const std::string&)> say = nullptr;  // what happened to the certificate meanwhile
};

class Server {
  public:
    using Dispatch = std::function<void(std::shared_ptr<Request>, Respond)>;
    using BytesMax = std::function<std::size_t(Method, std::string_view path)>;
    using Refused = std::function<void(int status)>;  // a request answered before it could be dispatched

    // Listens at once; throws std::runtime_error in words when it cannot.
    Server(ServeOptions options, Dispatch dispatch, BytesMax bytes_max, Refused refused);
    ~Server();  // stops

    std::uint16_t port() const;
    // Takes no new request, finishes those in flight, closes. Returns when done or after ten seconds.
    void stop();

  private:
    struct Rooms;
    std::unique_ptr<Rooms> rooms_;
};

}  // namespace dengwen::http
