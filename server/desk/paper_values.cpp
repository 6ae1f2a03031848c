#include "desk/paper_values.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/paper_origin.hpp"
#include "desk/paper_sentences.hpp"
#include "desk/paper_text.hpp"
#include "paper/plain.hpp"

namespace dengwen::desk {

namespace {

// The papers are Chinese: their words stand here in the order of the enumerations of the core.
template <class Value, std::size_t count>
std::string word(const char* const (&words)[count], Value value) {
    return words[static_cast<std::size_t>(value)];
}
constexpr const char* channels[] = {"来信", "走访", "电话", "传真", "网上", "批量录入"};
constexpr const char* kinds_of_matter[] = {"申诉求决", "建议意见", "检举控告"};
constexpr const char* paths[] = {"按建议意见办理",
                                 "按检举控告办理",
                                 "导入诉讼、检察监督或者公安程序",
                                 "导入仲裁程序",
                                 "导入党员申诉、申请复审程序",
                                 "导入行政复议等行政程序",
                                 "申请查处违法行为、履行保护职责",
                                 "由有权处理的机关办理"};
constexpr const char* articles_of_paths[] = {"第二十九条",       "第三十条",         "第三十一条第一项",
                                             "第三十一条第二项", "第三十一条第三项", "第三十一条第四项",
                                             "第三十一条第五项", "第三十一条第六项"};
constexpr const char* answers[] = {"支持", "解释说明", "不予支持"};
constexpr const char* outcomes[] = {"维持原意见", "撤销原意见", "变更原意见", "责令重新处理"};
constexpr const char* means_of_service[] = {"直接送达", "留置送达（拒收）", "邮寄送达",
                                            "电子送达", "留置送达",         "公告送达"};
constexpr const char* phases[] = {"信访处理意见书", "信访事项复查意见书", "信访事项复核意见书"};
constexpr const char* grounds[] = {"同一事项正在办理中", "应当走其他法定途径", "不属于本机关职权",
                                   "已过法定期限"};

class PaperGathering {
  public:
    PaperGathering(const Matter& matter, const std::vector<Entry>& entries, const Entry& of,
                   const Around& around)
        : matter_(matter), entries_(entries), of_(of), around_(around) {}

    paper::Values gather() {
        common();
        std::visit([this](const auto& happened) { of(happened); }, of_.event);
        return std::move(values_);
    }

  private:
    // What a text must not bring along is the place of the name.
    void put(std::string key, std::string value) {
        for (std::size_t at = value.find(name_place); at != value.npos; at = value.find(name_place))
            value.erase(at, name_place.size());
        if (!value.empty()) values_.fields[std::move(key)] = std::move(value);
    }
    void put(std::string key, Day day) { put(std::move(key), paper::date_in_words(day)); }
    std::string text(const ContentRef& ref) const { return around_.text(ref); }

    void common() {
        const Submission& first = matter_.submissions.front();
        put("matter_number", dengwen::text(matter_.number));
        values_.fields["petitioner"] = name_place;
        put("subject", title());
        put("unit", around_.unit(paper_of(matter_, of_).unit));
        put("registered_on", first.registered_day);
        put("received_on", first.received_day);
        put("channel", word(channels, first.channel));
        put("persons", std::to_string(first.persons) + "人");
        put("purpose", word(kinds_of_matter, matter_.kind));
        put("category", around_.category(matter_.category));
        put("place", around_.place(matter_.place));
        put("law", "《信访工作条例》");
        put("query_address", around_.query_address);
        if (matter_.accepted_on) put("accepted_on", *matter_.accepted_on);
    }

    std::string title() const {
        const auto read = nlohmann::json::parse(text(matter_.submissions.front().statement), nullptr, false);
        return read.is_object() ? read.value("title", "") : std::string();
    }

    void due(const std::vector<Deadline>& deadlines, Clock clock, const char* key) {
        for (const Deadline& deadline : deadlines)
            if (deadline.clock == clock) put(key, deadline.last_day);
    }

    void demands(const std::vector<Demand>& all) {
        for (const Demand& demand : all) add_demand(demand.number, {{"demand", text(demand.text)}});
    }

    void add_demand(int number, std::map<std::string, std::string, std::less<>> fields) {
        paper::Values inner;
        std::swap(inner.fields, values_.fields);
        put("number", std::to_string(number));
        for (auto& [key, value] : fields) put(key, std::move(value));
        std::swap(inner.fields, values_.fields);
        values_.demands.push_back(std::move(inner.fields));
    }

    void answered(const std::vector<Answer>& all) {
        for (const Answer& answer : all) {
            const auto demand = std::find_if(matter_.demands.begin(), matter_.demands.end(),
                                             [&](const Demand& one) { return one.number == answer.demand; });
            add_demand(answer.demand,
                       {{"demand", demand == matter_.demands.end() ? "" : text(demand->text)},
                        {"demand_outcome", word(answers, answer.outcome)},
                        {"demand_facts", text(answer.facts)},
                        {"demand_reason", text(answer.reason)},
                        {"demand_basis", answer.basis ? text(*answer.basis) : ""},
                        {"perform_by", answer.perform_by ? paper::date_in_words(*answer.perform_by) : ""}});
        }
    }

    void remedy(const Opinion& opinion, int days) {
        std::string bodies;
        for (const std::string& unit : opinion.remedy_units)
            bodies += (bodies.empty() ? "" : "或者") + around_.unit(unit);
        put("remedy_body", bodies);
        if (!bodies.empty()) put("remedy_days", std::to_string(days) + "日");
    }

    void decided(const Opinion& opinion, Phase before) {
        answered(opinion.answers);
        for (const Opinion& one : matter_.opinions)
            if (one.phase == before) put("respondent", around_.unit(one.unit));
        if (opinion.outcome) put("outcome", word(outcomes, *opinion.outcome));
        if (opinion.reason) put("reason", text(*opinion.reason));
    }

    // The last of its sort before the event whose paper it is.
    template <class Happened>
    const Happened* last() const {
        const Happened* found = nullptr;
        for (const Entry& entry : entries_) {
            if (entry.seq >= of_.seq) break;
            if (const auto* one = std::get_if<Happened>(&entry.event)) found = one;
        }
        return found;
    }

    void of(const Registered& happened) { demands(happened.demands); }
    void of(const Forwarded& happened) { routed(happened.to, happened.deadlines); }
    void of(const Assigned& happened) {
        routed(happened.to, happened.deadlines);
        due(happened.deadlines, Clock::assignment, "report_due_on");
    }
    void routed(const std::string& to, const std::vector<Deadline>& deadlines) {
        put("to", around_.unit(to));
        put("basis", "《信访工作条例》第二十二条");
        due(deadlines, Clock::notice, "notice_due_on");
        due(deadlines, Clock::simple_acceptance, "notice_due_on");
    }
    void of(const Objected& happened) {
        if (!matter_.routings.empty()) put("from", around_.unit(matter_.routings.back().from));
        put("reason", text(happened.reason));
        put("proposed_unit", around_.unit(happened.proposed_unit));
    }
    void of(const Returned& happened) {
        put("to", around_.unit(happened.to));
        const Objected* objected = last<Objected>();
        const std::string remark = happened.remark ? text(*happened.remark) : "";
        put("reason", remark.empty() && objected ? text(objected->reason) : remark);
    }
    void of(const Notified& happened) {
        put("path", word(paths, happened.path));
        const std::string said = text(happened.text);
        put("procedure",
            said.empty() ? "依照《信访工作条例》" + word(articles_of_paths, happened.path) + "办理" : said);
        due(happened.deadlines, Clock::handling, "due_on");
    }
    void of(const NotAccepted& happened) {
        put("reason", text(happened.text));
        put("basis", "《信访工作条例》第二十三条：" + word(grounds, happened.ground));
        put("right_body", around_.unit(happened.right_unit));
    }
    void of(const NoLongerAccepted& happened) {
        put("closing_opinion", "信访事项" + dengwen::text(happened.closing_matter) + "的复核机关");
        put("basis", "《信访工作条例》第三十六条");
        put("reason", text(happened.text));
    }
    void of(const Accepted& happened) {
        put("accepted_on", of_.at.day);
        put("path", word(paths, matter_.path.value_or(Path::handling)));
        due(happened.deadlines, Clock::handling, "due_on");
        due(happened.deadlines, Clock::simple_opinion, "due_on");
    }
    void of(const Extended& happened) {
        due(happened.deadlines, happened.clock, "new_due_on");
        put("reason", text(happened.reason));
        const Matter before = fold(until(of_.seq));
        if (const Deadline* open = open_deadline(before, happened.clock)) put("due_on", open->last_day);
    }
    void of(const OpinionIssued& happened) {
        answered(happened.opinion.answers);
        remedy(happened.opinion, around_.review_days);
    }
    void of(const Reviewed& happened) {
        decided(happened.opinion, Phase::handling);
        remedy(happened.opinion, around_.re_review_days);
        if (const auto* asked = last<ReviewRequested>()) put("request", text(asked->reason));
    }
    void of(const ReReviewed& happened) {
        decided(happened.opinion, Phase::review);
        if (const auto* asked = last<ReReviewRequested>()) put("request", text(asked->reason));
    }
    void of(const Served& happened) {
        put("served_paper", word(phases, happened.phase));
        put("means", word(means_of_service, happened.service.means));
        put("served_on", happened.service.served_day);
        put("counts_from", happened.service.served_day + 1);
        std::string proof = text(happened.service.proof);
        if (const auto& tracking = happened.service.tracking) proof += "（挂号信" + *tracking + "）";
        if (const auto& posted = happened.service.posted_on)
            proof += "（" + paper::date_in_words(*posted) + "寄出）";
        if (const auto& opened = happened.service.opened_on)
            proof += "（" + paper::date_in_words(*opened) + "查看）";
        put("proof", std::move(proof));
        values_.fields["receiver"] = name_place;
    }
    void of(const Reported& happened) {
        if (!matter_.routings.empty()) put("to", around_.unit(matter_.routings.front().from));
        put("process", text(happened.text));
        const Opinion* standing = standing_opinion(matter_);
        put("result", standing ? "已于" + paper::date_in_words(standing->issued_day) + "出具" +
                                     word(phases, standing->phase)
                               : "见办理经过");
    }
    void of(const HearingAnnounced& happened) {
        const AnnouncedHearing& one = happened.announced;
        put("hearing_on", one.day);
        announced(one);
        put("rights", rights_at_hearing() + (one.text ? "\n" + text(*one.text) : ""));
        if (happened.moved_from) put("moved_from", *happened.moved_from);
    }
    void of(const HearingCalledOff& happened) {
        if (const AnnouncedHearing* one = announced(happened.announced)) put("hearing_on", one->day);
        put("reason", text(happened.reason));
    }
    // As it stood before this event, whatever it was moved to since.
    const AnnouncedHearing* announced(int ordinal) const {
        const AnnouncedHearing* found = nullptr;
        for (const Entry& entry : entries_) {
            if (entry.seq >= of_.seq) break;
            const auto* happened = std::get_if<HearingAnnounced>(&entry.event);
            if (happened && happened->announced.ordinal == ordinal) found = &happened->announced;
        }
        return found;
    }
    void announced(const AnnouncedHearing& one) {
        put("hearing_time", one.time);
        put("hearing_place", text(one.venue));
        put("chair", text(one.chair));
    }
    void of(const Heard& happened) {
        if (happened.announced)
            if (const AnnouncedHearing* one = announced(*happened.announced)) announced(*one);
        const auto& [phase, first, last] = happened.hearing;
        const std::string until = last == first ? "" : "至" + paper::date_in_words(last);
        put("hearing_on", paper::date_in_words(first) + until);
        put("record", text(happened.record));
    }
    void of(const Agreed& happened) {
        const Agreement& agreement = happened.agreement;
        values_.fields["parties"] = std::string(name_place) + "；" + around_.unit(agreement.obligor);
        put("facts", what_came_in());
        put("dispute", dispute_of(matter_, agreement, around_));
        const std::string basis = text(agreement.basis);
        put("content", text(agreement.text) + (basis.empty() ? "" : "\n依据：" + basis));
        put("manner", manner_of(agreement, around_));
        Day last = agreement.signed_on;
        for (const Instalment& one : agreement.instalments) last = std::max(last, one.due);
        put("due_on", last);
        if (agreement.mediator) put("mediator", text(*agreement.mediator));
    }
    void of(const Supervised& happened) {
        const Measure& measure = happened.measure;
        const std::string breaches = breaches_of(matter_, measure, of_.at.day);
        put("to", around_.unit(measure.unit));
        put("basis", basis_of(measure.kind));
        if (is_proposal(measure.kind)) {
            put("facts", what_came_in() + "\n" + breaches);
            put("proposal", text(measure.text));
        } else {
            put("facts", what_came_in());
            put("breach", breaches);
            put("measures", text(measure.text));
        }
        if (measure.look_back) {
            put("cause", text(measure.look_back->cause));
            put("finding", text(measure.look_back->finding));
            put("lesson", text(measure.look_back->lesson));
        }
        if (!measure.reply_by) return;
        put("due_on", *measure.reply_by);
        put("reply_due_on", *measure.reply_by);
    }
    void of(const SupervisionReplied& happened) {
        for (const Measure& one : matter_.measures) {
            if (one.ordinal != happened.measure) continue;
            put("to", around_.unit(one.by));
            put("proposal", text(one.text));
        }
        put("adopted", happened.adopted ? "采纳" : "未采纳");
        put("reason", text(happened.text));
    }
    template <class Other>
    void of(const Other&) {}  // no paper is written of it

    // The facts that the record shows by itself.
    std::string what_came_in() const {
        const std::string about = title();
        const std::string handled =
            matter_.handling_unit.empty() ? "" : "，由" + around_.unit(matter_.handling_unit) + "办理";
        return "信访事项" + dengwen::text(matter_.number) + (about.empty() ? "" : "“" + about + "”") + "于" +
               paper::date_in_words(matter_.submissions.front().registered_day) + "登记" + handled + "。";
    }

    std::vector<Entry> until(int seq) const {
        std::vector<Entry> before;
        for (const Entry& entry : entries_)
            if (entry.seq < seq) before.push_back(entry);
        return before;
    }

    const Matter& matter_;
    const std::vector<Entry>& entries_;
    const Entry& of_;
    const Around& around_;
    paper::Values values_;
};

}  // namespace

paper::Values paper_values(const Matter& matter, const std::vector<Entry>& entries, const Entry& of,
                           const Around& around) {
    return PaperGathering(matter, entries, of, around).gather();
}

}  // namespace dengwen::desk
