#include "command/housekeeping.hpp"

#include "desk/lots.hpp"
#include "desk/receiving.hpp"
#include "desk/supervising.hpp"
#include "http/log.hpp"
#include "store/post.hpp"

namespace dengwen::command {

namespace {

constexpr int cleaning_every_seconds = 3600;
constexpr int looking_every_seconds = 60;
constexpr int answers_kept_days = 7;
constexpr std::int64_t sent_kept_milliseconds = std::int64_t{90} * 86'400'000;

// One task of the house: what goes wrong with it keeps no other from being done.
template <class Task>
void attempt(const Task& task) {
    try {
        task();
    } catch (const std::runtime_error& trouble) {  // the store's, or a rehearsal's clock that is being set
        http::write_event(trouble.what());
    }
}

// Forgets sessions that ended and answers nobody can still be asking for.
void clean(Premises& premises, const Clockwork& now) {
    premises.store.drop_expired_sessions(now().instant);
    premises.store.forget_once(premises.desk.now().day - answers_kept_days);
    premises.store.post().forget_sent({now().instant.milliseconds - sent_kept_milliseconds});
}

// What a new day brings, whether or not anybody opens a page: breaches are found, units reminded, lots drawn.
void look_at_the_day(Premises& premises, const desk::ReminderWay& way) {
    attempt([&] { desk::find_breaches(premises.desk); });
    attempt([&] { desk::remind_units(premises.desk, way); });
    attempt([&] { desk::hold_lots(premises.desk); });
    attempt([&] { desk::tell_called_off(premises.desk); });
}

}  // namespace

sigset_t stop_signals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    return set;
}

void keep_house_until_told_to_stop(Premises& premises, const Clockwork& now, const desk::ReminderWay& way,
                                   bool rehearsal) {
    const sigset_t set = stop_signals();
    const int every_seconds = rehearsal ? 1 : looking_every_seconds;
    const timespec pause{every_seconds, 0};
    int cleaned_seconds_ago = cleaning_every_seconds;
    do {
        if (cleaned_seconds_ago >= cleaning_every_seconds) {
            attempt([&] { clean(premises, now); });
            cleaned_seconds_ago = 0;
        }
        look_at_the_day(premises, way);
        cleaned_seconds_ago += every_seconds;
    } while (sigtimedwait(&set, nullptr, &pause) < 0);
}

}  // namespace dengwen::command
