// A dossier holds what its reader may see, opens files as any reading does, and is made whatever they hold.
#include "desk/dossier.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "desk/papers.hpp"
#include "desk/passwords.hpp"
#include "vault/vault_key.hpp"

namespace dengwen::desk {
namespace {

class DossierTest : public testing::Test {
  protected:
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("dengwen-dossier-" + new_token().substr(0, 16));
    store::Store store{{(std::filesystem::create_directories(folder), folder.string()), ""}};
    profile::Profiles profiles = profile::load(SOURCE_DIR);
    Now today{{1767600000000}, *day_from("2026-01-05")};
    Desk desk{store, profiles, "cn", [this] { return today; }};
    const Actor head{ActorKind::officer, {"head", "", "housing", {Role::head}, true}, false};
    const Actor other{ActorKind::officer, {"other", "", "water", {Role::head}, true}, false};
    const Actor petitioner{ActorKind::petitioner, {}, false};

    DossierTest() {
        desk.set_vault_key(vault::VaultKey::made());
        for (const char* id : {"housing", "water"})
            EXPECT_TRUE(desk.save_unit(Unit{id, {id, id}, UnitKind::unit, 4, "430102", "", {}, ""}).empty());
    }
    ~DossierTest() override { std::filesystem::remove_all(folder); }

    // A matter with these files.
    MatterNumber registered(const std::vector<std::pair<std::string, std::string>>& files) {
        Registering out;
        out.actor = petitioner;
        out.asked.unit = "housing";
        out.asked.kind = Kind::request;
        out.asked.submission.channel = Channel::web;
        out.asked.submission.received_day = today.day;
        out.asked.submission.statement = out.contents.add("statement", R"({"title":"路灯不亮","text":"t"})");
        out.asked.submission.petitioners = {out.contents.add("person", R"({"name":"甘棠"})")};
        out.asked.demands = {out.contents.add("demand", "修灯")};
        for (const auto& [type, bytes] : files) {
            const Attachment one{desk.keep_attachment(bytes), "file", type, bytes.size()};
            out.asked.submission.attachments.push_back(out.contents.add("attachment", text(one)));
        }
        return std::get<Receipt>(desk.register_matter(std::move(out))).number;
    }
    Dossier made(const Actor& actor, MatterNumber number) {
        auto answered = dossier(desk, {actor, number});
        EXPECT_TRUE(std::holds_alternative<Dossier>(answered)) << name(std::get<Refusal>(answered));
        return std::get<Dossier>(std::move(answered));
    }
    static std::string why(const DossierFile& file) {
        const auto* unbound = std::get_if<paper::Unbound>(&file.bound);
        return unbound ? std::string(paper::name(*unbound)) : "bound";
    }
};

// One pixel.
const std::string pixel(
    "\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\1\0\0\0\1\x08\0\0\0\0\x3a\x7e\x9b\x55\0\0\0\x0aIDAT\x78\x9c\x63"
    "\x60\0\0"
    "\0\2\0\1\x48\xaf\xa4\x71\0\0\0\0IEND\xae\x42\x60\x82",
    67);

TEST_F(DossierTest, ListsEveryFileAndBindsInWhatCanBe) {
    const MatterNumber number =
        registered({{"image/png", pixel}, {"application/pdf", "%PDF-1.4 broken"}, {"text/plain", "hello"}});
    const Dossier found = made(head, number);
    ASSERT_EQ(found.files.size(), 3u);
    EXPECT_EQ(why(found.files[0]), "bound");
    EXPECT_EQ(why(found.files[1]), "unreadable");
    EXPECT_EQ(why(found.files[2]), "other_type");
    EXPECT_EQ(found.files[0].submission, 1);
    EXPECT_EQ(found.files[0].about.sha256.size(), 64u);
}

TEST_F(DossierTest, ReadsNoMoreAfterFilesThatCannotBeRead) {
    std::vector<std::pair<std::string, std::string>> files(dossier_unreadable_max + 1,
                                                           {"application/pdf", "%PDF-1.4 broken"});
    files.emplace_back("image/png", pixel);
    const Dossier found = made(head, registered(files));
    for (int i = 0; i < dossier_unreadable_max; ++i)
        EXPECT_EQ(why(found.files[static_cast<std::size_t>(i)]), "unreadable");
    EXPECT_EQ(why(found.files[dossier_unreadable_max]), "no_room");
    EXPECT_EQ(why(found.files.back()), "no_room");
}

TEST_F(DossierTest, IsRecordedAsReadingsOfTheMatterAndOfEachFileBoundIn) {
    const MatterNumber number = registered({{"image/png", pixel}, {"text/plain", "hello"}});
    made(petitioner, number);
    EXPECT_TRUE(std::get<MatterView>(desk.matter(petitioner, number)).readings.empty())
        << "the petitioner's own reading is nobody's to record";
    made(head, number);
    int files = 0;
    for (const store::Reading& reading : store.readings_of(number))
        files += reading.thing == ReadingThing::attachment;
    EXPECT_EQ(files, 1) << "what is only listed was not opened";
}

TEST_F(DossierTest, HoldsNoNameForOfficersAndThePapersWithItForThePetitioner) {
    const MatterNumber number = registered({});
    PaperWanted wanted;
    wanted.actor = head;
    wanted.number = number;
    wanted.event = 1;
    ASSERT_TRUE(std::holds_alternative<PaperDone>(issue_paper(desk, wanted)));
    const Dossier theirs = made(petitioner, number), ours = made(head, number);
    ASSERT_EQ(theirs.papers.size(), 1u);
    ASSERT_EQ(ours.papers.size(), 1u);
    EXPECT_EQ(theirs.papers[0].number, "信登〔2026〕1号");
    EXPECT_EQ(theirs.papers[0].document.addressee, "甘棠：");
    EXPECT_EQ(ours.papers[0].document.addressee, "信访人：");
    EXPECT_EQ(ours.papers[0].of, 1);
    for (const store::Content& content : ours.view.contents)
        EXPECT_EQ(content.body.find("甘棠"), std::string::npos);
}

TEST_F(DossierTest, IsNotMadeForWhomTheMatterIsNotThere) {
    const MatterNumber number = registered({});
    EXPECT_EQ(std::get<Refusal>(dossier(desk, {other, number})), Refusal::matter_not_found);
}

}  // namespace
}  // namespace dengwen::desk
