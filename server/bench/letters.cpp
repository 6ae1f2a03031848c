#include "bench/letters.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include <nlohmann/json.hpp>

#include "bench/texts.hpp"
#include "core/event.hpp"
#include "desk/contents.hpp"
#include "desk/outgoing.hpp"
#include "desk/query_code.hpp"

namespace dengwen::bench {
namespace {

constexpr int days_back = 3 * 365;
constexpr std::int64_t day_milliseconds = 86'400'000;

// Spreads the numbers, so that neighbours lie at different units and on different days.
std::uint64_t spread(std::uint64_t ordinal) {
    std::uint64_t value = ordinal * 0x9E3779B97F4A7C15u;
    value ^= value >> 29;
    return value * 0xBF58476D1CE4E5B9u >> 13;
}

Unit unit(std::string id, UnitKind kind, int level, std::string parent, std::vector<std::string> above) {
    Unit made;
    made.name = {id, id};
    made.id = std::move(id);
    made.kind = kind;
    made.level = level;
    made.division = std::to_string(bench_division);
    made.parent = std::move(parent);
    made.level_above = std::move(above);
    return made;
}

}  // namespace

std::string bureau_id(int ordinal) { return fmt::format("bench-bureau-{}", ordinal); }

std::vector<Unit> bench_units(int bureaus) {
    std::vector<Unit> units{
        unit("bench-city", UnitKind::government, 3, "", {}),
        unit("bench-district", UnitKind::government, 4, "bench-city", {"bench-city"}),
        unit(bench_petition, UnitKind::petition_department, 4, "bench-district", {"bench-district"})};
    for (int ordinal = 0; ordinal < bureaus; ++ordinal)
        units.push_back(unit(bureau_id(ordinal), UnitKind::unit, 4, "bench-district", {"bench-district"}));
    return units;
}

std::string Letters::statement() {
    return R"({"title":"河湾路路灯不亮","text":"河湾路从十二号到四十五号之间的路灯有一个多月不亮了，晚上下班的人多，)"
           R"(路面又在施工，坑坑洼洼看不清楚，上周有一位老人在那里绊倒。打过两次热线，都说已经登记，但是一直没有人来修。)"
           R"(请尽快派人查看线路，修好之前先放上警示灯，谢谢。"})";
}

Letters::Letters(const Law& law, const Calendar& calendar, int bureaus, Now today, const Texts* texts)
    : law_(law),
      calendar_(calendar),
      bureaus_(bureaus),
      today_(today),
      texts_(texts),
      offices_(bench_units(bureaus)) {}

store::Change Letters::registered(std::uint64_t ordinal, const std::string& unit, Now at) const {
    store::Change change;
    desk::Contents contents;
    RegistrationAsked asked;
    // Ten million serials a year and division are more than any of these runs makes.
    asked.number = matter_number(bench_division, year_of(at.day), static_cast<int>(ordinal % 99'999'999) + 1);
    asked.unit = unit;
    asked.category = fmt::format("c{:02}", 1 + spread(ordinal) % 16);
    asked.place = std::to_string(bench_division);
    asked.submission.channel = Channel::web;
    asked.submission.received_day = at.day;
    if (texts_) {
        const Texts::Message message = texts_->message(ordinal);
        const nlohmann::json told{{"title", message.title}, {"text", message.text}};
        asked.submission.statement = contents.add("statement", told.dump());
        asked.demands = {contents.add("demand", message.title)};
    } else {
        asked.submission.statement = contents.add("statement", statement());
        asked.demands = {contents.add("demand", "修好河湾路的路灯")};
    }
    const Setting setting{at, law_, calendar_, offices_, Actor{ActorKind::petitioner, {}, false}};
    auto outcome = register_matter(asked, setting);
    if (!outcome) throw std::logic_error("bench: registration: " + std::string(name(outcome.refusal())));
    change.entries = {Entry{1, at, Author{ActorKind::petitioner, "", "", false}, outcome.value()}};
    change.after = apply(Matter{}, change.entries.front());
    change.contents = contents.all();
    return change;
}

store::Change Letters::change(std::uint64_t ordinal) const {
    const std::uint64_t chosen = spread(ordinal);
    const auto back = static_cast<int>(chosen % days_back);
    const Now at{{today_.instant.milliseconds - back * day_milliseconds}, today_.day - back};
    store::Change change =
        registered(ordinal, bureau_id(static_cast<int>(chosen / days_back % bureaus_)), at);
    if (chosen / 7 % 5 == 0) return change;
    desk::Contents contents;
    const Withdrawn withdrawn{contents.add("statement", "已经解决，本人撤回。")};
    const Author author{ActorKind::petitioner, "", "", false};
    change.entries.push_back(Entry{2, at, author, withdrawn});
    change.after = apply(change.after, change.entries.back());
    change.contents.insert(change.contents.end(), contents.all().begin(), contents.all().end());
    return change;
}

store::Change Letters::registration(std::uint64_t ordinal) const {
    store::Change change = registered(ordinal, bench_petition, today_);
    change.query_code_digest = desk::query_code_digest(fmt::format("{:016}", ordinal));
    change.outbox = desk::outgoing(change.entries.front().event, change.after);
    return change;
}

}  // namespace dengwen::bench
