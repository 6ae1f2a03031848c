#include "desk/search_texts.hpp"

#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "desk/paper_text.hpp"
#include "record/references.hpp"
#include "wording/folding.hpp"

namespace dengwen::desk {

namespace {

constexpr std::size_t name_characters_min = 2;

std::set<std::string> persons_in(const Matter& matter) {
    std::set<std::string> persons;
    for (const Submission& submission : matter.submissions)
        for (std::string& digest : person_references(submission)) persons.insert(std::move(digest));
    return persons;
}

// Everything but what only the handling unit or the petitioner may read.
std::vector<ContentRef> texts_named(const std::vector<Entry>& entries, const std::set<std::string>& persons,
                                    int after_event) {
    std::vector<ContentRef> named;
    std::set<std::string> seen;
    for (const Entry& entry : entries) {
        if (entry.seq <= after_event || std::holds_alternative<Drafted>(entry.event)) continue;
        for (std::string& digest : references(entry.event))
            if (!persons.contains(digest) && seen.insert(digest).second) named.push_back({std::move(digest)});
    }
    return named;
}

std::string words_of(const paper::Document& document) {
    std::string words = document.title;
    const auto add = [&](const std::string& more) { (words += "\n") += more; };
    for (const paper::Block& block : document.blocks) {
        if (const auto* heading = std::get_if<paper::Heading>(&block)) add(heading->text);
        if (const auto* paragraph = std::get_if<paper::Paragraph>(&block)) add(paragraph->text);
        if (const auto* table = std::get_if<paper::Table>(&block))
            for (const auto& row : table->rows)
                for (const std::string& cell : row) add(cell);
    }
    for (std::size_t at = words.find(name_place); at != std::string::npos; at = words.find(name_place))
        words.replace(at, name_place.size(), " ");
    return words;
}

std::string text_in(const nlohmann::json& object, const char* field) {
    const auto found = object.find(field);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

void add_statement(const std::string& body, SearchTexts& texts) {
    const auto read = nlohmann::json::parse(body, nullptr, false);
    if (!read.is_object()) {
        texts.all.push_back(body);
        return;
    }
    const std::string title = text_in(read, "title");
    if (texts.title.empty()) texts.title = title;
    texts.all.push_back(title);
    texts.all.push_back(text_in(read, "text"));
}

void add_words(const store::Content& content, SearchTexts& texts) {
    if (content.kind == "person" || content.kind == "attachment") return;  // from before there was a vault
    if (content.kind == "statement") return add_statement(content.body, texts);
    if (content.kind != "paper") {
        texts.all.push_back(content.body);
        return;
    }
    try {
        texts.all.push_back(words_of(paper_from(content.body)));
    } catch (const std::invalid_argument&) {
        texts.all.push_back(content.body);
    }
}

void add_name(const nlohmann::json& person, const char* field, std::vector<std::u32string>& names) {
    std::u32string name = wording::folded(text_in(person, field));
    if (name.size() >= name_characters_min) names.push_back(std::move(name));
}

}  // namespace

SearchTexts search_texts(store::Store& store, const Matter& matter, const std::vector<Entry>& entries,
                         int after_event) {
    const std::vector<ContentRef> named = texts_named(entries, persons_in(matter), after_event);
    std::map<std::string, store::Content> contents;
    for (store::Content& one : store.contents(named)) {
        std::string digest = one.digest;
        contents.emplace(std::move(digest), std::move(one));
    }
    SearchTexts texts;
    for (const ContentRef& ref : named) {
        const auto content = contents.find(ref.digest);
        if (content != contents.end()) add_words(content->second, texts);
    }
    return texts;
}

std::vector<std::u32string> names_to_hide(const Matter& matter, const Keeping& keeping) {
    std::vector<ContentRef> refs;
    for (const std::string& digest : persons_in(matter)) refs.push_back({digest});
    std::vector<std::u32string> names;
    if (refs.empty()) return names;
    for (const store::Content& content : keeping.contents(refs)) {
        const auto person = nlohmann::json::parse(content.body, nullptr, false);
        if (!person.is_object()) continue;
        for (const char* field : {"name", "telephone", "email"}) add_name(person, field, names);
    }
    return names;
}

}  // namespace dengwen::desk
