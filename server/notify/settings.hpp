// Settings: by which ways people and units are told, read from notices.toml in the data directory.
//
// A secret never stands in that file: it names another file that only its owner may read.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "notify/quiet.hpp"
#include "signing/secret_file.hpp"

namespace dengwen::notices {

// Says in both languages which line of the file is wrong, and what to write instead.
struct SettingsFault : std::runtime_error {
    using std::runtime_error::runtime_error;
};

using SharedSecret = std::shared_ptr<const signing::Secret>;

// Sms: a gateway that takes one HTTP request for each message. Its body is made from a template.
struct Sms {
    enum class Form { json, form };
    std::string url;
    Form form = Form::json;
    std::string body;                  // {{telephone}}, {{text}} and {{id}} stand for what is sent
    std::vector<std::string> headers;  // {{secret}} stands for the secret
    SharedSecret secret;
};

struct Email {
    std::string url;   // smtps://host:465, or smtp://host:587, which must offer STARTTLS
    std::string from;  // an address
    std::string user;
    SharedSecret secret;
};

struct Webhook {
    std::string name;
    std::string url;
    std::vector<std::string> units;  // whose messages it gets; none named: those of every unit
    SharedSecret key;                // what it signs with: the bytes, already decoded
};

// Inbox: a mailbox whose mails become petitions.
struct Inbox {
    std::string url;  // imaps://host/INBOX, or imap://host/INBOX, which must offer STARTTLS
    std::string user;
    SharedSecret secret;
    std::string unit;  // that holds what comes in
    int every_seconds = 60;
    int megabytes_max = 25;  // of one mail
};

struct Settings {
    std::string address;  // of the petitioners' pages, for the link: "https://petitions.example"
    std::string language = "zh";
    std::optional<Quiet> quiet;  // nobody's telephone rings then
    int connections = 16;        // at once, to each gateway
    std::uint64_t seed = 0;      // of the jitter
    std::string authorities;     // a PEM file, where not the system's are to be trusted
    std::optional<Sms> sms;
    std::optional<Email> email;
    std::vector<Webhook> webhooks;
    std::optional<Inbox> inbox;
};

// Nothing where there is no such file. Throws SettingsFault, and signing::KeyFault of a secret's file.
std::optional<Settings> settings_in(const std::string& path);
Settings settings_from(std::string_view toml, const std::string& path);

// With TLS, or to the machine itself; smtp and imap are made to go on with TLS where it is another machine.
bool is_safe_url(std::string_view url, std::string_view plain_scheme, std::string_view safe_scheme);
bool is_this_machine(std::string_view url);
bool is_address(std::string_view text);  // of e-mail, in the plain form that can be handed to a server

}  // namespace dengwen::notices
