#include "desk/password_rules.hpp"

#include <gtest/gtest.h>

#include "desk/passwords.hpp"

namespace dengwen::desk {
namespace {

const Officer liu{"dongpu-labour-liu", "柳青青", "dongpu-labour", {Role::handler}, true};

TEST(PasswordRules, AskForLengthInCharactersAndForNothingElse) {
    EXPECT_EQ(fault_of_password("kd8wq0pzx5v", liu), PasswordFault::length);
    EXPECT_EQ(fault_of_password("kd8wq0pzx5vm", liu), PasswordFault::none);
    EXPECT_EQ(fault_of_password("三更灯火五更鸡正读书", liu), PasswordFault::length) << "ten characters";
    EXPECT_EQ(fault_of_password("三更灯火五更鸡正是读书时", liu), PasswordFault::none);
    EXPECT_EQ(fault_of_password("glacier tuba mortar lentil", liu), PasswordFault::none);
    std::string longest;
    while (longest.size() < 128) longest += new_token();
    EXPECT_EQ(fault_of_password(longest.substr(0, 128), liu), PasswordFault::none);
    EXPECT_EQ(fault_of_password(longest.substr(0, 127) + "xy", liu), PasswordFault::length);
}

TEST(PasswordRules, RefuseWhatEverybodyTriesFirst) {
    for (const char* password : {"password1234",          "Password2024!",      "P@ssw0rd12345",
                                 "qwertyuiop123",         "1qaz2wsx3edc4rfv",   "zxcvbnm,./123",
                                 "woaini5201314",         "zhangwei19880808",   "wangfang880808",
                                 "Admin@2026admin",       "aaaaaaaaaaaaaaaa",   "abcabcabcabcabc",
                                 "admin123456789",        "xinfangju2026",      "dengwen123456",
                                 "13800000000abc",        "43010219880808123x", "88888888888888",
                                 "iloveyou2024",          "beijing20080808",    "密码密码密码密码密码密码",
                                 "我爱你一生一世5201314", "huawei@123456",      "!QAZ2wsx#EDC4rfv"})
        EXPECT_EQ(fault_of_password(password, liu), PasswordFault::common)
            << password << " " << strength_of_password(password, liu);
}

TEST(PasswordRules, CountTheOfficersOwnNamesAsOnePiece) {
    EXPECT_EQ(fault_of_password("dongpu-labour-liu", liu), PasswordFault::common);
    EXPECT_EQ(fault_of_password("LabourDongpu2026", liu), PasswordFault::common);
    EXPECT_EQ(fault_of_password("柳青青柳青青20260101", liu), PasswordFault::common);
    const Officer another{"lin", "林", "county", {Role::handler}, true};
    EXPECT_GT(strength_of_password("dongpu-labour-liu", another),
              strength_of_password("dongpu-labour-liu", liu));
}

TEST(PasswordRules, NeverMeetARandomPassword) {
    for (int i = 0; i < 300; ++i) {
        const std::string password = new_one_time_password();
        EXPECT_EQ(fault_of_password(password, liu), PasswordFault::none) << password;
    }
}

TEST(PasswordRules, HaveAListWithItsOrigin) {
    EXPECT_TRUE(common_passwords().starts_with("# "));
    EXPECT_NE(common_passwords().find("Openwall"), std::string_view::npos);
    EXPECT_NE(common_passwords().find("\nwoaini1314\n"), std::string_view::npos);
}

}  // namespace
}  // namespace dengwen::desk
