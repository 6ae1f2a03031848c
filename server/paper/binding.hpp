// Binding: pages of PDF files, of which nothing but what is seen comes along, put on pages of ours.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "paper/enclosure.hpp"

namespace dengwen::paper {

std::variant<Enclosure, Unbound> enclose_pdf(const std::string& bytes);

// Bound: the pages of one file, from one of ours on, each on one of its own.
struct Bound {
    int page = 0;  // from 1
    const Enclosure* file = nullptr;
};
// Leap: a place on one of our pages that leads to another.
struct Leap {
    int page = 0;
    Frame from;
    int to = 0;
    double height = 0;  // on the page it leads to
};
// Throws std::exception where a file cannot be bound; what has been enclosed can.
std::string bind_in(const std::string& pdf, const std::vector<Bound>& files, const Frame& frame,
                    const std::vector<Leap>& leaps);

}  // namespace dengwen::paper
