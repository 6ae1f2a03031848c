#include "core/paper_origin.hpp"

#include <algorithm>

namespace dengwen {

namespace {

// The measure that an event answers; nothing for every other event.
struct Answers {
    template <class Happened>
    int operator()(const Happened&) const {
        return 0;
    }
    int operator()(const SupervisionReplied& happened) const { return happened.measure; }
};

}  // namespace

PaperOrigin paper_of(const Matter& matter, const Entry& entry) {
    const int answers = std::visit(Answers{}, entry.event);
    const bool replies = std::any_of(matter.measures.begin(), matter.measures.end(), [&](const Measure& one) {
        return one.ordinal == answers && is_proposal(one.kind);
    });
    return replies ? PaperOrigin{"adoption_reply", entry.by.unit} : paper_of(entry);
}

}  // namespace dengwen
