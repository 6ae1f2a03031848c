#include "command/classify.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "classify/model_file.hpp"
#include "classify/row.hpp"
#include "command/bytes_of.hpp"
#include "command/lines.hpp"
#include "command/usage.hpp"

namespace dengwen::command {
namespace {

constexpr std::string_view silent = "-";
constexpr std::size_t piece_bytes = 1u << 16;

struct ClassifyWanted {
    std::string model;
    double threshold = 0;
    bool reasons = false;
};

std::string reasons_of(const classify::Judge& judge, std::size_t label) {
    std::string told;
    for (const classify::Reason& reason : judge.reasons(label))
        told += fmt::format("{}{} {:.3f}", told.empty() ? "" : "; ", reason.words, reason.strength);
    return told;
}

// Answers how many lines could not be read.
std::size_t classify_lines(const classify::Model& model, const ClassifyWanted& wanted, std::istream& in,
                           std::ostream& out, std::ostream& err) {
    classify::Judge judge(model);
    Lines lines(in, classify::row_bytes_most);
    classify::MatterRow row;
    std::size_t number = 0;
    std::size_t malformed = 0;
    std::string piece;
    while (lines.next()) {
        number++;
        const auto fault = lines.is_too_long() ? Words{"本行过长", "the line is too long"}
                                               : classify::read_row(lines.line(), "", row);
        if (fault) {
            malformed++;
            err << fmt::format("第 {} 行：{} / line {}: {}\n", lines.number(), fault->zh, lines.number(),
                               fault->en);
            fmt::format_to(std::back_inserter(piece), "{}\t{}\t0.0000", number, silent);
        } else {
            const auto best = judge.likeliest({row.title, row.text});
            const bool is_sure = best.score >= wanted.threshold;
            fmt::format_to(std::back_inserter(piece), "{}\t{}\t{:.4f}", number,
                           is_sure ? std::string_view(model.labels[best.label].name) : silent, best.score);
            if (wanted.reasons) piece += "\t" + reasons_of(judge, best.label);
        }
        piece += '\n';
        if (piece.size() < piece_bytes) continue;
        out << piece;
        piece.clear();
    }
    out << piece << std::flush;
    return malformed;
}

}  // namespace

int run_classify(int argc, char** argv, std::istream& in, std::ostream& out, std::ostream& err) {
    CLI::App app(
        "用模型给标准输入的每一行判定标签 / the label a model gives each row of standard input\n\n"
        "输出：行号<TAB>标签<TAB>评分。行号从 1 起，空行不算；读不懂的行标签为 -，原因写在标准错误。\n"
        "Output: row<TAB>label<TAB>score. Rows are counted from 1, blank lines are not; a line that cannot "
        "be read has "
        "- as its label, and standard error says why.",
        "dengwen classify");
    speak_both(app);
    ClassifyWanted wanted;
    app.add_option("--model", wanted.model, "dengwen learn 写出的模型 / a model dengwen learn wrote")
        ->required();
    app.add_option("--threshold", wanted.threshold,
                   "评分低于它时标签为 -；缺省 0 / below this score the label is -; 0 by default")
        ->check(CLI::Range(0.0, 1.0));
    app.add_flag("--reasons", wanted.reasons,
                 "第四列：最能说明标签的五处文字 / a fourth column: the five runs of characters that speak "
                 "most for it");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return end_parse(app, error, out, err);
    }
    try {
        const classify::Model model = classify::model_from(BytesOf(wanted.model).bytes());
        const std::size_t malformed = classify_lines(model, wanted, in, out, err);
        if (malformed == 0 && out) return done;
        if (malformed > 0)
            err << fmt::format("{} 行无法读取 / {} lines could not be read\n", malformed, malformed);
        return refused;
    } catch (const classify::ModelFault& fault) {
        err << wanted.model << ": " << fault.what() << "\n";
        return refused;
    }
}

}  // namespace dengwen::command
