// Document: what stands on a paper, from its heading to its copies, before anything of type or page is known.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/day.hpp"

namespace dengwen::paper {

struct Heading {
    int level = 1;  // 1 to 3
    std::string text;
    bool operator==(const Heading&) const = default;
};

struct Paragraph {
    std::string text;
    bool indented = true;  // by two characters
    bool operator==(const Paragraph&) const = default;
};

// Table: as wide as the type area; its head is repeated on every page it reaches.
struct Table {
    std::vector<int> shares;        // of the width, one per column; empty: all the same
    std::vector<std::string> head;  // empty: none
    std::vector<std::vector<std::string>> rows;
    bool operator==(const Table&) const = default;
};

// Colours and lengths of a drawing: millimetres from its upper left corner; it is 156 mm wide.
struct Ink {
    double red = 0, green = 0, blue = 0;
    bool operator==(const Ink&) const = default;
};
struct Box {
    double left = 0, top = 0, width = 0, height = 0;
    Ink ink;  // filled with it
    bool operator==(const Box&) const = default;
};
struct Stroke {
    std::vector<std::pair<double, double>> points;
    double width = 0.25;
    Ink ink;
    bool operator==(const Stroke&) const = default;
};
enum class Anchor { left, middle, right };
struct Label {
    double x = 0, y = 0;  // y: of its upper edge
    std::string text;
    Anchor anchor = Anchor::left;
    double points = 9;
    Ink ink;
    bool operator==(const Label&) const = default;
};
using Shape = std::variant<Box, Stroke, Label>;

// Drawing: a chart or a map of vectors, never cut by the end of a page.
struct Drawing {
    double height = 60;
    std::vector<Shape> shapes;
    bool operator==(const Drawing&) const = default;
};

using Block = std::variant<Heading, Paragraph, Table, Drawing>;

struct Document {
    std::string letterhead;  // the red heading; empty: none
    std::string number;      // 字号
    std::string title;
    std::string addressee;  // "张三："
    std::vector<Block> blocks;
    std::vector<std::string> attachments;  // names of what is added
    std::string signature;                 // the unit; the seal's place is over the date
    std::string seal_png;                  // bytes of a PNG; empty: the place is left free
    Day day;                               // the paper's own
    std::string copies;                    // 抄送
    std::string printed_by;                // 印发机关; empty with copies: the signature
    bool operator==(const Document&) const = default;
};

}  // namespace dengwen::paper
