#include "command/outgoing.hpp"

#include "http/log.hpp"
#include "store/post.hpp"

namespace dengwen::command {

std::optional<notices::Settings> notices_for(const Where& where, http::House& house) {
    auto settings = notices::settings_in(where.data + "/notices.toml");
    if (!settings) return settings;
    house.post_address = settings->address;
    if (settings->sms) house.post_routes.emplace_back(notices::sms_route);
    if (settings->email) house.post_routes.emplace_back(notices::email_route);
    for (const notices::Webhook& one : settings->webhooks)
        house.post_routes.push_back(std::string(notices::webhook_route) + one.name);
    house.post_routes.emplace_back(notices::letter_route);
    return settings;
}

Outgoing::Outgoing(store::Store& store, const Where& where, const std::shared_ptr<const vault::VaultKey>& key,
                   const Clockwork& now, const std::optional<notices::Settings>& settings)
    : reaching_(store, key) {
    if (!settings) {
        spool_.emplace(store, where.data + "/outgoing",
                       [](const std::string&) { http::write_event("outgoing_trouble"); });
        return;
    }
    // On PostgreSQL another node may be sending what it holds; on the embedded database nobody else is there.
    if (where.database.empty()) store.post().let_go(now().instant);
    delivering_.emplace(
        store, *settings, [this](MatterNumber number) { return reaching_.of(number); }, now,
        [](const std::string& trouble) { http::write_event("outgoing_trouble: " + trouble); });
}

void Outgoing::start() {
    if (delivering_) delivering_->start();
    if (spool_) spool_->start();
}

void Outgoing::stop() {
    if (delivering_) delivering_->stop();
    if (spool_) spool_->stop();
}

}  // namespace dengwen::command
