#include "profile/toml_values.hpp"

#include <cstdint>
#include <limits>

namespace dengwen::profile {

void TomlValues::read(const toml::table& table, const std::string& at, std::string_view key,
                      std::string& text) {
    const toml::node* node = table.get(key);
    if (!node) return;
    const auto value = node->value_exact<std::string>();
    if (!value) {
        fault(*node, under(at, key), "这里须是文字", "a text belongs here");
    } else if (value->empty()) {
        fault(*node, under(at, key), "文字不能为空", "the text must not be empty");
    } else {
        text = *value;
    }
}

void TomlValues::read(const toml::table& table, const std::string& at, std::string_view key, Words& words) {
    const toml::node* node = table.get(key);
    if (!node) return;
    const std::string here = under(at, key);
    const toml::table* pair = node->as_table();
    if (!pair) {
        fault(*node, here, "这里须是中英文一对文字 { zh, en }", "a pair of texts { zh, en } belongs here");
        return;
    }
    allow(*pair, here, {"zh", "en"});
    need(*pair, here, {"zh", "en"});
    read(*pair, here, "zh", words.zh);
    read(*pair, here, "en", words.en);
}

void TomlValues::read(const toml::table& table, const std::string& at, std::string_view key, int& number) {
    const toml::node* node = table.get(key);
    if (!node) return;
    const auto value = node->value_exact<std::int64_t>();
    if (!value || *value < std::numeric_limits<int>::min() || *value > std::numeric_limits<int>::max()) {
        fault(*node, under(at, key), "这里须是整数", "a whole number belongs here");
    } else {
        number = static_cast<int>(*value);
    }
}

void TomlValues::read_numbers(const toml::table& table, const std::string& at, std::string_view key,
                              std::vector<int>& numbers) {
    const toml::node* node = table.get(key);
    if (!node) return;
    const std::string here = under(at, key);
    const toml::array* array = node->as_array();
    if (!array) {
        fault(*node, here, "这里须是整数的列表", "a list of whole numbers belongs here");
        return;
    }
    numbers.clear();
    for (const toml::node& entry : *array) {
        const auto value = entry.value_exact<std::int64_t>();
        if (!value || *value < std::numeric_limits<int>::min() || *value > std::numeric_limits<int>::max())
            fault(entry, here, "这里须是整数", "a whole number belongs here");
        else
            numbers.push_back(static_cast<int>(*value));
    }
}

void TomlValues::read(const toml::table& table, const std::string& at, std::string_view key, bool& flag) {
    const toml::node* node = table.get(key);
    if (!node) return;
    if (const auto value = node->value_exact<bool>()) {
        flag = *value;
    } else {
        fault(*node, under(at, key), "这里须是 true 或 false", "true or false belongs here");
    }
}

void TomlValues::read(const toml::table& table, const std::string& at, std::string_view key,
                      std::optional<Day>& day) {
    const toml::node* node = table.get(key);
    if (!node) return;
    const auto value = node->value_exact<toml::date>();
    day = value ? day_from(value->year, value->month, value->day) : std::nullopt;
    if (day) return;
    fault(*node, under(at, key), "这里须是1900年至2999年的日期，如 2022-05-01",
          "a day of the years 1900 to 2999 belongs here, such as 2022-05-01");
}

void TomlValues::allow(const toml::table& table, const std::string& at,
                       std::initializer_list<std::string_view> keys) {
    for (const auto& [key, node] : table) {
        if (std::find(keys.begin(), keys.end(), key.str()) != keys.end()) continue;
        fault(line_of(key.source()), under(at, key.str()), {"未知的键", "an unknown key"});
    }
}

void TomlValues::need(const toml::table& table, const std::string& at,
                      std::initializer_list<std::string_view> keys) {
    for (const std::string_view key : keys) {
        if (table.contains(key)) continue;
        fault(line_of(table.source()), under(at, key), {"缺少这一项", "this value is missing"});
    }
}

void TomlValues::fault(const toml::node& node, std::string key, std::string zh, std::string en) {
    fault(line_of(node.source()), std::move(key), {std::move(zh), std::move(en)});
}

void TomlValues::fault(int line, std::string key, Words cause) {
    faults_.push_back({file_, std::max(line, 1), std::move(key), std::move(cause)});
}

std::vector<Fault> TomlValues::take_faults() {
    std::stable_sort(faults_.begin(), faults_.end(),
                     [](const Fault& one, const Fault& other) { return one.line < other.line; });
    return std::move(faults_);
}

}  // namespace dengwen::profile
