#include "store/store.hpp"

#include <sodium.h>

#include <fstream>
#include <random>

#include "ledger/commitment.hpp"
#include "store/fixture.hpp"
#include "store/hex.hpp"
#include "store/verify.hpp"

namespace dengwen::store {
namespace {

class StoreTest : public OnBoth {};
INSTANTIATE_TEST_SUITE_P(Both, StoreTest, both, database_name);

TEST_P(StoreTest, KeepsWhatOneActCommits) {
    const auto store = place->open();
    const Change change =
        registration(numbered(1), {due(Clock::registration, "petition-office", "2026-03-17")});
    ASSERT_EQ(store->commit(change), Committed::done);

    EXPECT_EQ(store->matter(numbered(1)), change.after);
    const auto entries = store->entries(numbered(1));
    ASSERT_EQ(entries.size(), 1u);
    EXPECT_EQ(entries[0].event, change.entries[0].event);
    EXPECT_EQ(entries[0].by, change.entries[0].by);
    EXPECT_EQ(entries[0].at.instant, change.entries[0].at.instant);
    EXPECT_EQ(entries[0].at.day, change.entries[0].at.day);
    EXPECT_EQ(store->by_query_code("code of " + text(numbered(1))), numbered(1));
    EXPECT_EQ(store->matters({}, 10), std::vector{numbered(1)});

    const auto contents = store->contents({{change.contents[1].digest}, {std::string(64, '0')}});
    ASSERT_EQ(contents.size(), 1u);
    EXPECT_EQ(contents[0].digest, change.contents[1].digest);
    EXPECT_EQ(contents[0].salt, change.contents[1].salt);
    EXPECT_EQ(contents[0].kind, "statement");
    EXPECT_EQ(contents[0].body, change.contents[1].body);
}

TEST_P(StoreTest, FindsNothingWhereNothingIs) {
    const auto store = place->open();
    EXPECT_FALSE(store->matter(numbered(1)));
    EXPECT_TRUE(store->entries(numbered(1)).empty());
    EXPECT_FALSE(store->by_query_code("none"));
    EXPECT_FALSE(store->once("none"));
    EXPECT_FALSE(store->officer("nobody"));
    EXPECT_FALSE(store->session("none"));
    EXPECT_FALSE(store->setting("none"));
    EXPECT_FALSE(store->attachment(std::string(64, 'a')));
    EXPECT_FALSE(store->attachment("../../etc/passwd"));
    EXPECT_TRUE(store->follow(0, 10).empty());
    EXPECT_EQ(store->cursor("nobody"), 0);
    EXPECT_TRUE(store->is_ready());
}

TEST_P(StoreTest, GivesContentsInPages) {
    const auto store = place->open();
    Change change = registration(numbered(1));
    std::vector<ContentRef> refs;
    for (int i = 0; i < 21; ++i) {
        change.contents.push_back(content_of("text " + std::to_string(i)));
        refs.push_back({change.contents.back().digest});
    }
    ASSERT_EQ(store->commit(change), Committed::done);
    EXPECT_EQ(store->contents(refs).size(), 21u);
    // The same content named by a later event is no trouble.
    Change again = next(change.after, Recused{"zhao", refs[0]});
    again.contents = {change.contents[2]};
    EXPECT_EQ(store->commit(again), Committed::done);
}

TEST_P(StoreTest, KeepsOfficesAndSessions) {
    const auto store = place->open();
    Unit unit{"housing-bureau", {"住建局", "Housing Bureau"},
              UnitKind::unit,   4,
              "430102",         "county",
              {"county"},       ""};
    store->save(unit);
    unit.successor = "construction-bureau";
    store->save(unit);
    EXPECT_EQ(store->units(), std::vector{unit});

    StoredOfficer officer{
        {"zhao", "赵敏", "housing-bureau", {Role::handler, Role::head}, true}, "赵敏", "$argon2id$", true};
    store->save(officer);
    officer.officer.active = false;
    officer.must_change_password = false;
    store->save(officer);
    const auto found = store->officer("zhao");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->officer.roles, officer.officer.roles);
    EXPECT_EQ(found->officer.unit, "housing-bureau");
    EXPECT_FALSE(found->officer.active);
    EXPECT_FALSE(found->must_change_password);
    EXPECT_EQ(found->name, "赵敏");
    EXPECT_EQ(found->password_digest, "$argon2id$");
    officer.officer.id = "chen";
    officer.officer.roles = {};
    store->save(officer);
    EXPECT_EQ(store->officers("", 10).size(), 2u);
    EXPECT_EQ(store->officers("chen", 10).at(0).officer.id, "zhao");
    EXPECT_TRUE(store->officer("chen")->officer.roles.empty());

    store->save(
        Session{"digest", "zhao", "csrf", {1000}, {10}, {20}, "Firefox, Linux", "192.0.2.1", "passed"});
    store->save(Session{"other", "zhao", "csrf", {3000}, {30}, {30}, "", "2001:db8::1", "none"});
    EXPECT_EQ(store->session("digest")->officer, "zhao");
    EXPECT_EQ(store->session("digest")->expires, Instant{1000});
    store->drop_expired_sessions({2000});
    EXPECT_FALSE(store->session("digest"));
    store->drop_session("other");
    EXPECT_FALSE(store->session("other"));
}

TEST_P(StoreTest, ListsAndEndsTheSessionsOfAnOfficer) {
    const auto store = place->open();
    store->save(Session{"one", "zhao", "csrf", {1000}, {10}, {10}, "Firefox, Linux", "192.0.2.1", "passed"});
    store->save(Session{"two", "zhao", "csrf", {3000}, {30}, {30}, "", "2001:db8::1", "none"});
    store->save(Session{"three", "chen", "csrf", {3000}, {30}, {30}, "", "", "none"});
    store->touch_session("one", {50});
    store->touch_session("one", {40});
    store->touch_session("gone", {40});
    const auto found = store->sessions("zhao");
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].token_digest, "two");
    EXPECT_EQ(found[1].used, Instant{50});
    EXPECT_EQ(found[1].browser, "Firefox, Linux");
    EXPECT_EQ(found[1].address, "192.0.2.1");
    EXPECT_EQ(found[1].factor, "passed");
    EXPECT_EQ(found[0].factor, "none");
    store->drop_other_sessions("zhao", "one");
    EXPECT_EQ(store->sessions("zhao").size(), 1u);
    store->drop_sessions("zhao");
    EXPECT_TRUE(store->sessions("zhao").empty());
    EXPECT_EQ(store->sessions("chen").size(), 1u);
}

TEST_P(StoreTest, KeepsASecondFactorAndTakesEachCodeOnce) {
    const auto store = place->open();
    EXPECT_FALSE(store->second_factor("zhao"));
    EXPECT_FALSE(store->take_code("zhao", 5));
    store->propose_second_factor("zhao", "first");
    store->propose_second_factor("zhao", "second");
    EXPECT_EQ(store->second_factor("zhao")->secret, "");
    store->save(Session{"one", "zhao", "csrf", {1000}, {10}, {10}, "", "", "none"});
    EXPECT_FALSE(store->confirm_second_factor("zhao", "first", {7}, 5, {"a", "b"}));
    EXPECT_TRUE(store->confirm_second_factor("zhao", "second", {7}, 5, {"a", "b"}));
    EXPECT_TRUE(store->sessions("zhao").empty());
    EXPECT_EQ(store->second_factor("zhao")->secret, "second");
    EXPECT_EQ(store->second_factor("zhao")->proposed, "");
    EXPECT_EQ(store->second_factor("zhao")->confirmed, Instant{7});
    EXPECT_FALSE(store->take_code("zhao", 5));
    EXPECT_TRUE(store->take_code("zhao", 7));
    EXPECT_FALSE(store->take_code("zhao", 6)) << "an earlier one after a later one";
    EXPECT_EQ(store->recovery_codes_left("zhao"), 2);
    EXPECT_TRUE(store->take_recovery_code("zhao", "a"));
    EXPECT_FALSE(store->take_recovery_code("zhao", "a"));
    EXPECT_FALSE(store->take_recovery_code("chen", "b"));
    store->propose_second_factor("zhao", "third");
    EXPECT_EQ(store->second_factor("zhao")->secret, "second") << "the present one until a code of the next";
    EXPECT_TRUE(store->confirm_second_factor("zhao", "third", {9}, 8, {"c"}));
    EXPECT_EQ(store->recovery_codes_left("zhao"), 1);
    EXPECT_FALSE(store->second_factor_reset("zhao"));
    store->reset_second_factor("zhao", {11}, "admin");
    store->reset_second_factor("zhao", {12}, "second-admin");
    EXPECT_FALSE(store->second_factor("zhao"));
    EXPECT_EQ(store->recovery_codes_left("zhao"), 0);
    EXPECT_EQ(store->second_factor_reset("zhao")->administrator, "second-admin");
    EXPECT_EQ(store->second_factor_reset("zhao")->instant, Instant{12});
}

TEST_P(StoreTest, KeepsCodesAndSettings) {
    const auto store = place->open();
    store->save(std::vector<Division>{{"430102", {"芙蓉区", "Furong"}, "430100"},
                                      {"430100", {"长沙市", "Changsha"}, ""}});
    store->save(std::vector<Division>{{"430102", {"芙蓉区", "Furong District"}, "430100"}});
    ASSERT_EQ(store->divisions().size(), 2u);
    EXPECT_EQ(store->divisions()[1].name.en, "Furong District");
    store->save(std::vector<Category>{{"labour.wages", {"工资", "Wages"}, "labour", 2}});
    ASSERT_EQ(store->categories().size(), 1u);
    EXPECT_EQ(store->categories()[0].level, 2);
    store->set_setting("law", "cn");
    store->set_setting("law", "cn-changsha");
    EXPECT_EQ(store->setting("law"), "cn-changsha");
}

TEST_P(StoreTest, KeepsAttachmentsByTheirDigest) {
    const auto store = place->open();
    const std::string bytes("\x89PNG\0 with a zero", 17);
    const std::string digest = store->keep_attachment(bytes);
    EXPECT_EQ(digest, ledger::sha256(bytes));
    EXPECT_EQ(store->keep_attachment(bytes), digest);
    EXPECT_EQ(store->attachment(digest), bytes);
    EXPECT_EQ(store->attachment(store->keep_attachment("")), "");
    const std::string path =
        place->directory() + "/attachments/" + digest.substr(0, 2) + "/" + digest.substr(2);
    ASSERT_TRUE(std::filesystem::exists(path));
    std::ofstream(path) << "something else";
    EXPECT_THROW(store->attachment(digest), Fault);
    EXPECT_EQ(store->keep_attachment(bytes), digest) << "a damaged file is written anew";
    EXPECT_EQ(store->attachment(digest), bytes);
    Store small(
        {.directory = place->directory(), .database = place->options().database, .attachment_bytes_max = 4});
    EXPECT_THROW(small.keep_attachment("12345"), std::invalid_argument);
}

TEST_P(StoreTest, VerifyNamesTheFirstMatterThatIsWrong) {
    const auto store = place->open();
    for (int i = 1; i <= 5; ++i) {
        store->commit(registration(numbered(i), {due(Clock::registration, "petition-office", "2026-03-17")}));
    }
    EXPECT_EQ(verify(*store, {}, nullptr).disagreement, "");
    const auto database = place->open_database();
    const std::string third = std::to_string(numbered(3).value);
    database->connect()->script("DELETE FROM duty WHERE matter = " + third);
    EXPECT_EQ(verify(*store, {}, nullptr).disagreement,
              text(numbered(3)) + " has duties that are not its open deadlines");
    EXPECT_EQ(verify(*store, numbered(3), nullptr).disagreement, "");
    database->connect()->script("UPDATE event SET body = replace(body, 'labour', 'land') WHERE matter = " +
                                third);
    EXPECT_EQ(verify(*store, {}, nullptr).disagreement,
              text(numbered(3)) + " has a row that is not the sum of its events");
    database->connect()->script("DELETE FROM event WHERE matter = " + third);
    EXPECT_EQ(verify(*store, {}, nullptr).disagreement, text(numbered(3)) + " has version 1 and 0 events");
    database->connect()->script("DELETE FROM matter WHERE number = " + third);
    EXPECT_EQ(verify(*store, {}, nullptr).disagreement, "");
    database->connect()->script("DELETE FROM matter WHERE number = " + std::to_string(numbered(5).value));
    EXPECT_EQ(verify(*store, {}, nullptr).disagreement, text(numbered(5)) + " has events and no row");
    EXPECT_TRUE(verify(*store, {}, [](const Verified&) { return false; }).was_stopped);
}

TEST_P(StoreTest, AFaultNamesARowThatCannotBeRead) {
    const auto store = place->open();
    store->commit(registration(numbered(1)));
    place->open_database()->connect()->script("UPDATE matter SET body = '{}'");
    EXPECT_THROW(store->matter(numbered(1)), Fault);
}

TEST(Digest, AgreesWithLibsodium) {
    ASSERT_GE(sodium_init(), 0);
    std::mt19937 random(1);
    for (int i = 0; i < 2000; ++i) {
        std::string bytes(random() % 300, '\0');
        for (char& byte : bytes) byte = static_cast<char>(random());
        std::string digest(crypto_hash_sha256_BYTES, '\0');
        crypto_hash_sha256(reinterpret_cast<unsigned char*>(digest.data()),
                           reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
        ASSERT_EQ(ledger::sha256(bytes), hex(digest));
    }
}

TEST(Digest, HexComesBack) {
    EXPECT_EQ(bytes_of(hex(std::string("\0\x7f\xff", 3))), std::string("\0\x7f\xff", 3));
    EXPECT_EQ(bytes_of("0"), "");
    EXPECT_EQ(bytes_of("zz"), "");
}

}  // namespace
}  // namespace dengwen::store
