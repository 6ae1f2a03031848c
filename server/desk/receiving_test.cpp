// Receptions through the desk: published, booked by many at once on two nodes, called off with everybody
// told, and seen by rights.
#include "desk/receiving.hpp"

#include <algorithm>
#include <atomic>
#include <latch>
#include <thread>

#include "store/fixture.hpp"
#include "store/verify.hpp"
#include "vault/vault_key.hpp"

namespace dengwen::desk {
namespace {

class ReceivingTest : public store::OnBoth {
  protected:
    void SetUp() override {
        OnBoth::SetUp();
        if (IsSkipped()) return;
        store = place->open();
        key = vault::VaultKey::made();
        desk = opened(*store);
        desk->save_categories({{"housing", {"住房", "housing"}, "", 1}});
        desk->save_divisions({{"430102", {"某县", "county"}, ""}});
        const auto add = [&](const char* id, UnitKind kind, const char* parent) {
            EXPECT_TRUE(desk->save_unit({id, {id, id}, kind, 4, "430102", parent, {}, ""}).empty());
        };
        add("county", UnitKind::government, "");
        add("petition", UnitKind::petition_department, "county");
        add("conference", UnitKind::joint_conference, "");
        add("housing", UnitKind::unit, "county");
        add("labour", UnitKind::unit, "county");
    }
    std::unique_ptr<Desk> opened(store::Store& of) {
        auto made = std::make_unique<Desk>(of, profiles, "cn", [this] { return today; });
        made->set_vault_key(key);
        return made;
    }
    static Actor officer(const std::string& unit, std::set<Role> roles) {
        return {ActorKind::officer, {unit + "-officer", "", unit, std::move(roles), true}, false};
    }
    static Actor petitioner() { return {ActorKind::petitioner, {}, false}; }

    MatterNumber filed(const std::string& unit, Kind kind = Kind::request, const std::string& accused = "") {
        Registering out;
        out.actor = officer(unit, {Role::clerk, Role::handler, Role::accusations});
        out.actor.for_petitioner = true;
        out.asked.kind = kind;
        out.asked.unit = unit;
        out.asked.category = "housing";
        out.asked.place = "430102";
        out.asked.accused_unit = accused;
        out.asked.submission.channel = Channel::letter;
        out.asked.submission.received_day = today.day;
        out.asked.submission.statement = out.contents.add("statement", R"({"title":"灯","text":"坏了"})");
        if (kind == Kind::request) out.asked.demands = {out.contents.add("demand", "修灯")};
        return std::get<Receipt>(desk->register_matter(std::move(out))).number;
    }
    Reception wanted() const {
        Reception one;
        one.leader = "李红";
        one.post = "副县长";
        one.leader_unit = "county";
        one.on = today.day + 7;
        one.begins = "09:00";
        one.ends = "11:30";
        one.place = "接待中心";
        one.places = 2;
        return one;
    }
    ReceptionQueue published() {
        return std::get<ReceptionQueue>(publish_reception(*desk, holder, wanted(), 0));
    }
    ReceptionQueue queue(const std::string& id, const Actor& actor) {
        return std::get<ReceptionQueue>(reception_queue(*desk, actor, id));
    }
    static Answered<Acted> act(Desk& at, MatterNumber number, Ask ask, const Actor& actor) {
        Asking asking;
        asking.actor = actor;
        asking.number = number;
        asking.ask = std::move(ask);
        return at.act(std::move(asking));
    }
    Answered<Acted> book(MatterNumber number, const std::string& id) {
        BookingAsked asked;
        asked.reception = id;
        return act(*desk, number, asked, petitioner());
    }
    std::optional<Refusal> refused(MatterNumber number, const std::string& id) {
        const auto answered = book(number, id);
        const auto* refusal = std::get_if<Refusal>(&answered);
        return refusal ? std::optional(*refusal) : std::nullopt;
    }
    std::vector<std::string> told(MatterNumber number, const std::string& word) {
        std::vector<std::string> found;
        for (const store::Message& one : store->messages(0, 1000).messages)
            if (one.matter == number && one.word == word) found.push_back(one.to);
        return found;
    }

    profile::Profiles profiles = profile::load(SOURCE_DIR);
    std::shared_ptr<const vault::VaultKey> key;
    Now today{{1'767'600'000'000}, *day_from("2026-01-05")};  // four in the afternoon
    std::unique_ptr<store::Store> store;
    std::unique_ptr<Desk> desk;
    const Actor holder = officer("petition", {Role::router, Role::clerk});
};
INSTANTIATE_TEST_SUITE_P(Both, ReceivingTest, store::both, store::database_name);

TEST_P(ReceivingTest, PublishesAndIsBookedUntilItIsFull) {
    const ReceptionQueue made = published();
    const std::string id = made.shown.reception.id;
    EXPECT_EQ(id.size(), 32u);
    EXPECT_EQ(made.shown.reception.unit, "petition");
    EXPECT_EQ(made.version, 1);
    EXPECT_TRUE(made.may_change && made.may_raise && made.may_call_off);
    ASSERT_EQ(receptions(*desk, std::nullopt, 10).receptions.size(), 1u);
    EXPECT_TRUE(reception(*desk, id)->may_book);
    EXPECT_EQ(reception(*desk, "nothing").has_value(), false);
    const MatterNumber first = filed("petition"), second = filed("petition"), third = filed("petition");
    EXPECT_EQ(refused(first, id), std::nullopt);
    EXPECT_EQ(refused(first, id), Refusal::booked_already);
    EXPECT_EQ(refused(second, id), std::nullopt);
    EXPECT_EQ(refused(third, id), Refusal::reception_full);
    EXPECT_EQ(refused(third, "nothing"), Refusal::reception_unknown);
    EXPECT_EQ(reception(*desk, id)->places_left, 0);
    EXPECT_FALSE(reception(*desk, id)->may_book);
    EXPECT_TRUE(std::holds_alternative<Acted>(act(*desk, first, BookingEndAsked{}, petitioner())));
    EXPECT_TRUE(reception(*desk, id)->may_book);
    EXPECT_EQ(refused(third, id), std::nullopt);
    EXPECT_EQ(store->matter(third)->bookings[0].place_number, 1) << "the place that was given back";
    EXPECT_EQ(told(third, "booking"), (std::vector<std::string>{"petitioner", "petition"}));
    EXPECT_EQ(verify(*store, {}, nullptr).disagreement, "");
}

TEST_P(ReceivingTest, ChangesWhatNobodyBookedAndThenGivesMorePlacesOnly) {
    ReceptionQueue made = published();
    Reception one = made.shown.reception;
    one.place = "二楼";
    made = std::get<ReceptionQueue>(publish_reception(*desk, holder, one, 1));
    EXPECT_EQ(made.version, 2);
    EXPECT_EQ(made.shown.reception.place, "二楼");
    EXPECT_EQ(std::get<Refusal>(publish_reception(*desk, holder, one, 1)), Refusal::stale_version);
    const MatterNumber number = filed("petition");
    EXPECT_EQ(refused(number, one.id), std::nullopt);
    EXPECT_FALSE(queue(one.id, holder).may_change);
    EXPECT_TRUE(queue(one.id, holder).may_raise);
    one.begins = "10:00";
    EXPECT_EQ(std::get<Refusal>(publish_reception(*desk, holder, one, 2)), Refusal::reception_booked);
    one.begins = "09:00";
    one.places = 3;
    EXPECT_EQ(std::get<ReceptionQueue>(publish_reception(*desk, holder, one, 2)).shown.places_left, 2);
    EXPECT_EQ(std::get<Refusal>(publish_reception(*desk, officer("petition", {Role::clerk}), one, 3)),
              Refusal::not_convening);
    EXPECT_EQ(std::get<Refusal>(publish_reception(*desk, officer("conference", {Role::head}), one, 3)),
              Refusal::reception_unknown);
    Reception early = wanted();
    early.on = today.day;
    EXPECT_EQ(std::get<Refusal>(publish_reception(*desk, holder, early, 0)), Refusal::reception_in_past);
    early.on = today.day + 1;
    early.leader_unit.clear();
    EXPECT_EQ(
        std::get<ReceptionQueue>(publish_reception(*desk, holder, early, 0)).shown.reception.leader_unit,
        "petition");
}

TEST_P(ReceivingTest, TellsEverybodyWhoBookedThatItIsCalledOff) {
    const std::string id = published().shown.reception.id;
    const MatterNumber first = filed("petition"), second = filed("petition"), gone = filed("petition");
    EXPECT_EQ(refused(gone, id), std::nullopt);
    act(*desk, gone, BookingEndAsked{}, petitioner());
    EXPECT_EQ(refused(first, id), std::nullopt);
    EXPECT_EQ(refused(second, id), std::nullopt);
    EXPECT_EQ(std::get<Refusal>(call_off_reception(*desk, holder, id, 2, "另有会议")),
              Refusal::stale_version);
    const auto off = std::get<ReceptionQueue>(call_off_reception(*desk, holder, id, 1, "另有会议"));
    EXPECT_TRUE(off.shown.reception.called_off);
    EXPECT_FALSE(off.may_change || off.may_raise || off.may_call_off);
    for (const MatterNumber number : {first, second}) {
        EXPECT_EQ(state_of(store->matter(number)->bookings[0]), BookingState::called_off);
        EXPECT_EQ(told(number, "calling_off"), std::vector<std::string>{"petitioner"});
        EXPECT_EQ(store->entries(number).back().by.officer, holder.officer.id);
    }
    EXPECT_TRUE(told(gone, "calling_off").empty());
    EXPECT_EQ(std::get<Refusal>(call_off_reception(*desk, holder, id, 2, "再说")),
              Refusal::reception_called_off);
    EXPECT_EQ(refused(gone, id), Refusal::reception_called_off);
    EXPECT_EQ(tell_called_off(*desk), 0);
    EXPECT_EQ(verify(*store, {}, nullptr).disagreement, "");
}

TEST_P(ReceivingTest, TellsTheRestWhereItWasInterrupted) {
    const ReceptionQueue made = published();
    const MatterNumber number = filed("petition");
    EXPECT_EQ(refused(number, made.shown.reception.id), std::nullopt);
    store::KeptReception kept{made.shown.reception, 2, "zhao", today.instant};
    kept.reception.called_off = true;
    kept.reception.reason = "另有会议";
    ASSERT_TRUE(store->receptions().save(kept, false));
    EXPECT_EQ(tell_called_off(*desk), 1);
    EXPECT_EQ(store->matter(number)->bookings[0].because, "另有会议");
    EXPECT_EQ(store->entries(number).back().by.kind, ActorKind::system);
    EXPECT_EQ(tell_called_off(*desk), 0);
}

TEST_P(ReceivingTest, ShowsInTheQueueWhatOneMayOpenAndDo) {
    const std::string id = published().shown.reception.id;
    const MatterNumber open = filed("petition");
    const MatterNumber sealed = filed("petition", Kind::accusation, "housing");
    EXPECT_EQ(refused(sealed, id), std::nullopt);
    EXPECT_EQ(refused(open, id), std::nullopt);
    ReceptionQueue seen = queue(id, holder);
    ASSERT_EQ(seen.lines.size(), 2u);
    EXPECT_EQ(seen.lines[0].number, std::nullopt) << "an accusation is named officers' alone";
    EXPECT_EQ(seen.lines[0].place_number, 1);
    EXPECT_TRUE(seen.lines[0].may.empty());
    EXPECT_EQ(seen.lines[1].number, open);
    EXPECT_EQ(seen.lines[1].may, std::vector<Act>{Act::booking_end}) << "the day has not come";
    EXPECT_EQ(queue(id, officer("petition", {Role::accusations, Role::clerk})).lines[0].number, sealed);
    EXPECT_EQ(std::get<Refusal>(reception_queue(*desk, officer("housing", {Role::head}), id)),
              Refusal::reception_unknown);
    EXPECT_EQ(std::get<Refusal>(reception_queue(*desk, officer("petition", {Role::auditor}), id)),
              Refusal::reception_unknown);
    today.day = today.day + 7;
    seen = queue(id, holder);
    EXPECT_EQ(seen.lines[1].may, (std::vector<Act>{Act::arrival, Act::reception_record, Act::booking_end}));
    EXPECT_TRUE(std::holds_alternative<Acted>(act(*desk, open, ArrivalAsked{}, holder)));
    seen = queue(id, holder);
    EXPECT_EQ(seen.lines[1].state, BookingState::arrived);
    EXPECT_EQ(seen.lines[1].may, std::vector<Act>{Act::reception_record});
    ReceptionRecordAsked record;
    record.booking = 1;
    record.text = {std::string(64, 'a')};
    Asking asking;
    asking.actor = holder;
    asking.number = open;
    record.text = asking.contents.add("paper", "说了什么");
    record.duties = {{"labour", today.day + 10, asking.contents.add("paper", "补发工资")}};
    asking.ask = record;
    EXPECT_TRUE(std::holds_alternative<Acted>(desk->act(std::move(asking))));
    EXPECT_EQ(queue(id, holder).lines[1].state, BookingState::received);
    EXPECT_TRUE(queue(id, holder).lines[1].may.empty());
    EXPECT_EQ(told(open, "reception_record"), (std::vector<std::string>{"petitioner", "labour"}));
    EXPECT_TRUE(std::holds_alternative<MatterView>(desk->matter(officer("labour", {Role::handler}), open)))
        << "who is given a duty is a party";
}

TEST_P(ReceivingTest, KeepsAnAccusationFromWhomItIsAbout) {
    Reception theirs = wanted();
    theirs.leader_unit = "housing";
    const auto made = std::get<ReceptionQueue>(publish_reception(*desk, holder, theirs, 0));
    EXPECT_EQ(refused(filed("petition", Kind::accusation, "housing"), made.shown.reception.id),
              Refusal::reception_of_accused);
    EXPECT_EQ(refused(filed("petition", Kind::accusation, "labour"), made.shown.reception.id), std::nullopt);
}

TEST_P(ReceivingTest, ListsThoseOfAUnitToWhoeverWorksThere) {
    published();
    Reception later = wanted();
    later.on = later.on + 1;
    publish_reception(*desk, holder, later, 0);
    EXPECT_TRUE(may_hold_receptions(*desk, holder));
    EXPECT_FALSE(may_hold_receptions(*desk, officer("housing", {Role::head})));
    const ReceptionsPage page = unit_receptions(*desk, holder, std::nullopt, 1);
    ASSERT_EQ(page.receptions.size(), 1u);
    EXPECT_EQ(page.receptions[0].reception.on, later.on);
    ASSERT_TRUE(page.next);
    EXPECT_EQ(unit_receptions(*desk, holder, page.next, 1).receptions[0].reception.on, later.on - 1);
    EXPECT_TRUE(unit_receptions(*desk, officer("housing", {Role::head}), std::nullopt, 5).receptions.empty());
    EXPECT_TRUE(
        unit_receptions(*desk, officer("petition", {Role::auditor}), std::nullopt, 5).receptions.empty());
    today.day = today.day + 8;
    EXPECT_EQ(receptions(*desk, std::nullopt, 5).receptions.size(), 1u) << "yesterday's is past";
}

// Two nodes, and more visitors than places: as many are booked as there are places, each with a place of its
// own.
TEST_P(ReceivingTest, BooksAsManyAsThereArePlacesHoweverManyAskAtOnce) {
    constexpr int wanting = 12;
    Reception one = wanted();
    one.places = 5;
    const std::string id =
        std::get<ReceptionQueue>(publish_reception(*desk, holder, one, 0)).shown.reception.id;
    std::vector<MatterNumber> numbers;
    for (int i = 0; i < wanting; ++i) numbers.push_back(filed("petition"));
    const bool on_postgres = std::string_view(GetParam()) == "postgres";
    const auto other_store = on_postgres ? place->open() : nullptr;
    const auto other_desk = on_postgres ? opened(*other_store) : nullptr;
    std::latch begin(wanting);
    std::atomic<int> done{0}, full{0};
    std::vector<std::thread> visitors;
    for (int i = 0; i < wanting; ++i)
        visitors.emplace_back([&, i] {
            BookingAsked asked;
            asked.reception = id;
            begin.arrive_and_wait();
            const auto answered = act(other_desk && i % 2 ? *other_desk : *desk,
                                      numbers[static_cast<std::size_t>(i)], asked, petitioner());
            const auto* refusal = std::get_if<Refusal>(&answered);
            if (!refusal) ++done;
            if (refusal && *refusal == Refusal::reception_full) ++full;
        });
    for (std::thread& one_of_them : visitors) one_of_them.join();
    EXPECT_EQ(done, 5);
    EXPECT_EQ(full, wanting - 5);
    std::set<int> places;
    for (const store::BookedPlace& booked : store->receptions().places(id)) places.insert(booked.place);
    EXPECT_EQ(places, (std::set{1, 2, 3, 4, 5}));
    EXPECT_EQ(verify(*store, {}, nullptr).disagreement, "");
}

}  // namespace
}  // namespace dengwen::desk
