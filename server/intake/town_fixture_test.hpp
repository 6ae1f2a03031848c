// The district of the sample on an embedded store in a directory of its own, on a fixed day.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <memory>
#include <string>

#include "desk/desk.hpp"
#include "intake/messages.hpp"
#include "intake/tables.hpp"
#include "intake/town.hpp"
#include "vault/vault_key.hpp"

namespace dengwen::intake {

class Place {
  public:
    Place() {
        std::string path = (std::filesystem::temp_directory_path() / "dengwen-intake-XXXXXX").string();
        if (!::mkdtemp(path.data())) throw std::runtime_error("no temporary directory");
        path_ = path;
    }
    ~Place() { std::filesystem::remove_all(path_); }
    const std::string& path() const { return path_; }

  private:
    std::string path_;
};

inline Now noon(int year, int month, int day) {
    return now_at(instant_from(*day_from(year, month, day), 12 * 3600));
}

struct District {
    explicit District(const std::string& directory, Now today = noon(2026, 6, 15))
        : store({directory, ""}),
          profiles(profile::load(SOURCE_DIR)),
          desk(store, profiles, "cn", [today] { return today; }) {
        desk.set_vault_key(the_vault_key());
    }

    // One for all districts, so that a directory can be opened again.
    static std::shared_ptr<const vault::VaultKey> the_vault_key() {
        static const auto key = vault::VaultKey::made();
        return key;
    }

    void found() {
        desk.save_categories(categories());
        desk.save_divisions(divisions_from(sample_divisions()));
        const Town town;
        for (const Unit& unit : town.units()) desk.save_unit(unit);
    }

    std::vector<MatterNumber> matters() { return store.matters({}, 1'000'000); }

    // How many rows are not the fold of their events.
    int disagreeing() {
        int count = 0;
        for (const MatterNumber number : matters())
            if (*store.matter(number) != fold(store.entries(number))) ++count;
        return count;
    }

    store::Store store;
    profile::Profiles profiles;
    desk::Desk desk;
};

}  // namespace dengwen::intake
