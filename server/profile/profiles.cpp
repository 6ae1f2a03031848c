#include "profile/profiles.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <tuple>

#include "profile/calendar_file.hpp"
#include "profile/law_file.hpp"

namespace dengwen::profile {

namespace {

namespace fs = std::filesystem;

// The entries of a directory in the order of their names; none when it is not there.
std::vector<fs::path> entries(const fs::path& directory) {
    std::vector<fs::path> found;
    if (!fs::is_directory(directory)) return found;
    for (const auto& entry : fs::directory_iterator(directory)) found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

std::string country(std::string_view law_id) { return std::string(law_id.substr(0, law_id.find('-'))); }

bool overlap(const Law& earlier, const Law& later) {
    return !earlier.in_force_to || *earlier.in_force_to >= later.in_force_from;
}

std::vector<Law> load_laws(const fs::path& root, std::vector<Fault>& faults) {
    std::vector<Law> laws;
    for (const fs::path& directory : entries(root / "law")) {
        const Law* before = nullptr;
        std::vector<Law> versions;
        for (const fs::path& file : entries(directory)) {
            if (file.extension() != ".toml") continue;
            LawRead read = read_law(file.string());
            faults.insert(faults.end(), read.faults.begin(), read.faults.end());
            if (read.law) versions.push_back(std::move(*read.law));
        }
        for (const Law& law : versions) {
            if (before && overlap(*before, law)) {
                const std::string other = before->version();
                faults.push_back({(root / "law" / (law.version() + ".toml")).string(),
                                  0,
                                  "in_force_from",
                                  {"与" + other + "的有效期重叠", "in force at the same time as " + other}});
            }
            before = &law;
        }
        std::move(versions.begin(), versions.end(), std::back_inserter(laws));
    }
    return laws;
}

std::vector<CalendarRead> load_calendar(const fs::path& directory, std::vector<Fault>& faults) {
    std::vector<CalendarRead> years;
    for (const fs::path& file : entries(directory)) {
        if (file.extension() != ".json") continue;
        CalendarRead read = read_calendar(file.string());
        faults.insert(faults.end(), read.faults.begin(), read.faults.end());
        if (read.faults.empty()) years.push_back(std::move(read));
    }
    return years;
}

std::map<std::string, Calendar, std::less<>> load_calendars(const fs::path& root,
                                                            std::vector<Fault>& faults) {
    std::map<std::string, Calendar, std::less<>> calendars;
    for (const fs::path& directory : entries(root / "calendar")) {  // "cn" stands before "cn-zhejiang"
        if (!fs::is_directory(directory)) continue;
        const std::string id = directory.filename().string();
        const bool is_local = id != country(id);
        Calendar calendar;
        if (const auto national = calendars.find(country(id)); is_local && national != calendars.end()) {
            calendar = national->second;
        }
        for (const CalendarRead& read : load_calendar(directory, faults)) {
            if (is_local) {
                calendar.overlay(read.days);
            } else {
                calendar.publish(read.year, read.days);
            }
        }
        calendars.emplace(id, std::move(calendar));
    }
    return calendars;
}

bool holds_profiles(const fs::path& root) { return fs::is_directory(root / "law"); }

}  // namespace

Profiles::Profiles(std::vector<Law> laws, std::map<std::string, Calendar, std::less<>> calendars)
    : laws_(std::move(laws)), calendars_(std::move(calendars)) {
    std::sort(laws_.begin(), laws_.end(), [](const Law& one, const Law& other) {
        return std::tie(one.id, one.in_force_from) < std::tie(other.id, other.in_force_from);
    });
}

const Law* Profiles::in_force(std::string_view id, Day day) const {
    const auto found = std::find_if(laws_.begin(), laws_.end(), [&](const Law& law) {
        return law.id == id && law.in_force_from <= day && (!law.in_force_to || day <= *law.in_force_to);
    });
    return found == laws_.end() ? nullptr : &*found;
}

const Law* Profiles::find(std::string_view version) const {
    const auto found =
        std::find_if(laws_.begin(), laws_.end(), [&](const Law& law) { return law.version() == version; });
    return found == laws_.end() ? nullptr : &*found;
}

bool Profiles::has(std::string_view id) const {
    return std::any_of(laws_.begin(), laws_.end(), [&](const Law& law) { return law.id == id; });
}

const Calendar& Profiles::calendar(std::string_view law_id) const {
    static const Calendar nothing_published;
    if (const auto own = calendars_.find(law_id); own != calendars_.end()) return own->second;
    const auto national = calendars_.find(country(law_id));
    return national == calendars_.end() ? nothing_published : national->second;
}

Profiles load(const std::string& root) {
    std::vector<Fault> faults;
    std::vector<Law> laws = load_laws(root, faults);
    auto calendars = load_calendars(root, faults);
    if (laws.empty() && faults.empty()) {
        faults.push_back({root, 0, "law", {"这里没有法规文件", "there is no law file here"}});
    }
    if (!faults.empty()) throw Refused(std::move(faults));
    return Profiles(std::move(laws), std::move(calendars));
}

std::string profiles_root(const std::string& asked) {
    std::error_code unknown;
    const fs::path program = fs::read_symlink("/proc/self/exe", unknown);
    return profiles_root(asked, unknown ? std::string() : program.string());
}

std::string profiles_root(const std::string& asked, const std::string& program) {
    std::vector<fs::path> places;
    if (!asked.empty()) {
        places = {asked};
    } else if (const char* named = std::getenv("DENGWEN_PROFILES"); named && *named) {
        places = {named};
    } else if (!program.empty()) {
        const fs::path prefix = fs::path(program).parent_path().parent_path();
        places = {prefix.parent_path(), prefix / "share" / "dengwen"};
    }
    for (const fs::path& place : places) {
        if (holds_profiles(place)) return place.string();
    }
    const std::string tried = places.empty() ? std::string() : places.front().string();
    throw Refused(
        {{tried,
          0,
          "law",
          {"找不到法规目录；请用 --profiles 指明", "no law directory is found; name one with --profiles"}}});
}

}  // namespace dengwen::profile
