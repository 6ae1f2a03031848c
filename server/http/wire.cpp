#include "http/wire.hpp"

#include "http/sheet.hpp"

#include <sys/socket.h>

#include <algorithm>
#include <cstring>

namespace dengwen::http {

asio::execution_context::id Lines::id;

namespace {

constexpr std::chrono::milliseconds drain_time{3000};

Method method_of(unsigned method) {
    switch (static_cast<http_method>(method)) {
        case HTTP_GET:
            return Method::get;
        case HTTP_HEAD:
            return Method::head;
        case HTTP_POST:
            return Method::post;
        case HTTP_PUT:
            return Method::put;
        case HTTP_PATCH:
            return Method::patch;
        case HTTP_DELETE:
            return Method::delete_;
        case HTTP_OPTIONS:
            return Method::options;
        default:
            return Method::other;  // of somebody else's enumeration
    }
}

std::string_view reason(int status) {
    switch (status) {
        case 400:
            return "Bad Request";
        case 408:
            return "Request Timeout";
        case 413:
            return "Content Too Large";
        case 414:
            return "URI Too Long";
        case 431:
            return "Request Header Fields Too Large";
        default:
            return "Service Unavailable";
    }
}

bool same_word(std::string_view name, std::string_view lower) {
    return name.size() == lower.size() &&
           std::equal(name.begin(), name.end(), lower.begin(),
                      [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; });
}

}  // namespace

void Lines::add(const std::shared_ptr<Line>& line) {
    const std::lock_guard lock(mutex_);
    lines_.insert(line.get());
}

void Lines::remove(Line* line) {
    const std::lock_guard lock(mutex_);
    lines_.erase(line);
}

void Lines::look_over() {
    const auto now = Instants::now();
    const std::lock_guard lock(mutex_);
    for (Line* line : lines_) line->shut_when_late(now);
}

void Lines::shut_idle() {
    const std::lock_guard lock(mutex_);
    for (Line* line : lines_) line->shut_when_idle();
}

std::size_t Lines::count() {
    const std::lock_guard lock(mutex_);
    return lines_.size();
}

bool Lines::reserve(std::size_t bytes) {
    if (bodies_bytes_.fetch_add(bytes) + bytes <= patience.bodies_bytes_max) return true;
    bodies_bytes_ -= bytes;
    return false;
}

struct Line::Reactions {
    static Line& line(http_parser* parser) { return *static_cast<Line*>(parser->data); }

    static int url(http_parser* parser, const char* at, std::size_t length) {
        Line& self = line(parser);
        self.url_.append(at, length);
        if (self.url_.size() <= self.lines_.patience.url_bytes_max) return 0;
        self.trouble_ = Trouble::address_too_long;
        return 1;
    }
    static int field(http_parser* parser, const char* at, std::size_t length) {
        Line& self = line(parser);
        if (self.last_was_value_) self.header_name_.clear();
        self.last_was_value_ = false;
        self.header_name_.append(at, length);
        return self.add_head(length);
    }
    static int value(http_parser* parser, const char* at, std::size_t length) {
        Line& self = line(parser);
        self.last_was_value_ = true;
        if (same_word(self.header_name_, "accept-language")) self.accept_language_.append(at, length);
        if (same_word(self.header_name_, "accept")) self.accept_.append(at, length);
        if (same_word(self.header_name_, "expect")) self.expect_.append(at, length);
        return self.add_head(length);
    }
    static int head_complete(http_parser* parser) { return line(parser).head_complete(); }
    static int body(http_parser* parser, const char*, std::size_t length) {
        Line& self = line(parser);
        self.body_bytes_ += length;
        if (self.body_bytes_ > self.bytes_max_) {
            self.trouble_ = Trouble::body_too_large;
            return 1;
        }
        if (self.body_bytes_ <= self.reserved_) return 0;
        if (!self.lines_.reserve(length)) {
            self.trouble_ = Trouble::too_busy;
            return 1;
        }
        self.reserved_ += length;
        return 0;
    }
    static int complete(http_parser* parser) {
        line(parser).complete_ = true;
        http_parser_pause(parser, 1);
        return 0;
    }

    static http_parser_settings settings() {
        http_parser_settings out;
        http_parser_settings_init(&out);
        out.on_url = url;
        out.on_header_field = field;
        out.on_header_value = value;
        out.on_headers_complete = head_complete;
        out.on_body = body;
        out.on_message_complete = complete;
        return out;
    }
};

Line::Line(asio::io_context& context, Lines& lines) : socket(context), lines_(lines) { begin_message(); }

Line::~Line() {
    lines_.release(reserved_);
    if (registered_) lines_.remove(this);
}

void Line::begin_message() {
    http_parser_init(&parser_, HTTP_REQUEST);
    parser_.data = this;
    url_.clear();
    header_name_.clear();
    accept_language_.clear();
    accept_.clear();
    expect_.clear();
    head_bytes_ = body_bytes_ = bytes_max_ = 0;
    complete_ = last_was_value_ = false;
}

int Line::add_head(std::size_t bytes) {
    head_bytes_ += bytes;
    if (head_bytes_ <= lines_.patience.head_bytes_max) return 0;
    trouble_ = Trouble::head_too_large;
    return 1;
}

int Line::head_complete() {
    const std::size_t path_end = std::min(url_.find('?'), url_.size());
    bytes_max_ = lines_.bytes_max(method_of(parser_.method), std::string_view(url_).substr(0, path_end));
    const bool known = parser_.content_length != ULLONG_MAX;
    if (known && parser_.content_length > bytes_max_) {
        trouble_ = Trouble::body_too_large;
        return 2;
    }
    if (known && parser_.content_length > 0) {
        if (!lines_.reserve(static_cast<std::size_t>(parser_.content_length))) {
            trouble_ = Trouble::too_busy;
            return 2;
        }
        reserved_ = static_cast<std::size_t>(parser_.content_length);
    }
    if (same_word(expect_, "100-continue")) send("HTTP/1.1 100 Continue\r\n\r\n");
    phase_ = Phase::body;
    return 0;
}

void Line::wait(std::chrono::milliseconds time) {
    deadline_ = (Instants::now() + time).time_since_epoch().count();
}

void Line::before_read() {
    if (!registered_) {
        registered_ = true;
        lines_.add(shared_from_this());
        if (lines_.tls) tls_ = lines_.tls->line();
    }
    if (phase_ == Phase::answering) {
        lines_.release(reserved_);
        reserved_ = 0;
        begin_message();
        phase_ = Phase::idle;
    }
    if (phase_ != Phase::idle) return;
    // The greeting of TLS is read before anything else, with the patience for a head.
    wait(tls_ && !tls_->greeted() ? lines_.patience.head : lines_.patience.idle);
}

void Line::before_write() { wait(lines_.patience.write); }

Line::Taken Line::take_held(asio::mutable_buffer buffer) {
    const std::size_t bytes = std::min(buffer.size(), held_.size());
    std::memcpy(buffer.data(), held_.data(), bytes);
    std::string rest = held_.substr(bytes);
    held_.clear();
    Taken taken = parse(static_cast<char*>(buffer.data()), bytes);
    held_ += rest;
    return taken;
}

Line::Taken Line::take(asio::mutable_buffer buffer, std::error_code error, std::size_t bytes) {
    if (!error) return parse(static_cast<char*>(buffer.data()), bytes);
    const Phase phase = phase_;
    if (late_ && (phase == Phase::head || phase == Phase::body)) return refuse(Trouble::request_too_slow);
    return {error, 0};
}

Line::Taken Line::parse(char* bytes, std::size_t count) {
    static const http_parser_settings settings = Reactions::settings();
    if (phase_ == Phase::idle) {
        phase_ = Phase::head;
        begin_ = Instants::now();
        wait(lines_.patience.head);
    }
    const std::size_t taken = http_parser_execute(&parser_, &settings, bytes, count);
    if (trouble_) return refuse(*trouble_);
    if (complete_) {
        held_.assign(bytes + taken, count - taken);
        phase_ = Phase::answering;
        deadline_ = 0;  // the answer is ours to give now
        return {{}, taken};
    }
    if (HTTP_PARSER_ERRNO(&parser_) == HPE_HEADER_OVERFLOW) return refuse(Trouble::head_too_large);
    if (HTTP_PARSER_ERRNO(&parser_) != HPE_OK) return refuse(Trouble::malformed_request);
    if (phase_ == Phase::body) {
        const auto& patience = lines_.patience;
        const auto earned = std::chrono::milliseconds(body_bytes_ * 1000 / patience.bytes_per_second_least);
        const auto last = begin_ + patience.head + patience.grace + earned;
        deadline_ = std::min(Instants::now() + patience.stall, last).time_since_epoch().count();
    }
    return {{}, count};
}

Line::Taken Line::refuse(Trouble trouble) {
    Request request;
    request.method = Method::post;
    request.path = url_;
    request.headers = {{"Accept", accept_}};
    request.language = language_of(accept_language_);
    Response response = problem(request.language, trouble);
    if (wants_page(request)) {
        Page told = error_page(request, response.status);
        response.type = std::move(told.type);
        response.body = std::move(told.html);
    }
    std::string out = "HTTP/1.1 " + std::to_string(response.status) + " " +
                      std::string(reason(response.status)) + "\r\nContent-Type: " + response.type +
                      "\r\nContent-Length: " + std::to_string(response.body.size()) +
                      "\r\nConnection: close\r\n";
    for (const auto& [name, value] : safety_headers) out += std::string(name) + ": " + value + "\r\n";
    if (tls_) out += std::string(transport_policy.first) + ": " + transport_policy.second + "\r\n";
    out += "\r\n" + response.body;
    send(out);
    phase_ = Phase::refused;
    if (lines_.refused) lines_.refused(response.status);
    return {asio::error::eof, 0};
}

void Line::send(std::string_view bytes) {
    // Nothing else is being written while a request is read, so a short text fits the empty send buffer.
    const std::string sent = tls_ ? tls_->write(bytes) : std::string(bytes);
    (void)::send(socket.native_handle(), sent.data(), sent.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
}

// A client still sending would meet a reset and lose the answer; its bytes are read away for a short while.
void Line::close() {
    if (phase_ == Phase::refused && socket.is_open()) {
        std::error_code ignored;
        socket.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
        late_ = false;
        wait(drain_time);
        drain(std::make_shared<std::array<char, 8192>>());
        return;
    }
    const std::lock_guard lock(closing_);
    std::error_code ignored;
    if (tls_ && socket.is_open() && !writing_) {
        const std::string last = tls_->farewell();
        (void)::send(socket.native_handle(), last.data(), last.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    }
    socket.shutdown(asio::ip::tcp::socket::shutdown_both, ignored);
    socket.close(ignored);
}

void Line::drain(std::shared_ptr<std::array<char, 8192>> scratch) {
    socket.async_read_some(asio::buffer(*scratch),
                           [self = shared_from_this(), scratch](std::error_code error, std::size_t) {
                               if (!error && !self->late_) return self->drain(scratch);
                               const std::lock_guard lock(self->closing_);
                               std::error_code ignored;
                               self->socket.close(ignored);
                           });
}

void Line::read_sealed(asio::mutable_buffer buffer, const Executor& executor, const Done& done) {
    const TlsLine::Read read = tls_->read(static_cast<char*>(buffer.data()), buffer.size());
    // What the greeting has to say goes out first. While an answer is being written it waits for that one.
    auto said = std::make_shared<std::string>(writing_ ? std::string() : tls_->pending());
    if (said->empty() && read.state == TlsLine::State::hungry) return read_raw(buffer, executor, done);
    if (said->empty())
        return asio::post(executor, [self = shared_from_this(), buffer, read, executor, done] {
            self->hand_on(buffer, read, executor, done);
        });
    const auto sent = [self = shared_from_this(), buffer, read, executor, done, said](std::error_code error,
                                                                                      std::size_t) {
        if (!error) return self->hand_on(buffer, read, executor, done);
        const Taken taken = self->take(buffer, error, 0);
        done(taken.error, taken.bytes);
    };
    asio::async_write(socket, asio::buffer(*said), asio::bind_executor(executor, sent));
}

void Line::hand_on(asio::mutable_buffer buffer, TlsLine::Read read, const Executor& executor,
                   const Done& done) {
    if (read.state == TlsLine::State::hungry) return read_raw(buffer, executor, done);
    std::error_code error;
    if (read.state != TlsLine::State::open) error = asio::error::eof;  // ended, or what came was no TLS
    const Taken taken = take(buffer, error, read.bytes);
    done(taken.error, taken.bytes);
}

void Line::read_raw(asio::mutable_buffer buffer, const Executor& executor, const Done& done) {
    const auto came = [self = shared_from_this(), buffer, executor, done](std::error_code error,
                                                                          std::size_t bytes) {
        if (!error) {
            self->tls_->feed({self->tls_->scratch.data(), bytes});
            return self->read_sealed(buffer, executor, done);
        }
        const Taken taken = self->take(buffer, error, 0);
        done(taken.error, taken.bytes);
    };
    socket.async_read_some(asio::buffer(tls_->scratch), asio::bind_executor(executor, came));
}

void Line::write_sealed(std::string_view plain, const Executor& executor, const Done& done) {
    sealed_ = tls_->write(plain);
    if (sealed_.empty())
        return asio::post(executor, [done, empty = plain.empty()] {
            done(empty ? std::error_code() : asio::error::connection_aborted, 0);
        });
    writing_ = true;
    const auto sent = [self = shared_from_this(), bytes = plain.size(), done](std::error_code error,
                                                                              std::size_t) {
        self->writing_ = false;
        done(error, error ? 0 : bytes);
    };
    asio::async_write(socket, asio::buffer(sealed_), asio::bind_executor(executor, sent));
}

void Line::shut_when_late(Instants::time_point now) {
    const auto deadline = deadline_.load();
    if (deadline == 0 || now.time_since_epoch().count() < deadline) return;
    const std::lock_guard lock(closing_);
    if (!socket.is_open()) return;
    late_ = true;
    deadline_ = 0;
    // Reading ends at once; what is being written is cut only when the client does not take it.
    ::shutdown(socket.native_handle(), phase_ == Phase::answering ? SHUT_RDWR : SHUT_RD);
}

void Line::shut_when_idle() {
    const std::lock_guard lock(closing_);
    if (phase_ == Phase::idle && socket.is_open()) ::shutdown(socket.native_handle(), SHUT_RD);
}

}  // namespace dengwen::http
