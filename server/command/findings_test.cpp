#include "command/findings.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace dengwen::command {
namespace {

struct Told {
    int status = 0;
    std::string out, err;
};

Told run(const std::string& rows, std::string law = "cn") {
    std::string file = (std::filesystem::temp_directory_path() / "dengwen-findings-XXXXXX").string();
    ::close(::mkstemp(file.data()));
    std::ofstream(file, std::ios::binary) << rows;
    std::string name = "findings", in = "--in", of = "--law";
    std::array<char*, 5> arguments{name.data(), in.data(), file.data(), of.data(), law.data()};
    std::ostringstream out, err;
    const int status = run_findings(static_cast<int>(arguments.size()), arguments.data(), out, err);
    std::filesystem::remove(file);
    return {status, out.str(), err.str()};
}

std::string row(const std::string& id, const std::string& reply) {
    return R"({"id": ")" + id +
           R"(", "title": "路灯不亮", "text": "三盏路灯坏了。", "time": "2026-01-05 09:00:00", "reply": ")" +
           reply + R"(", "reply_time": "2026-01-09 09:00:00"})" + "\n";
}

TEST(FindingsCommand, TellsEachFindingOnALineOfItsOwn) {
    const Told told =
        run(row("7", "三盏路灯已于1月8日换新，恢复照明，感谢您的来信。") + row("8", "您的来信已收悉。") +
            row("9", "路灯不属于我局职责，请您自行联系\\n供电公司，三月起由其养护，费用自理。"));
    EXPECT_EQ(told.status, 0);
    EXPECT_EQ(told.out,
              "8\tempty_words\t已收悉\n8\tdemand_"
              "untouched\t\n9\tshirking\t不属于我局职责\n9\tshirking\t请您自行\n");
    EXPECT_EQ(told.err, "");
}

TEST(FindingsCommand, ALawThatIsNotThereIsNamed) {
    const Told told = run(row("7", "已收悉。"), "cn-nowhere");
    EXPECT_EQ(told.status, 2);
    EXPECT_NE(told.err.find("cn-nowhere"), std::string::npos);
}

}  // namespace
}  // namespace dengwen::command
