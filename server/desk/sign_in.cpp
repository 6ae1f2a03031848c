#include "desk/sign_in.hpp"

#include <sodium.h>

#include "desk/password_rules.hpp"
#include "desk/passwords.hpp"
#include "desk/sign_in_rooms.hpp"

namespace dengwen::desk {

namespace {

constexpr std::int64_t touched_every = 5 * 60 * 1000;  // milliseconds
constexpr std::chrono::seconds known_for{
    10};  // then the store is asked again: another node may have ended it
constexpr std::size_t known_max = 10000;
constexpr int present_free = 5;

}  // namespace

SignIn::SignIn(store::Store& store, Clockwork clock, std::string key) {
    if (sodium_init() < 0) throw std::runtime_error("no source of random numbers");
    rooms_ = std::make_unique<Rooms>(store, std::move(clock), std::move(key));
}

SignIn::~SignIn() = default;

void SignIn::set_office_clock(Clockwork clock) { rooms_->office_clock = std::move(clock); }

void SignIn::open(Coming coming, std::function<void(Opening, std::exception_ptr)> done) {
    const Try one = rooms_->try_of(coming.officer, coming);
    const auto moment = std::chrono::steady_clock::now();
    if (const int seconds = rooms_->door.wait(one, moment)) return done(Slowed{seconds}, nullptr);
    const bool first = rooms_->door.is_known(one, moment);
    const auto task = [this, coming = std::move(coming), one, done] {
        Opening opening = Wrong{};
        try {
            opening = rooms_->try_to_open(coming, one);
        } catch (...) {
            return done(Wrong{}, std::current_exception());
        }
        done(std::move(opening), nullptr);
    };
    if (!rooms_->post(task, first)) done(Slowed{5}, nullptr);
}

std::optional<SignIn::Opened> SignIn::open_vouched(const std::string& officer, const Coming& coming,
                                                   bool factor_seen) {
    auto stored = rooms_->store.officer(officer);
    if (!stored || !stored->officer.active) return std::nullopt;
    if (stored->must_change_password) {
        stored->password_digest = password_digest(new_token());
        stored->must_change_password = false;
        rooms_->store.save(*stored);
    }
    return rooms_->open(*stored, coming, factor_seen);
}

std::shared_ptr<const SignedIn> SignIn::of(const std::string& token) {
    const std::string digest = digest_of_token(token);
    const auto moment = std::chrono::steady_clock::now();
    const Instant now = rooms_->clock().instant;
    const Day today = rooms_->office_clock().day;
    {
        const std::lock_guard lock(rooms_->mutex);
        const auto found = rooms_->known.find(digest);
        if (found != rooms_->known.end() && moment - found->second.at < known_for &&
            found->second.day == today)
            return found->second.signed_in->expires > now ? found->second.signed_in : nullptr;
    }
    const auto session = rooms_->store.session(digest);
    if (!session) return nullptr;
    const auto stored = rooms_->store.officer(session->officer);
    if (session->expires <= now || !stored || !stored->officer.active) {
        rooms_->store.drop_session(digest);
        return nullptr;
    }
    if (now.milliseconds - session->used.milliseconds > touched_every)
        rooms_->post([this, digest, now] { rooms_->touch(digest, now); }, true);
    auto signed_in = std::make_shared<const SignedIn>(
        SignedIn{stored->officer, stored->must_change_password, session->csrf_token, digest, session->expires,
                 factor_state_from(session->factor).value_or(FactorState::code_wanted),
                 rooms_->stood_for(stored->officer, today)});
    const std::lock_guard lock(rooms_->mutex);
    if (rooms_->known.size() >= known_max) rooms_->known.clear();
    rooms_->known[digest] = {signed_in, moment, today};
    return signed_in;
}

void SignIn::close(const SignedIn& signed_in) { rooms_->close(signed_in); }

void SignIn::change_password(std::shared_ptr<const SignedIn> signed_in, Coming coming, std::string wanted,
                             std::function<void(Changed, std::optional<Opened>, std::exception_ptr)> done) {
    const auto change = [this, signed_in, coming, wanted](std::optional<Opened>& opened) -> Changed {
        const auto moment = std::chrono::steady_clock::now();
        const std::string& officer = signed_in->officer.id;
        const std::string by = "present password of " + officer;
        switch (fault_of_password(wanted, signed_in->officer)) {
            case PasswordFault::length:
                return Changed::weak;
            case PasswordFault::common:
                return Changed::common;
            case PasswordFault::none:
                break;
        }
        auto stored = rooms_->store.officer(officer);
        if (!stored || rooms_->slowing.wait(by, moment) > 0) return Changed::wrong;
        if (!password_fits(stored->password_digest, coming.password)) {
            rooms_->slowing.failed(by, moment, present_free);
            return Changed::wrong;
        }
        stored->password_digest = password_digest(wanted);
        stored->must_change_password = false;
        rooms_->store.save(*stored);
        end_sessions(officer);
        opened = rooms_->open(*stored, coming, signed_in->factor == FactorState::passed);
        return Changed::done;
    };
    const bool taken = rooms_->post(
        [change, done] {
            std::optional<Opened> opened;
            Changed changed = Changed::wrong;
            try {
                changed = change(opened);
            } catch (...) {
                return done(changed, std::nullopt, std::current_exception());
            }
            done(changed, std::move(opened), nullptr);
        },
        true);
    if (!taken)
        done(Changed::wrong, std::nullopt,
             std::make_exception_ptr(store::Fault("too many passwords are being checked")));
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
    rooms_->forget_deputies(officer.id);
    return password;
}

HandOver SignIn::hand_over(const Officer& wanted) {
    const auto stored = rooms_->store.officer(wanted.id);
    return stored ? desk::hand_over(rooms_->store, stored->officer, wanted) : HandOver{};
}

bool SignIn::take_over(const HandOver& given, const std::string& from, const std::string& to) {
    const auto leaving = rooms_->store.officer(from);
    auto taking = rooms_->store.officer(to);
    if (!leaving || !taking || from == to || !taking->officer.active) return false;
    if (!given.unheld.empty() && taking->officer.unit != leaving->officer.unit) return false;
    taking->officer.roles.insert(given.unheld.begin(), given.unheld.end());
    if (given.last_administrator) taking->officer.roles.insert(Role::administrator);
    rooms_->store.save(*taking);
    rooms_->forget(to);
    rooms_->forget_deputies(to);
    return true;
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

std::string new_sign_in_key() { return new_token(); }

}  // namespace dengwen::desk
