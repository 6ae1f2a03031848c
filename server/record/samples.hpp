// Samples: values of the record at random, for tests; every described field is filled.
#pragma once

#include <random>

#include "record/reading.hpp"

namespace dengwen::record {

// The last enumerator of each enumeration of the record.
constexpr Clock last(std::type_identity<Clock>) { return Clock::aid; }
constexpr Stage last(std::type_identity<Stage>) { return Stage::ended; }
constexpr UnitKind last(std::type_identity<UnitKind>) { return UnitKind::political_legal; }
constexpr Channel last(std::type_identity<Channel>) { return Channel::file; }
constexpr Kind last(std::type_identity<Kind>) { return Kind::accusation; }
constexpr Procedure last(std::type_identity<Procedure>) { return Procedure::simple; }
constexpr Path last(std::type_identity<Path>) { return Path::handling; }
constexpr Phase last(std::type_identity<Phase>) { return Phase::re_review; }
constexpr AnswerOutcome last(std::type_identity<AnswerOutcome>) { return AnswerOutcome::not_supported; }
constexpr ReviewOutcome last(std::type_identity<ReviewOutcome>) { return ReviewOutcome::redo; }
constexpr ServiceMeans last(std::type_identity<ServiceMeans>) { return ServiceMeans::public_notice; }
constexpr NonAcceptanceGround last(std::type_identity<NonAcceptanceGround>) {
    return NonAcceptanceGround::time_barred;
}
constexpr EndingGround last(std::type_identity<EndingGround>) { return EndingGround::replied; }
constexpr OpeningGround last(std::type_identity<OpeningGround>) { return OpeningGround::protection; }
constexpr AgreementKind last(std::type_identity<AgreementKind>) { return AgreementKind::reconciliation; }
constexpr BreachKind last(std::type_identity<BreachKind>) { return BreachKind::re_check_failed; }
constexpr MeasureKind last(std::type_identity<MeasureKind>) { return MeasureKind::look_back; }
constexpr RatingStage last(std::type_identity<RatingStage>) { return RatingStage::solved; }
constexpr FindingKind last(std::type_identity<FindingKind>) { return FindingKind::demand_untouched; }
constexpr Grade last(std::type_identity<Grade>) { return Grade::not_satisfied; }
constexpr Solved last(std::type_identity<Solved>) { return Solved::not_solved; }
constexpr AidKind last(std::type_identity<AidKind>) { return AidKind::other; }
constexpr AidOutcome last(std::type_identity<AidOutcome>) { return AidOutcome::declined; }
constexpr ReadBack last(std::type_identity<ReadBack>) { return ReadBack::not_signed; }
constexpr NoticeMeans last(std::type_identity<NoticeMeans>) { return NoticeMeans::oral; }
constexpr ContactMeans last(std::type_identity<ContactMeans>) { return ContactMeans::online; }
constexpr ContactResult last(std::type_identity<ContactResult>) { return ContactResult::declined; }

class Sampling {
  public:
    explicit Sampling(std::uint32_t seed) : random_(seed) {}

    void operator()(std::string_view, auto& value) { fill(value); }
    template <class List>
    void operator()(std::string_view, Later<List> later) {
        fill(later.list);
    }

    template <class Value>
    Value object() {
        Value value;
        fill(value);
        return value;
    }

    int below(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }

    Event event(std::size_t index) {
        return event_at(index, std::make_index_sequence<std::variant_size_v<Event>>{});
    }

  private:
    template <std::size_t... each>
    Event event_at(std::size_t index, std::index_sequence<each...>) {
        Event made;
        ((each == index ? void(made = object<std::variant_alternative_t<each, Event>>()) : void()), ...);
        return made;
    }

    void fill(bool& value) { value = below(2) == 1; }
    void fill(int& value) { value = below(1000); }
    void fill(std::int64_t& value) { value = std::int64_t{below(1000)} << below(40); }
    void fill(std::string& value) {
        static const char* const pieces[] = {"住建局", "housing-bureau", "\"", "\\", "\n", "\x01",
                                             "é",      "430102",         "𠮷"};
        value.clear();
        for (int n = below(4); n > 0; --n) value += pieces[below(9)];
    }
    void fill(Day& value) { value = *day_from(2020, 1, 1) + below(4000); }
    void fill(MatterNumber& value) { value = matter_number(430000 + below(999), 2026, below(1'000'000)); }
    void fill(ContentRef& value) {
        value.digest.clear();
        for (int i = 0; i < 64; ++i) value.digest += "0123456789abcdef"[below(16)];
    }
    template <class Value>
    requires std::is_enum_v<Value>
    void fill(Value& value) {
        value = static_cast<Value>(below(static_cast<int>(last(std::type_identity<Value>{})) + 1));
    }
    template <class Value>
    void fill(std::vector<Value>& values) {
        values.resize(static_cast<std::size_t>(below(3)));
        for (Value& value : values) fill(value);
    }
    template <class Value>
    void fill(std::optional<Value>& value) {
        value.reset();
        if (below(2) == 1) fill(value.emplace());
    }
    template <class Value>
    requires std::is_class_v<Value>
    void fill(Value& value) { describe(*this, value); }

    std::mt19937 random_;
};

}  // namespace dengwen::record
