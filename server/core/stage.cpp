#include "core/stage.hpp"

namespace dengwen {

std::string_view name(Stage stage) {
    switch (stage) {
        case Stage::registered:
            return "registered";
        case Stage::forwarded:
            return "forwarded";
        case Stage::objected:
            return "objected";
        case Stage::disputed:
            return "disputed";
        case Stage::notified:
            return "notified";
        case Stage::diverted:
            return "diverted";
        case Stage::handling:
            return "handling";
        case Stage::answered:
            return "answered";
        case Stage::served:
            return "served";
        case Stage::review:
            return "review";
        case Stage::reviewed:
            return "reviewed";
        case Stage::review_served:
            return "review_served";
        case Stage::re_review:
            return "re_review";
        case Stage::re_reviewed:
            return "re_reviewed";
        case Stage::ended:
            return "ended";
    }
    return {};
}

std::optional<Stage> stage_from(std::string_view text) {
    for (int i = 0; i < stage_count; ++i) {
        if (const auto stage = static_cast<Stage>(i); name(stage) == text) return stage;
    }
    return std::nullopt;
}

}  // namespace dengwen
