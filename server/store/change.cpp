// What one act commits, written out as rows: the matter first, then its event, duties, contents and messages.
#include <cassert>
#include <deque>

#include "ledger/entry.hpp"
#include "record/record.hpp"
#include "store/authors.hpp"
#include "store/driver.hpp"
#include "store/event_row.hpp"
#include "store/hex.hpp"
#include "store/leaves.hpp"
#include "store/once.hpp"
#include "store/published.hpp"
#include "store/receptions.hpp"

namespace dengwen::store {
namespace {

const Statement insert_matter{
    "INSERT INTO matter (number, version, stage, kind, category, place, holder, registered_day, body, "
    "content_mark) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    Committed::conflict};
const Statement update_matter{
    "UPDATE matter SET version = $2, stage = $3, kind = $4, category = $5, place = $6, holder = $7, "
    "registered_day = $8, body = $9 WHERE number = $1 AND version = $10"};
// Marks are of what runs.
const Statement forget_mark{"UPDATE matter SET content_mark = $2 WHERE number = $1"};
// The key (matter, seq) decides who was first: the later of two acts on one version finds it taken.
const Statement insert_event{
    "INSERT INTO event (matter, seq, instant, day, actor, officer, unit, for_petitioner, noun, body, salt, "
    "on_behalf_of) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    Committed::conflict};
// With one writer the event just written is the last, and its leaf stands beside it in the same transaction.
const Statement insert_leaf{
    "INSERT INTO leaf (number, position, entry) VALUES ((SELECT coalesce(max(number) + 1, 0) FROM leaf), "
    "(SELECT max(position) FROM event), $1)",
    std::nullopt, true};
const Statement delete_duties{"DELETE FROM duty WHERE matter = $1"};
const Statement insert_duty{
    "INSERT INTO duty (matter, ordinal, unit, clock, raw_last_day, last_day, provisional, stage, kind, "
    "category, "
    "place, registered_day, awaits_opinion) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"};
const Statement insert_content{
    "INSERT INTO content (digest, salt, kind, body) VALUES ($1, $2, $3, $4) ON CONFLICT (digest) DO NOTHING"};
const Statement insert_message{
    "INSERT INTO outbox (matter, seq, ordinal, recipient, word) VALUES ($1, $2, $3, $4, $5)"};
const Statement insert_retaliation_report{"INSERT INTO retaliation_report (matter, report) VALUES ($1, $2)"};
// The number is the key: of two papers that took the same one, the later is numbered again.
const Statement insert_paper{
    "INSERT INTO paper (unit, year, serial, matter, seq) VALUES ($1, $2, $3, $4, $5)", Committed::conflict};
const Statement insert_query_code{"INSERT INTO query_code (digest, matter) VALUES ($1, $2)"};

// ChangeRows: a change and the calls that commit it.
class ChangeRows : public Write {
  public:
    explicit ChangeRows(Change change) : change_(std::move(change)) {
        assert(!change_.entries.empty());
        assert(change_.entries.back().seq == change_.after.version);
        assert(change_.salts.empty() || change_.salts.size() == change_.entries.size());
        if (change_.once) add_once(*this, *change_.once, change_.entries.front().at.day);
        add_matter();
        for (std::size_t i = 0; i < change_.entries.size(); ++i)
            add_event(change_.entries[i], change_.salts.empty() ? keep(new_salt()) : change_.salts[i]);
        add_duties();
        for (const Content& content : change_.contents) add_content(content);
        for (const Sealed& sealed : change_.sealed) add_sealed(*this, sealed);
        for (const std::string& reference : change_.erased) add_erased(*this, reference);
        add_messages();
        add_publication(*this, change_);
        add_breaches(*this, change_);
        add_bookings(*this, change_);
        add_retaliation_report();
        for (const Entry& entry : change_.entries) add_paper(entry);
        if (!change_.query_code_digest.empty()) {
            add(insert_query_code, {text(change_.query_code_digest), whole(change_.after.number.value)});
        }
    }

  private:
    // Comes before the events: a transaction has its place among the others before it takes a position.
    void add_matter() {
        const Matter& matter = change_.after;
        registered_day_ = matter.submissions.empty() ? keep(iso(change_.entries.front().at.day))
                                                     : keep(iso(matter.submissions.front().registered_day));
        const int before = change_.entries.front().seq - 1;
        const std::string_view body = keep(record::text_of(matter));
        const Value number = whole(matter.number.value);
        const Value version = whole(matter.version);
        const Value stage = text(name(matter.stage));
        const Value kind = text(name(matter.kind));
        if (before == 0) {
            add(insert_matter, {number, version, stage, kind, text(matter.category), text(matter.place),
                                text(matter.holder), text(registered_day_), text(body), bytes(mark())});
        } else {
            add(update_matter, {number, version, stage, kind, text(matter.category), text(matter.place),
                                text(matter.holder), text(registered_day_), text(body), whole(before)});
            if (matter.stage == Stage::ended) add(forget_mark, {number, bytes({})});
        }
    }

    std::string_view mark() {
        const auto* registered = std::get_if<Registered>(&change_.entries.front().event);
        return registered && registered->content_mark ? keep(bytes_of(*registered->content_mark)) : "";
    }

    void add_event(const Entry& entry, std::string_view salt) {
        const ledger::EventColumns& columns = rows_.emplace_back(change_.after.number, entry).columns();
        add(insert_event,
            {whole(columns.matter), whole(columns.seq), whole(columns.instant), text(columns.day),
             text(columns.actor), text(columns.officer), text(columns.unit), whole(columns.for_petitioner),
             text(columns.noun), text(columns.body), bytes(salt), text(columns.on_behalf_of)});
        add(insert_leaf,
            {bytes(keep(ledger::bytes_of(ledger::event_entry(salt, ledger::text_of(columns)))))});
    }

    void add_duties() {
        const Matter& matter = change_.after;
        if (change_.entries.front().seq > 1) add(delete_duties, {whole(matter.number.value)});
        for (std::size_t i = 0; i < matter.deadlines.size(); ++i) {
            const Deadline& deadline = matter.deadlines[i];
            if (!deadline.is_open()) continue;
            add(insert_duty,
                {whole(matter.number.value), whole(static_cast<std::int64_t>(i)), text(deadline.unit),
                 text(name(deadline.clock)), text(keep(iso(deadline.raw_last_day))),
                 text(keep(iso(deadline.last_day))), whole(deadline.provisional), text(name(matter.stage)),
                 text(name(matter.kind)), text(matter.category), text(matter.place), text(registered_day_),
                 whole(awaits_opinion(matter, deadline))});
        }
    }

    void add_content(const Content& content) {
        assert(!is_sealed_kind(content.kind));
        add(insert_content, {bytes(keep(bytes_of(content.digest))), bytes(content.salt), text(content.kind),
                             text(content.body)});
    }

    void add_retaliation_report() {
        const auto* registered = std::get_if<Registered>(&change_.entries.front().event);
        if (!registered || !registered->retaliation_over) return;
        add(insert_retaliation_report,
            {whole(registered->retaliation_over->value), whole(change_.after.number.value)});
    }

    void add_paper(const Entry& entry) {
        const auto* issued = std::get_if<PaperIssued>(&entry.event);
        if (!issued) return;
        add(insert_paper, {text(issued->unit), whole(issued->number.year), whole(issued->number.serial),
                           whole(change_.after.number.value), whole(entry.seq)});
    }

    void add_messages() {
        std::int64_t ordinal = 0;
        for (const Outgoing& message : change_.outbox) {
            add(insert_message, {whole(change_.after.number.value), whole(change_.after.version),
                                 whole(ordinal++), text(message.to), text(message.word)});
        }
    }

    const Change change_;
    std::deque<EventRow> rows_;
    std::string_view registered_day_;
};

}  // namespace

std::shared_ptr<const Write> Store::rows(Change change) {
    return std::make_shared<ChangeRows>(std::move(change));
}

}  // namespace dengwen::store
