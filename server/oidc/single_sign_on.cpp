#include "oidc/single_sign_on.hpp"

#include <curl/curl.h>
#include <sodium.h>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <thread>

#include <nlohmann/json.hpp>

#include "ledger/sha256.hpp"
#include "oidc/provider.hpp"

namespace dengwen::oidc {

namespace {

constexpr long seconds_max = 10;
constexpr curl_off_t answer_bytes_max = 1 << 20;
constexpr std::size_t waiting_max = 64;
constexpr std::int64_t provider_ms = 3'600'000;
constexpr std::int64_t keys_again_ms = 60'000;

std::string url_base64(const unsigned char* bytes, std::size_t length) {
    constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string out(sodium_base64_encoded_len(length, variant), '\0');
    sodium_bin2base64(out.data(), out.size(), bytes, length, variant);
    out.pop_back();  // the terminating zero
    return out;
}

std::string random_word() {
    unsigned char bytes[32];
    randombytes_buf(bytes, sizeof bytes);
    return url_base64(bytes, sizeof bytes);
}

std::string challenge_of(const std::string& verifier) {
    const ledger::Hash digest = ledger::Sha256().take(verifier).digest();
    return url_base64(reinterpret_cast<const unsigned char*>(digest.data()), digest.size());
}

std::string encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                           c == '-' || c == '.' || c == '_' || c == '~';
        if (plain) {
            out += c;
        } else {
            out += '%';
            out += digits[byte >> 4];
            out += digits[byte & 15];
        }
    }
    return out;
}

std::string form_of(std::initializer_list<std::pair<std::string_view, std::string_view>> fields) {
    std::string out;
    for (const auto& [name, value] : fields) {
        if (!out.empty()) out += '&';
        out += std::string(name) + "=" + encoded(value);
    }
    return out;
}

std::size_t take(char* bytes, std::size_t one, std::size_t count, void* into) {
    static_cast<std::string*>(into)->append(bytes, one * count);
    return one * count;
}

std::pair<long, std::string> ask_by_curl(const std::string& address, const std::string* form,
                                         const std::string& credentials) {
    const std::unique_ptr<CURL, void (*)(CURL*)> easy(curl_easy_init(), curl_easy_cleanup);
    if (!easy) throw std::runtime_error("libcurl cannot start");
    std::string answer;
    curl_easy_setopt(easy.get(), CURLOPT_URL, address.c_str());
    curl_easy_setopt(easy.get(), CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy.get(), CURLOPT_TIMEOUT, seconds_max);
    curl_easy_setopt(easy.get(), CURLOPT_MAXFILESIZE_LARGE, answer_bytes_max);
    curl_easy_setopt(easy.get(), CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy.get(), CURLOPT_USERAGENT, "dengwen");
    curl_easy_setopt(easy.get(), CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(easy.get(), CURLOPT_WRITEDATA, &answer);
    if (form) {
        curl_easy_setopt(easy.get(), CURLOPT_POSTFIELDS, form->data());
        curl_easy_setopt(easy.get(), CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(form->size()));
    }
    if (!credentials.empty()) {
        curl_easy_setopt(easy.get(), CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
        curl_easy_setopt(easy.get(), CURLOPT_USERPWD, credentials.c_str());
    }
    const CURLcode code = curl_easy_perform(easy.get());
    if (code != CURLE_OK) throw std::runtime_error(address + ": " + curl_easy_strerror(code));
    long status = 0;
    curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &status);
    return {status, std::move(answer)};
}

}  // namespace

Ask asking_by_curl() {
    static const CURLcode begun = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (begun != CURLE_OK) throw std::runtime_error("libcurl cannot start");
    return ask_by_curl;
}

struct SingleSignOn::Rooms {
    Rooms(Options its_options, std::function<Instant()> its_clock, Ask its_ask)
        : options(std::move(its_options)), clock(std::move(its_clock)), ask(std::move(its_ask)) {
        thread = std::thread([this] { work(); });
    }
    ~Rooms() {
        {
            const std::lock_guard lock(mutex);
            ends = true;
        }
        wake.notify_all();
        thread.join();
    }

    bool add(std::function<void()> task) {
        {
            const std::lock_guard lock(mutex);
            if (waiting.size() >= waiting_max) return false;
            waiting.push_back(std::move(task));
        }
        wake.notify_one();
        return true;
    }

    void work() {
        std::unique_lock lock(mutex);
        for (;;) {
            wake.wait(lock, [this] { return ends || !waiting.empty(); });
            if (ends) return;
            const auto task = std::move(waiting.front());
            waiting.pop_front();
            lock.unlock();
            task();
            lock.lock();
        }
    }

    std::string fetch(const std::string& address) const {
        auto [status, body] = ask(address, nullptr, "");
        if (status != 200) throw std::runtime_error(address + ": HTTP " + std::to_string(status));
        return std::move(body);
    }

    // What follows is for the thread alone.
    const Provider& the_provider() {
        const std::int64_t now = clock().milliseconds;
        if (!provider || now - provider_read > provider_ms) {
            const std::string text = fetch(options.issuer + (options.issuer.ends_with('/') ? "" : "/") +
                                           ".well-known/openid-configuration");
            auto found = provider_from(text, options.issuer);
            if (!found)
                throw std::runtime_error(options.issuer + " describes another issuer, or no code flow");
            provider = std::move(found);
            provider_read = now;
            read_keys();
        }
        return *provider;
    }
    void read_keys() {
        keys = fetch(provider->jwks_uri);
        keys_read = clock().milliseconds;
    }

    Going going() {
        Going going{{}, random_word(), random_word(), random_word()};
        const std::string& endpoint = the_provider().authorization_endpoint;
        going.address = endpoint + (endpoint.find('?') == std::string::npos ? "?" : "&") +
                        form_of({{"response_type", "code"},
                                 {"scope", "openid"},
                                 {"client_id", options.client},
                                 {"redirect_uri", options.returns_to},
                                 {"state", going.state},
                                 {"nonce", going.nonce},
                                 {"code_challenge", challenge_of(going.verifier)},
                                 {"code_challenge_method", "S256"}});
        return going;
    }

    std::variant<Vouched, Failed> coming(const std::string& code, const Going& went) {
        const std::string form = form_of({{"grant_type", "authorization_code"},
                                          {"code", code},
                                          {"redirect_uri", options.returns_to},
                                          {"code_verifier", went.verifier}});
        const auto [status, body] = ask(the_provider().token_endpoint, &form,
                                        encoded(options.client) + ":" + encoded(options.secret));
        const auto answer = nlohmann::json::parse(body, nullptr, false);
        if (status != 200 || !answer.is_object() || !answer.contains("id_token") ||
            !answer["id_token"].is_string())
            return Failed{"the provider gives no token: HTTP " + std::to_string(status)};
        const std::string token = answer["id_token"].get<std::string>();
        const Expected expected{options.issuer, options.client, went.nonce, options.claim};
        auto said = vouched(token, keys, expected, clock());
        const auto* flaw = std::get_if<TokenFlaw>(&said);
        if (flaw && *flaw == TokenFlaw::key_unknown && clock().milliseconds - keys_read > keys_again_ms) {
            read_keys();
            said = vouched(token, keys, expected, clock());
            flaw = std::get_if<TokenFlaw>(&said);
        }
        if (flaw) return Failed{"the provider's token is refused: " + std::string(name(*flaw))};
        return std::get<Vouched>(std::move(said));
    }

    const Options options;
    const std::function<Instant()> clock;
    const Ask ask;
    std::optional<Provider> provider;
    std::int64_t provider_read = 0, keys_read = 0;
    std::string keys;

    std::mutex mutex;
    std::condition_variable wake;
    std::deque<std::function<void()>> waiting;
    bool ends = false;
    std::thread thread;
};

SingleSignOn::SingleSignOn(Options options, std::function<Instant()> clock, Ask ask)
    : rooms_(std::make_unique<Rooms>(std::move(options), std::move(clock), std::move(ask))) {}

SingleSignOn::~SingleSignOn() = default;

void SingleSignOn::go(std::function<void(std::variant<Going, Failed>)> done) {
    const bool added = rooms_->add([rooms = rooms_.get(), done] {
        std::variant<Going, Failed> answer = Failed{};
        try {
            answer = rooms->going();
        } catch (const std::exception& fault) {
            answer = Failed{fault.what()};
        }
        done(std::move(answer));
    });
    if (!added) done(Failed{"too many wait for the provider"});
}

void SingleSignOn::come(std::string code, Going went,
                        std::function<void(std::variant<Vouched, Failed>)> done) {
    const bool added =
        rooms_->add([rooms = rooms_.get(), code = std::move(code), went = std::move(went), done] {
            std::variant<Vouched, Failed> answer = Failed{};
            try {
                answer = rooms->coming(code, went);
            } catch (const std::exception& fault) {
                answer = Failed{fault.what()};
            }
            done(std::move(answer));
        });
    if (!added) done(Failed{"too many wait for the provider"});
}

}  // namespace dengwen::oidc
