// Limits: how long each text and list of a request may be. docs/api/openapi.yaml repeats them; the contract
// test sends one character more than each and expects a refusal that names the field.
#pragma once

#include <cstddef>
#include <cstdint>

namespace dengwen::http {

// TextLimit: characters, not bytes; a text of several lines may hold line feeds and tabs.
struct TextLimit {
    std::size_t characters_min = 1;
    std::size_t characters_max = 1;
    bool lines = false;
};

namespace limit {

inline constexpr TextLimit name{1, 60};
inline constexpr TextLimit telephone{1, 40};
inline constexpr TextLimit email{3, 254};
inline constexpr TextLimit address{1, 200};
inline constexpr TextLimit postcode{1, 20};
inline constexpr TextLimit channel_words{1, 300, true};  // hours of reception, what the web offers
inline constexpr TextLimit identifier{1, 64};            // of a unit or an officer
inline constexpr TextLimit code{1, 64};                  // of a category or a place
inline constexpr TextLimit title{1, 100};
inline constexpr TextLimit statement{1, 20000, true};
inline constexpr TextLimit demand{1, 2000, true};
inline constexpr TextLimit mandate{1, 2000, true};
inline constexpr TextLimit reason{1, 4000, true};
inline constexpr TextLimit opening_reason{5, 1000, true};
inline constexpr TextLimit tracking{1, 40};  // of a registered letter
inline constexpr TextLimit paper_template{1, 10000, true};
inline constexpr TextLimit delegation_reason{1, 200};
inline constexpr TextLimit facts{1, 8000, true};
inline constexpr TextLimit basis{1, 4000, true};
inline constexpr TextLimit paper{1, 20000, true};  // a notice, a reply, a report
inline constexpr TextLimit remark{1, 1000, true};
inline constexpr TextLimit proof{1, 2000, true};
inline constexpr TextLimit mediator{1, 200};
inline constexpr TextLimit venue{1, 300};  // of a hearing
inline constexpr TextLimit chair{1, 60};
inline constexpr TextLimit currency{3, 3};
inline constexpr TextLimit meeting_id{32, 32};
inline constexpr TextLimit reception_id{32, 32};
inline constexpr TextLimit short_name{1, 12};  // of a unit, in the numbers of its papers
inline constexpr TextLimit office{1, 60};      // that a leader holds
inline constexpr TextLimit file_name{1, 200};
inline constexpr TextLimit password{12, 128};
inline constexpr TextLimit key_name{1, 60};
inline constexpr TextLimit key_credential{1, 1400};  // these as base64url
inline constexpr TextLimit key_bytes{1, 4000};
inline constexpr TextLimit key_attestation{1, 16000};
inline constexpr TextLimit code_typed{1, 40};  // of an authenticator, or a recovery code

inline constexpr std::size_t demands_max = 20;
inline constexpr std::size_t petitioners_max = 200;
inline constexpr std::size_t representatives_read =
    50;  // the law's five are a refusal, not a matter of reading
inline constexpr std::size_t attachments_max = 20;
inline constexpr std::size_t units_max = 20;
inline constexpr std::size_t roles_max = 11;
inline constexpr std::size_t calendar_days_max = 400;
inline constexpr std::size_t rows_max = 5000;  // categories, places
inline constexpr int persons_max = 1000000;
inline constexpr int extension_days_max = 3650;  // read so far; the law's limit is a refusal
inline constexpr int page_max = 50;
inline constexpr std::size_t breaches_max = 50;
inline constexpr std::size_t instalments_max = 600;
inline constexpr std::size_t team_max = 30;
inline constexpr std::size_t plan_steps_max = 100;
inline constexpr std::size_t lot_units_max = 100;
inline constexpr int lot_number_max = 100;
inline constexpr std::int64_t fen_max = 100'000'000'000'000;  // a trillion yuan
inline constexpr int json_depth_max = 12;

}  // namespace limit

}  // namespace dengwen::http
