#include "desk/paper_sentences.hpp"

#include <algorithm>

#include "core/breach.hpp"
#include "paper/plain.hpp"

namespace dengwen::desk {

namespace {

void add_line(std::string& to, const std::string& line) {
    if (!line.empty()) to += (to.empty() ? "" : "\n") + line;
}

// 1234567 fen: 12345.67元
std::string sum_of(const Agreement& agreement, std::int64_t fen) {
    const std::string rest = std::to_string(fen % 100);
    const std::string number = std::to_string(fen / 100) + (rest.size() == 1 ? ".0" : ".") + rest;
    return agreement.currency == "CNY" ? number + "元" : number + " " + agreement.currency;
}

std::string word_of(BreachKind kind) {
    switch (kind) {
        case BreachKind::registration_late:
            return "超期登记、转送";
        case BreachKind::notice_late:
            return "超期告知";
        case BreachKind::objection_late:
            return "超期提出异议";
        case BreachKind::acceptance_late:
            return "超期受理";
        case BreachKind::handling_late:
            return "超期办理";
        case BreachKind::assignment_late:
            return "超期报送办结";
        case BreachKind::review_late:
            return "超期复查";
        case BreachKind::re_review_late:
            return "超期复核";
        case BreachKind::redo_late:
            return "超期重新办理";
        case BreachKind::performance_late:
            return "超期执行支持意见";
        case BreachKind::instalment_late:
            return "超期履行协议";
        case BreachKind::supervision_unanswered:
            return "超期回复督办";
        case BreachKind::re_check_failed:
            return "抽查不合格";
    }
    return {};
}

std::string sentence_of(const Breach& breach) {
    std::string out = word_of(breach.key.kind);
    if (breach.last_day) out += "，期限为" + paper::date_in_words(*breach.last_day);
    return out +
           (breach.made_good_on ? "，已于" + paper::date_in_words(*breach.made_good_on) + "改正"
                                : "，尚未改正") +
           "。";
}

}  // namespace

std::string manner_of(const Agreement& agreement, const Around& around) {
    std::string out;
    for (const Instalment& one : agreement.instalments) {
        const std::string what = one.act ? around.text(*one.act) : "支付" + sum_of(agreement, one.fen);
        add_line(out, "第" + std::to_string(one.ordinal) + "期：" + paper::date_in_words(one.due) + "前，由" +
                          around.unit(one.payer) + "履行：" + what + "。");
    }
    return out;
}

std::string dispute_of(const Matter& matter, const Agreement& agreement, const Around& around) {
    std::string out;
    for (const Demand& demand : matter.demands) {
        const auto& settled = agreement.demands;
        if (settled.empty() || std::find(settled.begin(), settled.end(), demand.number) != settled.end())
            add_line(out, std::to_string(demand.number) + ". " + around.text(demand.text));
    }
    return out;
}

std::string breaches_of(const Matter& matter, const Measure& measure, Day day) {
    std::string out;
    for (const BreachKey& key : measure.breaches)
        if (const auto breach = breach_of(matter, key, day)) add_line(out, sentence_of(*breach));
    return out.empty() ? "记录中没有认定的违规情形。" : out;
}

// Art. 28(3), 31(6): stating facts and reasons, and who has an interest stands aside. Nobody must come.
std::string rights_at_hearing() {
    return "你可以参加听证，也可以委托代理人参加，在听证中陈述事实和理由，提交有关材料，并核对听证笔录。"
           "主持人与信访事项有直接利害关系的，应当回避，你可以在听证前提出。"
           "不能参加的，请在听证前告知我单位；不参加听证，不影响信访事项的办理。";
}

std::string basis_of(MeasureKind kind) {
    switch (kind) {
        case MeasureKind::improve_work:
            return "《信访工作条例》第四十条第一项";
        case MeasureKind::improve_policy:
            return "《信访工作条例》第四十条第二项";
        case MeasureKind::pursue_responsibility:
            return "《信访工作条例》第四十条第三项";
        case MeasureKind::inspection:
            return "《信访工作条例》第三十八条";
        case MeasureKind::interview:
        case MeasureKind::listing:
            return "《信访工作条例》第三十九条第三款";
        case MeasureKind::look_back:
            return "《信访工作条例》第四十条和第四十二条至第四十六条";
        case MeasureKind::urging:
        case MeasureKind::supervision_letter:
            break;
    }
    return "《信访工作条例》第四十条";
}

}  // namespace dengwen::desk
