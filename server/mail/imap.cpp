#include "mail/imap.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <charconv>

namespace dengwen::mail {
namespace {

constexpr long seconds_max = 120;
constexpr std::size_t answer_bytes_max = std::size_t{200} << 20;

std::size_t take(char* bytes, std::size_t one, std::size_t count, void* into) {
    auto& answer = *static_cast<std::string*>(into);
    if (answer.size() + one * count > answer_bytes_max) return 0;
    answer.append(bytes, one * count);
    return one * count;
}

template <class Number>
std::optional<Number> number_at(std::string_view text) {
    Number value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end == text.data()) return std::nullopt;
    return value;
}

}  // namespace

struct Imap::Rooms {
    notices::Inbox inbox;
    std::string authorities;
    std::string mailbox;  // its name on the server
    std::unique_ptr<CURL, void (*)(CURL*)> easy{nullptr, curl_easy_cleanup};
};

Imap::Imap(const notices::Inbox& inbox, std::string authorities) : rooms_(std::make_unique<Rooms>()) {
    rooms_->inbox = inbox;
    rooms_->authorities = std::move(authorities);
    rooms_->mailbox = inbox.url.substr(inbox.url.rfind('/') + 1);
    curl_global_init(CURL_GLOBAL_DEFAULT);
    rooms_->easy.reset(curl_easy_init());
    if (!rooms_->easy) throw std::bad_alloc();
}

Imap::~Imap() = default;

std::string Imap::ask(const std::string& url, const std::string& command, bool anew) {
    CURL* easy = rooms_->easy.get();
    const notices::Inbox& inbox = rooms_->inbox;
    std::string answer;
    curl_easy_reset(easy);
    curl_easy_setopt(easy, CURLOPT_URL, url.c_str());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "imap,imaps");
    curl_easy_setopt(easy, CURLOPT_PROXY, "");
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_TIMEOUT, seconds_max);
    curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, anew ? 1L : 0L);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, &answer);
    if (!notices::is_this_machine(url)) curl_easy_setopt(easy, CURLOPT_USE_SSL, long{CURLUSESSL_ALL});
    if (!rooms_->authorities.empty()) curl_easy_setopt(easy, CURLOPT_CAINFO, rooms_->authorities.c_str());
    const std::string password(inbox.secret->view());
    curl_easy_setopt(easy, CURLOPT_USERNAME, inbox.user.c_str());
    curl_easy_setopt(easy, CURLOPT_PASSWORD, password.c_str());
    if (!command.empty()) curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, command.c_str());
    const CURLcode code = curl_easy_perform(easy);
    if (code != CURLE_OK) throw Unreachable(curl_easy_strerror(code));
    return answer;
}

// A line on which the mailbox was opened before need not tell of mails that came since.
std::uint64_t Imap::validity() {
    const std::string answer = ask(rooms_->inbox.url, "STATUS " + rooms_->mailbox + " (UIDVALIDITY)", true);
    const auto found = number_behind(answer, "UIDVALIDITY");
    if (!found) throw Unreachable("the mailbox names no UIDVALIDITY");
    return *found;
}

std::vector<std::uint32_t> Imap::after(std::uint32_t uid) {
    // "5:*" names the last mail also where its number is below 5.
    std::vector<std::uint32_t> found =
        numbers_found(ask(rooms_->inbox.url, "UID SEARCH UID " + std::to_string(uid + 1) + ":*"));
    std::erase_if(found, [&](std::uint32_t one) { return one <= uid; });
    std::sort(found.begin(), found.end());
    return found;
}

std::uint64_t Imap::size(std::uint32_t uid) {
    const std::string answer = ask(rooms_->inbox.url, "UID FETCH " + std::to_string(uid) + " (RFC822.SIZE)");
    const auto found = number_behind(answer, "RFC822.SIZE");
    if (!found) throw Unreachable("the mailbox tells no size");
    return *found;
}

std::string Imap::mail(std::uint32_t uid) {
    return ask(rooms_->inbox.url + "/;UID=" + std::to_string(uid), "");
}

std::string Imap::head(std::uint32_t uid) {
    return ask(rooms_->inbox.url + "/;UID=" + std::to_string(uid) + "/;SECTION=HEADER", "");
}

std::optional<std::uint64_t> number_behind(std::string_view answer, std::string_view word) {
    const auto at = answer.find(word);
    if (at == std::string_view::npos) return std::nullopt;
    std::string_view rest = answer.substr(at + word.size());
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    return number_at<std::uint64_t>(rest);
}

std::vector<std::uint32_t> numbers_found(std::string_view answer) {
    constexpr std::string_view start = "* SEARCH";
    std::vector<std::uint32_t> out;
    auto at = answer.find(start);
    if (at == std::string_view::npos) return out;
    std::string_view rest = answer.substr(at + start.size());
    rest = rest.substr(0, rest.find_first_of("\r\n"));
    while (!rest.empty()) {
        rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
        const std::string_view word = rest.substr(0, rest.find(' '));
        if (const auto number = number_at<std::uint32_t>(word)) out.push_back(*number);
        rest.remove_prefix(word.size());
    }
    return out;
}

}  // namespace dengwen::mail
