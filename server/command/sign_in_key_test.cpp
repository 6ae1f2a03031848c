#include "command/sign_in_key.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "command/temporary_directory.hpp"

namespace dengwen::command {
namespace {

TEST(SignInKey, IsMadeOnceForItsOwnerAlone) {
    const TemporaryDirectory here;
    const std::string key = sign_in_key(here.path());
    EXPECT_EQ(key.size(), 64u);
    EXPECT_EQ(sign_in_key(here.path()), key);
    struct stat status {};
    ASSERT_EQ(::stat(sign_in_key_file(here.path()).c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600u);
    ::chmod(sign_in_key_file(here.path()).c_str(), 0640);
    EXPECT_THROW(sign_in_key(here.path()), std::runtime_error);
}

TEST(SignInKey, IsNotTakenFromAnythingElse) {
    const TemporaryDirectory here;
    std::ofstream(sign_in_key_file(here.path())) << "too short";
    ::chmod(sign_in_key_file(here.path()).c_str(), 0600);
    EXPECT_THROW(sign_in_key(here.path()), std::runtime_error);
    EXPECT_THROW(sign_in_key(here.path() + "/nowhere"), std::runtime_error);
}

}  // namespace
}  // namespace dengwen::command
