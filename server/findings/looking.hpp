// Looking: reads a drafted answer before it is approved, for what could not stand before its reader (Art. 32,
// 45).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/finding.hpp"
#include "core/law.hpp"
#include "core/matter.hpp"

namespace dengwen::findings {

enum class AnswerPart { facts, reason, basis };
std::string_view name(AnswerPart part);

// Finding: the words it lies in, so that whoever reads can judge for himself.
struct Finding {
    FindingKind kind{};
    int demand = 0;
    AnswerPart part{};
    std::uint32_t begin = 0;   // in characters of that part
    std::uint32_t length = 0;  // 0: it is the whole part
    std::string words;         // as they stand there
    std::string expected;      // what belongs there instead, where that can be said; else empty
    bool operator==(const Finding&) const = default;
};

// AnswerRead: one answer with the demand it is to, in words.
struct AnswerRead {
    int demand = 0;
    AnswerOutcome outcome{};
    std::string asked;
    std::string facts;
    std::string reason;
    std::string basis;  // empty: none is given
};

struct DraftRead {
    std::vector<AnswerRead> answers;
    std::vector<std::string> remedy_units;  // the names of the bodies a review may be asked of
};

// In the order of the answers and their parts; at most fifty. `law` gives the lists and the time for the
// review. Looks only at what is written: who asked, and how often, is not known here.
std::vector<Finding> look(const DraftRead& draft, const Law& law);

// The kinds among them, each once, in the order of the enumeration.
std::vector<FindingKind> kinds_of(const std::vector<Finding>& found);

}  // namespace dengwen::findings
