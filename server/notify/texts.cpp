#include "notify/texts.hpp"

#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "core/act.hpp"
#include "ledger/base64.hpp"
#include "notify/route.hpp"

namespace dengwen::notices {
namespace {

// As it stands between two quotation marks of JSON.
std::string json_escaped(std::string_view text) {
    const std::string quoted =
        nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return quoted.substr(1, quoted.size() - 2);
}

std::string form_escaped(std::string_view text) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string out;
    for (const unsigned char byte : text) {
        const bool plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= 'a' && byte <= 'z') || byte == '-' || byte == '.' || byte == '_';
        if (plain) {
            out += static_cast<char>(byte);
        } else {
            out += '%';
            out += digits[byte >> 4];
            out += digits[byte & 15];
        }
    }
    return out;
}

// One pass, so that nothing that was put in is looked through again.
std::string filled(std::string_view pattern,
                   std::initializer_list<std::pair<std::string_view, std::string>> values) {
    std::string out;
    while (!pattern.empty()) {
        const auto* found = values.end();
        for (const auto* one = values.begin(); one != values.end(); ++one)
            if (pattern.starts_with(one->first)) found = one;
        if (found == values.end()) {
            out += pattern.front();
            pattern.remove_prefix(1);
        } else {
            out += found->second;
            pattern.remove_prefix(found->first.size());
        }
    }
    return out;
}

std::string encoded_word(std::string_view text) { return "=?UTF-8?B?" + ledger::base64(text) + "?="; }

// The host in the ids of mails.
std::string host_of(const std::string& address) {
    const auto begin = address.find("://") + 3;
    return address.substr(begin, address.find_first_of(":/", begin) - begin);
}

Words done(std::string_view word) {
    if (word == reminder_word) return {"期限将到", "it falls due soon"};
    if (word == "calling_off") return {"领导接访取消", "reception called off"};
    const auto act = act_from(word);
    // What else is nobody's act: a deadline counted again under a newly published calendar.
    return act ? row(*act).name : Words{"期限重新计算", "deadline counted again"};
}

}  // namespace

Words news_of(MatterNumber number, const std::string& address) {
    const std::string link = address + "/follow";
    return {"您的信访事项 " + text(number) + " 有新进展，请凭查询码查看：" + link,
            "There is news of your petition " + text(number) + ". See it with your query code: " + link};
}

std::string news_in(const std::string& language, MatterNumber number, const std::string& address) {
    const Words news = news_of(number, address);
    return language == "en" ? news.en : news.zh;
}

Words letter_of(const store::Delivery& letter, const std::string& address) {
    const Words what = done(letter.word);
    const std::string number = text(letter.matter), day = iso(letter.day);
    return {"您的信访事项 " + number + " 于 " + day + " 有新进展：" + what.zh + "。请凭查询码在 " + address +
                "/follow 查看，或者持有效证件到受理机关查询。",
            "On " + day + " there was news of your petition " + number + ": " + what.en +
                ". See it with your query code at " + address +
                "/follow, or ask at the office with your identity card."};
}

std::string sms_body(const Sms& sms, std::string_view telephone, std::string_view text, std::string_view id) {
    const auto escaped = sms.form == Sms::Form::json ? json_escaped : form_escaped;
    return filled(
        sms.body,
        {{"{{telephone}}", escaped(telephone)}, {"{{text}}", escaped(text)}, {"{{id}}", escaped(id)}});
}

std::string webhook_body(const store::Delivery& delivery) {
    const Words what = done(delivery.word);
    return nlohmann::ordered_json{{"type", "matter." + delivery.word},
                                  {"data",
                                   {{"number", text(delivery.matter)},
                                    {"unit", delivery.to},
                                    {"day", iso(delivery.day)},
                                    {"words", {{"zh", what.zh}, {"en", what.en}}}}}}
        .dump();
}

std::string mail_subject(const std::string& language, MatterNumber number) {
    if (language == "en") return "Petition " + text(number) + ": there is news";
    return encoded_word("信访事项") + " " + text(number) + " " + encoded_word("有新进展");
}

std::string receipt_subject(const std::string& language, const std::string& number) {
    if (language == "en") return "Petition " + number + ": received";
    return encoded_word("信访事项") + " " + number + " " + encoded_word("来信收到");
}

Parcel mail_parcel(const Settings& settings, const std::string& to, const std::string& id,
                   const std::string& subject, const std::string& text, Instant now,
                   const std::string& automatic) {
    const Email& email = *settings.email;
    Parcel out;
    out.url = email.url;
    out.user = email.user;
    if (email.secret) out.password = email.secret->view();
    out.mail_from = email.from;
    out.mail_to = to;
    out.body = text + "\n";
    out.headers = {"From: <" + email.from + ">",
                   "To: <" + to + ">",
                   "Subject: " + subject,
                   "Date: " + mail_date(now),
                   "Message-ID: <" + id + "@" + host_of(settings.address) + ">",
                   "Auto-Submitted: " + automatic};
    return out;
}

std::string mail_date(Instant instant) {
    static constexpr std::array<const char*, 7> days{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    static constexpr std::array<const char*, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const Day day = civil_day(instant, 0);
    const YearMonthDay on = year_month_day(day);
    const auto second = static_cast<int>(instant.milliseconds / 1000 - std::int64_t{day.number} * 86'400);
    char out[40];
    std::snprintf(out, sizeof out, "%s, %02d %s %04d %02d:%02d:%02d +0000",
                  days[static_cast<std::size_t>(weekday(day))], on.day,
                  months[static_cast<std::size_t>(on.month - 1)], on.year, second / 3600, second / 60 % 60,
                  second % 60);
    return out;
}

}  // namespace dengwen::notices
