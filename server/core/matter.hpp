// Matter: what a petition is about, as the sum of its events.
//
// A matter holds no name, contact or free text: those are content, kept apart and named by ContentRef, so
// that they can be encrypted and erased without changing an event.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/after_care.hpp"
#include "core/bookings.hpp"
#include "core/charge.hpp"
#include "core/deadline.hpp"
#include "core/finding.hpp"
#include "core/grade.hpp"
#include "core/measure.hpp"
#include "core/meeting_duty.hpp"
#include "core/office.hpp"
#include "core/reference.hpp"
#include "core/stage.hpp"

namespace dengwen {

enum class Channel { letter, visit, call, fax, web, file };  // Art. 17; file: bulk import
enum class Kind { request, suggestion, accusation };         // 申诉求决, 建议意见, 检举控告
enum class Procedure { general, simple };
enum class Path {  // what the notice tells (Art. 23, 29-31)
    suggestion,    // Art. 29
    accusation,    // Art. 30
    litigation,
    arbitration,
    party_complaint,
    administrative,
    protection,  // Art. 31(1)-(5)
    handling,    // Art. 31(6)
};
enum class Phase { handling, review, re_review };
enum class AnswerOutcome { supported, explained, not_supported };  // Art. 32
enum class ReviewOutcome { upheld, revoked, changed, redo };
enum class ServiceMeans { direct, refused, post, electronic, left, public_notice };
enum class NonAcceptanceGround { duplicate_in_progress, other_path, not_competent, time_barred };
enum class EndingGround {
    no_review_sought,
    no_re_review_sought,
    re_review_concluded,
    withdrawn,
    not_accepted,
    no_longer_accepted,
    no_successor,
    path_concluded,
    replied,
};
enum class NoticeMeans { written, electronic, oral };
enum class ContactMeans { telephone, in_person, online };
enum class ContactResult { spoken, not_reached, declined };
enum class AgreementKind { mediation, reconciliation };  // 调解, 和解 (Art. 33)

// name(x) and the matching <type>_from(name) exist for each of the enumerations above.
std::string_view name(Channel);
std::string_view name(Kind);
std::string_view name(Procedure);
std::string_view name(Path);
std::string_view name(Phase);
std::string_view name(AnswerOutcome);
std::string_view name(ReviewOutcome);
std::string_view name(ServiceMeans);
std::string_view name(NonAcceptanceGround);
std::string_view name(EndingGround);
std::string_view name(NoticeMeans);
std::string_view name(ContactMeans);
std::string_view name(ContactResult);
std::string_view name(AgreementKind);
std::optional<Channel> channel_from(std::string_view);
std::optional<Kind> kind_from(std::string_view);
std::optional<Procedure> procedure_from(std::string_view);
std::optional<Path> path_from(std::string_view);
std::optional<Phase> phase_from(std::string_view);
std::optional<AnswerOutcome> answer_outcome_from(std::string_view);
std::optional<ReviewOutcome> review_outcome_from(std::string_view);
std::optional<ServiceMeans> service_means_from(std::string_view);
std::optional<NonAcceptanceGround> non_acceptance_ground_from(std::string_view);
std::optional<EndingGround> ending_ground_from(std::string_view);
std::optional<NoticeMeans> notice_means_from(std::string_view);
std::optional<ContactMeans> contact_means_from(std::string_view);
std::optional<ContactResult> contact_result_from(std::string_view);
std::optional<AgreementKind> agreement_kind_from(std::string_view);

bool is_diverting(Path path);  // Art. 31(1)-(5)

struct Demand {
    int number = 0;  // from 1
    ContentRef text;
    bool operator==(const Demand&) const = default;
};

// Submission (件): one letter, visit, call or form as received.
struct Submission {
    int ordinal = 0;  // from 1
    Channel channel{};
    Day received_day;
    Day registered_day;
    ContentRef statement;                     // title and text
    std::vector<ContentRef> petitioners;      // person contents; empty when anonymous
    std::vector<ContentRef> representatives;  // at most five (Art. 20(3))
    std::optional<ContentRef> agent;          // with mandate
    std::vector<ContentRef> attachments;      // content rows that name the stored files
    int persons = 1;
    bool withheld_name = false;
    bool anonymous = false;
    bool reachable = true;            // name and address clear: a notice is owed (Art. 23)
    bool electronic_consent = false;  // may be served electronically
    std::string registered_by;        // unit; empty when the petitioner filed on the web
    bool operator==(const Submission&) const = default;
};

// Routing: one forwarding or assignment, kept as a stack so that only the sender takes back.
struct Routing {
    std::string from;
    std::string to;
    Day day;
    bool assigned = false;
    std::optional<Day> objected_on{};
    std::optional<Day> dismissed_on{};  // the sender did not agree with the objection
    bool operator==(const Routing&) const = default;
};

struct Assistance {
    std::string unit;
    Day asked_on;
    std::optional<Day> contributed_on{};
    std::optional<Day> returned_on{};  // said not to be for it to do
    bool operator==(const Assistance&) const = default;
};

struct Answer {
    int demand = 0;
    AnswerOutcome outcome{};
    ContentRef facts;
    ContentRef reason;
    std::optional<ContentRef> basis;  // laws and rules; required unless explained
    std::optional<Day> perform_by;    // for a supported demand
    std::optional<Day> performed_on;
    bool operator==(const Answer&) const = default;
};

struct Draft {
    std::string drafter;
    std::vector<Answer> answers;
    bool repeats_revoked = false;  // same answers on the same facts and reasons as the opinion sent back
    std::optional<std::string> drafted_for = std::nullopt;  // the colleague in whose stead it was drafted
    bool operator==(const Draft&) const = default;
};

struct Service {
    ServiceMeans means{};
    Day served_day;  // the day the clock of the remedy starts from
    ContentRef proof;
    std::optional<std::string> tracking = std::nullopt;  // of a registered letter
    std::optional<Day> posted_on = std::nullopt;
    std::optional<Day> opened_on = std::nullopt;  // read where it was sent; nothing: not known to have been
    std::vector<ContentRef> attachments{};        // the signed slip, a receipt, a photograph
    bool operator==(const Service&) const = default;
};

// Opinion: a handling, review or re-review opinion as issued.
struct Opinion {
    Phase phase{};
    std::string unit;
    Day issued_day;
    std::vector<Answer> answers;            // handling, and review or re-review that changes
    std::optional<ReviewOutcome> outcome;   // review and re-review
    std::optional<ContentRef> reason;       // review and re-review
    std::vector<std::string> remedy_units;  // whom the petitioner may ask next; empty: none
    std::optional<Day> redo_by;
    std::optional<Service> service;
    std::vector<FindingKind> findings = {};            // in the draft, when it was approved
    std::optional<ContentRef> despite = std::nullopt;  // why it was approved all the same
    bool operator==(const Opinion&) const = default;
};

// Publication: an answer as the public reads it; every text was written for that, and names nobody.
struct Publication {
    ContentRef title;
    ContentRef question;
    ContentRef answer;
    std::optional<ContentRef> basis;  // laws and rules
    std::string unit;                 // whose answer it is
    Day registered_on;
    Day answered_on;
    Day published_on;
    bool operator==(const Publication&) const = default;
};

// Payment: what was given towards an instalment, once. Of an act: that it was done.
struct Payment {
    Day on;
    std::int64_t fen = 0;
    ContentRef proof;
    bool operator==(const Payment&) const = default;
};

// Instalment: one thing promised in an agreement, for one day: money, or an act where `act` says which.
struct Instalment {
    int ordinal = 0;  // from 1, through all changes of the agreement
    Day due{};
    std::int64_t fen = 0;
    std::optional<ContentRef> act{};
    std::string payer{};  // the unit that owes it
    std::vector<Payment> payments{};
    std::optional<Day> confirmed_on{};  // by the petitioner
    std::optional<Day> disputed_on{};   // the petitioner says it was not performed so
    std::optional<ContentRef> dispute{};
    std::optional<Day> changed_on{};  // others stand in its place, by consent of both
    bool operator==(const Instalment&) const = default;
};

// CostShare: what one unit bears of the money promised.
struct CostShare {
    std::string unit;
    std::int64_t fen = 0;
    bool operator==(const CostShare&) const = default;
};

// Agreement (调解、和解协议): what a unit promised in writing.
struct Agreement {
    int ordinal = 0;  // from 1
    AgreementKind kind{};
    std::string obligor;       // the unit that promised
    std::vector<int> demands;  // those it answers
    ContentRef text;           // facts, disputed points, content, manner and time of performance
    ContentRef basis;          // laws and rules
    std::optional<ContentRef> mediator;
    Day signed_on;
    std::string currency;  // ISO 4217
    std::vector<CostShare> shares;
    std::vector<Instalment> instalments;
    std::optional<Day> court_confirmed_on;  // 司法确认
    std::optional<ContentRef> court_ruling;
    bool operator==(const Agreement&) const = default;
};

// RatingWindow: who may be rated in one stage of the matter, and until when.
struct RatingWindow {
    RatingStage stage{};
    std::string department;  // the petition department; empty where it is not asked about
    std::string unit;        // whose answer it was
    Day opened_on;
    Day last_day;
    bool operator==(const RatingWindow&) const = default;
};

// RatingGiven: what the petitioner said, or had entered by an officer.
struct RatingGiven {
    Day on;
    Channel channel{};  // web: by the petitioner; else how an officer was told
    std::optional<Grade> department;
    std::optional<Grade> unit;
    std::optional<Solved> solved;
    std::optional<ContentRef> text;
    bool operator==(const RatingGiven&) const = default;
};

// Rating (评价) of one stage; what was never said is not rated.
struct Rating {
    RatingWindow window;
    std::vector<RatingGiven> given;
    bool operator==(const Rating&) const = default;
};

// Participation: an officer who took part in a phase, and so in no later one.
struct Participation {
    std::string officer;
    std::string unit;
    Phase phase{};
    bool operator==(const Participation&) const = default;
};

struct Hearing {
    Phase phase{};
    Day first_day;
    Day last_day;
    bool operator==(const Hearing&) const = default;
};

// AnnouncedHearing: when and where a hearing is to be held and by whom, as it was announced last.
struct AnnouncedHearing {
    int ordinal = 0;  // from 1
    Phase phase{};
    std::string unit{};  // that holds it
    Day day{};
    std::string time{};  // "14:30"
    ContentRef venue{};
    ContentRef chair{};
    std::optional<ContentRef> text{};
    Day announced_on{};
    std::optional<Day> held_on{};
    std::optional<Day> called_off_on{};
    std::optional<ContentRef> called_off_because{};
    bool operator==(const AnnouncedHearing&) const = default;
};

// Contact (联系): the unit with the matter in hand spoke with the petitioner, or tried to.
struct Contact {
    int ordinal = 0;  // from 1
    Phase phase{};
    std::string unit{};
    Day made_on{};
    ContactMeans means{};
    ContactResult result{};
    ContentRef text{};
    bool operator==(const Contact&) const = default;
};

struct Matter {
    MatterNumber number;
    int version = 0;  // events folded so far
    Stage stage = Stage::registered;
    Kind kind{};
    std::string category;      // category code
    std::string place;         // division code the problem belongs to
    std::string accused_unit;  // for an accusation against a unit; never receives or reads it
    std::optional<MatterNumber> retaliation_over;  // a report of pressure or retaliation over that matter
    std::vector<Demand> demands;
    std::vector<Submission> submissions;

    std::string holder;  // the unit with the matter in hand now
    std::vector<Routing> routings;
    std::string deciding_body;  // while disputed
    std::vector<Assistance> assistances;

    std::optional<Path> path;
    std::optional<Day> notified_on;
    Procedure procedure = Procedure::general;
    std::optional<Day> accepted_on;
    std::string handling_unit;  // set by acceptance or reply: whose opinion it is
    std::string reviewing_unit;
    std::string re_reviewing_unit;
    std::vector<std::string> recused;  // officers
    std::vector<Participation> participations;
    std::vector<Hearing> hearings;
    std::vector<AnnouncedHearing> announced_hearings;
    std::vector<Contact> contacts;
    std::optional<Draft> draft;
    std::vector<Opinion> opinions;
    std::vector<Agreement> agreements;
    std::vector<BreachRecord> breach_records;
    std::vector<Measure> measures;
    std::vector<ReCheck> re_checks;
    std::optional<LeaderInCharge> leader;
    std::optional<Plan> plan;
    std::vector<MeetingDuty> meeting_duties;
    std::vector<Booking> bookings;
    AfterCare after_care;
    std::vector<Rating> ratings;             // one of each stage
    std::optional<Publication> publication;  // public now
    bool redoing = false;                    // handled anew by order of a review
    std::vector<Deadline> deadlines;

    std::optional<Day> completed_on;  // 办结: the unit gave its opinion
    std::optional<Day> ended_on;      // 终结: no further remedy in this channel
    std::optional<EndingGround> ended_because;
    std::optional<Day> settled_on;               // 化解: the problem is settled, promises performed
    std::optional<MatterNumber> running_matter;  // not accepted because this one runs
    std::optional<Day> erased_on;                // its persons and files were destroyed
    std::optional<int> erased_submissions;       // those of the submissions up to this one
    bool operator==(const Matter&) const = default;
};

const Deadline* open_deadline(const Matter& matter, Clock clock);
const Opinion* last_opinion(const Matter& matter, Phase phase);
// The unit that owns the next step in the stage the matter stands in; empty: the petitioner, or nobody when
// ended.
std::string owner(const Matter& matter);
// The owner, and in the petitioner's windows the unit that gave the last opinion; empty only when ended.
std::string unit_in_charge(const Matter& matter);
// The answers that stand: of the last opinion that was neither revoked nor sent back. Nothing: none stand.
const Opinion* standing_opinion(const Matter& matter);
// The unit whose answers stand; while none do, the one that handled the matter or has it in hand.
std::string answering_unit(const Matter& matter);
bool has_unperformed_demand(const Matter& matter);
// Art. 30(3), 46(5): an accusation is kept from the accused unit and everything within it.
bool is_sealed_from(const Matter& matter, std::string_view unit, const Offices& offices);
bool reachable(const Matter& matter);  // any submission with clear name and address
bool electronic_consent(const Matter& matter);

}  // namespace dengwen
