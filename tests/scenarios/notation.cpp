#include "notation.hpp"

#include <filesystem>
#include <fstream>

namespace dengwen::scenarios {

namespace {

struct Line {
    std::string text;
    int number = 0;
};

std::string place(const std::string& file, int line) { return file + ":" + std::to_string(line) + ": "; }

// Lines without comments and empty lines; a line that begins with a blank goes on from the one before.
std::vector<Line> lines_of(const std::string& path) {
    std::ifstream in(path);
    if (!in) throw Unreadable(path + ": cannot be read");
    std::vector<Line> lines;
    std::string text;
    for (int number = 1; std::getline(in, text); ++number) {
        if (text.find_first_not_of(" \t\r") == std::string::npos || text[0] == '#') continue;
        if (text[0] == ' ' && !lines.empty()) {
            lines.back().text += text;
        } else {
            lines.push_back({text, number});
        }
    }
    return lines;
}

bool is_mark(const std::string& text, std::size_t at) {
    return text[at] == ',' || text[at] == ';' || text.compare(at, 2, "->") == 0;
}

// Words, with the marks `,` `;` `->` as words of their own.
Clause words_of(const std::string& text, const std::string& where) {
    Clause words;
    std::size_t at = 0;
    while (at < text.size()) {
        if (text[at] == ' ' || text[at] == '\t') {
            ++at;
        } else if (text[at] == '"') {
            const auto end = text.find('"', at + 1);
            if (end == std::string::npos) throw Unreadable(where + "a quotation mark is not closed");
            words.push_back({text.substr(at + 1, end - at - 1), true});
            at = end + 1;
        } else if (is_mark(text, at)) {
            const std::size_t length = text[at] == '-' ? 2 : 1;
            words.push_back({text.substr(at, length), false});
            at += length;
        } else {
            std::size_t end = at;
            while (end < text.size() && text[end] != ' ' && text[end] != '"' && !is_mark(text, end)) ++end;
            words.push_back({text.substr(at, end - at), false});
            at = end;
        }
    }
    return words;
}

bool is(const Word& word, const char* text) { return !word.quoted && word.text == text; }

// `-> one; two` and `-> one -> two` say the same; a comma inside an expectation is only for the eye.
void read_tail(Step& step, const Clause& words, std::size_t at) {
    std::vector<Clause>* into = &step.arguments;
    Clause clause;
    const auto close = [&] {
        if (!clause.empty()) into->push_back(std::move(clause));
        clause.clear();
    };
    for (; at < words.size(); ++at) {
        const bool in_expectations = into == &step.expectations;
        if (is(words[at], "->")) {
            close();
            into = &step.expectations;
        } else if (is(words[at], ";")) {
            close();
        } else if (is(words[at], ",")) {
            if (!in_expectations) close();
        } else {
            clause.push_back(words[at]);
        }
    }
    close();
}

class Reader {
  public:
    Reader(Scenario& scenario, const Beginnings& beginnings) : scenario_(scenario), beginnings_(beginnings) {}

    void read(const Line& line, const std::string& file) {
        const std::string where = place(file, line.number);
        const Clause words = words_of(line.text, where);
        if (is(words[0], "begin")) return begin(words, where);
        Step step{.file = file, .line = line.number};
        if (const auto day = day_from(words[0].text)) {
            step.day = *day;
            read_act(step, words, where);
        } else {
            read_setting(step, words, where);
        }
        step.matter = matter_;
        if (step.kind == StepKind::law) {
            if (!scenario_.steps.empty()) throw Unreadable(where + "the law is named before the first step");
            scenario_.law = step.arguments.at(0).at(0).text;
        } else if (step.kind == StepKind::interface) {
            scenario_.interface_only = true;
        } else if (step.kind == StepKind::matter) {
            matter_ = step.arguments.at(0).at(0).text;
        } else {
            scenario_.steps.push_back(std::move(step));
        }
    }

  private:
    void read_act(Step& step, const Clause& words, const std::string& where) {
        std::size_t at = 1;
        const auto word = [&]() -> std::string {
            return at < words.size() && !words[at].quoted ? words[at].text : std::string();
        };
        step.kind = StepKind::act;
        if (word() == "merge" || word() == "calendar") {
            step.kind = word() == "merge" ? StepKind::merge : StepKind::calendar;
            return read_tail(step, words, at + 1);
        }
        if (word() != "check") {
            step.who = word();
            ++at;
            if (word() == "for") {
                step.for_petitioner = true;
                at += 2;
            }
        }
        step.act = word();
        if (step.who.empty() && step.act.empty()) throw Unreadable(where + "who does what?");
        if (step.act == "check") step.kind = StepKind::check;
        if (step.act.empty()) throw Unreadable(where + step.who + " does nothing");
        read_tail(step, words, at + 1);
        if (step.expectations.empty()) throw Unreadable(where + "says nothing after ->");
    }

    void read_setting(Step& step, const Clause& words, const std::string& where) {
        if (is(words[0], "matter")) {
            step.kind = StepKind::matter;
        } else if (is(words[0], "law")) {
            step.kind = StepKind::law;
        } else if (is(words[0], "interface")) {
            step.kind = StepKind::interface;
            return;
        } else {
            throw Unreadable(
                where + "begins with neither a day nor begin, matter, law or interface: " + words[0].text);
        }
        if (words.size() != 2) throw Unreadable(where + words[0].text + " takes one word");
        step.arguments.push_back({words[1]});
    }

    // begin NAME DAY [at UNIT]
    void begin(const Clause& words, const std::string& where) {
        if (words.size() != 3 && !(words.size() == 5 && is(words[3], "at"))) {
            throw Unreadable(where + "write: begin NAME DAY [at UNIT]");
        }
        play(words[1].text, words[2].text, words.size() == 5 ? words[4].text : "housing-bureau", where);
    }

    void play(const std::string& name, const std::string& day, const std::string& unit,
              const std::string& where) {
        const auto found = beginnings_.find(name);
        if (found == beginnings_.end()) throw Unreadable(where + "no beginning is called " + name);
        const Beginning& beginning = found->second;
        if (!beginning.after.empty()) play(beginning.after, day, unit, where);
        for (std::size_t i = 0; i < beginning.lines.size(); ++i) {
            std::string text = beginning.lines[i];
            replace(text, "DAY", day);
            replace(text, "UNIT", unit);
            read({text, beginning.line + static_cast<int>(i) + 1}, beginning.file);
        }
    }

    static void replace(std::string& text, const std::string& what, const std::string& by) {
        for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
            text.replace(at, what.size(), by);
        }
    }

    Scenario& scenario_;
    const Beginnings& beginnings_;
    std::string matter_ = "A";
};

}  // namespace

Beginnings read_beginnings(const std::string& path) {
    const std::string file = std::filesystem::path(path).filename();
    Beginnings beginnings;
    Beginning* current = nullptr;
    for (const Line& line : lines_of(path)) {
        if (line.text.starts_with("== ")) {
            const Clause words = words_of(line.text.substr(3), place(file, line.number));
            current = &beginnings[words.at(0).text];
            current->file = file;
            current->line = line.number;
            if (words.size() >= 3 && is(words[1], "after")) current->after = words[2].text;
        } else if (current == nullptr) {
            throw Unreadable(place(file, line.number) + "stands before the first beginning");
        } else {
            current->lines.push_back(line.text);
        }
    }
    return beginnings;
}

std::vector<Scenario> read_scenarios(const std::string& path, const Beginnings& beginnings) {
    const std::string file = std::filesystem::path(path).filename();
    std::vector<Scenario> scenarios;
    const auto lines = lines_of(path);
    for (std::size_t i = 0; i < lines.size();) {
        if (!lines[i].text.starts_with("== ")) {
            throw Unreadable(place(file, lines[i].number) + "stands before the first title");
        }
        Scenario scenario{.file = file, .line = lines[i].number, .title = lines[i].text.substr(3)};
        Reader reader(scenario, beginnings);
        for (++i; i < lines.size() && !lines[i].text.starts_with("== "); ++i) reader.read(lines[i], file);
        if (scenario.steps.empty()) throw Unreadable(place(file, scenario.line) + "has no step");
        scenarios.push_back(std::move(scenario));
    }
    return scenarios;
}

}  // namespace dengwen::scenarios
