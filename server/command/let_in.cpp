#include "command/let_in.hpp"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>

#include "command/premises.hpp"
#include "command/sign_in_key.hpp"
#include "command/usage.hpp"
#include "desk/sign_in.hpp"

namespace dengwen::command {

namespace {

int let_in(const Where& where, const std::string& id, const Clockwork& now) {
    if (!std::filesystem::is_directory(where.data)) {
        std::cerr << "没有这个数据目录 / no such data directory: " << where.data << "\n";
        return refused;
    }
    Premises premises(where, now);
    desk::SignIn sign_in(premises.store, now, sign_in_key(where.data));
    const auto officer = sign_in.officer(id);
    if (!officer) {
        std::cerr << "没有这个人 / no such officer: " << id << "\n";
        return refused;
    }
    sign_in.reset_factor(id, "dengwen let-in");
    const auto password = sign_in.keep(*officer, true);
    std::cout << "一次性密码 / one-time password: " << *password << "\n"
              << "此人的登录都已结束，两步验证已重置，本人登录后会看到这一次重置\n"
              << "All sessions of this officer have ended and the second factor is set back; the officer is "
                 "shown that it was.\n";
    return done;
}

}  // namespace

int run_let_in(int argc, char** argv, const Clockwork& now) {
    CLI::App app("给密码和手机都没有了的人重新开门 / a new way in for an officer who lost password and phone",
                 "dengwen let-in");
    speak_both(app);
    Where where;
    std::string officer;
    app.add_option("--data", where.data, "数据目录 / data directory")->required();
    app.add_option("--database", where.database, "postgresql://… ；缺省用内置数据库 / else the embedded one");
    app.add_option("--officer", officer, "用户名 / sign-in name")->required();
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return end_parse(app, error, std::cout, std::cerr);
    }
    return let_in(where, officer, now);
}

}  // namespace dengwen::command
