// Chapters: what a dossier says of a matter, part by part, from what its reader may see and nothing else.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "desk/dossier.hpp"
#include "dossier/wording.hpp"
#include "paper/document.hpp"

namespace dengwen::dossier {

using Blocks = std::vector<paper::Block>;

// Source: the matter with its texts, and the words to tell it in.
class Source {
  public:
    Source(const desk::Dossier& found, const Wording& wording);

    const desk::Dossier& found;
    const Matter& matter;
    const Wording& wording;
    const Day today;
    const bool for_petitioner;

    std::string say(const std::string& key, const Named& named = {}) const { return wording.say(key, named); }
    std::string word(const std::string& family, std::string_view name) const {
        return wording.say(family + "." + std::string(name), {});
    }
    std::string day(Day day) const { return wording.day(day); }
    std::string unit(const std::string& id) const { return id.empty() ? std::string() : wording.unit(id); }
    std::string text(const ContentRef& ref) const;  // empty when it may not be read
    std::string text(const std::optional<ContentRef>& ref) const { return ref ? text(*ref) : std::string(); }
    std::string money(const std::string& currency, std::int64_t fen) const;
    std::string article(std::string_view article) const;

  private:
    std::map<std::string, const std::string*, std::less<>> texts_;
};

// Each line of a text as a paragraph.
void add_paragraphs(Blocks& blocks, std::string_view text);

// Rows: a label and what it says; a row that says nothing is left out, and what is long is set as paragraphs.
class Rows {
  public:
    explicit Rows(const Source& source) : source_(source) {}
    Rows& add(const std::string& key, const std::string& words);
    Rows& add_named(const std::string& label, const std::string& words);
    void put_into(Blocks& blocks);  // nothing where there is no row

  private:
    void end_table();

    const Source& source_;
    paper::Table table_{{1, 4}, {}, {}};
    Blocks blocks_;
};

Blocks submissions_chapter(const Source& source);
Blocks story_chapter(const Source& source, bool with_texts);
Blocks deadlines_chapter(const Source& source);
Blocks answers_chapter(const Source& source);
Blocks services_chapter(const Source& source);
Blocks agreements_chapter(const Source& source);
Blocks joint_work_chapter(const Source& source);  // of officers
Blocks charge_chapter(const Source& source);
Blocks receptions_chapter(const Source& source);
Blocks supervision_chapter(const Source& source);
Blocks ratings_chapter(const Source& source);

}  // namespace dengwen::dossier
