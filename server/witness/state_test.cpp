#include "witness/state.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace dengwen::witness {
namespace {

class StateTest : public ::testing::Test {
  protected:
    void SetUp() override { std::filesystem::create_directories(folder); }
    void TearDown() override { std::filesystem::remove_all(folder); }

    const std::string folder = ::testing::TempDir() + "/witness_" + std::to_string(::getpid());
    const std::string file = folder + "/seen";
};

TEST_F(StateTest, RemembersTheLast) {
    EXPECT_EQ(seen_in(file), std::nullopt);
    for (const std::uint64_t size : {7u, 9u}) {
        const ledger::Checkpoint checkpoint{"petitions.example/ledger", size, ledger::leaf_hash("entry")};
        remember(file, checkpoint);
        EXPECT_EQ(seen_in(file), checkpoint);
    }
    EXPECT_FALSE(std::filesystem::exists(file + ".new"));
}

// One that has forgotten could be led to sign what it refused before.
TEST_F(StateTest, ADamagedFileIsNoEmptyOne) {
    std::ofstream(file) << "petitions.example/ledger\n7\n";
    EXPECT_THROW(seen_in(file), std::runtime_error);
}

TEST_F(StateTest, SaysWhenItCannotKeepWhatWasSeen) {
    EXPECT_THROW(remember(folder + "/nowhere/seen", {"petitions.example/ledger", 0, ledger::empty_root()}),
                 std::runtime_error);
}

}  // namespace
}  // namespace dengwen::witness
