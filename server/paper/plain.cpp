#include "paper/plain.hpp"

#include <string>

namespace dengwen::paper {

namespace {

void write(std::string& out, const Heading& heading) { out += "\n" + heading.text + "\n"; }

void write(std::string& out, const Paragraph& paragraph) { out += paragraph.text + "\n"; }

void write(std::string& out, const Table& table) {
    const auto line = [&out](const std::vector<std::string>& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i) out += (i == 0 ? "" : " | ") + cells[i];
        out += "\n";
    };
    if (!table.head.empty()) line(table.head);
    for (const auto& row : table.rows) line(row);
}

void write(std::string& out, const Drawing& drawing) {
    for (const Shape& shape : drawing.shapes) {
        if (const Label* label = std::get_if<Label>(&shape)) out += label->text + "\n";
    }
}

}  // namespace

std::string date_in_words(Day day) {
    const YearMonthDay date = year_month_day(day);
    return std::to_string(date.year) + "年" + std::to_string(date.month) + "月" + std::to_string(date.day) +
           "日";
}

std::string plain_text(const Document& document) {
    std::string out = document.title + "\n";
    if (!document.number.empty()) out += document.number + "\n";
    out += "\n";
    if (!document.addressee.empty()) out += document.addressee + "\n";
    for (const Block& block : document.blocks) {
        std::visit([&out](const auto& its) { write(out, its); }, block);
    }
    for (std::size_t i = 0; i < document.attachments.size(); ++i) {
        const std::string count = document.attachments.size() == 1 ? "" : std::to_string(i + 1) + ". ";
        out += (i == 0 ? "\n附件：" : "") + count + document.attachments[i] + "\n";
    }
    if (!document.signature.empty()) {
        out += "\n" + document.signature + "\n" + date_in_words(document.day) + "\n";
    }
    if (!document.copies.empty()) out += "\n抄送：" + document.copies + "\n";
    return out;
}

std::string short_text(const std::string& matter_number, const std::string& address) {
    return "您的信访事项" + matter_number + "有新文书，请查阅：" + address;
}

}  // namespace dengwen::paper
