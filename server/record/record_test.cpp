#include "record/record.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "record/references.hpp"
#include "record/samples.hpp"

namespace dengwen::record {
namespace {

// Anything: converts to whatever a field is, so that the fields of an aggregate can be counted.
struct Anything {
    template <class Field>
    operator Field() const;
};

template <class Type, class... Fields>
constexpr std::size_t fields_of() {
    if constexpr (requires { Type{Fields{}..., Anything{}}; }) {
        return fields_of<Type, Fields..., Anything>();
    } else {
        return sizeof...(Fields);
    }
}

struct Counting {
    std::size_t count = 0;
    void operator()(std::string_view, const auto&) { ++count; }
};

template <class Type>
void expect_every_field_described(const char* type) {
    Counting counting;
    const Type value{};
    describe(counting, value);
    EXPECT_EQ(counting.count, fields_of<Type>()) << "a field of " << type << " is not written to the record";
}

template <std::size_t... index>
void expect_every_event_described(std::index_sequence<index...>) {
    (expect_every_field_described<std::variant_alternative_t<index, Event>>(
         std::string(name(Event(std::in_place_index<index>))).c_str()),
     ...);
}

TEST(Record, DescribesEveryFieldOfTheCore) {
    expect_every_event_described(std::make_index_sequence<std::variant_size_v<Event>>{});
    expect_every_field_described<Matter>("Matter");
    expect_every_field_described<Submission>("Submission");
    expect_every_field_described<Deadline>("Deadline");
    expect_every_field_described<Demand>("Demand");
    expect_every_field_described<Routing>("Routing");
    expect_every_field_described<Assistance>("Assistance");
    expect_every_field_described<Answer>("Answer");
    expect_every_field_described<Draft>("Draft");
    expect_every_field_described<Service>("Service");
    expect_every_field_described<Opinion>("Opinion");
    expect_every_field_described<Publication>("Publication");
    expect_every_field_described<Participation>("Participation");
    expect_every_field_described<Hearing>("Hearing");
    expect_every_field_described<Unit>("Unit");
    expect_every_field_described<PaperNumber>("PaperNumber");
}

RC_GTEST_PROP(Record, EveryEventComesBack, (std::uint32_t seed)) {
    Sampling sampling(seed);
    for (std::size_t index = 0; index < std::variant_size_v<Event>; ++index) {
        const Event event = sampling.event(index);
        RC_ASSERT(event_from(name(event), json_of(event)) == event);
        RC_ASSERT(event_from_text(name(event), text_of(event)) == event);
    }
}

// The texts of an event, as they stand in what is written of it.
void add_digests(const json& written, std::set<std::string>& found) {
    if (written.is_string()) {
        const auto& text = written.get_ref<const std::string&>();
        if (text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos)
            found.insert(text);
        return;
    }
    if (written.is_structured())
        for (const json& part : written) add_digests(part, found);
}

// Whoever reads a matter is given the texts its events name; one that no event named would be shown to
// nobody.
RC_GTEST_PROP(Record, EveryTextOfAnEventIsNamedByIt, (std::uint32_t seed)) {
    Sampling sampling(seed);
    for (std::size_t index = 0; index < std::variant_size_v<Event>; ++index) {
        const Event event = sampling.event(index);
        if (std::holds_alternative<Erased>(event)) continue;  // names what is there no more
        std::set<std::string> written;
        add_digests(json_of(event), written);
        const std::vector<std::string> named = references(event);
        RC_LOG() << name(event) << "\n";
        RC_ASSERT(written == std::set<std::string>(named.begin(), named.end()));
    }
}

// A store keeps rows that were written before there was a list; they are read as they were.
TEST(Record, AListThatCameLaterIsEmptyInWhatWasWrittenBefore) {
    Matter matter;
    matter.number = matter_number(430102, 2026, 17);
    auto written = json_of(matter);
    for (const char* name : {"agreements", "breach_records", "measures", "re_checks", "ratings"})
        EXPECT_FALSE(written.contains(name)) << name;
    EXPECT_EQ(matter_from(written), matter);
    Sampling sampling(3);
    matter.agreements = {sampling.object<Agreement>()};
    matter.measures = {sampling.object<Measure>()};
    EXPECT_TRUE(json_of(matter).contains("agreements"));
    EXPECT_EQ(matter_from(json_of(matter)), matter);
}

RC_GTEST_PROP(Record, EveryMatterComesBack, (std::uint32_t seed)) {
    const Matter matter = Sampling(seed).object<Matter>();
    RC_ASSERT(matter_from(json_of(matter)) == matter);
    RC_ASSERT(matter_from_text(text_of(matter)) == matter);
}

RC_GTEST_PROP(Record, DeadlinesAndUnitsComeBack, (std::uint32_t seed)) {
    Sampling sampling(seed);
    const auto deadline = sampling.object<Deadline>();
    const auto unit = sampling.object<Unit>();
    RC_ASSERT(deadline_from(json_of(deadline)) == deadline);
    RC_ASSERT(unit_from_text(text_of(unit)) == unit);
}

std::string refusal_of(std::string_view noun, const nlohmann::json& body) {
    try {
        event_from(noun, body);
    } catch (const std::invalid_argument& wrong) {
        return wrong.what();
    }
    return "read";
}

TEST(Record, ReadsOnlyWhatFits) {
    const Event event = Forwarded{
        .from = "petition-office", .to = "housing-bureau", .assisting = {}, .remark = {}, .deadlines = {}};
    const nlohmann::json good = json_of(event);
    EXPECT_EQ(refusal_of("forwarding", good), "read");
    EXPECT_FALSE(good.contains("remark"));

    nlohmann::json missing = good;
    missing.erase("to");
    EXPECT_EQ(refusal_of("forwarding", missing), "forwarding: to is missing");

    nlohmann::json unknown = good;
    unknown["colour"] = "red";
    EXPECT_EQ(refusal_of("forwarding", unknown), "forwarding: a field that is not known: colour");

    nlohmann::json other_type = good;
    other_type["to"] = 7;
    EXPECT_EQ(refusal_of("forwarding", other_type), "forwarding: to: a text was expected");

    nlohmann::json no_digest = good;
    no_digest["remark"] = "please hurry";
    EXPECT_EQ(refusal_of("forwarding", no_digest),
              "forwarding: remark: a digest of 64 hex digits was expected");

    EXPECT_EQ(refusal_of("forwarding", nlohmann::json::array()), "forwarding: an object was expected");
    EXPECT_EQ(refusal_of("reunion", good), "no event is called reunion");
}

TEST(Record, NamesTheFieldInsideAnother) {
    nlohmann::json body =
        json_of(Event(Heard{.hearing = {}, .record = {std::string(64, '0')}, .deadlines = {}}));
    body["hearing"]["first_day"] = "2026-02-30";
    EXPECT_EQ(refusal_of("hearing", body), "hearing: hearing: first_day: a day YYYY-MM-DD was expected");
    body["hearing"]["first_day"] = "2026-02-28";
    body["hearing"]["phase"] = "appeal";
    EXPECT_EQ(refusal_of("hearing", body), "hearing: hearing: phase: a known name was expected");
}

TEST(Record, RefusesTextThatIsNoJson) {
    EXPECT_THROW(matter_from_text("{"), std::invalid_argument);
    EXPECT_THROW(event_from_text("acceptance", ""), std::invalid_argument);
    EXPECT_THROW(event_from_text("extension", R"({"clock":"handling","days":3000000000,"reason":")" +
                                                  std::string(64, '0') + R"(","deadlines":[]})"),
                 std::invalid_argument);
}

}  // namespace
}  // namespace dengwen::record
