#include "http/live.hpp"

#include <algorithm>
#include <chrono>
#include <map>

#include "desk/desk.hpp"
#include "desk/sign_in.hpp"
#include "http/log.hpp"

namespace dengwen::http {

namespace {

using Moments = std::chrono::steady_clock;

constexpr std::chrono::milliseconds look_every{400};
constexpr std::chrono::seconds alive_every{15};
constexpr std::chrono::seconds pause_after_trouble{5};
constexpr int streams_of_officer_max = 6;  // open pages of one officer
constexpr std::size_t streams_max = 2000;

// A client that lost the stream comes back after this many milliseconds.
constexpr const char* greeting = "retry: 3000\n\n";
constexpr const char* comment = ":\n\n";

std::string told(const std::string& what) { return "event: changed\ndata: " + what + "\n\n"; }

}  // namespace

struct Live::Places {
    std::mutex mutex;
    std::map<std::string, int> of;  // by officer
    std::size_t taken = 0;
};

Live::Live(desk::Desk& desk, desk::SignIn& sign_in)
    : desk_(desk), sign_in_(sign_in), places_(std::make_shared<Places>()) {}

Live::~Live() { stop(); }

void Live::start() {
    following_ = std::thread([this] { follow(); });
}

void Live::stop() {
    {
        const std::lock_guard lock(mutex_);
        is_stopping_ = true;
    }
    stopped_.notify_all();
    if (following_.joinable()) following_.join();
}

Live::Place Live::place(const std::string& officer) {
    const std::lock_guard lock(places_->mutex);
    int& of_officer = places_->of[officer];
    if (places_->taken >= streams_max || of_officer >= streams_of_officer_max) return nullptr;
    ++of_officer;
    ++places_->taken;
    return {places_.get(), [places = places_, officer](void*) {
                const std::lock_guard given_back(places->mutex);
                --places->taken;
                if (--places->of[officer] == 0) places->of.erase(officer);
            }};
}

void Live::watch(Place place, std::string token, std::shared_ptr<const desk::SignedIn> officer,
                 std::shared_ptr<Stream> stream) {
    const std::lock_guard lock(mutex_);
    if (is_stopping_) return stream->end();
    arrived_.push_back({std::move(place), std::move(token), std::move(officer), std::move(stream)});
}

// One event for each matter, or one for all when there are too many to look at.
void Live::tell(std::vector<Watcher>& watchers) {
    std::vector<Officer> officers;
    for (const Watcher& one : watchers) officers.push_back(with_lent_roles(desk::actor_of(*one.officer)));
    desk::Changes changes = desk_.changes(position_, officers);
    if (changes.more) changes.through = desk_.newest_position();
    position_ = changes.through;
    for (std::size_t i = 0; i < watchers.size(); ++i) {
        std::string text = changes.more ? told("many") : std::string();
        for (const MatterNumber number : changes.seen[i]) text += told(dengwen::text(number));
        if (!text.empty()) watchers[i].stream->send(std::move(text));
    }
}

// A session that ended ends its streams; what an officer may see is read anew.
void Live::keep_alive(std::vector<Watcher>& watchers) {
    std::erase_if(watchers, [&](Watcher& one) {
        auto officer = sign_in_.of(one.token);
        const bool stays = officer && one.stream->send(comment);
        if (stays)
            one.officer = std::move(officer);
        else
            one.stream->end();
        return !stays;
    });
}

void Live::follow() {
    std::vector<Watcher> watchers;
    auto alive_next = Moments::now() + alive_every;
    std::unique_lock lock(mutex_);
    while (!is_stopping_) {
        std::vector<Watcher> arrived = std::exchange(arrived_, {});
        lock.unlock();
        bool had_trouble = false;
        try {
            if (watchers.empty() && !arrived.empty()) position_ = desk_.newest_position();
            for (Watcher& one : arrived) {
                one.stream->send(greeting);
                watchers.push_back(std::move(one));
            }
            arrived.clear();
            if (!watchers.empty()) tell(watchers);
            if (Moments::now() >= alive_next) {
                keep_alive(watchers);
                alive_next = Moments::now() + alive_every;
            }
        } catch (const store::Fault&) {
            write_event("live_trouble");
            had_trouble = true;
        }
        lock.lock();
        for (Watcher& one : arrived) arrived_.push_back(std::move(one));
        if (had_trouble)
            stopped_.wait_for(lock, pause_after_trouble, [this] { return is_stopping_; });
        else
            stopped_.wait_for(lock, look_every, [this] { return is_stopping_; });
    }
    for (Watcher& one : watchers) one.stream->end();
    for (Watcher& one : arrived_) one.stream->end();
}

}  // namespace dengwen::http
