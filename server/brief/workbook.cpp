#include "brief/workbook.hpp"

#include <unistd.h>
#include <xlsxwriter.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace dengwen::brief {

namespace {

// A file of its own that goes with it; the library writes to a path.
class Scratch {
  public:
    Scratch() {
        std::string pattern = (std::filesystem::temp_directory_path() / "brief-XXXXXX").string();
        const int opened = ::mkstemp(pattern.data());
        if (opened < 0) throw std::runtime_error("a brief needs room in " + pattern);
        ::close(opened);
        path_ = pattern;
    }
    ~Scratch() { ::unlink(path_.c_str()); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    const std::string& path() const { return path_; }
    std::string bytes() const {
        std::ifstream in(path_, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

  private:
    std::string path_;
};

struct Formats {
    lxw_format* title;
    lxw_format* note;
    lxw_format* head;
    lxw_format* text;
    lxw_format* number;
};

Formats formats_of(lxw_workbook* book) {
    const auto made = [&](auto... set) {
        lxw_format* format = workbook_add_format(book);
        (set(format), ...);
        return format;
    };
    const auto bold = [](lxw_format* one) { format_set_bold(one); };
    const auto wraps = [](lxw_format* one) {
        format_set_text_wrap(one);
        format_set_align(one, LXW_ALIGN_VERTICAL_TOP);
    };
    const auto edges = [](lxw_format* one) { format_set_border(one, LXW_BORDER_THIN); };
    const auto large = [](lxw_format* one) { format_set_font_size(one, 14); };
    const auto grey = [](lxw_format* one) { format_set_bg_color(one, 0xE7EDEF); };
    return {made(bold, large), made(wraps), made(bold, wraps, edges, grey), made(wraps, edges),
            made(wraps, edges)};
}

// A sheet's name holds 31 characters and none of these.
std::string sheet_name(const std::string& name) {
    constexpr int characters_max = 31;
    std::string out;
    int characters = 0;
    for (const char c : name) {
        if (std::string_view("[]:*?/\\'").find(c) != std::string_view::npos) continue;
        const bool begins = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        if (begins && ++characters > characters_max) break;
        out += c;
    }
    return out;
}

constexpr lxw_row_t head_row = 3;

void add_chart(lxw_workbook* book, lxw_worksheet* sheet, const std::string& name, const Page& page) {
    const Chart& wanted = *page.chart;
    lxw_chart* chart =
        workbook_add_chart(book, wanted.kind == ChartKind::lines ? LXW_CHART_LINE : LXW_CHART_BAR);
    const auto first = head_row + 1, last = static_cast<lxw_row_t>(head_row + wanted.rows);
    for (const std::size_t column : wanted.columns) {
        const auto at = static_cast<lxw_col_t>(column);
        lxw_chart_series* series = chart_add_series(chart, nullptr, nullptr);
        chart_series_set_categories(series, name.c_str(), first, 0, last, 0);
        chart_series_set_values(series, name.c_str(), first, at, last, at);
        chart_series_set_name_range(series, name.c_str(), head_row, at);
    }
    chart_title_set_name(chart, wanted.title.c_str());
    // From the top down, as the rows stand.
    if (wanted.kind == ChartKind::bars) chart_axis_set_reverse(chart->y_axis);
    const bool is_told = wanted.kind == ChartKind::lines || wanted.columns.size() > 1;
    chart_legend_set_position(chart, is_told ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE);
    lxw_chart_options options{};
    options.x_scale = 1.4;
    options.y_scale = 1.3;
    worksheet_insert_chart_opt(sheet, head_row, static_cast<lxw_col_t>(page.head.size() + 1), chart,
                               &options);
}

void add_page(lxw_workbook* book, const Formats& formats, const Pages& pages, const Page& page) {
    const std::string name = sheet_name(page.name);
    lxw_worksheet* sheet = workbook_add_worksheet(book, name.c_str());
    if (!sheet) throw std::runtime_error("a sheet cannot be named " + name);
    worksheet_write_string(sheet, 0, 0, (pages.title + " " + page.name).c_str(), formats.title);
    worksheet_write_string(sheet, 1, 0, (page.note.empty() ? pages.lead : page.note).c_str(), nullptr);
    for (std::size_t i = 0; i < page.head.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        const double width = i < page.widths.size() ? page.widths[i] : 12;
        worksheet_set_column(sheet, column, column, width, nullptr);
        worksheet_write_string(sheet, head_row, column, page.head[i].c_str(), formats.head);
    }
    for (std::size_t i = 0; i < page.rows.size(); ++i)
        for (std::size_t j = 0; j < page.rows[i].size(); ++j) {
            const auto row = static_cast<lxw_row_t>(head_row + 1 + i);
            const auto column = static_cast<lxw_col_t>(j);
            if (const double* number = std::get_if<double>(&page.rows[i][j]))
                worksheet_write_number(sheet, row, column, *number, formats.number);
            else
                worksheet_write_string(sheet, row, column, std::get<std::string>(page.rows[i][j]).c_str(),
                                       formats.text);
        }
    worksheet_freeze_panes(sheet, head_row + 1, 1);
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9);  // A4
    worksheet_fit_to_pages(sheet, 1, 0);
    if (page.chart) add_chart(book, sheet, name, page);
}

}  // namespace

std::string workbook(const Pages& pages, Day made_on) {
    const Scratch scratch;
    lxw_workbook* book = workbook_new(scratch.path().c_str());
    if (!book) throw std::runtime_error("a workbook cannot be begun");
    const Formats formats = formats_of(book);
    std::string title = pages.title;
    lxw_doc_properties properties{};
    properties.title = title.data();
    // The day the brief was made, so that the same brief is the same file.
    properties.created = static_cast<time_t>(made_on - *day_from(1970, 1, 1)) * 24 * 60 * 60;
    workbook_set_properties(book, &properties);
    try {
        for (const Page& page : pages.pages) add_page(book, formats, pages, page);
    } catch (...) {
        workbook_close(book);
        throw;
    }
    if (const lxw_error error = workbook_close(book); error != LXW_NO_ERROR)
        throw std::runtime_error(std::string("a workbook cannot be written: ") + lxw_strerror(error));
    return scratch.bytes();
}

}  // namespace dengwen::brief
