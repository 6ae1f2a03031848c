#include "http/problem.hpp"

#include <array>
#include <cassert>

#include <nlohmann/json.hpp>

namespace dengwen::http {

namespace {

constexpr std::array rows{
    TroubleRow{Trouble::malformed_body, "malformed_body", 400, "请求的内容有误，请按所指字段改正后重新提交",
               "The request has fields that cannot be read; correct the fields named and send it again"},
    TroubleRow{Trouble::malformed_query, "malformed_query", 400, "网址中的查询条件有误",
               "A condition in the address cannot be read"},
    TroubleRow{Trouble::malformed_header, "malformed_header", 400, "请求头有误",
               "A request header cannot be read"},
    TroubleRow{Trouble::not_json, "not_json", 400, "请求的内容不是规范的 JSON",
               "The body of the request is not well-formed JSON"},
    TroubleRow{Trouble::not_signed_in, "not_signed_in", 401, "请先登录", "Sign in first"},
    TroubleRow{Trouble::sign_in_failed, "sign_in_failed", 401, "用户名或密码不正确",
               "The name or the password is not right"},
    TroubleRow{Trouble::sign_in_slowed, "sign_in_slowed", 429, "登录失败次数较多，请稍后再试",
               "Too many failed sign-ins; try again later"},
    TroubleRow{Trouble::password_change_first, "password_change_first", 403, "请先修改一次性密码",
               "Change the one-time password first"},
    TroubleRow{Trouble::csrf_token_wrong, "csrf_token_wrong", 403, "请求缺少有效的 X-CSRF-Token",
               "The request carries no valid X-CSRF-Token"},
    TroubleRow{Trouble::foreign_origin, "foreign_origin", 403, "不接受从其他网站发来的请求",
               "Requests sent from another site are not taken"},
    TroubleRow{Trouble::not_administrator, "not_administrator", 403, "只有管理员可以这样做",
               "Only an administrator may do this"},
    TroubleRow{Trouble::path_unknown, "path_unknown", 404, "没有这个网址", "There is no such address"},
    TroubleRow{Trouble::method_not_allowed, "method_not_allowed", 405, "这个网址不支持这种请求方法",
               "This address does not take this method"},
    TroubleRow{Trouble::body_too_large, "body_too_large", 413, "请求的内容超过允许的大小",
               "The body of the request is larger than allowed"},
    TroubleRow{Trouble::head_too_large, "head_too_large", 431, "请求头超过允许的大小",
               "The head of the request is larger than allowed"},
    TroubleRow{Trouble::request_too_slow, "request_too_slow", 408, "请求发送得太慢，连接已关闭",
               "The request was sent too slowly; the connection is closed"},
    TroubleRow{Trouble::malformed_request, "malformed_request", 400, "不是规范的 HTTP 请求",
               "This is not a well-formed HTTP request"},
    TroubleRow{Trouble::media_type_unknown, "media_type_unknown", 415, "请用 application/json 发送",
               "Send it as application/json"},
    TroubleRow{Trouble::idempotency_key_reused, "idempotency_key_reused", 422,
               "这个 Idempotency-Key 已用于另一个请求，请换一个",
               "This Idempotency-Key was used for another request; use a new one"},
    TroubleRow{Trouble::fault, "fault", 503, "系统暂时不能保存，请稍后重试；内容没有被部分保存",
               "The system cannot save at the moment; try again later. Nothing was saved in part"},
    TroubleRow{Trouble::too_busy, "too_busy", 503, "系统繁忙，请稍后重试",
               "The system is busy; try again later"},
    TroubleRow{Trouble::query_code_unknown, "query_code_unknown", 404, "没有找到这个查询码，请核对回执",
               "No matter has this query code; compare it with the receipt"},
    TroubleRow{Trouble::attachment_unknown, "attachment_unknown", 404, "没有这个附件，请重新上传",
               "There is no such attachment; upload it again"},
    TroubleRow{Trouble::attachment_type_refused, "attachment_type_refused", 422, "不接受这种类型的文件",
               "Files of this type are not taken"},
    TroubleRow{Trouble::password_weak, "password_weak", 422, "密码须有 12 至 128 个字符",
               "A password has 12 to 128 characters"},
    TroubleRow{Trouble::password_wrong, "password_wrong", 422, "原密码不正确",
               "The present password is not right"},
    TroubleRow{Trouble::identifier_taken, "identifier_taken", 409, "这个标识已被使用",
               "This identifier is taken"},
    TroubleRow{Trouble::offices_unsound, "offices_unsound", 422, "这样改动后机构关系不成立",
               "With this change the tree of units would not hold"},
    TroubleRow{Trouble::calendar_unsound, "calendar_unsound", 422, "放假安排中的日期与年份不符或重复",
               "The list of holidays has days outside its year, or twice"},
    TroubleRow{Trouble::address_too_long, "address_too_long", 414, "网址过长", "The address is too long"},
    TroubleRow{Trouble::answer_not_public, "answer_not_public", 404, "没有这条公开的答复，可能已经撤下",
               "There is no such published answer; it may have been taken down"},
    TroubleRow{Trouble::malformed_note, "malformed_note", 400, "不是带签名的检查点",
               "This is no signed checkpoint"},
    TroubleRow{Trouble::checkpoint_unknown, "checkpoint_unknown", 404, "存证账本没有签过这个检查点",
               "The ledger never signed this checkpoint"},
    TroubleRow{Trouble::witness_unknown, "witness_unknown", 403, "签名的人不是这本账的见证人",
               "Nobody who signed is a witness of this ledger"},
    TroubleRow{Trouble::signature_wrong, "signature_wrong", 403, "见证人的签名无效",
               "A witness's signature does not verify"},
    TroubleRow{Trouble::entry_unknown, "entry_unknown", 404, "这个事项没有回执上所写的条目",
               "The matter has no event with the entry that the receipt names"},
    TroubleRow{Trouble::entry_not_sealed, "entry_not_sealed", 404, "条目尚未写进存证账本，几秒后再查",
               "The entry is not sealed in the ledger yet; ask again in a few seconds"},
    TroubleRow{Trouble::receipt_not_signed, "receipt_not_signed", 404, "这个事项没有签名回执",
               "There is no signed receipt of this matter"},
    TroubleRow{
        Trouble::password_common, "password_common", 422,
        "这个密码太容易猜中：它主要由常见的词、键盘上相邻的键、日期、重复或者自己的名字拼成。请换成几个"
        "互不相干的词连起来，不必有大小写和符号",
        "This password is easily guessed: it is mostly common words, neighbouring keys, dates, "
        "repetitions or your own names. Take several words that have nothing to do with each other; "
        "capitals and signs are not needed"},
    TroubleRow{Trouble::code_first, "code_first", 403, "请先输入动态码，完成登录",
               "Finish signing in with a code first"},
    TroubleRow{Trouble::second_factor_first, "second_factor_first", 403, "请先设置两步验证",
               "Set up the second factor first"},
    TroubleRow{
        Trouble::code_wrong, "code_wrong", 422,
        "动态码不对，或者已经用过。每个码只能用一次，请等手机上换出下一个再输入；手机不在身边，可以用备用码",
        "This code is not right, or was used before. Each code is taken once: wait until the phone "
        "shows the next. Without the phone, use a recovery code"},
    TroubleRow{Trouble::code_not_wanted, "code_not_wanted", 409, "已经登录，现在不需要动态码",
               "You are signed in; no code is wanted now"},
    TroubleRow{Trouble::session_unknown, "session_unknown", 404, "没有这个登录，可能已经结束",
               "There is no such session; it may have ended"},
    TroubleRow{Trouble::hand_over_first, "hand_over_first", 422, "请先选定接手的人",
               "Choose who takes over first"},
    TroubleRow{Trouble::too_many_requests, "too_many_requests", 429, "从您的网络地址来的请求过多，请稍后再试",
               "Too many requests from your network address; try again in a moment"},
    TroubleRow{Trouble::query_codes_slowed, "query_codes_slowed", 429,
               "试过的查询码过多，请按所示秒数等候后再试",
               "Too many query codes were tried; wait the seconds given, then try again"},
    TroubleRow{Trouble::uploads_slowed, "uploads_slowed", 429,
               "从您的网络地址上传的文件过多，请稍后再传；已填的内容不受影响",
               "Too much was uploaded from your network address; upload it later. Nothing else is affected"},
    TroubleRow{
        Trouble::work_wanted, "work_wanted", 429,
        "来件非常集中。请照 work 所示完成计算或者等候，再带 Flood-Ticket 原样重发；来件不会被拒绝",
        "Very many petitions are coming in. Do the work given in \"work\", or wait, then send the same again "
        "with Flood-Ticket; it will be taken"},
    TroubleRow{Trouble::content_coding_refused, "content_coding_refused", 415,
               "不接受压缩过的请求，请不压缩发送",
               "Packed requests are not taken; send it without Content-Encoding"},
    TroubleRow{Trouble::picture_too_large, "picture_too_large", 422, "图片的像素过多，不能接收；请缩小后再传",
               "The picture has too many pixels and cannot be taken; make it smaller"},
    TroubleRow{Trouble::packed_too_much, "packed_too_much", 422,
               "压缩文件展开后过大，不能接收；请把里面的文件分别上传",
               "The packed file is too large when opened and cannot be taken; send what is in it one by one"},
    TroubleRow{Trouble::attachment_infected, "attachment_infected", 422,
               "病毒扫描发现这个文件带有恶意程序，没有接收；请换一个文件，例如拍照或者打印后扫描",
               "The scanner found malware in this file, so it was not taken; send another, a photo of it for "
               "instance"},
    TroubleRow{Trouble::attachment_not_scanned, "attachment_not_scanned", 503,
               "病毒扫描暂时不可用，文件没有接收；请过一会儿再传，其他内容不受影响",
               "The scanner is not available, so the file was not taken; send it again a little later. "
               "Nothing else is "
               "affected"},
    TroubleRow{
        Trouble::key_wrong, "key_wrong", 422,
        "安全密钥没有通过验证。请再试一次；如果还不行，可以改用动态码或者备用码",
        "The security key was not accepted. Try again; if that fails too, use a code or a recovery code"},
    TroubleRow{Trouble::key_unknown, "key_unknown", 404, "没有这个安全密钥，可能已经移除",
               "There is no such security key; it may have been removed"},
    TroubleRow{Trouble::key_last, "key_last", 409,
               "这是唯一的两步验证方式，不能移除。请先增加另一个安全密钥或者设置手机",
               "This is your only second factor and stays. Add another key or set up a phone first"},
    TroubleRow{Trouble::delegation_unknown, "delegation_unknown", 404, "没有这次代行，或者不由您结束",
               "There is no such delegation, or it is not yours to end"},
    TroubleRow{Trouble::delivery_unknown, "delivery_unknown", 404, "没有这条通知，或者它已不在等待这一步",
               "There is no such message, or it no longer waits for this step"},
    TroubleRow{Trouble::paper_unknown, "paper_unknown", 404, "没有这份文书或者这个文种",
               "There is no such paper, or no such kind of paper"},
    TroubleRow{
        Trouble::paper_template_unsound, "paper_template_unsound", 422,
        "模板没有保存：有字段不认识、必须写明的没有写，或者段落不完整。请按行改正",
        "The template was not saved: a field is unknown, something is left out, or a block is not whole"},
    TroubleRow{Trouble::paper_template_changed, "paper_template_changed", 409,
               "模板已经被别人修改。请先看新的一版，再改一次",
               "Somebody has changed the template meanwhile. See the new version, then change it again"},
    TroubleRow{Trouble::sheet_unreadable, "sheet_unreadable", 422,
               "表格不能读取；请用CSV或者XLSX，第一行写列名",
               "The table cannot be read; use CSV or XLSX with the names of the columns in the first row"},
    TroubleRow{Trouble::sheet_without_numbers, "sheet_without_numbers", 422,
               "表格没有编号；请把信访件编号写在名为“编号”的一列",
               "The table has no numbers; put the numbers of the matters in a column named number"},
    TroubleRow{Trouble::dossier_too_long, "dossier_too_long", 422,
               "案卷太长，不能合成一个文件。请分别打开文书和附件",
               "The dossier is too long for one file. Open the papers and attachments one by one"},
};

Response answer(int status, nlohmann::ordered_json body) {
    Response response;
    response.status = status;
    response.type = "application/problem+json";
    response.body = body.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    return response;
}

nlohmann::ordered_json head(Language language, const TroubleRow& row) {
    return {{"type", "/api#" + std::string(row.name)},
            {"title", language == Language::en ? row.en : row.zh},
            {"status", row.status},
            {"number", static_cast<int>(row.trouble)},
            {"name", row.name}};
}

}  // namespace

std::span<const TroubleRow> troubles() { return rows; }

const TroubleRow& row(Trouble trouble) {
    const TroubleRow& found = rows[static_cast<std::size_t>(trouble) - 1];
    assert(found.trouble == trouble);
    return found;
}

Response problem(Language language, Trouble trouble, std::string_view detail, std::string_view pointer) {
    auto body = head(language, row(trouble));
    body["detail"] = detail.empty() ? std::string(body["title"]) : std::string(detail);
    if (!pointer.empty()) body["pointer"] = pointer;
    return answer(row(trouble).status, std::move(body));
}

Response problem(Language language, Trouble trouble, const std::vector<Malformed>& faults) {
    assert(!faults.empty());
    auto body = head(language, row(trouble));
    const Malformed& first = faults.front();
    body["detail"] = first.pointer + (language == Language::en ? ": " : "：") + in(language, first.because);
    body["pointer"] = first.pointer;
    for (const Malformed& one : faults)
        body["errors"].push_back(
            {{"pointer", one.pointer}, {"name", one.name}, {"detail", in(language, one.because)}});
    return answer(row(trouble).status, std::move(body));
}

Response problem_until(Language language, Trouble trouble, int seconds) {
    Response response = problem(language, trouble);
    response.headers.emplace_back("Retry-After", std::to_string(seconds));
    return response;
}

Response problem(Language language, Refusal refusal) {
    const RefusalRow& found = dengwen::row(refusal);
    const std::string sentence(language == Language::en ? found.en : found.zh);
    nlohmann::ordered_json body{{"type", "/api#" + std::string(found.name)},
                                {"title", sentence},
                                {"status", found.status},
                                {"detail", sentence},
                                {"number", static_cast<int>(found.refusal)},
                                {"name", found.name}};
    if (!found.pointer.empty()) body["pointer"] = found.pointer;
    if (!found.article.empty()) body["article"] = found.article;
    return answer(found.status, std::move(body));
}

Response fault(Language language, std::string_view trace) {
    auto body = head(language, row(Trouble::fault));
    body["detail"] = body["title"];
    body["trace"] = trace;
    Response response = answer(503, std::move(body));
    response.headers.emplace_back("Retry-After", "5");
    return response;
}

}  // namespace dengwen::http
