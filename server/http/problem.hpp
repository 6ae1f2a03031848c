// Problem: every "no" of the interface as RFC 9457 problem details, in the reader's language.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/refusal.hpp"
#include "http/request.hpp"

namespace dengwen::http {

// Trouble: what can be wrong before any rule of the law is asked. Numbers below 100, never reused.
enum class Trouble : int {
    malformed_body = 1,
    malformed_query = 2,
    malformed_header = 3,
    not_json = 4,
    not_signed_in = 5,
    sign_in_failed = 6,
    sign_in_slowed = 7,
    password_change_first = 8,
    csrf_token_wrong = 9,
    foreign_origin = 10,
    not_administrator = 11,
    path_unknown = 12,
    method_not_allowed = 13,
    body_too_large = 14,
    head_too_large = 15,
    request_too_slow = 16,
    malformed_request = 17,
    media_type_unknown = 18,
    idempotency_key_reused = 19,
    fault = 20,
    too_busy = 21,
    query_code_unknown = 22,
    attachment_unknown = 23,
    attachment_type_refused = 24,
    password_weak = 25,
    password_wrong = 26,
    identifier_taken = 27,
    offices_unsound = 28,
    calendar_unsound = 29,
    address_too_long = 30,
    answer_not_public = 31,
    malformed_note = 32,
    checkpoint_unknown = 33,
    witness_unknown = 34,
    signature_wrong = 35,
    entry_unknown = 36,
    entry_not_sealed = 37,
    receipt_not_signed = 38,
    password_common = 39,
    code_first = 40,
    second_factor_first = 41,
    code_wrong = 42,
    code_not_wanted = 43,
    session_unknown = 44,
    hand_over_first = 45,
    too_many_requests = 46,
    query_codes_slowed = 47,
    uploads_slowed = 48,
    work_wanted = 49,
    content_coding_refused = 50,
    picture_too_large = 51,
    packed_too_much = 52,
    attachment_infected = 53,
    attachment_not_scanned = 54,
    key_wrong = 55,
    key_unknown = 56,
    key_last = 57,
    delegation_unknown = 58,
    delivery_unknown = 59,
    paper_unknown = 60,
    paper_template_unsound = 61,
    paper_template_changed = 62,
    sheet_unreadable = 63,
    sheet_without_numbers = 64,
    dossier_too_long = 65,
};

struct TroubleRow {
    Trouble trouble{};
    std::string_view name;
    int status = 400;
    std::string_view zh;
    std::string_view en;
};
std::span<const TroubleRow> troubles();
const TroubleRow& row(Trouble trouble);

// Malformed: one field at fault and why.
struct Malformed {
    std::string pointer;  // JSON pointer into the body; "?name" for the query, "name:" for a header
    std::string name;     // "too_long"
    Words because;
};

Response problem(Language language, Trouble trouble, std::string_view detail = {},
                 std::string_view pointer = {});
Response problem(Language language, Trouble trouble, const std::vector<Malformed>& faults);
// With Retry-After.
Response problem_until(Language language, Trouble trouble, int seconds);
Response problem(Language language, Refusal refusal);
Response fault(Language language, std::string_view trace);

}  // namespace dengwen::http
