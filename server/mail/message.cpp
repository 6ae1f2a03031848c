#include "mail/message.hpp"

#include <gmime/gmime.h>

#include <algorithm>
#include <memory>

#include "mail/plain.hpp"

namespace dengwen::mail {
namespace {

constexpr std::size_t text_characters_max = 19'000;  // what registration takes, and a remark
constexpr int depth_max = 20;
// The library walks nested parts by calling itself; a mail that is nothing but nesting is not given to it.
constexpr std::size_t nestings_max = 100;

struct LetGo {
    void operator()(void* object) const { g_object_unref(object); }
    void operator()(char* text) const { g_free(text); }
};
template <class Thing>
using Held = std::unique_ptr<Thing, LetGo>;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool begins_with(std::string_view text, std::string_view start) {
    return text.size() >= start.size() &&
           std::equal(start.begin(), start.end(), text.begin(),
                      [](char one, char other) { return lower(other) == one; });
}

std::size_t nestings(std::string_view raw) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < raw.size(); ++at)
        if (begins_with(raw.substr(at), "boundary=") || begins_with(raw.substr(at), "message/rfc822"))
            ++count;
    return count;
}

std::string text_in(const char* text) { return text ? readable(text, "utf-8") : std::string(); }

std::string one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    std::replace(text.begin(), text.end(), '\t', ' ');
    return text;
}

std::string header(GMimeMessage* message, const char* name) {
    return one_line(text_in(g_mime_object_get_header(GMIME_OBJECT(message), name)));
}

std::string decoded(GMimeDataWrapper* content) {
    if (!content) return "";
    const Held<GMimeStream> out(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, out.get());
    const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(out.get()));
    return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

// Reading: one walk over the parts of a mail.
struct Reading {
    Message& out;
    std::string plain;
    std::string page;
    std::size_t parts = 0;

    void walk(GMimeObject* part, int depth) {
        if (!part || depth > depth_max || ++parts > parts_max) {
            out.is_cut = true;
            return;
        }
        if (GMIME_IS_MULTIPART(part)) {
            auto* all = GMIME_MULTIPART(part);
            const int count = g_mime_multipart_get_count(all);
            for (int i = 0; i < count && parts <= parts_max; ++i)
                walk(g_mime_multipart_get_part(all, i), depth + 1);
        } else if (GMIME_IS_MESSAGE_PART(part)) {
            take_mail(g_mime_message_part_get_message(GMIME_MESSAGE_PART(part)));
        } else if (GMIME_IS_PART(part)) {
            take(GMIME_PART(part));
        }
    }

    void take_mail(GMimeMessage* inner) {
        if (!inner) return;
        const Held<char> written(g_mime_object_to_string(GMIME_OBJECT(inner), nullptr));
        keep({"message.eml", written ? std::string(written.get()) : std::string()});
    }

    void take(GMimePart* part) {
        const char* given = g_mime_part_get_filename(part);
        GMimeContentType* type = g_mime_object_get_content_type(GMIME_OBJECT(part));
        const char* disposition = g_mime_object_get_disposition(GMIME_OBJECT(part));
        const bool is_file = given || (disposition && begins_with(disposition, "attachment"));
        const bool is_plain = !type || g_mime_content_type_is_type(type, "text", "plain");
        const bool is_page = type && g_mime_content_type_is_type(type, "text", "html");
        std::string bytes = decoded(g_mime_part_get_content(part));
        if (!is_file && (is_plain || is_page)) {
            const char* charset = type ? g_mime_content_type_get_parameter(type, "charset") : nullptr;
            std::string& into = is_plain ? plain : page;
            // Enough is enough: more than is shown need not be made readable.
            if (into.size() > 8 * text_characters_max) {
                out.is_cut = true;
                return;
            }
            if (!into.empty()) into += "\n";
            into += readable(bytes, charset ? charset : "");
            return;
        }
        std::string name = one_line(text_in(given));
        keep({name.empty() ? "file-" + std::to_string(out.files.size() + 1) : std::move(name),
              std::move(bytes)});
    }

    void keep(File file) {
        if (file.bytes.empty()) return;
        if (out.files.size() >= files_max)
            out.is_cut = true;
        else
            out.files.push_back(std::move(file));
    }
};

void take_head(GMimeMessage* message, Message& out) {
    out.id = text_in(g_mime_message_get_message_id(message));
    out.subject = trimmed(one_line(text_in(g_mime_message_get_subject(message))));
    InternetAddressList* from = g_mime_message_get_from(message);
    for (int i = 0; from && i < internet_address_list_length(from); ++i) {
        InternetAddress* one = internet_address_list_get_address(from, i);
        if (!INTERNET_ADDRESS_IS_MAILBOX(one)) continue;
        std::string address = text_in(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(one)));
        if (address.find('@') == std::string::npos) continue;  // nobody can be written to there
        out.address = std::move(address);
        out.name = trimmed(one_line(text_in(internet_address_get_name(one))));
        break;
    }
    const std::string automatic = trimmed(header(message, "Auto-Submitted"));
    GMimeObject* body = g_mime_message_get_mime_part(message);
    GMimeContentType* type = body ? g_mime_object_get_content_type(body) : nullptr;
    out.is_automatic = (!automatic.empty() && !begins_with(automatic, "no")) ||
                       trimmed(header(message, "Return-Path")) == "<>" ||
                       (type && g_mime_content_type_is_type(type, "multipart", "report"));
}

}  // namespace

Message message_from(std::string_view raw) {
    static const bool begun = (g_mime_init(), true);
    static_cast<void>(begun);
    Message out;
    const bool is_a_maze = nestings(raw) > nestings_max;
    if (is_a_maze) raw = raw.substr(0, std::min(raw.find("\r\n\r\n"), raw.find("\n\n")));
    const Held<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(raw.data(), raw.size()));
    const Held<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const Held<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
    out.is_cut = is_a_maze;
    if (!message) {
        out.is_cut = true;
        return out;
    }
    take_head(message.get(), out);
    if (is_a_maze) return out;
    Reading reading{out, {}, {}};
    reading.walk(g_mime_message_get_mime_part(message.get()), 0);
    const std::string plain = trimmed(reading.plain);
    out.text = plain.empty() ? trimmed(words_of_page(reading.page)) : plain;
    std::string shown = first_characters(out.text, text_characters_max);
    out.is_cut = out.is_cut || shown.size() < out.text.size();
    out.text = std::move(shown);
    return out;
}

}  // namespace dengwen::mail
