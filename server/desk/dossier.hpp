// Dossier (案卷): one matter as its reader may see it, with its papers as they were issued and its files.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "desk/desk.hpp"
#include "paper/document.hpp"
#include "paper/enclosure.hpp"

namespace dengwen::desk {

inline constexpr std::size_t dossier_bytes_max = 60'000'000;  // of what is bound in
inline constexpr int dossier_enclosed_pages_max = 800;
inline constexpr int dossier_files_max = 100;     // read to be bound in
inline constexpr int dossier_unreadable_max = 3;  // each takes its time; after them no more are read

struct DossierPaper {
    int of = 0;     // the event it tells
    int event = 0;  // of its issue
    std::string kind;
    std::string number;
    std::string unit;
    Day day;
    paper::Document document;
};

struct DossierFile {
    Attachment about;
    int submission = 0;  // that brought it; 0: it proves a service
    std::variant<paper::Enclosure, paper::Unbound> bound = paper::Unbound::other_type;
};

struct Dossier {
    MatterView view;
    Now now;
    std::vector<DossierPaper> papers;
    std::vector<DossierFile> files;
};

struct DossierWanted {
    Actor actor;
    MatterNumber number;
    std::optional<ReadingGround> ground = std::nullopt;
};

// Opens the matter, and each file that is bound in, as any reading of them.
Answered<Dossier> dossier(Desk& desk, const DossierWanted& wanted);

}  // namespace dengwen::desk
