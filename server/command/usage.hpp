// Usage: what every command's help and wrong-use message have in common, in both languages.
#pragma once

#include <CLI/CLI.hpp>
#include <ostream>
#include <string>

#include "command/commands.hpp"

namespace dengwen::command {

inline void speak_both(CLI::App& app) {
    app.option_defaults()->group("选项 / options");
    app.set_help_flag("-h,--help", "显示用法 / show this help");
    app.get_formatter()->label("Usage", "用法 / usage");
    app.get_formatter()->label("OPTIONS", "options");
    app.get_formatter()->label("Positionals", "参数 / arguments");
    app.get_formatter()->label("Subcommands", "子命令 / subcommands");
    app.get_formatter()->label("SUBCOMMAND", "subcommand");
    app.get_formatter()->label("Excludes", "不与之同用 / excludes");
    app.get_formatter()->label("REQUIRED", "必填 / required");
}

// Ends a command whose arguments were not taken: help is done, anything else is wrong use.
inline int end_parse(const CLI::App& app, const CLI::ParseError& error, std::ostream& out,
                     std::ostream& err) {
    if (error.get_exit_code() == 0) return app.exit(error, out, err);
    err << "用法错误 / wrong use: " << error.what() << "\n"
        << app.get_name() << " --help 显示用法 / shows how to use it\n";
    return wrong_use;
}

}  // namespace dengwen::command
