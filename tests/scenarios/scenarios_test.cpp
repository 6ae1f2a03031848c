// Plays every scenario of this folder on the core: scenarios_test [--json] [WORD…]
//   WORD    only the scenarios whose file or title contains one of these words
//   --json  prints the steps instead, for the player over HTTP: the notation has one reader
// Without a WORD it also fails when an act is never done or a refusal never met.
#include <algorithm>
#include <filesystem>
#include <iostream>

#include "body.hpp"
#include "core_player.hpp"

namespace dengwen::scenarios {

namespace {

using nlohmann::json;
namespace fs = std::filesystem;

const fs::path folder = fs::path(SOURCE_DIR) / "tests" / "scenarios";

std::vector<Scenario> all_scenarios(const std::vector<std::string>& words) {
    const Beginnings beginnings = read_beginnings(folder / "beginnings.txt");
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".txt" && entry.path().filename() != "beginnings.txt") {
            paths.push_back(entry.path());
        }
    }
    std::ranges::sort(paths);
    std::vector<Scenario> scenarios;
    for (const auto& path : paths) {
        for (Scenario& scenario : read_scenarios(path, beginnings)) {
            const bool wanted =
                words.empty() || std::ranges::any_of(words, [&](const std::string& word) {
                    return (scenario.file + " " + scenario.title).find(word) != std::string::npos;
                });
            if (wanted) scenarios.push_back(std::move(scenario));
        }
    }
    return scenarios;
}

const char* name(StepKind kind) {
    switch (kind) {
        case StepKind::act:
            return "act";
        case StepKind::check:
            return "check";
        case StepKind::matter:
            return "matter";
        case StepKind::law:
            return "law";
        case StepKind::calendar:
            return "calendar";
        case StepKind::merge:
            return "merge";
    }
    return "";
}

json json_of(const Step& step) {
    json said = json::array();
    for (const Clause& clause : step.expectations) {
        json words = json::array();
        for (const Word& word : clause) words.push_back(word.text);
        said.push_back(words);
    }
    json written{{"file", step.file},     {"line", step.line},    {"kind", name(step.kind)},
                 {"day", iso(step.day)},  {"who", step.who},      {"act", step.act},
                 {"matter", step.matter}, {"expectations", said}, {"for_petitioner", step.for_petitioner}};
    if (step.kind == StepKind::act) written["body"] = body_of(step);
    if (step.kind == StepKind::merge) {
        written["from"] = step.arguments.at(0).at(0).text;
        written["into"] = step.arguments.at(0).at(2).text;
    }
    if (step.kind == StepKind::calendar) {
        const Publication publication = publication_of(step);
        written["year"] = publication.year;
        for (const CalendarDay& day : publication.days) {
            written["days"].push_back({{"date", iso(day.day)}, {"off", day.off}, {"name", day.name}});
        }
    }
    return written;
}

int print_json(const std::vector<Scenario>& scenarios) {
    json all = json::array();
    for (const Scenario& scenario : scenarios) {
        json steps = json::array();
        for (const Step& step : scenario.steps) steps.push_back(json_of(step));
        all.push_back({{"file", scenario.file},
                       {"line", scenario.line},
                       {"title", scenario.title},
                       {"law", scenario.law},
                       {"steps", steps}});
    }
    std::cout << all.dump(1) << "\n";
    return 0;
}

// Refusals no scenario can meet: given by what a reader of scenarios does not see (versions, readings, the
// command line, bodies without a proof) or for a law without simple handling, which none of the profiles is.
const std::set<Refusal> beyond_scenarios{
    Refusal::stale_version, Refusal::hearing_days_not_excluded, Refusal::proof_missing,
    Refusal::simple_not_in_profile, Refusal::registered_before_received, Refusal::ground_needed,
    // A report of retaliation is registered beside a matter: retaliation_test, tests/contract and its story.
    Refusal::accused_unit_missing, Refusal::settlement_under_check,
    // Who stands in for whom is set beside every matter: delegation_test, tests/contract and its story.
    Refusal::deputy_not_colleague, Refusal::delegation_days_wrong, Refusal::delegation_overlaps,
    // Erasing is a command and comes years later: erasure_test, erasing_test and its story.
    Refusal::identity_erased,
    // What stands out in a text is found by the desk: opinion_test, answers_test and its story.
    Refusal::findings_unexplained,
    // Six hundred instalments are no story: instalment_test.
    Refusal::instalments_too_many,
    // Papers are issued beside the acts: paper_test, papers_test, tests/contract and its story.
    Refusal::no_paper_of_event, Refusal::paper_needs_head, Refusal::paper_already_issued,
    Refusal::paper_value_missing, Refusal::paper_too_long,
    // A campaign is a list beside every matter: campaign_test, campaigning_test, tests/contract and its
    // story.
    Refusal::not_campaigning, Refusal::campaign_days_wrong, Refusal::campaign_over,
    Refusal::campaign_needs_request, Refusal::left_already, Refusal::listed_already, Refusal::campaign_full,
    Refusal::campaign_unknown, Refusal::leader_incomplete,
    // The profile of the town offers every grade: rating_test.
    Refusal::grade_not_on_scale,
    // Lots are announced and drawn beside every matter: lot_test, lots_test, tests/contract and its story.
    Refusal::lot_without_units, Refusal::lot_size_unclear, Refusal::lot_period_wrong,
    Refusal::lot_not_beforehand, Refusal::lot_period_runs, Refusal::lot_too_large, Refusal::lot_unknown,
    // A meeting is called and held beside every matter, and no accusation comes onto an agenda: meeting_test,
    // meeting_decision_test, conferring_test, tests/contract and its story.
    Refusal::meeting_in_past, Refusal::agenda_missing, Refusal::agenda_twice, Refusal::meeting_unit_unknown,
    Refusal::meeting_unit_twice, Refusal::meeting_ahead, Refusal::meeting_over,
    Refusal::attendance_incomplete, Refusal::nobody_present, Refusal::not_on_agenda,
    Refusal::meeting_not_of_accusation,
    // A reception is published, changed and called off beside every matter, and many book in it:
    // reception_test, booking_test, receiving_test, tests/contract and its story.
    Refusal::reception_in_past, Refusal::reception_hours_wrong, Refusal::leader_unit_unknown,
    Refusal::reception_booked, Refusal::reception_called_off, Refusal::reception_over,
    Refusal::reception_full};

// What the scenarios played over HTTP only say they meet; the player there holds them to it.
std::set<Refusal> told(const std::vector<Scenario>& scenarios) {
    std::set<Refusal> all;
    for (const Scenario& scenario : scenarios) {
        for (const Step& step : scenario.steps) {
            for (const Clause& clause : step.expectations) {
                const auto refusal = refusal_from(clause.back().text);
                if (scenario.interface_only && clause[0].text == "refused" && refusal) all.insert(*refusal);
            }
        }
    }
    return all;
}

// Every refusal is met in some scenario, and every act is done in one.
std::vector<std::string> never_met(const std::vector<Scenario>& scenarios, std::set<Refusal> met,
                                   const std::set<Act>& acts) {
    std::vector<std::string> missing;
    met.merge(told(scenarios));
    for (const RefusalRow& row : refusals()) {
        if (!met.contains(row.refusal) && !beyond_scenarios.contains(row.refusal)) {
            missing.push_back("no scenario is refused " + std::string(row.name));
        }
    }
    for (int i = 0; i < act_count; ++i) {
        const Act act = static_cast<Act>(i);
        if (!acts.contains(act)) missing.push_back("no scenario does " + std::string(dengwen::name(act)));
    }
    return missing;
}

int play_all(const std::vector<Scenario>& scenarios, bool all) {
    const Town town = read_town(folder / "town.toml");
    const profile::Profiles profiles = profile::load(SOURCE_DIR);
    int passed = 0, failed = 0;
    std::set<Refusal> met;
    std::set<Act> acts;
    for (const Scenario& scenario : scenarios) {
        if (scenario.interface_only) continue;
        CorePlayer player(town, profiles, scenario);
        const auto failures = player.play();
        met.insert(player.refusals().begin(), player.refusals().end());
        acts.insert(player.acts().begin(), player.acts().end());
        (failures.empty() ? passed : failed) += 1;
        if (failures.empty()) continue;
        std::cout << "FAILED " << scenario.file << ":" << scenario.line << ": " << scenario.title << "\n";
        for (const std::string& failure : failures) std::cout << "    " << failure << "\n";
    }
    if (all) {
        const auto missing = never_met(scenarios, met, acts);
        (missing.empty() ? passed : failed) += 1;
        for (const std::string& one : missing) std::cout << "FAILED " << one << "\n";
    }
    std::cout << passed << " passed, " << failed << " failed, 0 skipped\n";
    return failed == 0 ? 0 : 1;
}

}  // namespace

}  // namespace dengwen::scenarios

int main(int count, char** arguments) {
    using namespace dengwen::scenarios;
    std::vector<std::string> words(arguments + 1, arguments + count);
    const bool as_json = std::erase(words, "--json") > 0;
    try {
        const auto scenarios = all_scenarios(words);
        return as_json ? print_json(scenarios) : play_all(scenarios, words.empty());
    } catch (const std::exception& trouble) {
        std::cout << trouble.what() << "\n0 passed, 1 failed, 0 skipped\n";
        return 1;
    }
}
