// Profiles: every law and calendar of one directory tree, proved and ready to count by.
//
//   law/<id>/<day in force>.toml      calendar/<country>/<year>.json      calendar/<law id>/<year>.json
//   (local days)
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/calendar.hpp"
#include "core/law.hpp"
#include "profile/fault.hpp"

namespace dengwen::profile {

class Profiles {
  public:
    Profiles() = default;

    // Takes laws and calendars as they are, for tests and tools; two versions of one id must not overlap.
    explicit Profiles(std::vector<Law> laws, std::map<std::string, Calendar, std::less<>> calendars);

    const Law* in_force(std::string_view id, Day day) const;
    const Law* find(std::string_view version) const;  // "cn/2022-05-01"
    bool has(std::string_view id) const;
    const std::vector<Law>& laws() const { return laws_; }  // by id, then by day in force

    // The calendar of a law: the list of its country ("cn" of "cn-zhejiang") with the local days laid over
    // it. Where nothing was published, a calendar that knows no year.
    const Calendar& calendar(std::string_view law_id) const;

  private:
    std::vector<Law> laws_;
    std::map<std::string, Calendar, std::less<>> calendars_;
};

// Loads the tree under `root`; throws Refused, naming every fault of every file.
Profiles load(const std::string& root);

// Where the profiles are: the directory asked for, else DENGWEN_PROFILES, else beside the program: the
// checkout it was built in, or <prefix>/share/dengwen. Throws Refused when there are none.
std::string profiles_root(const std::string& asked);
std::string profiles_root(const std::string& asked, const std::string& program);

}  // namespace dengwen::profile
