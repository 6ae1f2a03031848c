// The dossier bound: cover, contents, chapters, papers and files in their order.
#pragma once

#include <string>

#include "desk/dossier.hpp"
#include "dossier/wording.hpp"
#include "paper/portfolio.hpp"
#include "paper/press.hpp"

namespace dengwen::dossier {

// How much of it: where all of it is too long, the less needed is only listed.
enum class Fullness { whole, without_files, without_papers, without_texts };

paper::Portfolio portfolio_of(const desk::Dossier& found, const Wording& wording, Fullness fullness);

// With an empty `pdf` where even the shortest is too long. Throws std::runtime_error where the fonts of
// papers are missing.
paper::Printed print(const desk::Dossier& found, const Wording& wording);

}  // namespace dengwen::dossier
