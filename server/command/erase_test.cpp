#include "command/erase.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "command/premises.hpp"
#include "command/temporary_directory.hpp"
#include "vault/vault_key.hpp"

namespace dengwen::command {
namespace {

class EraseCommandTest : public testing::Test {
  protected:
    EraseCommandTest() {
        Premises premises({directory.path(), ""}, [] {
            return Now{{1772500000000}, *day_from("2026-03-03")};
        });
        premises.desk.set_vault_key(vault::VaultKey::made());
        premises.desk.save_unit({"petition",
                                 {"信访局", "Petition office"},
                                 UnitKind::petition_department,
                                 4,
                                 "430102",
                                 "",
                                 {},
                                 ""});
        desk::Registering one;
        one.actor.kind = ActorKind::petitioner;
        one.asked.unit = "petition";
        one.asked.kind = Kind::suggestion;
        one.asked.submission.channel = Channel::web;
        one.asked.submission.received_day = *day_from("2026-03-03");
        one.asked.submission.statement = one.contents.add("statement", "{}");
        one.asked.submission.petitioners = {one.contents.add("person", "{}")};
        const auto receipt = std::get<desk::Receipt>(premises.desk.register_matter(std::move(one)));
        number = text(receipt.number);
        desk::Asking withdrawal;
        withdrawal.actor.kind = ActorKind::petitioner;
        withdrawal.number = receipt.number;
        withdrawal.ask = WithdrawalAsked{withdrawal.contents.add("statement", "好了")};
        EXPECT_TRUE(std::holds_alternative<desk::Acted>(premises.desk.act(std::move(withdrawal))));
    }

    int run(std::vector<std::string> words, const std::string& on = "2040-01-02") {
        words.insert(words.begin(), {"erase", "--data", directory.path()});
        std::vector<char*> argv;
        for (std::string& word : words) argv.push_back(word.data());
        out.str("");
        err.str("");
        return run_erase(
            static_cast<int>(argv.size()), argv.data(),
            [&] {
                return Now{{0}, *day_from(on)};
            },
            out, err);
    }
    bool said(const std::string& words) const { return out.str().find(words) != std::string::npos; }

    TemporaryDirectory directory;
    std::string number;
    std::ostringstream out, err;
};

TEST_F(EraseCommandTest, APreviewListsTheMattersAndTheRunDestroysThem) {
    EXPECT_EQ(run({"--preview"}), done) << err.str();
    EXPECT_TRUE(said(number)) << out.str();
    EXPECT_TRUE(said("would be destroyed: 1 件")) << out.str();
    EXPECT_EQ(run({}), done);
    EXPECT_TRUE(said("destroyed: 1 件")) << out.str();
    EXPECT_EQ(run({}), done);
    EXPECT_TRUE(said("destroyed: 0 件")) << out.str();
}

TEST_F(EraseCommandTest, RemembersTheTermOfTheOfficeButNotThatOfAPreview) {
    EXPECT_EQ(run({"--retention-years", "5", "--preview"}), done);
    EXPECT_TRUE(said("5 年 / years")) << out.str();
    EXPECT_EQ(run({"--preview"}), done);
    EXPECT_TRUE(said("10 年 / years")) << out.str();
    EXPECT_EQ(run({"--retention-years", "30"}), done);
    EXPECT_TRUE(said("destroyed: 0 件")) << out.str();
    EXPECT_EQ(run({}), done);
    EXPECT_TRUE(said("30 年 / years")) << out.str();
    EXPECT_EQ(run({}, "2057-01-01"), done);
    EXPECT_TRUE(said("destroyed: 1 件")) << out.str();
}

TEST_F(EraseCommandTest, SaysWhatIsWrongWithWhatItIsTold) {
    EXPECT_EQ(run({"--retention-years", "0"}), wrong_use);
    EXPECT_NE(err.str().find("--retention-years"), std::string::npos) << err.str();
    const std::string clock = directory.path() + "/clock";
    std::ofstream(clock) << "2040-01-02T09:00:00+08:00\n";
    EXPECT_EQ(run({"--clock-from", clock}), refused);
    EXPECT_NE(err.str().find("--rehearsal"), std::string::npos) << err.str();
    const TemporaryDirectory empty;
    EXPECT_EQ(run({"--data", empty.path()}), wrong_use);
}

}  // namespace
}  // namespace dengwen::command
