#include "command/import.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <CLI/CLI.hpp>

#include <csignal>
#include <fstream>
#include <iostream>

#include "command/bytes_of.hpp"
#include "command/premises.hpp"
#include "command/progress.hpp"
#include "command/usage.hpp"
#include "command/vault.hpp"
#include "intake/import.hpp"

namespace dengwen::command {
namespace {

std::atomic<bool> interrupted{false};

void interrupt(int) { interrupted = true; }

struct ImportWanted {
    std::string file;
    Where where;
    std::string mapping;
    std::string unit;
    bool dry_run = false;
};

// The unit named, else the only petition department there is.
std::string unit_for(const Offices& offices, const std::string& named) {
    if (!named.empty()) {
        if (!offices.find(named)) throw std::runtime_error("没有这个单位 / there is no such unit: " + named);
        return named;
    }
    std::string only;
    for (const auto& [id, unit] : offices.units()) {
        if (unit.kind != UnitKind::petition_department || !unit.is_active()) continue;
        if (!only.empty())
            throw std::runtime_error(
                "信访部门不止一个，请用 --unit 指明 / more than one petition department; name it with "
                "--unit");
        only = id;
    }
    if (only.empty())
        throw std::runtime_error(
            "没有信访部门，请用 --unit 指明单位 / there is no petition department; name a unit with --unit");
    return only;
}

// Whoever sits at the machine imports for the unit; the record shows the act came from the import, not from a
// person.
Actor importer(const std::string& unit) {
    Officer officer;
    officer.id = "import";
    officer.unit = unit;
    officer.roles = {Role::clerk};
    return {ActorKind::officer, officer, false};
}

// Rejected rows say what is wrong with which line; like the file itself they are for the owner's eyes only.
std::ofstream rejected_file(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0) throw std::runtime_error("写不了 / cannot write " + path);
    ::close(descriptor);
    return std::ofstream(path, std::ios::trunc);
}

int import_file(const ImportWanted& options, const Clockwork& now) {
    Premises premises(options.where, now);
    premises.desk.set_vault_key(vault_key_of(options.where));
    const BytesOf file(options.file);
    intake::Importing importing;
    importing.bytes = file.bytes();
    importing.format = intake::format_of(options.file, importing.bytes);
    importing.mapping = options.mapping.empty()
                            ? intake::default_mapping()
                            : intake::mapping_from(BytesOf(options.mapping).bytes(), options.mapping);
    importing.unit = unit_for(*premises.desk.offices(), options.unit);
    importing.actor = importer(importing.unit);
    importing.dry_run = options.dry_run;

    const std::string rejected_path = options.file + ".rejected.jsonl";
    std::ofstream rejected = rejected_file(rejected_path);
    std::signal(SIGINT, interrupt);
    std::signal(SIGTERM, interrupt);
    Progress progress(std::cerr, isatty(STDERR_FILENO) != 0,
                      options.dry_run ? "试读 dry run" : "导入 import");
    const auto note = [](const intake::Imported& sum) {
        return fmt::format("登记 registered {}  已有 earlier {}  未收 rejected {}", sum.registered,
                           sum.earlier, sum.rejected);
    };
    const intake::Imported sum = intake::import_rows(
        premises.desk, importing, rejected,
        [&](const intake::Imported& so_far) { progress.at(so_far.rows, 0, note(so_far)); }, interrupted);
    progress.end(sum.rows, 0, note(sum));

    fmt::print("{} 行 rows  登记 registered {}  已有 earlier {}  未收 rejected {}\n", sum.rows,
               sum.registered, sum.earlier, sum.rejected);
    if (sum.rejected > 0)
        fmt::print("未收的行和原因 / rows not taken, and why: {}\n", rejected_path);
    else
        ::unlink(rejected_path.c_str());
    if (sum.interrupted)
        fmt::print("已中断；再执行同一命令即可接着导入 / interrupted; the same command goes on from here\n");
    return sum.interrupted ? refused : done;
}

}  // namespace

int run_import(int argc, char** argv, const Clockwork& now) {
    CLI::App app("从文件批量登记 / register the rows of a file", "dengwen import");
    speak_both(app);
    ImportWanted options;
    app.add_option("file", options.file, "CSV、XLSX 或 JSONL 文件 / a CSV, XLSX or JSONL file")->required();
    app.add_option("--data", options.where.data, "数据目录 / data directory")->required();
    app.add_option("--database", options.where.database, "postgresql://… 数据库 / database");
    add_vault_key_command(app, options.where);
    app.add_option("--mapping", options.mapping,
                   "列与字段的对应 (TOML) / which column fills which field (TOML)");
    app.add_option("--unit", options.unit, "登记单位 / the unit that registers");
    app.add_flag("--dry-run", options.dry_run, "只检查，不登记 / check only, register nothing");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return end_parse(app, error, std::cout, std::cerr);
    }
    try {
        return import_file(options, now);
    } catch (const intake::FileFault& fault) {
        std::cerr << fault.words.zh << " / " << fault.words.en << "\n";
        return refused;
    }
}

}  // namespace dengwen::command
