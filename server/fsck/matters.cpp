// The matters: each row the sum of its events, each event lawful where it stands, and what is kept beside
// them.
#include <algorithm>
#include <map>
#include <set>

#include "core/act.hpp"
#include "fsck/looking.hpp"
#include "ledger/hash.hpp"
#include "record/record.hpp"
#include "record/references.hpp"
#include "store/authors.hpp"
#include "store/published.hpp"

namespace dengwen::fsck {
namespace {

using store::bytes;
using store::Row;
using store::Statement;
using store::text;
using store::whole;

const Statement matter_total{"SELECT count(*) FROM matter"};
const Statement matter_page{
    "SELECT number, version, stage, kind, category, place, holder, registered_day, body, content_mark FROM "
    "matter WHERE "
    "number > $1 ORDER BY number LIMIT $2"};
const Statement events_of{
    "SELECT seq, instant, day, actor, officer, unit, for_petitioner, noun, body, on_behalf_of FROM event "
    "WHERE matter = $1 ORDER BY seq"};
const Statement duties_of{
    "SELECT ordinal, unit, clock, raw_last_day, last_day, provisional, stage, kind, category, place, "
    "registered_day, awaits_opinion FROM duty WHERE matter = $1 ORDER BY ordinal"};
const Statement messages_of{
    "SELECT seq, ordinal, recipient, word FROM outbox WHERE matter = $1 ORDER BY seq, ordinal"};
const Statement published_of{
    "SELECT id, unit, category, place, registered_on, answered_on, published_on, title, question, answer, "
    "basis, "
    "words FROM published_answer WHERE matter = $1"};
const Statement content_there{
    "SELECT (SELECT count(*) FROM content WHERE digest = $1) + (SELECT count(*) FROM sealed WHERE reference "
    "= "
    "$1 AND kind <> 'file')"};
const Statement content_body{"SELECT kind, body FROM content WHERE digest = $1"};
const Statement code_of{"SELECT coalesce(max(matter), 0) FROM query_code WHERE digest = $1"};
const Statement report_there{"SELECT count(*) FROM retaliation_report WHERE matter = $1 AND report = $2"};
const Statement report_total{"SELECT count(*) FROM retaliation_report"};
const Statement paper_there{
    "SELECT count(*) FROM paper WHERE unit = $1 AND year = $2 AND serial = $3 AND matter = $4 AND seq = $5"};
const Statement paper_total{"SELECT count(*) FROM paper"};
const Statement every_unit{"SELECT id FROM unit"};
// What names a matter that is not there.
const Statement lost_event{
    "SELECT matter, seq FROM event WHERE NOT EXISTS (SELECT 1 FROM matter WHERE number = event.matter) LIMIT "
    "1"};
const Statement lost_duty{
    "SELECT matter FROM duty WHERE NOT EXISTS (SELECT 1 FROM matter WHERE number = duty.matter) LIMIT 1"};
const Statement lost_message{
    "SELECT matter FROM outbox WHERE NOT EXISTS (SELECT 1 FROM matter WHERE number = outbox.matter) LIMIT 1"};
const Statement lost_booking{
    "SELECT matter FROM booking WHERE NOT EXISTS (SELECT 1 FROM matter WHERE number = booking.matter) LIMIT "
    "1"};
const Statement lost_breach{
    "SELECT matter FROM breach WHERE NOT EXISTS (SELECT 1 FROM matter WHERE number = breach.matter) LIMIT 1"};
const Statement lost_measure{
    "SELECT matter FROM measure WHERE NOT EXISTS (SELECT 1 FROM matter WHERE number = measure.matter) LIMIT "
    "1"};
const Statement lost_answer{
    "SELECT matter FROM published_answer WHERE NOT EXISTS (SELECT 1 FROM matter WHERE number = "
    "published_answer.matter) LIMIT 1"};

std::string raw(const std::string& hex) {
    const auto hash = ledger::hash_from_hex(hex);
    return hash ? std::string(ledger::bytes_of(*hash)) : std::string();
}

// Columns: a matter's row as it should be, or as it is, one text for each column.
using Columns = std::vector<std::string>;

class Matters {
  public:
    explicit Matters(Looking& looking) : looking_(looking) {
        looking_.read(every_unit, {}, [&](const Row& row) { units_.emplace(row.text(0)); });
    }

    void look() {
        const std::int64_t all = looking_.number(matter_total);
        MatterNumber last;
        for (bool more = true; more && looking_.goes_on(Part::matters, looking_.found.matters, all);) {
            std::vector<std::pair<MatterNumber, Columns>> rows;
            looking_.read(matter_page, {whole(last.value), whole(page_rows)}, [&](const Row& row) {
                Columns columns{std::to_string(row.whole(1))};
                for (int i = 2; i <= 8; ++i) columns.emplace_back(row.text(i));
                columns.push_back(row.bytes(9));
                rows.emplace_back(MatterNumber{row.whole(0)}, std::move(columns));
            });
            for (const auto& [number, columns] : rows) {
                hold(number, columns);
                last = number;
                ++looking_.found.matters;
            }
            more = !rows.empty();
        }
        if (looking_.is_over()) return;
        lost(lost_event, "has events and no row");
        lost(lost_duty, "has duties and no row");
        lost(lost_message, "has messages and no row");
        lost(lost_booking, "has booked places and no row");
        lost(lost_breach, "has breaches and no row");
        lost(lost_measure, "has measures and no row");
        lost(lost_answer, "has a published answer and no row");
        if (looking_.number(report_total) != reports_)
            looking_.wrong("reports of retaliation stand beside the matters that no registration names");
        if (looking_.number(paper_total) != papers_)
            looking_.wrong("numbers of papers are taken that no event gives");
    }

  private:
    void lost(const Statement& statement, const char* what) {
        looking_.read(statement, {}, [&](const Row& row) {
            looking_.wrong(dengwen::text(MatterNumber{row.whole(0)}) + " " + what);
        });
    }

    void hold(MatterNumber number, const Columns& columns) {
        number_ = number;
        nouns_.clear();
        try {
            const auto sum = summed();
            if (!sum) return;
            hold_row(*sum, columns);
            hold_duties(*sum, registered_day(*sum));
            hold_messages();
            hold_published(*sum);
            look_at_standing(looking_, *sum);
            look_at_bookings(looking_, *sum);
        } catch (const std::invalid_argument& fault) {
            wrong(std::string("cannot be read: ") + fault.what());
        }
    }

    void wrong(const std::string& what) { looking_.wrong(dengwen::text(number_) + " " + what); }

    // The sum of the events, as far as all of them can be added.
    std::optional<Matter> summed() {
        std::vector<Entry> entries;
        std::string fault;
        looking_.read(events_of, {whole(number_.value)}, [&](const Row& row) {
            if (!fault.empty()) return;
            const std::string at = "event " + std::to_string(row.whole(0));
            if (row.whole(0) != std::ssize(entries) + 1) {
                fault = at + " comes where event " + std::to_string(entries.size() + 1) + " should be";
                return;
            }
            try {
                entries.push_back(entry_in(row));
            } catch (const std::invalid_argument& wrong) {
                fault = at + " cannot be read: " + wrong.what();
            }
        });
        if (fault.empty() && entries.empty()) fault = "has no events";
        if (!fault.empty()) {
            wrong(fault);
            return std::nullopt;
        }
        Matter sum;
        hold_erased(entries);
        const auto* first = std::get_if<Registered>(&entries.front().event);
        mark_ = first ? first->content_mark.value_or("") : "";
        for (const Entry& entry : entries) {
            hold_lawful(sum, entry);
            hold_references(entry);
            sum = apply(std::move(sum), entry);
            nouns_.emplace_back(name(entry.event));
        }
        first_day_ = iso(entries.front().at.day);
        if (sum.number != number_) wrong("has the events of " + dengwen::text(sum.number));
        return sum;
    }

    static Entry entry_in(const Row& row) {
        const auto day = day_from(row.text(2));
        const auto actor = store::actor_kind_from(row.text(3));
        if (!day) throw std::invalid_argument("day");
        if (!actor) throw std::invalid_argument("actor");
        return {.seq = static_cast<int>(row.whole(0)),
                .at = {{row.whole(1)}, *day},
                .by = {*actor, std::string(row.text(4)), std::string(row.text(5)), row.whole(6) != 0,
                       std::string(row.text(9))},
                .event = record::event_from_text(row.text(7), row.text(8))};
    }

    // An act that its stage forbids, as one after the end, cannot have gone through the gate.
    void hold_lawful(const Matter& before, const Entry& entry) {
        const auto act = act_from(name(entry.event));
        const std::string at =
            "event " + std::to_string(entry.seq) + ", " + std::string(name(entry.event)) + ",";
        if (entry.seq == 1 && act != Act::registration) return wrong(at + " comes before any registration");
        if (std::holds_alternative<Erased>(entry.event)) return hold_erasing(before, entry);
        if (!act || entry.seq == 1) return;
        const std::vector<Stage>& stages = row(*act).stages;
        if (std::ranges::find(stages, before.stage) == stages.end())
            wrong(at + " is not lawful in the stage " + std::string(name(before.stage)));
    }

    // Only of what has ended, and only its own persons and files.
    void hold_erasing(const Matter& before, const Entry& entry) {
        const std::string at = "event " + std::to_string(entry.seq) + ", erasure,";
        if (before.stage != Stage::ended)
            wrong(at + " is not lawful in the stage " + std::string(name(before.stage)));
        std::set<std::string> own;
        for (const Submission& submission : before.submissions) {
            for (const std::string& digest : person_references(submission)) own.insert(digest);
            for (const ContentRef& ref : submission.attachments) own.insert(ref.digest);
        }
        for (const Opinion& opinion : before.opinions)
            if (opinion.service)
                for (const ContentRef& ref : opinion.service->attachments) own.insert(ref.digest);
        const auto& erased = std::get<Erased>(entry.event);
        for (const auto& refs : {erased.persons, erased.attachments})
            for (const ContentRef& ref : refs)
                if (!own.contains(ref.digest))
                    wrong(at + " names the content " + ref.digest +
                          ", which neither a submission nor a service names");
    }

    // What a tombstone names is gone, and nothing else is.
    void hold_erased(const std::vector<Entry>& entries) {
        erased_.clear();
        for (const Entry& entry : entries) {
            const auto* erased = std::get_if<Erased>(&entry.event);
            if (!erased) continue;
            for (const auto& refs : {erased->persons, erased->attachments})
                for (const ContentRef& ref : refs) erased_.insert(ref.digest);
        }
        for (const std::string& digest : erased_)
            if (looking_.number(content_there, {bytes(raw(digest))}) != 0)
                wrong("has the content " + digest + ", which was erased");
    }

    void hold_references(const Entry& entry) {
        for (const std::string& digest : references(entry.event))
            if (!erased_.contains(digest) && looking_.number(content_there, {bytes(raw(digest))}) != 1)
                wrong("event " + std::to_string(entry.seq) + " names the content " + digest +
                      ", which is not there");
        if (const auto* issued = std::get_if<PaperIssued>(&entry.event)) {
            ++papers_;
            if (looking_.number(paper_there,
                                {text(issued->unit), whole(issued->number.year), whole(issued->number.serial),
                                 whole(number_.value), whole(entry.seq)}) != 1)
                wrong("event " + std::to_string(entry.seq) + " has not the number of its paper");
        }
        const auto* registered = std::get_if<Registered>(&entry.event);
        if (registered && registered->query_code_digest &&
            looking_.number(code_of, {text(*registered->query_code_digest)}) != number_.value)
            wrong("is not found by its query code");
        if (!registered || !registered->retaliation_over) return;
        ++reports_;
        if (looking_.number(report_there,
                            {whole(registered->retaliation_over->value), whole(number_.value)}) != 1)
            wrong("does not hold open " + dengwen::text(*registered->retaliation_over) +
                  ", over which it reports retaliation");
    }

    void hold_row(const Matter& sum, const Columns& columns) {
        static constexpr const char* names[] = {"version", "stage",          "kind", "category",    "place",
                                                "holder",  "registered_day", "body", "content_mark"};
        const Columns wanted{std::to_string(sum.version),
                             std::string(name(sum.stage)),
                             std::string(name(sum.kind)),
                             sum.category,
                             sum.place,
                             sum.holder,
                             registered_day(sum),
                             record::text_of(sum),
                             sum.stage == Stage::ended ? std::string() : raw(mark_)};
        for (std::size_t i = 0; i < wanted.size(); ++i)
            if (columns[i] != wanted[i])
                wrong(std::string("has a row whose ") + names[i] + " is not the sum of its events");
    }

    std::string registered_day(const Matter& sum) const {
        return sum.submissions.empty() ? first_day_ : iso(sum.submissions.front().registered_day);
    }

    void hold_duties(const Matter& sum, const std::string& day) {
        std::vector<Columns> wanted, there;
        for (std::size_t i = 0; i < sum.deadlines.size(); ++i) {
            const Deadline& deadline = sum.deadlines[i];
            if (!deadline.is_open()) continue;
            wanted.push_back({std::to_string(i), deadline.unit, std::string(name(deadline.clock)),
                              iso(deadline.raw_last_day), iso(deadline.last_day),
                              deadline.provisional ? "1" : "0", std::string(name(sum.stage)),
                              std::string(name(sum.kind)), sum.category, sum.place, day,
                              store::awaits_opinion(sum, deadline) ? "1" : "0"});
        }
        looking_.read(duties_of, {whole(number_.value)}, [&](const Row& row) {
            Columns columns{std::to_string(row.whole(0))};
            for (int i = 1; i <= 11; ++i)
                columns.push_back(i == 5 || i == 11 ? std::to_string(row.whole(i))
                                                    : std::string(row.text(i)));
            there.push_back(std::move(columns));
        });
        if (there != wanted) wrong("has duties that are not its open deadlines");
    }

    void hold_messages() {
        std::int64_t last_seq = 0, next = 0;
        looking_.read(messages_of, {whole(number_.value)}, [&](const Row& row) {
            const std::int64_t seq = row.whole(0);
            if (seq != last_seq) next = 0;
            last_seq = seq;
            const std::string at = "event " + std::to_string(seq) + " has a message ";
            if (seq < 1 || seq > std::ssize(nouns_)) return wrong(at + "and is not there");
            if (row.whole(1) != next++) wrong(at + "out of order");
            if (row.text(3) != nouns_[static_cast<std::size_t>(seq) - 1]) wrong(at + "about something else");
            if (row.text(2) != "petitioner" && !units_.contains(row.text(2)))
                wrong(at + "to nobody there is");
        });
    }

    void hold_published(const Matter& sum) {
        std::vector<store::Content> contents;
        if (const auto& publication = sum.publication) {
            std::vector<std::string> digests{publication->title.digest, publication->question.digest,
                                             publication->answer.digest};
            if (publication->basis) digests.push_back(publication->basis->digest);
            for (const std::string& digest : digests)
                looking_.read(content_body, {bytes(raw(digest))}, [&](const Row& row) {
                    contents.push_back({digest, "", std::string(row.text(0)), std::string(row.text(1))});
                });
        }
        const auto wanted = store::published_row(sum, contents);
        bool is_there = false;
        looking_.read(published_of, {whole(number_.value)}, [&](const Row& row) {
            is_there = true;
            Columns there;
            for (int i = 0; i <= 6; ++i) there.emplace_back(row.text(i));
            for (int i = 7; i <= 10; ++i) there.push_back(row.bytes(i));
            there.emplace_back(row.text(11));
            if (!wanted || there != columns_of(*wanted)) wrong("has a published answer that is not its own");
        });
        if (wanted && !is_there) wrong("misses its published answer");
    }

    static Columns columns_of(const store::PublishedRow& row) {
        const Publication& publication = row.publication;
        return {row.id,
                row.unit,
                row.category,
                row.place,
                iso(publication.registered_on),
                iso(publication.answered_on),
                iso(publication.published_on),
                raw(publication.title.digest),
                raw(publication.question.digest),
                raw(publication.answer.digest),
                publication.basis ? raw(publication.basis->digest) : std::string(),
                row.words};
    }

    Looking& looking_;
    std::set<std::string, std::less<>> units_;
    MatterNumber number_;
    std::vector<std::string> nouns_;  // of its events
    std::set<std::string> erased_;    // references of what its tombstones name
    std::string mark_;                // of its content, as its registration says
    std::string first_day_;           // of the first of them
    std::int64_t papers_ = 0;         // issued, so far
    std::int64_t reports_ = 0;        // of retaliation, so far
};

}  // namespace

void look_at_matters(Looking& looking) { Matters(looking).look(); }

}  // namespace dengwen::fsck
