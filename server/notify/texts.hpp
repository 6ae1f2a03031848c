// Texts: what a message says: the matter's number, that there is news, and where to see it. What it is about
// stands only behind the query code.
#pragma once

#include <string>

#include "notify/line.hpp"
#include "notify/settings.hpp"
#include "store/post.hpp"

namespace dengwen::notices {

Words news_of(MatterNumber number, const std::string& address);
// In the language of the petitioner's wish, else the configured one.
std::string news_in(const std::string& language, MatterNumber number, const std::string& address);
// A letter goes in an envelope and says what was done, too.
Words letter_of(const store::Delivery& letter, const std::string& address);

// The whole body of a request to the gateway: a telephone number and a text, each escaped as the form wants.
std::string sms_body(const Sms& sms, std::string_view telephone, std::string_view text, std::string_view id);
std::string webhook_body(const store::Delivery& delivery);
// Subject, and the day and hour as a mail's header has them.
std::string mail_subject(const std::string& language, MatterNumber number);
std::string receipt_subject(const std::string& language, const std::string& number);
std::string mail_date(Instant instant);
// A mail of ours, with an id that is the same at every try.
Parcel mail_parcel(const Settings& settings, const std::string& to, const std::string& id,
                   const std::string& subject, const std::string& text, Instant now,
                   const std::string& automatic);

}  // namespace dengwen::notices
