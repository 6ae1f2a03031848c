// Any bytes as each of the ledger's formats: refused, or written back as the very same bytes.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "ledger/base64.hpp"
#include "ledger/checkpoint.hpp"
#include "ledger/entry.hpp"
#include "ledger/proof.hpp"
#include "ledger/receipt.hpp"
#include "ledger/tile.hpp"

using namespace dengwen;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

void texts(std::string_view text) {
    if (const auto note = ledger::note_from(text)) {
        require(ledger::text_of(*note) == text);
        require(note->text.ends_with('\n') && !note->signatures.empty());
        if (const auto checkpoint = ledger::checkpoint_from(note->text)) {
            require(note->text.starts_with(ledger::text_of(*checkpoint)));
        }
    }
    if (const auto checkpoint = ledger::checkpoint_from(text)) {
        require(ledger::checkpoint_from(ledger::text_of(*checkpoint)) == checkpoint);
    }
    if (const auto proof = ledger::proof_from(text)) require(ledger::text_of(*proof) == text);
    if (const auto receipt = ledger::receipt_from(text)) require(ledger::text_of(*receipt) == text);
    if (const auto file = ledger::receipt_file_from(text))
        require(ledger::text_of(file->receipt) == file->note.text);
    if (const auto key = ledger::verifier_key_from(text)) require(ledger::vkey_text(*key) == text);
    if (const auto signatures = ledger::signatures_from(text)) {
        std::string lines;
        for (const auto& signature : *signatures) lines += ledger::line_of(signature);
        require(lines == text);
    }
}

void paths(std::string_view text) {
    if (const auto tile = ledger::tile_from_path(text)) require(ledger::path_of(*tile) == text);
    if (const auto bundle = ledger::bundle_from_path(text)) require(ledger::path_of(*bundle) == text);
}

void bytes(std::string_view text) {
    if (const auto entries = ledger::entries_of(text)) require(ledger::bundle_of(*entries) == text);
    if (const auto hashes = ledger::hashes_of(text)) require(ledger::tile_of(*hashes) == text);
    if (const auto entry = ledger::entry_from(text)) require(ledger::bytes_of(*entry) == text);
    if (const auto hash = ledger::hash_from_hex(text)) require(ledger::hex(*hash) == text);
    if (const auto decoded = ledger::bytes_from_base64(text)) require(ledger::base64(*decoded) == text);
}

// A signature check that says yes to some and no to others, so that every way through the rules is taken.
bool even(std::string_view, std::string_view, std::string_view signature) {
    return signature.back() % 2 == 0;
}

void opening(std::string_view text) {
    const auto log = ledger::verifier_key_from(
        "petitions.example/ledger+cc438dc5+AZ2peM1SvDtfCUcejhJDW1g7XELk8+Hq3WosGIELs700");
    const auto witness =
        ledger::verifier_key_from("witness.example/w1+db17b2a8+BJv61WxpD9USxT1b/8uWLdK7INB1tiLIoFwdzxxAVQ/m");
    const ledger::Policy policy{.log = *log, .witnesses = {*witness}, .k = 1};
    if (const auto note = ledger::note_from(text)) {
        if (ledger::is_witnessed(*note, policy, even)) require(note->signatures.size() >= 2);
    }
    if (const auto proof = ledger::proof_from(text)) {
        if (const auto checkpoint = ledger::proven(*proof, "entry 1", policy, even)) {
            require(proof->index < checkpoint->size);
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    texts(text);
    paths(text);
    bytes(text);
    opening(text);
    return 0;
}
