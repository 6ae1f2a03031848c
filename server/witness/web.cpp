#include "witness/web.hpp"

#include <curl/curl.h>

#include <memory>

namespace dengwen::witness {
namespace {

constexpr long seconds_max = 60;
constexpr curl_off_t answer_bytes_max = 32 << 20;

struct Begun {
    Begun() { curl_global_init(CURL_GLOBAL_DEFAULT); }
};

using Easy = std::unique_ptr<CURL, void (*)(CURL*)>;

std::size_t take(char* bytes, std::size_t one, std::size_t count, void* into) {
    static_cast<std::string*>(into)->append(bytes, one * count);
    return one * count;
}

std::pair<long, std::string> ask(const std::string& url, const std::string* body) {
    static const Begun begun;
    const Easy easy(curl_easy_init(), curl_easy_cleanup);
    if (!easy) throw Unreachable("libcurl cannot start");
    std::string answer;
    curl_easy_setopt(easy.get(), CURLOPT_URL, url.c_str());
    curl_easy_setopt(easy.get(), CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy.get(), CURLOPT_TIMEOUT, seconds_max);
    curl_easy_setopt(easy.get(), CURLOPT_MAXFILESIZE_LARGE, answer_bytes_max);
    curl_easy_setopt(easy.get(), CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy.get(), CURLOPT_ACCEPT_ENCODING, "gzip");
    curl_easy_setopt(easy.get(), CURLOPT_USERAGENT, "dengwen-witness");
    curl_easy_setopt(easy.get(), CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(easy.get(), CURLOPT_WRITEDATA, &answer);
    const std::unique_ptr<curl_slist, void (*)(curl_slist*)> headers(
        curl_slist_append(nullptr, "Content-Type: text/plain; charset=utf-8"), curl_slist_free_all);
    if (body) {
        curl_easy_setopt(easy.get(), CURLOPT_HTTPHEADER, headers.get());
        curl_easy_setopt(easy.get(), CURLOPT_POSTFIELDS, body->data());
        curl_easy_setopt(easy.get(), CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body->size()));
    }
    const CURLcode code = curl_easy_perform(easy.get());
    if (code != CURLE_OK) throw Unreachable(url + ": " + curl_easy_strerror(code));
    long status = 0;
    curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &status);
    return {status, std::move(answer)};
}

}  // namespace

Web::Web(std::string address) : address_(std::move(address)) {
    while (address_.ends_with('/')) address_.pop_back();
}

std::string Web::get(const std::string& path) const {
    auto [status, body] = ask(address_ + "/" + path, nullptr);
    if (status != 200) throw Unreachable(address_ + "/" + path + ": HTTP " + std::to_string(status));
    return std::move(body);
}

std::pair<long, std::string> Web::post(const std::string& path, const std::string& body) const {
    return ask(address_ + "/" + path, &body);
}

}  // namespace dengwen::witness
