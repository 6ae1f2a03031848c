#include "dossier/chapters.hpp"

#include <algorithm>
#include <iterator>

namespace dengwen::dossier {

Source::Source(const desk::Dossier& its_found, const Wording& its_wording)
    : found(its_found),
      matter(its_found.view.matter),
      wording(its_wording),
      today(its_found.now.day),
      for_petitioner(its_wording.made_for.empty()) {
    for (const store::Content& content : found.view.contents) texts_.emplace(content.digest, &content.body);
}

std::string Source::text(const ContentRef& ref) const {
    const auto found_text = texts_.find(ref.digest);
    return found_text == texts_.end() ? std::string() : *found_text->second;
}

// 1234567 fen: 12,345.67
std::string Source::money(const std::string& currency, std::int64_t fen) const {
    std::string whole = std::to_string(fen / 100);
    for (std::size_t at = whole.size(); at > 3;) whole.insert(at -= 3, ",");
    const std::string rest = std::to_string(fen % 100);
    return say(currency == "CNY" ? "money.yuan" : "money.other",
               {{"SUM", whole + (rest.size() == 1 ? ".0" : ".") + rest}, {"CURRENCY", currency}});
}

std::string Source::article(std::string_view article) const {
    if (article.empty() || !found.view.law) return std::string(article);
    return wording.in(cite(article, *found.view.law));
}

Rows& Rows::add(const std::string& key, const std::string& words) {
    return words.empty() ? *this : add_named(source_.say(key), words);
}

Rows& Rows::add_named(const std::string& label, const std::string& words) {
    constexpr std::size_t cell_bytes_max = 1'200;  // some four hundred characters
    if (words.empty()) return *this;
    if (words.size() <= cell_bytes_max) {
        table_.rows.push_back({label, words});
        return *this;
    }
    end_table();
    blocks_.emplace_back(paper::Heading{3, label});
    add_paragraphs(blocks_, words);
    return *this;
}

void Rows::end_table() {
    if (!table_.rows.empty()) blocks_.emplace_back(std::move(table_));
    table_ = {{1, 4}, {}, {}};
}

void Rows::put_into(Blocks& blocks) {
    end_table();
    std::move(blocks_.begin(), blocks_.end(), std::back_inserter(blocks));
    blocks_.clear();
}

void add_paragraphs(Blocks& blocks, std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (end > 0) blocks.emplace_back(paper::Paragraph{std::string(text.substr(0, end))});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

}  // namespace dengwen::dossier
