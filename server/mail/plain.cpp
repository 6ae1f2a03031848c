#include "mail/plain.hpp"

#include <glib.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

namespace dengwen::mail {
namespace {

struct Free {
    void operator()(char* text) const { g_free(text); }
};
using Owned = std::unique_ptr<char, Free>;

std::string without_zeros(std::string_view text) {
    std::string out(text);
    std::erase(out, '\0');
    return out;
}

bool is_utf8(std::string_view text) {
    return g_utf8_validate(text.data(), static_cast<gssize>(text.size()), nullptr);
}

std::optional<std::string> converted(std::string_view bytes, const char* charset) {
    gsize length = 0;
    const Owned out(g_convert(bytes.data(), static_cast<gssize>(bytes.size()), "UTF-8", charset, nullptr,
                              &length, nullptr));
    if (!out) return std::nullopt;
    std::string text = without_zeros({out.get(), length});
    if (!is_utf8(text)) return std::nullopt;
    return text;
}

// What can be converted, with a mark where nothing fits.
std::optional<std::string> salvaged(std::string_view bytes, const char* charset) {
    constexpr int marks_max = 1000;
    const GIConv conversion = g_iconv_open("UTF-8", charset);
    if (conversion == reinterpret_cast<GIConv>(-1)) return std::nullopt;
    g_iconv_close(conversion);
    std::string out;
    for (int marks = 0; !bytes.empty() && marks < marks_max; ++marks) {
        gsize read = 0;
        const Owned all(g_convert(bytes.data(), static_cast<gssize>(bytes.size()), "UTF-8", charset, &read,
                                  nullptr, nullptr));
        if (const auto sound = converted(bytes.substr(0, read), charset)) out += *sound;
        if (all && read >= bytes.size()) return out;
        out += "\xEF\xBF\xBD";
        bytes.remove_prefix(std::min(read + 1, bytes.size()));
    }
    return out;
}

std::string mended(std::string_view bytes) {
    const Owned out(g_utf8_make_valid(bytes.data(), static_cast<gssize>(bytes.size())));
    return out.get();
}

// GB 2312 is what many programs call its successors.
const char* meant(const std::string& charset) {
    for (const char* old : {"gb2312", "gbk", "x-gbk", "hz-gb-2312"})
        if (g_ascii_strcasecmp(charset.c_str(), old) == 0) return "GB18030";
    return charset.c_str();
}

std::string without_controls(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte == '\r') {
            if (at + 1 >= text.size() || text[at + 1] != '\n') out += '\n';
        } else if (byte >= 0x20 ? byte != 0x7F : byte == '\n' || byte == '\t') {
            out += text[at];
        }
    }
    return out;
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> entities{
    {{"&nbsp;", " "}, {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}}};

bool starts(std::string_view html, std::string_view mark) {
    return html.size() >= mark.size() && g_ascii_strncasecmp(html.data(), mark.data(), mark.size()) == 0;
}

std::size_t find_mark(std::string_view html, std::string_view mark, std::size_t from) {
    for (std::size_t at = html.find('<', from); at != std::string_view::npos; at = html.find('<', at + 1))
        if (starts(html.substr(at), mark)) return at;
    return std::string_view::npos;
}

}  // namespace

std::string readable(std::string_view bytes, const std::string& charset) {
    std::optional<std::string> found;
    if (!charset.empty()) found = converted(bytes, meant(charset));
    if (!found && is_utf8(without_zeros(bytes))) found = without_zeros(bytes);
    if (!found) found = converted(bytes, "GB18030");
    if (!found && !charset.empty() && g_ascii_strcasecmp(charset.c_str(), "utf-8") != 0)
        found = salvaged(bytes, meant(charset));
    return without_controls(found ? *found : mended(bytes));
}

std::string words_of_page(std::string_view html) {
    std::string out;
    std::size_t at = 0;
    while (at < html.size()) {
        const std::string_view rest = html.substr(at);
        if (rest.front() == '<') {
            std::size_t from = at;
            for (const auto& [begin, end] :
                 {std::pair{"<script", "</script"}, std::pair{"<style", "</style"}})
                if (starts(rest, begin)) from = find_mark(html, end, at + 1);
            if (starts(rest, "<br") || starts(rest, "</p") || starts(rest, "</div") || starts(rest, "</tr"))
                out += '\n';
            const std::size_t end = from == std::string_view::npos ? from : html.find('>', from);
            if (end == std::string_view::npos) break;
            at = end + 1;
            continue;
        }
        const auto* entity = entities.end();
        if (rest.front() == '&')
            for (const auto* one = entities.begin(); one != entities.end(); ++one)
                if (rest.starts_with(one->first)) entity = one;
        if (entity != entities.end()) {
            out += entity->second;
            at += entity->first.size();
        } else {
            out += rest.front();
            ++at;
        }
    }
    return out;
}

std::string trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t\n");
    if (begin == std::string_view::npos) return "";
    return std::string(text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1));
}

std::string first_characters(std::string_view text, std::size_t most) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++at)
        if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80 && ++count > most)
            return std::string(text.substr(0, at));
    return std::string(text);
}

}  // namespace dengwen::mail
