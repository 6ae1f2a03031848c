// Lots through the desk: announced by those who supervise, drawn by the ledger's growth and by nobody, seen
// by rights, and worked through by the act there was.
#include "desk/lots.hpp"

#include <algorithm>
#include <set>

#include "ledger/entry.hpp"
#include "ledger/tree.hpp"
#include "sealing/sealing.hpp"
#include "store/fixture.hpp"
#include "vault/vault_key.hpp"

namespace dengwen::desk {
namespace {

class LotsTest : public store::OnBoth {
  protected:
    void SetUp() override {
        OnBoth::SetUp();
        if (IsSkipped()) return;
        store = place->open();
        desk.emplace(*store, profiles, "cn", [this] { return today; });
        desk->set_vault_key(vault::VaultKey::made());
        const auto add = [&](const char* id, UnitKind kind, const char* parent) {
            EXPECT_TRUE(desk->save_unit({id, {id, id}, kind, 4, "430102", parent, {}, ""}).empty());
        };
        add("city", UnitKind::government, "");
        add("city-housing", UnitKind::unit, "city");
        add("county", UnitKind::government, "city");
        add("petition", UnitKind::petition_department, "county");
        add("housing", UnitKind::unit, "county");
        add("labour", UnitKind::unit, "county");
        sealing.emplace(*store, signing::SigningKey::made("petitions.example/ledger"), nullptr);
        seal();
    }

    static Actor officer(const std::string& unit, std::set<Role> roles) {
        return {ActorKind::officer, {unit + "-officer", "", unit, std::move(roles), true}, false};
    }
    MatterNumber filed(const std::string& unit, Kind kind = Kind::suggestion) {
        Registering out;
        out.actor = officer(unit, {Role::clerk, Role::handler, Role::accusations});
        out.actor.for_petitioner = true;
        out.asked.kind = kind;
        out.asked.unit = unit;
        out.asked.submission.channel = Channel::letter;
        out.asked.submission.anonymous = true;  // so that nobody has to be notified first
        out.asked.submission.received_day = today.day;
        out.asked.submission.statement = out.contents.add("statement", R"({"title":"灯","text":"装灯"})");
        return std::get<Receipt>(desk->register_matter(std::move(out))).number;
    }
    std::optional<Refusal> act(const Actor& actor, MatterNumber number, Ask ask, Contents contents = {}) {
        Asking asking;
        asking.actor = actor;
        asking.number = number;
        asking.ask = std::move(ask);
        asking.contents = std::move(contents);
        const auto answered = desk->act(std::move(asking));
        const Refusal* refusal = std::get_if<Refusal>(&answered);
        return refusal ? std::optional(*refusal) : std::nullopt;
    }
    MatterNumber answered(const std::string& unit, Kind kind = Kind::suggestion) {
        const MatterNumber number = filed(unit, kind);
        Contents contents;
        ReplyAsked reply{contents.add("reply", "采纳。"), NoticeMeans::written};
        EXPECT_EQ(act(officer(unit, {Role::handler, Role::accusations}), number, reply, std::move(contents)),
                  std::nullopt);
        counted[unit].push_back(number);
        return number;
    }
    // What the tally does, which is another folder's: each matter under the month and the unit of its answer.
    void count() {
        store::Tally tally;
        for (const auto& [unit, numbers] : counted)
            for (const MatterNumber number : numbers)
                tally.by_matter[{unit, store::Part::replies, "2026-01", number.value}] = 1;
        counted.clear();
        const std::int64_t from = store->tallied_through();
        ASSERT_TRUE(store->add(tally, from, store->newest_position()));
    }
    void seal() {
        while (sealing->take()) continue;
    }
    void turn(const char* day) { today.day = *day_from(day); }
    static Lot terms() {
        Lot lot;
        lot.units = {"housing", "labour"};
        lot.from = *day_from("2026-01-01");
        lot.until = *day_from("2026-01-31");
        lot.number = 2;
        lot.on = *day_from("2026-02-10");
        return lot;
    }
    std::string announced(Lot lot) {
        const auto answer = announce_lot(*desk, supervisor, std::move(lot));
        EXPECT_TRUE(std::holds_alternative<Lot>(answer));
        return std::get<Lot>(answer).id;
    }
    std::optional<Refusal> refused(const Actor& actor, Lot lot) {
        const auto answer = announce_lot(*desk, actor, std::move(lot));
        const Refusal* refusal = std::get_if<Refusal>(&answer);
        return refusal ? std::optional(*refusal) : std::nullopt;
    }

    std::unique_ptr<store::Store> store;
    profile::Profiles profiles = profile::load(SOURCE_DIR);
    Now today{{1767600000000}, *day_from("2026-01-05")};
    std::optional<Desk> desk;
    std::optional<sealing::Sealing> sealing;
    std::map<std::string, std::vector<MatterNumber>> counted;
    const Actor supervisor = officer("petition", {Role::supervisor});
};
INSTANTIATE_TEST_SUITE_P(Both, LotsTest, store::both, store::database_name);

TEST_P(LotsTest, AreAnnouncedByThoseWhoSuperviseTheUnits) {
    EXPECT_TRUE(may_announce_lot(*desk, supervisor));
    EXPECT_FALSE(may_announce_lot(*desk, officer("petition", {Role::clerk})));
    EXPECT_FALSE(may_announce_lot(*desk, officer("housing", {Role::head})));
    EXPECT_EQ(refused(officer("housing", {Role::head}), terms()), Refusal::not_supervising);
    Lot other = terms();
    other.units = {"city-housing"};
    EXPECT_EQ(refused(supervisor, other), Refusal::not_supervised_by_you);
    Lot twice = terms();
    twice.units = {"housing", "labour", "housing"};
    const auto shown = lot(*desk, announced(twice));
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->lot.by, "petition");
    EXPECT_EQ(shown->lot.units, (std::vector<std::string>{"housing", "labour"})) << "each once";
    EXPECT_FALSE(shown->population);
    EXPECT_TRUE(shown->parts.empty());
    EXPECT_EQ(lot(*desk, "none").has_value(), false);
    EXPECT_EQ(std::get<Refusal>(lot_work(*desk, supervisor, "none")), Refusal::lot_unknown);
}

TEST_P(LotsTest, AreFixedOnTheirDayAndDrawnByTheNextEntryOfTheLedger) {
    std::set<MatterNumber> of_housing;
    for (int i = 0; i < 7; ++i) of_housing.insert(answered("housing"));
    for (int i = 0; i < 4; ++i) answered("labour");
    const std::string id = announced(terms());
    count();
    seal();
    turn("2026-02-09");
    hold_lots(*desk);
    EXPECT_FALSE(lot(*desk, id)->population) << "not before its day";
    turn("2026-02-10");
    filed("labour");
    hold_lots(*desk);
    EXPECT_FALSE(lot(*desk, id)->population) << "not before everything is counted";
    count();
    seal();
    hold_lots(*desk);
    auto shown = lot(*desk, id);
    ASSERT_TRUE(shown->population);
    ASSERT_EQ(shown->sizes.size(), 2u);
    EXPECT_EQ(shown->sizes[0], (store::LotSize{"housing", 7, 2}));
    EXPECT_EQ(shown->sizes[1], (store::LotSize{"labour", 0, 0})) << "too few to be told";
    EXPECT_FALSE(shown->draw);
    seal();
    hold_lots(*desk);
    EXPECT_FALSE(lot(*desk, id)->draw) << "nothing came after the population yet";
    filed("housing");
    seal();
    hold_lots(*desk);
    hold_lots(*desk);
    shown = lot(*desk, id);
    ASSERT_TRUE(shown->draw);
    EXPECT_EQ(shown->draw->drawn_on, today.day);
    const auto size = ledger::seed_size(shown->population->leaf);
    ledger::Frontier frontier;
    for (const std::string& entry : store->leaf_entries(0, static_cast<int>(size)))
        frontier.append(ledger::leaf_hash(entry));
    EXPECT_EQ(shown->draw->seed, frontier.root());
    EXPECT_EQ(store->leaf_entries(shown->population->leaf, 1).at(0),
              ledger::bytes_of(ledger::lot_entry(shown->population->salt, shown->text)));
    const auto drawn = store->lots().drawn(id);
    ASSERT_EQ(drawn.size(), 2u);
    for (const store::DrawnMatter& one : drawn) EXPECT_TRUE(of_housing.contains(one.matter));
    EXPECT_EQ(lots(*desk, {}).size(), 1u);
}

TEST_P(LotsTest, TakeNoAccusationAndNothingThatIsNotAnsweredByTheUnit) {
    for (int i = 0; i < 6; ++i) answered("housing");
    const MatterNumber accusation = answered("housing", Kind::accusation);
    const MatterNumber open = filed("housing");
    counted["housing"].push_back(open);
    counted["labour"].push_back(counted["housing"].front());  // counted for a unit whose answer it is not
    const std::string id = announced(terms());
    count();
    turn("2026-02-10");
    hold_lots(*desk);
    const auto tickets = store->lots().tickets(id);
    EXPECT_EQ(tickets.size(), 6u);
    for (const store::LotTicket& one : tickets) {
        EXPECT_NE(one.matter, accusation);
        EXPECT_NE(one.matter, open);
        EXPECT_EQ(one.unit, "housing");
    }
}

TEST_P(LotsTest, AreWorkedThroughByReChecksAndSeenByRights) {
    for (int i = 0; i < 7; ++i) answered("housing");
    const std::string id = announced(terms());
    count();
    turn("2026-02-10");
    hold_lots(*desk);
    filed("housing");
    seal();
    const auto work_list = lots_of_work(*desk, supervisor);  // draws what is due
    ASSERT_EQ(work_list.size(), 1u);
    EXPECT_EQ(work_list[0].drawn, 2);
    EXPECT_EQ(work_list[0].done, 0);
    auto work = std::get<LotWork>(lot_work(*desk, supervisor, id));
    ASSERT_EQ(work.lines.size(), 2u);
    EXPECT_EQ(work.lines[0].unit, "housing");
    EXPECT_EQ(work.lines[0].answered_on, *day_from("2026-01-05"));
    const auto salt = ledger::hash_from_hex(work.lines[0].salt);
    ASSERT_TRUE(salt);
    EXPECT_EQ(ledger::hex(ledger::ticket_of(ledger::bytes_of(*salt), text(work.lines[0].number))),
              work.lines[0].ticket);
    for (std::size_t i = 0; i < 2; ++i) {
        Contents contents;
        const ReCheckAsked check{i == 0, contents.add("text", "看了卷，回访了。")};
        EXPECT_EQ(act(supervisor, work.lines[i].number, check, std::move(contents)), std::nullopt);
    }
    work = std::get<LotWork>(lot_work(*desk, supervisor, id));
    EXPECT_EQ(work.done, 2);
    EXPECT_EQ(work.unsound, 1);
    EXPECT_TRUE(work.lines[0].check->sound);
    // Others see nothing of it, or their own.
    EXPECT_EQ(std::get<LotWork>(lot_work(*desk, officer("housing", {Role::head}), id)).drawn, 2);
    EXPECT_TRUE(std::get<LotWork>(lot_work(*desk, officer("labour", {Role::head}), id)).lines.empty());
    EXPECT_TRUE(
        std::get<LotWork>(lot_work(*desk, officer("petition", {Role::administrator}), id)).lines.empty());
    EXPECT_TRUE(lots_of_work(*desk, officer("petition", {Role::auditor})).empty());
}

TEST_P(LotsTest, AreRefusedWhereTheyWouldBeTooLarge) {
    store::Tally tally;
    for (int i = 0; i < lot_size_max + 1; ++i)
        tally.by_matter[{"housing", store::Part::replies, "2026-01", store::numbered(i + 1).value}] = 1;
    ASSERT_TRUE(store->add(tally, store->tallied_through(), store->newest_position() + 1));
    EXPECT_EQ(refused(supervisor, terms()), Refusal::lot_too_large);
    Lot other = terms();
    other.units = {"labour"};
    EXPECT_EQ(refused(supervisor, other), std::nullopt);
}

}  // namespace
}  // namespace dengwen::desk
