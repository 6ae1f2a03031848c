#include "desk/paper_text.hpp"

#include <nlohmann/json.hpp>
#include <stdexcept>

namespace dengwen::desk {

namespace {

using nlohmann::json;

json json_of(const paper::Block& block) {
    if (const auto* heading = std::get_if<paper::Heading>(&block))
        return {{"heading", heading->text}, {"level", heading->level}};
    if (const auto* paragraph = std::get_if<paper::Paragraph>(&block))
        return {{"paragraph", paragraph->text}, {"indented", paragraph->indented}};
    if (const auto* table = std::get_if<paper::Table>(&block)) return {{"rows", table->rows}};
    return {};  // no template draws
}

paper::Block block_from(const json& one) {
    if (one.contains("heading")) return paper::Heading{one.at("level"), one.at("heading")};
    if (one.contains("paragraph")) return paper::Paragraph{one.at("paragraph"), one.at("indented")};
    paper::Table table;
    table.rows = one.at("rows");
    return table;
}

void put_name(std::string& text, const std::string& name) {
    for (std::size_t at = text.find(name_place); at != text.npos;
         at = text.find(name_place, at + name.size()))
        text.replace(at, name_place.size(), name);
}

}  // namespace

std::string paper_text(const paper::Document& document) {
    json blocks = json::array();
    for (const paper::Block& block : document.blocks) blocks.push_back(json_of(block));
    return json{{"letterhead", document.letterhead}, {"number", document.number},
                {"title", document.title},           {"addressee", document.addressee},
                {"blocks", std::move(blocks)},       {"attachments", document.attachments},
                {"signature", document.signature},   {"day", iso(document.day)},
                {"copies", document.copies}}
        .dump();
}

paper::Document paper_from(const std::string& text) {
    try {
        const json read = json::parse(text);
        paper::Document document;
        document.letterhead = read.at("letterhead");
        document.number = read.at("number");
        document.title = read.at("title");
        document.addressee = read.at("addressee");
        for (const json& one : read.at("blocks")) document.blocks.push_back(block_from(one));
        document.attachments = read.at("attachments");
        document.signature = read.at("signature");
        document.copies = read.at("copies");
        const auto day = day_from(read.at("day").get<std::string>());
        if (!day) throw std::invalid_argument("a paper's day");
        document.day = *day;
        return document;
    } catch (const json::exception& wrong) {
        throw std::invalid_argument(std::string("a paper cannot be read: ") + wrong.what());
    }
}

paper::Document with_name(paper::Document document, const std::string& name) {
    const std::string shown = name.empty() ? "信访人" : name;
    for (std::string* text :
         {&document.title, &document.addressee, &document.signature, &document.copies, &document.letterhead})
        put_name(*text, shown);
    for (std::string& text : document.attachments) put_name(text, shown);
    for (paper::Block& block : document.blocks) {
        if (auto* heading = std::get_if<paper::Heading>(&block)) put_name(heading->text, shown);
        if (auto* paragraph = std::get_if<paper::Paragraph>(&block)) put_name(paragraph->text, shown);
        if (auto* table = std::get_if<paper::Table>(&block))
            for (auto& row : table->rows)
                for (std::string& cell : row) put_name(cell, shown);
    }
    return document;
}

}  // namespace dengwen::desk
