#include "ledger/note.hpp"

#include <algorithm>
#include <cassert>

#include "ledger/base64.hpp"
#include "ledger/cosignature.hpp"
#include "ledger/lines.hpp"
#include "ledger/utf8.hpp"

namespace dengwen::ledger {
namespace {

constexpr std::string_view dash = "\xe2\x80\x94 ";  // U+2014 and a space
constexpr std::size_t key_id_bytes = 4;

bool is_note_text(std::string_view text) {
    while (!text.empty()) {
        const auto character = take_character(text);
        if (!character || (*character < 0x20 && *character != '\n')) return false;
    }
    return true;
}

std::optional<Signature> signature_from_line(std::string_view line) {
    if (!line.starts_with(dash)) return std::nullopt;
    line.remove_prefix(dash.size());
    const std::size_t space = line.find(' ');
    if (space == std::string_view::npos) return std::nullopt;
    const std::string_view name = line.substr(0, space);
    const auto bytes = bytes_from_base64(line.substr(space + 1));
    if (!is_key_name(name) || !bytes || bytes->size() <= key_id_bytes) return std::nullopt;
    const std::uint32_t id = from_big_endian_32(std::string_view(*bytes).substr(0, key_id_bytes));
    return Signature{std::string(name), id, bytes->substr(key_id_bytes)};
}

bool names(const Signature& signature, const VerifierKey& key) {
    return signature.key_id == key.key_id && signature.name == key.name;
}

}  // namespace

std::optional<Note> note_from(std::string_view text) {
    if (text.size() > note_bytes_max || !is_note_text(text)) return std::nullopt;
    // The text may hold empty lines; the last one divides.
    const std::size_t divide = text.rfind("\n\n");
    if (divide == std::string_view::npos) return std::nullopt;
    auto signatures = signatures_from(text.substr(divide + 2));
    if (!signatures) return std::nullopt;
    return Note{std::string(text.substr(0, divide + 1)), *std::move(signatures)};
}

std::string text_of(const Note& note) {
    assert(note.text.ends_with('\n'));
    std::string text = note.text + "\n";
    for (const Signature& signature : note.signatures) text += line_of(signature);
    return text;
}

std::string line_of(const Signature& signature) {
    return std::string(dash) + signature.name + " " +
           base64(big_endian_32(signature.key_id) + signature.bytes) + "\n";
}

std::optional<std::vector<Signature>> signatures_from(std::string_view lines) {
    std::vector<Signature> signatures;
    while (!lines.empty()) {
        const auto line = take_line(lines);
        auto signature = line ? signature_from_line(*line) : std::nullopt;
        if (!signature || signatures.size() == signatures_max) return std::nullopt;
        signatures.push_back(*std::move(signature));
    }
    if (signatures.empty()) return std::nullopt;
    return signatures;
}

Signature signature_by(const VerifierKey& key, std::string_view text, const Sign& sign) {
    assert(key.type != KeyType::cosignature && text.ends_with('\n'));
    return {key.name, key.key_id, sign(text)};
}

Signature cosignature_by(const VerifierKey& key, std::uint64_t time, std::string_view text,
                         const Sign& sign) {
    assert(key.type == KeyType::cosignature && text.ends_with('\n'));
    const Cosignature cosignature{time, sign(cosignature_message(time, text))};
    return {key.name, key.key_id, bytes_of(cosignature)};
}

bool is_signed_by(const VerifierKey& key, const Signature& signature, std::string_view text,
                  const Verify& verify) {
    if (!names(signature, key)) return false;
    switch (key.type) {
        case KeyType::ed25519:
        case KeyType::receipt:
            return signature.bytes.size() == signature_bytes && verify(key.public_key, text, signature.bytes);
        case KeyType::cosignature: {
            const auto cosignature = cosignature_from(signature.bytes);
            return cosignature && verify(key.public_key, cosignature_message(cosignature->time, text),
                                         cosignature->signature);
        }
    }
    assert(false);
    return false;
}

std::optional<std::vector<VerifierKey>> opened(const Note& note, std::span<const VerifierKey> known,
                                               const Verify& verify) {
    if (note.signatures.size() > signatures_max) return std::nullopt;
    std::vector<VerifierKey> signers;
    for (const Signature& signature : note.signatures) {
        for (const VerifierKey& key : known) {
            // Two known keys may share name and id only by being the same; else one of them fails here.
            if (!names(signature, key)) continue;
            if (!is_signed_by(key, signature, note.text, verify)) return std::nullopt;
            if (std::ranges::find(signers, key) == signers.end()) signers.push_back(key);
        }
    }
    if (signers.empty()) return std::nullopt;
    return signers;
}

}  // namespace dengwen::ledger
