// Template: the text of a kind of paper, with fields, read from plain text and proved before it is used.
//
//   标题：信访处理意见书
//   字：信处
//   主送：{{信访人}}：
//   署名：{{本单位}}
//   ---
//   你反映的事项（编号{{事项编号}}）已办理。
//   # 一、诉求与答复
//   {{#诉求}}
//   {{序号}}. {{诉求内容}}
//   {{?诉求依据}}
//   依据：{{诉求依据}}
//   {{/诉求依据}}
//   {{/诉求}}
//   | 办理单位 | {{本单位}} |
//
// A line is a paragraph; "# ", "## ", "### " a heading, "> " a paragraph that is not indented, "| a | b |" a
// row of a table, "// " a remark. What is repeated and what is left out without a value stands between lines
// of its own. There is nothing else: no loop, no condition on a value, no calculation.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/words.hpp"
#include "paper/document.hpp"
#include "paper/kinds.hpp"

namespace dengwen::paper {

inline constexpr std::size_t template_bytes_max = 32'000;
inline constexpr int template_lines_max = 400;

struct Segment {
    bool is_field = false;
    std::string text;  // or the field's key
    bool operator==(const Segment&) const = default;
};
using Line = std::vector<Segment>;

enum class Mark { paragraph, flush, heading_1, heading_2, heading_3, row, repeat, optional, end };

struct Marked {
    Mark mark{};
    std::vector<Line> cells;  // one, or those of a row
    std::string key;          // of a repeat, an optional block, or their end
    int number = 0;           // of the line
    bool operator==(const Marked&) const = default;
};

struct Template {
    std::string kind;
    Line letterhead;
    Line title;
    std::string code;  // 字: what the number begins with
    Line addressee;
    std::vector<Line> attachments;
    Line signature;
    Line copies;
    std::vector<Marked> lines;
    bool operator==(const Template&) const = default;
};

// TemplateFault: one thing wrong with a template, at its line and with the field it is about.
struct TemplateFault {
    int line = 0;  // 0: the template as a whole
    std::string field;
    Words cause;
    bool operator==(const TemplateFault&) const = default;
};

struct TemplateRead {
    std::optional<Template> made;  // only when there is no fault
    std::vector<TemplateFault> faults;
};

TemplateRead read_template(std::string_view text, const PaperKind& kind);

// Values: what is filled in, by keys. A demand's are under its own.
struct Values {
    std::map<std::string, std::string, std::less<>> fields;
    std::vector<std::map<std::string, std::string, std::less<>>> demands;
};

struct Filled {
    Document document;
    std::vector<std::string> missing;  // keys of needed fields that have no value; then it is no paper
};

// What is filled in is never read as a template again.
Filled fill(const Template& from, const Values& values, const std::string& number, Day day);

}  // namespace dengwen::paper
