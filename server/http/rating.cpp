// Rating (评价): what the petitioner says of the petition department and of the unit, or whether it is
// solved.
#include "http/acts.hpp"

namespace dengwen::http {

namespace {

template <class Value>
std::optional<Value> word_if(Object& body, std::string_view name,
                             std::optional<Value> (*from)(std::string_view)) {
    const bool given = body.has(name);
    const Value value = body.word_or(name, from, Value{});
    return given ? std::optional(value) : std::nullopt;
}

}  // namespace

Ask read_rating(Object& body) {
    RatingAsked asked;
    asked.stage = body.word("stage", rating_stage_from);
    asked.department = word_if(body, "department", grade_from);
    asked.unit = word_if(body, "unit", grade_from);
    asked.solved = word_if(body, "solved", solved_from);
    asked.text = body.content_if("text", limit::reason, "reason");
    asked.channel = word_if(body, "channel", channel_from);
    return asked;
}

}  // namespace dengwen::http
