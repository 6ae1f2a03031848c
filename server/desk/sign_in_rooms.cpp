#include "desk/sign_in_rooms.hpp"

#include "desk/passwords.hpp"
#include "desk/seal.hpp"
#include "desk/second_factor.hpp"
#include "ledger/commitment.hpp"

namespace dengwen::desk {

namespace {

constexpr std::int64_t minute_milliseconds = 60 * 1000;
constexpr std::int64_t session_milliseconds = 12 * 60 * minute_milliseconds;
constexpr std::int64_t half_session_milliseconds = 10 * minute_milliseconds;  // while a code is wanted
constexpr std::int64_t mark_milliseconds = 180LL * 24 * 60 * minute_milliseconds;
constexpr std::size_t mark_number_digits = 32;
constexpr std::size_t waiting_max = 200;  // of strangers; browsers known before have as many places besides
constexpr int code_free = 10;

std::string mark_secret(const std::string& key, const std::string& officer) {
    return key + " known browser " + officer;
}

}  // namespace

std::string digest_of_token(const std::string& token) {
    return ledger::sha256("dengwen session 1\n" + token);
}

SignIn::Rooms::Rooms(store::Store& its_store, Clockwork its_clock, std::string its_key)
    : store(its_store),
      clock(std::move(its_clock)),
      office_clock(clock),
      key(std::move(its_key)),
      nobody(password_digest(new_token())) {
    worker = std::thread([this] { run(); });
}

SignIn::Rooms::~Rooms() {
    {
        const std::lock_guard lock(work_mutex);
        stopping = true;
    }
    work_there.notify_all();
    worker.join();
    sodium_memzero(key.data(), key.size());
}

bool SignIn::Rooms::post(std::function<void()> task, bool first) {
    const std::lock_guard lock(work_mutex);
    auto& line = first ? work_first : work;
    if (line.size() >= waiting_max) return false;
    line.push_back(std::move(task));
    work_there.notify_one();
    return true;
}

void SignIn::Rooms::run() {
    for (;;) {
        std::function<void()> task;
        {
            std::unique_lock lock(work_mutex);
            work_there.wait(lock, [&] { return stopping || !work.empty() || !work_first.empty(); });
            if (work.empty() && work_first.empty()) return;
            auto& line = work_first.empty() ? work : work_first;
            task = std::move(line.front());
            line.pop_front();
        }
        task();
    }
}

void SignIn::Rooms::forget(const std::string& officer) {
    const std::lock_guard lock(mutex);
    std::erase_if(known, [&](const auto& entry) { return entry.second.signed_in->officer.id == officer; });
}

std::string SignIn::Rooms::new_mark(const std::string& officer) const {
    const std::int64_t until = clock().instant.milliseconds + mark_milliseconds;
    return seal(mark_secret(key, officer), new_token().substr(0, mark_number_digits) + std::to_string(until));
}

Try SignIn::Rooms::try_of(const std::string& officer, const Coming& coming) const {
    Try out{officer, coming.address, {}};
    if (coming.mark.empty()) return out;
    const auto opened = unseal(mark_secret(key, officer), coming.mark);
    if (opened && opened->size() > mark_number_digits &&
        std::stoll(opened->substr(mark_number_digits)) > clock().instant.milliseconds)
        out.known_browser = opened->substr(0, mark_number_digits);
    return out;
}

std::string SignIn::Rooms::factor_secret(const std::string& officer) const {
    return key + " second factor " + officer;
}

std::string SignIn::Rooms::opened_secret(const std::string& officer, const std::string& sealed) const {
    auto secret = unseal(factor_secret(officer), sealed);
    if (!secret)
        throw store::Fault("the second factor of " + officer +
                           " was sealed under another sign-in.key; put that file back");
    return std::move(*secret);
}

bool SignIn::Rooms::factor_required() { return store.setting("second_factor") != "optional"; }

bool SignIn::Rooms::has_factor(const std::string& officer) {
    const auto factor = store.second_factor(officer);
    return (factor && !factor->secret.empty()) || !store.security_keys(officer).empty();
}

FactorState SignIn::Rooms::state_of(const std::string& officer, bool code_given) {
    if (code_given) return FactorState::passed;
    if (has_factor(officer)) return FactorState::code_wanted;
    return factor_required() ? FactorState::enrolment_wanted : FactorState::none;
}

SignIn::Opened SignIn::Rooms::open(const store::StoredOfficer& stored, const Coming& coming,
                                   bool code_given) {
    const Instant now = clock().instant;
    const FactorState state = state_of(stored.officer.id, code_given);
    const bool half = state == FactorState::code_wanted;
    Opened opened;
    opened.token = new_token();
    opened.signed_in = {stored.officer,
                        stored.must_change_password,
                        new_token(),
                        digest_of_token(opened.token),
                        {now.milliseconds + (half ? half_session_milliseconds : session_milliseconds)},
                        state,
                        stood_for(stored.officer, office_clock().day)};
    const SignedIn& one = opened.signed_in;
    store.save(store::Session{one.token_digest, stored.officer.id, one.csrf_token, one.expires, now, now,
                              coming.browser, coming.address, std::string(name(state))});
    if (!half) opened.mark = new_mark(stored.officer.id);
    return opened;
}

SignIn::Opening SignIn::Rooms::try_to_open(const Coming& coming, const Try& one) {
    if (const int seconds = door.wait(one, std::chrono::steady_clock::now())) return Slowed{seconds};
    const auto stored = store.officer(coming.officer);
    const bool fits = password_fits(stored ? stored->password_digest : nobody, coming.password);
    if (!stored || !fits || !stored->officer.active) {
        door.failed(one, std::chrono::steady_clock::now());
        return Wrong{};
    }
    door.succeeded(one);
    return open(*stored, coming, false);
}

bool SignIn::Rooms::take(const std::string& officer, const std::string& code) {
    if (const auto recovery = normalised_recovery_code(code))
        return store.take_recovery_code(officer, recovery_digest(key, officer, *recovery));
    const auto factor = store.second_factor(officer);
    if (!factor || factor->secret.empty()) return false;
    const auto counter = counter_of_code(opened_secret(officer, factor->secret), code, clock().instant);
    return counter && store.take_code(officer, *counter);
}

// Who tries codes knows the password, so here the account may wait; a browser known before still does not
// wait for others.
std::optional<SignIn::Rooms::Refused> SignIn::Rooms::why_not(const std::string& officer, const Coming& coming,
                                                             const std::function<bool()>& right) {
    const auto moment = std::chrono::steady_clock::now();
    const Try one = try_of(officer, coming);
    const std::string by =
        door.is_known(one, moment) ? "code of browser " + one.known_browser : "code of " + officer;
    if (const int seconds = slowing.wait(by, moment)) return Slowed{seconds};
    if (!right()) {
        slowing.failed(by, moment, code_free);
        return Wrong{};
    }
    slowing.succeeded(by);
    return std::nullopt;
}

std::optional<SignIn::Rooms::Refused> SignIn::Rooms::why_not_proven(const SignedIn& signed_in,
                                                                    const Coming& coming,
                                                                    const Proof& proof) {
    const std::string& officer = signed_in.officer.id;
    if (!has_factor(officer)) return std::nullopt;
    return why_not(officer, coming, [&] { return take_proof(signed_in, proof); });
}

SignIn::Opening SignIn::Rooms::pass(const SignedIn& signed_in, const Coming& coming,
                                    const std::function<bool()>& right) {
    const std::string& officer = signed_in.officer.id;
    if (const auto refused = why_not(officer, coming, right)) return refused_as<Opening>(*refused);
    close(signed_in);
    return open(stored(officer), coming, true);
}

void SignIn::Rooms::close(const SignedIn& signed_in) {
    store.drop_session(signed_in.token_digest);
    const std::lock_guard lock(mutex);
    known.erase(signed_in.token_digest);
}

// Not worth a trouble: the next use says it again.
void SignIn::Rooms::touch(const std::string& digest, Instant now) {
    try {
        store.touch_session(digest, now);
    } catch (const store::Fault&) {
        return;
    }
}

store::StoredOfficer SignIn::Rooms::stored(const std::string& officer) {
    auto found = store.officer(officer);
    if (!found) throw store::Fault("an officer with a session is gone: " + officer);
    return std::move(*found);
}

}  // namespace dengwen::desk
