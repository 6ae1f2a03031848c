#include "paper/flow.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "paper/measures.hpp"
#include "paper/plain.hpp"

namespace dengwen::paper {

std::shared_ptr<const SetText> Flow::text(const std::string& words, const Style& style) {
    return std::make_shared<const SetText>(context_, fonts_, printable(words, fonts_, unknown_), style);
}

void Flow::add(Piece piece) {
    height_ += piece.height;
    too_long_ |= height_ > pages_most_ * type_height;
    if (!too_long_) pieces_.push_back(std::move(piece));
}

void Flow::blank(double height, bool stays_with_next) {
    add(Piece{height, [](cairo_t*, double) {}, stays_with_next});
}

void Flow::lines(std::shared_ptr<const SetText> text, double edge, double height, bool stay) {
    for (int line = 0; line < text->lines(); ++line) {
        add(Piece{height,
                  [text, line, edge, height](cairo_t* cairo, double at) {
                      text->draw(cairo, line, left + edge, at + height / 2);
                  },
                  stay});
    }
}

void Flow::set(const Document& document) {
    letterhead(document);
    title(document);
    if (!document.addressee.empty()) {
        lines(text(document.addressee, Style{Face::body, size_3, Alignment::left, type_width}), 0, pitch,
              true);
    }
    set(document.blocks);
    attachments(document.attachments);
    signature(document);
}

void Flow::set(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
        if (too_long_) return;
        std::visit([this](const auto& its) { set(its); }, block);
    }
}

// The red heading stands 35 mm under the edge of the type area, the number two lines under it, and a red line
// 4 mm under the number.
void Flow::letterhead(const Document& document) {
    if (document.letterhead.empty()) return;
    blank(mm(35), true);
    double points = mm(15);
    auto words = text(document.letterhead, Style{Face::title, points, Alignment::middle, type_width});
    while (words->lines() > 1 && points > size_2) {
        points -= 1;
        words = text(document.letterhead, Style{Face::title, points, Alignment::middle, type_width});
    }
    for (int line = 0; line < words->lines(); ++line) {
        add(Piece{points * 1.2,
                  [words, line, points](cairo_t* cairo, double at) {
                      cairo_set_source_rgb(cairo, 0.8, 0, 0);
                      words->draw(cairo, line, left, at + points * 0.6);
                      cairo_set_source_rgb(cairo, 0, 0, 0);
                  },
                  true});
    }
    blank(pitch, true);
    if (!document.number.empty()) {
        lines(text(document.number, Style{Face::body, size_3, Alignment::middle, type_width}), 0, pitch,
              true);
    }
    add(Piece{mm(4),
              [](cairo_t* cairo, double at) {
                  cairo_set_source_rgb(cairo, 0.8, 0, 0);
                  cairo_rectangle(cairo, left, at + mm(4) - rule_thick * 2, type_width, rule_thick * 2);
                  cairo_fill(cairo);
                  cairo_set_source_rgb(cairo, 0, 0, 0);
              },
              true});
    blank(2 * pitch, true);
}

void Flow::title(const Document& document) {
    const Style style{Face::title, size_2, Alignment::middle, type_width};
    lines(text(document.title, style), 0, pitch * 1.2, true);
    if (document.letterhead.empty() && !document.number.empty()) {
        lines(text(document.number, Style{Face::body, size_3, Alignment::right, type_width}), 0, pitch, true);
    }
    blank(pitch, true);
}

void Flow::set(const Heading& heading) {
    const Face face = heading.level == 1 ? Face::hei : Face::body;
    lines(text(heading.text, Style{face, size_3, Alignment::left, type_width, 2 * size_3}), 0, pitch, true);
}

void Flow::set(const Paragraph& paragraph) {
    const double indent = paragraph.indented ? 2 * size_3 : 0;
    lines(text(paragraph.text, Style{Face::body, size_3, Alignment::full, type_width, indent}), 0, pitch);
}

void Flow::set(const Table& table) {
    const auto columns = columns_of(table);
    const auto cells = [&](const std::vector<std::string>& row, Face face, Alignment alignment) {
        std::vector<std::shared_ptr<const SetText>> set;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const double width = columns[i].width - 2 * cell_padding;
            set.push_back(text(i < row.size() ? row[i] : "", Style{face, size_table, alignment, width}));
        }
        return set;
    };
    blank(cell_padding, true);
    std::shared_ptr<const Piece> head;
    if (!table.head.empty()) {
        const auto set =
            row_pieces(cells(table.head, Face::hei, Alignment::middle), columns, type_height / 3);
        head = std::make_shared<const Piece>(set.front());
        Piece first = set.front();
        first.stays_with_next = true;
        add(std::move(first));
    }
    const double room = type_height - (head ? head->height : 0);
    // A short table, such as the one people sign in, is not torn apart.
    const bool stays_whole = table.rows.size() <= 3;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        if (too_long_) return;
        auto pieces = row_pieces(cells(table.rows[i], Face::body, Alignment::left), columns, room);
        if (stays_whole && pieces.size() == 1) pieces.front().stays_with_next = i + 1 < table.rows.size();
        for (Piece& piece : pieces) {
            piece.head = head;
            add(std::move(piece));
        }
    }
    blank(cell_padding);
}

void Flow::set(const Drawing& drawing) {
    struct Label_ {
        Label label;
        std::shared_ptr<const SetText> words;
    };
    std::vector<Label_> labels;
    for (const Shape& shape : drawing.shapes) {
        if (const Label* label = std::get_if<Label>(&shape)) {
            labels.push_back(
                {*label, text(label->text, Style{Face::body, label->points, Alignment::left, type_width})});
        }
    }
    const double height = std::min(mm(drawing.height), type_height);
    add(Piece{height, [shapes = drawing.shapes, labels](cairo_t* cairo, double at) {
                  const auto use = [cairo](const Ink& ink) {
                      cairo_set_source_rgb(cairo, ink.red, ink.green, ink.blue);
                  };
                  for (const Shape& shape : shapes) {
                      if (const Box* box = std::get_if<Box>(&shape)) {
                          use(box->ink);
                          cairo_rectangle(cairo, left + mm(box->left), at + mm(box->top), mm(box->width),
                                          mm(box->height));
                          cairo_fill(cairo);
                      } else if (const Stroke* stroke = std::get_if<Stroke>(&shape)) {
                          use(stroke->ink);
                          cairo_set_line_width(cairo, mm(stroke->width));
                          cairo_new_path(cairo);  // a text before it leaves a point behind
                          for (const auto& [x, y] : stroke->points) {
                              cairo_line_to(cairo, left + mm(x), at + mm(y));
                          }
                          cairo_stroke(cairo);
                      }
                  }
                  for (const auto& [label, words] : labels) {
                      use(label.ink);
                      const double share = label.anchor == Anchor::left     ? 0
                                           : label.anchor == Anchor::middle ? 0.5
                                                                            : 1;
                      words->draw(cairo, 0, left + mm(label.x) - words->width_of(0) * share,
                                  at + mm(label.y) + label.points / 2);
                  }
                  use({});
              }});
}

// One line under the text, two characters in; several are numbered and aligned under each other.
void Flow::attachments(const std::vector<std::string>& names) {
    if (names.empty()) return;
    blank(pitch, true);
    const double edge = 5 * size_3;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string name = names.size() == 1 ? names[i] : std::to_string(i + 1) + ". " + names[i];
        const auto words = text(name, Style{Face::body, size_3, Alignment::left, type_width - edge});
        const auto label = text("附件：", Style{Face::body, size_3, Alignment::left, type_width});
        const bool is_first = i == 0;
        for (int line = 0; line < words->lines(); ++line) {
            add(Piece{pitch, [=](cairo_t* cairo, double at) {
                          if (is_first && line == 0) label->draw(cairo, 0, left + 2 * size_3, at + pitch / 2);
                          words->draw(cairo, line, left + edge, at + pitch / 2);
                      }});
        }
    }
}

// The unit over the middle of the date, the date four characters from the edge, the seal on both. It never
// stands alone on a page: the last two lines of what comes before go with it.
void Flow::signature(const Document& document) {
    if (document.signature.empty()) return;
    for (std::size_t i = pieces_.size(), last = i < 2 ? 0 : i - 2; i > last; --i) {
        pieces_[i - 1].stays_with_next = true;
    }
    blank(2 * pitch, true);
    const auto unit = text(document.signature, Style{Face::body, size_3, Alignment::left, type_width});
    const auto date =
        text(date_in_words(document.day), Style{Face::body, size_3, Alignment::left, type_width});
    const double right = left + type_width;
    const double middle = std::min(right - 4 * size_3 - date->width_of(0) / 2, right - unit->width_of(0) / 2);
    for (int line = 0; line < unit->lines(); ++line) {
        add(Piece{pitch,
                  [=](cairo_t* cairo, double at) {
                      unit->draw(cairo, line, middle - unit->width_of(line) / 2, at + pitch / 2);
                  },
                  true});
    }
    add(Piece{pitch, [=, seal = document.seal_png](cairo_t* cairo, double at) {
                  date->draw(cairo, 0, middle - date->width_of(0) / 2, at + pitch / 2);
                  if (!seal.empty()) draw_seal(cairo, seal, middle, at);
              }});
}

std::vector<Piece> Flow::copies(const Document& document) {
    std::vector<Piece> pieces;
    if (document.copies.empty()) return pieces;
    const auto rule = [](double thickness) {
        return [thickness](cairo_t* cairo, double at) {
            cairo_rectangle(cairo, left, at, type_width, thickness);
            cairo_fill(cairo);
        };
    };
    const double line_height = pitch * 0.8;
    const auto label = text("抄送：", Style{Face::body, size_4, Alignment::left, type_width});
    const double edge = size_4 + label->width_of(0);
    const auto words =
        text(document.copies, Style{Face::body, size_4, Alignment::left, type_width - edge - size_4});
    pieces.push_back({rule_thick, rule(rule_thick)});
    for (int line = 0; line < words->lines(); ++line) {
        pieces.push_back({line_height, [=](cairo_t* cairo, double at) {
                              if (line == 0) label->draw(cairo, 0, left + size_4, at + line_height / 2);
                              words->draw(cairo, line, left + edge, at + line_height / 2);
                          }});
    }
    const std::string by = document.printed_by.empty() ? document.signature : document.printed_by;
    const auto office = text(by, Style{Face::body, size_4, Alignment::left, type_width});
    const auto day = text(date_in_words(document.day) + "印发",
                          Style{Face::body, size_4, Alignment::right, type_width - size_4});
    pieces.push_back({rule_thin, rule(rule_thin)});
    pieces.push_back({line_height, [=](cairo_t* cairo, double at) {
                          office->draw(cairo, 0, left + size_4, at + line_height / 2);
                          day->draw(cairo, 0, left, at + line_height / 2);
                      }});
    pieces.push_back({rule_thick, rule(rule_thick)});
    return pieces;
}

}  // namespace dengwen::paper
