#include "command/law.hpp"

#include <CLI/CLI.hpp>
#include <iostream>
#include <string>
#include <vector>

#include "command/commands.hpp"
#include "command/usage.hpp"
#include "profile/calendar_file.hpp"
#include "profile/law_file.hpp"

namespace dengwen::command {

namespace {

int check(const std::vector<std::string>& files, std::ostream& out, std::ostream& err) {
    int status = done;
    for (const std::string& file : files) {
        const auto faults =
            file.ends_with(".json") ? profile::read_calendar(file).faults : profile::read_law(file).faults;
        for (const profile::Fault& fault : faults) err << profile::text(fault) << "\n";
        if (faults.empty()) {
            out << file << ": 成立 / holds\n";
        } else {
            status = refused;
        }
    }
    return status;
}

}  // namespace

int run_law(int argc, char** argv, std::ostream& out, std::ostream& err) {
    CLI::App app("法规文件和放假文件 / law profiles and holiday files", "dengwen law");
    speak_both(app);
    app.require_subcommand(1);
    std::vector<std::string> files;
    CLI::App* checking =
        app.add_subcommand("check", "逐个检查，指出行号和原因 / check each, naming line and cause");
    checking->add_option("files", files, "法规 .toml 或放假 .json / a law .toml or a holiday .json")
        ->required();
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return end_parse(app, error, out, err);
    }
    return check(files, out, err);
}

int run_law(int argc, char** argv) { return run_law(argc, argv, std::cout, std::cerr); }

}  // namespace dengwen::command
