#include "desk/opening.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "desk/attachment.hpp"
#include "desk/dossier.hpp"
#include "desk/passwords.hpp"
#include "vault/vault_key.hpp"

namespace dengwen::desk {
namespace {

class OpeningTest : public testing::Test {
  protected:
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("dengwen-opening-" + new_token().substr(0, 16));
    store::Store store{{(std::filesystem::create_directories(folder), folder.string()), ""}};
    profile::Profiles profiles = profile::load(SOURCE_DIR);
    Now today{{1767600000000}, *day_from("2026-01-05")};
    Desk desk{store, profiles, "cn", [this] { return today; }};
    const Actor head{ActorKind::officer, {"head", "", "housing", {Role::head}, true}, false};
    const Actor handler{ActorKind::officer, {"handler", "", "housing", {Role::handler}, true}, false};
    const Actor petitioner{ActorKind::petitioner, {}, false};
    MatterNumber number;

    OpeningTest() {
        desk.set_vault_key(vault::VaultKey::made());
        for (const auto& [id, level, above] :
             {std::tuple{"city", 3, std::vector<std::string>{}}, {"housing", 4, {"city"}}})
            EXPECT_TRUE(
                desk.save_unit(Unit{id, {id, id}, UnitKind::unit, level, "430102", "", above, ""}).empty());
        Registering out;
        out.actor = petitioner;
        out.asked.unit = "housing";
        out.asked.kind = Kind::request;
        out.asked.submission.channel = Channel::web;
        out.asked.submission.received_day = today.day;
        out.asked.submission.electronic_consent = true;
        out.asked.submission.statement = out.contents.add("statement", R"({"title":"路灯","text":"t"})");
        out.asked.submission.petitioners = {out.contents.add("person", R"({"name":"甘棠"})")};
        out.asked.demands = {out.contents.add("demand", "修灯")};
        number = std::get<Receipt>(desk.register_matter(std::move(out))).number;
        Contents texts;
        NoticeAsked notice{Path::handling, NoticeMeans::written, texts.add("notice", "由我局办理")};
        act(handler, notice, std::move(texts));
        act(handler, AcceptanceAsked{});
        Contents drafted;
        Answer answer;
        answer.demand = 1;
        answer.outcome = AnswerOutcome::explained;
        answer.facts = drafted.add("facts", "三盏灯三月五日换新");
        answer.reason = drafted.add("reason", "灯坏了就修");
        DraftAsked draft;
        draft.draft.answers = {answer};
        act(handler, draft, std::move(drafted));
        act(head, OpinionAsked{});
    }
    ~OpeningTest() override { std::filesystem::remove_all(folder); }

    template <class Asked>
    void act(const Actor& actor, Asked asked, Contents contents = {}) {
        const auto done =
            desk.act(Asking{actor, number, std::move(asked), std::move(contents), {}, {}, nullptr, {}});
        ASSERT_TRUE(std::holds_alternative<Acted>(done)) << name(std::get<Refusal>(done));
    }
    void serve(ServiceMeans means, bool with_slip = false) {
        Contents texts;
        ServiceAsked asked;
        asked.service.means = means;
        asked.service.served_day = today.day;
        asked.service.proof = texts.add("proof", "已送达");
        if (with_slip) {
            const Attachment slip{desk.keep_attachment("slip"), "回证.txt", "text/plain", 4};
            asked.service.attachments = {texts.add("attachment", text(slip))};
        }
        act(handler, asked, std::move(texts));
    }
    MatterView seen(const Actor& actor) { return std::get<MatterView>(desk.matter(actor, number)); }
};

TEST_F(OpeningTest, IsRecordedWithItsDayOnce) {
    serve(ServiceMeans::electronic);
    today = {{1768000000000}, *day_from("2026-01-10")};
    MatterView view = seen(petitioner);
    const int version = view.matter.version;
    note_opening(desk, view);
    EXPECT_EQ(view.matter.version, version + 1);
    EXPECT_EQ(view.matter.opinions[0].service->opened_on, *day_from("2026-01-10"));
    EXPECT_EQ(view.entries.back().by.kind, ActorKind::petitioner);
    EXPECT_EQ(*store.matter(number), fold(store.entries(number)));
    today.day = today.day + 3;
    note_opening(desk, view);
    EXPECT_EQ(view.matter.version, version + 1);
    EXPECT_EQ(store.matter(number)->opinions[0].service->opened_on, *day_from("2026-01-10"));
}

TEST_F(OpeningTest, IsOfWhatStandsInTheRecordNotInAnOldView) {
    MatterView before = seen(petitioner);
    serve(ServiceMeans::electronic);
    const int version = store.matter(number)->version;
    note_opening(desk, before);
    EXPECT_EQ(store.matter(number)->version, version) << "what was shown was not served yet";
    MatterView first = seen(petitioner), second = first;
    note_opening(desk, first);
    note_opening(desk, second);
    EXPECT_EQ(store.matter(number)->version, version + 1);
    EXPECT_EQ(second.matter.version, version + 1);
}

TEST_F(OpeningTest, IsOfNoPaperThatWasHandedOver) {
    serve(ServiceMeans::direct, true);
    MatterView view = seen(petitioner);
    const int version = view.matter.version;
    note_opening(desk, view);
    EXPECT_EQ(store.matter(number)->version, version);
    // Its slip is the petitioner's to read, and bound into the dossier.
    const std::string digest = view.matter.opinions[0].service->attachments.at(0).digest;
    const auto file = desk.attachment(petitioner, number, digest);
    EXPECT_EQ((std::get<std::pair<store::Content, std::string>>(file).second), "slip");
    const auto bound = dossier(desk, {petitioner, number});
    ASSERT_EQ(std::get<Dossier>(bound).files.size(), 1u);
    EXPECT_EQ(std::get<Dossier>(bound).files[0].about.name, "回证.txt");
    EXPECT_EQ(std::get<Dossier>(bound).files[0].submission, 0);
}

}  // namespace
}  // namespace dengwen::desk
