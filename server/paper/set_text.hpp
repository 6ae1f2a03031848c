// SetText: text laid out by Pango into lines that can be put on any page.
#pragma once

#include <pango/pangocairo.h>

#include <memory>
#include <string>
#include <vector>

#include "paper/fonts.hpp"

namespace dengwen::paper {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
using Layout = std::unique_ptr<PangoLayout, Unref>;
using Context = std::unique_ptr<PangoContext, Unref>;

enum class Alignment { left, middle, right, full };

struct Style {
    Face face = Face::body;
    double points = 0;
    Alignment alignment = Alignment::left;
    double width = 0;   // points
    double indent = 0;  // of the first line
};

// A laid-out text: its layout lives as long as its lines are drawn.
class SetText {
  public:
    SetText(PangoContext* context, const Fonts& fonts, const std::string& text, const Style& style);

    int lines() const;
    double width_of(int line) const;
    // The line with its middle on the given height, from the left edge of the style's width.
    void draw(cairo_t* cairo, int line, double left_edge, double middle) const;

  private:
    Layout layout_;
    Style style_;
    std::vector<double> starts_;  // of each line, from the left edge
};

Context context_on(const Fonts& fonts);

}  // namespace dengwen::paper
