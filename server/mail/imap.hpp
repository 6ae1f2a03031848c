// Imap: one mailbox on a server, read by libcurl; nothing in it is changed but that what was read is seen.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "notify/settings.hpp"

namespace dengwen::mail {

// The mailbox cannot be read now; says why without anything the server wrote.
struct Unreachable : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Imap {
  public:
    Imap(const notices::Inbox& inbox, std::string authorities);
    ~Imap();
    Imap(const Imap&) = delete;
    Imap& operator=(const Imap&) = delete;

    // Changes when the mailbox was made anew and its numbers mean other mails.
    std::uint64_t validity();
    std::vector<std::uint32_t> after(std::uint32_t uid);  // in order
    std::uint64_t size(std::uint32_t uid);
    std::string mail(std::uint32_t uid);
    std::string head(std::uint32_t uid);  // its headers alone

  private:
    std::string ask(const std::string& url, const std::string& command, bool anew = false);

    struct Rooms;
    std::unique_ptr<Rooms> rooms_;
};

// What stands behind a word in an answer: "* STATUS INBOX (UIDVALIDITY 7)", "UIDVALIDITY" is 7.
std::optional<std::uint64_t> number_behind(std::string_view answer, std::string_view word);
// "* SEARCH 4 5 6"
std::vector<std::uint32_t> numbers_found(std::string_view answer);

}  // namespace dengwen::mail
