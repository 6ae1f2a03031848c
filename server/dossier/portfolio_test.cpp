// A dossier says of a matter what its reader may see, in the order of the file, and what is missing.
#include "dossier/portfolio.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "dossier/chapters.hpp"

namespace dengwen::dossier {
namespace {

using testing::HasSubstr;
using testing::Not;

const Day first_day = *day_from("2026-03-02");

// Words stand for themselves, so that a test sees which were asked for.
Wording wording(const std::string& made_for) {
    Wording out;
    out.say = [](const std::string& key, const Named& named) {
        if (key == "dossier.chapter") return named[0].second + " " + named[1].second;
        std::string said = key;
        for (const auto& [name, value] : named) said += " " + value;
        return said;
    };
    out.in = [](const Words& words) { return words.en; };
    out.day = [](Day day) { return iso(day); };
    out.unit = [](const std::string& id) { return "<" + id + ">"; };
    out.category = out.place = out.unit;
    out.clock = [](Clock clock) { return std::string(name(clock)); };
    out.paper = [](std::string_view kind) { return std::string(kind); };
    out.made_for = made_for;
    return out;
}

class Writing {
  public:
    desk::Dossier found;
    Matter& matter = found.view.matter;

    Writing() {
        found.now.day = first_day + 30;
        matter.number = matter_number(430102, 2026, 17);
        matter.holder = "housing";
        matter.submissions.push_back({});
        Submission& one = matter.submissions.back();
        one.ordinal = 1;
        one.received_day = one.registered_day = first_day;
        one.statement = keep("statement", R"({"title":"电梯","text":"坏了"})");
        one.petitioners = {keep("person", R"({"name":"甘棠","telephone":"0731"})")};
        matter.demands = {{1, keep("demand", "修好电梯")}};
    }

    ContentRef keep(const std::string& kind, const std::string& body) {
        store::Content content;
        content.digest = "digest-" + std::to_string(++count_);
        content.kind = kind;
        content.body = body;
        found.view.contents.push_back(content);
        return {content.digest};
    }
    void happened(Event event, const Author& by) {
        found.view.entries.push_back(
            {static_cast<int>(found.view.entries.size()) + 1, {{}, first_day}, by, std::move(event)});
    }

    std::string all(const std::string& made_for, Fullness fullness = Fullness::whole) const {
        const paper::Portfolio bound = portfolio_of(found, wording(made_for), fullness);
        std::string out = words(bound.cover);
        for (const paper::Part& part : bound.parts) out += "[" + part.title + "]" + words(part.document);
        return out;
    }

  private:
    static std::string words(const paper::Document& document) {
        std::string out = document.title + "\n";
        for (const paper::Block& block : document.blocks) {
            if (const auto* heading = std::get_if<paper::Heading>(&block)) out += "# " + heading->text + "\n";
            if (const auto* paragraph = std::get_if<paper::Paragraph>(&block)) out += paragraph->text + "\n";
            const auto* table = std::get_if<paper::Table>(&block);
            if (!table) continue;
            for (const auto& row : table->rows) {
                for (const std::string& cell : row) out += cell + "|";
                out += "\n";
            }
        }
        return out;
    }
    int count_ = 0;
};

const Author officer{ActorKind::officer, "wang", "housing", false};

TEST(DossierPortfolio, SaysOfAMatterWithNothingYetThatThereIsNothing) {
    const Writing writing;
    const std::string ours = writing.all("housing");
    EXPECT_THAT(ours, HasSubstr("dossier.subject|电梯|"));
    EXPECT_THAT(ours, HasSubstr("dossier.made_on|2026-04-01|"));
    EXPECT_THAT(ours, HasSubstr("dossier.made_for|housing|"));
    EXPECT_THAT(ours, HasSubstr("dossier.leader|dossier.no_leader|"));
    EXPECT_THAT(ours, HasSubstr("said.text|坏了|"));
    EXPECT_THAT(ours, HasSubstr("said.demand 1|修好电梯|"));
    EXPECT_THAT(ours, HasSubstr("[12 dossier.chapter.files]\n# 12 dossier.chapter.files\ndossier.none\n"));
}

TEST(DossierPortfolio, NamesThePetitionerToThePetitionerAlone) {
    Writing writing;
    EXPECT_THAT(writing.all("housing"), HasSubstr("said.identity|dossier.names_sealed|"));
    EXPECT_THAT(writing.all("housing"), Not(HasSubstr("甘棠")));
    EXPECT_THAT(writing.all(""), HasSubstr("said.identity|甘棠  0731|"));
    EXPECT_THAT(writing.all(""), HasSubstr("dossier.made_for|dossier.for_petitioner|"));
    writing.matter.submissions[0].withheld_name = true;
    EXPECT_THAT(writing.all(""), HasSubstr("said.withheld 甘棠"));
    writing.matter.submissions[0].anonymous = true;
    EXPECT_THAT(writing.all(""), HasSubstr("said.identity|said.anonymous|"));
    EXPECT_THAT(writing.all("housing"), HasSubstr("said.identity|said.anonymous|"));
}

TEST(DossierPortfolio, TellsTheStoryWithDayUnitArticleAndTheWords) {
    Writing writing;
    Returned back;
    back.from = "housing";
    back.to = "petitions";
    back.remark = writing.keep("reason", "不归我们管");
    writing.happened(back, officer);
    Withdrawn gone;
    gone.statement = {"not readable"};
    writing.happened(gone, {ActorKind::petitioner, "", "", false});
    writing.happened(DeadlineRecounted{}, {});
    const std::string ours = writing.all("housing");
    EXPECT_THAT(
        ours,
        HasSubstr(
            "2026-03-02|<housing>|desk.event.returningdossier.colon<petitions>\n不归我们管|信访工作条例"));
    EXPECT_THAT(ours, HasSubstr("desk.by.petitioner|desk.event.withdrawal||"));
    EXPECT_THAT(ours, HasSubstr("desk.by.system|desk.event.deadline_recount||"));
    EXPECT_THAT(writing.all("housing", Fullness::without_texts), Not(HasSubstr("不归我们管")));
}

TEST(DossierPortfolio, SaysHowEachDeadlineWasKept) {
    Writing writing;
    const auto add = [&](Clock clock, std::optional<Day> done, std::optional<Day> dropped) {
        Deadline one;
        one.clock = clock;
        one.unit = "housing";
        one.last_day = one.raw_last_day = first_day + 10;
        one.done_on = done;
        one.dropped_on = dropped;
        writing.matter.deadlines.push_back(one);
    };
    add(Clock::notice, first_day + 3, {});
    add(Clock::handling, first_day + 12, {});
    add(Clock::assignment, {}, {});
    add(Clock::review_request, {}, {});
    add(Clock::objection, {}, first_day + 1);
    const std::string ours = writing.all("housing");
    EXPECT_THAT(ours, HasSubstr("notice|<housing>|2026-03-12|deadline.state.donedossier.colon2026-03-05|"));
    EXPECT_THAT(ours, HasSubstr("handling|<housing>|2026-03-12|deadline.state.done_late"));
    EXPECT_THAT(ours, HasSubstr("assignment|<housing>|2026-03-12|deadline.state.late|"));
    EXPECT_THAT(ours, HasSubstr("review_request|<housing>|2026-03-12|deadline.state.passed|"));
    EXPECT_THAT(ours, HasSubstr("objection|<housing>|2026-03-12|deadline.text.gone 2026-03-03|"));
    EXPECT_THAT(writing.all(""), Not(HasSubstr("objection|"))) << "a right of the unit's own";
}

TEST(DossierPortfolio, TellsAnswersServiceAgreementsAndRatings) {
    Writing writing;
    Opinion opinion;
    opinion.unit = "housing";
    opinion.issued_day = first_day + 5;
    opinion.remedy_units = {"city-housing", "county"};
    Answer answer;
    answer.demand = 1;
    answer.facts = writing.keep("facts", "电梯停用");
    answer.reason = writing.keep("reason", "应当修");
    answer.perform_by = first_day + 20;
    opinion.answers = {answer};
    opinion.service =
        Service{ServiceMeans::post, first_day + 8, writing.keep("proof", "回执"), "XA1", first_day + 6};
    writing.matter.opinions = {opinion};
    Agreement agreement;
    agreement.ordinal = 1;
    agreement.obligor = "housing";
    agreement.signed_on = first_day + 9;
    agreement.currency = "CNY";
    agreement.shares = {{"county", 150000}};
    Instalment money{1, first_day + 12, 150000, {}, "housing"};
    money.payments = {{first_day + 11, 100000, writing.keep("proof", "转账")}};
    money.disputed_on = first_day + 13;
    money.dispute = writing.keep("reason", "少付了");
    agreement.instalments = {money, {2, first_day + 15, 0, writing.keep("act", "道歉"), "county"}};
    agreement.instalments[1].confirmed_on = first_day + 16;
    writing.matter.agreements = {agreement};
    Rating rating;
    rating.window = {RatingStage::handling, "petitions", "housing", first_day, first_day + 29};
    rating.given = {{first_day + 20, Channel::call, std::nullopt, Grade::satisfied, std::nullopt, {}}};
    writing.matter.ratings = {rating};
    Replied reply;
    reply.unit = "housing";
    reply.text = writing.keep("reply", "已经安排");
    writing.happened(reply, officer);
    const std::string ours = writing.all("housing");
    for (const char* words :
         {"电梯停用", "应当修", "paper.perform.by 2026-03-22", "<city-housing>list.or<county>", "已经安排",
          "回执", "XA1", "dossier.posted_on|2026-03-08", "money.yuan 1,500.00 CNY",
          "<county>  money.yuan 1,500.00", "money.yuan 1,000.00 CNY  转账",
          "desk.agreement.answer.disputed 2026-03-15\n少付了", "道歉",
          "desk.agreement.answer.confirmed 2026-03-18", "<petitions>|desk.rating.lapsed|",
          "<housing>|grade.satisfied|", "desk.rating.by_officer 2026-03-22 channel.call"})
        EXPECT_THAT(ours, HasSubstr(words));
}

TEST(DossierPortfolio, ShowsOnTheCoverWhatIsMissingOfTheFiveOnesAndTheSummary) {
    Writing writing;
    writing.matter.leader =
        LeaderInCharge{"王民", "副县长", "county", {}, first_day, writing.keep("ground", "疑难")};
    std::string ours = writing.all("housing");
    EXPECT_THAT(ours, HasSubstr("dossier.leader|<county>  副县长  王民|"));
    EXPECT_THAT(ours,
                HasSubstr("dossier.missing five_ones.teamlist.joinfive_ones.planlist.joinfive_ones.dossier"));
    EXPECT_THAT(ours, HasSubstr("five_ones.team|dossier.lacks|"));
    writing.matter.leader->team = {{"李四", "housing"}, {"", "water"}};
    writing.matter.plan = Plan{first_day, writing.keep("summary", "一\n\n二"), {}};
    PlanStep step{1, first_day + 3, "housing", "", writing.keep("step", "勘察"), first_day + 2};
    step.proof = writing.keep("proof", "照片");
    writing.matter.plan->steps = {step};
    ours = writing.all("housing");
    EXPECT_THAT(ours, HasSubstr("dossier.completeness|dossier.complete|"));
    EXPECT_THAT(ours, HasSubstr("# dossier.summary\n一\n二\n"));
    EXPECT_THAT(ours, HasSubstr("<housing>  李四\n<water>|"));
    EXPECT_THAT(ours, HasSubstr("勘察|plan_step_state.performeddossier.colon2026-03-04\n照片|"));
    EXPECT_THAT(writing.all(""), HasSubstr("dossier.completeness|"));
}

TEST(DossierPortfolio, TellsWhatWasSaidBeforeLeadersAndWhatIsOwedSince) {
    Writing writing;
    Booking booking;
    booking.ordinal = 1;
    booking.unit = "petitions";
    booking.leader = "李红";
    booking.post = "副县长";
    booking.on = first_day + 5;
    booking.begins = "09:00";
    booking.ends = "11:30";
    booking.place = "接待中心";
    booking.place_number = 3;
    writing.matter.bookings = {booking, booking, booking};
    writing.matter.bookings[0].called_off_on = first_day + 1;
    writing.matter.bookings[0].because = "另有会议";
    ReceptionRecord record;
    record.leader = "周敏";
    record.post = "办公室主任";
    record.text = writing.keep("paper", "请求补发工资");
    record.read_back = ReadBack::not_signed;
    record.reason = writing.keep("reason", "赶车先走");
    record.answered_on = first_day + 7;
    record.answer = writing.keep("reason", "还说了补偿");
    writing.matter.bookings[1].record = record;
    MeetingDuty duty;
    duty.ordinal = 1;
    duty.title = "办公室主任 周敏";
    duty.unit = "labour";
    duty.due = first_day + 20;
    duty.text = writing.keep("paper", "补发工资");
    duty.performed_on = first_day + 9;
    duty.proof = writing.keep("proof", "已补发");
    writing.matter.meeting_duties = {duty};
    const std::string ours = writing.all("housing");
    for (const char* words :
         {"# receptions.when 2026-03-07 09:00 11:30", "receptions.unit|<petitions>|",
          "receptions.place|接待中心|", "dossier.kept|booking_state.called_off  desk.booking.place_number 3|",
          "dossier.because|另有会议|", "desk.reception.leader|副县长  李红|",
          "desk.reception.leader|办公室主任  周敏|", "paper.text|请求补发工资|",
          "dossier.read_back|read_back.not_signed|", "dossier.unsigned|赶车先走|",
          "dossier.confirmed_on|2026-03-09|", "dossier.remarks|还说了补偿|",
          "1|2026-03-22|<labour>|办公室主任 "
          "周敏\n补发工资|meeting_duty_state.performeddossier.colon2026-03-11\n已补发|",
          "dossier.kept|booking_state.booked  "})
        EXPECT_THAT(ours, HasSubstr(words));
}

TEST(DossierPortfolio, KeepsWhatIsBetweenOfficesFromThePetitioner) {
    Writing writing;
    writing.matter.assistances = {
        {"water", first_day, first_day + 2}, {"power", first_day, {}, first_day + 1}, {"gas", first_day}};
    writing.happened(AssistanceSought{"water", writing.keep("remark", "请查水压"), {}}, officer);
    Contributed given;
    given.unit = "water";
    given.text = writing.keep("text", "水压正常");
    writing.happened(given, officer);
    writing.found.view.entries.back().at.day = first_day + 2;
    AssistanceReturned back;
    back.unit = "power";
    back.reason = writing.keep("reason", "不归供电");
    writing.happened(back, officer);
    writing.found.view.entries.back().at.day = first_day + 1;
    Measure measure;
    measure.kind = MeasureKind::supervision_letter;
    measure.by = "petitions";
    measure.unit = "housing";
    measure.taken_on = first_day + 4;
    measure.text = {"not readable"};
    measure.look_back =
        LookBack{writing.keep("t", "原因甲"), writing.keep("t", "认定乙"), writing.keep("t", "教训丙")};
    measure.reply_by = measure.replied_on = measure.withdrawn_on = first_day + 9;
    measure.reply = writing.keep("t", "已改");
    writing.matter.measures = {measure};
    writing.matter.re_checks = {{"petitions", "housing", first_day + 6, false, writing.keep("t", "抽查")}};
    Deadline late;
    late.clock = Clock::handling;
    late.unit = "housing";
    late.last_day = late.raw_last_day = first_day + 3;
    writing.matter.deadlines = {late};
    const std::string ours = writing.all("housing");
    writing.found.view.entries.clear();  // the gate leaves out what is between offices
    const std::string theirs = writing.all("");
    EXPECT_THAT(ours,
                HasSubstr("<water>|2026-03-02|desk.assistance.contributed 2026-03-04|请查水压\n水压正常|"));
    EXPECT_THAT(ours, HasSubstr("<power>|2026-03-02|desk.assistance.returned 2026-03-03|不归供电|"));
    EXPECT_THAT(ours, HasSubstr("<gas>|2026-03-02|desk.assistance.waiting||"));
    EXPECT_THAT(ours, HasSubstr("breach.handling_late|<housing>|"));
    EXPECT_THAT(ours, HasSubstr("dossier.kept|dossier.unsound|"));
    EXPECT_THAT(ours, HasSubstr("原因甲"));
    EXPECT_THAT(theirs, Not(HasSubstr("<water>")));
    EXPECT_THAT(theirs, Not(HasSubstr("joint_work")));
    EXPECT_THAT(theirs, Not(HasSubstr("breach.")));
    EXPECT_THAT(theirs, Not(HasSubstr("dossier.unsound")));
    EXPECT_THAT(theirs, HasSubstr("# measure.supervision_letter"))
        << "that it was done is told on their page";
}

TEST(DossierPortfolio, BindsInPapersAndFilesAsFarAsThereIsRoom) {
    Writing writing;
    desk::DossierPaper paper;
    paper.kind = "opinion";
    paper.number = "信处〔2026〕1号";
    paper.unit = "housing";
    paper.day = first_day;
    paper.document.title = "信访处理意见书";
    writing.found.papers = {paper};
    desk::DossierFile photo, locked, large;
    photo.about = {std::string(64, 'a'), "照片.png", "image/png", 300};
    photo.bound = paper::Enclosure{paper::EnclosureKind::png, "bytes", 1, ""};
    locked.about = {std::string(64, 'b'), "合同.pdf", "application/pdf", 3'000'000};
    locked.bound = paper::Unbound::is_protected;
    writing.found.files = {photo, locked};
    const paper::Portfolio bound = portfolio_of(writing.found, wording("housing"), Fullness::whole);
    ASSERT_EQ(bound.parts.size(), 15u);
    EXPECT_EQ(bound.parts[5].title, "opinion  信处〔2026〕1号");
    EXPECT_TRUE(bound.parts[5].is_paper);
    EXPECT_EQ(bound.parts[5].level, 2);
    EXPECT_EQ(bound.parts.back().title, "dossier.file_title 1 照片.png");
    EXPECT_EQ(bound.parts.back().enclosed->caption, bound.parts.back().title);
    const std::string whole = writing.all("housing");
    EXPECT_THAT(whole, HasSubstr("image/png\n1 KB|" + std::string(64, 'a') + "|dossier.bound 1|"));
    EXPECT_THAT(whole,
                HasSubstr("application/pdf\n2.8 MB|" + std::string(64, 'b') + "|unbound.is_protected|"));
    EXPECT_THAT(whole, Not(HasSubstr("left_out")));
    const std::string without = writing.all("housing", Fullness::without_files);
    EXPECT_THAT(without, HasSubstr("dossier.left_out.files"));
    EXPECT_THAT(without, HasSubstr("|unbound.no_room|"));
    EXPECT_THAT(without, HasSubstr("信访处理意见书"));
    const std::string list = writing.all("housing", Fullness::without_papers);
    EXPECT_THAT(list, HasSubstr("dossier.left_out.papers"));
    EXPECT_THAT(list, Not(HasSubstr("信访处理意见书")));
    EXPECT_THAT(list, HasSubstr("opinion|信处〔2026〕1号|<housing>|2026-03-02|"));
    EXPECT_THAT(writing.all("housing", Fullness::without_texts), HasSubstr("dossier.left_out.texts"));
}

TEST(DossierPortfolio, IsPrintedShorterWhereAllOfItIsTooLong) {
    Writing writing;
    EXPECT_GE(print(writing.found, wording("housing")).pages, 3);
    desk::DossierPaper paper;
    paper.document.title = "长";
    paper.document.blocks.emplace_back(paper::Paragraph{std::string(9'000'000, 'a')});
    writing.found.papers = {paper};
    EXPECT_GE(print(writing.found, wording("housing")).pages, 3) << "without its papers";
    writing.matter.demands = {{1, writing.keep("demand", std::string(9'000'000, 'a'))}};
    EXPECT_EQ(print(writing.found, wording("housing")).pdf, "");
}

}  // namespace
}  // namespace dengwen::dossier
