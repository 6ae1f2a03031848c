// Fonts: the faces papers are set in, found by their files and by nothing else of the machine's settings.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

typedef struct _PangoFontMap PangoFontMap;

namespace dengwen::paper {

// Each names a first family and those that take over for what it lacks.
enum class Face { body, title, hei };

class Fonts {
  public:
    Fonts();  // throws std::runtime_error naming the package when a face that must be there is not
    ~Fonts();
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;

    PangoFontMap* map() const;
    std::string families(Face face) const;
    bool is_bold(Face face) const { return face == Face::title; }
    bool has(char32_t character) const;  // in any of them

  private:
    struct Rooms;
    std::unique_ptr<Rooms> rooms_;
};

// Printable: the text as it can be set. A character no face has stands as its code, [U+1F9FF]; what cannot be
// seen and could turn the order of what is seen is left out. Those replaced are added to `unknown`.
std::string printable(std::string_view text, const Fonts& fonts, std::vector<std::string>& unknown);

}  // namespace dengwen::paper
