// Makes each file of tests/scenarios a test among the others, so that the stories guard the rules too.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <vector>

#include "core_player.hpp"

namespace dengwen::scenarios {

namespace {

namespace fs = std::filesystem;
const fs::path folder = fs::path(SOURCE_DIR) / "tests" / "scenarios";

class Story : public testing::Test {
  public:
    explicit Story(fs::path path) : path_(std::move(path)) {}

    void TestBody() override {
        const Town town = read_town(folder / "town.toml");
        const profile::Profiles profiles = profile::load(SOURCE_DIR);
        for (const Scenario& scenario : read_scenarios(path_, read_beginnings(folder / "beginnings.txt"))) {
            if (scenario.interface_only) continue;
            ASSERT_EQ(CorePlayer(town, profiles, scenario).play(), std::vector<std::string>())
                << scenario.title;
        }
    }

  private:
    fs::path path_;
};

}  // namespace

// Only names are read here: whatever the core makes on first use must be made in each test's own process.
void enlist() {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == ".txt" && entry.path().filename() != "beginnings.txt")
            paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    for (const auto& path : paths)
        testing::RegisterTest("Story", path.stem().c_str(), nullptr, nullptr, __FILE__, __LINE__,
                              [path]() -> testing::Test* { return new Story(path); });
}

}  // namespace dengwen::scenarios
