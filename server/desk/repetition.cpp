#include "desk/repetition.hpp"

#include <algorithm>
#include <map>

namespace dengwen::desk {

namespace {

using Texts = std::map<std::string, std::string>;

void name(std::vector<ContentRef>& refs, const std::vector<Answer>& answers) {
    for (const Answer& answer : answers) refs.insert(refs.end(), {answer.facts, answer.reason});
}

Texts texts(const std::vector<Answer>& before, const Contents& contents, store::Store& store) {
    std::vector<ContentRef> refs;
    name(refs, before);
    Texts out;
    for (const store::Content& content : store.contents(refs)) out[content.digest] = normalised(content.body);
    for (const store::Content& content : contents.all()) out[content.digest] = normalised(content.body);
    return out;
}

bool same(const Answer& one, const Answer& other, const Texts& texts) {
    const auto text = [&](const ContentRef& ref) {
        const auto found = texts.find(ref.digest);
        return found == texts.end() ? std::string() : found->second;
    };
    return one.outcome == other.outcome && text(one.facts) == text(other.facts) &&
           text(one.reason) == text(other.reason);
}

// Full-width forms of ASCII (U+FF01 to U+FF5E) are written EF BC 81 to EF BD 9E.
char narrow(unsigned char second, unsigned char third) {
    const int offset = (second - 0xBC) * 0x40 + (third - 0x80);
    return static_cast<char>(offset + 0x20);
}

}  // namespace

std::string normalised(std::string_view text) {
    std::string out;
    const auto put = [&](char c) {
        if (c >= 'A' && c <= 'Z')
            out += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            out += c;
    };
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = [&](std::size_t at) {
            return at < text.size() ? static_cast<unsigned char>(text[at]) : static_cast<unsigned char>(0);
        };
        const unsigned char lead = byte(i);
        if (lead < 0x80) {
            put(text[i++]);
        } else if (lead == 0xEF && (byte(i + 1) == 0xBC || (byte(i + 1) == 0xBD && byte(i + 2) <= 0x9E))) {
            put(narrow(byte(i + 1), byte(i + 2)));
            i += 3;
        } else if (lead == 0xE3 && byte(i + 1) == 0x80) {
            i += 3;  // CJK punctuation and the ideographic space
        } else if (lead == 0xE2 && byte(i + 1) == 0x80) {
            i += 3;  // general punctuation and spaces
        } else {
            const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
            out += text.substr(i, length);
            i += length;
        }
    }
    return out;
}

bool repeats_revoked(const Matter& matter, const Draft& draft, const Contents& contents,
                     store::Store& store) {
    if (!matter.redoing) return false;
    const auto sent_back =
        std::find_if(matter.opinions.rbegin(), matter.opinions.rend(),
                     [](const Opinion& opinion) { return opinion.phase == Phase::handling; });
    if (sent_back == matter.opinions.rend()) return false;
    const Texts known = texts(sent_back->answers, contents, store);
    return !sent_back->answers.empty() &&
           std::all_of(sent_back->answers.begin(), sent_back->answers.end(), [&](const Answer& before) {
               return std::any_of(draft.answers.begin(), draft.answers.end(), [&](const Answer& now) {
                   return now.demand == before.demand && same(now, before, known);
               });
           });
}

}  // namespace dengwen::desk
