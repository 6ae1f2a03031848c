#include "command/clock.hpp"

#include <CLI/CLI.hpp>
#include <array>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "command/commands.hpp"
#include "command/usage.hpp"
#include "core/deadline.hpp"
#include "profile/profiles.hpp"

namespace dengwen::command {

namespace {

constexpr std::size_t number_digits_max = 9;

// What was asked, in the words it was asked in.
struct Asked {
    std::string clock;
    std::string start;
    std::string extended_days = "0";
    std::string hearing_days = "0";
};

// No: why a question has no answer.
struct No {
    std::string_view name;
    std::string_view zh;
    std::string_view en;
};

struct Answer {
    Deadline deadline;
    const Law* law = nullptr;
};

constexpr No clock_unknown{"clock_unknown", "没有这个期限名称。", "There is no clock of that name."};
constexpr No day_malformed{"day_malformed", "没有这一天；日期须形如 2026-01-05，在1900年至2999年之间。",
                           "There is no such day; write it as 2026-01-05, in the years 1900 to 2999."};
constexpr No days_malformed{"days_malformed", "日数须是零或正整数。",
                            "A number of days is zero or a whole number above it."};
constexpr No line_malformed{
    "line_malformed", "每行须有四栏，以制表符分隔：期限、起算日、延长日数、听证日数。",
    "A line has four columns separated by tabs: clock, start, days of extension, hearing days."};
constexpr No law_unknown{"law_unknown", "没有这一法规。", "There is no law of that name."};

std::optional<int> days_from(std::string_view text) {
    if (text.empty() || text.size() > number_digits_max) return std::nullopt;
    int days = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        days = days * 10 + (c - '0');
    }
    return days;
}

std::variant<Answer, No> answer(const Asked& asked, const std::string& law_id,
                                const profile::Profiles& profiles) {
    if (!profiles.has(law_id)) return law_unknown;
    const auto clock = dengwen::clock_from(asked.clock);
    if (!clock) return clock_unknown;
    const auto start = day_from(asked.start);
    if (!start) return day_malformed;
    const auto extended_days = days_from(asked.extended_days);
    const auto hearing_days = days_from(asked.hearing_days);
    if (!extended_days || !hearing_days) return days_malformed;

    const Law* law = profiles.in_force(law_id, *start);
    const auto no = [](Refusal refusal) {
        const RefusalRow& said = row(refusal);
        return No{said.name, said.zh, said.en};
    };
    if (!law) return no(Refusal::law_not_in_force);
    const ClockQuestion question{*clock, *start, *extended_days, *hearing_days};
    const auto outcome = work_out(question, *law, profiles.calendar(law_id));
    if (!outcome) return no(outcome.refusal());
    return Answer{outcome.value(), law};
}

void write_json(const Deadline& deadline, const std::vector<Words>& sentences, std::ostream& out) {
    nlohmann::ordered_json json;
    json["raw_last_day"] = iso(deadline.raw_last_day);
    json["last_day"] = iso(deadline.last_day);
    json["provisional"] = deadline.provisional;
    json["working"] = nlohmann::ordered_json::array();
    for (const Words& words : sentences) {
        nlohmann::ordered_json sentence;
        sentence["zh"] = words.zh;
        sentence["en"] = words.en;
        json["working"].push_back(std::move(sentence));
    }
    out << json.dump() << "\n";
}

void write_text(const Answer& answered, const std::vector<Words>& sentences, std::ostream& out) {
    const Deadline& deadline = answered.deadline;
    const Words& name = answered.law->rule(deadline.clock).name;
    out << name.zh << " / " << name.en << "\n"
        << "原始最后一日 / raw last day: " << iso(deadline.raw_last_day) << "\n"
        << "最后一日 / last day: " << iso(deadline.last_day) << "\n"
        << "暂定 / provisional: " << (deadline.provisional ? "是 / yes" : "否 / no") << "\n\n";
    int number = 0;
    for (const Words& words : sentences) {
        const std::string mark = std::to_string(++number) + ". ";
        out << mark << words.zh << "\n" << std::string(mark.size(), ' ') << words.en << "\n";
    }
}

int answer_one(const Asked& asked, const std::string& law_id, const profile::Profiles& profiles, bool as_json,
               std::ostream& out, std::ostream& err) {
    const auto answered = answer(asked, law_id, profiles);
    if (const auto* no = std::get_if<No>(&answered)) {
        err << no->zh << "\n" << no->en << "\n";
        return refused;
    }
    const auto& found = std::get<Answer>(answered);
    const auto sentences = working(found.deadline, *found.law, profiles.calendar(law_id));
    if (as_json) {
        write_json(found.deadline, sentences, out);
    } else {
        write_text(found, sentences, out);
    }
    return done;
}

// The four columns of a line; nothing when there are not exactly four.
std::optional<Asked> asked_from(std::string_view line) {
    std::array<std::string_view, 4> cells;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto tab = line.find('\t');
        const bool is_last = i + 1 == cells.size();
        if (is_last != (tab == std::string_view::npos)) return std::nullopt;
        cells[i] = line.substr(0, tab);
        if (!is_last) line.remove_prefix(tab + 1);
    }
    return Asked{std::string(cells[0]), std::string(cells[1]), std::string(cells[2]), std::string(cells[3])};
}

// One line out for every line in, so that both can be laid side by side; a refused one carries no last day.
int answer_lines(const std::string& law_id, const profile::Profiles& profiles, std::istream& in,
                 std::ostream& out) {
    int status = done;
    for (std::string line; std::getline(in, line);) {
        if (line.ends_with('\r')) line.pop_back();
        const auto asked = asked_from(line);
        const auto answered =
            asked ? answer(*asked, law_id, profiles) : std::variant<Answer, No>(line_malformed);
        if (const auto* no = std::get_if<No>(&answered)) {
            out << "refused\t" << no->name << '\t' << no->zh << " / " << no->en << '\n';
            status = refused;
        } else {
            const Deadline& deadline = std::get<Answer>(answered).deadline;
            out << iso(deadline.raw_last_day) << '\t' << iso(deadline.last_day) << '\t'
                << (deadline.provisional ? "true" : "false") << '\n';
        }
    }
    out.flush();
    return status;
}

}  // namespace

int run_clock(int argc, char** argv, std::istream& in, std::ostream& out, std::ostream& err) {
    CLI::App app("按法规和日历计算期限，并说明算法 / works out a deadline and shows the working",
                 "dengwen clock");
    speak_both(app);
    std::string law_id = "cn";
    std::string profiles_asked;
    Asked asked;
    bool as_json = false;
    bool batch = false;
    app.add_option("--law", law_id, "法规 / law profile")->capture_default_str();
    auto* clock = app.add_option("--clock", asked.clock, "期限名称，如 handling / clock, such as handling");
    auto* start =
        app.add_option("--start", asked.start,
                       "起算日；由文书确定的期限填该日 / the day it starts; for a day that is set, that day");
    auto* extend = app.add_option("--extend", asked.extended_days, "延长日数 / days of extension");
    auto* hearing = app.add_option("--hearing-days", asked.hearing_days, "听证日数 / hearing days");
    auto* json = app.add_flag("--json", as_json, "输出 JSON / answer in JSON");
    app.add_flag(
           "--batch", batch,
           "从标准输入逐行读取 clock start extend hearing_days（制表符分隔） / read tab-separated lines")
        ->excludes(clock, start, extend, hearing, json);
    app.add_option("--profiles", profiles_asked, "法规和日历所在目录 / directory holding law/ and calendar/");
    try {
        app.parse(argc, argv);
        if (!batch && (clock->empty() || start->empty())) {
            throw CLI::RequiredError("--clock, --start (或 / or --batch)");
        }
    } catch (const CLI::ParseError& error) {
        return end_parse(app, error, out, err);
    }
    const profile::Profiles profiles = profile::load(profile::profiles_root(profiles_asked));
    return batch ? answer_lines(law_id, profiles, in, out)
                 : answer_one(asked, law_id, profiles, as_json, out, err);
}

int run_clock(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    return run_clock(argc, argv, std::cin, std::cout, std::cerr);
}

}  // namespace dengwen::command
