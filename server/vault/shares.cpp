#include "vault/shares.hpp"

extern "C" {
#include <libgfshare.h>
}
#include <sodium.h>

#include <algorithm>
#include <array>
#include <memory>
#include <sstream>

#include "ledger/commitment.hpp"

namespace dengwen::vault {
namespace {

constexpr std::string_view first_line = "dengwen vault share 1";
constexpr std::size_t check_digits = 8;
constexpr std::size_t digits_together = 4;
constexpr std::size_t groups_in_line = 8;
constexpr unsigned share_bytes = VaultKey::length;

using Context = std::unique_ptr<gfshare_ctx, void (*)(gfshare_ctx*)>;

void fill_with_randomness(unsigned char* bytes, unsigned int count) { randombytes_buf(bytes, count); }

unsigned char* share_raw(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

std::string hex(std::string_view bytes) {
    std::string out(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                   bytes.size());
    out.pop_back();
    return out;
}

std::string check_of(const Share& share) {
    const std::string all = share.key + " " + std::to_string(share.number) + " " +
                            std::to_string(share.needed) + " " + std::to_string(share.custodians) + " " +
                            hex(share.bytes);
    return ledger::sha256(all).substr(0, check_digits);
}

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

// The words of the text one by one; what is not as it should be ends the reading.
class Words {
  public:
    explicit Words(std::string_view text) : words_(lower(text)) {}

    bool is(std::string_view expected) {
        std::string word;
        return words_ >> word && word == expected;
    }
    int number(int most) {
        std::string word;
        if (!(words_ >> word) || word.size() > 3) return 0;
        int number = 0;
        for (const char c : word) {
            if (c < '0' || c > '9') return 0;
            number = number * 10 + (c - '0');
        }
        return number <= most ? number : 0;
    }
    std::string word() {
        std::string word;
        words_ >> word;
        return word;
    }
    bool is_over() {
        std::string word;
        return !(words_ >> word);
    }

  private:
    std::istringstream words_;
};

[[noreturn]] void fail(const std::string& zh, const std::string& en) { throw KeyFault(zh + " / " + en); }

std::string named(int number) { return std::to_string(number); }

}  // namespace

std::vector<Share> split(const VaultKey& key, int needed, int custodians) {
    if (needed < 2 || needed > custodians || custodians > custodians_max)
        fail("份数须在 2 到 " + named(custodians_max) + " 之间，所需份数至少 2、至多与总份数相同",
             "there are 2 to " + named(custodians_max) + " shares, and 2 to all of them are needed");
    gfshare_fill_rand = fill_with_randomness;
    std::vector<unsigned char> numbers;
    for (int number = 1; number <= custodians; ++number)
        numbers.push_back(static_cast<unsigned char>(number));
    const Context context(gfshare_ctx_init_enc(numbers.data(), static_cast<unsigned>(custodians),
                                               static_cast<unsigned char>(needed), share_bytes),
                          gfshare_ctx_free);
    if (!context) fail("密钥拆分失败", "the key could not be split");
    std::string secret(key.view());
    gfshare_ctx_enc_setsecret(context.get(), share_raw(secret));
    sodium_memzero(secret.data(), secret.size());
    std::vector<Share> shares;
    for (int at = 0; at < custodians; ++at) {
        Share share{key.id(), at + 1, needed, custodians, std::string(share_bytes, '\0')};
        gfshare_ctx_enc_getshare(context.get(), static_cast<unsigned char>(at), share_raw(share.bytes));
        shares.push_back(std::move(share));
    }
    return shares;
}

std::string text_of(const Share& share) {
    std::string out(first_line);
    out += "\nkey " + share.key + "\nshare " + named(share.number) + " of " + named(share.custodians) +
           " needed " + named(share.needed);
    const std::string digits = hex(share.bytes);
    for (std::size_t at = 0; at < digits.size(); at += digits_together) {
        out += at % (digits_together * groups_in_line) == 0 ? '\n' : ' ';
        out += digits.substr(at, digits_together);
    }
    return out + "\ncheck " + check_of(share) + "\n";
}

Share share_from(std::string_view text) {
    const auto no_share = [] { fail("不是密钥份额", "this is no share of a vault key"); };
    Words words(text);
    if (!words.is("dengwen") || !words.is("vault") || !words.is("share") || !words.is("1") ||
        !words.is("key"))
        no_share();
    Share share;
    share.key = words.word();
    if (!words.is("share")) no_share();
    share.number = words.number(custodians_max);
    if (!words.is("of")) no_share();
    share.custodians = words.number(custodians_max);
    if (!words.is("needed")) no_share();
    share.needed = words.number(custodians_max);
    std::string digits, word;
    for (word = words.word(); !word.empty() && word != "check"; word = words.word()) digits += word;
    share.bytes.resize(share_bytes);
    std::size_t length = 0;
    const char* end = nullptr;
    const bool is_read = sodium_hex2bin(share_raw(share.bytes), share_bytes, digits.data(), digits.size(),
                                        nullptr, &length, &end) == 0 &&
                         length == share_bytes && end == digits.data() + digits.size();
    const bool is_possible = share.number >= 1 && share.number <= share.custodians && share.needed >= 2 &&
                             share.needed <= share.custodians;
    if (!is_read || !is_possible || words.word() != check_of(share) || !words.is_over())
        fail("第 " + named(share.number) + " 份有错字，请对照原件",
             "share " + named(share.number) + " is mistyped; compare it with the original");
    return share;
}

std::shared_ptr<const VaultKey> recovered(const std::vector<Share>& shares) {
    if (shares.empty()) fail("没有给出份额", "no share was given");
    const Share& first = shares.front();
    std::vector<unsigned char> numbers;
    for (const Share& share : shares) {
        if (share.key != first.key)
            fail("第 " + named(share.number) + " 份属于密钥 " + share.key + "，第 " + named(first.number) +
                     " 份属于密钥 " + first.key,
                 "share " + named(share.number) + " belongs to the key " + share.key + ", share " +
                     named(first.number) + " to the key " + first.key);
        if (share.needed != first.needed || share.custodians != first.custodians)
            fail("第 " + named(share.number) + " 份出自另一次拆分",
                 "share " + named(share.number) + " is from another splitting");
        const auto number = static_cast<unsigned char>(share.number);
        if (std::find(numbers.begin(), numbers.end(), number) != numbers.end())
            fail("第 " + named(share.number) + " 份给了两次",
                 "share " + named(share.number) + " is given twice");
        numbers.push_back(number);
    }
    if (static_cast<int>(shares.size()) < first.needed)
        fail("需要 " + named(first.needed) + " 份，只有 " + std::to_string(shares.size()) + " 份",
             named(first.needed) + " shares are needed, there are only " + std::to_string(shares.size()));
    const Context context(
        gfshare_ctx_init_dec(numbers.data(), static_cast<unsigned>(numbers.size()), share_bytes),
        gfshare_ctx_free);
    if (!context) fail("密钥恢复失败", "the key could not be recovered");
    for (std::size_t at = 0; at < shares.size(); ++at) {
        std::string bytes = shares[at].bytes;
        gfshare_ctx_dec_giveshare(context.get(), static_cast<unsigned char>(at), share_raw(bytes));
        sodium_memzero(bytes.data(), bytes.size());
    }
    std::string secret(share_bytes, '\0');
    gfshare_ctx_dec_extract(context.get(), share_raw(secret));
    const auto key = VaultKey::from_bytes(secret);
    sodium_memzero(secret.data(), secret.size());
    if (key->id() != first.key)
        fail("这些份额合不成密钥 " + first.key + "：其中有一份不是同一次拆分所得",
             "these shares do not make the key " + first.key + ": one of them is from another splitting");
    return key;
}

}  // namespace dengwen::vault
