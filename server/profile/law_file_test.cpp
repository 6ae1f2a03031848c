#include "profile/law_file.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "core/law_fixture_test.hpp"
#include "profile/fault.hpp"

namespace dengwen::profile {
namespace {

const std::string root = SOURCE_DIR;
const std::string regulations_file = root + "/law/cn/2022-05-01.toml";

std::string shown(const std::vector<Fault>& faults) {
    std::string lines;
    for (const Fault& fault : faults) lines += text(fault) + "\n";
    return lines;
}

Law read_sound(const std::string& path) {
    LawRead read = read_law(path);
    EXPECT_TRUE(read.law) << shown(read.faults);
    return read.law.value_or(Law{});
}

TEST(LawFile, APlaceAddsItsStatutesAndWordsItsPhrasesAnew) {
    const Law law = read_sound(regulations_file);
    const std::string text =
        "id = \"cn-here\"\nbased_on = \"cn/2022-05-01\"\nin_force_from = 2022-05-01\n"
        "name = { zh = \"此地\", en = \"here\" }\n[answer]\n"
        "statutes = [\"此地物业管理办法\"]\nshirking = [\"不归此地管\"]\n";
    const LawRead read =
        read_law_text(text, "here.toml", [&](const std::string&) { return std::optional(law); });
    ASSERT_TRUE(read.law) << shown(read.faults);
    const AnswerRule& rule = read.law->answer;
    ASSERT_EQ(rule.statutes.size(), law.answer.statutes.size() + 1);
    EXPECT_EQ(rule.statutes.back(), "此地物业管理办法");
    EXPECT_EQ(rule.shirking, std::vector<std::string>{"不归此地管"});
    EXPECT_EQ(rule.empty, law.answer.empty);
    EXPECT_FALSE(law.answer.empty.empty());
}

TEST(LawFile, TheRegulationsHoldWhatTheTestsOfTheCoreCountBy) {
    const Law law = read_sound(regulations_file);
    const Law expected = dengwen::testing::regulations();
    ASSERT_EQ(law.clocks.size(), expected.clocks.size());
    EXPECT_EQ(law.version(), "cn/2022-05-01");
    EXPECT_EQ(law.name, expected.name);
    EXPECT_EQ(law.instruments, expected.instruments);
    EXPECT_FALSE(law.in_force_to);
    for (int i = 0; i < clock_count; ++i) {
        const ClockRule& one = law.rule(static_cast<Clock>(i));
        const ClockRule& other = expected.rule(static_cast<Clock>(i));
        SCOPED_TRACE(name(other.clock));
        EXPECT_EQ(one.clock, other.clock);
        EXPECT_EQ(one.length, other.length);
        EXPECT_EQ(one.kind, other.kind);
        EXPECT_EQ(one.owner, other.owner);
        EXPECT_EQ(one.article, other.article);
        EXPECT_EQ(one.hearing_excluded, other.hearing_excluded);
        EXPECT_EQ(one.extension.days_max, other.extension.days_max);
        EXPECT_EQ(one.extension.approver, other.extension.approver);
    }
    for (int i = 0; i < stage_count; ++i) {
        const StageRule& one = law.stages[static_cast<std::size_t>(i)];
        const StageRule& other = expected.stages[static_cast<std::size_t>(i)];
        SCOPED_TRACE(name(other.stage));
        EXPECT_EQ(one.owner, other.owner);
        EXPECT_EQ(one.clocks, other.clocks);
        EXPECT_EQ(one.leads_to, other.leads_to);
    }
}

TEST(LawFile, CarriesHowSureEachClockIs) {
    const Law law = read_sound(regulations_file);
    EXPECT_EQ(law.rule(Clock::handling).certainty, Certainty::verified);
    EXPECT_EQ(law.rule(Clock::simple_transfer).certainty, Certainty::memory);
    EXPECT_EQ(law.rule(Clock::simple_acceptance).certainty, Certainty::memory);
    EXPECT_EQ(law.rule(Clock::simple_opinion).certainty, Certainty::memory);
    EXPECT_EQ(law.rule(Clock::redo).certainty, Certainty::design);
}

TEST(LawFile, ZhejiangHandlesInThirtyDaysAndRoutesInFiveWorkingDays) {
    const Law law = read_sound(root + "/law/cn-zhejiang/2022-05-01.toml");
    EXPECT_EQ(law.version(), "cn-zhejiang/2022-05-01");
    EXPECT_EQ(law.rule(Clock::registration).length, 5);
    EXPECT_EQ(law.rule(Clock::registration).kind, DayKind::working);
    EXPECT_EQ(law.rule(Clock::registration).certainty, Certainty::local);
    EXPECT_EQ(law.rule(Clock::handling).length, 30);
    EXPECT_EQ(law.rule(Clock::handling).extension.days_max, 60);
    EXPECT_EQ(law.rule(Clock::notice).length, 15);
    EXPECT_EQ(law.rule(Clock::notice).certainty, Certainty::verified);
}

TEST(LawFile, BeijingMayExtendAReviewWithACommittee) {
    const Law law = read_sound(root + "/law/cn-beijing/2022-05-01.toml");
    EXPECT_EQ(law.rule(Clock::review).length, 30);
    EXPECT_EQ(law.rule(Clock::review).extension.days_max, 30);
    EXPECT_EQ(law.rule(Clock::review).extension.approver, Approver::committee);
    EXPECT_EQ(law.rule(Clock::handling).extension.approver, Approver::head);
    EXPECT_EQ(law.rule(Clock::re_review).extension.days_max, 0);
}

// One wrong edit of the Regulations: the first line that reads `line` under the header `section` becomes
// `becomes`.
struct Edit {
    std::string label;
    std::string section;  // "" before the first header
    std::string line;     // how the line begins
    std::string becomes;  // "" deletes the line
    std::string key;
    std::string cause;     // part of the English cause
    int line_offset = 0;   // where the fault is shown, from the edited line
    std::string header{};  // or: the header it is shown at
};

struct Edited {
    std::string text;
    int line = 0;  // where the fault must be shown
};

Edited apply(const Edit& edit) {
    std::ifstream file(regulations_file);
    Edited edited;
    std::string section;
    std::string line;
    int header = 0;
    for (int number = 1; std::getline(file, line); ++number) {
        if (line.starts_with("[")) section = line;
        if (line == edit.header) header = number;
        const bool here = edited.line == 0 && section == edit.section && line.starts_with(edit.line);
        if (here) edited.line = number;
        if (!here) {
            edited.text += line + "\n";
        } else if (!edit.becomes.empty()) {
            edited.text += edit.becomes + "\n";
        }
    }
    EXPECT_GT(edited.line, 0) << "nothing to edit for " << edit.label;
    edited.line = edit.header.empty() ? edited.line + edit.line_offset : header;
    return edited;
}

class FaultyLaw : public ::testing::TestWithParam<Edit> {};

TEST_P(FaultyLaw, IsRefusedWithLineAndCause) {
    const Edit& edit = GetParam();
    const Edited edited = apply(edit);
    const LawRead read =
        read_law_text(edited.text, "faulty.toml", [](const std::string&) { return std::nullopt; });
    EXPECT_FALSE(read.law);
    const auto found = std::find_if(read.faults.begin(), read.faults.end(),
                                    [&](const Fault& fault) { return fault.key == edit.key; });
    ASSERT_NE(found, read.faults.end()) << shown(read.faults);
    EXPECT_EQ(found->file, "faulty.toml");
    EXPECT_EQ(found->line, edited.line) << shown(read.faults);
    EXPECT_NE(found->cause.en.find(edit.cause), std::string::npos) << found->cause.en;
    EXPECT_FALSE(found->cause.zh.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Profiles, FaultyLaw,
    ::testing::Values(
        Edit{"no_toml", "[clock.handling]", "length", "length = = 60", "", "not valid TOML"},
        Edit{"key_twice", "[clock.handling]", "length", "length = 60\nlength = 60", "", "not valid TOML", 1},
        Edit{"unknown_key", "[clock.handling]", "length", "lenght = 60", "clock.handling.lenght",
             "unknown key"},
        Edit{"unknown_key_at_top", "", "simple_handling", "simple = true", "simple", "unknown key"},
        Edit{"unknown_key_in_words", "[clock.notice]", "name",
             "name = { zh = \"告\", en = \"n\", fr = \"a\" }", "clock.notice.name.fr", "unknown key"},
        Edit{"unknown_clock", "[clock.handling]", "[clock.handling]", "[clock.handeling]", "clock.handeling",
             "unknown name"},
        Edit{"unknown_stage", "[stage.served]", "[stage.served]", "[stage.send]", "stage.send",
             "unknown name"},
        Edit{"length_is_text", "[clock.handling]", "length", "length = \"60\"", "clock.handling.length",
             "whole number"},
        Edit{"length_is_fraction", "[clock.handling]", "length", "length = 60.0", "clock.handling.length",
             "whole number"},
        Edit{"length_too_big", "[clock.handling]", "length", "length = 99999999999", "clock.handling.length",
             "whole number"},
        Edit{"length_zero", "[clock.handling]", "length", "length = 0", "clock.handling.length", "1 to 3650"},
        Edit{"length_negative", "[clock.handling]", "length", "length = -60", "clock.handling.length",
             "1 to 3650"},
        Edit{"length_of_set_day", "[clock.assignment]", "length", "length = 5", "clock.assignment.length",
             "has no length"},
        Edit{"unknown_kind", "[clock.handling]", "kind", "kind = \"days\"", "clock.handling.kind",
             "not a known value"},
        Edit{"kind_missing", "[clock.handling]", "kind", "", "clock.handling.kind", "missing", 0,
             "[clock.handling]"},
        Edit{"unknown_owner", "[clock.handling]", "owner", "owner = \"nobody\"", "clock.handling.owner",
             "not a known value"},
        Edit{"unknown_certainty", "[clock.handling]", "certainty", "certainty = \"sure\"",
             "clock.handling.certainty", "not a known value"},
        Edit{"english_missing", "[clock.handling]", "name", "name = { zh = \"办理期限\" }",
             "clock.handling.name.en", "missing"},
        Edit{"words_are_text", "[clock.handling]", "trigger", "trigger = \"受理\"", "clock.handling.trigger",
             "a pair of texts"},
        Edit{"empty_text", "[clock.handling]", "article", "article = \"\"", "clock.handling.article",
             "must not be empty"},
        Edit{"article_missing", "[clock.handling]", "article", "", "clock.handling.article",
             "article is missing", -8},
        Edit{"article_of_no_instrument", "[clock.handling]", "article", "article = \"某条例 34\"",
             "clock.handling.article", "not an instrument"},
        Edit{"extension_without_approver", "[clock.handling.extension]", "approver", "",
             "clock.handling.extension.approver", "needs an approver", -2},
        Edit{"extension_negative", "[clock.handling.extension]", "days_max", "days_max = -1",
             "clock.handling.extension.days_max", "0 to 3650"},
        Edit{"approver_without_extension", "[clock.handling.extension]", "days_max", "days_max = 0",
             "clock.handling.extension.approver", "no approver", 1},
        Edit{"hearing_in_working_days", "[clock.objection]", "certainty",
             "certainty = \"verified\"\nhearing_excluded = true", "clock.objection.hearing_excluded",
             "calendar days", 1},
        Edit{"hearing_is_number", "[clock.re_review]", "hearing_excluded", "hearing_excluded = 1",
             "clock.re_review.hearing_excluded", "true or false"},
        Edit{"day_is_text", "", "in_force_from", "in_force_from = \"2022-05-01\"", "in_force_from", "a day"},
        Edit{"no_such_day", "", "in_force_from", "in_force_from = 2022-02-30", "", "not valid TOML"},
        Edit{"day_missing", "", "in_force_from", "", "in_force_from", "missing", -8},
        Edit{"ends_before_it_begins", "", "in_force_from",
             "in_force_from = 2022-05-01\nin_force_to = 2022-04-30", "in_force_to", "before it begins", 1},
        Edit{"id_unlawful", "", "id", "id = \"../cn\"", "id", "lower-case"},
        Edit{"base_not_there", "", "id", "id = \"cn\"\nbased_on = \"cn/1999-01-01\"", "based_on", "not there",
             1},
        Edit{"owner_missing", "[stage.review]", "owner", "", "stage.review.owner", "needs an owner", -2},
        Edit{"no_clock_and_no_reason", "[stage.answered]", "no_clock_because", "", "stage.answered.clocks",
             "stated reason", -1},
        Edit{"unknown_clock_in_stage", "[stage.review]", "clocks", "clocks = [\"reviews\"]",
             "stage.review.clocks", "unknown name"},
        Edit{"clock_named_twice", "[stage.review]", "clocks", "clocks = [\"review\", \"review\"]",
             "stage.review.clocks", "named twice"},
        Edit{"clocks_are_text", "[stage.review]", "clocks", "clocks = \"review\"", "stage.review.clocks",
             "a list of names"},
        Edit{"clock_unused", "[stage.re_review]", "clocks",
             "clocks = []\nno_clock_because = { zh = \"无\", en = \"none\" }", "clock.re_review",
             "no stage uses", 0, "[clock.re_review]"},
        Edit{"stage_leads_nowhere", "[stage.re_reviewed]", "leads_to", "leads_to = []",
             "stage.re_reviewed.leads_to", "must lead somewhere"},
        Edit{"stage_circles", "[stage.re_reviewed]", "leads_to", "leads_to = [\"re_reviewed\"]",
             "stage.re_reviewed.leads_to", "dead end"},
        Edit{"stage_unreachable", "[stage.review_served]", "leads_to", "leads_to = [\"handling\", \"ended\"]",
             "stage.re_review", "no way leads", 0, "[stage.re_review]"},
        Edit{"end_leads_on", "[stage.ended]", "leads_to", "leads_to = [\"registered\"]",
             "stage.ended.leads_to", "nothing follows"}),
    [](const auto& edit) { return edit.param.label; });

TEST(LawFile, AStageThatIsNotThereIsNamed) {
    std::ifstream file(regulations_file);
    std::stringstream whole;
    whole << file.rdbuf();
    std::string text = whole.str();
    const auto from = text.find("[stage.disputed]");
    text.erase(from, text.find("[stage.notified]") - from);
    const LawRead read = read_law_text(text, "faulty.toml", [](const std::string&) { return std::nullopt; });
    ASSERT_FALSE(read.law);
    ASSERT_EQ(read.faults.size(), 1u) << shown(read.faults);
    EXPECT_EQ(read.faults[0].key, "stage.disputed");
    EXPECT_EQ(read.faults[0].cause.en, "it is missing");
}

TEST(LawFile, AFileThatIsNotThereIsRefused) {
    const LawRead read = read_law(root + "/law/cn/1999-01-01.toml");
    ASSERT_EQ(read.faults.size(), 1u);
    EXPECT_EQ(read.faults[0].cause.en, "the file cannot be read");
}

}  // namespace
}  // namespace dengwen::profile
