#include "notify/line.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <stdexcept>

#include "ledger/base64.hpp"
#include "notify/settings.hpp"

namespace dengwen::notices {
namespace {

constexpr long connect_seconds = 10;
constexpr long seconds_max = 15;
constexpr int wait_milliseconds = 200;

struct CurlBegun {
    CurlBegun() { curl_global_init(CURL_GLOBAL_DEFAULT); }
};

std::size_t drop(char*, std::size_t one, std::size_t count, void* seen) {
    // What a gateway answers beyond its status is not read; too much of it is trouble.
    constexpr std::size_t answer_bytes_max = 1 << 20;
    auto& bytes = *static_cast<std::size_t*>(seen);
    bytes += one * count;
    return bytes > answer_bytes_max ? 0 : one * count;
}

Outcome of_status(long status) {
    const std::string reason = "HTTP " + std::to_string(status);
    if (status >= 200 && status < 300) return {Fate::taken, ""};
    if (status == 408 || status == 425) return {Fate::later, reason};
    // A wrong key or address is ours to mend, and then everything goes through.
    if (status == 401 || status == 403 || status == 404 || status == 407 || status == 429 || status >= 500)
        return {Fate::troubled, reason};
    return {Fate::refused, reason};
}

Outcome of_mail(CURLcode code, long status) {
    if (code == CURLE_OK) return {Fate::taken, ""};
    if (status < 400) return {Fate::troubled, curl_easy_strerror(code)};
    const std::string reason = "SMTP " + std::to_string(status);
    // A refused sign-in, or a talk that went wrong, concerns every mail; what is said of a mailbox, one.
    if (code == CURLE_LOGIN_DENIED || status == 421 || (status >= 500 && status < 540))
        return {Fate::troubled, reason};
    return {status >= 500 ? Fate::refused : Fate::later, reason};
}

// Headers, and the text in base64, in lines as long as a mail's may be.
std::string mail_of(const Parcel& parcel) {
    constexpr std::size_t line_max = 76;
    std::string out;
    for (const std::string& header : parcel.headers) out += header + "\r\n";
    out +=
        "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
        "Content-Transfer-Encoding: base64\r\n\r\n";
    const std::string text = ledger::base64(parcel.body);
    for (std::size_t at = 0; at < text.size(); at += line_max) out += text.substr(at, line_max) + "\r\n";
    return out;
}

}  // namespace

// One transfer and what it refers to; taken again for the next parcel.
struct Transfer {
    CURL* easy = curl_easy_init();
    curl_slist* headers = nullptr;
    curl_slist* recipients = nullptr;
    std::string mail;
    std::size_t given = 0;
    std::size_t parcel = 0;
    std::size_t answered = 0;

    Transfer() {
        if (!easy) throw std::bad_alloc();
    }
    Transfer(const Transfer&) = delete;
    Transfer& operator=(const Transfer&) = delete;
    ~Transfer() {
        clear();
        curl_easy_cleanup(easy);
    }
    void clear() {
        curl_easy_reset(easy);
        curl_slist_free_all(headers);
        curl_slist_free_all(recipients);
        headers = recipients = nullptr;
        mail.clear();
        given = answered = 0;
    }
};

std::size_t give(char* into, std::size_t one, std::size_t count, void* from) {
    auto& transfer = *static_cast<Transfer*>(from);
    const std::size_t some = std::min(one * count, transfer.mail.size() - transfer.given);
    std::copy_n(transfer.mail.data() + transfer.given, some, into);
    transfer.given += some;
    return some;
}

struct Line::Rooms {
    int connections;
    std::string authorities;
    CURLM* multi = nullptr;
    std::vector<std::unique_ptr<Transfer>> idle;

    void dress(Transfer& transfer, const Parcel& parcel) {
        CURL* easy = transfer.easy;
        const bool is_mail = !parcel.mail_to.empty();
        for (const std::string& header : parcel.headers)
            transfer.headers = curl_slist_append(transfer.headers, header.c_str());
        curl_easy_setopt(easy, CURLOPT_URL, parcel.url.c_str());
        curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https,smtp,smtps");
        curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
        curl_easy_setopt(easy, CURLOPT_PROXY, "");
        curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT, connect_seconds);
        curl_easy_setopt(easy, CURLOPT_TIMEOUT, seconds_max);
        curl_easy_setopt(easy, CURLOPT_USERAGENT, "dengwen");
        curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, drop);
        curl_easy_setopt(easy, CURLOPT_WRITEDATA, &transfer.answered);
        curl_easy_setopt(easy, CURLOPT_PRIVATE, &transfer);
        if (!authorities.empty()) curl_easy_setopt(easy, CURLOPT_CAINFO, authorities.c_str());
        if (!is_this_machine(parcel.url)) curl_easy_setopt(easy, CURLOPT_USE_SSL, long{CURLUSESSL_ALL});
        if (!parcel.user.empty()) {
            curl_easy_setopt(easy, CURLOPT_USERNAME, parcel.user.c_str());
            curl_easy_setopt(easy, CURLOPT_PASSWORD, parcel.password.c_str());
        }
        if (is_mail) return dress_mail(transfer, parcel);
        curl_easy_setopt(easy, CURLOPT_HTTPHEADER, transfer.headers);
        curl_easy_setopt(easy, CURLOPT_POSTFIELDS, parcel.body.data());
        curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(parcel.body.size()));
    }

    static void dress_mail(Transfer& transfer, const Parcel& parcel) {
        CURL* easy = transfer.easy;
        transfer.recipients = curl_slist_append(nullptr, parcel.mail_to.c_str());
        transfer.mail = mail_of(parcel);
        curl_easy_setopt(easy, CURLOPT_MAIL_FROM, parcel.mail_from.c_str());
        curl_easy_setopt(easy, CURLOPT_MAIL_RCPT, transfer.recipients);
        curl_easy_setopt(easy, CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(easy, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(transfer.mail.size()));
        curl_easy_setopt(easy, CURLOPT_READFUNCTION, give);
        curl_easy_setopt(easy, CURLOPT_READDATA, &transfer);
    }

    std::unique_ptr<Transfer> free_transfer() {
        if (idle.empty()) return std::make_unique<Transfer>();
        auto one = std::move(idle.back());
        idle.pop_back();
        return one;
    }
};

Line::Line(int connections, std::string authorities) : rooms_(std::make_unique<Rooms>()) {
    static const CurlBegun begun;
    rooms_->connections = connections;
    rooms_->authorities = std::move(authorities);
    rooms_->multi = curl_multi_init();
    if (!rooms_->multi) throw std::bad_alloc();
    curl_multi_setopt(rooms_->multi, CURLMOPT_MAXCONNECTS, static_cast<long>(connections));
}

Line::~Line() {
    rooms_->idle.clear();
    curl_multi_cleanup(rooms_->multi);
}

std::vector<Outcome> Line::send(const std::vector<Parcel>& parcels, const std::atomic<bool>& is_stopping) {
    std::vector<Outcome> outcomes(parcels.size());
    std::vector<std::unique_ptr<Transfer>> going;
    std::size_t next = 0;
    bool is_troubled = false;
    const auto begin_some = [&] {
        while (next < parcels.size() && !is_troubled && !is_stopping &&
               going.size() < static_cast<std::size_t>(rooms_->connections)) {
            auto transfer = rooms_->free_transfer();
            transfer->parcel = next;
            rooms_->dress(*transfer, parcels[next++]);
            curl_multi_add_handle(rooms_->multi, transfer->easy);
            going.push_back(std::move(transfer));
        }
    };
    const auto finish = [&](CURL* easy, CURLcode code) {
        const auto at =
            std::find_if(going.begin(), going.end(), [&](const auto& one) { return one->easy == easy; });
        Transfer& transfer = **at;
        long status = 0;
        curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
        const bool is_mail = !parcels[transfer.parcel].mail_to.empty();
        Outcome& outcome = outcomes[transfer.parcel];
        if (is_mail)
            outcome = of_mail(code, status);
        else
            outcome =
                code == CURLE_OK ? of_status(status) : Outcome{Fate::troubled, curl_easy_strerror(code)};
        is_troubled = is_troubled || outcome.fate == Fate::troubled;
        curl_multi_remove_handle(rooms_->multi, easy);
        transfer.clear();
        rooms_->idle.push_back(std::move(*at));
        going.erase(at);
    };
    begin_some();
    while (!going.empty()) {
        int running = 0, left = 0;
        curl_multi_perform(rooms_->multi, &running);
        while (const CURLMsg* message = curl_multi_info_read(rooms_->multi, &left))
            if (message->msg == CURLMSG_DONE) finish(message->easy_handle, message->data.result);
        begin_some();
        if (!going.empty()) curl_multi_poll(rooms_->multi, nullptr, 0, wait_milliseconds, nullptr);
    }
    return outcomes;
}

}  // namespace dengwen::notices
