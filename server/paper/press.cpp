#include "paper/press.hpp"

#include <cairo-pdf.h>
#include <fmt/format.h>

#include <cassert>
#include <mutex>
#include <utility>

#include "paper/flow.hpp"
#include "paper/measures.hpp"

namespace dengwen::paper {

namespace {

constexpr std::size_t bytes_max = 2'000'000;  // more than fills the pages a paper may have

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

cairo_status_t take(void* closure, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

using Page = std::vector<std::pair<const Piece*, double>>;  // and where its top stands

// Pages: pieces put one under the other; those that stay together on one page, as far as it can hold them.
class Pages {
  public:
    explicit Pages(const std::vector<Piece>& pieces) {
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

    std::vector<Page> all{1};

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

double foot_of(const Page& page) {
    return page.empty() ? top : page.back().second + page.back().first->height;
}

}  // namespace

struct Press::Rooms {
    Fonts fonts;
    Context context = context_on(fonts);
    std::mutex one;

    void number(Flow& flow, cairo_t* cairo, int page) const {
        const auto words =
            flow.text(fmt::format("— {} —", page), Style{Face::body, size_4, Alignment::left, type_width});
        const bool is_right = page % 2 == 1;
        const double x = is_right ? left + type_width - size_4 - words->width_of(0) : left + size_4;
        words->draw(cairo, 0, x, top + type_height + mm(7) + size_4 / 2);
    }
};

Press::Press() : rooms_(std::make_unique<Rooms>()) {}
Press::~Press() = default;

Printed Press::print(const Document& document) {
    Printed printed;
    if (bytes_of(document) > bytes_max) return printed;
    const std::lock_guard alone(rooms_->one);
    Flow flow(rooms_->fonts, rooms_->context.get(), printed.unknown);
    flow.set(document);
    const std::vector<Piece> copies = flow.copies(document);
    std::vector<Page> pages = Pages(flow.pieces()).all;
    double foot = 0;
    for (const Piece& piece : copies) foot += piece.height;
    if (!copies.empty() && foot_of(pages.back()) + foot > top + type_height) pages.emplace_back();
    double at = top + type_height - foot;
    for (const Piece& piece : copies) {
        pages.back().emplace_back(&piece, at);
        at += piece.height;
    }
    if (flow.is_too_long() || pages.size() > static_cast<std::size_t>(pages_max)) return printed;

    cairo_surface_t* surface =
        cairo_pdf_surface_create_for_stream(take, &printed.pdf, page_width, page_height);
    const auto say = [surface](cairo_pdf_metadata_t what, const std::string& text) {
        cairo_pdf_surface_set_metadata(surface, what, text.c_str());
    };
    std::vector<std::string> seen;
    say(CAIRO_PDF_METADATA_TITLE, printable(document.title, rooms_->fonts, seen));
    say(CAIRO_PDF_METADATA_AUTHOR, printable(document.signature, rooms_->fonts, seen));
    say(CAIRO_PDF_METADATA_SUBJECT, printable(document.number, rooms_->fonts, seen));
    say(CAIRO_PDF_METADATA_CREATOR, "Dengwen 登闻");
    say(CAIRO_PDF_METADATA_CREATE_DATE, iso(document.day) + "T00:00:00Z");
    cairo_t* cairo = cairo_create(surface);
    for (const Page& page : pages) {
        ++printed.pages;
        cairo_set_source_rgb(cairo, 0, 0, 0);
        for (const auto& [piece, its_top] : page) piece->draw(cairo, its_top);
        rooms_->number(flow, cairo, printed.pages);
        cairo_show_page(cairo);
    }
    cairo_destroy(cairo);
    cairo_surface_finish(surface);
    assert(cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS);
    cairo_surface_destroy(surface);
    return printed;
}

}  // namespace dengwen::paper
