// Follow files: what a petitioner takes home from the page that follows a matter, as files to keep.
#pragma once

#include <string>

#include "desk/attachment.hpp"
#include "desk/desk.hpp"
#include "http/petition_sheet.hpp"

namespace dengwen::http {

// The ledger's word on the registration. It holds no query code: it may be shown to anybody.
Page signed_receipt_file(const Filing& with, const desk::MatterView& view);

// RFC 6266 with RFC 8187: nothing of the name can end the header.
std::string attachment_disposition(const desk::Attachment& attachment, bool in_place);

// A file that proves a service, as it was taken.
Page slip_file(const Filing& with, const desk::MatterView& view, const std::string& digest);

// The paper issued of that event of the matter; a page of error 404 where it is none or not the petitioner's.
Page paper_file(const Filing& with, const desk::MatterView& view, const std::string& event);

// All of the matter that the petitioner may see, bound in one file.
Page dossier_file(const Filing& with, const desk::MatterView& view);

// The receipt once more, with the code, as a plain text file to keep.
Page receipt_text(const Filing& with, const desk::MatterView& view, const std::string& code);

}  // namespace dengwen::http
