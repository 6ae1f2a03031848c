#include "http/render.hpp"

#include <stdexcept>

#include <ctemplate/template_cache.h>

#include "http/phrases.hpp"
#include "http/web_files.hpp"

namespace dengwen::http {

namespace {

constexpr auto strip = ctemplate::STRIP_BLANK_LINES;

std::string key_in(std::string_view name, Language language) {
    return std::string(tag(language)) + "/" + std::string(name);
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

// All templates of both languages; frozen, and so safe to read from many threads at once.
class Templates {
  public:
    Templates() {
        constexpr std::string_view folder = "templates/";
        for (const WebFile& file : web_files()) {
            if (file.path.rfind(folder, 0) != 0) continue;
            for (const Language language : {Language::zh, Language::en}) {
                const std::string key = key_in(file.path.substr(folder.size()), language);
                if (!cache_.StringToTemplateCache(key, with_phrases(file.bytes, language), strip))
                    throw std::runtime_error("the template " + key + " cannot be read");
            }
        }
        cache_.Freeze();
    }

    std::string fill(const std::string& key, const Values& values) const {
        std::string out;
        if (!cache_.ExpandNoLoad(key, strip, &values, nullptr, &out))
            throw std::runtime_error("the template " + key + " cannot be filled");
        return out;
    }

  private:
    ctemplate::TemplateCache cache_;
};

const Templates& templates() {
    static const Templates made;
    return made;
}

}  // namespace

std::string with_phrases(std::string_view text, Language language) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const auto open = text.find("[[", i);
        const auto close = open == std::string_view::npos ? open : text.find("]]", open);
        if (close == std::string_view::npos) return out += text.substr(i);
        out += text.substr(i, open - i);
        out += escaped(phrases(language).at(text.substr(open + 2, close - open - 2)));
        i = close + 2;
    }
    return out;
}

std::string render(std::string_view name, Language language, const Values& values) {
    return templates().fill(key_in(name, language), values);
}

Values* include(Values& values, std::string_view place, std::string_view name, Language language) {
    Values* inner = values.AddIncludeDictionary(std::string(place));
    inner->SetFilename(key_in(name, language));
    return inner;
}

void show(Values& values, const char* section, const char* name, const std::string& value) {
    values.AddSectionDictionary(section)->SetValue(name, value);
}

}  // namespace dengwen::http
