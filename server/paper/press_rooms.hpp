// PressRooms: what one press works with, one print at a time.
#pragma once

#include <fmt/format.h>

#include <mutex>

#include "paper/flow.hpp"
#include "paper/measures.hpp"
#include "paper/press.hpp"

namespace dengwen::paper {

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

}  // namespace dengwen::paper
