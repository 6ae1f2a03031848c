#include <algorithm>
#include <cmath>
#include <numeric>

#include "paper/flow.hpp"
#include "paper/measures.hpp"

namespace dengwen::paper {

namespace {

constexpr std::size_t columns_max = 12;

struct PngBytes {
    const std::string& bytes;
    std::size_t at = 0;
};

cairo_status_t next_bytes(void* closure, unsigned char* data, unsigned int length) {
    auto& png = *static_cast<PngBytes*>(closure);
    if (length > png.bytes.size() - png.at) return CAIRO_STATUS_READ_ERROR;
    std::copy_n(png.bytes.begin() + static_cast<std::ptrdiff_t>(png.at), length, data);
    png.at += length;
    return CAIRO_STATUS_SUCCESS;
}

}  // namespace

std::vector<Column> columns_of(const Table& table) {
    std::size_t count = std::max({table.head.size(), table.shares.size(), std::size_t{1}});
    for (const auto& row : table.rows) count = std::max(count, row.size());
    count = std::min(count, columns_max);
    std::vector<int> shares(count, 1);
    for (std::size_t i = 0; i < std::min(count, table.shares.size()); ++i) {
        shares[i] = std::clamp(table.shares[i], 1, 20);
    }
    const double whole = std::accumulate(shares.begin(), shares.end(), 0);
    // A column holds two characters at least, or its text would stand outside it.
    const double least = 2 * size_table + 2 * cell_padding + 1;
    const double rest = type_width - static_cast<double>(count) * least;
    std::vector<Column> columns;
    double at = left;
    for (const int share : shares) {
        const double width = least + rest * share / whole;
        columns.push_back({at, width});
        at += width;
    }
    return columns;
}

std::vector<Piece> row_pieces(const std::vector<std::shared_ptr<const SetText>>& cells,
                              const std::vector<Column>& columns, double height_max) {
    int lines = 1;
    for (const auto& cell : cells) lines = std::max(lines, cell->lines());
    const int lines_max = std::max(1, static_cast<int>((height_max - 2 * cell_padding) / table_pitch));
    std::vector<Piece> pieces;
    for (int from = 0; from < lines; from += lines_max) {
        const int until = std::min(lines, from + lines_max);
        const double height = (until - from) * table_pitch + 2 * cell_padding;
        pieces.push_back({height, [=](cairo_t* cairo, double at) {
                              cairo_set_line_width(cairo, rule_thin);
                              for (std::size_t i = 0; i < columns.size(); ++i) {
                                  cairo_rectangle(cairo, columns[i].left, at, columns[i].width, height);
                                  cairo_stroke(cairo);
                                  for (int line = from; line < std::min(until, cells[i]->lines()); ++line) {
                                      cells[i]->draw(cairo, line, columns[i].left + cell_padding,
                                                     at + cell_padding + table_pitch * (line - from + 0.5));
                                  }
                              }
                          }});
    }
    return pieces;
}

void draw_seal(cairo_t* cairo, const std::string& png, double centre_x, double centre_y) {
    PngBytes bytes{png};
    cairo_surface_t* image = cairo_image_surface_create_from_png_stream(next_bytes, &bytes);
    const double width = cairo_image_surface_get_width(image);
    if (cairo_surface_status(image) == CAIRO_STATUS_SUCCESS && width > 0) {
        const double scale = mm(42) / width;  // a county organ's seal
        cairo_save(cairo);
        cairo_translate(cairo, centre_x - mm(21), centre_y - mm(21));
        cairo_scale(cairo, scale, scale);
        cairo_set_source_surface(cairo, image, 0, 0);
        cairo_paint(cairo);
        cairo_restore(cairo);
    }
    cairo_surface_destroy(image);
}

}  // namespace dengwen::paper
