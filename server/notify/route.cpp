#include "notify/route.hpp"

#include <algorithm>

#include "core/act.hpp"

namespace dengwen::notices {
namespace {

constexpr std::string_view to_petitioner = "petitioner";

// The letter is addressed by opening the identity; were that told by letter too, there would be no end.
bool is_told_by_letter(std::string_view word) { return word != name(Act::identity_opening); }

store::Delivery delivery(const store::Message& message, std::string route, Instant now) {
    store::Delivery out;
    out.id = text(message.matter) + "-" + std::to_string(message.seq) + "-" +
             std::to_string(message.ordinal) + "-" + route;
    std::replace(out.id.begin(), out.id.end(), ' ', '-');
    out.matter = message.matter;
    out.word = message.word;
    out.to = message.to;
    out.unit = message.unit;
    out.route = std::move(route);
    out.day = message.day;
    out.next = out.changed = now;
    return out;
}

bool takes(const Webhook& hook, const std::string& unit) {
    return hook.units.empty() || std::find(hook.units.begin(), hook.units.end(), unit) != hook.units.end();
}

}  // namespace

std::string name_of(const store::Reminder& reminder) {
    return "reminder-" + text(reminder.matter) + "-" + std::string(name(reminder.clock)) + "-" +
           reminder.unit + "-" + iso(reminder.last_day) + "-" + std::to_string(reminder.days_before);
}

std::vector<store::Delivery> deliveries_of(const store::Reminder& reminder, const Settings& settings,
                                           Instant now) {
    std::vector<store::Delivery> out;
    for (const Webhook& one : settings.webhooks) {
        if (!takes(one, reminder.unit)) continue;
        store::Delivery& made = out.emplace_back();
        made.id = name_of(reminder) + "-webhook-" + one.name;
        made.matter = reminder.matter;
        made.word = reminder_word;
        made.to = made.unit = reminder.unit;
        made.route = std::string(webhook_route) + one.name;
        made.day = reminder.last_day;
        made.next = made.changed = now;
    }
    return out;
}

std::string dialled(std::string_view written) {
    constexpr std::size_t least = 3, most = 15;  // E.164 has fifteen
    std::string out;
    for (const char c : written) {
        if (c >= '0' && c <= '9')
            out += c;
        else if (c == '+' && out.empty())
            out += c;
        else if (c != ' ' && c != '-' && c != '(' && c != ')')
            return "";
    }
    const std::size_t digits = out.size() - (out.starts_with('+') ? 1 : 0);
    return digits < least || digits > most ? "" : out;
}

std::string route_to(const Reach& reach, const Settings& settings) {
    const std::string& wished = reach.wish.route;
    if (!reach.named || wished == "none") return "";
    if (wished == letter_route) return wished;
    const bool by_sms = settings.sms && !dialled(reach.telephone).empty();
    const bool by_email = settings.email && is_address(reach.email);
    if (by_sms && wished == sms_route) return wished;
    if (by_email && wished == email_route) return wished;
    if (by_sms) return std::string(sms_route);
    if (by_email) return std::string(email_route);
    return std::string(letter_route);
}

std::vector<store::Delivery> deliveries_of(const store::Message& message, const Settings& settings,
                                           const ReachOf& reach_of, Instant now, int utc_offset_minutes) {
    std::vector<store::Delivery> out;
    if (message.to != to_petitioner) {
        for (const Webhook& one : settings.webhooks)
            if (takes(one, message.to))
                out.push_back(delivery(message, std::string(webhook_route) + one.name, now));
        return out;
    }
    const Reach reach = reach_of(message.matter);
    std::string route = route_to(reach, settings);
    if (route.empty() || (route == letter_route && !is_told_by_letter(message.word))) return out;
    const bool rings = route != letter_route;
    store::Delivery made = delivery(message, std::move(route), now);
    if (made.unit.empty()) made.unit = reach.holder;
    if (rings) made.next = after_quiet(settings.quiet, now, utc_offset_minutes);
    out.push_back(std::move(made));
    return out;
}

}  // namespace dengwen::notices
