// Taking: mails of a mailbox become petitions, each once: a matter of its own, or a further submission where
// the mail names a matter and its query code. Registration is unconditional (Art. 22, 43-44).
//
// A mail is known by its Message-ID and what it says. It is registered under a key of the transaction, then
// written down as registered, then answered with the number and the query code, then written down as done;
// whoever is killed in between goes on from there.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "desk/desk.hpp"
#include "desk/scanner.hpp"
#include "mail/message.hpp"
#include "notify/settings.hpp"
#include "store/following.hpp"

namespace dengwen::mail {

// Where mails lie, by numbers that grow.
struct Source {
    std::function<std::uint64_t()> validity;
    std::function<std::vector<std::uint32_t>(std::uint32_t)> after;
    std::function<std::uint64_t(std::uint32_t)> size;
    std::function<std::string(std::uint32_t)> mail;
    std::function<std::string(std::uint32_t)> head;
};

// Reply: what whoever wrote is answered.
struct Reply {
    std::string key;  // the same at every try
    std::string to;
    std::string in_reply_to;  // Message-ID; empty where there is none
    std::string subject;
    std::string text;
};
enum class Answered { yes, never, later };

class Taking {
  public:
    struct Options {
        std::string unit;  // that holds what comes in
        std::string address;
        std::string language;
        std::size_t bytes_max = std::size_t{25} << 20;  // of one mail; of a larger one the head alone is read
        std::function<Answered(const Reply&)> answer;
        desk::Scanner* scanner = nullptr;
        std::function<void(const std::string&)> say;  // told of trouble, in words that name no person
        std::chrono::seconds every{60};
    };
    Taking(desk::Desk& desk, Source source, Options options);
    ~Taking();

    void start();
    void stop();

    // Looks once; how many mails are done with.
    int take();

  private:
    enum class Outcome { done, later };
    Outcome take_one(std::uint32_t uid);
    Outcome finish(const std::string& digest, const Message& message, const std::string& raw,
                   std::uint32_t uid);
    bool take_in(const std::string& digest, const Message& message, const std::string& raw);
    std::optional<std::vector<ContentRef>> keep_files(const Message& message, const std::string& raw,
                                                      desk::Contents& contents);

    void say_once(const std::string& trouble);

    desk::Desk& desk_;
    const Source source_;
    const Options options_;
    // Of this look at the mailbox: one trouble speaks for all, and where one answer waits, so do the others.
    bool has_said_ = false;
    bool answers_wait_ = false;
    // Of those behind one that waits: done with, or registered and not yet answered. While no answer can be
    // sent neither need be fetched again.
    std::uint64_t validity_ = 0;
    std::set<std::uint32_t> done_;
    std::set<std::uint32_t> unanswered_;
    std::chrono::steady_clock::time_point next_;
    store::Following following_;
};

}  // namespace dengwen::mail
