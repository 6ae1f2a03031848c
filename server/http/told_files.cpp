// The papers as they were issued, with number and day, each to be saved as a PDF.
#include "desk/papers.hpp"
#include "http/told.hpp"

namespace dengwen::http {

void show_paper_files(Values& body, const Told& told, const std::string& query_code) {
    Values* files = nullptr;
    for (auto entry = told.view.entries.rbegin(); entry != told.view.entries.rend(); ++entry) {
        const auto* issued = std::get_if<PaperIssued>(&entry->event);
        if (!issued) continue;
        if (!files) files = body.AddSectionDictionary("FILES");
        Values* file = files->AddSectionDictionary("FILE");
        file->SetValue("NAME", in(told.say.language(), desk::paper_name(issued->kind)));
        file->SetValue("NUMBER", text(issued->number));
        file->SetValue("DAY", told.say.day(entry->at.day));
        file->SetValue("UNIT", told.unit(issued->unit));
        file->SetValue("CODE", query_code);
        file->SetIntValue("EVENT", entry->seq);
    }
}

}  // namespace dengwen::http
