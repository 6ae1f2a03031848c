// TomlValues: reads the values of a TOML file over those a value already has, noting every fault at its line.
#pragma once

#include "profile/toml_library.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/day.hpp"
#include "core/words.hpp"
#include "profile/fault.hpp"

namespace dengwen::profile {

inline int line_of(const toml::source_region& region) { return static_cast<int>(region.begin.line); }

inline std::string under(const std::string& at, std::string_view key) {
    return at.empty() ? std::string(key) : at + "." + std::string(key);
}

class TomlValues {
  public:
    explicit TomlValues(std::string file) : file_(std::move(file)) {}

    // A key that is absent leaves the value as it was; `at` is the path of the table.
    void read(const toml::table& table, const std::string& at, std::string_view key, std::string& text);
    void read(const toml::table& table, const std::string& at, std::string_view key, Words& words);
    void read(const toml::table& table, const std::string& at, std::string_view key, int& number);
    void read(const toml::table& table, const std::string& at, std::string_view key, bool& flag);
    void read(const toml::table& table, const std::string& at, std::string_view key, std::optional<Day>& day);

    void read_numbers(const toml::table& table, const std::string& at, std::string_view key,
                      std::vector<int>& numbers);

    template <class Kind, class From>
    void read_kind(const toml::table& table, const std::string& at, std::string_view key, From from,
                   Kind& kind) {
        std::string named;
        read(table, at, key, named);
        if (named.empty()) return;
        if (const auto known = from(named)) {
            kind = *known;
        } else {
            fault(*table.get(key), under(at, key), "未知的值：" + named, "not a known value: " + named);
        }
    }

    template <class Kind, class From>
    void read_list(const toml::table& table, const std::string& at, std::string_view key, From from,
                   std::vector<Kind>& list) {
        const toml::node* node = table.get(key);
        if (!node) return;
        const std::string here = under(at, key);
        const toml::array* array = node->as_array();
        if (!array) {
            fault(*node, here, "这里须是名称的列表", "a list of names belongs here");
            return;
        }
        list.clear();
        for (const toml::node& entry : *array) {
            const std::string named = entry.value_exact<std::string>().value_or("");
            const auto known = from(named);
            if (!known) {
                fault(entry, here, "未知的名称：" + named, "an unknown name: " + named);
            } else if (std::find(list.begin(), list.end(), *known) != list.end()) {
                fault(entry, here, "重复的名称：" + named, "named twice: " + named);
            } else {
                list.push_back(*known);
            }
        }
    }

    // Notes every key of the table that is not among `keys`, and every one of `keys` the table lacks.
    void allow(const toml::table& table, const std::string& at, std::initializer_list<std::string_view> keys);
    void need(const toml::table& table, const std::string& at, std::initializer_list<std::string_view> keys);

    void fault(const toml::node& node, std::string key, std::string zh, std::string en);
    void fault(int line, std::string key, Words cause);

    bool has_faults() const { return !faults_.empty(); }
    std::vector<Fault> take_faults();  // in the order of their lines

  private:
    const std::string file_;
    std::vector<Fault> faults_;
};

}  // namespace dengwen::profile
