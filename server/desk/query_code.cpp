#include "desk/query_code.hpp"

#include <sodium.h>

#include "ledger/commitment.hpp"

namespace dengwen::desk {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";  // no I, L, O, U
constexpr std::size_t symbols = 15;

int value_of(char c) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c == 'O') c = '0';
    if (c == 'I' || c == 'L') c = '1';
    const auto at = alphabet.find(c);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

// The sum of symbol i times a^i in the field of 32 elements, a a root of x^5 + x^2 + 1. The powers differ for
// all places, so that one wrong symbol or an exchange of two always changes the sum.
char check_symbol(std::string_view code) {
    int sum = 0;
    for (std::size_t i = symbols; i-- > 0;) {
        sum ^= value_of(code[i]);
        sum <<= 1;
        if (sum & 32) sum ^= 0b100101;
    }
    return alphabet[static_cast<std::size_t>(sum)];
}

}  // namespace

std::string new_query_code() {
    std::string code;
    unsigned char bytes[symbols];
    randombytes_buf(bytes, sizeof bytes);
    for (const unsigned char byte : bytes) code += alphabet[byte & 31];
    code += check_symbol(code);
    for (std::size_t at = 12; at > 0; at -= 4) code.insert(at, "-");
    return code;
}

std::optional<std::string> normalised_query_code(std::string_view typed) {
    std::string code;
    for (const char c : typed) {
        if (c == '-' || c == ' ') continue;
        const int value = value_of(c);
        if (value < 0 || code.size() > symbols) return std::nullopt;
        code += alphabet[static_cast<std::size_t>(value)];
    }
    if (code.size() != symbols + 1 || check_symbol(code) != code.back()) return std::nullopt;
    return code;
}

std::string query_code_digest(std::string_view code) {
    std::string plain;
    for (const char c : code)
        if (c != '-') plain += c;
    return ledger::sha256("dengwen query code 1\n" + plain);
}

}  // namespace dengwen::desk
