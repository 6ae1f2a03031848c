// Flow: a document cut into pieces from top to bottom, each of which knows how to draw itself.
#pragma once

#include <cairo.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "paper/document.hpp"
#include "paper/fonts.hpp"
#include "paper/set_text.hpp"

namespace dengwen::paper {

struct Piece {
    double height = 0;
    std::function<void(cairo_t*, double top)> draw;
    bool stays_with_next = false;
    std::shared_ptr<const Piece> head = nullptr;  // drawn again where a page begins with this piece
};

// Flow: what is set so far; it stops taking more once it is longer than a paper may be.
class Flow {
  public:
    Flow(const Fonts& fonts, PangoContext* context, std::vector<std::string>& unknown, int pages_most)
        : fonts_(fonts), context_(context), unknown_(unknown), pages_most_(pages_most) {}

    void set(const Document& document);
    void set(const std::vector<Block>& blocks);
    void add(Piece piece);
    const std::vector<Piece>& pieces() const { return pieces_; }
    std::vector<Piece> copies(const Document& document);  // 版记, at the foot of the last page
    bool is_too_long() const { return too_long_; }
    std::shared_ptr<const SetText> text(const std::string& words, const Style& style);

  private:
    void blank(double height, bool stays_with_next = false);
    // Every line of a text as a piece of one pitch.
    void lines(std::shared_ptr<const SetText> text, double edge, double height, bool stay = false);
    void letterhead(const Document& document);
    void title(const Document& document);
    void set(const Heading& heading);
    void set(const Paragraph& paragraph);
    void set(const Table& table);
    void set(const Drawing& drawing);
    void attachments(const std::vector<std::string>& names);
    void signature(const Document& document);

    const Fonts& fonts_;
    PangoContext* context_;
    std::vector<std::string>& unknown_;
    int pages_most_;
    std::vector<Piece> pieces_;
    double height_ = 0;
    bool too_long_ = false;
};

// Row: the cells of one row of a table, cut into as many pieces as its height needs.
struct Column {
    double left = 0;
    double width = 0;
};
std::vector<Column> columns_of(const Table& table);
std::vector<Piece> row_pieces(const std::vector<std::shared_ptr<const SetText>>& cells,
                              const std::vector<Column>& columns, double height_max);

void draw_seal(cairo_t* cairo, const std::string& png, double centre_x, double centre_y);

}  // namespace dengwen::paper
