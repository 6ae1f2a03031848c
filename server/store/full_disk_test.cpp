#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "store/fixture.hpp"
#include "store/verify.hpp"

namespace dengwen::store {
namespace {

// Runs one test of this program again, with the disk that can be filled preloaded.
int run_with_full_disk(const std::string& test, const std::string& under, const std::string& flag) {
    const pid_t child = ::fork();
    if (child == 0) {
        ::setenv("LD_PRELOAD", FULL_DISK_LIBRARY, 1);
        ::setenv("DENGWEN_FULL_DISK_UNDER", under.c_str(), 1);
        ::setenv("DENGWEN_FULL_DISK_FLAG", flag.c_str(), 1);
        ::setenv("ASAN_OPTIONS", "verify_asan_link_order=0:detect_leaks=0", 1);
        const std::string filter = "--gtest_filter=" + test;
        ::execl("/proc/self/exe", "store_test", filter.c_str(), "--gtest_also_run_disabled_tests",
                "--gtest_output=", static_cast<char*>(nullptr));
        ::_exit(127);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

// Runs only inside run_with_full_disk.
TEST(DISABLED_FullDiskInside, IsAFaultAndPasses) {
    const std::string under = std::getenv("DENGWEN_FULL_DISK_UNDER");
    const std::string flag = std::getenv("DENGWEN_FULL_DISK_FLAG");
    Store store({.directory = under, .database = ""});
    ASSERT_EQ(store.commit(registration(numbered(1))), Committed::done);
    const std::string kept = store.keep_attachment("photo of the pay slip");

    for (int round = 0; round < 3; ++round) {
        std::ofstream(flag) << "full";
        for (int i = 0; i < 20; ++i) EXPECT_THROW(store.commit(registration(numbered(100 + i))), Fault);
        EXPECT_THROW(store.keep_attachment("another photo " + std::to_string(round)), Fault);
        EXPECT_THROW(store.set_setting("name", "value"), Fault);
        EXPECT_TRUE(store.matter(numbered(1))) << "reading goes on";
        EXPECT_FALSE(store.matter(numbered(100)));
        std::filesystem::remove(flag);
        EXPECT_EQ(store.commit(registration(numbered(2 + round))), Committed::done);
        EXPECT_NO_THROW(store.keep_attachment("another photo " + std::to_string(round)));
    }
    EXPECT_EQ(store.attachment(kept), "photo of the pay slip");
    EXPECT_EQ(store.matters({}, 10).size(), 4u);
    const Verified verified = verify(store, {}, nullptr);
    EXPECT_EQ(verified.disagreement, "");
    EXPECT_EQ(verified.matters, 4);
}

TEST(FullDisk, IsAFaultOfTheChangesConcernedAndPasses) {
    const Place place(false);
    const Place elsewhere(false);
    const std::string flag = elsewhere.directory() + "/full";
    ASSERT_EQ(run_with_full_disk("DISABLED_FullDiskInside.*", place.directory(), flag), 0);
    // A new process, an ordinary disk: what was acknowledged is there and nothing is half done.
    const auto store = place.open();
    EXPECT_EQ(store->matters({}, 10).size(), 4u);
    EXPECT_EQ(verify(*store, {}, nullptr).disagreement, "");
    for (const auto& file :
         std::filesystem::recursive_directory_iterator(place.directory() + "/attachments")) {
        if (!file.is_regular_file()) continue;
        EXPECT_EQ(file.path().filename().string().size(), 62u) << file.path() << " was left behind";
    }
}

}  // namespace
}  // namespace dengwen::store
