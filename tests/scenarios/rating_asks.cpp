// Asks of ratings and of assistance that is returned.
#include "fields_of_asks.hpp"

namespace dengwen::scenarios {

std::map<std::string, Read> rating_reads() {
    return {
        {"rating", simply([](const json& b) {
             return RatingAsked{.stage = word(b, "stage", rating_stage_from),
                                .department = word_if(b, "department", grade_from),
                                .unit = word_if(b, "unit", grade_from),
                                .solved = word_if(b, "solved", solved_from),
                                .text = ref_if(b, "text"),
                                .channel = word_if(b, "channel", channel_from)};
         })},
        {"assistance_return",
         simply([](const json& b) { return AssistanceReturnAsked{.reason = ref(b, "reason")}; })},
    };
}

}  // namespace dengwen::scenarios
