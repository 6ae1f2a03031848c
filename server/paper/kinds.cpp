#include "paper/kinds.hpp"

#include <algorithm>

#include "paper/defaults.hpp"

namespace dengwen::paper {

namespace {

template <class List>
bool holds(const List& list, std::string_view key) {
    return std::find(list.begin(), list.end(), key) != list.end();
}

}  // namespace

const std::vector<Field>& fields() {
    static const std::vector<Field> all{
        {"matter_number", {"事项编号", "matter number"}},
        {"petitioner", {"信访人", "petitioner"}},
        {"subject", {"信访事项", "subject"}},
        {"unit", {"本单位", "unit"}},
        {"day", {"成文日期", "day"}},
        {"registered_on", {"登记日期", "registered on"}},
        {"received_on", {"收到日期", "received on"}},
        {"channel", {"信访形式", "channel"}},
        {"persons", {"人数", "persons"}},
        {"purpose", {"信访目的", "purpose"}},
        {"category", {"内容分类", "category"}},
        {"place", {"问题属地", "place"}},
        {"law", {"法规名称", "law"}},
        {"query_address", {"查询网址", "query address"}},
        {"path", {"办理途径", "path"}},
        {"procedure", {"办理程序", "procedure"}},
        {"accepted_on", {"受理日期", "accepted on"}},
        {"due_on", {"办理期限", "due on"}},
        {"new_due_on", {"延长后期限", "new due day"}},
        {"notice_due_on", {"告知期限", "notice due on"}},
        {"report_due_on", {"报告期限", "report due on"}},
        {"reply_due_on", {"反馈期限", "reply due on"}},
        {"to", {"承办单位", "to"}},
        {"from", {"来文单位", "from"}},
        {"proposed_unit", {"建议承办单位", "proposed unit"}},
        {"right_body", {"有权机关", "right body"}},
        {"closing_opinion", {"终结意见", "closing opinion"}},
        {"reason", {"理由", "reason"}},
        {"facts", {"事实", "facts"}},
        {"basis", {"依据", "basis"}},
        {"outcome", {"结论", "outcome"}},
        {"request", {"请求", "request"}},
        {"respondent", {"被申请人", "respondent"}},
        {"remedy_body", {"救济机关", "remedy body"}},
        {"remedy_days", {"救济期限", "remedy days"}},
        {"papers_to_bring", {"应交材料", "papers to bring"}},
        {"hearing_on", {"听证日期", "hearing on"}},
        {"hearing_time", {"听证时间", "hearing time"}},
        {"hearing_place", {"听证地点", "hearing place"}},
        {"chair", {"主持人", "chair"}},
        {"moved_from", {"原定日期", "moved from"}},
        {"rights", {"权利义务", "rights"}},
        {"attendance", {"参加人", "attendance"}},
        {"record", {"笔录", "record"}},
        {"parties", {"当事人", "parties"}},
        {"dispute", {"争议事项", "dispute"}},
        {"content", {"协议内容", "content"}},
        {"manner", {"履行方式", "manner"}},
        {"mediator", {"调解人", "mediator"}},
        {"served_paper", {"送达文书", "served paper"}},
        {"means", {"送达方式", "means"}},
        {"served_on", {"送达日期", "served on"}},
        {"counts_from", {"期限起算日", "counts from"}},
        {"proof", {"送达凭证", "proof"}},
        {"receiver", {"受送达人", "receiver"}},
        {"server", {"送达人", "server"}},
        {"witness", {"见证人", "witness"}},
        {"process", {"办理经过", "process"}},
        {"result", {"办理结果", "result"}},
        {"petitioner_view", {"信访人意见", "petitioner's view"}},
        {"breach", {"存在问题", "breach"}},
        {"measures", {"督办要求", "measures"}},
        {"cause", {"形成原因", "cause"}},
        {"finding", {"责任认定", "finding"}},
        {"lesson", {"经验教训", "lesson"}},
        {"proposal", {"建议", "proposal"}},
        {"adopted", {"采纳情况", "adopted"}},
        {"year", {"年度", "year"}},
        {"figures", {"数据情况", "figures"}},
        {"topics", {"集中领域", "topics"}},
        {"units", {"反映较多单位", "units"}},
        {"routed", {"转送交办督办", "routed"}},
        {"proposals", {"建议及采纳", "proposals and adoption"}},
        {"other", {"其他事项", "other"}},
        {"demands", {"诉求", "demands"}},
        {"number", {"序号", "number"}},
        {"demand", {"诉求内容", "demand"}},
        {"demand_outcome", {"诉求结论", "outcome of the demand"}},
        {"demand_facts", {"诉求事实", "facts of the demand"}},
        {"demand_reason", {"诉求理由", "reason of the demand"}},
        {"demand_basis", {"诉求依据", "basis of the demand"}},
        {"perform_by", {"履行期限", "perform by"}},
    };
    return all;
}

const std::vector<std::string_view>& common_fields() {
    static const std::vector<std::string_view> all{
        "matter_number", "petitioner", "subject", "unit",  "day", "registered_on", "received_on",
        "channel",       "persons",    "purpose", "place", "law", "category",      "query_address"};
    return all;
}

const std::vector<std::string_view>& demand_fields() {
    static const std::vector<std::string_view> all{
        "number", "demand", "demand_outcome", "demand_facts", "demand_reason", "demand_basis", "perform_by"};
    return all;
}

// petition-law section 5; the article is of 《信访工作条例》 where no other law is named.
const std::vector<PaperKind>& kinds() {
    static const std::vector<PaperKind> all{
        {"registration",
         {"信访登记回执", "registration receipt"},
         "Art. 22",
         {"demands"},
         {"matter_number", "registered_on", "channel", "subject", "query_address"},
         {}},
        {"notice",
         {"程序性告知书", "notice of path and procedure"},
         "Art. 23",
         {"path", "procedure", "due_on", "to"},
         {"matter_number", "received_on", "unit", "path", "procedure", "query_address"},
         {}},
        {"acceptance",
         {"受理告知书", "acceptance notice"},
         "Art. 23, 31(6), 34",
         {"path", "procedure", "accepted_on", "due_on"},
         {"matter_number", "unit", "accepted_on", "due_on", "query_address"},
         {}},
        {"non_acceptance",
         {"不予受理告知书", "non-acceptance notice"},
         "Art. 23",
         {"reason", "basis", "right_body"},
         {"matter_number", "reason", "basis"},
         {"right_body"}},
        {"no_longer_acceptance",
         {"不再受理告知书", "no-longer-accepted notice"},
         "Art. 36",
         {"closing_opinion", "basis", "reason"},
         {"matter_number", "closing_opinion", "basis"},
         {}},
        {"forwarding",
         {"转送函", "forwarding letter"},
         "Art. 22",
         {"to", "basis", "notice_due_on"},
         {"matter_number", "subject", "to", "basis", "notice_due_on"},
         {}},
        {"assignment",
         {"交办函", "assignment letter"},
         "Art. 22",
         {"to", "basis", "notice_due_on", "report_due_on"},
         {"matter_number", "subject", "to", "basis", "report_due_on"},
         {}},
        {"objection",
         {"信访事项异议书", "objection to a routing"},
         "Art. 23",
         {"from", "reason", "basis", "proposed_unit"},
         {"matter_number", "reason"},
         {"proposed_unit"}},
        {"returning",
         {"信访事项退回单", "return slip"},
         "Art. 23",
         {"to", "reason"},
         {"matter_number", "to", "reason"},
         {}},
        {"extension",
         {"延期告知书", "extension notice"},
         "Art. 34",
         {"due_on", "new_due_on", "reason"},
         {"matter_number", "due_on", "new_due_on", "reason"},
         {}},
        {"hearing",
         {"听证通知书", "hearing notice"},
         "Art. 31(6), 36",
         {"hearing_on", "hearing_time", "hearing_place", "chair", "rights", "moved_from"},
         {"matter_number", "hearing_on", "hearing_time", "hearing_place", "chair", "rights"},
         {}},
        {"hearing_cancellation",
         {"听证取消通知书", "notice that a hearing is called off"},
         "Art. 31(6), 36",
         {"hearing_on", "reason"},
         {"matter_number", "hearing_on", "reason"},
         {}},
        {"hearing_record",
         {"听证笔录", "hearing record"},
         "Art. 36",
         {"hearing_on", "hearing_time", "hearing_place", "chair", "attendance", "record"},
         {"matter_number", "hearing_on", "record"},
         {}},
        {"opinion",
         {"信访处理意见书", "handling opinion"},
         "Art. 32",
         {"demands", "remedy_body", "remedy_days", "papers_to_bring", "accepted_on"},
         {"matter_number", "unit", "demands", "number", "demand", "demand_outcome", "demand_facts",
          "demand_reason"},
         {"demand_basis", "remedy_body", "remedy_days"},
         false},
        {"mediation_agreement",
         {"信访事项调解协议书", "mediation agreement"},
         "Art. 33",
         {"parties", "facts", "dispute", "content", "manner", "due_on", "mediator"},
         {"matter_number", "parties", "facts", "dispute", "content", "manner", "due_on", "mediator"},
         {}},
        {"settlement_agreement",
         {"信访事项和解协议书", "settlement agreement"},
         "Art. 33",
         {"parties", "facts", "dispute", "content", "manner", "due_on"},
         {"matter_number", "parties", "facts", "dispute", "content", "manner", "due_on"},
         {}},
        {"review",
         {"信访事项复查意见书", "review opinion"},
         "Art. 35",
         {"demands", "respondent", "request", "facts", "outcome", "reason", "basis", "remedy_body",
          "remedy_days", "papers_to_bring"},
         {"matter_number", "unit", "petitioner", "respondent", "outcome", "reason"},
         {"remedy_body", "remedy_days"},
         false},
        {"re_review",
         {"信访事项复核意见书", "re-review opinion"},
         "Art. 36",
         {"demands", "respondent", "request", "facts", "outcome", "reason", "basis"},
         {"matter_number", "unit", "petitioner", "respondent", "outcome", "reason"},
         {},
         false},
        {"service",
         {"送达回证", "service record"},
         "民事诉讼法 87-95",
         {"served_paper", "means", "served_on", "counts_from", "proof", "receiver", "server", "witness"},
         {"matter_number", "served_paper", "means", "served_on", "counts_from", "proof"},
         {}},
        {"completion_report",
         {"信访事项办结报告", "completion report"},
         "Art. 22",
         {"to", "process", "result", "petitioner_view"},
         {"matter_number", "to", "process", "result"},
         {"petitioner_view"}},
        {"urging_letter",
         {"信访事项催办函", "urging letter"},
         "Art. 40",
         {"to", "facts", "basis", "breach", "measures", "reply_due_on"},
         {"to", "facts", "basis", "breach", "measures"},
         {"reply_due_on"}},
        {"supervision_letter",
         {"信访事项督办函", "supervision letter"},
         "Art. 40",
         {"to", "facts", "breach", "measures", "due_on"},
         {"to", "facts", "breach", "measures", "due_on"},
         {}},
        {"inspection_notice",
         {"信访工作督查通知书", "notice of an inspection"},
         "Art. 38",
         {"to", "facts", "basis", "breach", "measures", "reply_due_on"},
         {"to", "facts", "basis", "breach", "measures"},
         {"reply_due_on"}},
        {"interview_notice",
         {"信访工作约谈通知书", "notice of an interview"},
         "Art. 39",
         {"to", "facts", "basis", "breach", "measures", "reply_due_on"},
         {"to", "facts", "basis", "breach", "measures"},
         {"reply_due_on"}},
        {"listing_notice",
         {"信访事项挂牌督办通知书", "notice of listed supervision"},
         "Art. 39",
         {"to", "facts", "basis", "breach", "measures", "reply_due_on"},
         {"to", "facts", "basis", "breach", "measures"},
         {"reply_due_on"}},
        {"look_back_report",
         {"信访工作责任倒查报告", "look-back report"},
         "Art. 42-46",
         {"to", "facts", "basis", "breach", "cause", "finding", "lesson", "measures", "reply_due_on"},
         {"to", "facts", "basis", "breach", "cause", "finding", "lesson", "measures"},
         {"reply_due_on"}},
        {"improvement_proposal",
         {"改进工作建议书", "proposal to improve work"},
         "Art. 40",
         {"to", "facts", "basis", "proposal", "reply_due_on"},
         {"to", "facts", "basis", "proposal", "reply_due_on"},
         {}},
        {"policy_proposal",
         {"完善政策建议书", "proposal to improve policy"},
         "Art. 40",
         {"to", "facts", "basis", "proposal", "reply_due_on"},
         {"to", "facts", "basis", "proposal", "reply_due_on"},
         {}},
        {"accountability_proposal",
         {"追究责任建议书", "proposal to pursue responsibility"},
         "Art. 40",
         {"to", "facts", "basis", "proposal", "reply_due_on"},
         {"to", "facts", "basis", "proposal", "reply_due_on"},
         {}},
        {"adoption_reply",
         {"建议采纳情况反馈", "reply on adoption"},
         "Art. 40",
         {"to", "proposal", "adopted", "reason"},
         {"to", "proposal", "adopted", "reason"},
         {}},
        {"annual_report",
         {"信访情况年度报告", "annual report"},
         "Art. 41",
         {"to", "year", "figures", "topics", "units", "routed", "proposals", "other"},
         {"year", "figures", "topics", "units", "routed", "proposals"},
         {"other"}},
    };
    return all;
}

const PaperKind* kind_from(std::string_view key) {
    for (const PaperKind& kind : kinds()) {
        if (kind.key == key) return &kind;
    }
    return nullptr;
}

std::string_view default_text(std::string_view kind) {
    for (const DefaultPaper& paper : default_papers()) {
        if (paper.kind == kind) return paper.text;
    }
    return {};
}

const Field* field_from(std::string_view key_or_name) {
    for (const Field& field : fields()) {
        if (field.key == key_or_name || field.name.zh == key_or_name) return &field;
    }
    return nullptr;
}

bool knows(const PaperKind& kind, std::string_view key) {
    return holds(common_fields(), key) || holds(kind.known, key) ||
           (holds(kind.known, demands) && holds(demand_fields(), key));
}

}  // namespace dengwen::paper
