#include "paper/set_text.hpp"

namespace dengwen::paper {

namespace {

struct FreeDescription {
    void operator()(PangoFontDescription* description) const { pango_font_description_free(description); }
};

}  // namespace

Context context_on(const Fonts& fonts) {
    Context context(pango_font_map_create_context(fonts.map()));
    pango_cairo_context_set_resolution(context.get(), 72);  // a point is a unit of the page
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context.get(), options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    pango_context_set_language(context.get(), pango_language_from_string("zh-cn"));
    return context;
}

SetText::SetText(PangoContext* context, const Fonts& fonts, const std::string& text, const Style& style)
    : layout_(pango_layout_new(context)), style_(style) {
    const std::unique_ptr<PangoFontDescription, FreeDescription> description(pango_font_description_new());
    pango_font_description_set_family(description.get(), fonts.families(style.face).c_str());
    pango_font_description_set_absolute_size(description.get(), style.points * PANGO_SCALE);
    if (fonts.is_bold(style.face)) {
        pango_font_description_set_weight(description.get(), PANGO_WEIGHT_BOLD);
    }
    PangoLayout* layout = layout_.get();
    pango_layout_set_font_description(layout, description.get());
    pango_layout_set_width(layout, static_cast<int>((style.width + 0.01) * PANGO_SCALE));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_indent(layout, static_cast<int>(style.indent * PANGO_SCALE));
    // Spreading a line with blanks in it would widen the blanks alone.
    const bool is_solid = text.find(' ') == std::string::npos;
    pango_layout_set_justify(layout, style.alignment == Alignment::full && is_solid);
    if (style.alignment == Alignment::middle) pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER);
    if (style.alignment == Alignment::right) pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT);
    pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
    // Where a line starts is the layout's to say: it knows alignment, indent and the script's direction.
    PangoLayoutIter* at = pango_layout_get_iter(layout);
    do {
        PangoRectangle extents;
        pango_layout_iter_get_line_extents(at, nullptr, &extents);
        starts_.push_back(static_cast<double>(extents.x) / PANGO_SCALE);
    } while (pango_layout_iter_next_line(at));
    pango_layout_iter_free(at);
}

int SetText::lines() const { return static_cast<int>(starts_.size()); }

double SetText::width_of(int line) const {
    PangoRectangle extents;
    pango_layout_line_get_extents(pango_layout_get_line_readonly(layout_.get(), line), nullptr, &extents);
    return static_cast<double>(extents.width) / PANGO_SCALE;
}

void SetText::draw(cairo_t* cairo, int line, double left_edge, double middle) const {
    // An em square stands on the line's middle: the Chinese character's own middle lies 0.38 em over its
    // baseline.
    const double baseline = middle + 0.38 * style_.points;
    cairo_move_to(cairo, left_edge + starts_[static_cast<std::size_t>(line)], baseline);
    pango_cairo_show_layout_line(cairo, pango_layout_get_line_readonly(layout_.get(), line));
}

}  // namespace dengwen::paper
