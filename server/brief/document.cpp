#include "brief/document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "paper/press.hpp"

namespace dengwen::brief {

namespace {

using paper::Anchor;
using paper::Box;
using paper::Drawing;
using paper::Ink;
using paper::Label;
using paper::Stroke;

constexpr double width = 156;  // of the type area, in millimetres
constexpr Ink ink{0.1, 0.1, 0.1};
constexpr Ink faint{0.75, 0.75, 0.75};
constexpr std::array<Ink, 4> inks{Ink{0.04, 0.33, 0.39}, Ink{0.62, 0.17, 0.13}, Ink{0.54, 0.35, 0.0},
                                  Ink{0.11, 0.38, 0.20}};
constexpr std::size_t rows_of_a_paper = 40;  // the workbook has them all

std::string cell_text(const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) return *text;
    const double number = std::get<double>(cell);
    if (number == std::floor(number)) return fmt::format("{:.0f}", number);
    const double tenths = number * 10;
    const bool has_one_place = std::abs(tenths - std::round(tenths)) < 1e-6;
    return has_one_place ? fmt::format("{:.1f}", number) : fmt::format("{:.2f}", number);
}

double cell_number(const Cell& cell) {
    const auto* number = std::get_if<double>(&cell);
    return number ? *number : 0;
}

double most_of(const Page& page, const Chart& chart) {
    double most = 1;
    for (std::size_t i = 0; i < chart.rows; ++i)
        for (const std::size_t column : chart.columns)
            most = std::max(most, cell_number(page.rows[i][column]));
    return most;
}

// The names of the columns in their colours.
void add_legend(Drawing& out, const Page& page, const Chart& chart, double left) {
    for (std::size_t i = 0; i < chart.columns.size(); ++i) {
        out.shapes.emplace_back(Box{left, 2, 8, 2, inks[i % inks.size()]});
        out.shapes.emplace_back(Label{left + 10, 1, page.head[chart.columns[i]], Anchor::left, 8, ink});
        left += 52;
    }
}

// One bar under the other, each with its number; those of one row stand together beside its name.
Drawing bars(const Page& page, const Chart& chart) {
    constexpr double pitch = 6, names = 48, numbers = 22;
    const double most = most_of(page, chart);
    const std::size_t columns = chart.columns.size();
    double top = columns > 1 ? 7 : 1;
    Drawing out;
    if (columns > 1) add_legend(out, page, chart, names);
    for (std::size_t i = 0; i < chart.rows; ++i) {
        out.shapes.emplace_back(
            Label{names - 2, top, cell_text(page.rows[i].front()), Anchor::right, 9, ink});
        for (std::size_t column = 0; column < columns; ++column) {
            const Cell& cell = page.rows[i][chart.columns[column]];
            const double length = (width - names - numbers) * cell_number(cell) / most;
            out.shapes.emplace_back(Box{names, top + 0.5, length, pitch - 2.2, inks[column % inks.size()]});
            out.shapes.emplace_back(Label{names + length + 1.5, top, cell_text(cell), Anchor::left, 9, ink});
            top += pitch;
        }
    }
    out.height = top + 1;
    return out;
}

struct Frame {
    double left = 12, top = 8, height = 46, bottom = 54;
    double most = 1;
    std::size_t count = 1;

    double x(std::size_t at) const {
        const double steps = count > 1 ? static_cast<double>(count - 1) : 1;
        return left + (width - left - 4) * static_cast<double>(at) / steps;
    }
    double y(double value) const { return bottom - height * value / most; }
};

void add_grid(Drawing& out, const Frame& frame, const Page& page) {
    for (const double share : {0.0, 0.5, 1.0}) {
        const double y = frame.bottom - frame.height * share;
        out.shapes.emplace_back(Stroke{{{frame.left, y}, {width - 4, y}}, 0.2, faint});
        out.shapes.emplace_back(
            Label{frame.left - 2, y - 2, fmt::format("{:.0f}", frame.most * share), Anchor::right, 8, ink});
    }
    for (std::size_t i = 0; i<frame.count; i += frame.count> 6 ? 2 : 1)
        out.shapes.emplace_back(
            Label{frame.x(i), frame.bottom + 1.5, cell_text(page.rows[i].front()), Anchor::middle, 8, ink});
}

// Lines over the rows, told apart by colour and by thickness, with their names above.
Drawing lines(const Page& page, const Chart& chart) {
    Frame frame;
    frame.most = most_of(page, chart);
    frame.count = chart.rows;
    Drawing out;
    out.height = frame.bottom + 8;
    add_grid(out, frame, page);
    double at = frame.left;
    for (std::size_t i = 0; i < chart.columns.size(); ++i) {
        const Ink& colour = inks[i % inks.size()];
        const double thickness = 0.4 + 0.35 * static_cast<double>(i % inks.size());
        Stroke line{{}, thickness, colour};
        for (std::size_t row = 0; row < chart.rows; ++row)
            line.points.emplace_back(frame.x(row), frame.y(cell_number(page.rows[row][chart.columns[i]])));
        out.shapes.emplace_back(std::move(line));
        out.shapes.emplace_back(Stroke{{{at, 3}, {at + 8, 3}}, thickness, colour});
        out.shapes.emplace_back(Label{at + 10, 1, page.head[chart.columns[i]], Anchor::left, 8, ink});
        at += 44;
    }
    return out;
}

Drawing drawing_of(const Page& page) {
    switch (page.chart->kind) {
        case ChartKind::lines:
            return lines(page, *page.chart);
        case ChartKind::bars:
            break;
    }
    return bars(page, *page.chart);
}

void add_page(paper::Document& out, const Page& page) {
    out.blocks.emplace_back(paper::Heading{1, page.name});
    if (!page.note.empty()) out.blocks.emplace_back(paper::Paragraph{page.note});
    if (page.chart && page.chart->rows > 0) out.blocks.emplace_back(drawing_of(page));
    paper::Table table{page.widths, page.head, {}};
    for (std::size_t i = 0; i < std::min(rows_of_a_paper, page.rows.size()); ++i) {
        std::vector<std::string> row;
        for (const Cell& cell : page.rows[i]) row.push_back(cell_text(cell));
        table.rows.push_back(std::move(row));
    }
    out.blocks.emplace_back(std::move(table));
}

}  // namespace

paper::Document document_of(const Pages& pages, const desk::Brief& brief) {
    paper::Document out;
    out.title = pages.title;
    out.blocks.emplace_back(paper::Paragraph{pages.lead});
    for (const Page& page : pages.pages) add_page(out, page);
    out.signature = brief.unit.name.zh;
    out.day = brief.made_on;
    return out;
}

std::string paper_of(const Pages& pages, const desk::Brief& brief) {
    static paper::Press press;  // its faces are read once
    return press.print(document_of(pages, brief)).pdf;
}

}  // namespace dengwen::brief
