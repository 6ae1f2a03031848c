#include "command/verify.hpp"

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>

#include "command/usage.hpp"
#include "ledger/receipt.hpp"
#include "sealing/policy.hpp"
#include "signing/signing_key.hpp"

namespace dengwen::command {

namespace {

struct VerifyWanted {
    std::string file;
    std::string log;
    std::string policy_file;
};

int refuse(std::ostream& err, const char* zh, const char* en) {
    err << zh << " / " << en << "\n";
    return refused;
}

std::optional<std::string> bytes_in(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string bytes(ledger::note_bytes_max + 1, '\0');
    if (!file.read(bytes.data(), static_cast<std::streamsize>(bytes.size())) && !file.eof())
        return std::nullopt;
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

int say(const ledger::ReceiptFile& file, ledger::Standing standing, std::ostream& out, std::ostream& err) {
    if (standing == ledger::Standing::wrong)
        return refuse(
            err, "不成立：回执被改动过，或不是这个账本签的，或证明不通向回执所写的条目",
            "it does not hold: changed, or not signed by this ledger, or its proof leads elsewhere");
    const ledger::Receipt& receipt = file.receipt;
    out << "回执是真的 / the receipt is genuine\n  " << receipt.log.name << "\n  " << receipt.number << "\n  "
        << receipt.received << "\n  sha256 " << ledger::digest_of(receipt) << "\n";
    if (standing == ledger::Standing::promised) {
        out << "这是承诺；文件里没有证明，是否写进账本请在 /check 或用 tools/verify-receipt "
               "查。始终没有写进，回执本身就是证据 / it is a promise: the file holds no proof. /check and "
               "tools/verify-receipt show whether its entry stands in the ledger; if it never does, the "
               "receipt is evidence by itself\n";
        return done;
    }
    const auto head = ledger::checkpoint_from(file.proof->checkpoint.text);
    out << "已写进账本：" << head->size << " 条中的第 " << file.proof->index + 1
        << " 条 / it stands in the ledger: entry " << file.proof->index + 1 << " of " << head->size << "\n";
    if (standing == ledger::Standing::sealed)
        out << "所要求的见证人还没有都签名 / the witnesses asked for have not all signed\n";
    else
        out << "账本和所要求的见证人都已签名 / signed by the ledger and the witnesses asked for\n";
    return done;
}

int verify(const VerifyWanted& wanted, std::ostream& out, std::ostream& err) {
    const auto bytes = bytes_in(wanted.file);
    if (!bytes) {
        err << wanted.file << ": 无法读取 / cannot be read\n";
        return refused;
    }
    const auto file = ledger::receipt_file_from(*bytes);
    if (!file)
        return refuse(err, "这不是完整的签名回执：少了一部分，或被改动过",
                      "this is no whole signed receipt: a part is missing or was changed");
    ledger::VerifierKey log = file->receipt.log;
    if (!wanted.log.empty()) {
        const auto given = ledger::verifier_key_from(wanted.log);
        if (!given || given->type != ledger::KeyType::ed25519) {
            err << "--log 须为账本的验证密钥 / --log must be the ledger's verifier key\n";
            return wrong_use;
        }
        log = *given;
    }
    const ledger::Policy policy = wanted.policy_file.empty() ? sealing::policy_from("", log)
                                                             : sealing::policy_in(wanted.policy_file, log);
    const int status = say(*file, ledger::standing_of(*file, policy, signing::verify), out, err);
    if (status == done && wanted.log.empty())
        out << "密钥取自回执本身，请与登记机关公布的核对 / the key is the file's own: compare it with the "
               "one the office has published\n  "
            << ledger::vkey_text(log) << "\n";
    return status;
}

}  // namespace

int run_verify(int argc, char** argv, std::ostream& out, std::ostream& err) {
    CLI::App app("离线查验一份签名回执 / check a signed receipt without a network", "dengwen verify");
    speak_both(app);
    VerifyWanted wanted;
    app.add_option("FILE", wanted.file, "回执文件 / the receipt's file")->required();
    app.add_option(
        "--log", wanted.log,
        "账本的验证密钥；缺省用回执所写的 / the ledger's verifier key; else the one the receipt names");
    app.add_option("--policy", wanted.policy_file,
                   "见证规则文件：witness 验证密钥、quorum 数 / a file with lines witness VKEY and quorum N");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return end_parse(app, error, out, err);
    }
    try {
        return verify(wanted, out, err);
    } catch (const signing::KeyFault& fault) {
        err << fault.what() << "\n";
        return refused;
    }
}

}  // namespace dengwen::command
