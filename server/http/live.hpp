// Live: tells officers with an open page, by server-sent events, which matters they see have changed.
//
// It says the number and nothing else; the page asks again what it shows. It promises little: a page that was
// away looks anew when it comes back, and so does one that is told "many". On a node of several it sees what
// the others committed, as it reads the record and not what its own node does.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "http/request.hpp"

namespace dengwen::desk {
class Desk;
class SignIn;
}  // namespace dengwen::desk

namespace dengwen::http {

class Live {
  public:
    Live(desk::Desk& desk, desk::SignIn& sign_in);
    ~Live();  // stops
    Live(const Live&) = delete;
    Live& operator=(const Live&) = delete;

    void start();
    void stop();  // ends every stream

    // A place for one more stream, given back when the last copy goes; null when the officer or the server
    // has too many. Thread-safe.
    using Place = std::shared_ptr<void>;
    Place place(const std::string& officer);
    // `token`: of the session, which must go on living for the stream to go on. Thread-safe.
    void watch(Place place, std::string token, std::shared_ptr<const desk::SignedIn> officer,
               std::shared_ptr<Stream> stream);

  private:
    struct Watcher {
        Place place;
        std::string token;
        std::shared_ptr<const desk::SignedIn> officer;
        std::shared_ptr<Stream> stream;
    };
    struct Places;
    void follow();
    void tell(std::vector<Watcher>& watchers);
    void keep_alive(std::vector<Watcher>& watchers);

    desk::Desk& desk_;
    desk::SignIn& sign_in_;
    std::mutex mutex_;
    std::condition_variable stopped_;
    bool is_stopping_ = false;
    std::vector<Watcher> arrived_;
    std::shared_ptr<Places> places_;
    std::int64_t position_ = -1;  // unknown while nobody watches
    std::thread following_;
};

}  // namespace dengwen::http
