// Measures: the lengths of GB/T 9704-2012 in points, and what a page is cut into.
#pragma once

namespace dengwen::paper {

constexpr double mm(double millimetres) { return millimetres * 72.0 / 25.4; }

inline constexpr double page_width = mm(210);
inline constexpr double page_height = mm(297);
inline constexpr double top = mm(37);
inline constexpr double left = mm(28);
inline constexpr double type_width = mm(156);
inline constexpr double type_height = mm(225);
inline constexpr int lines_of_page = 22;
inline constexpr int characters_of_line = 28;
inline constexpr double pitch = type_height / lines_of_page;
// 3号 is 16 points; 28 of them are 2 mm wider than the type area, so each gives a hair.
inline constexpr double size_3 = type_width / characters_of_line;
inline constexpr double size_2 = 22;      // 2号
inline constexpr double size_4 = 14;      // 4号
inline constexpr double size_table = 12;  // 小4号
inline constexpr double table_pitch = 18;
inline constexpr double cell_padding = 4;
inline constexpr double rule_thick = mm(0.35);
inline constexpr double rule_thin = mm(0.25);

}  // namespace dengwen::paper
