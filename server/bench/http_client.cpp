#include "bench/http_client.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstring>
#include <memory>
#include <stdexcept>

namespace dengwen::bench {
namespace {

using Ticks = std::chrono::steady_clock;

[[noreturn]] void fail(const char* what) {
    throw std::runtime_error(fmt::format("{}: {}", what, std::strerror(errno)));
}

// Connection: one client: what it still has to send, what it has read so far.
class Connection {
  public:
    explicit Connection(std::uint16_t port) : descriptor_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        if (descriptor_ < 0) fail("socket");
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(descriptor_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
            fail("connect");
        const int on = 1;
        ::setsockopt(descriptor_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }
    ~Connection() { ::close(descriptor_); }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    int descriptor() const { return descriptor_; }

    // Requests are small beside a socket's buffer; a blocking send of one never waits long.
    void send(const std::string& request) {
        begun_ = Ticks::now();
        read_.clear();
        head_end_ = 0;
        for (std::size_t sent = 0; sent < request.size();) {
            const ssize_t count =
                ::send(descriptor_, request.data() + sent, request.size() - sent, MSG_NOSIGNAL);
            if (count < 0) fail("send");
            sent += static_cast<std::size_t>(count);
        }
    }

    // True when the whole answer is there.
    bool receive() {
        char buffer[1 << 16];
        const ssize_t count = ::recv(descriptor_, buffer, sizeof buffer, 0);
        if (count < 0) fail("recv");
        if (count == 0) throw std::runtime_error("the server closed a connection in the middle of an answer");
        read_.append(buffer, static_cast<std::size_t>(count));
        if (head_end_ == 0) {
            const auto end = read_.find("\r\n\r\n");
            if (end == std::string::npos) return false;
            head_end_ = end + 4;
            whole_ = head_end_ + content_length();
        }
        return read_.size() >= whole_;
    }

    double milliseconds() const {
        return std::chrono::duration<double, std::milli>(Ticks::now() - begun_).count();
    }
    int status() const { return read_.size() > 12 ? std::atoi(read_.c_str() + 9) : 0; }
    std::string head() const { return read_.substr(0, head_end_); }
    std::string body() const { return read_.substr(head_end_, whole_ - head_end_); }

  private:
    std::size_t content_length() const {
        std::size_t at = 0;
        while ((at = read_.find("\r\n", at)) < head_end_) {
            at += 2;
            if (::strncasecmp(read_.c_str() + at, "content-length:", 15) != 0) continue;
            std::size_t begin = at + 15;
            while (read_[begin] == ' ') ++begin;
            std::size_t length = 0;
            std::from_chars(read_.data() + begin, read_.data() + head_end_, length);
            return length;
        }
        return 0;
    }

    int descriptor_;
    Ticks::time_point begun_;
    std::string read_;
    std::size_t head_end_ = 0;
    std::size_t whole_ = 0;
};

void note(const Connection& connection, HttpRun& run) {
    ++run.answered;
    run.milliseconds.push_back(connection.milliseconds());
    if (connection.status() / 100 == 2) return;
    if (run.refused++ == 0)
        run.first_refusal = connection.head().substr(0, 40) + connection.body().substr(0, 400);
}

}  // namespace

HttpRun run_clients(std::uint16_t port, int clients, const std::function<std::string(int client)>& next) {
    const int poll = ::epoll_create1(EPOLL_CLOEXEC);
    if (poll < 0) fail("epoll_create1");
    const std::unique_ptr<const int, void (*)(const int*)> closing(&poll,
                                                                   [](const int* at) { ::close(*at); });
    std::vector<std::unique_ptr<Connection>> connections;
    for (int client = 0; client < clients; ++client) {
        connections.push_back(std::make_unique<Connection>(port));
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.u32 = static_cast<std::uint32_t>(client);
        if (::epoll_ctl(poll, EPOLL_CTL_ADD, connections.back()->descriptor(), &event) != 0)
            fail("epoll_ctl");
    }
    HttpRun run;
    int busy = 0;
    const auto begin = Ticks::now();
    const auto send_next = [&](int client) {
        const std::string request = next(client);
        if (request.empty()) return;
        connections[static_cast<std::size_t>(client)]->send(request);
        ++busy;
    };
    for (int client = 0; client < clients; ++client) send_next(client);
    std::vector<epoll_event> events(static_cast<std::size_t>(clients));
    while (busy > 0) {
        const int ready = ::epoll_wait(poll, events.data(), clients, 30'000);
        if (ready < 0 && errno != EINTR) fail("epoll_wait");
        if (ready == 0) throw std::runtime_error("the server did not answer for 30 seconds");
        for (int at = 0; at < ready; ++at) {
            const auto client = events[static_cast<std::size_t>(at)].data.u32;
            Connection& connection = *connections[client];
            if (!connection.receive()) continue;
            note(connection, run);
            --busy;
            send_next(static_cast<int>(client));
        }
    }
    run.seconds = std::chrono::duration<double>(Ticks::now() - begin).count();
    return run;
}

HttpAnswer ask_once(std::uint16_t port, const std::string& request) {
    Connection connection(port);
    connection.send(request);
    while (!connection.receive()) {
    }
    return {connection.status(), connection.head(), connection.body()};
}

std::string post(const std::string& path, const std::string& body, const std::string& headers) {
    return fmt::format(
        "POST {} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n{}Content-Length: "
        "{}\r\n\r\n{}",
        path, headers, body.size(), body);
}

std::string get(const std::string& path, const std::string& headers) {
    return fmt::format("GET {} HTTP/1.1\r\nHost: localhost\r\n{}\r\n", path, headers);
}

}  // namespace dengwen::bench
