// An example town: its units, and one matter led through it step by step, for the tests of the acts.
#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "core/act.hpp"
#include "core/breach.hpp"
#include "core/clocks.hpp"
#include "core/law_fixture_test.hpp"

namespace dengwen {

inline void PrintTo(Day day, std::ostream* out) { *out << iso(day); }
inline void PrintTo(Refusal refusal, std::ostream* out) { *out << name(refusal); }
inline void PrintTo(Stage stage, std::ostream* out) { *out << name(stage); }
inline void PrintTo(Act act, std::ostream* out) { *out << name(act); }

namespace testing {

// A content of its own for each word, named as the record names contents: by 64 hex digits.
inline ContentRef content(std::string_view word) {
    std::uint64_t mixed = 14695981039346656037u;  // FNV-1a
    for (const char c : word) mixed = (mixed ^ static_cast<unsigned char>(c)) * 1099511628211u;
    std::string digest;
    for (int i = 0; i < 64; ++i) digest += "0123456789abcdef"[mixed >> (i % 16 * 4) & 15];
    return {digest};
}

inline std::vector<Unit> example_units() {
    using K = UnitKind;
    const auto unit = [](std::string id, K kind, int level, std::string division, std::string parent,
                         std::vector<std::string> above, std::string successor = "") {
        return Unit{id, {id, id}, kind, level, division, parent, above, successor};
    };
    return {
        unit("province", K::government, 2, "430000", "", {}),
        unit("city", K::government, 3, "430100", "province", {"province"}),
        unit("city-housing", K::unit, 3, "430100", "city", {"city"}),
        unit("city-petitions", K::petition_department, 3, "430100", "city", {"city"}),
        unit("county", K::government, 4, "430102", "city", {"city"}),
        unit("petitions", K::petition_department, 4, "430102", "county", {"county"}),
        unit("conference", K::joint_conference, 4, "430102", "", {}),
        unit("discipline", K::discipline, 4, "430102", "", {"province"}),
        unit("political-legal", K::political_legal, 3, "430100", "", {}),
        unit("housing", K::unit, 4, "430102", "county", {"county", "city-housing"}),
        unit("housing-station", K::unit, 5, "430102", "housing", {"housing"}),
        unit("water", K::unit, 4, "430102", "county", {"county"}),
        unit("old-water", K::unit, 4, "430102", "county", {"county"}, "water"),
        unit("township", K::government, 5, "430102", "county", {"county"}),
        unit("township-petitions", K::petition_department, 5, "430102", "township", {"county"}),
    };
}

// One officer of a unit in some roles; the name tells both.
inline Actor officer(std::string_view unit, std::initializer_list<Role> roles) {
    Actor actor;
    actor.kind = ActorKind::officer;
    actor.officer.unit = unit;
    actor.officer.id = unit;
    for (const Role role : roles) {
        actor.officer.roles.insert(role);
        actor.officer.id += "." + std::string(name(role));
    }
    return actor;
}
inline Actor petitioner() {
    Actor actor;
    actor.kind = ActorKind::petitioner;
    return actor;
}
inline Actor for_petitioner(Actor actor) {
    actor.for_petitioner = true;
    return actor;
}

inline Submission letter(std::string_view received) {
    Submission submission;
    submission.channel = Channel::letter;
    submission.received_day = day(received);
    submission.statement = content("statement");
    submission.petitioners = {content("person")};
    return submission;
}

inline Answer answer(int demand, AnswerOutcome outcome, std::optional<Day> perform_by = std::nullopt) {
    Answer given;
    given.demand = demand;
    given.outcome = outcome;
    given.facts = content("facts");
    given.reason = content("reason");
    if (outcome != AnswerOutcome::explained) given.basis = content("basis");
    given.perform_by = perform_by;
    return given;
}

inline Service service(ServiceMeans means, std::string_view served) {
    return {means, day(served), content("proof")};
}

// One matter and all that has happened to it.
class Case {
  public:
    Law law = regulations();
    Calendar calendar = calendar_of_2026();
    Offices offices{example_units()};
    Day today = day("2026-03-02");
    Instant instant{};  // eight in the morning, where the law is kept
    Matter matter;
    std::vector<Entry> entries;
    const Matter* other = nullptr;

    Setting setting(const Actor& actor) const {
        return {.now = {instant, today},
                .law = law,
                .calendar = calendar,
                .offices = offices,
                .actor = actor,
                .other = other};
    }
    Case& on(std::string_view text) {
        today = day(text);
        return *this;
    }

    RegistrationAsked registration() const {
        RegistrationAsked asked;
        asked.number = matter_number(430102, 2026, 17);
        asked.submission = letter("2026-03-02");
        asked.kind = Kind::request;
        asked.category = "housing.repairs";
        asked.place = "430102";
        asked.demands = {content("first"), content("second")};
        asked.unit = "petitions";
        return asked;
    }
    std::optional<Refusal> enter(const RegistrationAsked& asked, const Actor& actor) {
        const auto outcome = register_matter(asked, setting(actor));
        if (!outcome) return outcome.refusal();
        matter = {};
        entries.clear();
        happen(outcome.value(), actor);
        return std::nullopt;
    }

    // Nothing when it was done; else why not, and nothing has changed.
    std::optional<Refusal> act(const Ask& ask, const Actor& actor) {
        const auto outcome = decide(matter, ask, setting(actor));
        if (!outcome) return outcome.refusal();
        happen(outcome.value(), actor);
        return std::nullopt;
    }
    std::optional<Refusal> refused(const Ask& ask, const Actor& actor) const {
        const auto outcome = decide(matter, ask, setting(actor));
        return outcome ? std::nullopt : std::optional(outcome.refusal());
    }
    Case& does(const Ask& ask, const Actor& actor) {
        if (const auto refusal = act(ask, actor)) {
            throw std::logic_error(std::string(name(act_of(ask))) + ": " + std::string(name(*refusal)));
        }
        return *this;
    }
    void happen(const Event& event, const Actor& actor) {
        Entry entry;
        entry.seq = matter.version + 1;
        entry.at = {instant, today};
        entry.by = {actor.kind, actor.officer.id, actor.officer.unit, actor.for_petitioner,
                    actor.on_behalf_of ? actor.on_behalf_of->id : ""};
        entry.event = event;
        entries.push_back(entry);
        matter = apply(matter, entry);
    }
    bool may(Act act, const Actor& actor) const { return !gate(act, matter, setting(actor)); }

    const Deadline* clock(Clock clock, std::string_view unit) const {
        const Deadline* last = nullptr;
        for (const Deadline& deadline : matter.deadlines) {
            if (deadline.clock == clock && deadline.unit == unit) last = &deadline;
        }
        return last;
    }
    // "2026-03-17", with what became of it: " done 2026-03-05", " dropped 2026-03-05"; empty when there is
    // none.
    std::string clock_of(Clock wanted, std::string_view unit) const {
        const Deadline* deadline = clock(wanted, unit);
        if (!deadline) return "";
        std::string text = iso(deadline->last_day);
        if (deadline->done_on) text += " done " + iso(*deadline->done_on);
        if (deadline->dropped_on) text += " dropped " + iso(*deadline->dropped_on);
        return text;
    }
};

inline const Actor clerk = officer("petitions", {Role::clerk});
inline const Actor router = officer("petitions", {Role::router});
inline const Actor handler = officer("housing", {Role::handler});
inline const Actor head = officer("housing", {Role::head});
inline const Actor reviewer = officer("county", {Role::reviewer});
inline const Actor re_reviewer = officer("city", {Role::reviewer});
inline const Actor water_handler = officer("water", {Role::handler});
inline const Actor water_head = officer("water", {Role::head});

// The happy way, each step on its own day from 2 March 2026.
inline Case registered() {
    Case it;
    it.enter(it.registration(), clerk);
    return it;
}
inline Case forwarded() {
    return registered().on("2026-03-04").does(ForwardingAsked{"housing", {}, {}}, router);
}
inline Case notified(Path path = Path::handling) {
    return forwarded()
        .on("2026-03-06")
        .does(NoticeAsked{path, NoticeMeans::written, content("notice")}, handler);
}
inline Case accepted() { return notified().on("2026-03-09").does(AcceptanceAsked{}, handler); }
inline Draft both_answered() {
    Draft draft;
    draft.answers = {answer(1, AnswerOutcome::supported, day("2026-06-30")),
                     answer(2, AnswerOutcome::explained)};
    return draft;
}
inline Case drafted() { return accepted().on("2026-03-16").does(DraftAsked{both_answered()}, handler); }
inline Case answered() { return drafted().on("2026-03-18").does(OpinionAsked{}, head); }
inline Case served() {
    return answered()
        .on("2026-03-20")
        .does(ServiceAsked{service(ServiceMeans::direct, "2026-03-20")}, handler);
}
// Water promises 300 yuan in two parts, the second paid by the township, and to lay the pipe anew.
inline AgreementAsked reconciliation() {
    AgreementAsked asked;
    asked.kind = AgreementKind::reconciliation;
    asked.obligor = "water";
    asked.demands = {1};
    asked.text = content("agreement");
    asked.basis = content("law");
    asked.signed_on = day("2026-03-23");
    asked.instalments = {{day("2026-04-30"), 100'00, {}, ""},
                         {day("2026-05-30"), 200'00, {}, "township"},
                         {day("2026-06-30"), 0, content("pipe"), ""}};
    return asked;
}
inline Case with_agreement() { return served().on("2026-03-23").does(reconciliation(), handler); }
inline InstalmentPerformanceAsked paying(int instalment, std::string_view on, std::int64_t fen) {
    return {1, instalment, day(on), fen, content("receipt"), {}};
}
// Housing's deputy head takes charge, with one of its own and one of water's; three steps, two of them for
// one day.
inline LeaderAssignmentAsked in_charge() {
    return {"Wang Min", "deputy head", "housing", {{"Li", ""}, {"Zhao", "water"}}, content("old and hard")};
}
inline Case led() { return accepted().does(in_charge(), head); }
inline PlanAsked three_steps() {
    PlanAsked asked;
    asked.summary = content("summary");
    asked.steps = {{day("2026-03-20"), "", "", content("meet")},
                   {day("2026-03-20"), "", "", content("look")},
                   {day("2026-03-31"), "water", "Zhao", content("dig")}};
    return asked;
}
inline Case planned() { return led().on("2026-03-10").does(three_steps(), head); }
// The petition department brings three units together about the one matter.
inline Meeting meeting_called() {
    Meeting meeting;
    meeting.id = "m1";
    meeting.unit = "petitions";
    meeting.title = "third meeting";
    meeting.on = day("2026-03-11");
    meeting.place = "hall";
    meeting.agenda = {{matter_number(430102, 2026, 17), "who leads"}};
    meeting.units = {{"housing"}, {"water"}, {"township"}};
    return meeting;
}
inline Meeting meeting_held() {
    Meeting meeting = meeting_called();
    meeting.units = {{"housing", Attendance::present, "Wang, deputy head"},
                     {"water", Attendance::excused},
                     {"township", Attendance::absent}};
    meeting.held = true;
    return meeting;
}
// Two things of water's for one day, one of housing's.
inline MeetingDecisionAsked decided_together() {
    MeetingDecisionAsked asked;
    asked.meeting = "m1";
    asked.text = content("considered");
    asked.duties = {{"water", day("2026-03-20"), content("dig")},
                    {"water", day("2026-03-20"), content("fill")},
                    {"housing", day("2026-03-31"), content("mend")}};
    asked.kept = meeting_held();
    return asked;
}
inline Case conferred() { return accepted().on("2026-03-12").does(decided_together(), router); }
// The petition department holds a reception of the county's deputy head, with two places.
inline Reception reception_published() {
    Reception reception;
    reception.id = "r1";
    reception.unit = "petitions";
    reception.leader = "Li Hong";
    reception.post = "deputy head of the county";
    reception.leader_unit = "county";
    reception.on = day("2026-03-20");
    reception.begins = "09:00";
    reception.ends = "11:30";
    reception.place = "hall";
    reception.places = 2;
    return reception;
}
inline BookingAsked booking_a_place(std::vector<int> taken = {}) {
    BookingAsked asked;
    asked.reception = "r1";
    asked.kept = reception_published();
    asked.taken = std::move(taken);
    return asked;
}
inline Case booked() { return accepted().on("2026-03-12").does(booking_a_place(), petitioner()); }
inline ReceptionRecordAsked recorded_so() {
    ReceptionRecordAsked asked;
    asked.booking = 1;
    asked.text = content("said");
    asked.duties = {{"water", day("2026-03-31"), content("dig")}};
    return asked;
}
inline Case received() { return booked().on("2026-03-20").does(recorded_so(), clerk); }
inline FollowUpAsked asking_again() {
    return {day("2026-04-10"), day("2026-03-22"), content("by telephone")};
}
inline Case followed_up() { return served().on("2026-03-23").does(asking_again(), handler); }
inline AidRequestAsked for_legal_aid() {
    return {AidKind::legal_aid, "township", day("2026-04-10"), day("2026-03-22"), content("cannot pay")};
}
inline ReviewRequestAsked to_county(std::string_view received) {
    return {"county", day(received), std::nullopt, content("reason"), std::nullopt};
}
inline Case in_review() { return served().on("2026-04-01").does(to_county("2026-04-01"), petitioner()); }
inline Case reviewed(ReviewOutcome outcome = ReviewOutcome::upheld) {
    return in_review().on("2026-04-20").does(ReviewAsked{outcome, content("reason"), {}, {}}, reviewer);
}
inline Case review_served() {
    return reviewed()
        .on("2026-04-21")
        .does(ServiceAsked{service(ServiceMeans::direct, "2026-04-21")}, reviewer);
}
inline ReReviewRequestAsked to_city(std::string_view received) {
    return {"city", day(received), std::nullopt, content("reason"), std::nullopt};
}
inline Case in_re_review() {
    return review_served().on("2026-05-06").does(to_city("2026-05-06"), petitioner());
}
inline Case re_reviewed() {
    return in_re_review()
        .on("2026-05-20")
        .does(ReReviewAsked{ReviewOutcome::upheld, content("reason"), {}, {}}, re_reviewer);
}
inline Case concluded() {
    return re_reviewed()
        .on("2026-05-21")
        .does(ServiceAsked{service(ServiceMeans::direct, "2026-05-21")}, re_reviewer);
}

}  // namespace testing
}  // namespace dengwen
