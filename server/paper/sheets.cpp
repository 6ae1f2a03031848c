#include "paper/sheets.hpp"

#include <cairo-pdf.h>

#include <cassert>

#include "paper/measures.hpp"

namespace dengwen::paper {

namespace {

cairo_status_t take(void* closure, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

class Stacking {
  public:
    explicit Stacking(const std::vector<Piece>& pieces) {
        for (std::size_t i = 0; i < pieces.size();) {
            std::size_t end = i;
            double group = 0;
            do group += pieces[end].height;
            while (pieces[end++].stays_with_next && end < pieces.size());
            make_room(group, pieces[i]);
            for (; i < end; ++i) {
                make_room(pieces[i].height, pieces[i]);
                put(pieces[i]);
            }
        }
    }

    std::vector<Sheet> all{1};

  private:
    void make_room(double height, const Piece& first) {
        if (used_ == 0 || used_ + height <= type_height + 0.01) return;
        all.emplace_back();
        used_ = 0;
        if (first.head) put(*first.head);
    }

    void put(const Piece& piece) {
        all.back().emplace_back(&piece, top + used_);
        used_ += piece.height;
    }

    double used_ = 0;
};

double foot_of(const Sheet& sheet) {
    return sheet.empty() ? top : sheet.back().second + sheet.back().first->height;
}

}  // namespace

std::vector<Sheet> sheets_of(const std::vector<Piece>& pieces) { return Stacking(pieces).all; }

void put_copies(std::vector<Sheet>& sheets, const std::vector<Piece>& copies) {
    double foot = 0;
    for (const Piece& piece : copies) foot += piece.height;
    if (!copies.empty() && foot_of(sheets.back()) + foot > top + type_height) sheets.emplace_back();
    double at = top + type_height - foot;
    for (const Piece& piece : copies) {
        sheets.back().emplace_back(&piece, at);
        at += piece.height;
    }
}

std::size_t bytes_of(const Document& document) {
    std::size_t bytes = document.title.size() + document.letterhead.size() + document.addressee.size() +
                        document.copies.size() + document.signature.size() + document.number.size();
    for (const auto& name : document.attachments) bytes += name.size();
    for (const Block& block : document.blocks) {
        if (const auto* heading = std::get_if<Heading>(&block)) bytes += heading->text.size();
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) bytes += paragraph->text.size();
        if (const auto* table = std::get_if<Table>(&block)) {
            for (const auto& row : table->rows) {
                for (const auto& cell : row) bytes += cell.size();
            }
        }
    }
    return bytes;
}

Roll::Roll(const Document& about, const Fonts& fonts)
    : surface_(cairo_pdf_surface_create_for_stream(take, &bytes_, page_width, page_height)),
      cairo_(cairo_create(surface_)) {
    const auto say = [this](cairo_pdf_metadata_t what, const std::string& text) {
        cairo_pdf_surface_set_metadata(surface_, what, text.c_str());
    };
    std::vector<std::string> seen;
    say(CAIRO_PDF_METADATA_TITLE, printable(about.title, fonts, seen));
    say(CAIRO_PDF_METADATA_AUTHOR, printable(about.signature, fonts, seen));
    say(CAIRO_PDF_METADATA_SUBJECT, printable(about.number, fonts, seen));
    say(CAIRO_PDF_METADATA_CREATOR, "Dengwen 登闻");
    say(CAIRO_PDF_METADATA_CREATE_DATE, iso(about.day) + "T00:00:00Z");
}

Roll::~Roll() {
    if (cairo_) cairo_destroy(cairo_);
    if (surface_) cairo_surface_destroy(surface_);
}

void Roll::draw(const Sheet& sheet) {
    cairo_set_source_rgb(cairo_, 0, 0, 0);
    for (const auto& [piece, its_top] : sheet) piece->draw(cairo_, its_top);
}

void Roll::end_page() { cairo_show_page(cairo_); }

std::string Roll::finish() {
    cairo_destroy(cairo_);
    cairo_ = nullptr;
    cairo_surface_finish(surface_);
    assert(cairo_surface_status(surface_) == CAIRO_STATUS_SUCCESS);
    return std::move(bytes_);
}

}  // namespace dengwen::paper
