#include "command/play.hpp"

#include <fmt/format.h>
#include <unistd.h>
#include <CLI/CLI.hpp>

#include <filesystem>
#include <iostream>

#include "command/bytes_of.hpp"
#include "command/progress.hpp"
#include "command/temporary_directory.hpp"
#include "command/usage.hpp"
#include "command/vault.hpp"
#include "desk/desk.hpp"
#include "fsck/fsck.hpp"
#include "intake/row.hpp"
#include "profile/profiles.hpp"
#include "store/verify.hpp"

namespace dengwen::command {
namespace {

struct PlayWanted {
    std::string file;
    std::string data;
    std::string database;
};

// Messages from before the Regulations came into force are judged by them all the same: play asks what this
// law's clocks would have said, so its first version is taken to have been in force always.
profile::Profiles profiles_of_always(const profile::Profiles& profiles, const std::string& law_id) {
    std::vector<Law> laws;
    for (const Law& law : profiles.laws())
        if (law.id == law_id) laws.push_back(law);
    if (laws.empty()) throw std::runtime_error("没有法规 / there is no law " + law_id);
    laws.front().in_force_from = *day_from(1900, 1, 1);
    return profile::Profiles(laws, {{law_id, profiles.calendar(law_id)}});
}

template <class Counts>
std::string counts(const Counts& all) {
    std::string text;
    for (const auto& [key, count] : all) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", key, count);
    return text.empty() ? "0" : text;
}

void print_clocks(std::ostream& out, const intake::Played& played, const Law& law) {
    out << fmt::format("{:<20}{:>10}{:>10}{:>10}{:>14}{:>16}  {}\n", "clock", "on time", "late", "open",
                       "provisional", "slowest, days", "期限");
    for (const auto& [clock, tally] : played.clocks)
        out << fmt::format("{:<20}{:>10}{:>10}{:>10}{:>14}{:>16}  {}\n", name(clock), tally.in_time,
                           tally.late, tally.open, tally.provisional, tally.slowest_days,
                           law.rule(clock).name.zh);
}

}  // namespace

void print(std::ostream& out, const intake::Played& played, const Law& law) {
    out << fmt::format(
        "来件 messages {}   未读出 unreadable {}   未答复 unanswered {}   答复早于来件 answered before sent "
        "{}\n",
        played.messages, played.unreadable, played.unanswered, played.answered_before_sent);
    out << "年份 years: " << counts(played.years) << "\n";
    out << fmt::format(
        "法规 law: {} {} — 来件早于其施行日，按其期限衡量 / messages older than the law are measured by its "
        "clocks\n",
        law.id, law.name.zh);
    out << "日历 calendar: 未公布放假安排的年份按周一至周五计，期限为暂定 / years without a published "
           "calendar count "
           "Monday to Friday, their deadlines are provisional\n";
    out << "转送、告知、受理的时间由演示设定，来件和答复的时间是真实的 / forwarding, notice and acceptance "
           "are dated by "
           "the player; sending and answer are real\n\n";
    print_clocks(out, played, law);
    out << "\n答复核查 findings:";
    for (const auto& [kind, count] : played.findings) out << ' ' << name(kind) << ' ' << count;
    out << "\n阶段 stages:";
    for (const auto& [stage, count] : played.stages) out << ' ' << name(stage) << ' ' << count;
    out << "\n拒绝 refusals met:";
    if (played.refusals.empty()) out << " 0";
    for (const auto& [refusal, count] : played.refusals)
        out << fmt::format(" {} {} ×{}", static_cast<int>(refusal), name(refusal), count);
    out << fmt::format("\n事件 events {}   用时 seconds {:.2f}   {:.0f} matters/s   {:.0f} events/s\n",
                       played.events, played.seconds,
                       static_cast<double>(played.messages) / std::max(played.seconds, 1e-9),
                       static_cast<double>(played.events) / std::max(played.seconds, 1e-9));
}

namespace {

// Over the whole store, not only over what was played: row == fold(events).
bool verified(store::Store& store, const intake::Played& played) {
    const store::Verified found = store::verify(store, {}, [](const store::Verified&) { return true; });
    const bool is_green = found.disagreement.empty() && found.matters > 0 && played.is_green() &&
                          static_cast<std::size_t>(found.events) == played.events;
    if (is_green)
        fmt::print("row == fold(events): {} 件、{} 个事件全部相符 / matters and events all agree\n",
                   found.matters, found.events);
    else
        fmt::print("row == fold(events): 不符 / do not agree: {} {}\n", text(found.last), found.disagreement);
    return is_green;
}

// The key of the directory, made where there is none; for one that is removed at the end, a key that ends
// with it.
std::shared_ptr<const vault::VaultKey> key_for(const std::string& directory) {
    if (directory.empty()) return vault::VaultKey::made();
    const std::string file = vault_key_file(directory);
    if (!std::filesystem::exists(file)) vault::keep(*vault::VaultKey::made(), file);
    return vault::load(file);
}

// By other eyes than those that wrote it.
bool is_sound(const std::string& directory, const std::string& database,
              std::shared_ptr<const vault::VaultKey> vault_key) {
    const fsck::Found found =
        fsck::look_through({directory, database, std::nullopt, std::move(vault_key)}, nullptr);
    for (const std::string& wrong : found.wrongs) fmt::print("fsck: {}\n", wrong);
    if (found.is_sound()) fmt::print("fsck: {} 段内容 / contents, 完好 / sound\n", found.contents);
    return found.is_sound();
}

int play_file(const PlayWanted& options, const Clockwork& now) {
    const BytesOf file(options.file);
    const intake::Messages messages = intake::messages_from(file.bytes());
    std::optional<TemporaryDirectory> temporary;
    std::string directory = options.data;
    if (directory.empty())
        directory = temporary.emplace().path();
    else
        std::filesystem::create_directories(directory);

    store::Store store({directory, options.database});
    if (!store.matters({}, 1).empty())
        throw std::runtime_error("play 只在空的数据里进行 / play wants a store without matters: " +
                                 (options.database.empty() ? directory : "--database"));
    const profile::Profiles all = profile::load(profile::profiles_root(""));
    const profile::Profiles profiles = profiles_of_always(all, "cn");
    desk::Desk desk(store, profiles, "cn", now);
    const auto vault_key = key_for(temporary ? "" : directory);
    desk.set_vault_key(vault_key);
    Progress progress(std::cerr, isatty(STDERR_FILENO) != 0, "演示 play");
    const intake::Played played = intake::play(desk, messages, [&](std::size_t step, std::size_t steps) {
        progress.at(step, steps, "事件 events");
    });
    progress.end(played.events, 0, "事件 events");
    print(std::cout, played, profiles.laws().front());
    return verified(store, played) && is_sound(directory, options.database, vault_key) ? done : refused;
}

}  // namespace

int run_play(int argc, char** argv, const Clockwork& now) {
    CLI::App app("把真实来件和答复按其时间走完全程 / play real messages and answers through the whole thread",
                 "dengwen play");
    speak_both(app);
    PlayWanted options;
    app.add_option("file", options.file, "JSONL: title, text, time, reply, reply_time")->required();
    app.add_option("--data", options.data,
                   "数据目录，须无信访事项；默认用临时目录，结束后删除 / data directory without matters; "
                   "by default a temporary one, removed at the end");
    app.add_option("--database", options.database, "postgresql://… 数据库 / database");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return end_parse(app, error, std::cout, std::cerr);
    }
    try {
        return play_file(options, now);
    } catch (const intake::FileFault& fault) {
        std::cerr << fault.words.zh << " / " << fault.words.en << "\n";
        return refused;
    }
}

}  // namespace dengwen::command
