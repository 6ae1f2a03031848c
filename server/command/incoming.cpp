#include "command/incoming.hpp"

#include <atomic>

#include "http/log.hpp"
#include "mail/imap.hpp"
#include "mail/taking.hpp"
#include "notify/line.hpp"
#include "notify/texts.hpp"

namespace dengwen::command {

struct Incoming::Rooms {
    Rooms(desk::Desk& desk, const notices::Settings& its_settings, desk::Scanner* scanner, Clockwork its_now)
        : settings(its_settings),
          now(std::move(its_now)),
          imap(*settings.inbox, settings.authorities),
          line(1, settings.authorities),
          taking(desk, source(), options(scanner)) {}

    const notices::Settings settings;
    const Clockwork now;
    mail::Imap imap;
    notices::Line line;
    std::atomic<bool> is_stopping = false;
    mail::Taking taking;

    mail::Source source() {
        return {[this] { return imap.validity(); }, [this](std::uint32_t uid) { return imap.after(uid); },
                [this](std::uint32_t uid) { return imap.size(uid); },
                [this](std::uint32_t uid) { return imap.mail(uid); },
                [this](std::uint32_t uid) { return imap.head(uid); }};
    }

    mail::Taking::Options options(desk::Scanner* scanner) {
        mail::Taking::Options out;
        out.unit = settings.inbox->unit;
        out.address = settings.address;
        out.language = settings.language;
        out.bytes_max = static_cast<std::size_t>(settings.inbox->megabytes_max) << 20;
        out.every = std::chrono::seconds(settings.inbox->every_seconds);
        out.scanner = scanner;
        out.say = [](const std::string& trouble) { http::write_event("mailbox_trouble: " + trouble); };
        out.answer = [this](const mail::Reply& reply) { return answer(reply); };
        return out;
    }

    mail::Answered answer(const mail::Reply& reply) {
        const notices::Email& email = *settings.email;
        // Nobody writes to himself for ever.
        if (!notices::is_address(reply.to) || reply.to == email.from) return mail::Answered::never;
        notices::Parcel parcel = notices::mail_parcel(
            settings, reply.to, reply.key, notices::receipt_subject(settings.language, reply.subject),
            reply.text, now().instant, "auto-replied");
        if (!reply.in_reply_to.empty()) parcel.headers.push_back("In-Reply-To: <" + reply.in_reply_to + ">");
        const notices::Outcome outcome = line.send({parcel}, is_stopping).front();
        if (outcome.fate == notices::Fate::taken) return mail::Answered::yes;
        if (!outcome.reason.empty()) http::write_event("mailbox_trouble: no answer sent: " + outcome.reason);
        return outcome.fate == notices::Fate::refused ? mail::Answered::never : mail::Answered::later;
    }
};

Incoming::Incoming(desk::Desk& desk, const std::optional<notices::Settings>& settings, desk::Scanner* scanner,
                   const Clockwork& now) {
    if (!settings || !settings->inbox) return;
    if (!desk.offices()->find(settings->inbox->unit))
        http::write_event("mailbox_trouble: no unit " + settings->inbox->unit + " yet; mails wait for it");
    rooms_ = std::make_unique<Rooms>(desk, *settings, scanner, now);
}

Incoming::~Incoming() = default;

void Incoming::start() {
    if (rooms_) rooms_->taking.start();
}

void Incoming::stop() {
    if (!rooms_) return;
    rooms_->is_stopping = true;
    rooms_->taking.stop();
}

}  // namespace dengwen::command
