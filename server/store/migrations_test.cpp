// Every earlier version of the schema, with data in it, reaches the newest; on both databases.
#include "store/migrations.hpp"

#include <fstream>
#include <regex>
#include <sstream>
#include <thread>

#include "record/record.hpp"
#include "store/fixture.hpp"
#include "store/post.hpp"
#include "store/receptions.hpp"
#include "store/verify.hpp"

namespace dengwen::store {
namespace {

constexpr std::int64_t hour_long_since = 3'600'000;  // in milliseconds

class MigrationsTest : public OnBoth {};
INSTANTIATE_TEST_SUITE_P(Both, MigrationsTest, both, database_name);

// tests/store/version-N.sql: rows as the program of version N wrote them, in the tables N brought.
std::string rows_of_version(int version, const Dialect& dialect = {}) {
    std::ifstream file(SOURCE_DIR "/tests/store/version-" + std::to_string(version) + ".sql");
    std::ostringstream text;
    text << file.rdbuf();
    static const std::regex bytes(R"(\{bytes\})");
    return std::regex_replace(text.str(), bytes, std::string(dialect.bytes));
}

TEST(Migrations, AreNumberedFromOneWithoutAGapAndEachHasRows) {
    int expected = 1;
    for (const Migration& step : migrations()) {
        EXPECT_EQ(step.number, expected) << step.name;
        EXPECT_FALSE(rows_of_version(step.number).empty()) << "tests/store/version-" << step.number << ".sql";
        ++expected;
    }
    EXPECT_GT(expected, 2);
}

TEST_P(MigrationsTest, CarryTheDataOfEveryEarlierVersionForward) {
    const int newest = static_cast<int>(migrations().size());
    for (int version = 0; version <= newest; ++version) {
        const Place old(std::string_view(GetParam()) == "postgres");
        {
            const auto database = old.open_database();
            const auto connection = database->connect();
            for (int step = 1; step <= version; ++step) {
                ASSERT_EQ(migrate(*connection, database->dialect(), step), step);
                connection->script(rows_of_version(step, database->dialect()));
            }
        }
        const auto store = old.open();
        EXPECT_EQ(verify(*store, {}, nullptr).disagreement, "") << "from version " << version;
        if (version >= 1) {
            EXPECT_EQ(store->matters({}, 10), std::vector{numbered(17)});
            EXPECT_EQ(store->by_query_code("digest of a code"), numbered(17));
            EXPECT_EQ(store->next_serial(430102, 2026), 18);
            EXPECT_EQ(store->duties_of(numbered(17)).size(), 1u);
            EXPECT_EQ(store->messages(0, 10).messages.size(), 1u);
            EXPECT_EQ(store->once("web/key")->status, 201);
            EXPECT_EQ(store->cursor("outgoing"), 1);
        }
        if (version >= 2) {
            EXPECT_EQ(store->units().at(0).name.zh, "住建局");
            EXPECT_EQ(store->officer("zhao")->officer.roles, (std::set{Role::handler, Role::head}));
            EXPECT_EQ(store->setting("law"), "cn");
        }
        // What was counted before there were all the parts is counted again with them.
        EXPECT_EQ(store->tallied_through(), version >= 23 ? 2 : 0);
        if (version >= 4 && version < 23) {
            EXPECT_EQ(store->tally(), Tally{});
        }
        if (version >= 5) {
            const auto published = store->published_answer("63636363636363636363");
            ASSERT_TRUE(published);
            EXPECT_EQ(published->unit, "petition-office");
            EXPECT_EQ(published->answered_on - published->registered_on, 10);
        }
        if (version >= 9) {
            EXPECT_EQ(store->retaliation_reports(numbered(17)), std::vector{numbered(18)});
        }
        while (store->seal(100) > 0) continue;
        if (version >= 1) {
            EXPECT_EQ(store->leaf_number(numbered(17), 1), 0u);
            EXPECT_EQ(store->leaf_entries(0, 1).at(0).size(), 33u);
        }
        if (version >= 6) {
            EXPECT_EQ(store->leaf_entries(0, 1).at(0), std::string(33, 'e'));
            EXPECT_EQ(store->leaf_count(), 2u);
            ASSERT_TRUE(store->newest_checkpoint(1));
            EXPECT_EQ(store->newest_checkpoint(1)->size, 1u);
        }
        if (version >= 7) {
            ASSERT_EQ(store->readings_of(numbered(17)).size(), 2u);
            EXPECT_EQ(store->readings_of(numbered(17)).at(0).footing, Footing(ReadingGround::supervision));
            EXPECT_TRUE(store->seal_readings({492340 * hour_long_since}));
            EXPECT_EQ(store->leaf_count(), 3u);
            EXPECT_EQ(verify(*store, {}, nullptr).disagreement, "");
        }
        if (version >= 8) {
            EXPECT_EQ(store->sessions("zhao").at(0).browser, "Firefox, Linux");
            EXPECT_EQ(store->second_factor("zhao")->counter, 59073333);
            EXPECT_EQ(store->recovery_codes_left("zhao"), 1);
            EXPECT_EQ(store->second_factor_reset("zhao")->administrator, "admin");
        }
        if (version >= 10) {
            EXPECT_EQ(store->security_keys("qian").at(0).counter, 12);
            EXPECT_TRUE(store->take_challenge("another digest", "asked", {1772300000000}));
        }
        if (version >= 11) {
            EXPECT_EQ(store->vault_keys(), (std::vector<std::string>{"8a1f6c0d2b4e7935"}));
            EXPECT_EQ(store->sealed_count("8a1f6c0d2b4e7935"), 1);
            EXPECT_THROW(store->drop_vault_key("8a1f6c0d2b4e7935"), Fault) << "something is sealed under it";
        }
        if (version >= 12) {
            const auto standing = store->standing_in("qian", *day_from("2026-03-02"));
            ASSERT_EQ(standing.size(), 1u);
            EXPECT_EQ(standing.at(0).delegation.officer, "zhao");
            const auto all = store->delegations_in("housing-bureau", 10);
            ASSERT_EQ(all.size(), 2u);
            EXPECT_TRUE(all.at(1).delegation.ended);
            EXPECT_EQ(all.at(1).ended_by, "zhao");
        }
        if (version >= 23) {
            const std::vector<Behind> behind =
                store->behind({"housing-bureau", Part::contacted, "2026-04", "2026-04", {}, 10});
            EXPECT_EQ(behind, (std::vector<Behind>{{"2026-04", numbered(18)}}));
        }
        if (version >= 14) {
            const auto kept = store->breaches({"housing-bureau", *day_from("2026-01-01"), false, {}, 10});
            ASSERT_EQ(kept.size(), 1u);
            EXPECT_EQ(kept.at(0).made_good_on, day_from("2026-02-12"));
            EXPECT_EQ(
                store->measures({"housing-bureau", "", *day_from("2026-01-01"), false, {}, 10}).at(0).kind,
                MeasureKind::supervision_letter);
        }
        if (version >= 15) {
            Post post = store->post();
            EXPECT_EQ(post.take_due("sms", {1772400030000}, {1772400040000}, 10).size(), 1u);
            EXPECT_EQ(post.deliveries({.state = DeliveryState::dead}).at(0).reason, "HTTP 400");
            EXPECT_EQ(post.wish(numbered(17)), (Wish{"letter", "en"}));
        }
        if (version >= 16) {
            EXPECT_EQ(store->post().mail_is_done("6d61696c2d6f6e65"), false);
            EXPECT_EQ(store->post().mail_is_done("6d61696c2d74776f"), true);
        }
        if (version >= 17) {
            EXPECT_EQ(store->last_paper("housing-bureau", 2026), 1);
            EXPECT_EQ(store->paper_template("opinion")->text, "text of a template");
        }
        if (version >= 21) {
            const auto kept = store->receptions().from(*day_from("2026-03-20"), std::nullopt, 10);
            ASSERT_EQ(kept.size(), 1u);
            EXPECT_EQ(kept.at(0).reception.leader, "李红");
            EXPECT_EQ(store->receptions().places_of(numbered(17)).size(), 0u);
        }
        EXPECT_EQ(store->commit(registration(numbered(99))), Committed::done);
    }
}

TEST_P(MigrationsTest, MarkWhatWaitsForAnOpinion) {
    const auto database = place->open_database();
    const auto connection = database->connect();
    for (const Migration& step : migrations()) {
        if (std::string_view(step.name).find("awaiting") != std::string_view::npos) break;
        migrate(*connection, database->dialect(), step.number);
    }
    const auto insert = [&](int serial, const Matter& matter) {
        const std::string number = std::to_string(numbered(serial).value);
        connection->script(
            "INSERT INTO matter (number, version, stage, kind, category, place, holder, registered_day, "
            "body) "
            "VALUES (" +
            number + ", 1, 'handling', 'request', '', '', 'housing-bureau', '2026-03-02', '" +
            record::text_of(matter) +
            "');"
            "INSERT INTO duty (matter, ordinal, unit, clock, raw_last_day, last_day, provisional, stage, "
            "kind, "
            "category, place, registered_day) VALUES (" +
            number +
            ", 0, 'housing-bureau', 'handling', "
            "'2026-05-02', '2026-05-06', 0, 'handling', 'request', '', '', '2026-03-02')");
    };
    Matter drafted = registration(numbered(1)).after;
    insert(2, drafted);
    drafted.draft = Draft{"lin", {}, false};
    insert(1, drafted);
    const auto store = place->open();
    EXPECT_TRUE(store->duties_of(numbered(1)).at(0).awaits_opinion);
    EXPECT_FALSE(store->duties_of(numbered(2)).at(0).awaits_opinion);
}

TEST_P(MigrationsTest, AreTakenOnceByManyWhoOpenTogether) {
    std::vector<std::thread> opening;
    for (int i = 0; i < 6; ++i) opening.emplace_back([&] { EXPECT_TRUE(place->open()->is_ready()); });
    for (auto& one : opening) one.join();
}

TEST_P(MigrationsTest, LeaveADatabaseOfANewerProgramAlone) {
    place->open();
    place->open_database()->connect()->script("INSERT INTO schema_version (version) VALUES (1000)");
    try {
        place->open();
        FAIL() << "opened";
    } catch (const Fault& fault) {
        EXPECT_NE(std::string(fault.what()).find("schema 1000"), std::string::npos) << fault.what();
    }
}

TEST_P(MigrationsTest, AFailingStepLeavesNothing) {
    const auto database = place->open_database();
    const auto connection = database->connect();
    connection->script("CREATE TABLE setting (in_the_way INTEGER)");
    EXPECT_THROW(migrate(*connection, database->dialect()), Fault);
    connection->script("DROP TABLE setting");
    EXPECT_EQ(migrate(*connection, database->dialect()), static_cast<int>(migrations().size()));
}

TEST(Migrations, AreNotTriedWhereNothingAnswers) {
    const Place here(false);
    EXPECT_THROW(
        Store({.directory = here.directory(), .database = "postgresql://nobody@/none?host=/nowhere"}), Fault);
    EXPECT_THROW(Store({.directory = "/proc/nowhere", .database = ""}), Fault);
}

}  // namespace
}  // namespace dengwen::store
