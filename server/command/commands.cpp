#include "command/commands.hpp"

#include <algorithm>
#include <array>
#include <exception>
#include <iostream>

#include "command/bench.hpp"
#include "command/brief.hpp"
#include "command/classify.hpp"
#include "command/clock.hpp"
#include "command/divisions.hpp"
#include "command/erase.hpp"
#include "command/findings.hpp"
#include "command/fsck.hpp"
#include "command/import.hpp"
#include "command/init.hpp"
#include "command/law.hpp"
#include "command/learn.hpp"
#include "command/ledger.hpp"
#include "command/let_in.hpp"
#include "command/open_data.hpp"
#include "command/play.hpp"
#include "command/reindex.hpp"
#include "command/replay.hpp"
#include "command/same.hpp"
#include "command/serve.hpp"
#include "command/vault.hpp"
#include "command/verify.hpp"
#include "command/witness.hpp"

namespace dengwen::command {

namespace {

constexpr std::array table{
    Command{"init", "建立数据目录和第一个管理员", "make a data directory and the first administrator",
            run_init},
    Command{"serve", "通过 HTTP 提供服务", "answer over HTTP", run_serve},
    Command{"let-in", "给密码和手机都没有了的人重新开门",
            "a new way in for an officer who lost password and phone", run_let_in},
    Command{"ledger", "存证账本的密钥", "the key of the ledger",
            [](int argc, char** argv, const Clockwork&) { return run_ledger(argc, argv); }},
    Command{
        "vault", "身份保管库的密钥：拆分、恢复、更换",
        "the key of the identity vault: split, recover, change",
        [](int argc, char** argv, const Clockwork&) { return run_vault(argc, argv, std::cout, std::cerr); }},
    Command{"erase", "销毁保管期限已满的身份信息", "destroy identities whose time of keeping is over",
            [](int argc, char** argv, const Clockwork& now) {
                return run_erase(argc, argv, now, std::cout, std::cerr);
            }},
    Command{
        "fsck", "检查整个库", "look through the whole record",
        [](int argc, char** argv, const Clockwork&) { return run_fsck(argc, argv, std::cout, std::cerr); }},
    Command{
        "verify", "离线查验签名回执", "check a signed receipt offline",
        [](int argc, char** argv, const Clockwork&) { return run_verify(argc, argv, std::cout, std::cerr); }},
    Command{"witness", "作为外部见证人核对账本", "watch a ledger as an outside witness", run_witness},
    Command{"replay", "核对每一行是否等于其事件之和", "compare every row with the sum of its events",
            [](int argc, char** argv, const Clockwork&) { return run_replay(argc, argv); }},
    Command{"reindex", "从头重建搜索索引", "make the index of search again",
            [](int argc, char** argv, const Clockwork& now) {
                return run_reindex(argc, argv, now, std::cout, std::cerr);
            }},
    Command{"import", "从 CSV、XLSX、JSONL 批量登记", "register the rows of a CSV, XLSX or JSONL file",
            run_import},
    Command{"divisions", "读入行政区划", "load places from a file", run_divisions},
    Command{"categories", "读入内容分类", "load content categories from a file", run_categories},
    Command{"play", "把真实来件走完全程", "play real messages through the whole thread", run_play},
    Command{"findings", "核查已有的答复", "check answers that were given",
            [](int argc, char** argv, const Clockwork&) {
                return run_findings(argc, argv, std::cout, std::cerr);
            }},
    Command{"open-data", "公布一整年的开放数据", "publish the open data of a whole year",
            [](int argc, char** argv, const Clockwork& now) {
                return run_open_data(argc, argv, now, std::cout, std::cerr);
            }},
    Command{"brief", "写出月报或者年度报告", "write the brief of a month or a year",
            [](int argc, char** argv, const Clockwork& now) {
                return run_brief(argc, argv, now, std::cout, std::cerr);
            }},
    Command{"learn", "从已经判定的事项学习分类或承办单位", "learn categories or units from decided matters",
            [](int argc, char** argv, const Clockwork& now) {
                return run_learn(argc, argv, now, std::cout, std::cerr);
            }},
    Command{"classify", "用模型判定每一行的标签", "the label a model gives each row",
            [](int argc, char** argv, const Clockwork&) {
                std::ios::sync_with_stdio(false);
                return run_classify(argc, argv, std::cin, std::cout, std::cerr);
            }},
    Command{
        "same", "比对来件是否同一事项", "which messages speak of the same matter",
        [](int argc, char** argv, const Clockwork&) { return run_same(argc, argv, std::cout, std::cerr); }},
    Command{"bench", "测速，并给出上限", "measure, with the limit beside each figure", run_bench},
    Command{"clock", "按法规和日历计算期限", "work out a deadline from law and calendar",
            [](int argc, char** argv, const Clockwork&) { return run_clock(argc, argv); }},
    Command{"law", "检查法规文件和放假文件", "check law profiles and holiday files",
            [](int argc, char** argv, const Clockwork&) { return run_law(argc, argv); }},
};

void list(std::ostream& out) {
    out << "登闻 Dengwen\n\n用法 / usage: dengwen <command> [options]\n\n";
    for (const Command& command : commands()) {
        out << "  " << command.name << std::string(12 - std::min<std::size_t>(11, command.name.size()), ' ')
            << command.zh << " / " << command.en << "\n";
    }
    out << "\n每个命令都有 --help / every command has --help\n"
           "退出状态 / exit status: 0 完成 done, 1 拒绝或失败 refused or failed, 2 用法错误 wrong use\n";
}

}  // namespace

std::span<const Command> commands() { return table; }

int run(int argc, char** argv, const Clockwork& now) {
    if (argc < 2) {
        list(std::cerr);
        return wrong_use;
    }
    const std::string_view name = argv[1];
    if (name == "--help" || name == "-h" || name == "help") {
        list(std::cout);
        return done;
    }
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const Command& command) { return command.name == name; });
    if (found == table.end()) {
        std::cerr << "没有这个命令 / no such command: " << name << "\n\n";
        list(std::cerr);
        return wrong_use;
    }
    try {
        return found->run(argc - 1, argv + 1, now);
    } catch (const std::exception& fault) {
        std::cerr << fault.what() << "\n";
        return refused;
    }
}

}  // namespace dengwen::command
