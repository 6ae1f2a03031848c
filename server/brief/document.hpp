// The brief as a paper: its tables and, drawn as vectors, its charts.
#pragma once

#include <string>

#include "brief/pages.hpp"
#include "paper/document.hpp"

namespace dengwen::brief {

paper::Document document_of(const Pages& pages, const desk::Brief& brief);
// The same as a PDF. Throws std::runtime_error where the fonts of papers are missing.
std::string paper_of(const Pages& pages, const desk::Brief& brief);

}  // namespace dengwen::brief
