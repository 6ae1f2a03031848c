"""The OpenAPI document: every route with its parameters, bodies and answers."""
import asked
import shown
import words
from shapes import ANY_TEXT, DAY, ref, text, word

TITLES = {
    "submission": ("补充来件", "Another submission to a running matter"),
    "forwarding": ("转送", "Forward to the competent unit"), "assignment": ("交办", "Assign with a due day"),
    "objection": ("提出异议", "Object to the routing"), "returning": ("退回", "Take the matter back"),
    "dismissal": ("不同意异议", "Dismiss the objection"), "competence_dispute": ("管辖争议", "Dispute competence"),
    "competence_decision": ("管辖决定", "Decide competence"), "assistance": ("协办", "Ask another unit to assist"),
    "contribution": ("协办反馈", "Contribute"), "notice": ("告知", "Give notice of path and procedure"),
    "diversion": ("导入法定途径", "Lead into another lawful procedure"),
    "non_acceptance": ("不予受理", "Decline with its ground"),
    "no_longer_acceptance": ("不再受理", "No longer accept after re-review"), "acceptance": ("受理", "Accept"),
    "simple_handling": ("简易办理", "Choose simple handling"),
    "general_handling": ("转普通程序", "Fall back to general handling"), "recusal": ("回避", "Recuse an officer"),
    "hearing": ("听证", "Enter a hearing"), "extension": ("延期", "Extend once, with reason"),
    "draft": ("拟稿", "Draft the opinion"), "opinion": ("出具处理意见", "Issue the opinion"),
    "service": ("送达", "Enter the service"), "performance": ("执行", "Enter performance of a demand"),
    "agreement": ("登记协议", "Enter an agreement of mediation or reconciliation"),
    "agreement_change": ("变更协议", "Change an agreement by consent of both"),
    "instalment_performance": ("履行协议", "Enter the performance of an instalment"),
    "instalment_answer": ("履行确认", "The petitioner confirms or disputes a performance"),
    "court_confirmation": ("司法确认", "Enter a court's confirmation of an agreement"),
    "review_request": ("请求复查", "Request review"), "review": ("复查意见", "Issue the review opinion"),
    "re_review_request": ("请求复核", "Request re-review"), "re_review": ("复核意见", "Issue the re-review opinion"),
    "withdrawal": ("撤回", "Withdraw"), "successor": ("单位承继", "Hand over to the successor unit"),
    "reply": ("回复", "Reply to a suggestion or accusation"),
    "completion_report": ("办结报告", "Report completion to the assigner"), "settlement": ("化解", "Enter the settlement"),
    "publication": ("公开答复", "Publish the answer, redacted"), "retraction": ("撤下公开答复", "Take the published answer down"),
    "ending": ("终结", "End"),
    "supervision": ("督办", "Take a measure of supervision against a unit"),
    "supervision_reply": ("督办回复", "Reply to a measure of supervision"),
    "breach_dispute": ("对违规认定提出异议", "Dispute a breach"),
    "breach_decision": ("认定违规", "Uphold a breach or set it aside"),
    "re_check": ("复核抽查", "Enter a re-check of a completed matter"),
    "leader_assignment": ("领导包案", "Put a leader in charge of a matter, with a team"),
    "plan": ("化解方案", "Make the plan of a matter that has a leader in charge"),
    "plan_step": ("完成方案步骤", "Enter the performance of a plan step"),
    "rating": ("评价", "Rate the petition department and the unit, or say whether it is solved"),
    "assistance_return": ("退回协办", "Return a call for assistance, with the reason"),
    "meeting_decision": ("联席会议决定", "Enter what a meeting of the joint conference decided, as duties of units"),
    "meeting_report": ("落实议定事项", "Report that what a meeting decided was performed"),
    "follow_up": ("约定回访", "Agree with the petitioner on a follow-up"),
    "follow_up_record": ("回访记录", "Enter what the petitioner said in a follow-up"),
    "follow_up_end": ("不再回访", "End follow-ups, as the petitioner wants"),
    "aid_request": ("帮助申请救助", "Help the petitioner to apply for aid"),
    "aid_answer": ("救助答复", "Answer an application for aid"),
    "booking": ("预约领导接访；接访单位因此可以查看本事项",
                "Book a place in a leader's reception; the unit that holds it sees the matter from then on"),
    "booking_end": ("取消预约", "Give a booked place back, as the petitioner wants"),
    "arrival": ("到场登记", "Enter that the visitor has come to the reception"),
    "reception_record": ("接访记录", "Enter what was said in a reception, read back, and the duties that follow"),
    "record_answer": ("确认接访记录", "The petitioner confirms the record of a reception, with remarks or without"),
    "contact": ("与信访人联系", "Record that the petitioner was spoken with, or that it was tried"),
    "hearing_notice": ("听证通知", "Give notice of a hearing, or move one that is announced"),
    "hearing_cancellation": ("取消听证", "Call an announced hearing off, with the reason"),
    "identity_opening": ("启封身份", "Open who is in the matter, for a reason the petitioner sees"),
}
ANSWERS = {"identity_opening": "IdentityShown"}  # where an act is answered with more
ACCESS = {
    "anyone": [{}],
    "petitioner_or_officer": [{"session": []}, {"query_code": []}],
    "officer": [{"session": []}],
    "administrator": [{"session": []}],
}
KEY = {"name": "Idempotency-Key", "in": "header", "required": False,
       "schema": {"type": "string", "minLength": 1, "maxLength": 200},
       "description": "同一请求重发时用同一个键，得到同一个答复 / The same key for a request sent again; it gets the same answer"}
IF_MATCH = {"name": "If-Match", "in": "header", "required": False, "schema": ANY_TEXT,
            "description": "ETag；事项已变化则 412 / The ETag seen; 412 when the matter has changed since"}
CSRF = {"name": "X-CSRF-Token", "in": "header", "required": False, "schema": ANY_TEXT,
        "description": "用会话 cookie 写入时必需 / Required when writing with the session cookie"}

FLOOD = [{"name": name, "in": "header", "required": False, "schema": ANY_TEXT, "description": about} for name, about in (
    ("Flood-Ticket", "来件集中时答复 429 的 work.ticket，原样重发时带上 / work.ticket of a 429 in a flood, with the same "
     "request sent again"),
    ("Flood-Work", "做完的计算：一个数，使 SHA-256(challenge + \":\" + 数) 以 bits 个零位开头；不做的等 seconds 秒 / The work "
     "done: a number for which SHA-256(challenge + \":\" + number) begins with `bits` zero bits; without it wait `seconds`"))]


def problem(about):
    return {"description": about, "content": {"application/problem+json": {"schema": ref("Problem")}}}


def answer(schema, about="成功 / Done"):
    return {"description": about, "content": {"application/json": {"schema": schema}}}


def parameters_of(path):
    for part in path.split("/"):
        if part.startswith("{"):
            pattern = {"{number}": words.NUMBER, "{digest}": words.DIGEST}.get(part)
            yield {"name": part[1:-1], "in": "path", "required": True,
                   "schema": {"type": "string", **({"pattern": pattern} if pattern else {})}}


def operation(name, path, method, titles, access, done, body=None, query=(), extra=()):
    zh, en = titles
    out = {"operationId": name, "summary": f"{zh} / {en}", "security": ACCESS[access]}
    parameters = [*parameters_of(path), *query]
    if method in ("post", "put", "delete") and access != "anyone":
        parameters.append(CSRF)
    if method == "post":
        parameters.append(KEY)
    parameters += extra
    if parameters:
        out["parameters"] = parameters
    if body:
        out["requestBody"] = {"required": True, "content": body if "application/octet-stream" in body else
                              {"application/json": {"schema": body}}}
    responses = dict(done)
    if body or query:
        responses["400"] = PROBLEMS["Malformed"]
    if access != "anyone":
        responses["401"] = PROBLEMS["NotSignedIn"]
    if access != "anyone" or method == "post":
        responses["403"] = PROBLEMS["NotPermitted"]
    if "{" in path or name == "follow":
        responses["404"] = PROBLEMS["NotThere"]
    if body:
        responses["409"] = PROBLEMS["Refused"]
        responses["413"] = PROBLEMS["TooLarge"]
        responses["415"] = PROBLEMS["NotJson"]
        responses["422"] = PROBLEMS["Refused"]
    if IF_MATCH in extra:
        responses["412"] = PROBLEMS["Stale"]
    if access in ("anyone", "petitioner_or_officer"):
        responses["429"] = PROBLEMS["TooOften"]
    responses["503"] = PROBLEMS["Fault"]
    out["responses"] = responses
    return out


def condition(name, schema, about):
    return {"name": name, "in": "query", "required": False, "schema": schema, "description": about}


LIMIT = condition("limit", {"type": "integer", "minimum": 1, "maximum": 50}, "每页件数 / Rows a page")
CURSOR = condition("cursor", ANY_TEXT, "上一页的 next / `next` of the page before")
LOT_LIMIT = condition("limit", {"type": "integer", "minimum": 1, "maximum": 20}, "每页件数 / Rows a page")
QUEUE_QUERY = [
    condition("unit", ANY_TEXT, "本单位或下级单位 / Own unit or one below it"),
    condition("clock", word(words.CLOCK), "期限种类 / Which clock"), condition("category", ANY_TEXT, "分类 / Category"),
    condition("place", ANY_TEXT, "地区 / Place"), condition("stage", word(words.STAGE), "阶段 / Stage"),
    condition("due_until", DAY, "到期不晚于 / Raw last day on or before"),
    condition("overdue_on", DAY, "在这一天已逾期 / Late on this day"),
    condition("awaits", word(["opinion"]),
              "等候审批的：opinion 为已拟稿的处理意见 / What waits for approval: opinion, a drafted handling opinion"),
    LIMIT, CURSOR]

SEARCH_QUERY = [
    {**condition("q", {"type": "string", "minLength": 1, "maxLength": 200},
                 "要找的字词，空格隔开的都要有；或者一个完整的信访编号 / Words, all of them; or a matter's whole number"),
     "required": True},
    condition("unit", ANY_TEXT, "现在办理的单位，包括其下级 / Who has it in hand, with all below"),
    condition("category", ANY_TEXT, "分类，包括其下各级 / Category, with all below it"),
    condition("place", ANY_TEXT, "地区，包括其下各级 / Place, with all within it"),
    condition("stage", word(words.STAGE), "阶段 / Stage"),
    condition("from", DAY, "登记日不早于 / Registered on or after"),
    condition("until", DAY, "登记日不晚于 / Registered on or before"),
    condition("order", word(["relevance", "newest"]), "次序，缺省按相关 / What tells the most first, or the newest"),
    LIMIT, CURSOR]
FIGURES_QUERY = [
    condition("unit", ANY_TEXT, "本单位或下级单位 / Own unit or one below it"),
    condition("from", DAY, "起始日，缺省为止日前 89 天 / First day; 89 days before the last if absent"),
    condition("until", DAY, "截止日，缺省今天 / Last day; today if absent"),
    condition("by", word(words.GRAIN), "按日、周、月，至多 400 点 / By day, week or month, at most 400 points")]
MONTH = {"type": "string", "pattern": "^[12][0-9]{3}-[01][0-9]$"}
SCOPE_QUERY = [
    condition("unit", ANY_TEXT, "本单位或下级单位 / Own unit or one below it"),
    condition("from_month", MONTH, "起始月，缺省同截止月，至多 60 个月 / First month; the last one if absent, at most 60 months"),
    condition("until_month", MONTH, "截止月，缺省本月 / Last month; this one if absent"),
    condition("place", ANY_TEXT, "地区及其下级 / This place and those below it"),
    condition("category", ANY_TEXT, "最上一级分类 / A category at the top of the table")]
INDICATORS_QUERY = [*SCOPE_QUERY, condition("by", word(words.BY), "按单位、月、地区、分类分列 / By unit, month, place or category"),
                    LIMIT, CURSOR]
BEHIND_QUERY = [
    *SCOPE_QUERY, {**condition("part", word([part for part in words.PART if part not in words.AMOUNT_PART]),
                               "指标的组成部分 / The part of an indicator"), "required": True},
    condition("alone", word(["1"]), "只看这个单位，不含下级 / This unit without those below it"), LIMIT, CURSOR]
BRIEF = {"200": {"description": "XLSX, PDF", "content": {
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": {"schema": {"type": "string", "format": "binary"}},
    "application/pdf": {"schema": {"type": "string", "format": "binary"}}}}}
BRIEF_QUERY = [
    SCOPE_QUERY[0],
    {**condition("period", {"type": "string", "pattern": "^[12][0-9]{3}(-[01][0-9])?$"},
                 "月份或者年份，如 2026-10、2026 / A month or a year, as 2026-10 or 2026"), "required": True},
    condition("form", word(["xlsx", "pdf"]), "表格或者 PDF，缺省为表格 / A workbook, or a paper; a workbook if absent"),
    condition("lang", word(["zh", "en"]), "语言，缺省同请求 / Language; that of the request if absent")]
STANDING_QUERY = [condition("unit", ANY_TEXT, "缺省本单位 / Own unit if absent"),
                  condition("from", DAY, "起始日，缺省一年前 / First day; a year ago if absent"), LIMIT, CURSOR]
SIDE = condition("side", word(["of", "by"]), "of：对该单位的措施（缺省）；by：该单位采取的措施 / Against the unit, or by it")
CAMPAIGN_QUERY = [
    condition("unit", ANY_TEXT, "责任单位 / Whose answers stand"),
    condition("leader", ANY_TEXT, "包案领导姓名 / The leader's name"),
    condition("office", ANY_TEXT, "包案领导职务 / The leader's office"),
    condition("leader_unit", ANY_TEXT, "包案领导单位 / The leader's unit"),
    condition("stage", word(words.STAGE), "阶段 / Stage"),
    condition("state", word(words.CAMPAIGN_STATE), "在单上的情况 / How it stands on the list"), LIMIT, CURSOR]
SELECTION_QUERY = [
    condition("unit", ANY_TEXT, "现在办理的单位，缺省全部督办的单位 / Who has it in hand; every supervised unit if absent"),
    condition("category", ANY_TEXT, "分类，包括其下各级 / Category, with all below it"),
    condition("place", ANY_TEXT, "地区，包括其下各级 / Place, with all below it"),
    condition("stage", word(words.STAGE), "阶段 / Stage"),
    condition("received_until", DAY, "登记不晚于，缺省今天 / Registered on or before; today if absent")]
WORKBOOK = {"200": {"description": "XLSX", "content": {
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": {"schema": {"type": "string", "format": "binary"}}}}}
GROUND = condition("ground", word(words.READING_GROUND),
                   "查看的理由；本单位没有职责时必填，信访人看得到 / Why it is opened; needed where one's unit has no duty, and the "
                   "petitioner sees it")
FORM = condition("form", word(["pdf", "text"]), "缺省 pdf / pdf if absent")
AUDIT_QUERY = [
    condition("unit", ANY_TEXT, "本单位或下级单位 / Own unit or one below it"),
    condition("from", DAY, "起始日，缺省为止日前 29 天，至多 92 天 / First day; 29 days before the last if absent, at most 92 days"),
    condition("until", DAY, "截止日，缺省今天 / Last day; today if absent"),
    condition("drawn", {"type": "integer", "minimum": 0, "maximum": 100}, "抽取条数，缺省 20 / How many are drawn; 20 if absent"),
    condition("seed", text(64, 0), "抽签的种子，同一种子结果相同 / The seed of the draw; the same one draws the same")]
KEPT_TIMES_QUERY = [
    condition("place", ANY_TEXT, "所辖地区及其下级 / Units that serve this place or one below it"),
    condition("unit_name", ANY_TEXT, "单位名称中的文字 / Part of the unit's name"), LIMIT, CURSOR]
PUBLISHED_QUERY = [
    condition("q", text(100, 0), "要找的词，空格分开，须都出现；一页最多往回找 5000 条，更早的在下一页 / "
              "Words, parted by blanks, all of which occur; a page looks back over at most 5,000 answers, `next` further"),
    condition("unit", ANY_TEXT, "答复的单位 / Whose answer"),
    condition("category", ANY_TEXT, "分类，包括其下各级 / Category, with all below it"),
    condition("from", DAY, "公开日期不早于 / Published on or after"),
    condition("until", DAY, "公开日期不晚于 / Published on or before"), LIMIT, CURSOR]


def fixed_paths():
    v = "/api/v1"
    plain = lambda media, about: {"200": {"description": about, "content": {media: {"schema": ANY_TEXT}}}}  # noqa: E731
    get = lambda name: {"200": answer(ref(name))}  # noqa: E731
    made = lambda name: {"201": answer(ref(name))}  # noqa: E731
    listed = lambda name: {"200": answer(shown.paged(ref(name)))}  # noqa: E731
    gone = {"204": {"description": "成功，无内容 / Done, no content"}}
    slowed = {"429": PROBLEMS["TooOften"]}
    given = {name: ref(name) for name in asked.LISTS}
    paper_file = {"200": {"description": "PDF，form=text 时为纯文本 / The PDF, or plain text with form=text", "content": {
        "application/pdf": {"schema": {"type": "string", "format": "binary"}}, "text/plain": {"schema": ANY_TEXT}}}}
    rows = [
        ("signIn", f"{v}/sessions", "post", ("登录", "Sign in"), "anyone",
         {**made("Session"), "401": problem("用户名或密码不对 / Name or password wrong")},
         given["SignInGiven"]),
        ("session", f"{v}/session", "get", ("我的会话", "My session"), "officer", get("Session")),
        ("code", f"{v}/session/code", "post", ("登录的第二步：动态码或备用码", "The second step: a code or a recovery code"),
         "officer", {**made("Session"), **slowed}, given["CodeGiven"]),
        ("keyAsked", f"{v}/session/challenge", "post",
         ("要安全密钥签的内容；五分钟内有效，只能用一次", "What a security key is to sign; good once, for five minutes"),
         "officer", made("KeyAsked")),
        ("keySigned", f"{v}/session/key", "post",
         ("登录的第二步：安全密钥的签名", "The second step: what a security key signed"),
         "officer", {**made("Session"), **slowed}, given["KeySigned"]),
        ("sessions", f"{v}/sessions", "get", ("我在各处的登录", "My living sessions"), "officer", listed("OwnSession")),
        ("otherSessionsEnded", f"{v}/sessions", "delete", ("结束其他登录", "End all my other sessions"), "officer", gone),
        ("sessionEnded", f"{v}/sessions/{{id}}", "delete", ("结束一处登录", "End one of my sessions"), "officer", gone),
        ("secondFactor", f"{v}/second-factor", "get", ("我的两步验证", "My second factor"), "officer", get("SecondFactor")),
        ("secondFactorProposed", f"{v}/second-factor", "post",
         ("开始设置两步验证；已有的先给出一个动态码", "Begin a second factor; who has one gives a code of it"), "officer",
         {**made("SecondFactorProposed"), **slowed}, given["SecondFactorAsked"]),
        ("secondFactorConfirmed", f"{v}/second-factor", "put",
         ("用第一个动态码确认，得到备用码；其他登录都结束",
          "Confirm it by its first code; recovery codes are given, other sessions end"), "officer",
         {**get("SecondFactorConfirmed"), **slowed}, given["CodeGiven"]),
        ("securityKeyProposed", f"{v}/security-keys/challenge", "post",
         ("开始增加安全密钥；已有两步验证的先证明是本人",
          "Begin to add a security key; who has a second factor proves it first"), "officer",
         {**made("KeyProposed"), **slowed}, given["KeyProof"]),
        ("securityKeyAdded", f"{v}/security-keys", "post",
         ("增加安全密钥；第一个两步验证另给备用码，其他登录都结束",
          "Add it; the first second factor brings recovery codes, other sessions end"), "officer",
         {**made("SecondFactorConfirmed"), **slowed}, given["SecurityKeyGiven"]),
        ("securityKeyRemoved", f"{v}/security-keys/{{id}}", "delete",
         ("移除一个安全密钥；最后一种两步验证不能移除", "Remove one; the last second factor stays"), "officer",
         {**gone, "409": PROBLEMS["Refused"]}),
        ("delegations", f"{v}/delegations", "get",
         ("外出代行：自己给出和受托的；负责人看本单位的，管理员按单位看；最多两百条，一年以内",
          "Who stands in for whom: one's own; a head's unit; a unit's for administrators; two hundred at most, of a year"),
         "officer", get("Delegations"), None, [condition("unit", ANY_TEXT, "缺省本人或本单位 / One's own if absent")]),
        ("delegationMade", f"{v}/delegations", "post",
         ("委托同事代行；由本人、单位负责人或者管理员设定",
          "Name a deputy; by the officer who is away, the head of the unit or an administrator"), "officer",
         made("Delegation"), given["DelegationGiven"]),
        ("delegationEnded", f"{v}/delegations/{{id}}", "delete", ("马上结束代行", "End a delegation at once"), "officer", gone),
        ("signOut", f"{v}/session", "delete", ("退出", "Sign out"), "officer", gone),
        ("password", f"{v}/password", "post", ("修改密码", "Change my password"), "officer", gone,
         given["PasswordGiven"]),
        ("registration", f"{v}/matters", "post", ("登记", "Register a matter"), "anyone", made("Receipt"),
         asked.REGISTRATION, (), FLOOD),
        ("retaliation_report", f"{v}/matters/{{number}}/retaliation-report", "post",
         ("反映施压、打击报复：另立一件，由别的机关办", "Report pressure or retaliation over a matter: one of its own, at another body"),
         "petitioner_or_officer", made("Receipt"), asked.RETALIATION_REPORT, (), FLOOD),
        ("matter", f"{v}/matters/{{number}}", "get", ("查看事项", "See a matter"), "petitioner_or_officer",
         get("MatterView"), None, [GROUND]),
        ("attachment", f"{v}/matters/{{number}}/attachments/{{digest}}", "get", ("下载附件", "Download an attachment"),
         "petitioner_or_officer", {"200": {"description": "文件 / The file", "content": {
             "*/*": {"schema": {"type": "string", "format": "binary"}}}}}, None, [GROUND]),
        ("signedReceipt", f"{v}/matters/{{number}}/receipt", "get", ("签名回执", "The signed receipt of the registration"),
         "petitioner_or_officer", plain("text/plain", "带签名的文本，见 docs/ledger.md / A signed note; see docs/ledger.md")),
        ("papers", f"{v}/matters/{{number}}/papers", "get",
         ("可以制发和已经制发的文书", "The papers of a matter: those issued, and those that may be"), "petitioner_or_officer",
         listed("PaperLine"), None, [GROUND]),
        ("paperIssued", f"{v}/matters/{{number}}/papers", "post",
         ("制发文书：由本单位负责人审批并编号", "Issue the paper of an event: approved and numbered by the unit's head"), "officer",
         {**made("PaperDone"), "404": PROBLEMS["NotThere"]}, given["PaperGiven"], [GROUND]),
        ("paper", f"{v}/matters/{{number}}/papers/{{event}}", "get", ("一份制发的文书", "A paper as it was issued"),
         "petitioner_or_officer", paper_file, None, [GROUND, FORM]),
        ("paperPreview", f"{v}/matters/{{number}}/paper-preview", "get",
         ("预览还没有制发的文书", "The paper of an event as it would be, without a number"), "officer",
         {**paper_file, "409": PROBLEMS["Refused"], "422": PROBLEMS["Refused"]}, None,
         [condition("event", {"type": "integer", "minimum": 1, "maximum": 100000}, "写的是哪一步 / The event it tells"),
          GROUND, FORM]),
        ("dossier", f"{v}/matters/{{number}}/dossier", "get",
         ("案卷：这个人能看到的全部内容，装成一个 PDF", "The dossier: all the reader may see of the matter, bound in one PDF"),
         "petitioner_or_officer", {"200": {"description": "PDF", "content": {
             "application/pdf": {"schema": {"type": "string", "format": "binary"}}}}, "422": PROBLEMS["Refused"]},
         None, [GROUND, BRIEF_QUERY[-1]]),
        ("paperTemplates", f"{v}/paper-templates", "get", ("文书模板", "The templates of papers"), "administrator",
         listed("PaperTemplateLine")),
        ("paperTemplate", f"{v}/paper-templates/{{kind}}", "get", ("一个文种的模板", "The template of one kind of paper"),
         "administrator", get("PaperTemplate")),
        ("paperTemplateSaved", f"{v}/paper-templates/{{kind}}", "put",
         ("保存模板的新一版；已制发的文书不变", "Save a new version of a template; papers issued stay as they are"),
         "administrator", get("PaperTemplate"), given["PaperTemplateGiven"]),
        ("paperTemplatePreview", f"{v}/paper-templates/{{kind}}/preview", "post",
         ("预览模板：用看得到的一件事项，或者用字段的名称",
          "Try a template on a matter one may see, or filled with the names of its fields"), "administrator",
         get("PaperPreview"), given["PaperTemplateTried"]),
        ("attachments", f"{v}/attachments", "post", ("上传附件", "Upload an attachment"), "anyone", made("FileKept"),
         {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}),
        ("follow", f"{v}/follow", "post", ("凭查询码查看", "Follow by query code"), "anyone", get("MatterView"),
         given["QueryCodeGiven"]),
        ("queue", f"{v}/queue", "get", ("待办", "The work queue"), "officer", listed("Duty"), None, QUEUE_QUERY),
        ("search", f"{v}/search", "get",
         ("按字词查找事项，只在自己看得到的事项里找", "Matters by their words, among those one may see"), "officer",
         {**get("SearchPage"), "422": PROBLEMS["Refused"]}, None, SEARCH_QUERY),
        ("figures", f"{v}/figures", "get", ("工作数字", "Figures of a unit and those below it"), "officer",
         {**get("Figures"), "422": PROBLEMS["Refused"]}, None, FIGURES_QUERY),
        ("indicators", f"{v}/indicators", "get",
         ("指标和组成部分", "Indicators of a unit and those below it, with their parts"), "officer",
         {**get("Indicators"), "422": PROBLEMS["Refused"]}, None, INDICATORS_QUERY),
        ("behind", f"{v}/indicators/matters", "get",
         ("一个数后面的事项，看得到的才列出", "The matters behind a part, as far as one may see them"), "officer",
         {**listed("BehindLine"), "422": PROBLEMS["Refused"]}, None, BEHIND_QUERY),
        ("promises", f"{v}/promises", "get",
         ("一年里到期的承诺与履行，分单位", "What agreements promised for a year and what was performed, by unit"), "officer",
         {**get("Promises"), "422": PROBLEMS["Refused"]}, None,
         [SCOPE_QUERY[0], condition("year", {"type": "integer", "minimum": 1949, "maximum": 2999},
                                    "到期的年份，默认今年 / The year it fell due in, else this one"), LIMIT, CURSOR]),
        ("unitStandings", f"{v}/unit-standings", "get",
         ("各单位违规与督办", "How the units one supervises stand to their duties"), "officer", get("UnitStandings")),
        ("breaches", f"{v}/breaches", "get", ("一个单位的违规", "Breaches of a unit, the newest first"), "officer",
         {**listed("BreachOfUnit"), "403": PROBLEMS["Refused"]}, None, STANDING_QUERY),
        ("measures", f"{v}/measures", "get", ("督办措施", "Measures against a unit or by one, the newest first"), "officer",
         {**listed("MeasureOfUnit"), "403": PROBLEMS["Refused"]}, None, [*STANDING_QUERY, SIDE]),
        ("holidayWarning", f"{v}/holiday-warning", "get",
         ("节前提醒：长假期间和节后三个工作日内到期的期限", "What falls due in the long holiday that comes, or right after it"),
         "officer", get("HolidayWarning"), None,
         [condition("unit", ANY_TEXT, "只看这个单位 / Of that unit alone")]),
        ("holidayDuties", f"{v}/holiday-duties", "get",
         ("一个单位在长假期间和节后到期的期限", "The duties of a unit behind the warning, by last day"), "officer",
         {**listed("Duty"), "403": PROBLEMS["Refused"]}, None, [STANDING_QUERY[0], LIMIT, CURSOR]),
        ("meetings", f"{v}/meetings", "get", ("联席会议会议", "Meetings one's unit calls or is to come to, the latest first"),
         "officer", get("Meetings"), None, [LIMIT, CURSOR]),
        ("meetingCalled", f"{v}/meetings", "post", ("召集会议", "Call a meeting of the joint conference"), "officer",
         {**made("MeetingView"), "404": PROBLEMS["NotThere"]}, given["MeetingGiven"]),
        ("meeting", f"{v}/meetings/{{id}}", "get", ("会议：议程、到会和议定事项", "A meeting: agenda, who came, what was decided"),
         "officer", get("MeetingView")),
        ("meetingChanged", f"{v}/meetings/{{id}}", "put", ("改定会议", "Change a meeting that was not held yet"), "officer",
         {**get("MeetingView"), "412": PROBLEMS["Stale"]}, given["MeetingChanged"]),
        ("meetingHeld", f"{v}/meetings/{{id}}/attendance", "post", ("登记到会", "Enter who came"), "officer",
         {**get("MeetingView"), "412": PROBLEMS["Stale"]}, given["MeetingHeld"]),
        ("meetingCalledOff", f"{v}/meetings/{{id}}/calling-off", "post", ("取消会议", "Call a meeting off"), "officer",
         {**get("MeetingView"), "412": PROBLEMS["Stale"]}, given["MeetingCalledOff"]),
        ("receptions", f"{v}/receptions", "get",
         ("领导接访日公告：今天和以后的", "Leaders' receptions that are to come, the next first"), "anyone",
         get("Receptions"), None, [LIMIT, CURSOR]),
        ("receptionPublished", f"{v}/receptions", "post", ("公布领导接访日", "Publish a leader's reception"), "officer",
         made("ReceptionQueue"), given["ReceptionGiven"]),
        ("reception", f"{v}/receptions/{{id}}", "get", ("一次领导接访", "A leader's reception"), "anyone",
         {**get("Reception"), "404": PROBLEMS["NotThere"]}),
        ("receptionChanged", f"{v}/receptions/{{id}}", "put",
         ("改定领导接访日；有人预约后只能增加名额", "Change a reception; once booked, only by more places"), "officer",
         {**get("ReceptionQueue"), "412": PROBLEMS["Stale"]}, given["ReceptionChanged"]),
        ("receptionCalledOff", f"{v}/receptions/{{id}}/calling-off", "post",
         ("取消领导接访，通知已预约的信访人", "Call a reception off; who booked is told"), "officer",
         {**get("ReceptionQueue"), "412": PROBLEMS["Stale"]}, given["ReceptionCalledOff"]),
        ("receptionQueue", f"{v}/receptions/{{id}}/queue", "get",
         ("接访顺序，看得到的才写编号", "The queue of a reception in the order of places"), "officer", get("ReceptionQueue")),
        ("unitReceptions", f"{v}/unit-receptions", "get",
         ("本单位的领导接访日", "Receptions of one's unit, the latest first"), "officer", get("UnitReceptions"), None,
         [LIMIT, CURSOR]),
        ("reminders", f"{v}/reminders", "get",
         ("一个单位收到的到期提醒", "What a unit was reminded of, the newest first"), "officer",
         {**listed("ReminderOfUnit"), "403": PROBLEMS["Refused"]}, None, STANDING_QUERY),
        ("lots", f"{v}/lots", "get",
         ("复核抽查的抽签公告", "Draws of matters to be looked at again, as they were announced"), "anyone",
         listed("Lot"), None, [LOT_LIMIT, CURSOR]),
        ("lotAnnounced", f"{v}/lots", "post",
         ("公告一次抽签；公告之后不能修改、撤回", "Announce a draw; it is neither changed nor taken back"), "officer",
         made("Lot"), given["LotGiven"]),
        ("lot", f"{v}/lots/{{id}}", "get",
         ("一次抽签的全部公开内容，可以照着重抽", "All of a draw that is public, to do it again"), "anyone",
         {**get("LotWhole"), "404": PROBLEMS["NotThere"]}),
        ("lotMatters", f"{v}/lots/{{id}}/matters", "get",
         ("抽中的事项和复核结果，看得到的才列出", "The matters drawn and what was found, as far as one may see them"), "officer",
         {**get("LotMatters"), "404": PROBLEMS["NotThere"]}),
        ("reChecks", f"{v}/re-checks", "get",
         ("最近各次抽签的复核进展", "How far the re-checks of the newest draws are"), "officer", get("ReChecks")),
        ("campaigns", f"{v}/campaigns", "get", ("专项行动", "Campaigns, the last to end first"), "officer", get("Campaigns")),
        ("campaignMade", f"{v}/campaigns", "post", ("设立专项行动", "Make a campaign of one's unit"), "officer",
         made("Campaign"), given["CampaignGiven"]),
        ("campaign", f"{v}/campaigns/{{id}}", "get",
         ("专项行动进展：按单位、包案领导、阶段和周", "How a campaign stands by unit, leader, stage and week, of what one may see"),
         "officer", get("CampaignBoard")),
        ("campaignChanged", f"{v}/campaigns/{{id}}", "put", ("修改专项行动", "Change a campaign"), "officer", get("Campaign"),
         given["CampaignGiven"]),
        ("campaignMatters", f"{v}/campaigns/{{id}}/matters", "get", ("专项行动的事项", "The matters on the list, by number"),
         "officer", listed("CampaignLine"), None, CAMPAIGN_QUERY),
        ("campaignEntered", f"{v}/campaigns/{{id}}/matters", "post",
         ("列入事项，可以先预览；每行单独成立或者被拒", "Enter matters, or see what would come of it; each row stands for itself"),
         "officer", get("CampaignEntered"), given["CampaignRowsGiven"]),
        ("campaignSelection", f"{v}/campaigns/{{id}}/selection", "get",
         ("按条件挑选还可以列入的事项", "Matters that could be entered, by conditions"), "officer",
         get("CampaignSelection"), None, SELECTION_QUERY),
        ("campaignBrief", f"{v}/campaigns/{{id}}/brief", "get",
         ("专项行动周报（XLSX）", "The weekly brief of a campaign as XLSX"), "officer", WORKBOOK, None, [BRIEF_QUERY[3]]),
        ("campaignSheet", f"{v}/campaign-sheets", "post",
         ("读取事项名单（CSV、XLSX），不保存", "Read a table of matters, CSV or XLSX; nothing is kept"), "officer",
         get("CampaignSheet"), {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}),
        ("audit", f"{v}/readings/sample", "get",
         ("查看记录抽查（审计）", "How officers opened matters, and some drawn by lot, for auditors"), "officer",
         {**get("Audit"), "422": PROBLEMS["Refused"]}, None, AUDIT_QUERY),
        ("keptTimes", f"{v}/kept-times", "get", ("期限兑现", "Promised and kept times of each unit"), "anyone",
         {**get("KeptTimes"), "422": PROBLEMS["Refused"]}, None, KEPT_TIMES_QUERY),
        ("queueCounts", f"{v}/queue/counts", "get",
         ("待办件数，数到两千为止", "How many duties; a count stops at two thousand rows"), "officer", get("QueueCounts"),
         None, QUEUE_QUERY[:5]),
        ("queueChanges", f"{v}/queue/changes", "get",
         ("看得到的事项有变动时告知（server-sent events）", "Told when a matter one sees has changed"), "officer",
         plain("text/event-stream", "每个变动一条 `changed`，内容是编号；太多时为 many / "
               "A `changed` for each, its data the number, or `many`")),
        ("brief", f"{v}/brief", "get",
         ("月报、年度报告（XLSX 或 PDF，带图）", "The brief of a month or a year with charts, as XLSX or PDF"), "officer",
         {**BRIEF, "422": PROBLEMS["Refused"]}, None, BRIEF_QUERY),
        ("editions", f"{v}/open-data", "get", ("开放数据有哪些年份", "The years there is open data of"), "anyone",
         listed("Edition")),
        ("edition", f"{v}/open-data/{{year}}", "get", ("一年的开放数据", "The open data of one year"), "anyone",
         get("OpenData")),
        ("editionTable", f"{v}/open-data/{{year}}/table", "get",
         ("一年的开放数据（CSV）", "The open data of one year as a table"), "anyone",
         plain("text/csv", "part, table, key, total, hidden")),
        ("deliveries", f"{v}/deliveries", "get",
         ("外发通知：等待的、发出的、放弃的，最近变动的在前", "What goes out to be told: waiting, sent or given up, the latest change first"),
         "administrator", get("Deliveries"), None,
         [condition("state", word(words.DELIVERY_STATE), "缺省为 waiting / waiting if absent"), LIMIT, CURSOR]),
        ("deliverySentAgain", f"{v}/deliveries/{{id}}/resending", "post",
         ("重发已放弃的通知", "Send again what was given up"), "administrator", gone),
        ("letters", f"{v}/letters", "get",
         ("待打印的信函：本单位的、看得到的事项；当事人没有留电话和邮箱",
          "Letters to print, of one's unit and matters one sees: the petitioner left neither telephone nor e-mail"), "officer",
         listed("Letter"), None, [LIMIT, CURSOR]),
        ("letterPrinted", f"{v}/letters/{{id}}/printing", "post", ("记为已打印", "Enter a letter as printed"), "officer", gone),
        ("wish", f"{v}/matters/{{number}}/wish", "get", ("信访人希望怎样收到通知", "How the petitioner wishes to be told"),
         "petitioner_or_officer", get("Wish")),
        ("wishSaid", f"{v}/matters/{{number}}/wish", "put",
         ("说明希望怎样收到通知；只由信访人凭查询码", "Say how to be told; the petitioner alone, by the query code"),
         "petitioner_or_officer", get("Wish"), given["WishGiven"]),
        ("units", f"{v}/units", "get", ("机关、单位", "Units"), "anyone", listed("Unit")),
        ("unitMade", f"{v}/units", "post", ("增加单位", "Add a unit"), "administrator", made("Unit"),
         given["UnitGiven"]),
        ("unitChanged", f"{v}/units/{{id}}", "put", ("修改单位", "Change a unit"), "administrator", get("Unit"),
         given["UnitChanged"]),
        ("officers", f"{v}/officers", "get", ("工作人员", "Officers"), "administrator", listed("Officer"), None,
         [LIMIT, CURSOR]),
        ("officerMade", f"{v}/officers", "post", ("增加工作人员", "Add an officer"), "administrator", made("Officer"),
         given["OfficerGiven"]),
        ("officerChanged", f"{v}/officers/{{id}}", "put", ("修改工作人员", "Change an officer"), "administrator",
         get("Officer"), given["OfficerChanged"]),
        ("passwordReset", f"{v}/officers/{{id}}/password", "post", ("重置密码", "Give a new one-time password"),
         "administrator", made("Officer")),
        ("secondFactorReset", f"{v}/officers/{{id}}/second-factor", "delete",
         ("重置两步验证，留下记录", "Set an officer's second factor back; who did so stays"), "administrator", gone),
        ("officersSessionsEnded", f"{v}/officers/{{id}}/sessions", "delete",
         ("结束这个人的全部登录", "End all sessions of an officer"), "administrator", gone),
        ("signInRules", f"{v}/sign-in-rules", "get", ("登录规定", "The office's rules of signing in"), "administrator",
         get("SignInRules")),
        ("signInRulesChanged", f"{v}/sign-in-rules", "put", ("修改登录规定", "Change the rules of signing in"),
         "administrator", get("SignInRules"), given["SignInRules"]),
        ("publishedAnswers", f"{v}/published-answers", "get", ("公开的答复", "Published answers"), "anyone",
         {**listed("PublishedLine"), "422": PROBLEMS["Refused"]}, None, PUBLISHED_QUERY),
        ("publishedAnswer", f"{v}/published-answers/{{id}}", "get", ("一条公开的答复", "One published answer"), "anyone",
         get("PublishedAnswer")),
        ("categories", f"{v}/categories", "get", ("内容分类", "Categories"), "anyone", listed("Category")),
        ("categoriesSaved", f"{v}/categories", "post", ("保存分类", "Save categories"), "administrator", get("Saved"),
         given["CategoriesGiven"]),
        ("places", f"{v}/places", "get", ("行政区划", "Places"), "anyone", listed("Place")),
        ("placesSaved", f"{v}/places", "post", ("保存区划", "Save places"), "administrator", get("Saved"),
         given["PlacesGiven"]),
        ("law", f"{v}/law", "get", ("施行中的法规", "The law in force"), "anyone", get("Law"), None,
         [condition("day", DAY, "缺省今天 / Today if absent")]),
        ("calendars", f"{v}/calendars", "get", ("已公布的放假安排", "Calendars known"), "anyone", listed("Calendar")),
        ("calendarPublished", f"{v}/calendars", "post", ("公布一年的放假安排", "Publish the holidays of a year"),
         "administrator", made("Published"), given["CalendarGiven"]),
        ("calendarPreview", f"{v}/calendars/preview", "post",
         ("公布一年的放假安排会改变哪些期限", "What publishing the holidays of a year would move"), "administrator",
         {"200": answer(ref("CalendarPreview"), "成功，没有保存 / Done, nothing kept")}, given["CalendarGiven"]),
        ("refusals", f"{v}/refusals", "get", ("全部拒绝理由", "Every refusal"), "anyone", listed("RefusalRow")),
        ("description", f"{v}/openapi.yaml", "get", ("本文件", "This document"), "anyone",
         plain("application/yaml", "OpenAPI 3.1")),
        ("health", "/healthz", "get", ("存活", "Alive"), "anyone", get("Status")),
        ("readiness", "/readyz", "get", ("就绪", "Ready"), "anyone", get("Status")),
        ("metrics", "/metrics", "get", ("指标", "Metrics"), "anyone", plain("text/plain", "Prometheus")),
    ]
    return rows


def named():
    """What occurs in many places and is said once: the enumerations, days, numbers and digests."""
    out = {key.title().replace("_", ""): word(value) for key, value in vars(words).items()
           if key.isupper() and isinstance(value, list)}
    return {**out, "Day": DAY, "Number": shown.NUMBER, "ContentDigest": shown.DIGEST}


PROBLEMS = {
    "Malformed": problem("字段有误，pointer 指明 / A field is at fault; pointer names it"),
    "NotSignedIn": problem("未登录 / Not signed in"),
    "NotPermitted": problem("无权 / Not permitted"),
    "NotThere": problem("没有，或无权知道 / Not there, or not yours to know"),
    "Refused": problem("依法不能办 / The law says no"),
    "TooLarge": problem("太大 / Too large"),
    "NotJson": problem("须用 JSON / Must be JSON"),
    "Stale": problem("事项已变化 / The matter has changed"),
    "TooOften": problem("按 Retry-After 稍后再试；登记的见 work / Try again after Retry-After; for a registration see `work`"),
    "Fault": problem("暂时不能服务，内容没有被部分保存 / Cannot serve now; nothing was saved in part"),
}
PARAMETERS = {"IdempotencyKey": KEY, "IfMatch": IF_MATCH, "CsrfToken": CSRF}


def shortened(value, known):
    """The same value with everything that has a name replaced by a reference to it."""
    for schema, place in known:
        if value == schema:
            return {"$ref": place}
    if isinstance(value, dict):
        return {key: shortened(one, known) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [shortened(one, known) for one in value]
    return value


def document():
    paths = {}
    for name, path, method, *rest in fixed_paths():
        paths.setdefault(path, {})[method] = operation(name, path, method, *rest)
    for name, schema in asked.ACTS.items():
        path = "/api/v1/matters/{number}/" + name.replace("_", "-")
        paths[path] = {"post": operation(name, path, "post", TITLES[name], "petitioner_or_officer",
                                         {"200": answer(ref(ANSWERS.get(name, "Acted")))}, schema, (), (IF_MATCH,))}
    schemas = {**asked.SHARED, **asked.LISTS, **shown.RECORD, **shown.VIEWS}
    known = [(schema, f"#/components/schemas/{name}") for name, schema in named().items()]
    known += [(one, f"#/components/responses/{name}") for name, one in PROBLEMS.items()]
    known += [(one, f"#/components/parameters/{name}") for name, one in PARAMETERS.items()]
    return {
        "openapi": "3.1.0",
        "info": {"title": "登闻 Dengwen", "version": "1", "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
                 "description": "信访事项从登记到终结的接口。文字长度按字符计；未列出的字段会被拒绝。/ "
                                "The interface of a petition from registration to its end. Lengths count characters; "
                                "fields not listed are refused."},
        "servers": [{"url": "/"}],
        "paths": shortened(paths, known),
        "components": {
            "securitySchemes": {
                "session": {"type": "apiKey", "in": "cookie", "name": "dengwen_session"},
                "query_code": {"type": "apiKey", "in": "header", "name": "X-Query-Code"},
            },
            "parameters": PARAMETERS,
            "responses": PROBLEMS,
            "schemas": {**named(), **shortened(schemas, known)},
        },
    }
