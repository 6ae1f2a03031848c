#include "ledger/receipt.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include "ledger/base64.hpp"
#include "ledger/commitment.hpp"
#include "ledger/lines.hpp"

namespace dengwen::ledger {
namespace {

constexpr std::string_view receipt_heading = "dengwen-receipt/1";
constexpr std::string_view proof_start = "c2sp.org/tlog-proof@";
constexpr std::size_t contents_max = 1'000;
constexpr std::size_t salt_size = 32;

bool is_word(std::string_view text) {
    return !text.empty() &&
           std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

// Digits, hyphens and the letters of a time: what a number of a matter and an instant are written with.
bool is_plain(std::string_view text) {
    return !text.empty() && text.size() <= 64 && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '-' || c == ':' || c == '.';
    });
}

std::string content_lines(const Receipt& receipt) {
    std::string lines;
    for (const ReceiptContent& content : receipt.contents) {
        assert(is_word(content.kind) && hash_from_hex(content.digest));
        lines += "content " + content.kind + " " + content.digest;
        if (!content.salt.empty()) lines += " " + base64(content.salt);
        lines += "\n";
    }
    return lines;
}

// The value of a line "mark value"; nothing when the line is another.
std::optional<std::string_view> take_value(std::string_view& text, std::string_view mark) {
    const auto line = take_line(text);
    if (!line || line->size() <= mark.size() || !line->starts_with(mark) || (*line)[mark.size()] != ' ')
        return std::nullopt;
    return line->substr(mark.size() + 1);
}

std::optional<ReceiptContent> content_from(std::string_view value) {
    std::array<std::string_view, 3> words{};
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::size_t space = i + 1 < words.size() ? value.find(' ') : std::string_view::npos;
        words[i] = value.substr(0, space);
        if (space == std::string_view::npos) {
            value = {};
            break;
        }
        value.remove_prefix(space + 1);
        if (value.empty()) return std::nullopt;
    }
    ReceiptContent content{std::string(words[0]), std::string(words[1]), {}};
    if (!is_word(content.kind) || !hash_from_hex(content.digest)) return std::nullopt;
    if (words[2].empty()) return content;
    const auto salt = bytes_from_base64(words[2]);
    if (!salt || salt->size() != salt_size) return std::nullopt;
    content.salt = *salt;
    return content;
}

}  // namespace

std::string digest_of(const Receipt& receipt) { return sha256(content_lines(receipt)); }

std::string text_of(const Receipt& receipt) {
    assert(receipt.log.type == KeyType::ed25519 && is_plain(receipt.number) && is_plain(receipt.received));
    return std::string(receipt_heading) + "\nlog " + vkey_text(receipt.log) + "\nnumber " + receipt.number +
           "\nevent " + std::to_string(receipt.event) + "\nreceived " + receipt.received + "\ndigest " +
           digest_of(receipt) + "\nentry " + base64(bytes_of(receipt.entry)) + "\n" + content_lines(receipt);
}

std::optional<Receipt> receipt_from(std::string_view text) {
    if (take_line(text) != receipt_heading) return std::nullopt;
    const auto log_text = take_value(text, "log");
    const auto log = log_text ? verifier_key_from(*log_text) : std::nullopt;
    if (!log || log->type != KeyType::ed25519) return std::nullopt;
    const auto number = take_value(text, "number");
    const auto event = take_value(text, "event");
    const auto received = take_value(text, "received");
    const auto digest = take_value(text, "digest");
    const auto entry_text = take_value(text, "entry");
    if (!number || !is_plain(*number) || !event || !received || !is_plain(*received) || !digest ||
        !entry_text)
        return std::nullopt;
    const auto event_number = number_from(*event);
    const auto entry_bytes = bytes_from_base64(*entry_text);
    const auto entry = entry_bytes ? entry_from(*entry_bytes) : std::nullopt;
    if (!event_number || *event_number == 0 || !entry) return std::nullopt;
    Receipt receipt{*log, std::string(*number), *event_number, std::string(*received), *entry, {}};
    while (!text.empty()) {
        const auto value = take_value(text, "content");
        auto content = value ? content_from(*value) : std::nullopt;
        if (!content || receipt.contents.size() == contents_max) return std::nullopt;
        receipt.contents.push_back(*std::move(content));
    }
    if (digest_of(receipt) != *digest) return std::nullopt;
    return receipt;
}

std::optional<ReceiptFile> receipt_file_from(std::string_view text) {
    std::optional<Proof> proof;
    std::string carried;
    if (text.starts_with(proof_start)) {
        proof = proof_from(text);
        if (!proof || !proof->extra) return std::nullopt;
        carried = *proof->extra;
        text = carried;
    }
    auto note = note_from(text);
    auto receipt = note ? receipt_from(note->text) : std::nullopt;
    if (!receipt) return std::nullopt;
    return ReceiptFile{*std::move(note), *std::move(receipt), std::move(proof)};
}

VerifierKey receipts_key(const VerifierKey& log) {
    return verifier_key(log.name, KeyType::receipt, log.public_key);
}

Standing standing_of(const ReceiptFile& file, const Policy& policy, const Verify& verify) {
    const std::array known{receipts_key(policy.log)};
    if (file.receipt.log != policy.log || !opened(file.note, known, verify)) return Standing::wrong;
    if (!file.proof) return Standing::promised;
    const std::string entry = bytes_of(file.receipt.entry);
    if (is_proven(*file.proof, entry, policy, verify)) return Standing::witnessed;
    Policy log_alone = policy;
    log_alone.k = 0;
    return is_proven(*file.proof, entry, log_alone, verify) ? Standing::sealed : Standing::wrong;
}

}  // namespace dengwen::ledger
