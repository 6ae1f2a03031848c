// Fixture: a fresh store on either database, and matters to put into it, for the store's tests.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "record/samples.hpp"
#include "store/driver.hpp"
#include "store/store.hpp"

namespace dengwen::store {

// Place: where a test's store lives; gone with the test.
class Place {
  public:
    explicit Place(bool on_postgres);
    ~Place();
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    Store::Options options() const { return {.directory = directory_, .database = database_}; }
    const std::string& directory() const { return directory_; }
    std::unique_ptr<Store> open() const { return std::make_unique<Store>(options()); }
    std::unique_ptr<Database> open_database() const;

  private:
    std::string directory_;
    std::string database_;
    std::string schema_;
};

// The same tests on SQLite and on the PostgreSQL that DENGWEN_TEST_POSTGRES names.
class OnBoth : public ::testing::TestWithParam<const char*> {
  protected:
    void SetUp() override {
        const bool on_postgres = std::string_view(GetParam()) == "postgres";
        if (on_postgres && std::getenv("DENGWEN_TEST_POSTGRES") == nullptr) {
            GTEST_SKIP() << "DENGWEN_TEST_POSTGRES is not set";
        }
        place = std::make_unique<Place>(on_postgres);
    }
    std::unique_ptr<Place> place;
};
inline const auto both = ::testing::Values("sqlite", "postgres");
inline std::string database_name(const ::testing::TestParamInfo<const char*>& info) { return info.param; }

MatterNumber numbered(int serial);
// A registered matter at the petition office with the given deadlines, and the change that registers it.
Registered registered(MatterNumber number, std::vector<Deadline> deadlines = {});
Change registration(MatterNumber number, std::vector<Deadline> deadlines = {});
// The next change of a matter: `event` applied by an officer.
Change next(const Matter& before, Event event);
Deadline due(Clock clock, std::string unit, std::string_view last_day);
Content content_of(const std::string& body);
// Until so many events are settled, for a minute at most. On PostgreSQL the writing transactions of the whole
// cluster, other tests' too, must be over.
void wait_for_events(Store& store, int count);

}  // namespace dengwen::store
