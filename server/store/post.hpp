// Post: what goes out to be told, one delivery for each message and the way it takes; and which mails came
// in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/day.hpp"
#include "core/matter.hpp"

namespace dengwen::store {

class Database;

enum class DeliveryState {
    waiting,  // to be sent, now or at the next try; a letter: to be printed
    sent,     // the gateway took it; a letter: printed
    dead,     // given up, with the reason; an administrator may send it again
};
std::string_view name(DeliveryState state);
std::optional<DeliveryState> delivery_state_from(std::string_view name);

struct Delivery {
    std::string id;  // the same at every try, so that a receiver can tell the second by it
    MatterNumber matter;
    std::string word;   // the event's noun
    std::string to;     // unit id, or "petitioner"
    std::string unit;   // whose message it is
    std::string route;  // "sms", "email", "letter", "webhook NAME"
    Day day;            // of the event
    DeliveryState state = DeliveryState::waiting;
    int tries = 0;
    Instant next;
    Instant changed;
    std::string reason;   // why the last try failed; says nothing of a person
    std::string done_by;  // the officer who printed it or sent it again
    bool operator==(const Delivery&) const = default;
};

// Wish: how a petitioner wishes to be told of one matter.
struct Wish {
    std::string route;     // "sms", "email", "letter", "none"; empty: by what there is
    std::string language;  // "zh", "en"; empty: as configured
    bool operator==(const Wish&) const = default;
};

struct DeliveryQuery {
    DeliveryState state = DeliveryState::waiting;
    std::optional<std::pair<Instant, std::string>> before;  // key of the last row of the page before
    int limit = 50;
};

// Reminder: that a unit is told of a duty so many days before its last day; once for ever.
struct Reminder {
    MatterNumber matter;
    Clock clock{};
    std::string unit;
    Day last_day;  // as the law counts it
    int days_before = 0;
    Kind kind{};  // of the matter
    Day sent_on;
    bool operator==(const Reminder&) const = default;
};

// Pages run from the newest to the oldest.
struct ReminderQuery {
    std::string unit;
    Day from;  // on or after which it was sent
    bool with_accusations = false;
    std::optional<Reminder> after;  // the last row of the page before
    int limit = 50;
};

class Post {
  public:
    explicit Post(Database& database) : database_(database) {}

    // Adds those that are not there yet, together with the cursor; false, and nothing is added, when another
    // node has been there.
    bool add(const std::vector<Delivery>& deliveries, std::int64_t from, std::int64_t through);
    std::int64_t sorted_through();
    // From here on, where nothing has been sorted yet: what happened before is told to nobody.
    void begin_at(std::int64_t position);

    // Holds those of a route whose time has come until `until`; nobody else takes them before that.
    std::vector<Delivery> take_due(const std::string& route, Instant now, Instant until, int most);
    // What became of deliveries that were held.
    void settle(const std::vector<Delivery>& deliveries);
    // What a process held when it was killed; only for a store that no other process sends from.
    void let_go(Instant now);

    std::vector<Delivery> deliveries(const DeliveryQuery& query);  // the latest change first
    int count(DeliveryState state, int most);
    std::optional<Delivery> delivery(const std::string& id);
    bool send_again(const std::string& id, const std::string& officer, Instant now);  // false: not given up
    std::vector<Delivery> letters(const std::string& unit, const std::string& after, int limit);
    bool print(const std::string& id, const std::string& officer, Instant now);  // false: not to be printed
    void forget_sent(Instant before);

    // Writes down those that were not there yet, with what is to be sent of them; what was, stays as it was.
    void remind(const std::vector<Reminder>& reminders, const std::vector<Delivery>& deliveries);
    std::vector<Reminder> reminders(const ReminderQuery& query);
    bool was_reminded(const Reminder& reminder);

    Wish wish(MatterNumber matter);
    void set_wish(MatterNumber matter, const Wish& wish);

    // A mail that came in, by its digest: nothing where it is not known.
    std::optional<bool> mail_is_done(const std::string& digest);
    void keep_mail(const std::string& digest, bool is_done, Day day);

  private:
    Database& database_;
};

}  // namespace dengwen::store
