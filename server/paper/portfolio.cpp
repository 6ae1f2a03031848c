#include "paper/portfolio.hpp"

#include <cairo-pdf.h>

#include <algorithm>
#include <deque>
#include <functional>
#include <stdexcept>

#include "paper/binding.hpp"
#include "paper/press_rooms.hpp"
#include "paper/sheets.hpp"

namespace dengwen::paper {

namespace {

constexpr std::size_t portfolio_bytes_max = 8'000'000;  // of its words
constexpr double entry_height = pitch * 0.9;
constexpr double number_width = 3 * size_4;
constexpr std::size_t entry_characters = 60;  // more never fit on a line
// Where what is enclosed stands: under the caption, in the type area.
constexpr double caption_height = pitch;

// A run: documents set one after the other, from a new page on.
struct Run {
    Flow flow;
    std::vector<Piece> copies;
    std::vector<Sheet> sheets;
};

// Where a part begins.
struct Beginning {
    std::size_t run = 0;
    std::size_t piece = 0;  // of the run's
    std::size_t end = 0;    // after its last
    int page = 0;
    double height = 0;  // on the page
};

using Number = std::function<void(Flow&, cairo_t*, int page)>;

std::string cut(const std::string& words, std::size_t characters) {
    std::size_t count = 0, at = 0;
    for (; at < words.size() && count < characters; ++count) {
        do ++at;
        while (at < words.size() && (static_cast<unsigned char>(words[at]) & 0xC0U) == 0x80U);
    }
    return at < words.size() ? words.substr(0, at) + "…" : words;
}

class Laying {
  public:
    Laying(const Portfolio& portfolio, const Fonts& fonts, PangoContext* context,
           std::vector<std::string>& unknown)
        : portfolio_(portfolio), fonts_(fonts), context_(context), unknown_(unknown) {}

    // False: it has more pages than a portfolio may have.
    bool lay() {
        new_run().flow.set(portfolio_.cover);
        write_contents(new_run().flow);
        bool fresh = true;
        for (const Part& part : portfolio_.parts) {
            if (fresh || part.is_paper) new_run();
            Flow& flow = runs_.back().flow;
            beginnings_.push_back({runs_.size() - 1, flow.pieces().size()});
            if (part.is_paper) {
                flow.set(part.document);
                runs_.back().copies = flow.copies(part.document);
            } else {
                flow.set(part.document.blocks);
            }
            beginnings_.back().end = flow.pieces().size();
            if (flow.is_too_long()) return false;
            fresh = part.is_paper || part.enclosed.has_value();
        }
        for (Run& run : runs_) {
            if (run.flow.pieces().empty()) continue;  // all that stands there is enclosed
            run.sheets = sheets_of(run.flow.pieces());
            put_copies(run.sheets, run.copies);
        }
        count_pages();
        return pages_ <= portfolio_pages_max;
    }

    std::string print(const Number& number) {
        Roll roll(portfolio_.cover, fonts_);
        roll_ = &roll;
        std::size_t part = 0;
        for (std::size_t run = 0; run < runs_.size(); ++run) {
            for (const Sheet& sheet : runs_[run].sheets) {
                ++page_;
                roll.draw(sheet);
                if (page_ > 1) number(runs_[run].flow, roll.cairo(), page_);
                roll.end_page();
            }
            while (part < beginnings_.size() && beginnings_[part].run == run) {
                const auto& enclosed = portfolio_.parts[part++].enclosed;
                if (enclosed) print_enclosed(*enclosed, runs_[run].flow, number);
            }
        }
        mark_parts();
        const std::string pdf = roll.finish();
        roll_ = nullptr;
        return bind_in(pdf, bound_, frame(), leaps_);
    }

    int pages() const { return pages_; }

  private:
    static Frame frame() { return {left, top + caption_height, type_width, type_height - caption_height}; }

    Run& new_run() {
        runs_.push_back({Flow(fonts_, context_, unknown_, portfolio_pages_max), {}, {}});
        return runs_.back();
    }

    // One line an entry: its title, dots, and the page, which is known once all is set.
    void write_contents(Flow& flow) {
        Document heading;
        heading.title = portfolio_.contents;
        flow.set(heading);
        for (std::size_t i = 0; i < portfolio_.parts.size(); ++i) {
            const Part& part = portfolio_.parts[i];
            const double edge = part.level > 1 ? 2 * size_4 : 0;
            const double room = type_width - edge - number_width;
            const Style style{part.level > 1 ? Face::body : Face::hei, size_4, Alignment::left, room};
            auto words = flow.text(cut(part.title, entry_characters), style);
            for (std::size_t most = entry_characters; words->lines() > 1 && most > 4; most -= 4)
                words = flow.text(cut(part.title, most - 4), style);
            flow.add(Piece{entry_height, [this, i, words, edge, &flow](cairo_t* cairo, double at) {
                               draw_entry(cairo, flow, i, *words, edge, at);
                           }});
        }
    }

    void draw_entry(cairo_t* cairo, Flow& flow, std::size_t part, const SetText& words, double edge,
                    double at) {
        const Beginning& begins = beginnings_[part];
        const double middle = at + entry_height / 2;
        const auto page =
            flow.text(std::to_string(begins.page), Style{Face::body, size_4, Alignment::left, type_width});
        words.draw(cairo, 0, left + edge, middle);
        page->draw(cairo, 0, left + type_width - page->width_of(0), middle);
        leaps_.push_back({page_, {left, at, type_width, entry_height}, begins.page, begins.height});
        const double from = left + edge + words.width_of(0) + size_4 / 2;
        const double until = left + type_width - page->width_of(0) - size_4 / 2;
        for (double x = until; x > from; x -= size_4 / 2) {
            cairo_arc(cairo, x, middle + size_4 * 0.3, 0.5, 0, 6.3);
            cairo_fill(cairo);
        }
    }

    // A page each for the sheets of the run, then for what is enclosed with the last of its parts.
    void count_pages() {
        std::size_t part = 0;
        for (std::size_t run = 0; run < runs_.size(); ++run) {
            const int before = pages_;
            pages_ += static_cast<int>(runs_[run].sheets.size());
            for (; part < beginnings_.size() && beginnings_[part].run == run; ++part) {
                const auto& enclosed = portfolio_.parts[part].enclosed;
                if (!find(beginnings_[part], before)) beginnings_[part].page = pages_ + (enclosed ? 1 : 0);
                if (enclosed) pages_ += enclosed->pages;
            }
        }
        contents_page_ = static_cast<int>(runs_[0].sheets.size()) + 1;
    }

    // False where it has nothing of its own but what is enclosed.
    bool find(Beginning& begins, int before) const {
        const Run& run = runs_[begins.run];
        begins.height = top;
        if (begins.piece >= begins.end) return false;
        const Piece* first = &run.flow.pieces()[begins.piece];
        for (std::size_t sheet = 0; sheet < run.sheets.size(); ++sheet) {
            for (const auto& [piece, its_top] : run.sheets[sheet]) {
                if (piece != first) continue;
                begins.page = before + static_cast<int>(sheet) + 1;
                begins.height = its_top;
                return true;
            }
        }
        return false;
    }

    void print_enclosed(const Enclosure& enclosed, Flow& flow, const Number& number) {
        if (enclosed.kind == EnclosureKind::pdf) bound_.push_back({page_ + 1, &enclosed});
        for (int one = 1; one <= enclosed.pages; ++one) {
            ++page_;
            cairo_t* cairo = roll_->cairo();
            cairo_set_source_rgb(cairo, 0, 0, 0);
            const std::string of = enclosed.pages > 1 ? fmt::format("  {}/{}", one, enclosed.pages) : "";
            caption(flow, enclosed.caption, of)->draw(cairo, 0, left, top + size_table / 2);
            if (enclosed.kind != EnclosureKind::pdf) draw_picture(cairo, enclosed, frame());
            number(flow, cairo, page_);
            roll_->end_page();
        }
    }

    static std::shared_ptr<const SetText> caption(Flow& flow, const std::string& words,
                                                  const std::string& of) {
        const Style style{Face::body, size_table, Alignment::left, type_width};
        auto set = flow.text(words + of, style);
        for (std::size_t most = entry_characters; set->lines() > 1 && most > 4; most -= 4)
            set = flow.text(cut(words, most - 4) + of, style);
        return set;
    }

    void mark_parts() const {
        const auto mark = [this](int above, const std::string& title, int page, double height) {
            std::vector<std::string> seen;
            const std::string target = fmt::format("page={} pos=[{:.1f} {:.1f}]", page, left, height);
            return cairo_pdf_surface_add_outline(roll_->surface(), above,
                                                 printable(title, fonts_, seen).c_str(), target.c_str(),
                                                 static_cast<cairo_pdf_outline_flags_t>(0));
        };
        mark(CAIRO_PDF_OUTLINE_ROOT, portfolio_.contents, contents_page_, top);
        int above = CAIRO_PDF_OUTLINE_ROOT;
        for (std::size_t i = 0; i < portfolio_.parts.size(); ++i) {
            const Part& part = portfolio_.parts[i];
            const int parent = part.level > 1 ? above : CAIRO_PDF_OUTLINE_ROOT;
            const int one = mark(parent, part.title, beginnings_[i].page, beginnings_[i].height);
            if (part.level <= 1) above = one;
        }
    }

    const Portfolio& portfolio_;
    const Fonts& fonts_;
    PangoContext* context_;
    std::vector<std::string>& unknown_;
    std::deque<Run> runs_;
    std::vector<Beginning> beginnings_;
    std::vector<Bound> bound_;
    Roll* roll_ = nullptr;
    std::vector<Leap> leaps_;
    int pages_ = 0;
    int page_ = 0;  // that is being printed
    int contents_page_ = 0;
};

std::size_t bytes_of(const Portfolio& portfolio) {
    std::size_t bytes = paper::bytes_of(portfolio.cover);
    for (const Part& part : portfolio.parts) bytes += part.title.size() + paper::bytes_of(part.document);
    return bytes;
}

}  // namespace

Printed Press::print(const Portfolio& portfolio) {
    Printed printed;
    if (bytes_of(portfolio) > portfolio_bytes_max) return printed;
    const std::lock_guard alone(rooms_->one);
    Laying laying(portfolio, rooms_->fonts, rooms_->context.get(), printed.unknown);
    if (!laying.lay()) return printed;
    printed.pages = laying.pages();
    printed.pdf =
        laying.print([this](Flow& flow, cairo_t* cairo, int page) { rooms_->number(flow, cairo, page); });
    return printed;
}

}  // namespace dengwen::paper
