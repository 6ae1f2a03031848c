// Petition sheets: the form with what was filled in, the same read back for checking, and the receipt.
#pragma once

#include "desk/desk.hpp"
#include "http/pages_citizen.hpp"
#include "http/sheet.hpp"
#include "http/turnstile.hpp"

namespace dengwen::http {

// Filing: everything the petition's pages work with in one request.
struct Filing {
    House& house;
    const Request& request;
    const Form* form;  // null on a GET
    Seal seal;
    const Phrases& say;
    Tree places, categories;
    std::shared_ptr<const Offices> offices;
};
Filing filing(House& house, const Request& request, const Form* form);

Tree place_tree(desk::Desk& desk);
Tree category_tree(desk::Desk& desk);

Page form_sheet(const Filing& filing, const PetitionForm& form, const std::vector<Wrong>& wrongs);
Page review_sheet(const Filing& filing, const PetitionForm& form, const std::vector<Wrong>& wrongs = {});
// The petition in hidden fields, with a button that comes up when the wait is over.
Page wait_sheet(const Filing& filing, const PetitionForm& form, const Toll& toll);
Page receipt_sheet(const Filing& filing, const desk::MatterView& view, const std::string& query_code);

// The ledger's signed word on a registration, for whoever holds its query code; and the digest that it names.
std::optional<std::string> signed_receipt(House& house, MatterNumber number);
std::optional<std::string> receipt_digest(House& house, MatterNumber number);

// Takes the files of this request to the store at once, so that no later mistake in the form loses them; what
// could not be taken is noted in `unreadable`.
void keep_uploads(const Filing& filing, PetitionForm& form);
std::string attachment_body(const KeptFile& file);  // of the content that names the file

// Where a petition about this place is registered: the petition department that serves it, or the nearest
// above.
const Unit* receiving_unit(const Offices& offices, const Tree& places, std::string_view place);

inline constexpr std::size_t upload_bytes_max = 100u * 1024 * 1024;  // of one request
std::string size_text(std::size_t bytes);

// Why the law does not allow it, as it is said to whoever asked.
std::string refusal_sentence(const Phrases& say, Refusal refusal);

}  // namespace dengwen::http
