#include "http/packing.hpp"

#include <zlib.h>

#include <stdexcept>

namespace dengwen::http {

namespace {

constexpr std::size_t worth_it = 1000;  // bytes; below, a packet is a packet

bool has(const Response& response, std::string_view name) {
    for (const auto& [present, value] : response.headers)
        if (present == name) return true;
    return false;
}

}  // namespace

std::string gzip(std::string_view bytes) {
    constexpr int gzip_window = 15 + 16;
    z_stream stream{};
    if (deflateInit2(&stream, 6, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("zlib cannot start");
    std::string out(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int status = deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    if (status != Z_STREAM_END) throw std::runtime_error("zlib cannot pack");
    return out;
}

void pack(Response& response, const Request& request) {
    // An answer that names a token beside words of the request could be guessed at by its length: of the API
    // only what is read is packed, and the session, the one answer with a token, is not.
    const bool is_read = response.type.starts_with("application/json") && request.method == Method::get &&
                         !request.path.ends_with("/session");
    const bool is_page = response.type.starts_with("text/html");
    if ((!is_page && !is_read) || response.body.size() < worth_it) return;
    if (has(response, "Content-Encoding")) return;
    if (request.header("Accept-Encoding").find("gzip") == std::string_view::npos) return;
    response.body = gzip(response.body);
    response.headers.emplace_back("Content-Encoding", "gzip");
}

}  // namespace dengwen::http
