#include "notify/delivering.hpp"

#include <algorithm>

#include "notify/again.hpp"
#include "notify/signature.hpp"
#include "notify/texts.hpp"
#include "store/post.hpp"

namespace dengwen::notices {
namespace {

constexpr int sorted_at_once = 256;
constexpr int parcels_a_connection = 8;
// Longer than a whole batch can take, each parcel to its last second.
constexpr std::int64_t held_for = 180'000;
constexpr const char* no_contact = "no contact any more";

std::string filled_header(std::string header, const SharedSecret& secret) {
    constexpr std::string_view place = "{{secret}}";
    const auto at = header.find(place);
    if (at != std::string::npos && secret) header.replace(at, place.size(), secret->view());
    return header;
}

}  // namespace

// Way: one route with its connections and its thread.
struct Delivering::Way {
    Way(std::string its_route, const Settings& settings, std::function<bool(Way&)> take,
        std::function<void(const std::string&)> say)
        : route(std::move(its_route)),
          line(settings.connections, settings.authorities),
          following([this, take = std::move(take)] { return take(*this); }, std::move(say)) {}

    const std::string route;
    Line line;
    Instant resting_until;  // after trouble the others of this way wait, too
    int troubles = 0;
    store::Following following;
};

Delivering::Delivering(store::Store& store, Settings settings, ReachOf reach, Clock clock,
                       std::function<void(const std::string&)> say)
    : store_(store),
      settings_(std::move(settings)),
      reach_(std::move(reach)),
      clock_(std::move(clock)),
      say_(say),
      sorting_([this] { return sort().has_value(); }, say) {
    const auto add = [&](std::string route) {
        ways_.push_back(std::make_unique<Way>(
            std::move(route), settings_, [this](Way& way) { return send_by(way, nullptr); }, say));
    };
    if (settings_.sms) add(std::string(sms_route));
    if (settings_.email) add(std::string(email_route));
    for (const Webhook& one : settings_.webhooks) add(std::string(webhook_route) + one.name);
    store_.post().begin_at(store_.newest_position());
}

Delivering::~Delivering() { stop(); }

void Delivering::start() {
    is_stopping_ = false;
    sorting_.start();
    for (const auto& way : ways_) way->following.start();
}

void Delivering::stop() {
    is_stopping_ = true;
    sorting_.stop();
    for (const auto& way : ways_) way->following.stop();
}

std::vector<std::string> Delivering::routes() const {
    std::vector<std::string> all;
    for (const auto& way : ways_) all.push_back(way->route);
    return all;
}

std::optional<int> Delivering::sort() {
    store::Post post = store_.post();
    const std::int64_t before = post.sorted_through();
    const store::Messages next = store_.messages(before, sorted_at_once);
    if (next.through == before) return std::nullopt;
    const Now now = clock_();
    std::vector<store::Delivery> all;
    for (const store::Message& message : next.messages)
        for (store::Delivery& one :
             deliveries_of(message, settings_, reach_, now.instant, now.utc_offset_minutes))
            all.push_back(std::move(one));
    post.add(all, before, next.through);
    return static_cast<int>(all.size());
}

int Delivering::send(const std::string& route) {
    int tried = 0;
    for (const auto& way : ways_)
        if (way->route == route) send_by(*way, &tried);
    return tried;
}

std::optional<Parcel> Delivering::ready(const store::Delivery& delivery, const Now& now,
                                        std::string& why_not) const {
    Parcel out;
    const std::string_view route = delivery.route;
    if (route.starts_with(webhook_route)) {
        const auto hook =
            std::find_if(settings_.webhooks.begin(), settings_.webhooks.end(),
                         [&](const Webhook& one) { return one.name == route.substr(webhook_route.size()); });
        out.url = hook->url;
        out.body = webhook_body(delivery);
        const std::int64_t seconds = now.instant.milliseconds / 1000;
        out.headers = {
            "Content-Type: application/json", "webhook-id: " + delivery.id,
            "webhook-timestamp: " + std::to_string(seconds),
            "webhook-signature: " + webhook_signature(hook->key->view(), delivery.id, seconds, out.body)};
        return out;
    }
    const Reach reach = reach_(delivery.matter);
    const std::string& language = reach.wish.language.empty() ? settings_.language : reach.wish.language;
    const std::string news = news_in(language, delivery.matter, settings_.address);
    why_not = no_contact;
    if (route == sms_route) {
        const std::string telephone = dialled(reach.telephone);
        if (telephone.empty()) return std::nullopt;
        out.url = settings_.sms->url;
        out.body = sms_body(*settings_.sms, telephone, news, delivery.id);
        out.headers = {settings_.sms->form == Sms::Form::json
                           ? "Content-Type: application/json"
                           : "Content-Type: application/x-www-form-urlencoded",
                       "Idempotency-Key: " + delivery.id};
        for (const std::string& header : settings_.sms->headers)
            out.headers.push_back(filled_header(header, settings_.sms->secret));
        return out;
    }
    if (!is_address(reach.email)) return std::nullopt;
    return mail_parcel(settings_, reach.email, delivery.id, mail_subject(language, delivery.matter), news,
                       now.instant, "auto-generated");
}

bool Delivering::send_by(Way& way, int* tried) {
    const Now now = clock_();
    if (now.instant < way.resting_until) return false;
    const bool rings = !std::string_view(way.route).starts_with(webhook_route);
    const Instant morning =
        rings ? after_quiet(settings_.quiet, now.instant, now.utc_offset_minutes) : now.instant;
    if (now.instant < morning) return false;
    store::Post post = store_.post();
    std::vector<store::Delivery> held =
        post.take_due(way.route, now.instant, {now.instant.milliseconds + held_for},
                      settings_.connections * parcels_a_connection);
    if (held.empty()) return false;
    std::vector<Parcel> parcels;
    std::vector<store::Delivery*> sent;
    for (store::Delivery& one : held) {
        std::string why_not;
        one.changed = now.instant;
        if (auto parcel = ready(one, now, why_not)) {
            parcels.push_back(std::move(*parcel));
            sent.push_back(&one);
        } else {
            one.state = store::DeliveryState::dead;
            one.reason = why_not;
        }
    }
    const std::vector<Outcome> outcomes = way.line.send(parcels, is_stopping_);
    const Instant after = clock_().instant;
    std::string trouble;
    for (std::size_t i = 0; i < sent.size(); ++i) {
        store::Delivery& one = *sent[i];
        const Outcome& outcome = outcomes[i];
        one.changed = after;
        one.next = after;
        if (outcome.fate == Fate::unsent) continue;
        ++one.tries;
        one.reason = outcome.reason;
        if (outcome.fate == Fate::troubled) trouble = outcome.reason;
        if (outcome.fate == Fate::taken)
            one.state = store::DeliveryState::sent;
        else if (outcome.fate == Fate::refused || one.tries >= tries_max)
            one.state = store::DeliveryState::dead;
        else
            one.next = {after.milliseconds + pause_before(one.tries + 1, one.id, settings_.seed).count()};
    }
    post.settle(held);
    if (tried) *tried = static_cast<int>(sent.size());
    if (trouble.empty()) {
        way.troubles = 0;
        return true;
    }
    // A quiet minute or more: one message tries the way anew, and then all the others follow.
    way.troubles = std::min(way.troubles + 1, 6);
    way.resting_until = {after.milliseconds +
                         pause_before(way.troubles + 1, way.route, settings_.seed).count()};
    if (say_) say_(way.route + ": " + trouble);
    return false;
}

}  // namespace dengwen::notices
