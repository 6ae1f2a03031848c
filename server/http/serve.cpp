#include "http/serve.hpp"

#include <thread>

#include "http/wire.hpp"

namespace dengwen::http {

// Found by the library through the argument's namespace: a wire needs no preparation and is no TLS socket.
template <class Connection, class Start, class Failed>
void prepare_connection_and_start_read(Wire&, Connection&, Start start, Failed) {
    start();
}

}  // namespace dengwen::http

#include <restinio/all.hpp>

namespace dengwen::http {

restinio::impl::tls_socket_t* make_tls_socket_pointer_for_state_listener(Wire&) noexcept { return nullptr; }

namespace {

// The wire keeps time, so the library's own timers are off; many threads share one context.
struct Traits : restinio::traits_t<restinio::null_timer_manager_t, restinio::null_logger_t,
                                   restinio::default_request_handler_t, restinio::default_strand_t, Wire> {
    static constexpr bool use_connection_count_limiter = true;
};

constexpr std::chrono::milliseconds look_over_every{250};
constexpr int looks_between_certificates = 8;
constexpr std::chrono::seconds stop_patience{10};
constexpr std::size_t read_buffer_bytes = 16 * 1024;

Method method_of(restinio::http_method_id_t method) {
    if (method == restinio::http_method_get()) return Method::get;
    if (method == restinio::http_method_post()) return Method::post;
    if (method == restinio::http_method_put()) return Method::put;
    if (method == restinio::http_method_delete()) return Method::delete_;
    if (method == restinio::http_method_head()) return Method::head;
    if (method == restinio::http_method_patch()) return Method::patch;
    if (method == restinio::http_method_options()) return Method::options;
    return Method::other;
}

std::shared_ptr<Request> request_from(const restinio::request_t& from, bool secure) {
    auto request = std::make_shared<Request>();
    request->method = method_of(from.header().method());
    request->path = std::string(from.header().path());
    request->query = std::string(from.header().query());
    from.header().for_each_field(
        [&](const auto& field) { request->headers.emplace_back(field.name(), field.value()); });
    request->body = from.body();
    request->address = from.remote_endpoint().address().to_string();
    request->secure = secure;
    request->language = language_of(request->header("accept-language"));
    return request;
}

std::string_view reason(int status) {
    switch (status) {
        case 200:
            return "OK";
        case 201:
            return "Created";
        case 204:
            return "No Content";
        case 303:
            return "See Other";
        case 304:
            return "Not Modified";
        case 400:
            return "Bad Request";
        case 401:
            return "Unauthorized";
        case 403:
            return "Forbidden";
        case 404:
            return "Not Found";
        case 405:
            return "Method Not Allowed";
        case 409:
            return "Conflict";
        case 412:
            return "Precondition Failed";
        case 415:
            return "Unsupported Media Type";
        case 422:
            return "Unprocessable Content";
        case 429:
            return "Too Many Requests";
        case 503:
            return "Service Unavailable";
        default:
            return "Other";
    }
}

// ChunkStream: a stream as chunks of one response.
class ChunkStream : public Stream {
  public:
    using Builder = restinio::response_builder_t<restinio::chunked_output_t>;

    explicit ChunkStream(Builder out) : out_(std::move(out)) {}

    bool send(std::string bytes) override {
        if (*gone_) return false;
        out_.append_chunk(std::move(bytes));
        out_.flush([gone = gone_](const asio::error_code& error) {
            if (error) *gone = true;
        });
        return true;
    }
    void end() override { out_.done(); }

  private:
    Builder out_;
    std::shared_ptr<std::atomic<bool>> gone_ = std::make_shared<std::atomic<bool>>(false);
};

void open_stream(const restinio::request_handle_t& to, const restinio::http_status_line_t& status,
                 Response&& response) {
    auto out = to->create_response<restinio::chunked_output_t>(status);
    out.connection_close();  // the connection serves this answer to its end
    out.append_header("Content-Type", std::move(response.type));
    for (auto& [name, value] : response.headers) out.append_header(std::move(name), std::move(value));
    out.flush();
    response.stream(std::make_shared<ChunkStream>(std::move(out)));
}

void send(const restinio::request_handle_t& to, Response&& response, bool head, bool close) {
    const restinio::http_status_line_t status{
        restinio::http_status_code_t{static_cast<std::uint16_t>(response.status)},
        std::string(reason(response.status))};
    if (response.stream) return open_stream(to, status, std::move(response));
    auto out = to->create_response<restinio::user_controlled_output_t>(status);
    if (close)
        out.connection_close();
    else if (to->header().should_keep_alive())
        out.connection_keep_alive();
    out.append_header("Content-Type", std::move(response.type));
    for (auto& [name, value] : response.headers) out.append_header(std::move(name), std::move(value));
    out.set_content_length(response.body.size());
    if (!head) out.append_body(std::move(response.body));
    out.done();
}

}  // namespace

struct Server::Rooms {
    asio::io_context context;
    Lines& lines;
    std::unique_ptr<restinio::http_server_t<Traits>> server;
    asio::executor_work_guard<asio::io_context::executor_type> work{context.get_executor()};
    asio::steady_timer timer{context};
    std::vector<std::thread> threads;
    std::uint16_t port = 0;
    std::atomic<bool> stopping{false};
    std::unique_ptr<Tls> tls;
    std::function<void(const std::string&)> say;
    int looks = 0;

    Rooms() : lines(asio::use_service<Lines>(context)) {}

    void look_over_again() {
        timer.expires_after(look_over_every);
        timer.async_wait([this](std::error_code error) {
            if (error) return;
            if (stopping) lines.shut_idle();
            lines.look_over();
            if (tls && ++looks % looks_between_certificates == 0)
                if (const auto news = tls->look()) say(*news);
            look_over_again();
        });
    }
};

Server::Server(ServeOptions options, Dispatch dispatch, BytesMax bytes_max, Refused refused)
    : rooms_(std::make_unique<Rooms>()) {
    Rooms& rooms = *rooms_;
    rooms.lines.patience.head = std::chrono::seconds(options.head_seconds);
    rooms.lines.patience.stall = std::min(rooms.lines.patience.stall, rooms.lines.patience.head * 2);
    rooms.lines.bytes_max = std::move(bytes_max);
    rooms.lines.refused = std::move(refused);
    rooms.say = options.say ? options.say : [](const std::string&) {};
    if (!options.certificate_file.empty())
        rooms.tls = std::make_unique<Tls>(options.certificate_file, options.key_file);
    rooms.lines.tls = rooms.tls.get();

    const auto handle = [&rooms, dispatch = std::move(dispatch)](restinio::request_handle_t handle) {
        auto request = request_from(*handle, rooms.tls != nullptr);
        const bool head = request->method == Method::head;
        dispatch(std::move(request), [&rooms, handle, head](Response response) {
            send(handle, std::move(response), head, rooms.stopping);
        });
        return restinio::request_accepted();
    };
    asio::error_code error;
    const auto address = asio::ip::make_address(options.address, error);
    if (error) throw std::runtime_error("not an address to listen on: " + options.address);
    rooms.server = std::make_unique<restinio::http_server_t<Traits>>(
        restinio::external_io_context(rooms.context), [&](auto& settings) {
            settings.address(address)
                .protocol(address.is_v6() ? asio::ip::tcp::v6() : asio::ip::tcp::v4())
                .port(options.port)
                .buffer_size(read_buffer_bytes)
                .max_pipelined_requests(1)
                .concurrent_accepts_count(4)
                .max_parallel_connections(static_cast<std::size_t>(options.connections_max))
                .socket_options_setter([](auto& socket) { socket.set_option(asio::ip::tcp::no_delay(true)); })
                .acceptor_post_bind_hook(
                    [&](asio::ip::tcp::acceptor& acceptor) { rooms.port = acceptor.local_endpoint().port(); })
                .request_handler(handle);
        });
    try {
        rooms.server->open_sync();
    } catch (const std::exception& cause) {
        throw std::runtime_error("cannot listen on " + options.address + ":" + std::to_string(options.port) +
                                 ": " + cause.what());
    }
    rooms.look_over_again();
    for (int i = 0; i < options.threads; ++i) rooms.threads.emplace_back([&rooms] { rooms.context.run(); });
}

Server::~Server() { stop(); }

std::uint16_t Server::port() const { return rooms_->port; }

void Server::stop() {
    Rooms& rooms = *rooms_;
    if (rooms.threads.empty()) return;
    rooms.stopping = true;
    asio::post(rooms.context, [&rooms] { rooms.server->close_sync(); });
    const auto until = Instants::now() + stop_patience;
    while (rooms.lines.count() > 0 && Instants::now() < until)
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    rooms.work.reset();
    rooms.context.stop();
    for (std::thread& thread : rooms.threads) thread.join();
    rooms.threads.clear();
}

}  // namespace dengwen::http
