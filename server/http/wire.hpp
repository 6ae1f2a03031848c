// Wire: one client's connection, watched before the HTTP library sees a byte of it.
//
// The library closes without a word on a body over its limit and measures patience for a whole request at
// once. The wire frames the messages itself (with the same parser), so that a client gets its 413, 431, 408
// or 400 as a problem document, a slow phone may take its time while a silent one may not, and stopping can
// wait for exactly the connections that have a request in hand. Each read hands on the bytes of one message
// at most. Under TLS the wire seals and opens the bytes itself, below the framing, so that all of this holds
// there too.
#pragma once

#include <http_parser.h>
#include <asio.hpp>

#include <array>
#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <string>

#include "http/problem.hpp"
#include "http/tls.hpp"

namespace dengwen::http {

using Instants = std::chrono::steady_clock;

// Patience: how long a client may take, and how much it may send.
struct Patience {
    std::chrono::milliseconds idle{75000};   // between requests
    std::chrono::milliseconds head{15000};   // from the first byte of a request to the end of its head
    std::chrono::milliseconds stall{20000};  // without a byte of the body
    std::chrono::milliseconds grace{30000};  // for the body besides its bytes at the slowest rate
    std::chrono::milliseconds write{60000};  // without the client taking a byte of the answer
    std::size_t bytes_per_second_least = 4096;
    std::size_t head_bytes_max = 16 * 1024;
    std::size_t url_bytes_max = 4 * 1024;
    std::size_t bodies_bytes_max = 512u * 1024 * 1024;  // of all bodies being read at once
};

class Line;

// Lines: all connections of one server, looked over several times a second.
class Lines : public asio::execution_context::service {
  public:
    using key_type = Lines;
    static asio::execution_context::id id;

    explicit Lines(asio::execution_context& context) : service(context) {}
    void shutdown() override {}

    Patience patience;
    // The largest body the route of this request takes.
    std::function<std::size_t(Method, std::string_view path)> bytes_max;
    // Told of every request answered here, for the log: status and route of the HTTP edge.
    std::function<void(int status)> refused;
    const Tls* tls = nullptr;  // none: bytes go as they are

    void add(const std::shared_ptr<Line>& line);
    void remove(Line* line);
    void look_over();  // shuts what has run out of patience
    void shut_idle();  // when stopping: those without a request in hand
    std::size_t count();
    bool reserve(std::size_t bytes);
    void release(std::size_t bytes) { bodies_bytes_ -= bytes; }

  private:
    std::mutex mutex_;
    std::set<Line*> lines_;
    std::atomic<std::size_t> bodies_bytes_{0};
};

// Line: the state of one connection, kept alive by whatever still reads from or writes to it.
class Line : public std::enable_shared_from_this<Line> {
  public:
    Line(asio::io_context& context, Lines& lines);
    ~Line();

    asio::ip::tcp::socket socket;

    struct Taken {
        std::error_code error;
        std::size_t bytes = 0;
    };
    using Executor = asio::any_io_executor;
    using Done = std::function<void(std::error_code, std::size_t)>;
    bool is_sealed() const { return tls_ != nullptr; }
    void read_sealed(asio::mutable_buffer buffer, const Executor& executor, const Done& done);
    void write_sealed(std::string_view plain, const Executor& executor, const Done& done);

    bool has_held() const { return !held_.empty(); }
    Taken take_held(asio::mutable_buffer buffer);
    Taken take(asio::mutable_buffer buffer, std::error_code error, std::size_t bytes);
    void before_read();
    void before_write();
    void close();
    void shut_when_late(Instants::time_point now);
    void shut_when_idle();

  private:
    enum class Phase { idle, head, body, answering, refused };
    struct Reactions;  // what the parser calls
    friend struct Reactions;

    Taken parse(char* bytes, std::size_t count);
    Taken refuse(Trouble trouble);
    void wait(std::chrono::milliseconds time);
    void send(std::string_view bytes);
    void drain(std::shared_ptr<std::array<char, 8192>> scratch);
    void begin_message();
    int add_head(std::size_t bytes);
    int head_complete();

    void read_raw(asio::mutable_buffer buffer, const Executor& executor, const Done& done);
    void hand_on(asio::mutable_buffer buffer, TlsLine::Read read, const Executor& executor, const Done& done);

    Lines& lines_;
    std::unique_ptr<TlsLine> tls_;  // from the first read on
    std::string sealed_;            // on its way out
    bool writing_ = false;
    http_parser parser_{};
    std::string held_;  // read from the socket, belongs to the next message
    std::string url_, header_name_, accept_language_, accept_, expect_;
    std::size_t head_bytes_ = 0, body_bytes_ = 0, bytes_max_ = 0, reserved_ = 0;
    Instants::time_point begin_{};
    std::optional<Trouble> trouble_;
    bool complete_ = false, last_was_value_ = false, registered_ = false;
    std::atomic<Phase> phase_{Phase::idle};
    std::atomic<Instants::rep> deadline_{0};  // 0: none
    std::atomic<bool> late_{false};
    std::mutex closing_;  // the one who looks over must not shut a descriptor already given to another
};

// Wire: what the HTTP library holds as its socket.
class Wire {
  public:
    using executor_type = asio::any_io_executor;
    using lowest_layer_type = asio::ip::tcp::socket::lowest_layer_type;

    explicit Wire(asio::io_context& context) : context_(&context), line_(fresh()) {}
    Wire(Wire&& other) noexcept : context_(other.context_), line_(std::move(other.line_)) {}
    Wire& operator=(Wire&& other) noexcept {
        context_ = other.context_;
        line_ = std::move(other.line_);
        return *this;
    }

    executor_type get_executor() { return line()->socket.get_executor(); }
    // Whoever accepts reuses what was moved away: it gets a fresh line then.
    lowest_layer_type& lowest_layer() { return line()->socket.lowest_layer(); }
    bool is_open() const { return line_ && line_->socket.is_open(); }
    void cancel(std::error_code& error) { line()->socket.cancel(error); }
    void shutdown(asio::ip::tcp::socket::shutdown_type, std::error_code&) {
    }  // close() does it in its own way
    void close() { line()->close(); }
    asio::ip::tcp::endpoint remote_endpoint() { return line()->socket.remote_endpoint(); }

    template <class Handler>
    void async_read_some(asio::mutable_buffer buffer, Handler handler) {
        auto executor = asio::get_associated_executor(handler, get_executor());
        line_->before_read();
        if (line_->has_held()) {
            asio::post(executor, [line = line_, buffer, handler = std::move(handler)]() mutable {
                const auto taken = line->take_held(buffer);
                handler(taken.error, taken.bytes);
            });
            return;
        }
        if (line_->is_sealed()) return line_->read_sealed(buffer, executor, shared(std::move(handler)));
        line_->socket.async_read_some(
            buffer, asio::bind_executor(executor, [line = line_, buffer, handler = std::move(handler)](
                                                      std::error_code error, std::size_t bytes) mutable {
                const auto taken = line->take(buffer, error, bytes);
                handler(taken.error, taken.bytes);
            }));
    }

    template <class Buffers, class Handler>
    void async_write_some(const Buffers& buffers, Handler&& handler) {
        line_->before_write();
        if (!line_->is_sealed())
            return line_->socket.async_write_some(buffers, std::forward<Handler>(handler));
        std::array<char, 16 * 1024> plain;  // one record
        const std::size_t bytes = asio::buffer_copy(asio::buffer(plain), buffers);
        auto executor = asio::get_associated_executor(handler, get_executor());
        line_->write_sealed({plain.data(), bytes}, executor, shared(std::forward<Handler>(handler)));
    }

  private:
    // A handler of the library may be moved only; what is kept across two steps must be copied.
    template <class Handler>
    static Line::Done shared(Handler&& handler) {
        auto kept = std::make_shared<std::decay_t<Handler>>(std::forward<Handler>(handler));
        return [kept](std::error_code error, std::size_t bytes) { (*kept)(error, bytes); };
    }
    std::shared_ptr<Line> fresh() {
        return std::make_shared<Line>(*context_, asio::use_service<Lines>(*context_));
    }
    const std::shared_ptr<Line>& line() {
        if (!line_) line_ = fresh();
        return line_;
    }

    asio::io_context* context_;
    std::shared_ptr<Line> line_;
};

}  // namespace dengwen::http
