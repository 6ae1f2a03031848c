// Registering: a submission makes a new matter, with its number and query code.
#include <algorithm>

#include "core/delegation.hpp"
#include "desk/content_mark.hpp"
#include "desk/desk.hpp"
#include "desk/outgoing.hpp"
#include "desk/query_code.hpp"
#include "desk/receipts.hpp"
#include "desk/retaliation.hpp"
#include "desk/rights.hpp"
#include "desk/rooms.hpp"
#include "store/event_row.hpp"

namespace dengwen::desk {

namespace {

// The six digits of the place the unit serves; codes of townships are longer, of provinces as long.
int division_of(const Unit& unit) {
    int division = 0;
    std::size_t digits = 0;
    for (const char c : unit.division) {
        if (c < '0' || c > '9' || digits == 6) break;
        division = division * 10 + (c - '0');
        ++digits;
    }
    for (; digits < 6; ++digits) division *= 10;
    return division == 0 ? 100000 : division;
}

constexpr int same_content_max = 20;

template <class Codes>
bool known(const Codes& codes, const std::string& code) {
    return code.empty() || codes.empty() || codes.contains(code);
}

}  // namespace

struct Registration : std::enable_shared_from_this<Registration> {
    Registration(Desk& its_desk, store::Store& its_store, const Keeping& its_keeping,
                 std::shared_ptr<const signing::SigningKey> its_key, Registering its_registering,
                 std::function<void(Answered<Receipt>, std::exception_ptr)> its_done)
        : desk(its_desk),
          store(its_store),
          keeping(its_keeping),
          receipt_key(std::move(its_key)),
          registering(std::move(its_registering)),
          done(std::move(its_done)) {}

    Desk& desk;
    store::Store& store;
    const Keeping& keeping;
    std::shared_ptr<const signing::SigningKey> receipt_key;
    Registering registering;
    std::function<void(Answered<Receipt>, std::exception_ptr)> done;
    int attempt = 0;
    std::optional<MatterNumber> same_content;

    void begin(const Now& now, const Setting& setting) {
        try {
            const auto [outcome, by] = try_each_way(setting, [&](const Setting& way) {
                return dengwen::register_matter(registering.asked, way);
            });
            if (!outcome) return done(outcome.refusal(), nullptr);
            registering.actor = by;
            Registered registered = outcome.value();
            registered.content_mark = content_mark(registered, registering.contents, keeping);
            look_for_the_same(registered, setting);
            const Unit& holder = *setting.offices.find(registered.holder);
            commit(now, std::move(registered), holder);
        } catch (...) {
            done(Refusal::matter_not_found, std::current_exception());
        }
    }

    // Told to officers alone, and of matters alone that they may see anyhow.
    void look_for_the_same(const Registered& registered, const Setting& setting) {
        const Officer& officer = registering.actor.officer;
        if (registering.actor.kind != ActorKind::officer || !registered.content_mark) return;
        for (const MatterNumber number : store.running_with(*registered.content_mark, same_content_max)) {
            const auto matter = store.matter(number);
            if (!matter || !may_see(officer, *matter, setting.offices)) continue;
            same_content = number;
            return;
        }
    }

    // The serial is taken last, so that a refusal leaves no gap in the numbers.
    void commit(const Now& now, Registered registered, const Unit& unit) {
        const int division = division_of(unit), year = year_of(now.day);
        registered.number =
            matter_number(division, year, static_cast<int>(store.next_serial(division, year)));
        Receipt receipt;
        receipt.number = registered.number;
        receipt.same_content = same_content;
        receipt.query_code = new_query_code();
        registered.query_code_digest = query_code_digest(receipt.query_code);
        const Actor& actor = registering.actor;
        receipt.entry = {1, now, author(actor), std::move(registered)};
        receipt.after = apply(Matter{}, receipt.entry);

        store::Change change;
        change.after = receipt.after;
        change.as_of = desk.now().day;
        change.entries = {receipt.entry};
        keeping.put(change, registering.contents.all());
        change.outbox = outgoing(receipt.entry.event, receipt.after);
        change.query_code_digest = query_code_digest(receipt.query_code);
        if (registering.wants_signed_receipt && receipt_key) {
            change.salts = {store::new_salt()};
            receipt.signed_text = signed_receipt(
                *receipt_key, receipt.number, receipt.entry,
                ledger::event_entry(change.salts.front(), store::event_text(receipt.number, receipt.entry)),
                registering.contents.all());
        }
        if (registering.once) {
            change.once = registering.once;
            if (registering.fill) registering.fill(*change.once, receipt);
        }
        store.commit(std::move(change), [self = shared_from_this(), receipt = std::move(receipt), unit](
                                            store::Committed committed, std::exception_ptr fault) mutable {
            self->committed(committed, fault, std::move(receipt), unit);
        });
    }

    void committed(store::Committed committed, std::exception_ptr fault, Receipt receipt, const Unit& unit) {
        if (fault) return done(std::move(receipt), fault);
        try {
            switch (committed) {
                case store::Committed::done:
                    return done(std::move(receipt), nullptr);
                case store::Committed::repeated: {
                    Receipt repeated;
                    repeated.repeated = store.once(registering.once->key);
                    return done(std::move(repeated), nullptr);
                }
                case store::Committed::conflict:
                    break;
            }
            if (++attempt >= attempts_max) throw store::Fault("no free number for a new matter");
            commit(receipt.entry.at, std::get<Registered>(receipt.entry.event), unit);
        } catch (...) {
            done(std::move(receipt), std::current_exception());
        }
    }
};

void Desk::register_matter(Registering registering,
                           std::function<void(Answered<Receipt>, std::exception_ptr)> done) {
    const Now now = rooms_->now_or(registering.now);
    const Rooms::Shelf shelf = rooms_->shelf();
    const Law* law_now = law(now.day);
    if (!law_now) return done(Refusal::law_not_in_force, nullptr);
    if (const auto over = registering.asked.retaliation_over) {
        const auto matter = rooms_->store.matter(*over);
        if (!matter || !may_report_over(registering.actor, *matter, *shelf.offices))
            return done(Refusal::matter_not_found, nullptr);
        if (registering.asked.place.empty()) registering.asked.place = matter->place;
    }
    if (!known(*shelf.category_codes, registering.asked.category))
        return done(Refusal::category_unknown, nullptr);
    if (!known(*shelf.division_codes, registering.asked.place)) return done(Refusal::place_unknown, nullptr);
    // What petitioners file is received as they file it; an earlier day is entered by an officer, from the
    // paper.
    if (registering.actor.kind == ActorKind::petitioner) {
        Day& received_day = registering.asked.submission.received_day;
        received_day = std::max(received_day, now.day);
    }
    auto making = std::make_shared<Registration>(*this, rooms_->store, rooms_->keeping, rooms_->receipt_key,
                                                 std::move(registering), std::move(done));
    making->begin(now, rooms_->setting(now, *law_now, shelf, making->registering.actor));
}

}  // namespace dengwen::desk
