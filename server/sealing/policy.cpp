#include "sealing/policy.hpp"

#include <charconv>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace dengwen::sealing {
namespace {

[[noreturn]] void fail(int line, const std::string& zh, const std::string& en) {
    throw signing::KeyFault("见证规则第 " + std::to_string(line) + " 行：" + zh + " / witness policy, line " +
                            std::to_string(line) + ": " + en);
}

void take_line(std::string_view line, int number, ledger::Policy& policy, bool& has_quorum) {
    const auto space = line.find(' ');
    const std::string_view word = line.substr(0, space);
    const std::string_view value =
        space == std::string_view::npos ? std::string_view() : line.substr(space + 1);
    if (word == "witness") {
        const auto key = ledger::verifier_key_from(value);
        if (!key || key->type != ledger::KeyType::cosignature)
            fail(number, "不是见证人的验证密钥", "this is no verifier key of a witness");
        policy.witnesses.push_back(*key);
    } else if (word == "quorum") {
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), policy.k);
        if (error != std::errc() || end != value.data() + value.size() || has_quorum)
            fail(number, "quorum 后应有一个数，且只写一次", "quorum takes one number and stands once");
        has_quorum = true;
    } else {
        fail(number, "每行以 witness 或 quorum 开头", "a line begins with witness or quorum");
    }
}

}  // namespace

ledger::Policy policy_from(std::string_view text, const ledger::VerifierKey& log) {
    ledger::Policy policy{log, {}, 0};
    bool has_quorum = false;
    for (int number = 1; !text.empty(); ++number) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (line.empty() || line.starts_with('#')) continue;
        take_line(line, number, policy, has_quorum);
        if (policy.k > policy.witnesses.size() && text.find("witness ") == std::string_view::npos)
            fail(number, "quorum 大于见证人数", "the quorum is larger than the number of witnesses");
    }
    if (!has_quorum) policy.k = policy.witnesses.size();
    return policy;
}

ledger::Policy policy_in(const std::string& path, const ledger::VerifierKey& log) {
    std::error_code fault;
    const auto kind = std::filesystem::status(path, fault).type();
    if (kind == std::filesystem::file_type::not_found) return policy_from("", log);
    std::ifstream file(path);
    std::ostringstream text;
    if (kind != std::filesystem::file_type::regular || !file.is_open() ||
        (file.peek() != std::ifstream::traits_type::eof() && !(text << file.rdbuf())) || file.bad())
        throw signing::KeyFault("见证规则无法读取：" + path +
                                " / the witness policy cannot be read: " + path);
    return policy_from(text.str(), log);
}

}  // namespace dengwen::sealing
