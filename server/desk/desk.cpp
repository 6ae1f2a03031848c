#include "desk/desk.hpp"

#include <algorithm>
#include <future>

#include "core/delegation.hpp"
#include "desk/answers.hpp"
#include "desk/attachment.hpp"
#include "desk/calendars.hpp"
#include "desk/campaigning.hpp"
#include "desk/query_code.hpp"
#include "desk/retaliation.hpp"
#include "desk/rights.hpp"
#include "desk/rooms.hpp"
#include "sealing/tiles.hpp"

namespace dengwen::desk {

Desk::Desk(store::Store& store, const profile::Profiles& profiles, std::string law_id, Clockwork clock,
           Recorded recorded)
    : rooms_(std::make_unique<Rooms>(store, profiles, std::move(law_id), std::move(clock), recorded)) {}

Desk::~Desk() = default;

namespace {

// Waits for an answer given from a store thread.
template <class Value, class Begin>
Answered<Value> wait_for(Begin begin) {
    std::promise<Answered<Value>> promise;
    auto future = promise.get_future();
    begin([&promise](Answered<Value> answered, std::exception_ptr fault) {
        if (fault)
            promise.set_exception(fault);
        else
            promise.set_value(std::move(answered));
    });
    return future.get();
}

// Drafter, handler and whoever stood aside all entered something themselves.
std::map<std::string, std::string> officers_of(store::Store& store, const std::vector<Entry>& entries,
                                               const std::vector<store::Reading>& readings) {
    std::map<std::string, std::string> names;
    const auto add = [&](const std::string& officer) {
        if (officer.empty() || !names.emplace(officer, "").second) return;
        const auto stored = store.officer(officer);
        names[officer] = stored ? stored->officer.name : officer;
    };
    for (const Entry& entry : entries) {
        add(entry.by.officer);
        add(entry.by.on_behalf_of);
    }
    for (const store::Reading& reading : readings) add(reading.officer);
    return names;
}

// What was opened on one footing by several officers of a unit within an hour is one line for the petitioner.
std::vector<store::Reading> by_unit(const std::vector<store::Reading>& readings) {
    std::vector<store::Reading> out;
    for (const store::Reading& one : readings) {
        const auto same = std::find_if(out.begin(), out.end(), [&](const store::Reading& other) {
            return one.unit == other.unit && one.hour == other.hour && one.thing == other.thing &&
                   one.digest == other.digest && one.footing == other.footing;
        });
        if (same == out.end()) {
            out.push_back(one);
            out.back().officer.clear();
            continue;
        }
        same->times += one.times;
        same->last = std::max(same->last, one.last);
        if (one.first < same->first) {
            same->first = one.first;
            same->day = one.day;
        }
    }
    return out;
}

std::vector<store::Reading> readings_for(const Actor& actor, store::Store& store, MatterNumber number) {
    if (actor.kind == ActorKind::petitioner) return by_unit(store.readings_of(number));
    const Officer reader = with_lent_roles(actor);
    const bool answers_for_officers = reader.has(Role::head) || reader.has(Role::supervisor);
    return answers_for_officers ? store.readings_of(number) : std::vector<store::Reading>{};
}

store::Reading reading_of(const Actor& actor, MatterNumber number, const Footing& footing, const Now& now) {
    return {.matter = number,
            .hour = store::hour_of(now.instant),
            .officer = actor.officer.id,
            .unit = actor.officer.unit,
            .thing = ReadingThing::matter,
            .digest = {},
            .footing = footing,
            .day = now.day,
            .first = now.instant,
            .last = now.instant};
}

}  // namespace

Answered<Acted> Desk::act(Asking asking) {
    return wait_for<Acted>([&](auto done) { act(std::move(asking), std::move(done)); });
}

Answered<Receipt> Desk::register_matter(Registering registering) {
    return wait_for<Receipt>([&](auto done) { register_matter(std::move(registering), std::move(done)); });
}

Answered<MatterView> Desk::matter(const Actor& actor, MatterNumber number,
                                  std::optional<ReadingGround> ground) {
    const Now now = rooms_->clock();
    auto answered = open(actor, number, ground, now);
    if (const Refusal* refusal = std::get_if<Refusal>(&answered)) return *refusal;
    auto& [view, footing] = std::get<Opened>(answered);
    if (actor.kind == ActorKind::officer) view.campaigns = campaigns_with(*this, actor, number);
    if (footing) {
        rooms_->recording.note(reading_of(actor, number, *footing, now));
    }
    return std::move(view);
}

Answered<Desk::Opened> Desk::open(const Actor& actor, MatterNumber number,
                                  std::optional<ReadingGround> ground, const Now& now) {
    auto loaded = rooms_->store.matter(number);
    if (!loaded) return Refusal::matter_not_found;
    const Rooms::Shelf shelf = rooms_->shelf();
    std::optional<Footing> on;
    if (actor.kind == ActorKind::officer) {
        if (!may_see(with_lent_roles(actor), *loaded, *shelf.offices)) return Refusal::matter_not_found;
        on = footing(actor.officer, *loaded, ground);
        if (!on) return Refusal::ground_needed;
    }

    std::vector<Act> acts;
    std::vector<Act> acts_for_petitioner;
    if (const Law* law_now = law(now.day)) {
        Setting setting = rooms_->setting(now, *law_now, shelf, actor);
        setting.under_check = actor.kind == ActorKind::officer && is_under_check(*loaded, rooms_->store);
        acts = may(*loaded, setting);
        if (actor.kind == ActorKind::officer) {
            Actor entering = actor;
            entering.for_petitioner = true;
            acts_for_petitioner = may(*loaded, rooms_->setting(now, *law_now, shelf, entering));
            std::erase_if(acts_for_petitioner, [](Act act) { return row(act).whose != Whose::petitioner; });
        }
    }
    Sight seen = sight(actor, std::move(*loaded), rooms_->store.entries(number));

    MatterView view{std::move(seen.matter),
                    std::move(seen.entries),
                    {},
                    std::move(acts),
                    std::move(acts_for_petitioner),
                    law(now.day),
                    {},
                    {},
                    readings_for(actor, rooms_->store, number)};
    if (actor.kind == ActorKind::officer)
        view.officers = officers_of(rooms_->store, view.entries, view.readings);
    std::vector<ContentRef> refs;
    for (const std::string& digest : seen.readable) refs.push_back({digest});
    view.contents = rooms_->keeping.contents(refs);
    if (view.law) view.findings = findings_in_draft(view.matter, view.contents, *view.law, *shelf.offices);
    for (const Deadline& deadline : view.matter.deadlines) {
        const Law* under = rooms_->profiles.find(deadline.law);
        view.workings.push_back(under ? working(deadline, *under, *shelf.calendar) : std::vector<Words>{});
    }
    return Opened{std::move(view), on};
}

std::optional<MatterNumber> Desk::number_of(const std::string& query_code) {
    const auto code = normalised_query_code(query_code);
    if (!code) return std::nullopt;
    return rooms_->store.by_query_code(query_code_digest(*code));
}

Answered<MatterView> Desk::follow(const std::string& query_code) {
    const auto number = number_of(query_code);
    if (!number) return Refusal::matter_not_found;
    return matter(Actor{ActorKind::petitioner, {}, false}, *number);
}

store::PublishedPage Desk::published_answers(const store::PublishedQuery& query) {
    return rooms_->store.published_answers(query);
}

std::optional<store::PublishedAnswer> Desk::published_answer(const std::string& id) {
    return rooms_->store.published_answer(id);
}

std::optional<std::string> Desk::ledger_resource(const std::string& path) {
    return sealing::resource(rooms_->store, path);
}

void Desk::set_ledger_policy(ledger::Policy policy) { rooms_->ledger_policy = std::move(policy); }

sealing::Cosigned Desk::take_cosignatures(std::string_view note) {
    return sealing::take_cosignatures(rooms_->store, rooms_->ledger_policy, note);
}

std::vector<std::string> Desk::published_units() {
    constexpr int units_max = 300;  // a list to choose from, not a register
    return rooms_->store.published_units(units_max);
}

Answered<std::pair<store::Content, std::string>> Desk::attachment(const Actor& actor, MatterNumber number,
                                                                  const std::string& digest,
                                                                  std::optional<ReadingGround> ground) {
    const Now now = rooms_->clock();
    auto answered = open(actor, number, ground, now);
    if (const Refusal* refusal = std::get_if<Refusal>(&answered)) return *refusal;
    auto& [view, footing] = std::get<Opened>(answered);
    for (store::Content& content : view.contents) {
        if (content.digest != digest || content.kind != "attachment") continue;
        auto file = rooms_->keeping.file(attachment_from(content.body).sha256);
        if (!file) continue;
        if (footing) {
            store::Reading reading = reading_of(actor, number, *footing, now);
            reading.thing = ReadingThing::attachment;
            reading.digest = digest;
            rooms_->recording.keep(std::move(reading));
        }
        return std::pair{std::move(content), std::move(*file)};
    }
    return Refusal::matter_not_found;
}

void Desk::set_vault_key(std::shared_ptr<const vault::VaultKey> key) {
    rooms_->keeping.set_key(std::move(key));
}

std::string Desk::keep_attachment(const std::string& bytes) { return rooms_->keeping.keep_file(bytes); }

std::optional<Attachment> Desk::kept_file(const std::string& sha256) {
    constexpr std::string_view digits = "0123456789abcdef";
    if (sha256.size() != 64 || sha256.find_first_not_of(digits) != std::string::npos) return std::nullopt;
    const auto file = rooms_->keeping.file(sha256);
    if (!file) return std::nullopt;
    const auto type = sniffed_type(*file);
    if (!type) return std::nullopt;
    return Attachment{sha256, "", *type, file->size()};
}

std::optional<int> Desk::publish_calendar(int year, const std::vector<CalendarDay>& days) {
    Calendar trial;
    if (!trial.publish(year, days)) return std::nullopt;
    keep_published(rooms_->store, year, days);
    rooms_->refresh();
    return settle_provisional(year);
}

std::vector<std::string> Desk::save_unit(const Unit& unit) {
    std::vector<Unit> all;
    const auto before = offices();
    for (const auto& [id, one] : before->units())
        if (id != unit.id) all.push_back(one);
    all.push_back(unit);
    std::vector<std::string> faults = Offices(std::move(all)).faults();
    if (!faults.empty()) return faults;
    rooms_->store.save(unit);
    rooms_->refresh();
    return {};
}

void Desk::save_channels(const std::string& unit, const Channels& channels) {
    {
        const std::lock_guard lock(rooms_->channels_mutex);
        keep_channels(rooms_->store, unit, channels);
    }
    rooms_->refresh();
}

void Desk::save_categories(const std::vector<store::Category>& categories) {
    rooms_->store.save(categories);
    rooms_->refresh();
}

void Desk::save_divisions(const std::vector<store::Division>& divisions) {
    rooms_->store.save(divisions);
    rooms_->refresh();
}

std::shared_ptr<const Calendar> Desk::calendar() const { return rooms_->shelf().calendar; }
const Law* Desk::law(Day day) const { return rooms_->profiles.in_force(rooms_->law_id, day); }
std::shared_ptr<const Offices> Desk::offices() const { return rooms_->shelf().offices; }
std::shared_ptr<const ChannelsOfUnits> Desk::channels() const { return rooms_->shelf().channels; }
std::shared_ptr<const std::vector<store::Category>> Desk::categories() const {
    return rooms_->shelf().categories;
}
std::shared_ptr<const std::vector<store::Division>> Desk::divisions() const {
    return rooms_->shelf().divisions;
}
std::optional<store::Once> Desk::answer_kept(const std::string& key) { return rooms_->store.once(key); }
void Desk::keep_answer(const store::Once& once) { rooms_->store.keep(once, now().day); }
const profile::Profiles& Desk::profiles() const { return rooms_->profiles; }
Now Desk::now() const { return rooms_->clock(); }
bool Desk::is_ready() { return rooms_->store.is_ready(); }
store::Store& Desk::store() { return rooms_->store; }

}  // namespace dengwen::desk
