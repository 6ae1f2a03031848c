#include "desk/reminding.hpp"

#include <limits>

#include "core/delegation.hpp"
#include "core/reminder.hpp"
#include "desk/rights.hpp"
#include "desk/supervising.hpp"
#include "notify/route.hpp"
#include "notify/spool.hpp"

namespace dengwen::desk {

namespace {

constexpr const char* reminded_setting = "reminders.sent_on";
constexpr int duties_at_once = 500;

// Reminds: one pass over what falls due.
class Reminds {
  public:
    Reminds(Desk& desk, const ReminderWay& way, const Law& law, const Now& now)
        : store_(desk.store()), way_(way), law_(law), calendar_(desk.calendar()), now_(now) {}

    void unit(const std::string& id, Day reach) {
        store::DutyQuery query;
        query.unit = id;
        query.due_until = reach;
        query.answered_for = true;
        query.limit = duties_at_once;
        // Nothing whose last day is over: that is a breach, and not reminded of.
        query.after = {now_.day - 1, MatterNumber{std::numeric_limits<std::int64_t>::max()}};
        for (;;) {
            const auto page = store_.duties(query);
            remind(page);
            if (std::ssize(page) < query.limit) return;
            query.after = {page.back().last_day, page.back().matter};
        }
    }
    int count() const { return count_; }

  private:
    void remind(const std::vector<store::Duty>& duties) {
        store::Post post = store_.post();
        std::vector<store::Reminder> reminders;
        std::vector<store::Delivery> deliveries;
        for (const store::Duty& duty : duties) {
            const auto days = reminder_due(law_, *calendar_, duty.clock, duty.raw_last_day, now_.day);
            if (!days) continue;
            const store::Reminder one{duty.matter, duty.clock, duty.unit, duty.raw_last_day,
                                      *days,       duty.kind,  now_.day};
            if (post.was_reminded(one)) continue;
            if (!way_.settings)
                notices::spool(one, way_.folder);
            else
                for (store::Delivery& made : notices::deliveries_of(one, *way_.settings, now_.instant))
                    deliveries.push_back(std::move(made));
            reminders.push_back(one);
        }
        post.remind(reminders, deliveries);
        count_ += static_cast<int>(reminders.size());
    }

    store::Store& store_;
    const ReminderWay& way_;
    const Law& law_;
    const std::shared_ptr<const Calendar> calendar_;
    const Now now_;
    int count_ = 0;
};

}  // namespace

int remind_units(Desk& desk, const ReminderWay& way) {
    const Now now = desk.now();
    const Law* law = desk.law(now.day);
    if (!law || desk.store().setting(reminded_setting) >= iso(now.day)) return 0;
    Reminds reminds(desk, way, *law, now);
    const auto offices = desk.offices();  // held: another thread may read them anew meanwhile
    if (const auto reach = reminders_reach(*law, *desk.calendar(), now.day))
        for (const auto& [id, unit] : offices->units()) reminds.unit(id, *reach);
    desk.store().set_setting(reminded_setting, iso(now.day));
    return reminds.count();
}

Answered<std::vector<store::Reminder>> unit_reminders(Desk& desk, const Actor& actor,
                                                      store::ReminderQuery query) {
    const Officer reader = with_lent_roles(actor);
    if (!works_on_matters(reader)) return std::vector<store::Reminder>{};
    if (!may_look_at_unit(reader, query.unit, *desk.offices())) return Refusal::not_supervised_by_you;
    query.with_accusations = reader.has(Role::accusations);
    return desk.store().post().reminders(query);
}

}  // namespace dengwen::desk
