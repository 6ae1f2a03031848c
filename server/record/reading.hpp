// Reading: fills described values from JSON, refusing by name what is missing, unknown or does not fit.
#pragma once

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

#include "record/events.hpp"
#include "record/unit_fields.hpp"

namespace dengwen::record {

using nlohmann::json;

inline auto named(std::type_identity<Clock>, std::string_view text) { return clock_from(text); }
inline auto named(std::type_identity<Stage>, std::string_view text) { return stage_from(text); }
inline auto named(std::type_identity<UnitKind>, std::string_view text) { return unit_kind_from(text); }
inline auto named(std::type_identity<Channel>, std::string_view text) { return channel_from(text); }
inline auto named(std::type_identity<Kind>, std::string_view text) { return kind_from(text); }
inline auto named(std::type_identity<Procedure>, std::string_view text) { return procedure_from(text); }
inline auto named(std::type_identity<Path>, std::string_view text) { return path_from(text); }
inline auto named(std::type_identity<Phase>, std::string_view text) { return phase_from(text); }
inline auto named(std::type_identity<AnswerOutcome>, std::string_view text) {
    return answer_outcome_from(text);
}
inline auto named(std::type_identity<ReviewOutcome>, std::string_view text) {
    return review_outcome_from(text);
}
inline auto named(std::type_identity<ServiceMeans>, std::string_view text) {
    return service_means_from(text);
}
inline auto named(std::type_identity<AgreementKind>, std::string_view text) {
    return agreement_kind_from(text);
}
inline auto named(std::type_identity<BreachKind>, std::string_view text) { return breach_kind_from(text); }
inline auto named(std::type_identity<MeasureKind>, std::string_view text) { return measure_kind_from(text); }
inline auto named(std::type_identity<RatingStage>, std::string_view text) { return rating_stage_from(text); }
inline auto named(std::type_identity<FindingKind>, std::string_view text) { return finding_kind_from(text); }
inline auto named(std::type_identity<Grade>, std::string_view text) { return grade_from(text); }
inline auto named(std::type_identity<Solved>, std::string_view text) { return solved_from(text); }
inline auto named(std::type_identity<AidKind>, std::string_view text) { return aid_kind_from(text); }
inline auto named(std::type_identity<AidOutcome>, std::string_view text) { return aid_outcome_from(text); }
inline auto named(std::type_identity<ReadBack>, std::string_view text) { return read_back_from(text); }
inline auto named(std::type_identity<NoticeMeans>, std::string_view text) { return notice_means_from(text); }
inline auto named(std::type_identity<ContactMeans>, std::string_view text) {
    return contact_means_from(text);
}
inline auto named(std::type_identity<ContactResult>, std::string_view text) {
    return contact_result_from(text);
}
inline auto named(std::type_identity<OpeningGround>, std::string_view text) {
    return opening_ground_from(text);
}
inline auto named(std::type_identity<EndingGround>, std::string_view text) {
    return ending_ground_from(text);
}
inline auto named(std::type_identity<NonAcceptanceGround>, std::string_view text) {
    return non_acceptance_ground_from(text);
}

class Reading {
  public:
    // `body` must outlive the reading.
    explicit Reading(const json& body) : body_(body) {
        if (!body.is_object()) throw std::invalid_argument("an object was expected");
    }

    void operator()(const char* field, auto& value) {
        const auto found = body_.find(field);
        if (found == body_.end()) throw std::invalid_argument(std::string(field) + " is missing");
        ++taken_;
        at(field, *found, value);
    }
    template <class Value>
    void operator()(const char* field, std::optional<Value>& value) {
        value.reset();
        const auto found = body_.find(field);
        if (found == body_.end()) return;
        ++taken_;
        at(field, *found, value.emplace());
    }

    template <class List>
    void operator()(const char* field, Later<List> later) {
        later.list = List{};
        const auto found = body_.find(field);
        if (found == body_.end()) return;
        ++taken_;
        at(field, *found, later.list);
    }

    template <class Value>
    static Value object(const json& body) {
        Value value;
        Reading reading(body);
        describe(reading, value);
        reading.finish(value);
        return value;
    }

  private:
    static void at(const char* field, const json& body, auto& value) {
        try {
            read(body, value);
        } catch (const std::invalid_argument& wrong) {
            throw std::invalid_argument(std::string(field) + ": " + wrong.what());
        }
    }

    // Every described field was looked up; anything beyond those taken is unknown.
    template <class Value>
    void finish(Value& value) const {
        if (taken_ == body_.size()) return;
        for (const auto& [field, content] : body_.items()) {
            Naming naming{field};
            describe(naming, value);
            if (!naming.is_known) throw std::invalid_argument("a field that is not known: " + field);
        }
    }
    struct Naming {
        std::string_view sought;
        bool is_known = false;
        void operator()(std::string_view field, const auto&) { is_known = is_known || field == sought; }
    };

    static const std::string& text_in(const json& body) {
        if (!body.is_string()) throw std::invalid_argument("a text was expected");
        return body.get_ref<const std::string&>();
    }

    static void read(const json& body, bool& value) {
        if (!body.is_boolean()) throw std::invalid_argument("true or false was expected");
        value = body.get<bool>();
    }
    static void read(const json& body, int& value) {
        if (!body.is_number_integer()) throw std::invalid_argument("a whole number was expected");
        const auto wide = body.get<std::int64_t>();
        value = static_cast<int>(wide);
        if (value != wide) throw std::invalid_argument("a number too large");
    }
    static void read(const json& body, std::int64_t& value) {
        const bool fits = body.is_number_integer() && (!body.is_number_unsigned() ||
                                                       body.get<std::uint64_t>() <= std::uint64_t{INT64_MAX});
        if (!fits) throw std::invalid_argument("a whole number was expected");
        value = body.get<std::int64_t>();
    }
    static void read(const json& body, std::string& value) { value = text_in(body); }
    static void read(const json& body, Day& value) {
        value = found(day_from(text_in(body)), "a day YYYY-MM-DD");
    }
    static void read(const json& body, MatterNumber& value) {
        value = found(matter_number_from(text_in(body)), "a matter number");
    }
    static void read(const json& body, ContentRef& value) {
        value.digest = text_in(body);
        const bool is_digest = value.digest.size() == 64 &&
                               value.digest.find_first_not_of("0123456789abcdef") == std::string::npos;
        if (!is_digest) throw std::invalid_argument("a digest of 64 hex digits was expected");
    }
    template <class Value>
    requires std::is_enum_v<Value>
    static void read(const json& body, Value& value) {
        value = found(named(std::type_identity<Value>{}, text_in(body)), "a known name");
    }
    template <class Value>
    static void read(const json& body, std::vector<Value>& values) {
        if (!body.is_array()) throw std::invalid_argument("a list was expected");
        values.clear();
        values.reserve(body.size());
        for (const json& element : body) read(element, values.emplace_back());
    }
    template <class Value>
    requires std::is_class_v<Value>
    static void read(const json& body, Value& value) { value = object<Value>(body); }

    template <class Value>
    static Value found(std::optional<Value> value, const char* expected) {
        if (!value) throw std::invalid_argument(std::string(expected) + " was expected");
        return *value;
    }

    const json& body_;
    std::size_t taken_ = 0;
};

}  // namespace dengwen::record
