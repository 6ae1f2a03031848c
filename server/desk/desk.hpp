// Desk: where a rule meets the store. The one gate: every load of a matter goes through the asker's rights
// here.
#pragma once

#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/act.hpp"
#include "desk/attachment.hpp"
#include "desk/channels.hpp"
#include "desk/contents.hpp"
#include "desk/recording.hpp"
#include "findings/looking.hpp"
#include "profile/profiles.hpp"
#include "sealing/cosigning.hpp"
#include "store/store.hpp"

namespace dengwen::signing {
class SigningKey;
}
namespace dengwen::vault {
class VaultKey;
}

namespace dengwen::desk {

using Clockwork = std::function<Now()>;  // the clock seam; clock.cpp's now() in production

struct Acted {
    Matter after;
    Entry entry;
    std::optional<store::Once> repeated;  // set alone: this key was used before, and that was the answer
};

struct Receipt {
    MatterNumber number;
    std::string query_code;   // shown once, stored only as a digest
    std::string signed_text;  // the ledger's word on it; empty where none was asked for, or no key is set
    // A running matter of the same content that the registering officer may see; never told to a petitioner.
    std::optional<MatterNumber> same_content;
    Matter after;
    Entry entry;
    std::optional<store::Once> repeated;  // as in Acted
};

// Asking: one act on one matter, as read by the edge.
struct Asking {
    Actor actor;
    MatterNumber number;
    Ask ask;
    Contents contents;
    std::optional<int> version;       // If-Match
    std::optional<store::Once> once;  // key and fingerprint; the answer is filled in before the commit
    std::function<void(store::Once&, const Acted&)> fill;  // writes the answer of `once`
    std::optional<Now> now;  // import and play act at a given time; otherwise the desk's clock
};

// Registering: a submission that makes a new matter.
struct Registering {
    Actor actor;
    RegistrationAsked asked;
    Contents contents;
    std::optional<store::Once> once;
    std::function<void(store::Once&, const Receipt&)> fill;
    std::optional<Now> now;
    bool wants_signed_receipt = false;
};

template <class Value>
using Answered = std::variant<Value, Refusal>;

// IdentityShown: an opening of identities, and the persons that this one answer carries.
struct IdentityShown {
    Acted acted;
    std::vector<store::Content> persons;
};

// MatterView: what an asker with rights sees of a matter.
struct MatterView {
    Matter matter;
    std::vector<Entry> entries;
    std::vector<store::Content> contents;  // only those the asker may read
    std::vector<Act> may;
    std::vector<Act> may_for_petitioner;          // what an officer may enter for the petitioner besides
    const Law* law = nullptr;                     // in force on the day of the looking
    std::vector<std::vector<Words>> workings;     // one per deadline of the matter, same order
    std::map<std::string, std::string> officers;  // names of those who took part; none for the petitioner
    // Who opened it, the newest first: for the petitioner by unit and without officers, for heads and
    // supervisors with them, else none.
    std::vector<store::Reading> readings;
    std::vector<findings::Finding> findings{};  // in the draft, where there is one to be seen
    std::vector<Campaign> campaigns{};          // whose list it is on, as far as the officer may see them
};

// Changes: which matters had an event after a position, for each of those who watch what they may see.
struct Changes {
    std::int64_t through = 0;
    bool more = false;  // too many at once to look at each: whoever watches looks anew
    std::vector<std::vector<MatterNumber>> seen;
};

// Foreseen: what publishing a year would do to the deadlines that lean on it.
struct Foreseen {
    struct Shift {
        Clock clock{};
        int days = 0;  // later; below 0 earlier; 0: the day stays and is settled
        int deadlines = 0;
    };
    int matters = 0;    // looked at
    bool more = false;  // there are others that were not looked at
    std::vector<Shift> shifts;
};

// LedgerKeys: verifier keys as text, NAME+ID+BASE64.
struct LedgerKeys {
    std::string log;  // of checkpoints and, under another type, of receipts
    std::vector<std::string> witnesses;
    std::size_t quorum = 0;  // how many of them must have signed
};

class Desk {
  public:
    Desk(store::Store& store, const profile::Profiles& profiles, std::string law_id, Clockwork clock,
         Recorded recorded = Recorded::yes);
    ~Desk();

    // The answer is given after the commit is durable; a Fault arrives as the exception_ptr.
    void act(Asking asking, std::function<void(Answered<Acted>, std::exception_ptr)> done);
    Answered<Acted> act(Asking asking);
    // An act of identity opening, answered with the persons; asked again under the same key, with the same.
    void open_identity(Asking asking, std::function<void(Answered<IdentityShown>, std::exception_ptr)> done);
    Answered<IdentityShown> open_identity(Asking asking);
    void register_matter(Registering registering,
                         std::function<void(Answered<Receipt>, std::exception_ptr)> done);
    Answered<Receipt> register_matter(Registering registering);

    // An officer's reading is recorded, on the duty of the officer's unit or else on the ground that is
    // stated; with neither it is refused (ground_needed).
    Answered<MatterView> matter(const Actor& actor, MatterNumber number,
                                std::optional<ReadingGround> ground = std::nullopt);
    Answered<MatterView> follow(const std::string& query_code);  // the petitioner's own
    std::optional<MatterNumber> number_of(const std::string& query_code);
    std::vector<store::Duty> queue(const Actor& actor, const store::DutyQuery& query);
    store::Counted count(const Actor& actor, const store::DutyQuery& query);  // stops at two thousand rows
    std::int64_t newest_position();
    Changes changes(std::int64_t after, const std::vector<Officer>& watching);
    // What anybody may read.
    store::PublishedPage published_answers(const store::PublishedQuery& query);
    std::optional<store::PublishedAnswer> published_answer(const std::string& id);
    std::vector<std::string> published_units();

    // What the ledger serves to anybody under this path: "checkpoint", "tile/0/000", "tile/entries/000.p/7".
    std::optional<std::string> ledger_resource(const std::string& path);
    // Whose cosignatures are taken, and what a witness signed under a checkpoint.
    void set_ledger_policy(ledger::Policy policy);
    sealing::Cosigned take_cosignatures(std::string_view note);

    // Under which key contents of persons are sealed; without it none is kept and none shown. Throws
    // vault::KeyFault where it is not the store's.
    void set_vault_key(std::shared_ptr<const vault::VaultKey> key);
    // Whose word a receipt is; without it none is signed.
    void set_receipt_key(std::shared_ptr<const signing::SigningKey> key);
    // The signed receipt of a matter's registration, the same to the byte whenever it is asked for. Nothing
    // where no key is set, or what was submitted has been erased.
    Answered<std::optional<std::string>> signed_receipt(const Actor& actor, MatterNumber number);
    // That an entry named by a receipt stands in the ledger. Who does not know the entry learns nothing.
    struct EntryAsked {
        MatterNumber number;
        int event = 0;
        std::string entry;  // its bytes
    };
    struct EntryUnknown {};
    struct NotSealedYet {};
    // The text of a ".tlog-proof" without anything extra.
    std::variant<std::string, EntryUnknown, NotSealedYet> entry_proof(const EntryAsked& asked);
    // By which keys the ledger's word and its witnesses' are to be checked; nothing where no key is set.
    std::optional<LedgerKeys> ledger_keys() const;

    // The file of an attachment the asker may read; `digest` is the content's, not the file's. An officer's
    // reading is on disk before the file is given.
    Answered<std::pair<store::Content, std::string>> attachment(
        const Actor& actor, MatterNumber number, const std::string& digest,
        std::optional<ReadingGround> ground = std::nullopt);

    // A file uploaded before, its type told by its bytes; the name is left to whoever refers to it.
    std::string keep_attachment(const std::string& bytes);
    std::optional<Attachment> kept_file(const std::string& sha256);

    // Settles provisional deadlines after the holidays of `year` were loaded; returns how many moved or were
    // confirmed.
    int settle_provisional(int year);
    // Takes one published year, keeps it, and settles; nothing when a day is outside the year.
    std::optional<int> publish_calendar(int year, const std::vector<CalendarDay>& days);
    // The same without keeping anything; looks at five thousand matters at most.
    std::optional<Foreseen> foresee_calendar(int year, const std::vector<CalendarDay>& days);
    std::shared_ptr<const Calendar> calendar() const;
    const Law* law(Day day) const;  // the profile in force; null before any is

    std::shared_ptr<const Offices> offices() const;        // reloaded after a unit is saved
    std::vector<std::string> save_unit(const Unit& unit);  // the faults the tree would have; saved when none
    std::shared_ptr<const ChannelsOfUnits> channels() const;
    void save_channels(const std::string& unit, const Channels& channels);
    std::shared_ptr<const std::vector<store::Category>> categories() const;
    std::shared_ptr<const std::vector<store::Division>> divisions() const;
    void save_categories(const std::vector<store::Category>& categories);
    void save_divisions(const std::vector<store::Division>& divisions);

    // Answers to requests that commit no act, kept for their repetition.
    std::optional<store::Once> answer_kept(const std::string& key);
    void keep_answer(const store::Once& once);

    const profile::Profiles& profiles() const;
    Now now() const;
    bool is_ready();
    store::Store& store();

  private:
    // A matter shown, and what an officer's reading of it rests on.
    struct Opened {
        MatterView view;
        std::optional<Footing> footing;
    };
    Answered<Opened> open(const Actor& actor, MatterNumber number, std::optional<ReadingGround> ground,
                          const Now& now);

    struct Rooms;
    std::unique_ptr<Rooms> rooms_;
};

}  // namespace dengwen::desk
