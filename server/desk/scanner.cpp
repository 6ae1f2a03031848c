#include "desk/scanner.hpp"

#include <arpa/inet.h>
#include <netdb.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <condition_variable>
#include <cstring>
#include <deque>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <thread>
#include <vector>

namespace dengwen::desk {

namespace {

using Steady = std::chrono::steady_clock;

constexpr std::size_t scanning_at_once = 2, tasks_waiting_max = 64;
constexpr std::size_t chunk_bytes = 256 * 1024;
constexpr std::size_t verdict_bytes_max = 4096;
constexpr std::chrono::milliseconds try_again_every{500};

// ClamdLine: one connection, closed when it goes.
class ClamdLine {
  public:
    ClamdLine(int family, std::chrono::milliseconds patience)
        : descriptor_(::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        timeval time{};
        time.tv_sec = patience.count() / 1000;
        time.tv_usec = patience.count() % 1000 * 1000;
        ::setsockopt(descriptor_, SOL_SOCKET, SO_SNDTIMEO, &time, sizeof time);  // of connecting as well
        ::setsockopt(descriptor_, SOL_SOCKET, SO_RCVTIMEO, &time, sizeof time);
    }
    ~ClamdLine() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    ClamdLine(const ClamdLine&) = delete;
    ClamdLine& operator=(const ClamdLine&) = delete;

    bool connect(const sockaddr* to, socklen_t length) { return ::connect(descriptor_, to, length) == 0; }
    bool send(std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t sent = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }
    // Up to the zero byte that ends it, or the end of the connection.
    std::string verdict() {
        std::string out;
        std::array<char, 512> part{};
        while (out.size() < verdict_bytes_max && out.find('\0') == std::string::npos) {
            const ssize_t got = ::recv(descriptor_, part.data(), part.size(), 0);
            if (got <= 0) break;
            out.append(part.data(), static_cast<std::size_t>(got));
        }
        return out.substr(0, out.find('\0'));
    }

  private:
    const int descriptor_;
};

struct AddressesClosing {
    void operator()(addrinfo* list) const { ::freeaddrinfo(list); }
};

}  // namespace

struct Scanner::Rooms {
    Options options;
    std::string path, host, port;  // of a socket file, or of a host

    std::mutex mutex;
    std::condition_variable work_there;
    std::deque<std::function<void()>> work;
    bool stopping = false, waits = false;
    std::vector<std::thread> threads;

    explicit Rooms(Options its_options) : options(std::move(its_options)), waits(options.waits_when_down) {
        constexpr std::string_view unix_socket = "unix:";
        const auto colon = options.address.rfind(':');
        if (options.address.starts_with(unix_socket)) {
            path = options.address.substr(unix_socket.size());
        } else if (colon != std::string::npos) {
            host = options.address.substr(0, colon);
            port = options.address.substr(colon + 1);
        }
        const bool is_path = !path.empty() && path.size() < sizeof(sockaddr_un::sun_path);
        const bool is_host =
            !host.empty() && !port.empty() && port.find_first_not_of("0123456789") == std::string::npos;
        if (!is_path && !is_host)
            throw std::runtime_error(
                "--clamav 须形如 unix:/run/clamav/clamd.ctl 或 主机:端口 / must look like "
                "unix:/run/clamav/clamd.ctl or host:port: " +
                options.address);
        for (std::size_t i = 0; i < scanning_at_once; ++i) threads.emplace_back([this] { run(); });
    }
    ~Rooms() {
        {
            const std::lock_guard lock(mutex);
            stopping = true;
        }
        work_there.notify_all();
        for (std::thread& thread : threads) thread.join();
    }

    void run() {
        for (;;) {
            std::function<void()> task;
            {
                std::unique_lock lock(mutex);
                work_there.wait(lock, [&] { return stopping || !work.empty(); });
                if (work.empty()) return;
                task = std::move(work.front());
                work.pop_front();
            }
            task();
        }
    }

    bool still_waits() {
        const std::lock_guard lock(mutex);
        return waits && !stopping;
    }

    // Nothing: clamd is not there.
    std::optional<Found> ask(std::string_view bytes) const {
        if (!path.empty()) {
            sockaddr_un to{};
            to.sun_family = AF_UNIX;
            std::memcpy(to.sun_path, path.data(), path.size());
            ClamdLine line(AF_UNIX, options.answer);
            if (!line.connect(reinterpret_cast<const sockaddr*>(&to), sizeof to)) return std::nullopt;
            return ask(line, bytes);
        }
        addrinfo hints{};
        hints.ai_socktype = SOCK_STREAM;
        addrinfo* found = nullptr;
        if (::getaddrinfo(host.c_str(), port.c_str(), &hints, &found) != 0) return std::nullopt;
        const std::unique_ptr<addrinfo, AddressesClosing> list(found);
        for (const addrinfo* one = list.get(); one; one = one->ai_next) {
            ClamdLine line(one->ai_family, options.answer);
            if (line.connect(one->ai_addr, one->ai_addrlen)) return ask(line, bytes);
        }
        return std::nullopt;
    }

    static std::optional<Found> ask(ClamdLine& line, std::string_view bytes) {
        bool sent = line.send(std::string_view("zINSTREAM\0", 10));
        while (sent && !bytes.empty()) {
            const std::string_view chunk = bytes.substr(0, chunk_bytes);
            const std::uint32_t length = htonl(static_cast<std::uint32_t>(chunk.size()));
            sent = line.send({reinterpret_cast<const char*>(&length), sizeof length}) && line.send(chunk);
            bytes.remove_prefix(chunk.size());
        }
        if (sent) line.send(std::string_view("\0\0\0\0", 4));
        // Told also when clamd stopped reading: a file over its own limit.
        const std::string verdict = line.verdict();
        if (verdict.ends_with(" FOUND")) return Found::infected;
        if (verdict == "stream: OK") return Found::clean;
        if (!verdict.empty()) return Found::not_scanned;
        return std::nullopt;
    }
};

Scanner::Scanner(Options options) : rooms_(std::make_unique<Rooms>(std::move(options))) {}
Scanner::~Scanner() = default;

void Scanner::stop_waiting() {
    const std::lock_guard lock(rooms_->mutex);
    rooms_->waits = false;
}

bool Scanner::post(std::function<void()> task) {
    const std::lock_guard lock(rooms_->mutex);
    if (rooms_->stopping || rooms_->work.size() >= tasks_waiting_max) return false;
    rooms_->work.push_back(std::move(task));
    rooms_->work_there.notify_one();
    return true;
}

Scanner::Found Scanner::scan(std::string_view bytes) {
    const auto until = Steady::now() + rooms_->options.patience;
    for (;;) {
        if (const auto found = rooms_->ask(bytes)) return *found;
        if (!rooms_->still_waits() || Steady::now() >= until) return Found::not_scanned;
        std::this_thread::sleep_for(try_again_every);
    }
}

}  // namespace dengwen::desk
