#include "findings/looking.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "wording/folding.hpp"

namespace dengwen::findings {

namespace {

using wording::folded;
using wording::Traced;
using View = std::u32string_view;

constexpr std::size_t findings_max = 50;
constexpr std::size_t part_characters_max = 20'000;  // of each part; papers hold less
constexpr std::size_t substance_min = 16;            // characters, beside courtesy and announcements
constexpr std::size_t substance_least = 6;           // characters, beside nothing
constexpr std::size_t body_characters_max = 40;
constexpr std::size_t short_demand = 3;  // characters of its own: one of them in the answer will do
constexpr View ends_of_sentence = U"。!?;\n";
constexpr View ends_of_clause = U"。!?;\n,";

struct Sentence {
    std::size_t begin = 0;
    std::size_t length = 0;
};

std::vector<Sentence> sentences(View text, View ends = ends_of_sentence) {
    std::vector<Sentence> found;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of(ends, begin), text.size());
        if (end > begin) found.push_back({begin, end - begin});
        begin = end + 1;
    }
    return found;
}

bool holds(View text, std::initializer_list<View> any) {
    return std::ranges::any_of(any, [&](View one) { return text.find(one) != View::npos; });
}

std::size_t substance(View text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char32_t one) { return wording::kind_of(one) != wording::Kind::other; }));
}

std::vector<std::u32string> all_folded(const std::vector<std::string>& texts) {
    std::vector<std::u32string> out;
    for (const std::string& one : texts) out.push_back(folded(one));
    return out;
}

// 中华人民共和国 before its name is left out as often as it is written.
std::u32string short_name(View statute) {
    constexpr View state = U"中华人民共和国";
    if (statute.starts_with(state)) statute.remove_prefix(state.size());
    return std::u32string(statute);
}

struct Number {
    std::size_t begin = 0;
    int value = 0;
};

int digit_of(char32_t one) {
    constexpr View chinese = U"零一二三四五六七八九";
    if (one >= U'0' && one <= U'9') return static_cast<int>(one - U'0');
    const std::size_t at = chinese.find(one);
    return at == View::npos ? -1 : static_cast<int>(at);
}

// The number that ends before `end`, in digits or as it is spoken (三十, 六十, 一百二十); below a thousand.
std::optional<Number> number_before(View text, std::size_t end) {
    constexpr int number_max = 999;
    std::size_t begin = end;
    while (begin > 0 &&
           (digit_of(text[begin - 1]) >= 0 || text[begin - 1] == U'十' || text[begin - 1] == U'百'))
        begin--;
    if (begin == end) return std::nullopt;
    int value = 0;
    int digits = 0;
    for (std::size_t at = begin; at < end; at++) {
        if (text[at] == U'十' || text[at] == U'百') {
            const int unit = text[at] == U'十' ? 10 : 100;
            const int ones = value % 10;
            value = value - ones + (digits == 0 ? 1 : ones) * unit;
            digits = 0;
        } else {
            // After 十 or 百 a digit is added, else it stands beside the one before.
            value = digits > 0 ? value * 10 + digit_of(text[at]) : value + digit_of(text[at]);
            digits++;
        }
        if (value > number_max) return std::nullopt;
    }
    return Number{begin, value};
}

// Lists: what an answer is read against, folded once for all answers of a draft.
struct Lists {
    explicit Lists(const Law& law)
        : shirking(all_folded(law.answer.shirking)), empty(all_folded(law.answer.empty)) {
        if (law.answer.statutes.empty()) return;
        for (const std::u32string& one : all_folded(law.answer.statutes)) statutes.push_back(short_name(one));
        for (const Words& one : law.instruments) statutes.push_back(short_name(folded(one.zh)));
    }

    std::vector<std::u32string> statutes;  // none: any will do
    std::vector<std::u32string> shirking;
    std::vector<std::u32string> empty;
};

// One drafted answer, read part by part.
class Reader {
  public:
    Reader(const AnswerRead& answer, const DraftRead& draft, const Law& law, const Lists& lists,
           std::vector<Finding>& found)
        : answer_(answer),
          draft_(draft),
          law_(law),
          lists_(lists),
          found_(found),
          facts_(cut(answer.facts)),
          reason_(cut(answer.reason)),
          basis_(cut(answer.basis)) {}

    void read() {
        read(AnswerPart::facts, facts_);
        read(AnswerPart::reason, reason_);
        emptiness();
        touch();
        basis();
    }

  private:
    struct Place {
        AnswerPart part{};
        const Traced* text = nullptr;
        std::size_t begin = 0;
        std::size_t length = 0;
    };

    void read(AnswerPart part, const Traced& text) {
        for (const Sentence& one : sentences(text.text)) {
            suit(part, text, one);
            remedy(part, text, one);
        }
        for (const std::u32string& phrase : lists_.shirking)
            each(text.text, phrase,
                 [&](std::size_t at) { add(FindingKind::shirking, part, text, at, phrase.size()); });
    }

    static Traced cut(const std::string& text) {
        Traced out = wording::traced(text);
        if (out.text.size() > part_characters_max) {
            out.text.resize(part_characters_max);
            out.origin.resize(part_characters_max);
        }
        return out;
    }

    template <class Found>
    static void each(View text, View phrase, Found tell) {
        if (phrase.empty()) return;
        for (std::size_t at = text.find(phrase); at != View::npos; at = text.find(phrase, at + phrase.size()))
            tell(at);
    }

    void add(FindingKind kind, AnswerPart part, const Traced& text, std::size_t begin, std::size_t length,
             std::string expected = {}) {
        if (found_.size() >= findings_max) return;
        const std::uint32_t from = text.origin[begin];
        const std::uint32_t until = text.origin[begin + length - 1] + 1;
        found_.push_back({kind, answer_.demand, part, from, until - from,
                          wording::utf8(View(text.given).substr(from, until - from)), std::move(expected)});
    }

    void add_whole(FindingKind kind, AnswerPart part) {
        if (found_.size() < findings_max) found_.push_back({kind, answer_.demand, part, 0, 0, {}, {}});
    }

    // Courts do not hear suits over opinions of petition work (最高人民法院关于适用行政诉讼法的解释 2018,
    // Art. 1 ¶2(9)); the dispute itself may well be theirs.
    void suit(AnswerPart part, const Traced& text, const Sentence& one) {
        const View words = View(text.text).substr(one.begin, one.length);
        const bool against = holds(words, {U"不服", U"不满意", U"不认可", U"有异议", U"不同意"});
        // Against a permit or a fine a suit is lawful, and telling so is right.
        const bool named = holds(words, {U"本意见", U"处理意见", U"意见书", U"本答复", U"该答复", U"此答复"});
        const bool over_it = against && (named || !holds(words, {U"对"}));
        const bool to_court =
            holds(words, {U"起诉", U"提起诉讼", U"行政诉讼", U"行政复议", U"向人民法院", U"向法院"});
        const bool denied =
            holds(words, {U"不属于", U"不能提", U"不得提", U"不可提", U"不能向", U"不得向", U"不予"});
        if (over_it && to_court && !denied)
            add(FindingKind::suit_promised, part, text, one.begin, one.length);
    }

    void remedy(AnswerPart part, const Traced& text, const Sentence& one) {
        const View all = text.text;
        const View words = all.substr(one.begin, one.length);
        if (!holds(words, {U"复查"}) || !holds(words, {U"申请", U"请求", U"提出"})) return;
        time_of_remedy(part, text, one);
        body_of_remedy(part, text, one);
    }

    void time_of_remedy(AnswerPart part, const Traced& text, const Sentence& one) {
        const ClockRule& rule = law_.rule(Clock::review_request);
        const View all = text.text;
        for (std::size_t at = one.begin; at < one.begin + one.length; at++) {
            if (all[at] != U'日' && all[at] != U'天') continue;
            std::size_t end = at;
            const bool working = end >= 2 && all.substr(end - 2, 2) == U"工作";
            if (working) end -= 2;
            if (end > 0 && all[end - 1] == U'个') end--;
            const auto number = number_before(all, end);
            if (!number || number->begin < one.begin) continue;
            // 5月9日 is a date.
            if (number->begin > 0 && all[number->begin - 1] == U'月') continue;
            const bool right = number->value == rule.length && working == (rule.kind == DayKind::working);
            if (!right)
                add(FindingKind::remedy_wrong, part, text, number->begin, at + 1 - number->begin,
                    time_of(rule));
        }
    }

    static std::string time_of(const ClockRule& rule) {
        return std::to_string(rule.length) + (rule.kind == DayKind::working ? "个工作日" : "日");
    }

    void body_of_remedy(AnswerPart part, const Traced& text, const Sentence& one) {
        if (draft_.remedy_units.empty()) return;
        const View all = text.text;
        const View words = all.substr(one.begin, one.length);
        const std::size_t to = words.find(U'向');
        if (to == View::npos) return;
        std::size_t end = View::npos;
        for (const View verb : {View(U"书面"), View(U"申请"), View(U"提出"), View(U"请求")})
            end = std::min(end, words.find(verb, to));
        if (end == View::npos || end <= to + 1 || end - to > body_characters_max) return;
        const View body = words.substr(to + 1, end - to - 1);
        if (holds(body, {U"上一级", U"上级", U"法院"})) return;  // of courts it is told above
        const std::vector<std::u32string> lawful = all_folded(draft_.remedy_units);
        const bool right = std::ranges::any_of(lawful, [&](const std::u32string& name) {
            return name.find(body) != View::npos || body.find(name) != View::npos;
        });
        if (right) return;
        std::string expected;
        for (const std::string& name : draft_.remedy_units) expected += (expected.empty() ? "" : "、") + name;
        add(FindingKind::remedy_wrong, part, text, one.begin + to + 1, body.size(), expected);
    }

    // What stands beside courtesy and announcements; a short answer is good where it says what was done.
    void emptiness() {
        std::size_t left = 0;
        std::optional<Place> first;
        count_substance(AnswerPart::facts, facts_, left, first);
        count_substance(AnswerPart::reason, reason_, left, first);
        if (first && left < substance_min) {
            add(FindingKind::empty_words, first->part, *first->text, first->begin, first->length);
        } else if (left < substance_least) {
            add_whole(FindingKind::empty_words, AnswerPart::reason);
        }
    }

    void count_substance(AnswerPart part, const Traced& text, std::size_t& left,
                         std::optional<Place>& first) {
        for (const Sentence& one : sentences(text.text, ends_of_clause)) {
            const View words = View(text.text).substr(one.begin, one.length);
            const auto empty = std::ranges::find_if(
                lists_.empty, [&](const std::u32string& phrase) { return words.find(phrase) != View::npos; });
            if (empty == lists_.empty.end()) {
                left += substance(words);
            } else if (!first) {
                first = Place{part, &text, one.begin + words.find(*empty), empty->size()};
            }
        }
    }

    // Not a word of the demand, and hardly a character of it: the answer is to something else.
    void touch() {
        constexpr std::array<View, 26> common{U"请求", U"要求", U"希望", U"解决", U"处理", U"有关", U"问题",
                                              U"尽快", U"依法", U"相关", U"部门", U"单位", U"给予", U"予以",
                                              U"我们", U"进行", U"反映", U"情况", U"诉求", U"信访", U"贵局",
                                              U"领导", U"请问", U"是否", U"如何", U"什么"};
        std::u32string asked = folded(answer_.asked);
        for (const View word : common)
            each(asked, word, [&](std::size_t at) { asked.replace(at, word.size(), word.size(), U' '); });
        std::set<std::u32string> words;
        std::set<char32_t> characters;
        for (const wording::Run& run : wording::runs(asked)) {
            const View all = View(asked).substr(run.begin, run.length);
            if (run.kind != wording::Kind::han || all.size() == 1) {
                words.emplace(all);
                continue;
            }
            for (std::size_t at = 0; at + 1 < all.size(); at++) words.emplace(all.substr(at, 2));
            characters.insert(all.begin(), all.end());
        }
        if (words.empty()) return;
        const std::u32string answer = facts_.text + U"\n" + reason_.text;
        if (std::ranges::any_of(words,
                                [&](const std::u32string& word) { return answer.find(word) != View::npos; }))
            return;
        const auto shared = std::ranges::count_if(
            characters, [&](char32_t character) { return answer.find(character) != View::npos; });
        const int enough = characters.size() <= short_demand ? 1 : 2;
        if (shared < enough) add_whole(FindingKind::demand_untouched, AnswerPart::reason);
    }

    // Each name in 《》 must be of the list; where there is none, one of the list must be named without them.
    void basis() {
        const std::vector<std::u32string>& known = lists_.statutes;
        if (answer_.basis.empty() || known.empty()) return;
        const View all = basis_.text;
        bool named = false;
        for (std::size_t at = all.find(U'《'); at != View::npos; at = all.find(U'《', at + 1)) {
            const std::size_t end = all.find(U'》', at);
            if (end == View::npos) break;
            named = true;
            View name = all.substr(at + 1, end - at - 1);
            name = name.substr(0, name.find(U'('));  // (试行), (2018年修正)
            if (std::ranges::find(known, short_name(name)) == known.end())
                add(FindingKind::basis_unknown, AnswerPart::basis, basis_, at, end + 1 - at);
        }
        if (named) return;
        if (std::ranges::none_of(known,
                                 [&](const std::u32string& one) { return all.find(one) != View::npos; }))
            add_whole(FindingKind::basis_unknown, AnswerPart::basis);
    }

    const AnswerRead& answer_;
    const DraftRead& draft_;
    const Law& law_;
    const Lists& lists_;
    std::vector<Finding>& found_;
    Traced facts_;
    Traced reason_;
    Traced basis_;
};

}  // namespace

std::string_view name(AnswerPart part) {
    constexpr std::array<std::string_view, 3> names{"facts", "reason", "basis"};
    return names[static_cast<std::size_t>(part)];
}

std::vector<Finding> look(const DraftRead& draft, const Law& law) {
    std::vector<Finding> found;
    const Lists lists(law);
    for (const AnswerRead& answer : draft.answers) Reader(answer, draft, law, lists, found).read();
    return found;
}

std::vector<FindingKind> kinds_of(const std::vector<Finding>& found) {
    std::set<FindingKind> kinds;
    for (const Finding& one : found) kinds.insert(one.kind);
    return {kinds.begin(), kinds.end()};
}

}  // namespace dengwen::findings
