// Contribution (协办反馈).
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_contribution(Object& body) {
    return ContributionAsked{body.content("text", limit::paper, "report")};
}

}  // namespace dengwen::http
