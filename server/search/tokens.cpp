#include "search/tokens.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <cstdint>
#include <stdexcept>

namespace dengwen::search {
namespace {

using wording::Kind;
using wording::Run;

constexpr char between = '\n';

bool is_word_kind(Kind kind) { return kind == Kind::letter || kind == Kind::digit; }

// Whether a run goes on over the border between two places.
bool goes_on(std::u32string_view text, std::size_t left) {
    const Kind kind = wording::kind_of(text[left]);
    return is_word_kind(kind) && wording::kind_of(text[left + 1]) == kind;
}

// The tokenizer of FTS5: made once for a table, without a state.
struct Splitting {};
Splitting splitting;

int make(void*, const char**, int, Fts5Tokenizer** made) {
    *made = reinterpret_cast<Fts5Tokenizer*>(&splitting);
    return SQLITE_OK;
}
void drop(Fts5Tokenizer*) {}

using Take = int (*)(void*, int, const char*, int, int, int);

int split(Fts5Tokenizer*, void* context, int, const char* text, int bytes, Take take) {
    for (int begin = 0; begin < bytes;) {
        int end = begin;
        while (end < bytes && text[end] != between) ++end;
        if (end > begin) {
            const int result = take(context, 0, text + begin, end - begin, begin, end);
            if (result != SQLITE_OK) return result;
        }
        begin = end + 1;
    }
    return SQLITE_OK;
}

fts5_api* api_of(sqlite3* database) {
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, nullptr) != SQLITE_OK) return nullptr;
    sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
    sqlite3_finalize(statement);
    return api;
}

}  // namespace

std::size_t find_whole(std::u32string_view text, std::u32string_view word, std::size_t from) {
    if (word.empty()) return std::u32string_view::npos;
    for (std::size_t at = text.find(word, from); at != std::u32string_view::npos;
         at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool begins = at == 0 || !goes_on(text, at - 1);
        if (begins && (end == text.size() || !goes_on(text, end - 1))) return at;
    }
    return std::u32string_view::npos;
}

void hide(std::u32string& folded, const std::vector<std::u32string>& words) {
    for (const std::u32string& word : words)
        for (std::size_t at = find_whole(folded, word); at != std::u32string::npos;
             at = find_whole(folded, word, at + word.size()))
            std::fill_n(folded.begin() + static_cast<std::ptrdiff_t>(at), word.size(), blank);
    for (const Run& run : wording::runs(folded))
        if (run.kind == Kind::digit && run.length >= long_number)
            std::fill_n(folded.begin() + run.begin, run.length, blank);
}

void add_tokens(std::u32string_view folded, const Run& run, std::vector<std::string>& tokens) {
    const std::u32string_view text = folded.substr(run.begin, run.length);
    if (run.kind != Kind::han || run.length == 1) {
        tokens.push_back(wording::utf8(text.substr(0, word_characters)));
        return;
    }
    for (std::size_t at = 0; at + 1 < text.size(); ++at) tokens.push_back(wording::utf8(text.substr(at, 2)));
}

std::vector<std::string> tokens_of(std::u32string_view folded) {
    std::vector<std::uint64_t> packed;  // one character, or two beside each other
    std::vector<std::string> tokens;
    for (const Run& run : wording::runs(folded)) {
        if (run.kind != Kind::han) {
            add_tokens(folded, run, tokens);
            continue;
        }
        for (std::uint32_t at = run.begin; at < run.begin + run.length; ++at) {
            const std::uint64_t one = folded[at];
            packed.push_back(one);
            if (at + 1 < run.begin + run.length) packed.push_back((one << 32) | folded[at + 1]);
        }
    }
    std::sort(packed.begin(), packed.end());
    packed.erase(std::unique(packed.begin(), packed.end()), packed.end());
    for (const std::uint64_t one : packed) {
        std::u32string text;
        if ((one >> 32) != 0) text += static_cast<char32_t>(one >> 32);
        text += static_cast<char32_t>(one & 0xFFFFFFFF);
        tokens.push_back(wording::utf8(text));
    }
    std::sort(tokens.begin(), tokens.end());
    tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
    return tokens;
}

std::string joined(const std::vector<std::string>& tokens) {
    std::string all;
    for (const std::string& token : tokens) (all += token) += between;
    return all;
}

void register_tokenizer(sqlite3* database) {
    fts5_api* api = api_of(database);
    if (api == nullptr) throw std::runtime_error("this SQLite has no FTS5");
    fts5_tokenizer made{make, drop, split};
    if (api->xCreateTokenizer(api, "dengwen", nullptr, &made, nullptr) != SQLITE_OK)
        throw std::runtime_error("FTS5 does not take our tokenizer");
}

}  // namespace dengwen::search
