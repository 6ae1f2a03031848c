#include "command/learn.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <deque>
#include <fstream>
#include <map>
#include <thread>

#include "classify/cold_start.hpp"
#include "classify/learning.hpp"
#include "classify/model_file.hpp"
#include "classify/row.hpp"
#include "command/lines.hpp"
#include "command/progress.hpp"
#include "command/usage.hpp"
#include "intake/tables.hpp"

namespace dengwen::command {
namespace {

constexpr std::size_t faults_told = 10;

struct LearnWanted {
    std::string from;
    std::string label = "label1";
    std::string out;
    int cold_start = 0;  // the level of the category tree
    std::size_t threads = std::max(1u, std::thread::hardware_concurrency());
};

struct Lesson {
    std::deque<classify::Example> examples;  // the newest stand last
    std::size_t unlabelled = 0;
    std::size_t malformed = 0;
    std::size_t too_old = 0;
};

Lesson lesson_from(const LearnWanted& wanted, std::ostream& err) {
    std::ifstream file(wanted.from, std::ios::binary);
    if (!file)
        throw std::runtime_error("读不了文件 / cannot read " + wanted.from + ": " + std::strerror(errno));
    Lesson lesson;
    Lines lines(file, classify::row_bytes_most);
    classify::MatterRow row;
    while (lines.next()) {
        const auto fault = lines.is_too_long() ? Words{"本行过长", "the line is too long"}
                                               : classify::read_row(lines.line(), wanted.label, row);
        if (fault) {
            if (++lesson.malformed <= faults_told)
                err << fmt::format("{}:{}: {} / {}\n", wanted.from, lines.number(), fault->zh, fault->en);
        } else if (!row.label) {
            lesson.unlabelled++;
        } else {
            lesson.examples.push_back({std::move(row.title), std::move(row.text), *std::move(row.label)});
            if (lesson.examples.size() <= classify::examples_most) continue;
            lesson.examples.pop_front();
            lesson.too_old++;
        }
    }
    if (file.bad())
        throw std::runtime_error("读不完文件 / the file could not be read to its end: " + wanted.from);
    return lesson;
}

void tell_left_out(const Lesson& lesson, const std::string& label, std::ostream& err) {
    if (lesson.unlabelled > 0)
        err << fmt::format("{} 行没有 {}，未用于学习 / {} rows without {} were left out\n", lesson.unlabelled,
                           label, lesson.unlabelled, label);
    if (lesson.malformed > 0)
        err << fmt::format("{} 行无法读取，未用于学习 / {} rows could not be read and were left out\n",
                           lesson.malformed, lesson.malformed);
    if (lesson.too_old > 0)
        err << fmt::format(
            "只用最后 {} 行，前面 {} 行未用 / the last {} rows are used, {} before them are not\n",
            classify::examples_most, lesson.too_old, classify::examples_most, lesson.too_old);
}

// Beside its place and then in it at once: whoever reads the model meanwhile has the old one or the new one
// whole.
void write_whole(const std::string& path, const std::string& bytes) {
    const std::string beside = fmt::format("{}.{}.new", path, ::getpid());
    std::ofstream file(beside, std::ios::binary | std::ios::trunc);
    if (!(file << bytes) || !file.flush()) {
        std::remove(beside.c_str());
        throw std::runtime_error("写不进去 / cannot be written: " + path);
    }
    file.close();
    if (std::rename(beside.c_str(), path.c_str()) != 0) {
        const std::string cause = std::strerror(errno);
        std::remove(beside.c_str());
        throw std::runtime_error("写不进去 / cannot be written: " + path + ": " + cause);
    }
}

void tell(const classify::Model& model, const std::string& path, std::size_t bytes, std::ostream& out) {
    out << fmt::format("{}  {:.1f} MB\n学自 {} 行，{} 种标签 / learned from {} rows, {} labels\n", path,
                       static_cast<double>(bytes) / 1e6, model.trained_on.rows, model.labels.size(),
                       model.trained_on.rows, model.labels.size());
    if (!model.held_out) {
        out << "行数太少，没有留出检验 / too few rows to hold some out\n";
        return;
    }
    out << fmt::format(
        "留出检验：正确率 {:.3f}，宏平均 F1 {:.3f} / on rows held out: accuracy {:.3f}, macro-F1 {:.3f}\n",
        model.held_out->accuracy, model.held_out->macro_f1, model.held_out->accuracy,
        model.held_out->macro_f1);
    if (model.threshold >= 1)
        out << "没有哪个评分足够可靠：不提示 / no score is sure enough: nothing is suggested\n";
    else
        out << fmt::format(
            "评分不低于 {:.2f} 时每二十条对十九条，低于它就不提示 / from a score of {:.2f} on nineteen of "
            "twenty "
            "were "
            "right; below it nothing is suggested\n",
            model.threshold, model.threshold);
}

// The categories of one level by their names from the top, each with the names above and below it.
std::vector<classify::NamedLabel> named_labels(int level) {
    const auto categories = intake::categories();
    std::map<std::string, const store::Category*> by_code;
    for (const store::Category& one : categories) by_code[one.code] = &one;
    std::map<std::string, classify::NamedLabel> labels;
    for (const store::Category& one : categories) {
        const store::Category* at = &one;
        while (at->level > level) at = by_code.at(at->parent);
        if (at->level != level) continue;
        classify::NamedLabel& label = labels[at->code];
        label.words.push_back(one.name.zh);
        if (at != &one) continue;
        label.name = one.name.zh;
        for (const store::Category* up = at; up->level > 1;) {
            up = by_code.at(up->parent);
            label.name = up->name.zh + "/" + label.name;
            label.words.push_back(up->name.zh);
        }
    }
    std::vector<classify::NamedLabel> out;
    for (auto& [code, label] : labels) out.push_back(std::move(label));
    return out;
}

int start_cold(const LearnWanted& wanted, const Clockwork& now, std::ostream& out) {
    const classify::Model model = classify::cold_start(named_labels(wanted.cold_start), now().day);
    const std::string bytes = classify::bytes_of(model);
    write_whole(wanted.out, bytes);
    out << fmt::format(
        "{}  {:.1f} MB\n取自分类目录的文字，{} 种标签 / from the words of the category tree, {} labels\n",
        wanted.out, static_cast<double>(bytes.size()) / 1e6, model.labels.size(), model.labels.size());
    return done;
}

int learn(const LearnWanted& wanted, const Clockwork& now, std::ostream& out, std::ostream& err) {
    Lesson lesson = lesson_from(wanted, err);
    tell_left_out(lesson, wanted.label, err);
    const std::vector<classify::Example> examples(std::make_move_iterator(lesson.examples.begin()),
                                                  std::make_move_iterator(lesson.examples.end()));
    if (examples.empty()) {
        err << fmt::format("没有一行带有 {}；--label 指明哪个字段 / no row has {}; --label names the field\n",
                           wanted.label, wanted.label);
        return refused;
    }
    Progress progress(err, ::isatty(STDERR_FILENO) != 0, "学习 learning");
    classify::LearningAsked asked;
    asked.label = wanted.label;
    asked.day = now().day;
    asked.left_out = lesson.unlabelled + lesson.malformed + lesson.too_old;
    asked.threads = wanted.threads;
    asked.progress = [&](std::size_t ready, std::size_t all) { progress.at(ready, all); };
    try {
        const classify::Model model = classify::learn(examples, asked);
        const std::string bytes = classify::bytes_of(model);
        write_whole(wanted.out, bytes);
        tell(model, wanted.out, bytes.size(), out);
    } catch (const classify::LearningFault& fault) {
        err << fault.what() << "\n";
        return refused;
    }
    return done;
}

}  // namespace

int run_learn(int argc, char** argv, const Clockwork& now, std::ostream& out, std::ostream& err) {
    CLI::App app(
        "从已经判定的事项学习分类或承办单位 / learn categories or units from matters already decided",
        "dengwen learn");
    speak_both(app);
    LearnWanted wanted;
    auto* const from = app.add_option(
        "--from", wanted.from,
        "JSONL 文件，每行一个对象，有 title、text 和标签；新的在后 / a JSONL file, an object a line with "
        "title, text and the label; the newest last");
    app.add_option(
           "--cold-start", wanted.cold_start,
           "没有历史时：用分类目录第几级的文字代替 / without any history: the words of the category tree's "
           "level instead")
        ->check(CLI::Range(1, 3))
        ->excludes(from);
    app.add_option("--label", wanted.label,
                   "哪个字段是标签；缺省 label1 / the field of the label; label1 by default");
    app.add_option("--out", wanted.out, "模型写到这个文件 / the file the model is written to")->required();
    app.add_option("--threads", wanted.threads,
                   "用几个线程；结果与此无关 / threads; the model is the same with any")
        ->check(CLI::Range(1, 64));
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return end_parse(app, error, out, err);
    }
    if (wanted.cold_start > 0) return start_cold(wanted, now, out);
    if (wanted.from.empty()) {
        err << "用 --from 指明文件，或者用 --cold-start / name the file with --from, or use --cold-start\n";
        return wrong_use;
    }
    return learn(wanted, now, out, err);
}

}  // namespace dengwen::command
