#include "expectation.hpp"

#include <algorithm>
#include <map>

#include "record/record.hpp"

namespace dengwen::scenarios {

namespace {

using nlohmann::json;
using Holds = std::string (*)(const Clause&, const Sight&);

const std::string& word(const Clause& clause, std::size_t at) {
    if (at >= clause.size()) throw Unreadable("too few words after " + clause[0].text);
    return clause[at].text;
}

std::string same(const std::string& wanted, const std::string& found) {
    return wanted == found ? "" : "is " + (found.empty() ? std::string("none") : found);
}

std::string text(const std::optional<Day>& day) { return day ? iso(*day) : "none"; }

std::vector<std::string> rest(const Clause& clause, std::size_t from) {
    std::vector<std::string> words;
    for (std::size_t i = from; i < clause.size(); ++i) words.push_back(clause[i].text);
    std::ranges::sort(words);
    return words;
}

std::string joined(std::vector<std::string> words) {
    std::ranges::sort(words);
    std::string all;
    for (const std::string& one : words) all += (all.empty() ? "" : " ") + one;
    return all;
}

std::string same_set(const Clause& clause, std::vector<std::string> found) {
    if (clause.size() == 2 && clause[1].text == "none") return same("", joined(found));
    return same(joined(rest(clause, 1)), joined(std::move(found)));
}

Clock clock(const std::string& text) {
    const auto clock = clock_from(text);
    if (!clock) throw Unreadable("no clock is called " + text);
    return *clock;
}

std::string shown(const Deadline& deadline) {
    std::string text = std::string(name(deadline.clock)) + " " + iso(deadline.last_day);
    text += " raw " + iso(deadline.raw_last_day) + (deadline.provisional ? " provisional" : "");
    if (deadline.done_on) text += " (done " + iso(*deadline.done_on) + ")";
    if (deadline.dropped_on) text += " (dropped " + iso(*deadline.dropped_on) + ")";
    return text;
}

std::string deadlines(const Matter& matter, Clock clock) {
    std::string all;
    for (const Deadline& one : matter.deadlines) {
        if (one.clock == clock) all += (all.empty() ? "" : "; ") + shown(one);
    }
    return all.empty() ? "has no such deadline" : "has " + all;
}

// due CLOCK DAY [raw DAY] [provisional | settled]
std::string due(const Clause& clause, const Sight& sight) {
    const Clock wanted = clock(word(clause, 1));
    const auto fits = [&](const Deadline& one) {
        if (one.clock != wanted || !one.is_open() || iso(one.last_day) != word(clause, 2)) return false;
        for (std::size_t i = 3; i < clause.size(); ++i) {
            if (clause[i].text == "raw") {
                if (iso(one.raw_last_day) != word(clause, ++i)) return false;
            } else if (one.provisional != (clause[i].text == "provisional")) {
                return false;
            }
        }
        return true;
    };
    return std::ranges::any_of(sight.matter.deadlines, fits) ? "" : deadlines(sight.matter, wanted);
}

// no due CLOCK
std::string no(const Clause& clause, const Sight& sight) {
    const Clock wanted = clock(word(clause, 2));
    return open_deadline(sight.matter, wanted) == nullptr ? "" : deadlines(sight.matter, wanted);
}

std::string done(const Clause& clause, const Sight& sight) {
    const Clock wanted = clock(word(clause, 1));
    const bool found = std::ranges::any_of(sight.matter.deadlines, [&](const Deadline& one) {
        return one.clock == wanted && text(one.done_on) == word(clause, 2);
    });
    return found ? "" : deadlines(sight.matter, wanted);
}

std::string judged(const std::string& named, bool late, const Sight& sight) {
    const Clock wanted = clock(named);
    for (auto at = sight.matter.deadlines.rbegin(); at != sight.matter.deadlines.rend(); ++at) {
        if (at->clock == wanted)
            return overdue(*at, sight.today) == late ? "" : deadlines(sight.matter, wanted);
    }
    return "has no such deadline";
}

std::string late(const Clause& clause, const Sight& sight) { return judged(word(clause, 1), true, sight); }
std::string in(const Clause& clause, const Sight& sight) { return judged(word(clause, 2), false, sight); }

std::string stage(const Clause& clause, const Sight& sight) {
    return same(word(clause, 1), std::string(name(sight.matter.stage)));
}

std::string owner_is(const Clause& clause, const Sight& sight) {
    std::string found = owner(sight.matter);
    if (found.empty()) found = sight.matter.stage == Stage::ended ? "nobody" : "petitioner";
    return same(word(clause, 1), found);
}

std::string holder(const Clause& clause, const Sight& sight) {
    return same(word(clause, 1), sight.matter.holder);
}

std::string fact(const Clause& clause, const Sight& sight) {
    const Matter& matter = sight.matter;
    const std::string& which = word(clause, 1);
    if (which == "completed") return same(word(clause, 2), text(matter.completed_on));
    if (which == "ended") return same(word(clause, 2), text(matter.ended_on));
    if (which == "settled") return same(word(clause, 2), text(matter.settled_on));
    throw Unreadable("the facts are completed, ended, settled; not " + which);
}

std::string because(const Clause& clause, const Sight& sight) {
    const auto& ground = sight.matter.ended_because;
    return same(word(clause, 1), ground ? std::string(name(*ground)) : "");
}

std::string procedure(const Clause& clause, const Sight& sight) {
    return same(word(clause, 1), std::string(name(sight.matter.procedure)));
}

std::string path(const Clause& clause, const Sight& sight) {
    return same(word(clause, 1), sight.matter.path ? std::string(name(*sight.matter.path)) : "");
}

std::string demands(const Clause& clause, const Sight& sight) {
    return same(word(clause, 1), std::to_string(sight.matter.demands.size()));
}

std::string submissions(const Clause& clause, const Sight& sight) {
    return same(word(clause, 1), std::to_string(sight.matter.submissions.size()));
}

std::string assisting(const Clause& clause, const Sight& sight) {
    std::vector<std::string> found;
    for (const Assistance& one : sight.matter.assistances) found.push_back(one.unit);
    return same_set(clause, found);
}

std::string contributed(const Clause& clause, const Sight& sight) {
    for (const Assistance& one : sight.matter.assistances) {
        if (one.unit == word(clause, 1)) return same(word(clause, 2), text(one.contributed_on));
    }
    return word(clause, 1) + " does not assist";
}

std::string recused(const Clause& clause, const Sight& sight) {
    return same_set(clause, sight.matter.recused);
}

std::string remedy(const Clause& clause, const Sight& sight) {
    if (sight.matter.opinions.empty()) return "has no opinion";
    return same_set(clause, sight.matter.opinions.back().remedy_units);
}

std::string served(const Clause& clause, const Sight& sight) {
    for (auto at = sight.matter.opinions.rbegin(); at != sight.matter.opinions.rend(); ++at) {
        if (at->service) return same(word(clause, 1), iso(at->service->served_day));
    }
    return "was not served";
}

// running matter A
std::string running(const Clause& clause, const Sight& sight) {
    const auto& found = sight.matter.running_matter;
    return same(dengwen::text(sight.number_of(word(clause, 2))), found ? dengwen::text(*found) : "");
}

// entry submission.received_day 2025-05-06: a field of the event as it stands in the record
std::string entry(const Clause& clause, const Sight& sight) {
    if (sight.entry == nullptr) return "made no entry";
    std::string pointer = "/" + word(clause, 1);
    std::ranges::replace(pointer, '.', '/');
    const json body = record::json_of(sight.entry->event);
    const json::json_pointer at(pointer);
    if (!body.contains(at)) return "the entry has no " + word(clause, 1);
    const json& found = body.at(at);
    return same(word(clause, 2), found.is_string() ? found.get<std::string>() : found.dump());
}

// may a b | may not a b
std::string may_do(const Clause& clause, const Sight& sight) {
    if (sight.asker == nullptr) throw Unreadable("may: nobody asks");
    const std::vector<Act> acts = may(sight.matter, *sight.asker);
    const bool wanted = word(clause, 1) != "not";
    for (std::size_t i = wanted ? 1 : 2; i < clause.size(); ++i) {
        const auto act = act_from(clause[i].text);
        if (!act) throw Unreadable("no act is called " + clause[i].text);
        if ((std::ranges::find(acts, *act) != acts.end()) == wanted) continue;
        std::string all;
        for (const Act one : acts) all += " " + std::string(name(one));
        return "may:" + all;
    }
    return "";
}

std::string refused(const Clause& clause, const Sight& sight) {
    if (!refusal_from(word(clause, 1))) throw Unreadable("no refusal is called " + word(clause, 1));
    return same(word(clause, 1), sight.refusal ? std::string(name(*sight.refusal)) : "");
}

const std::map<std::string, Holds> sentences{
    {"due", due},
    {"no", no},
    {"done", done},
    {"late", late},
    {"in", in},
    {"stage", stage},
    {"owner", owner_is},
    {"holder", holder},
    {"fact", fact},
    {"because", because},
    {"procedure", procedure},
    {"path", path},
    {"demands", demands},
    {"submissions", submissions},
    {"assisting", assisting},
    {"recused", recused},
    {"contributed", contributed},
    {"remedy", remedy},
    {"served", served},
    {"running", running},
    {"entry", entry},
    {"may", may_do},
    {"refused", refused},
};

}  // namespace

std::string unmet(const Clause& clause, const Sight& sight) {
    const auto found = sentences.find(clause.at(0).text);
    if (found == sentences.end()) throw Unreadable("nobody knows what \"" + clause.at(0).text + "\" says");
    return found->second(clause, sight);
}

}  // namespace dengwen::scenarios
