#include "http/phrases.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "core/act.hpp"
#include "core/campaign.hpp"
#include "core/event.hpp"
#include "core/five_ones.hpp"
#include "core/meeting_decision.hpp"
#include "core/plan.hpp"
#include "desk/figures.hpp"
#include "desk/indicators.hpp"
#include "desk/posting.hpp"
#include "http/render.hpp"
#include "http/web_files.hpp"

namespace dengwen::http {
namespace {

using Keys = std::set<std::string>;

Keys keys(Language language) {
    Keys out;
    for (const auto& [key, value] : phrases(language).all()) out.insert(key);
    return out;
}

std::string read(const std::filesystem::path& path) {
    std::ifstream in(path);
    std::stringstream out;
    out << in.rdbuf();
    return out.str();
}

void collect(const std::string& text, const std::regex& pattern, Keys& into) {
    for (auto at = std::sregex_iterator(text.begin(), text.end(), pattern); at != std::sregex_iterator();
         ++at)
        into.insert((*at)[1]);
}

Keys keys_in_templates() {
    Keys out;
    for (const WebFile& file : web_files())
        if (file.path.rfind("templates/", 0) == 0)
            collect(std::string(file.bytes), std::regex(R"(\[\[([^\]]+)\]\])"), out);
    return out;
}

Keys literals_in_pages() {
    Keys out;
    for (const char* folder : {"server/http", "server/brief", "server/dossier"})
        for (const auto& file :
             std::filesystem::directory_iterator(std::filesystem::path(SOURCE_DIR) / folder))
            if (file.path().extension() == ".cpp" && file.path().string().find("_test") == std::string::npos)
                collect(read(file.path()), std::regex("\"([a-z_.0-9]+)\""), out);
    return out;
}

// Of the workbench: the words of its door, and every literal of its sources that looks like a key. What is
// put together from a prefix and a value is among keys_of_values.
Keys keys_in_workbench() {
    const std::filesystem::path web = std::filesystem::path(SOURCE_DIR) / "web";
    Keys out;
    collect(read(web / "index.html"), std::regex(R"(\[\[([a-z_]+\.[a-z_.]+)\]\])"), out);
    for (const auto& file : std::filesystem::recursive_directory_iterator(web / "src")) {
        const std::string path = file.path().string();
        const bool is_source = path.ends_with(".ts") || path.ends_with(".vue");
        if (!is_source || path.find("/generated/") != std::string::npos) continue;
        collect(read(file.path()), std::regex("[\"'`]([a-z_0-9]+(?:\\.[a-z_0-9]+)+)[\"'`]"), out);
    }
    return out;
}

template <class Value, class From>
void family(const std::string& prefix, From from, std::initializer_list<const char*> ends, Keys& into) {
    for (const auto& key : keys(Language::zh)) {
        if (key.rfind(prefix + ".", 0) != 0) continue;
        for (const char* end : ends) {
            const std::string rest = key.substr(prefix.size() + 1);
            const std::string tail(end);
            if (rest.size() < tail.size() || rest.substr(rest.size() - tail.size()) != tail) continue;
            if (std::optional<Value> value = from(rest.substr(0, rest.size() - tail.size())))
                into.insert(key);
        }
    }
}

// Keys put together from a prefix and the name of a value of the core.
Keys keys_of_values() {
    Keys out;
    family<Stage>("stage", stage_from, {"", ".text"}, out);
    family<Kind>("kind", kind_from, {"", ".hint"}, out);
    family<Channel>("channel", channel_from, {""}, out);
    family<Path>("path", path_from, {""}, out);
    family<Phase>("phase", phase_from, {""}, out);
    family<ServiceMeans>("service_means", service_means_from, {""}, out);
    family<ReviewOutcome>("review_outcome", review_outcome_from, {""}, out);
    family<AnswerOutcome>("answer_outcome", answer_outcome_from, {""}, out);
    family<EndingGround>("ending_ground", ending_ground_from, {""}, out);
    family<AgreementKind>("agreement_kind", agreement_kind_from, {""}, out);
    family<InstalmentState>("instalment_state", instalment_state_from, {""}, out);
    family<BreachKind>("breach", breach_kind_from, {""}, out);
    family<MeetingDutyState>("meeting_duty_state", meeting_duty_state_from, {""}, out);
    family<Attendance>("attendance", attendance_from, {""}, out);
    family<AidKind>("aid_kind", aid_kind_from, {""}, out);
    family<AidOutcome>("aid_outcome", aid_outcome_from, {""}, out);
    for (const char* order : {"relevance", "newest"}) out.insert("search_order." + std::string(order));
    for (const char* state : {"agreed", "made", "ended"}) out.insert("follow_up_state." + std::string(state));
    family<BookingState>("booking_state", booking_state_from, {""}, out);
    family<ReadBack>("read_back", read_back_from, {""}, out);
    for (const char* state : {"open", "full", "closed", "over", "called_off"})
        out.insert("reception_state." + std::string(state));
    for (const char* state : {"called", "held", "called_off"})
        out.insert("meeting_state." + std::string(state));
    for (const char* list : {"steps", "duties"})
        for (const char* part : {".one", ".add", ".remove"}) out.insert("desk." + std::string(list) + part);
    family<FindingKind>("finding", finding_kind_from, {""}, out);
    family<FiveOne>("five_ones", five_one_from, {""}, out);
    family<PlanStepState>("plan_step_state", plan_step_state_from, {""}, out);
    family<MeasureKind>("measure", measure_kind_from, {""}, out);
    family<RatingStage>("rating_stage", rating_stage_from, {""}, out);
    family<Grade>("grade", grade_from, {""}, out);
    family<Solved>("solved", solved_from, {""}, out);
    family<OpeningGround>("opening_ground", opening_ground_from, {""}, out);
    family<NonAcceptanceGround>("non_acceptance_ground", non_acceptance_ground_from, {""}, out);
    for (const char* state : {"announced", "passed", "held", "called_off"})
        out.insert("hearing_state." + std::string(state));
    family<Act>("desk.act", act_from, {""}, out);
    family<Act>("desk.event", act_from, {""}, out);
    out.insert({"desk.event.calling_off", "desk.event.deadline_recount", "desk.event.erasure",
                "desk.event.paper", "desk.event.service_opening",
                "desk.event.reminder"});  // nobody asks for them
    family<Kind>("desk.kind", kind_from, {""}, out);
    family<Role>("desk.role", role_from, {""}, out);
    family<UnitKind>("desk.unit_kind", unit_kind_from, {""}, out);
    family<Owner>("desk.owner", owner_from, {""}, out);
    family<Approver>("desk.approver", approver_from, {""}, out);
    family<NoticeMeans>("desk.means", notice_means_from, {""}, out);
    family<ContactMeans>("contact_means", contact_means_from, {""}, out);
    family<ContactResult>("contact_result", contact_result_from, {""}, out);
    family<ContactResult>("event.contact", contact_result_from, {""}, out);
    family<ReadingPart>("reading.part", reading_part_from, {""}, out);
    family<ReadingGround>("reading.ground", reading_ground_from, {"", ".hint"}, out);
    family<ReadingThing>("reading.thing", reading_thing_from, {""}, out);
    family<store::Step>("desk.step", store::step_from, {""}, out);
    family<store::Indicator>("indicator", store::indicator_from, {"", ".formula"}, out);
    family<store::Part>("part", store::part_from, {""}, out);
    family<desk::By>("desk.indicators.by", desk::by_from, {""}, out);
    family<store::DeliveryState>("desk.post.state", store::delivery_state_from, {""}, out);
    family<store::DeliveryState>("desk.post.empty", store::delivery_state_from, {""}, out);
    for (const char* route : {"sms", "email"}) out.insert("desk.post.route." + std::string(route));
    for (const char* route : {"any", "sms", "email", "letter", "none"})
        out.insert("wish.route." + std::string(route));
    for (const char* language : {"zh", "en"}) out.insert("wish.language." + std::string(language));
    family<desk::Grain>("desk.figures.by", desk::grain_from, {""}, out);
    family<Leaving>("leaving", leaving_from, {""}, out);
    for (const char* state : {"in_time", "late", "overdue", "pending"})
        out.insert("desk.promises." + std::string(state));
    for (const char* state : {"announced", "fixed", "drawn"}) out.insert("lots.state." + std::string(state));
    for (const char* state : {"to_do", "sound", "unsound", "gone"})
        out.insert("desk.lot.state." + std::string(state));
    for (const char* way : {"number", "share"}) out.insert("desk.lot.way." + std::string(way));
    for (const char* way : {"paste", "sheet", "choose"}) out.insert("desk.campaign.way." + std::string(way));
    for (const char* why : {"other_type", "too_large", "too_many_pages", "is_protected", "unreadable",
                            "no_binder", "no_room", "not_kept"})
        out.insert("unbound." + std::string(why));
    for (const char* form : {"xlsx", "pdf"}) out.insert("desk.brief." + std::string(form));
    for (const char* table : {"fields", "units", "places"})
        for (const char* part : {"", ".note", ".column"}) out.insert("brief." + std::string(table) + part);
    for (int level = 1; level <= 5; ++level) out.insert("desk.level." + std::to_string(level));
    for (const char* as : {"chart", "table"}) out.insert("desk.figures.as_" + std::string(as));
    for (const char* when : {"all", "late", "today", "week"}) out.insert("desk.when." + std::string(when));
    for (const char* act : {"submission", "review_request", "re_review_request", "withdrawal"})
        for (const char* part : {"", ".text", ".label", ".button", ".done", ".default"})
            out.insert("act." + std::string(act) + part);
    for (const char* part : {"", ".text", ".label", ".button", ".done"})
        for (const char* act :
             {"instalment_answer", "rating", "follow_up_end", "booking", "booking_end", "record_answer"})
            out.insert("act." + std::string(act) + std::string(part));
    for (const char* identity : {"named", "withheld", "anonymous"})
        for (const char* part : {"", ".hint"}) out.insert("identity." + std::string(identity) + part);
    for (const char* identity : {"named", "withheld", "anonymous"})
        out.insert("desk.identity." + std::string(identity));
    for (const char* field : {"name", "phone", "address"})
        for (const char* part : {"", ".hint"}) out.insert("field." + std::string(field) + part);
    for (const char* kind : {"calendar", "working", "as_set"})
        out.insert("deadline.days." + std::string(kind));
    for (const char* status : {"400", "403", "404", "405", "413", "503"})
        for (const char* part : {"", ".text"}) out.insert("error." + std::string(status) + part);
    for (const char* word : {"come", "lost", "refused", "unknown", "away"})
        for (const char* part : {"", ".text"}) out.insert("single." + std::string(word) + part);
    for (const char* fact : {"completed", "ended", "settled"})
        for (const char* part : {"", ".means"}) out.insert("fact." + std::string(fact) + part);
    for (int level = 1; level <= 3; ++level) {
        out.insert("field.category." + std::to_string(level));
        out.insert("field.place." + std::to_string(level));
    }
    for (int month = 1; month <= 12; ++month) out.insert("day.month." + std::to_string(month));
    return out;
}

TEST(Phrases, BothLanguagesHaveTheSameKeysAndNoneIsEmpty) {
    EXPECT_EQ(keys(Language::zh), keys(Language::en));
    for (const Language language : {Language::zh, Language::en})
        for (const auto& [key, value] : phrases(language).all()) EXPECT_FALSE(value.empty()) << key;
}

TEST(Phrases, BothLanguagesNameTheSameValues) {
    const std::regex values(R"(\{\{([A-Z_]+)\}\})");
    for (const std::string& key : keys(Language::zh)) {
        Keys chinese, english;
        collect(phrases(Language::zh).at(key), values, chinese);
        collect(phrases(Language::en).at(key), values, english);
        EXPECT_EQ(chinese, english) << key;
    }
}

TEST(Phrases, EveryKeyOfATemplateHasAWord) {
    for (const std::string& key : keys_in_templates()) EXPECT_TRUE(phrases(Language::zh).has(key)) << key;
}

TEST(Phrases, EveryKeyOfTheWorkbenchHasAWord) {
    for (const std::string& key : keys_in_workbench())
        if (key.starts_with("desk.")) EXPECT_TRUE(phrases(Language::zh).has(key)) << key;
}

TEST(Phrases, NoWordIsUnused) {
    Keys used = keys_in_templates();
    used.merge(keys_in_workbench());
    used.merge(literals_in_pages());
    used.merge(keys_of_values());
    for (const std::string& key : keys(Language::zh))
        EXPECT_TRUE(used.contains(key)) << key << " is used nowhere";
}

TEST(Phrases, EveryLiteralThatLooksLikeAKeyIsOne) {
    const Keys known = keys(Language::zh);
    for (const std::string& literal : literals_in_pages()) {
        if (literal.ends_with(".tpl")) continue;
        for (const char* family : {"wrong.", "field.", "said.", "event.", "paper.", "receipt.", "follow.",
                                   "act.", "remedy.", "deadline.", "petition.", "errors.", "guide."})
            if (literal.rfind(family, 0) == 0 && literal.back() != '.')
                EXPECT_TRUE(known.contains(literal)) << literal;
    }
}

template <class Value>
void expect_named(std::string_view prefix, int count, std::initializer_list<const char*> ends) {
    for (int i = 0; i < count; ++i)
        for (const char* end : ends) {
            const std::string key =
                std::string(prefix) + "." + std::string(name(static_cast<Value>(i))) + end;
            EXPECT_TRUE(phrases(Language::zh).has(key)) << key;
        }
}

TEST(Phrases, EveryValueThePetitionerMeetsHasAWord) {
    expect_named<Stage>("stage", stage_count, {"", ".text"});
    expect_named<Kind>("kind", 3, {"", ".hint"});
    expect_named<Channel>("channel", 6, {""});
    expect_named<Path>("path", 8, {""});
    expect_named<Phase>("phase", 3, {""});
    expect_named<ServiceMeans>("service_means", 6, {""});
    expect_named<ReviewOutcome>("review_outcome", 4, {""});
    expect_named<AnswerOutcome>("answer_outcome", 3, {""});
    expect_named<EndingGround>("ending_ground", 9, {""});
    expect_named<NonAcceptanceGround>("non_acceptance_ground", 4, {""});
    expect_named<BookingState>("booking_state", 5, {""});
    expect_named<ReadBack>("read_back", 3, {""});
    expect_named<ReadingPart>("reading.part", 7, {""});
    expect_named<ReadingGround>("reading.ground", 4, {"", ".hint"});
    expect_named<ReadingThing>("reading.thing", 3, {""});
}

TEST(Phrases, SayPutsValuesInAndDropsWhatIsNotGiven) {
    EXPECT_EQ(phrases(Language::zh).say("deadline.days.working", {{"N", "5"}}), "5 个工作日");
    EXPECT_EQ(phrases(Language::en).say("deadline.days.working", {{"N", "5"}}), "5 working days");
    EXPECT_EQ(phrases(Language::en).say("deadline.days.working", {{"N", "1"}}), "1 working day");
    EXPECT_EQ(phrases(Language::en).say("deadline.days.working", {{"N", "11"}}), "11 working days");
    EXPECT_EQ(phrases(Language::en).say("deadline.days.working", {}), " ");
    EXPECT_THROW(phrases(Language::en).at("no.such.word"), std::out_of_range);
}

TEST(Phrases, DaysAreWrittenAsEachLanguageWritesThem) {
    const Day day = *day_from(2026, 3, 5);
    EXPECT_EQ(phrases(Language::zh).day(day), "2026年3月5日");
    EXPECT_EQ(phrases(Language::en).day(day), "5 March 2026");
}

TEST(Phrases, AFileThatIsNoListOfWordsIsRefused) {
    EXPECT_THROW(Phrases(Language::zh, "[1]"), std::runtime_error);
    EXPECT_THROW(Phrases(Language::zh, R"({"a": 1})"), std::runtime_error);
}

TEST(Render, ValuesAreEscapedWhereTheyStand) {
    Values values("layout");
    values.SetValue("TITLE", "<script>&\"");
    values.SetValue("STYLE", "javascript:alert(1)");
    Values* body = include(values, "BODY", "error.tpl", Language::zh);
    body->SetValue("HEADING", "<b>");
    body->SetValue("TEXT", "a & b");
    const std::string html = render("layout.tpl", Language::zh, values);
    EXPECT_NE(html.find("&lt;script&gt;&amp;&quot;"), std::string::npos);
    EXPECT_NE(html.find("&lt;b&gt;"), std::string::npos);
    EXPECT_NE(html.find("a &amp; b"), std::string::npos);
    EXPECT_EQ(html.find("javascript:"), std::string::npos);
    EXPECT_EQ(html.find("[["), std::string::npos);
    EXPECT_EQ(html.find("{{"), std::string::npos);
}

TEST(Render, EveryTemplateCanBeFilledInBothLanguages) {
    for (const WebFile& file : web_files()) {
        if (file.path.rfind("templates/", 0) != 0) continue;
        for (const Language language : {Language::zh, Language::en}) {
            const std::string html = render(file.path.substr(10), language, Values("empty"));
            EXPECT_EQ(html.find("[["), std::string::npos) << file.path;
        }
    }
}

TEST(Render, LinesOfATextAreKept) {
    Values values("petition");
    values.SetValue("TEXT_VALUE", "一\n二 <三>");
    const std::string html = render("petition.tpl", Language::zh, values);
    EXPECT_NE(html.find("一\n二 &lt;三&gt;</textarea>"), std::string::npos);
}

TEST(WebFiles, PublicNamesHoldTheDigestAndPackedBytesAreSmaller) {
    const WebFile& style = web_file("style/dengwen.css");
    EXPECT_EQ(public_path(style), "/static/dengwen." + style.digest + ".css");
    EXPECT_LT(style.packed.size(), style.bytes.size());
    EXPECT_EQ(style.packed.substr(0, 2), "\x1f\x8b");
}

}  // namespace
}  // namespace dengwen::http
