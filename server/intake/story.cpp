#include "intake/story.hpp"

#include <stdexcept>

#include "intake/bodies.hpp"

namespace dengwen::intake {
namespace {

constexpr std::int64_t milliseconds_of_day = 86'400'000;

}  // namespace

Story::Story(desk::Desk& desk, const Town& town, Letter letter, std::string key, Now today)
    : desk_(desk),
      town_(town),
      letter_(std::move(letter)),
      key_(std::move(key)),
      today_(today),
      bureau_(letter_.unit.empty() ? "" : Town::unit_id(letter_.unit)) {}

Now Story::at(int days_ago) const {
    return {{today_.instant.milliseconds - days_ago * milliseconds_of_day}, today_.day - days_ago};
}

Actor Story::handler() const { return town_.actor(bureau_, Role::handler); }
Actor Story::head() const { return town_.actor(bureau_, Role::head); }

bool Story::register_letter(int days_ago) {
    const bool accusation = letter_.story == "accusation";
    const bool suggestion = letter_.story.starts_with("suggestion");
    desk::Registering made;
    made.actor = town_.actor(town_petition, accusation ? Role::accusations : Role::clerk);
    made.now = at(days_ago);
    made.once = store::Once{key_, key_, 0, "", ""};
    RegistrationAsked& asked = made.asked;
    asked.unit = town_petition;
    asked.kind = accusation ? Kind::accusation : suggestion ? Kind::suggestion : Kind::request;
    asked.category = letter_.category;
    asked.place = letter_.place;
    Submission& submission = asked.submission;
    submission.channel = letter_.channel;
    submission.received_day = made.now->day;
    submission.statement = made.contents.add("statement", statement_body(letter_.title, letter_.text));
    // The petitioners of the sample have no names: only that somebody signed, with an invented telephone.
    const Person person{accusation ? "" : "来信人", accusation ? "" : "00000000000", "", ""};
    submission.anonymous = accusation;
    submission.reachable = !accusation;
    submission.electronic_consent = !accusation;
    if (!accusation) submission.petitioners.push_back(made.contents.add("person", person_body(person)));
    for (const std::string& demand : letter_.demands)
        asked.demands.push_back(made.contents.add("demand", demand));
    const auto answer = desk_.register_matter(std::move(made));
    if (const auto* refusal = std::get_if<Refusal>(&answer))
        throw std::logic_error("story " + letter_.story + ": registration: " + std::string(name(*refusal)));
    const auto& receipt = std::get<desk::Receipt>(answer);
    number_ = receipt.number;
    return !receipt.repeated;
}

void Story::act(int days_ago, Actor actor, Ask ask, desk::Contents contents) {
    const std::string noun(name(act_of(ask)));
    desk::Asking asking;
    asking.actor = std::move(actor);
    asking.number = number_;
    asking.ask = std::move(ask);
    asking.contents = std::move(contents);
    asking.now = at(days_ago);
    const auto answer = desk_.act(std::move(asking));
    if (const auto* refusal = std::get_if<Refusal>(&answer))
        throw std::logic_error("story " + letter_.story + ": " + noun + ": " + std::string(name(*refusal)));
}

void Story::forward(int days_ago, std::string_view to) {
    const Role role = letter_.story == "accusation" ? Role::accusations : Role::router;
    act(days_ago, town_.actor(town_petition, role), ForwardingAsked{std::string(to), {}, std::nullopt}, {});
    bureau_ = to;
}

void Story::assign(int days_ago, std::string_view to, int days_to_report) {
    AssignmentAsked asked;
    asked.to = to;
    asked.due = today_.day - days_ago + days_to_report;
    act(days_ago, town_.actor(town_petition, Role::router), asked, {});
    bureau_ = to;
}

void Story::object(int days_ago, std::string_view reason, std::string_view proposed) {
    desk::Contents contents;
    const ContentRef why = contents.add("reason", std::string(reason));
    act(days_ago, handler(), ObjectionAsked{why, std::string(proposed)}, std::move(contents));
}

void Story::take_back(int days_ago) {
    act(days_ago, town_.actor(town_petition, Role::router), ReturningAsked{std::nullopt}, {});
}

void Story::dispute(int days_ago, std::string_view reason) {
    desk::Contents contents;
    const ContentRef why = contents.add("reason", std::string(reason));
    act(days_ago, town_.actor(town_petition, Role::router),
        CompetenceDisputeAsked{std::string(town_conference), why}, std::move(contents));
}

void Story::notify(int days_ago, Path path, std::string_view text) {
    desk::Contents contents;
    const ContentRef told = contents.add("notice", std::string(text));
    act(days_ago, handler(), NoticeAsked{path, NoticeMeans::electronic, told}, std::move(contents));
}

void Story::divert(int days_ago, Path path, std::string_view pointer) {
    desk::Contents contents;
    const ContentRef where = contents.add("pointer", std::string(pointer));
    act(days_ago, handler(), DiversionAsked{path, where}, std::move(contents));
}

void Story::decline_as_running(int days_ago, MatterNumber running) {
    desk::Contents contents;
    NonAcceptanceAsked asked;
    asked.ground = NonAcceptanceGround::duplicate_in_progress;
    asked.running_matter = running;
    asked.text = contents.add("notice", "您反映的事项正在办理，编号见上，请凭原查询码查看进展。");
    act(days_ago, town_.actor(town_petition, Role::router), asked, std::move(contents));
}

void Story::accept(int days_ago) { act(days_ago, handler(), AcceptanceAsked{}, {}); }

void Story::choose_simple(int days_ago) { act(days_ago, handler(), SimpleHandlingAsked{}, {}); }

void Story::recuse_handler(int days_ago, std::string_view reason) {
    desk::Contents contents;
    const ContentRef why = contents.add("reason", std::string(reason));
    act(days_ago, head(), RecusalAsked{handler().officer.id, why}, std::move(contents));
}

void Story::contact(int days_ago, ContactResult result, std::string_view text) {
    desk::Contents contents;
    const ContentRef said = contents.add("record", std::string(text));
    act(days_ago, handler(), ContactAsked{today_.day - days_ago, ContactMeans::telephone, result, said},
        std::move(contents));
}

void Story::hear(int days_ago) {
    desk::Contents contents;
    const ContentRef record =
        contents.add("record", "听证会听取了双方陈述，核对了合同与付款凭证，形成笔录。");
    const Day day = today_.day - days_ago;
    act(days_ago, handler(), HearingAsked{day, day, record}, std::move(contents));
}

void Story::extend(int days_ago, int days, std::string_view reason) {
    desk::Contents contents;
    const ContentRef why = contents.add("reason", std::string(reason));
    act(days_ago, head(), ExtensionAsked{Clock::handling, days, why}, std::move(contents));
}

void Story::answer(int days_ago, AnswerOutcome outcome, std::string_view facts, std::string_view reason,
                   int days_to_perform) {
    desk::Contents contents;
    DraftAsked asked;
    for (std::size_t at = 0; at < letter_.demands.size(); ++at) {
        Answer answer;
        answer.demand = static_cast<int>(at) + 1;
        answer.outcome = outcome;
        answer.facts = contents.add("facts", "关于“" + letter_.demands[at] + "”：" + std::string(facts));
        answer.reason = contents.add("reason", std::string(reason));
        if (outcome != AnswerOutcome::explained)
            answer.basis = contents.add("basis", "《信访工作条例》第三十二条及本单位职责规定");
        if (outcome == AnswerOutcome::supported) answer.perform_by = today_.day - days_ago + days_to_perform;
        asked.draft.answers.push_back(std::move(answer));
    }
    act(days_ago, handler(), asked, std::move(contents));
    act(days_ago, head(), OpinionAsked{}, {});
}

void Story::serve_as(int days_ago, const Actor& actor) {
    desk::Contents contents;
    Service service;
    service.means = ServiceMeans::electronic;
    service.served_day = today_.day - days_ago;
    service.proof = contents.add("proof", "电子送达，到达受送达人系统。");
    act(days_ago, actor, ServiceAsked{service, false}, std::move(contents));
}

void Story::serve(int days_ago) { serve_as(days_ago, handler()); }

void Story::serve_review(int days_ago, std::string_view by) {
    serve_as(days_ago, town_.actor(by, Role::reviewer));
}

void Story::perform(int days_ago, std::string_view proof) {
    for (std::size_t at = 0; at < letter_.demands.size(); ++at) {
        desk::Contents contents;
        const ContentRef shown = contents.add("proof", std::string(proof));
        act(days_ago, handler(), PerformanceAsked{static_cast<int>(at) + 1, today_.day - days_ago, shown},
            std::move(contents));
    }
}

void Story::ask_for_review(int days_ago, std::string_view reason) {
    desk::Contents contents;
    ReviewRequestAsked asked;
    asked.to = town_government;
    asked.received_on = today_.day - days_ago;
    asked.reason = contents.add("reason", std::string(reason));
    act(days_ago, Actor{ActorKind::petitioner, {}, false}, asked, std::move(contents));
}

void Story::review(int days_ago, ReviewOutcome outcome, std::string_view reason) {
    desk::Contents contents;
    ReviewAsked asked;
    asked.outcome = outcome;
    asked.reason = contents.add("reason", std::string(reason));
    act(days_ago, town_.actor(town_government, Role::reviewer), asked, std::move(contents));
}

void Story::ask_for_re_review(int days_ago, std::string_view reason) {
    desk::Contents contents;
    ReReviewRequestAsked asked;
    asked.to = town_city;
    asked.received_on = today_.day - days_ago;
    asked.reason = contents.add("reason", std::string(reason));
    act(days_ago, Actor{ActorKind::petitioner, {}, false}, asked, std::move(contents));
}

void Story::re_review(int days_ago, ReviewOutcome outcome, std::string_view reason) {
    desk::Contents contents;
    ReReviewAsked asked;
    asked.outcome = outcome;
    asked.reason = contents.add("reason", std::string(reason));
    act(days_ago, town_.actor(town_city, Role::reviewer), asked, std::move(contents));
}

void Story::publish(int days_ago, std::string_view answer, std::string_view basis) {
    desk::Contents contents;
    PublicationAsked asked;
    asked.title = contents.add("title", letter_.title);
    asked.question = contents.add("question", letter_.text);
    asked.answer = contents.add("answer", std::string(answer));
    asked.basis = contents.add("basis", std::string(basis));
    asked.redacted = true;
    act(days_ago, head(), std::move(asked), std::move(contents));
}

void Story::reply(int days_ago, std::string_view text) {
    desk::Contents contents;
    const ContentRef told = contents.add("reply", std::string(text));
    act(days_ago, handler(), ReplyAsked{told, NoticeMeans::electronic}, std::move(contents));
}

void Story::withdraw(int days_ago) {
    desk::Contents contents;
    const ContentRef said = contents.add("statement", "双方已经协商解决，本人自愿撤回。");
    act(days_ago, Actor{ActorKind::petitioner, {}, false}, WithdrawalAsked{said}, std::move(contents));
}

void Story::settle(int days_ago) {
    desk::Contents contents;
    const ContentRef text = contents.add("statement", "回访确认，问题已经解决。");
    act(days_ago, handler(), SettlementAsked{text, true}, std::move(contents));
}

void Story::end(int days_ago, EndingGround ground) {
    desk::Contents contents;
    const ContentRef text = contents.add("notice", "期限内没有提出复查，本事项在信访渠道终结。");
    act(days_ago, head(), EndingAsked{ground, text}, std::move(contents));
}

}  // namespace dengwen::intake
