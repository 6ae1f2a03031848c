#include "desk/desk.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <future>
#include <thread>

#include "desk/passwords.hpp"
#include "vault/vault_key.hpp"

namespace dengwen::desk {
namespace {

class DeskTest : public testing::Test {
  protected:
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("dengwen-desk-" + new_token().substr(0, 16));
    store::Store store{{(std::filesystem::create_directories(folder), folder.string()), ""}};
    profile::Profiles profiles = profile::load(SOURCE_DIR);
    Now today{{1767600000000}, *day_from("2026-01-05")};
    Desk desk{store, profiles, "cn", [this] { return today; }};

    DeskTest() {
        desk.set_vault_key(vault::VaultKey::made());
        Unit petition{
            "petition", {"信访局", "Petition office"}, UnitKind::petition_department, 4, "430102", "", {},
            ""};
        Unit housing{"housing", {"住建局", "Housing bureau"}, UnitKind::unit, 4, "430102", "", {}, ""};
        EXPECT_TRUE(desk.save_unit(petition).empty());
        EXPECT_TRUE(desk.save_unit(housing).empty());
    }
    ~DeskTest() override { std::filesystem::remove_all(folder); }

    static Actor officer(const std::string& unit,
                         std::set<Role> roles = {Role::clerk, Role::router, Role::handler}) {
        return {ActorKind::officer, {unit + "-officer", "", unit, std::move(roles), true}, true};
    }
    Registering registering(const std::string& day = "2026-01-05") {
        Registering out;
        out.actor = officer("petition");
        out.asked.unit = "petition";
        out.asked.kind = Kind::request;
        out.asked.submission.channel = Channel::letter;
        out.asked.submission.received_day = *day_from(day);
        out.asked.submission.statement = out.contents.add("statement", R"({"title":"灯","text":"坏了"})");
        out.asked.submission.petitioners = {out.contents.add("person", R"({"name":"甲"})")};
        out.asked.demands = {out.contents.add("demand", "修灯")};
        return out;
    }
    Receipt registered() { return std::get<Receipt>(desk.register_matter(registering())); }
    Asking opening(MatterNumber number) {
        Asking out{officer("petition"), number, {}, {}, {}, {}, nullptr, {}};
        out.actor.for_petitioner = false;
        out.ask = IdentityOpeningAsked{OpeningGround::contact, out.contents.add("reason", "约时间见面")};
        return out;
    }
    Asking forwarding(MatterNumber number) {
        Asking out{officer("petition"), number, ForwardingAsked{"housing", {}, {}}, {}, {}, {}, nullptr, {}};
        out.actor.for_petitioner = false;
        return out;
    }
};

TEST_F(DeskTest, ARegisteredMatterIsFollowedByItsCodeAndOnlyByIt) {
    const Receipt receipt = registered();
    EXPECT_EQ(text(receipt.number).substr(0, 12), "430102-2026-");
    const auto followed = desk.follow(receipt.query_code);
    EXPECT_EQ(std::get<MatterView>(followed).matter.number, receipt.number);
    EXPECT_EQ(std::get<Refusal>(desk.follow("0000-0000-0000-0000")), Refusal::matter_not_found);
    EXPECT_EQ(std::get<MatterView>(followed).workings.size(), receipt.after.deadlines.size());
    EXPECT_FALSE(std::get<MatterView>(followed).workings.at(0).empty());
}

TEST_F(DeskTest, NamesWhoTookPartToOfficersAndNotToThePetitioner) {
    store.save(store::StoredOfficer{
        {"petition-officer", "林静", "petition", {Role::clerk}, true}, "林静", "", false});
    const Receipt receipt = registered();
    desk.act(forwarding(receipt.number));
    const auto seen = std::get<MatterView>(desk.matter(officer("petition"), receipt.number));
    EXPECT_EQ(seen.officers, (std::map<std::string, std::string>{{"petition-officer", "林静"}}));
    EXPECT_TRUE(std::get<MatterView>(desk.follow(receipt.query_code)).officers.empty());
}

TEST_F(DeskTest, AMatterIsThereOnlyForThoseWithAPartInIt) {
    const Receipt receipt = registered();
    EXPECT_EQ(std::get<Refusal>(desk.matter(officer("housing"), receipt.number)), Refusal::matter_not_found);
    const auto acted = desk.act(forwarding(receipt.number));
    ASSERT_TRUE(std::holds_alternative<Acted>(acted));
    EXPECT_TRUE(std::holds_alternative<MatterView>(desk.matter(officer("housing"), receipt.number)));
    EXPECT_FALSE(desk.queue(officer("housing"), {}).empty());
    store::DutyQuery others;
    others.unit = "housing";
    EXPECT_TRUE(desk.queue(officer("petition"), others).empty());
    EXPECT_TRUE(desk.queue(officer("housing", {Role::administrator}), {}).empty());
    EXPECT_TRUE(desk.queue(officer("", {Role::head}), {}).empty());
}

TEST_F(DeskTest, WhoOpenedAMatterStandsInItWithTheDutyAndWithoutNamesForThePetitioner) {
    const Receipt receipt = registered();
    desk.act(forwarding(receipt.number));
    EXPECT_TRUE(std::get<MatterView>(desk.follow(receipt.query_code)).readings.empty());
    desk.matter(officer("housing"), receipt.number);
    desk.matter(officer("petition"), receipt.number);
    today.instant.milliseconds += 60'000;
    desk.matter(officer("housing"), receipt.number);
    const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (store.readings_of(receipt.number).size() < 2 && std::chrono::steady_clock::now() < patience)
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    std::int64_t times = 0;
    while (times < 3 && std::chrono::steady_clock::now() < patience) {
        times = 0;
        for (const store::Reading& one : store.readings_of(receipt.number)) times += one.times;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    EXPECT_EQ(times, 3);
    const auto seen = std::get<MatterView>(desk.follow(receipt.query_code)).readings;
    ASSERT_EQ(seen.size(), 2u);
    for (const store::Reading& one : seen) {
        EXPECT_EQ(one.officer, "");
        EXPECT_EQ(one.thing, ReadingThing::matter);
        EXPECT_EQ(one.unit == "housing" ? 2 : 1, one.times) << one.unit;
        EXPECT_TRUE(names(one.footing).ground.empty());
    }
    const auto by_handler = std::get<MatterView>(desk.matter(officer("housing"), receipt.number));
    EXPECT_TRUE(by_handler.readings.empty());
    const auto by_head = std::get<MatterView>(desk.matter(officer("housing", {Role::head}), receipt.number));
    ASSERT_EQ(by_head.readings.size(), 2u);
    EXPECT_NE(by_head.readings.at(0).officer, "");
    EXPECT_TRUE(by_head.officers.contains("housing-officer"));
}

TEST_F(DeskTest, WhoIsInAMatterIsShownOnlyInTheAnswerOfItsOpeningAndThePetitionerSeesThatItWas) {
    const Receipt receipt = registered();
    const auto has_person = [](const std::vector<store::Content>& contents) {
        return std::any_of(contents.begin(), contents.end(),
                           [](const auto& one) { return one.kind == "person"; });
    };
    Actor clerk = officer("petition");
    clerk.for_petitioner = false;
    const auto seen = std::get<MatterView>(desk.matter(clerk, receipt.number));
    EXPECT_FALSE(has_person(seen.contents));
    EXPECT_NE(std::find(seen.may.begin(), seen.may.end(), Act::identity_opening), seen.may.end());
    EXPECT_TRUE(has_person(std::get<MatterView>(desk.follow(receipt.query_code)).contents));

    const IdentityShown shown = std::get<IdentityShown>(desk.open_identity(opening(receipt.number)));
    ASSERT_EQ(shown.persons.size(), 1u);
    EXPECT_EQ(shown.persons[0].body, R"({"name":"甲"})");
    EXPECT_EQ(shown.acted.after.version, 2);
    EXPECT_FALSE(has_person(std::get<MatterView>(desk.matter(officer("petition"), receipt.number)).contents));
    const auto followed = std::get<MatterView>(desk.follow(receipt.query_code));
    ASSERT_EQ(followed.entries.size(), 2u);
    const auto* opened = std::get_if<IdentityOpened>(&followed.entries[1].event);
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->ground, OpeningGround::contact);
    EXPECT_TRUE(
        std::any_of(followed.contents.begin(), followed.contents.end(), [&](const store::Content& one) {
            return one.digest == opened->reason.digest && one.body == "约时间见面";
        }));
    EXPECT_EQ(followed.matter.deadlines, receipt.after.deadlines);
    EXPECT_EQ(followed.matter.stage, receipt.after.stage);
}

TEST_F(DeskTest, AnOpeningAskedAgainUnderItsKeyIsOneOpeningAndShowsThePersonsAgain) {
    const Receipt receipt = registered();
    Asking asking = opening(receipt.number);
    asking.once = store::Once{"key", "print", 200, "{}", "{}"};
    EXPECT_EQ(std::get<IdentityShown>(desk.open_identity(asking)).persons.size(), 1u);
    const IdentityShown again = std::get<IdentityShown>(desk.open_identity(asking));
    EXPECT_TRUE(again.acted.repeated);
    EXPECT_EQ(again.persons.size(), 1u);
    EXPECT_EQ(store.matter(receipt.number)->version, 2);
    asking.actor.officer.id = "another";
    EXPECT_TRUE(std::get<IdentityShown>(desk.open_identity(asking)).persons.empty()) << "not theirs";
}

TEST_F(DeskTest, IdentitiesAreNotOpenedWithoutADutyNorByWhoMayNotSeeTheMatter) {
    const Receipt receipt = registered();
    Asking elsewhere = opening(receipt.number);
    elsewhere.actor.officer = officer("housing").officer;
    EXPECT_EQ(std::get<Refusal>(desk.open_identity(elsewhere)), Refusal::matter_not_found);
    for (const Role role : {Role::administrator, Role::auditor}) {
        Asking asking = opening(receipt.number);
        asking.actor.officer.roles = {role};
        EXPECT_EQ(std::get<Refusal>(desk.open_identity(asking)), Refusal::matter_not_found);
    }
    desk.act(forwarding(receipt.number));
    EXPECT_EQ(std::get<Refusal>(desk.open_identity(opening(receipt.number))), Refusal::opening_needs_duty);
    elsewhere.actor = officer("housing");
    elsewhere.actor.for_petitioner = false;
    EXPECT_EQ(std::get<IdentityShown>(desk.open_identity(elsewhere)).persons.size(), 1u);
}

TEST_F(DeskTest, AnOpeningMakesNobodysFormStale) {
    const Receipt receipt = registered();
    desk.open_identity(opening(receipt.number));
    desk.open_identity(opening(receipt.number));
    Asking asking = forwarding(receipt.number);
    asking.version = 1;
    EXPECT_TRUE(std::holds_alternative<Acted>(desk.act(asking)));
    Asking late{officer("housing"), receipt.number, AcceptanceAsked{}, {}, 3, {}, nullptr, {}};
    late.actor.for_petitioner = false;
    EXPECT_EQ(std::get<Refusal>(desk.act(late)), Refusal::stale_version) << "the forwarding came between";
    late.version = 9;
    EXPECT_EQ(std::get<Refusal>(desk.act(late)), Refusal::stale_version);
}

TEST_F(DeskTest, AnAttachmentIsOnRecordBeforeItIsGiven) {
    Registering with_file = registering();
    const std::string png = "\x89PNG\r\n\x1a\n" + std::string(32, 'x');
    const Attachment file{desk.keep_attachment(png), "灯.png", "image/png", png.size()};
    with_file.asked.submission.attachments = {with_file.contents.add("attachment", text(file))};
    const Receipt receipt = std::get<Receipt>(desk.register_matter(with_file));
    const std::string digest = receipt.after.submissions.at(0).attachments.at(0).digest;
    EXPECT_EQ(std::get<0>(desk.attachment(officer("petition"), receipt.number, digest)).second, png);
    const auto readings = store.readings_of(receipt.number);
    ASSERT_EQ(readings.size(), 1u);
    EXPECT_EQ(readings[0].thing, ReadingThing::attachment);
    EXPECT_EQ(readings[0].digest, digest);
    EXPECT_EQ(readings[0].officer, "petition-officer");
}

TEST_F(DeskTest, WhoHasNoDutyIsAskedForAGroundAndIsRefusedWithoutIt) {
    Unit city{"city", {"市", "City"}, UnitKind::government, 3, "430100", "", {}, ""};
    Unit petition = *desk.offices()->find("petition");
    petition.parent = "city";
    ASSERT_TRUE(desk.save_unit(city).empty());
    ASSERT_TRUE(desk.save_unit(petition).empty());
    const Receipt receipt = registered();
    EXPECT_EQ(std::get<Refusal>(desk.matter(officer("city"), receipt.number)), Refusal::ground_needed);
    EXPECT_EQ(std::get<Refusal>(desk.attachment(officer("city"), receipt.number, "any")),
              Refusal::ground_needed);
    EXPECT_EQ(std::get<Refusal>(desk.matter(officer("housing"), receipt.number)), Refusal::matter_not_found)
        << "not even that it is there";
    const auto seen = desk.matter(officer("city"), receipt.number, ReadingGround::supervision);
    EXPECT_EQ(std::get<MatterView>(seen).matter.number, receipt.number);
    today.instant.milliseconds += 1000;
    const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (store.readings_of(receipt.number).empty() && std::chrono::steady_clock::now() < patience)
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    const auto readings = std::get<MatterView>(desk.follow(receipt.query_code)).readings;
    ASSERT_EQ(readings.size(), 1u) << "what was refused is no reading";
    EXPECT_EQ(readings[0].footing, Footing(ReadingGround::supervision));
    EXPECT_EQ(readings[0].unit, "city");
}

TEST_F(DeskTest, AStaleVersionIsRefusedAndARepetitionGetsTheFirstAnswer) {
    const Receipt receipt = registered();
    Asking asking = forwarding(receipt.number);
    asking.version = 7;
    EXPECT_EQ(std::get<Refusal>(desk.act(asking)), Refusal::stale_version);
    asking.version = 1;
    asking.once = store::Once{"key", "fingerprint", 0, "", ""};
    asking.fill = [](store::Once& once, const Acted& acted) {
        once.body = std::to_string(acted.after.version);
    };
    EXPECT_EQ(std::get<Acted>(desk.act(asking)).after.version, 2);
    EXPECT_EQ(std::get<Acted>(desk.act(asking)).repeated->body, "2");

    Registering again = registering();
    again.once = store::Once{"other key", "fingerprint", 0, "", ""};
    again.fill = [](store::Once& once, const Receipt& made) { once.body = text(made.number); };
    const Receipt first = std::get<Receipt>(desk.register_matter(again));
    EXPECT_EQ(std::get<Receipt>(desk.register_matter(again)).repeated->body, text(first.number));
}

TEST_F(DeskTest, ARefusalStoresNothingAndLeavesNoGapInTheNumbers) {
    const Receipt before = registered();
    EXPECT_EQ(std::get<Refusal>(desk.register_matter(registering("2026-01-06"))),
              Refusal::received_in_future);
    EXPECT_EQ(registered().number.value, before.number.value + 1);
}

TEST_F(DeskTest, ManyAtOnceOnOneMatterEachEndInAnAnswer) {
    const Receipt receipt = registered();
    std::vector<std::thread> crowd;
    std::atomic<int> done{0};
    for (int i = 0; i < 8; ++i)
        crowd.emplace_back([&] {
            Asking asking{officer("petition"), receipt.number, SubmissionAsked{}, {}, {}, {}, nullptr, {}};
            auto& submission = std::get<SubmissionAsked>(asking.ask).submission;
            submission.received_day = today.day;
            submission.statement = asking.contents.add("statement", R"({"title":"再","text":"再"})");
            if (std::holds_alternative<Acted>(desk.act(asking))) ++done;
        });
    for (std::thread& one : crowd) one.join();
    const auto view = std::get<MatterView>(desk.follow(receipt.query_code));
    EXPECT_EQ(view.matter.version, 1 + done);
    EXPECT_GE(done, 1);
    EXPECT_EQ(fold(store.entries(receipt.number)), *store.matter(receipt.number));
}

TEST_F(DeskTest, PublishingAYearSettlesWhatLeanedOnIt) {
    today = {{1798588800000}, *day_from("2026-12-30")};
    const Receipt receipt = std::get<Receipt>(desk.register_matter(registering("2026-12-30")));
    ASSERT_TRUE(receipt.after.deadlines.at(0).provisional);
    std::vector<CalendarDay> days{{*day_from("2027-01-14"), true, "假日"}};
    EXPECT_EQ(desk.publish_calendar(2027, days), 1);
    const Matter settled = *store.matter(receipt.number);
    EXPECT_FALSE(settled.deadlines.at(0).provisional);
    EXPECT_EQ(iso(settled.deadlines.at(0).last_day), "2027-01-15");
    EXPECT_EQ(desk.publish_calendar(2027, days), 0);
    EXPECT_FALSE(desk.publish_calendar(2028, days));
    EXPECT_TRUE(Desk(store, profiles, "cn", [this] { return today; }).calendar()->years().contains(2027));
}

TEST_F(DeskTest, AnUnsoundTreeIsRefusedWhole) {
    Unit circle{"housing", {"住建局", "Housing bureau"}, UnitKind::unit, 4, "430102", "housing", {}, ""};
    EXPECT_FALSE(desk.save_unit(circle).empty());
    EXPECT_EQ(desk.offices()->find("housing")->parent, "");
}

TEST_F(DeskTest, TheChannelsOfAUnitAreKeptAndForgotten) {
    const Channels channels{{"河湾路一号", "1 Hewan Road"}, "990102", "010-0000", {"周一", "Mondays"}, {}};
    desk.save_channels("petition", channels);
    desk.save_channels("housing", {{}, "", "010-0001", {}, {}});
    EXPECT_EQ(desk.channels()->at("petition"), channels);
    Desk other(store, profiles, "cn", [this] { return today; });
    EXPECT_EQ(other.channels()->at("housing").telephone, "010-0001");
    desk.save_channels("housing", {});
    EXPECT_EQ(desk.channels()->size(), 1u);
}

}  // namespace
}  // namespace dengwen::desk
