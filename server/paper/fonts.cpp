// Only the files listed here are looked at: with the machine's own settings the same paper would come out
// otherwise on the next machine.
#include "paper/fonts.hpp"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <cassert>
#include <filesystem>
#include <stdexcept>

namespace dengwen::paper {

namespace {

struct FontFile {
    const char* directory;
    const char* file;
    const char* package;
};
constexpr std::array files{
    FontFile{"/usr/share/fonts/truetype/lxgw-wenkai", "LXGWWenKai-Regular.ttf", "fonts-lxgw-wenkai"},
    FontFile{"/usr/share/fonts/opentype/noto", "NotoSerifCJK-Regular.ttc", "fonts-noto-cjk"},
    FontFile{"/usr/share/fonts/truetype/arphic", "uming.ttc", "fonts-arphic-uming"},
    FontFile{"/usr/share/fonts/truetype/wqy", "wqy-zenhei.ttc", "fonts-wqy-zenhei"},
    FontFile{"/usr/share/fonts/truetype/fonts-ukij-uyghur", "UKIJTuT.ttf", "fonts-ukij-uyghur"},
    FontFile{"/usr/share/fonts/truetype/tibetan", "DDC_Uchen.ttf", "fonts-ddc-uchen"},
    FontFile{"/usr/share/fonts/truetype/ancient-scripts", "Symbola_hint.ttf", "fonts-symbola"},
};

// What takes over where the first family lacks a character.
constexpr const char* beyond = "Noto Serif CJK SC,UKIJ Tuz Tom,DDC Uchen,Symbola";

// A bold line is a regular face drawn heavier. Cairo then writes the outlines it needs; of a bold CFF face it
// would write the numbers of all its subroutines too, 50 kB for one character.
constexpr const char* bolder = R"(<match target="font">
<test name="weight" compare="less_eq"><const>medium</const></test>
<test target="pattern" name="weight" compare="more"><const>medium</const></test>
<edit name="embolden" mode="assign"><bool>true</bool></edit>
<edit name="weight" mode="assign"><const>bold</const></edit></match>)";

// The caches that fc-cache keeps are used, so that a start does not read a hundred megabytes of outlines.
std::string settings() {
    std::string text = R"(<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>)";
    std::string accepted;
    std::string before;
    for (const FontFile& file : files) {
        if (file.directory != before) text += fmt::format("<dir>{}</dir>", file.directory);
        before = file.directory;
        accepted += fmt::format("<glob>{}/{}</glob>", file.directory, file.file);
    }
    return text +
           "<cachedir>/var/cache/fontconfig</cachedir><selectfont><rejectfont><glob>*</glob></rejectfont>" +
           "<acceptfont>" + accepted + "</acceptfont></selectfont>" + bolder + "</fontconfig>";
}

void look_for_files() {
    for (const FontFile& file : files) {
        if (!std::filesystem::exists(std::filesystem::path(file.directory) / file.file)) {
            throw std::runtime_error(
                fmt::format("papers cannot be set: the font {} is missing; install the Debian package {}",
                            file.file, file.package));
        }
    }
}

bool is_left_out(char32_t c) {
    const bool is_control = c < 0x20 || (c >= 0x7f && c < 0xa0);
    const bool turns_order = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0xfeff;
    return is_control || turns_order;
}

// Seen by nobody and needed by the script's joining: no glyph is asked for.
bool is_joiner(char32_t c) {
    return c == 0x200b || c == 0x200c || c == 0x200d || c == 0x200e || c == 0x200f || c == 0x2060 ||
           (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef);
}

}  // namespace

struct Fonts::Rooms {
    FcConfig* config = nullptr;
    PangoFontMap* map = nullptr;
    FcCharSet* characters = nullptr;

    ~Rooms() {
        if (map) g_object_unref(map);
        if (characters) FcCharSetDestroy(characters);
        if (config) FcConfigDestroy(config);
    }
};

Fonts::Fonts() : rooms_(std::make_unique<Rooms>()) {
    look_for_files();
    rooms_->config = FcConfigCreate();
    const std::string text = settings();
    FcConfigParseAndLoadFromMemory(rooms_->config, reinterpret_cast<const FcChar8*>(text.c_str()), FcTrue);
    FcConfigBuildFonts(rooms_->config);
    // Pango asks for the current settings in a thread of its own; without these it would read the machine's.
    FcConfigSetCurrent(rooms_->config);
    rooms_->characters = FcCharSetCreate();
    const FcFontSet* set = FcConfigGetFonts(rooms_->config, FcSetSystem);
    for (int i = 0; set && i < set->nfont; ++i) {
        FcCharSet* characters = nullptr;
        if (FcPatternGetCharSet(set->fonts[i], FC_CHARSET, 0, &characters) == FcResultMatch) {
            FcCharSetMerge(rooms_->characters, characters, nullptr);
        }
    }
    rooms_->map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(rooms_->map), rooms_->config);
}

Fonts::~Fonts() = default;

PangoFontMap* Fonts::map() const { return rooms_->map; }

std::string Fonts::families(Face face) const {
    switch (face) {
        case Face::body:
            break;
        case Face::title:
            return fmt::format("AR PL UMing CN,{}", beyond);
        case Face::hei:
            return fmt::format("WenQuanYi Zen Hei,{}", beyond);
    }
    return fmt::format("LXGW WenKai,{}", beyond);
}

bool Fonts::has(char32_t character) const { return FcCharSetHasChar(rooms_->characters, character); }

std::string printable(std::string_view text, const Fonts& fonts, std::vector<std::string>& unknown) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        FcChar32 c = 0;
        const int rest = static_cast<int>(std::min<std::size_t>(text.size() - at, 6));
        const int length = FcUtf8ToUcs4(reinterpret_cast<const FcChar8*>(text.data() + at), &c, rest);
        if (length <= 0) {  // not UTF-8: nothing that the edge lets in
            out += "\xEF\xBF\xBD";
            ++at;
            continue;
        }
        const std::string_view written = text.substr(at, static_cast<std::size_t>(length));
        at += static_cast<std::size_t>(length);
        if (c == U'\n') {
            out += '\n';
        } else if (c == U'\t') {
            out += ' ';
        } else if (is_left_out(c)) {
            continue;
        } else if (is_joiner(c) || fonts.has(c)) {
            out += written;
        } else {
            const std::string code = fmt::format("U+{:04X}", static_cast<std::uint32_t>(c));
            out += "[" + code + "]";
            if (std::find(unknown.begin(), unknown.end(), code) == unknown.end()) unknown.push_back(code);
        }
    }
    return out;
}

}  // namespace dengwen::paper
