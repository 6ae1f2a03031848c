// Store: where the record is kept. One SQL text, two drivers: SQLite (one writer, group commit) and
// PostgreSQL.
//
// Acknowledged means on disk: commit's answer is given only after the transaction holding the event, the
// matter's row, its duties, contents and outbox entries is durable. All functions are thread-safe.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "core/act.hpp"
#include "store/breaches.hpp"
#include "store/campaigns.hpp"
#include "store/delegations.hpp"
#include "store/leaves.hpp"
#include "store/meetings.hpp"
#include "store/papers.hpp"
#include "store/published.hpp"
#include "store/readings.hpp"
#include "store/sealed.hpp"
#include "store/second_factors.hpp"
#include "store/tables.hpp"
#include "store/tally.hpp"

namespace dengwen::store {

// Content: a name, a contact, a free text; kept apart from the record, which names it by its digest.
struct Content {
    std::string digest;  // 64 hex digits: ledger::commitment(salt, bytes)
    std::string salt;    // 32 bytes
    std::string kind;    // "demand", "statement", "reason", "facts", "basis", "proof", ...; sealed: "person",
                         // "attachment"
    std::string body;    // UTF-8; JSON for person and attachment
};

// Outgoing: something to be told to somebody, entered in the outbox in the event's own transaction.
struct Outgoing {
    std::string to;    // unit id, or "petitioner"
    std::string word;  // what about: the event's noun
};

// Once: a request with an Idempotency-Key, so that a repetition gets the same answer.
struct Once {
    std::string key;          // scope and key together
    std::string fingerprint;  // digest of method, path and body
    int status = 0;
    std::string body;
    std::string headers;  // JSON object
};

// Change: everything one act commits together, or not at all.
struct Change {
    Matter after;
    std::vector<Entry> entries;  // usually one; the first has seq = version before + 1
    std::vector<std::string>
        salts;  // of the entries' leaves, 32 bytes each; drawn by the store when there are none
    std::vector<Content> contents;  // none of a kind that is sealed
    std::vector<Sealed> sealed;
    // Of sealed contents that are destroyed with it; a file that no other content names goes along.
    std::vector<std::string> erased;
    std::vector<Outgoing> outbox;
    std::string query_code_digest;  // at registration only
    std::optional<Once> once;
    std::optional<int> reception_version;  // that a booking was decided by
    std::optional<Day> as_of;  // by which lateness is judged, where the act is entered later than its day
};

// conflict: someone else was first; repeated: key already used
enum class Committed { done, conflict, repeated };

struct DutyQuery {
    std::string unit;
    std::optional<Clock> clock;
    std::string category;
    std::string place;
    std::optional<Stage> stage;
    std::optional<Day> due_until;   // raw last day on or before
    std::optional<Day> overdue_on;  // rolled last day before this day: late on it
    bool with_accusations = true;
    bool awaits_opinion = false;  // only those whose opinion is drafted and not yet given
    bool answered_for = false;  // only what a unit answers for when it is late: no right, nobody else's time
    std::optional<std::pair<Day, MatterNumber>> after;  // key of the last row of the page before
    int limit = 50;                                     // a page holds more only where its last key is shared
};

struct Duty {
    MatterNumber matter;
    std::string unit;
    Clock clock{};
    Day raw_last_day;
    Day last_day;
    bool provisional = false;
    Stage stage{};
    Kind kind{};
    std::string category;
    std::string place;
    Day registered_day;
    bool awaits_opinion = false;  // a draft lies before whoever gives the opinion
    bool operator==(const Duty&) const = default;
};
bool awaits_opinion(const Matter& matter, const Deadline& deadline);

struct StoredOfficer {
    Officer officer;
    std::string name;             // shown beside the acts
    std::string password_digest;  // Argon2id, libsodium's encoded form
    bool must_change_password = false;
};

struct Session {
    std::string token_digest;
    std::string officer;
    std::string csrf_token;
    Instant expires;
    Instant began;
    Instant used;         // to a few minutes
    std::string browser;  // in rough words
    std::string address;  // where it began
    std::string factor;   // how it stands to the second factor, as its beginning decided
};

struct FollowedEntry {
    std::int64_t position = 0;  // order of commit over all matters
    MatterNumber matter;
    Entry entry;
};

// Message: an outbox entry as a follower sees it, in the order of its event.
struct Message {
    std::int64_t position = 0;
    MatterNumber matter;
    int seq = 0;
    int ordinal = 0;  // within its event
    std::string to;
    std::string word;
    std::string unit;  // whose act it was; empty of the petitioner's own
    Day day;
};

// Messages: those of the next events, and the position up to which there are no others.
struct Messages {
    std::vector<Message> messages;
    std::int64_t through = 0;
};

// Touched: the matters that events after a position belong to, in the order of the events.
struct Touched {
    std::vector<MatterNumber> matters;  // each once
    std::int64_t through = 0;
    bool more = false;  // there may be others beyond `through`
};

// Counted: a count that stops rather than read every row.
struct Counted {
    int count = 0;
    bool more = false;  // it stopped: there may be more than `count`
    bool operator==(const Counted&) const = default;
};

// Write: the rows of one change, written out for the driver.
class Write;

class Post;        // what goes out to be told
class Receptions;  // leaders' receptions and the places booked in them
class Lots;        // draws of matters to be looked at again
// Thrown when the database cannot serve: full disk, gone, corrupted. The caller answers 503 and goes on.
struct Fault : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Store {
  public:
    struct Options {
        std::string directory;  // data directory: attachments, and the SQLite file when database is empty
        std::string database;   // empty: SQLite in the directory; else a postgresql:// URL
        std::size_t attachment_bytes_max = 50u * 1024 * 1024;
    };
    // Opens, migrating forward to the newest schema. Throws Fault with a sentence on failure.
    explicit Store(const Options& options);
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    // Commits and calls `done` from a store thread once the answer is durable; an exception_ptr on a Fault.
    using Done = std::function<void(Committed, std::exception_ptr)>;
    void commit(Change change, Done done);
    Committed commit(Change change);  // waits; throws Fault

    // The same in two steps. The second alone is the bare commit that a benchmark takes as its limit.
    static std::shared_ptr<const Write> rows(Change change);
    void commit_rows(std::shared_ptr<const Write> rows, Done done);

    std::int64_t next_serial(int division, int year);

    std::optional<Matter> matter(MatterNumber number);
    std::vector<Entry> entries(MatterNumber number);
    std::vector<Content> contents(const std::vector<ContentRef>& refs);
    std::optional<MatterNumber> by_query_code(const std::string& query_code_digest);
    std::vector<MatterNumber> retaliation_reports(MatterNumber over);
    std::optional<Once> once(const std::string& key);
    void forget_once(Day before);
    bool keep(const Once& once, Day day);  // outside an act; false when the key is there already
    std::vector<Duty> duties(const DutyQuery& query);
    // How many duties the query has on all its pages; reads `rows_max` entries of an index at most, in the
    // order of their last day.
    Counted count(const DutyQuery& query, int rows_max);
    std::vector<Duty> duties_of(MatterNumber number);  // in the order of the matter's deadlines
    std::vector<MatterNumber> with_provisional_deadline(int year, MatterNumber after, int limit);
    // Those that run and bear this content mark, the oldest number first.
    std::vector<MatterNumber> running_with(const std::string& content_mark, int limit);
    std::vector<MatterNumber> matters(MatterNumber after,
                                      int limit);        // keyset over all, for replay and sweeps
    std::optional<MatterNumber> event_without_matter();  // none in a sound store; reads every event
    // Finds what became a breach before `today` by what has fallen due since it was last asked.
    int find_breaches_until(Day today, const std::vector<std::string>& units);
    std::vector<KeptBreach> breaches(const BreachQuery& query);
    std::vector<KeptMeasure> measures(const MeasureQuery& query);
    void save(const KeptCampaign& campaign);  // anew, or in the place of what was said of it before
    std::optional<KeptCampaign> campaign(const std::string& id);
    std::vector<KeptCampaign> campaigns_of(const std::string& unit, int limit);  // the last to end first
    std::vector<KeptCampaign> campaigns_with(MatterNumber matter, int limit);    // whose list it is on
    // Enters matters on the list, together; one that is there stays as it is.
    void list(const std::string& campaign, const std::vector<MatterNumber>& matters, const std::string& by,
              Day day);
    std::vector<ListedMatter> listed(const std::string& campaign, int limit);  // in the order of numbers
    std::vector<MatterNumber> held(const HeldQuery& query);                    // the oldest first
    bool save(const KeptMeeting& meeting);  // false: that version is there already
    std::optional<KeptMeeting> meeting(const std::string& id);
    // Those that a unit calls or is to come to, the latest day first.
    std::vector<KeptMeeting> meetings_with(const std::string& unit, const std::optional<MeetingKey>& after,
                                           int limit);
    std::optional<PublishedRow> published_of(MatterNumber number);
    std::optional<PublishedAnswer> published_answer(const std::string& id);
    PublishedPage published_answers(const PublishedQuery& query);
    std::vector<std::string> published_units(int limit);  // those with an answer that is public

    std::vector<FollowedEntry> follow(std::int64_t after_position, int limit);
    Messages messages(std::int64_t after_position, int events_max);
    Touched touched(std::int64_t after_position, int events_max);
    std::int64_t newest_position();  // of a settled event: nothing before it is still to come
    std::int64_t cursor(const std::string& follower);
    void set_cursor(const std::string& follower, std::int64_t position);

    // Gives the oldest settled events that have no leaf yet theirs, `events_max` at most; returns how many.
    // An event on SQLite gets its leaf in its own transaction, so there it finds none.
    int seal(int events_max);
    std::uint64_t leaf_count();
    // The entries of `count` leaves from `first` on; fewer where the ledger ends.
    std::vector<std::string> leaf_entries(std::uint64_t first, int count);
    std::optional<std::uint64_t> leaf_number(MatterNumber matter, int seq);  // nothing until it is sealed
    // Nothing where there is no such event, or one without a salt: from before there was a ledger, or erased.
    std::optional<Opening> opening(MatterNumber matter, int seq);
    std::vector<ledger::Hash> subtree_roots(int level, std::uint64_t first, int count);
    // False, and nothing is added, when another node was first.
    bool add(const Growth& growth);
    std::optional<StoredCheckpoint> newest_checkpoint();
    std::optional<StoredCheckpoint> checkpoint(std::uint64_t size);
    // The newest with this many witnesses' lines at least; the newest thousand lines are looked through.
    std::optional<StoredCheckpoint> newest_checkpoint(int witnesses);
    // False when the witness has one there already.
    bool add_cosignature(std::uint64_t size, const std::string& witness, const std::string& line);

    // Adds readings to those of their hour, or, where that is sealed, of the first after it that is not. On
    // disk when this returns; throws Fault.
    void keep(std::vector<Reading> readings);
    std::vector<Reading> readings_of(MatterNumber matter);  // the newest first
    std::vector<Reading> readings_of_hour(std::int64_t hour);
    // Those of a unit's officers in a period, of sealed hours only, so that they are the same tomorrow.
    void see_sealed_readings(const std::string& unit, Day from, Day until, const SeeReading& see);
    // Gives the oldest open hour that is over its leaf; false when there is none or another node was first.
    bool seal_readings(Instant now);
    std::vector<SealedHour> sealed_hours(std::int64_t after, int limit);

    // Adds what the events after `from` up to `through` bring, together with the cursor; false, and nothing
    // is added, when the tally does not stand at `from`.
    bool add(const Tally& more, std::int64_t from, std::int64_t through);
    std::int64_t tallied_through();
    void drop_tally();  // to be made again from the first event
    Tally tally();      // the whole of it, for a comparison
    std::vector<StepSum> step_sums(const std::vector<std::string>& units, Day from, Day until, bool by_month);
    std::map<Stage, std::int64_t> stage_sums(const std::vector<std::string>& units);
    std::vector<PlaceSum> place_sums(const std::vector<std::string>& places, const std::string& from_month,
                                     const std::string& until_month);
    std::vector<ClockSum> clock_sums(const std::vector<std::string>& units, const std::string& from_month,
                                     const std::string& until_month);
    void see_parts(const std::vector<std::string>& units, const std::string& from_month,
                   const std::string& until_month, const SeePart& see);
    std::vector<Behind> behind(const BehindQuery& query);
    LateDuties late_duties(const std::string& unit, Day today, int most);

    // Writes, syncs and names the file by SHA-256 of its bytes before anything refers to it; returns the
    // digest.
    std::string keep_attachment(const std::string& bytes);
    std::optional<std::string> attachment(const std::string& sha256);
    void drop_attachment(const std::string& sha256);  // overwritten first, as far as the disk goes along

    // What is sealed, as it lies there; opening it is not the store's.
    std::vector<Sealed> sealed(const std::vector<ContentRef>& refs);
    std::vector<Sealed> sealed_after(const std::string& reference, int limit);  // in the order of references
    std::int64_t sealed_count();
    std::int64_t sealed_count(const std::string& vault_key);
    void keep(
        const Sealed& sealed);  // a file, before anything refers to it; in the place of one that was lost
    void rewrap(const std::vector<Sealed>& sealed);  // their keys, together
    // Names of the keys that may wrap: one, or two while the vault's key is changed. One under which anything
    // is sealed cannot be dropped.
    std::vector<std::string> vault_keys();
    void add_vault_key(const std::string& id);
    void drop_vault_key(const std::string& id);
    // Contents of a sealed kind from before there was a vault, and putting sealed ones in their place.
    std::int64_t in_clear_count();
    std::vector<Content> in_clear(int limit);
    void seal(const std::vector<Sealed>& sealed);
    void sweep();         // leaves nothing in the files of the database of what was deleted; takes a while
    void sweep_erased();  // the same of erased contents, as far as a running server allows it

    std::vector<Unit> units();
    void save(const Unit& unit);
    std::optional<StoredOfficer> officer(const std::string& id);
    std::vector<StoredOfficer> officers(const std::string& after, int limit);
    void save(const StoredOfficer& officer);
    void save(const Session& session);
    std::optional<Session> session(const std::string& token_digest);
    void drop_session(const std::string& token_digest);
    void drop_expired_sessions(Instant now);
    void drop_sessions(const std::string& officer);  // after a change of password
    void drop_other_sessions(const std::string& officer, const std::string& token_digest);
    void touch_session(const std::string& token_digest, Instant used);
    std::vector<Session> sessions(const std::string& officer);  // the newest first
    std::optional<SecondFactor> second_factor(const std::string& officer);
    void propose_second_factor(const std::string& officer, const std::string& sealed);
    // The proposed secret takes the place of the one before, with new recovery codes, and every session of
    // the officer ends. False when `sealed` is no longer what was proposed.
    bool confirm_second_factor(const std::string& officer, const std::string& sealed, Instant now,
                               std::int64_t counter, const std::vector<std::string>& recovery_digests);
    bool take_code(const std::string& officer, std::int64_t counter);  // false: it or a later one was taken
    bool take_recovery_code(const std::string& officer, const std::string& digest);
    int recovery_codes_left(const std::string& officer);
    std::vector<SecurityKey> security_keys(const std::string& officer);  // the oldest first
    // Every session of the officer ends; recovery codes given take the place of those before. False: the key
    // is somebody's already.
    bool add_security_key(const std::string& officer, const SecurityKey& key,
                          const std::vector<std::string>& recovery_digests);
    // False: it is not the officer's, or its counter did not go on.
    bool use_security_key(const std::string& officer, const std::string& credential, std::int64_t counter,
                          Instant now);
    // False: there is no such key, or it is all the second factor the officer has.
    bool drop_security_key(const std::string& officer, const std::string& credential);
    // What a session is asked to sign; each is taken once and in time.
    void set_challenge(const std::string& token_digest, const std::string& challenge, Instant until);
    bool take_challenge(const std::string& token_digest, const std::string& challenge, Instant now);
    // Secret, keys, codes and sessions are gone; who did it stays.
    void reset_second_factor(const std::string& officer, Instant now, const std::string& administrator);
    std::optional<SecondFactorReset> second_factor_reset(const std::string& officer);  // the newest
    std::vector<StoredOfficer> officers_of(const std::string& unit, int limit);        // the active ones
    void save(const KeptDelegation& delegation);
    std::optional<KeptDelegation> delegation(const std::string& id);
    bool end_delegation(const std::string& id, const std::string& by, Instant now);  // false: it had ended
    void drop_delegations(Day before);                                               // whose last day it was
    // What runs on this day for a deputy.
    std::vector<KeptDelegation> standing_in(const std::string& deputy, Day day);
    // Those an officer gave or holds, and those of a unit: the last to end first.
    std::vector<KeptDelegation> delegations_of(const std::string& officer, int limit);
    std::vector<KeptDelegation> delegations_in(const std::string& unit, int limit);
    std::optional<PaperTemplate> paper_template(const std::string& kind);  // the newest
    std::optional<PaperTemplate> paper_template(const std::string& kind, int version);
    bool save(const PaperTemplate& one);                // false: that version is there already
    int last_paper(const std::string& unit, int year);  // the highest number given; 0: none
    std::vector<Division> divisions();
    void save(const std::vector<Division>& divisions);
    std::vector<Category> categories();
    void save(const std::vector<Category>& categories);
    std::optional<std::string> setting(const std::string& name);
    void set_setting(const std::string& name, const std::string& value);
    Post post();
    Lots lots();
    Receptions receptions();

    bool is_ready();  // a cheap round trip

  private:
    struct Rooms;
    std::unique_ptr<Rooms> rooms_;
};

}  // namespace dengwen::store
