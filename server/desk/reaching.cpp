#include "desk/reaching.hpp"

#include <nlohmann/json.hpp>

namespace dengwen::desk {

namespace {

std::string contact_in(const nlohmann::json& person, const char* name) {
    const auto found = person.find(name);
    return found != person.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace

Reaching::Reaching(store::Store& store, std::shared_ptr<const vault::VaultKey> key)
    : store_(store), keeping_(store) {
    keeping_.set_key(std::move(key));
}

notices::Reach Reaching::of(MatterNumber number) const {
    notices::Reach reach;
    const auto matter = store_.matter(number);
    if (!matter) return reach;
    reach.holder = matter->holder;
    reach.wish = store_.post().wish(number);
    for (auto submission = matter->submissions.rbegin(); submission != matter->submissions.rend();
         ++submission) {
        if (submission->anonymous) continue;
        for (const store::Content& content : keeping_.contents(submission->petitioners)) {
            const auto person = nlohmann::json::parse(content.body, nullptr, false);
            if (!person.is_object()) continue;
            reach.named = true;
            if (reach.telephone.empty()) reach.telephone = contact_in(person, "telephone");
            if (reach.email.empty()) reach.email = contact_in(person, "email");
        }
        if (!reach.telephone.empty() || !reach.email.empty()) break;
    }
    return reach;
}

}  // namespace dengwen::desk
