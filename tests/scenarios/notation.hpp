// Notation: a scenario as a plain text a lawyer can read, taken apart into steps (see README.md beside this
// file).
#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/day.hpp"

namespace dengwen::scenarios {

// Word: one word of a line; a text in quotation marks is one word.
struct Word {
    std::string text;
    bool quoted = false;
};
using Clause = std::vector<Word>;  // the words between two commas (arguments) or semicolons (expectations)

enum class StepKind { act, check, matter, law, interface, calendar, merge };

struct Step {
    std::string file;  // where it stands, for the reader of a failure
    int line = 0;
    StepKind kind{};
    Day day;
    std::string who;  // "handler@housing-bureau", "petitioner"; empty for check without an asker
    bool for_petitioner = false;
    std::string act;  // the noun, with underscores
    std::vector<Clause> arguments;
    std::vector<Clause> expectations;
    std::string matter;  // the letter of the matter it is about: "A", "B"
};

struct Scenario {
    std::string file;
    int line = 0;
    std::string title;
    std::string law = "cn";
    bool interface_only =
        false;  // about what only the desk knows: categories, places, who may see a matter at all
    std::vector<Step> steps;
};

// Beginning: a named run of steps that brings a matter to a stage; DAY and UNIT stand for what `begin` names.
struct Beginning {
    std::string after;  // the beginning it goes on from; empty: from nothing
    std::vector<std::string> lines;
    std::string file;
    int line = 0;
};
using Beginnings = std::map<std::string, Beginning>;

// A text that is not in the notation; the message names file and line.
struct Unreadable : std::runtime_error {
    using std::runtime_error::runtime_error;
};

Beginnings read_beginnings(const std::string& path);
std::vector<Scenario> read_scenarios(const std::string& path, const Beginnings& beginnings);

}  // namespace dengwen::scenarios
