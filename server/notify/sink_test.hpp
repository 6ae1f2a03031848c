// Sink: an HTTP server of a test: answers each request with the status it is told to, and keeps what came.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <functional>
#include <list>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace dengwen::notices {

class Sink {
  public:
    // Answers the request with this ordinal, from 0, with the status given back; 0 cuts the line.
    explicit Sink(std::function<int(int)> status) : status_(std::move(status)) {
        listening_ = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        auto* any = reinterpret_cast<sockaddr*>(&address);
        if (::bind(listening_, any, length) != 0 || ::listen(listening_, 64) != 0 ||
            ::getsockname(listening_, any, &length) != 0)
            throw std::runtime_error("no port for the sink");
        port_ = ntohs(address.sin_port);
        accepting_ = std::thread([this] { accept(); });
    }
    ~Sink() {
        ::shutdown(listening_, SHUT_RDWR);
        accepting_.join();
        {
            const std::lock_guard lock(mutex_);
            for (const int line : lines_) ::shutdown(line, SHUT_RDWR);
        }
        for (std::thread& one : talking_) one.join();
        ::close(listening_);
    }
    Sink(const Sink&) = delete;
    Sink& operator=(const Sink&) = delete;

    std::string url() const { return "http://127.0.0.1:" + std::to_string(port_) + "/in"; }
    std::vector<std::string> requests() const {
        const std::lock_guard lock(mutex_);
        return requests_;
    }

  private:
    void accept() {
        for (;;) {
            const int line = ::accept(listening_, nullptr, nullptr);
            if (line < 0) return;
            const std::lock_guard lock(mutex_);
            lines_.push_back(line);
            talking_.emplace_back([this, line] { talk(line); });
        }
    }

    void talk(int line) {
        std::string got;
        char part[4096];
        for (;;) {
            const auto head = got.find("\r\n\r\n");
            const auto field = got.find("Content-Length: ");
            const std::size_t body = field < head ? std::stoul(got.substr(field + 16)) : 0;
            if (head == std::string::npos || got.size() < head + 4 + body) {
                const ssize_t count = ::recv(line, part, sizeof part, 0);
                if (count <= 0) break;
                got.append(part, static_cast<std::size_t>(count));
                continue;
            }
            int ordinal = 0;
            {
                const std::lock_guard lock(mutex_);
                ordinal = static_cast<int>(requests_.size());
                requests_.push_back(got.substr(0, head + 4 + body));
            }
            got.erase(0, head + 4 + body);
            const int status = status_(ordinal);
            if (status == 0) break;
            const std::string answer = "HTTP/1.1 " + std::to_string(status) +
                                       " x\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n";
            if (::send(line, answer.data(), answer.size(), MSG_NOSIGNAL) < 0) break;
        }
        ::shutdown(line, SHUT_RDWR);
    }

    std::function<int(int)> status_;
    int listening_ = -1;
    int port_ = 0;
    mutable std::mutex mutex_;
    std::vector<std::string> requests_;
    std::vector<int> lines_;
    std::list<std::thread> talking_;
    std::thread accepting_;
};

}  // namespace dengwen::notices
