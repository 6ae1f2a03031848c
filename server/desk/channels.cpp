#include "desk/channels.hpp"

#include <nlohmann/json.hpp>

namespace dengwen::desk {

namespace {

// One setting for all: the page shows all of them, and they change seldom.
constexpr const char* channels_setting = "channels";

nlohmann::json written(const Words& words) { return {{"zh", words.zh}, {"en", words.en}}; }

Words words_in(const nlohmann::json& channels, const char* name) {
    const auto found = channels.find(name);
    if (found == channels.end() || !found->is_object()) return {};
    return {found->value("zh", ""), found->value("en", "")};
}

nlohmann::json all_kept(store::Store& store) {
    auto all = nlohmann::json::parse(store.setting(channels_setting).value_or("{}"), nullptr, false);
    return all.is_object() ? all : nlohmann::json::object();
}

}  // namespace

ChannelsOfUnits channels_kept(store::Store& store) {
    ChannelsOfUnits out;
    const nlohmann::json all = all_kept(store);
    for (const auto& [unit, one] : all.items()) {
        if (!one.is_object()) continue;
        out[unit] = {words_in(one, "address"), one.value("postcode", ""), one.value("telephone", ""),
                     words_in(one, "hours"), words_in(one, "web")};
    }
    return out;
}

void keep_channels(store::Store& store, const std::string& unit, const Channels& channels) {
    auto all = all_kept(store);
    if (channels == Channels{})
        all.erase(unit);
    else
        all[unit] = {{"address", written(channels.address)},
                     {"postcode", channels.postcode},
                     {"telephone", channels.telephone},
                     {"hours", written(channels.hours)},
                     {"web", written(channels.web)}};
    store.set_setting(channels_setting, all.dump());
}

}  // namespace dengwen::desk
