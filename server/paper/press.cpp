#include "paper/press.hpp"

#include "paper/press_rooms.hpp"
#include "paper/sheets.hpp"

namespace dengwen::paper {

namespace {

constexpr std::size_t bytes_max = 2'000'000;  // more than fills the pages a paper may have

}  // namespace

Press::Press() : rooms_(std::make_unique<Rooms>()) {}
Press::~Press() = default;

Printed Press::print(const Document& document) {
    Printed printed;
    if (bytes_of(document) > bytes_max) return printed;
    const std::lock_guard alone(rooms_->one);
    Flow flow(rooms_->fonts, rooms_->context.get(), printed.unknown, pages_max);
    flow.set(document);
    const std::vector<Piece> copies = flow.copies(document);
    std::vector<Sheet> sheets = sheets_of(flow.pieces());
    put_copies(sheets, copies);
    if (flow.is_too_long() || sheets.size() > static_cast<std::size_t>(pages_max)) return printed;

    Roll roll(document, rooms_->fonts);
    for (const Sheet& sheet : sheets) {
        ++printed.pages;
        roll.draw(sheet);
        rooms_->number(flow, roll.cairo(), printed.pages);
        roll.end_page();
    }
    printed.pdf = roll.finish();
    return printed;
}

}  // namespace dengwen::paper
