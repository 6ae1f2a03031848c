// Sheet: the pieces that stand on one page, and the PDF the pages are drawn into.
#pragma once

#include <cairo.h>

#include <string>
#include <utility>
#include <vector>

#include "paper/document.hpp"
#include "paper/flow.hpp"
#include "paper/fonts.hpp"

namespace dengwen::paper {

using Sheet = std::vector<std::pair<const Piece*, double>>;  // and where its top stands

// Pieces put one under the other; those that stay together on one page, as far as it can hold them.
std::vector<Sheet> sheets_of(const std::vector<Piece>& pieces);
// Its copies stand at the foot of the last sheet, or of one more.
void put_copies(std::vector<Sheet>& sheets, const std::vector<Piece>& copies);

std::size_t bytes_of(const Document& document);

// Roll: a PDF page after page, into memory; the same calls, the same bytes.
class Roll {
  public:
    Roll(const Document& about, const Fonts& fonts);
    ~Roll();
    Roll(const Roll&) = delete;
    Roll& operator=(const Roll&) = delete;

    void draw(const Sheet& sheet);
    void end_page();
    std::string finish();

    cairo_t* cairo() const { return cairo_; }
    cairo_surface_t* surface() const { return surface_; }

  private:
    std::string bytes_;
    cairo_surface_t* surface_;
    cairo_t* cairo_;
};

}  // namespace dengwen::paper
