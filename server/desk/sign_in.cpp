#include "desk/sign_in.hpp"

#include <sodium.h>

#include <condition_variable>
#include <deque>
#include <thread>

#include "desk/passwords.hpp"
#include "desk/slowing.hpp"
#include "ledger/commitment.hpp"

namespace dengwen::desk {

namespace {

constexpr std::int64_t session_milliseconds = 12LL * 60 * 60 * 1000;
constexpr std::chrono::seconds known_for{
    10};  // then the store is asked again: another node may have ended it
constexpr std::size_t known_max = 10000;
constexpr int account_free = 5, address_free = 30;
constexpr std::size_t waiting_max = 200;

std::string digest_of(const std::string& token) { return ledger::sha256("dengwen session 1\n" + token); }

}  // namespace

struct SignIn::Rooms {
    store::Store& store;
    Clockwork clock;
    Slowing slowing;
    // Checked when nobody has the name asked for, so that an unknown name takes as long as a wrong password.
    std::string nobody = password_digest(new_token());

    struct Known {
        std::shared_ptr<const SignedIn> signed_in;
        std::chrono::steady_clock::time_point at;
    };
    std::mutex mutex;
    std::map<std::string, Known> known;  // by token digest

    std::mutex work_mutex;
    std::condition_variable work_there;
    std::deque<std::function<void()>> work;
    bool stopping = false;
    std::thread worker;

    Rooms(store::Store& its_store, Clockwork its_clock) : store(its_store), clock(std::move(its_clock)) {
        worker = std::thread([this] { run(); });
    }
    ~Rooms() {
        {
            const std::lock_guard lock(work_mutex);
            stopping = true;
        }
        work_there.notify_all();
        worker.join();
    }

    bool post(std::function<void()> task) {
        const std::lock_guard lock(work_mutex);
        if (work.size() >= waiting_max) return false;
        work.push_back(std::move(task));
        work_there.notify_one();
        return true;
    }
    void run() {
        for (;;) {
            std::function<void()> task;
            {
                std::unique_lock lock(work_mutex);
                work_there.wait(lock, [&] { return stopping || !work.empty(); });
                if (work.empty()) return;
                task = std::move(work.front());
                work.pop_front();
            }
            task();
        }
    }
    void forget(const std::string& officer) {
        const std::lock_guard lock(mutex);
        std::erase_if(known,
                      [&](const auto& entry) { return entry.second.signed_in->officer.id == officer; });
    }

    Opening try_to_open(const std::string& id, const std::string& password, const std::string& address) {
        const auto moment = std::chrono::steady_clock::now();
        const std::string by_account = "account " + id, by_address = "address " + address;
        if (const int seconds = std::max(slowing.wait(by_account, moment), slowing.wait(by_address, moment)))
            return Slowed{seconds};
        const auto stored = store.officer(id);
        const bool fits = password_fits(stored ? stored->password_digest : nobody, password);
        if (!stored || !fits || !stored->officer.active) {
            slowing.failed(by_account, moment, account_free);
            slowing.failed(by_address, moment, address_free);
            return Wrong{};
        }
        slowing.succeeded(by_account);
        Opened opened;
        opened.token = new_token();
        opened.signed_in = {stored->officer,
                            stored->must_change_password,
                            new_token(),
                            digest_of(opened.token),
                            {clock().instant.milliseconds + session_milliseconds}};
        const SignedIn& one = opened.signed_in;
        store.save(store::Session{one.token_digest, id, one.csrf_token, one.expires});
        return opened;
    }
};

SignIn::SignIn(store::Store& store, Clockwork clock) {
    if (sodium_init() < 0) throw std::runtime_error("no source of random numbers");
    rooms_ = std::make_unique<Rooms>(store, std::move(clock));
}

SignIn::~SignIn() = default;

void SignIn::open(std::string officer, std::string password, std::string address,
                  std::function<void(Opening, std::exception_ptr)> done) {
    const bool taken = rooms_->post([this, officer, password, address, done] {
        Opening opening = Wrong{};
        try {
            opening = rooms_->try_to_open(officer, password, address);
        } catch (...) {
            return done(Wrong{}, std::current_exception());
        }
        done(std::move(opening), nullptr);
    });
    if (!taken) done(Slowed{5}, nullptr);
}

std::shared_ptr<const SignedIn> SignIn::of(const std::string& token) {
    const std::string digest = digest_of(token);
    const auto moment = std::chrono::steady_clock::now();
    const Instant now = rooms_->clock().instant;
    {
        const std::lock_guard lock(rooms_->mutex);
        const auto found = rooms_->known.find(digest);
        if (found != rooms_->known.end() && moment - found->second.at < known_for)
            return found->second.signed_in->expires > now ? found->second.signed_in : nullptr;
    }
    const auto session = rooms_->store.session(digest);
    if (!session) return nullptr;
    const auto stored = rooms_->store.officer(session->officer);
    if (session->expires <= now || !stored || !stored->officer.active) {
        rooms_->store.drop_session(digest);
        return nullptr;
    }
    auto signed_in = std::make_shared<const SignedIn>(SignedIn{
        stored->officer, stored->must_change_password, session->csrf_token, digest, session->expires});
    const std::lock_guard lock(rooms_->mutex);
    if (rooms_->known.size() >= known_max) rooms_->known.clear();
    rooms_->known[digest] = {signed_in, moment};
    return signed_in;
}

void SignIn::close(const SignedIn& signed_in) {
    rooms_->store.drop_session(signed_in.token_digest);
    const std::lock_guard lock(rooms_->mutex);
    rooms_->known.erase(signed_in.token_digest);
}

void SignIn::change_password(std::shared_ptr<const SignedIn> signed_in, std::string present,
                             std::string wanted, std::function<void(Changed, std::exception_ptr)> done) {
    const auto change = [this, signed_in, present, wanted]() -> Changed {
        const auto moment = std::chrono::steady_clock::now();
        const std::string by_account = "account " + signed_in->officer.id;
        if (!password_is_strong(wanted, signed_in->officer.id)) return Changed::weak;
        auto stored = rooms_->store.officer(signed_in->officer.id);
        if (!stored || rooms_->slowing.wait(by_account, moment) > 0) return Changed::wrong;
        if (!password_fits(stored->password_digest, present)) {
            rooms_->slowing.failed(by_account, moment, account_free);
            return Changed::wrong;
        }
        stored->password_digest = password_digest(wanted);
        stored->must_change_password = false;
        rooms_->store.save(*stored);
        rooms_->store.drop_sessions(signed_in->officer.id);
        rooms_->forget(signed_in->officer.id);
        return Changed::done;
    };
    const bool taken = rooms_->post([change, done] {
        Changed changed = Changed::wrong;
        try {
            changed = change();
        } catch (...) {
            return done(changed, std::current_exception());
        }
        done(changed, nullptr);
    });
    if (!taken)
        done(Changed::wrong, std::make_exception_ptr(store::Fault("too many passwords are being checked")));
}

std::optional<std::string> SignIn::keep(const Officer& officer, bool new_password) {
    auto stored = rooms_->store.officer(officer.id);
    store::StoredOfficer kept = stored.value_or(store::StoredOfficer{});
    kept.officer = officer;
    kept.name = officer.name;
    std::optional<std::string> password;
    if (!stored || new_password) {
        password = new_one_time_password();
        kept.password_digest = password_digest(*password);
        kept.must_change_password = true;
    }
    rooms_->store.save(kept);
    if (password || !officer.active) rooms_->store.drop_sessions(officer.id);
    rooms_->forget(officer.id);
    return password;
}

std::optional<Officer> SignIn::officer(const std::string& id) {
    const auto stored = rooms_->store.officer(id);
    if (!stored) return std::nullopt;
    return stored->officer;
}

std::vector<Officer> SignIn::officers(const std::string& after, int limit) {
    std::vector<Officer> out;
    for (const store::StoredOfficer& one : rooms_->store.officers(after, limit)) out.push_back(one.officer);
    return out;
}

bool password_is_strong(const std::string& password, const std::string& officer) {
    return password.size() >= 12 && password.size() <= 512 && password != officer;
}

}  // namespace dengwen::desk
