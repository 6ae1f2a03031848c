#include "core/matter.hpp"

#include <algorithm>

namespace dengwen {

namespace {

constexpr std::int64_t serials = 100'000'000;  // eight digits
constexpr std::int64_t years = 10'000;         // four digits
constexpr int division_digits = 6, year_digits = 4, serial_digits = 8;

std::string padded(std::int64_t number, int digits) {
    const std::string text = std::to_string(number);
    return std::string(static_cast<std::size_t>(digits) - text.size(), '0') + text;
}

// Exactly that many decimal digits at the front of the text, taken from it.
std::optional<int> take_digits(std::string_view& text, int digits) {
    int number = 0;
    for (int i = 0; i < digits; ++i) {
        if (text.empty() || text[0] < '0' || text[0] > '9') return std::nullopt;
        number = number * 10 + (text[0] - '0');
        text.remove_prefix(1);
    }
    return number;
}

bool take_hyphen(std::string_view& text) {
    if (!text.starts_with('-')) return false;
    text.remove_prefix(1);
    return true;
}

}  // namespace

MatterNumber matter_number(int division, int year, int serial) {
    assert(division >= 0 && division < 1'000'000 && year >= 0 && year < years);
    assert(serial > 0 && serial < serials);
    return MatterNumber{(division * years + year) * serials + serial};
}

std::string text(MatterNumber number) {
    return padded(number.value / serials / years, division_digits) + '-' +
           padded(number.value / serials % years, year_digits) + '-' +
           padded(number.value % serials, serial_digits);
}

int year_of(MatterNumber number) { return static_cast<int>(number.value / serials % years); }

std::optional<MatterNumber> matter_number_from(std::string_view text) {
    const auto division = take_digits(text, division_digits);
    if (!division || !take_hyphen(text)) return std::nullopt;
    const auto year = take_digits(text, year_digits);
    if (!year || !take_hyphen(text)) return std::nullopt;
    const auto serial = take_digits(text, serial_digits);
    if (!serial || *serial == 0 || !text.empty()) return std::nullopt;
    return matter_number(*division, *year, *serial);
}

bool is_diverting(Path path) {
    switch (path) {
        case Path::litigation:
        case Path::arbitration:
        case Path::party_complaint:
        case Path::administrative:
        case Path::protection:
            return true;
        case Path::suggestion:
        case Path::accusation:
        case Path::handling:
            break;
    }
    return false;
}

const Deadline* open_deadline(const Matter& matter, Clock clock) {
    for (const Deadline& deadline : matter.deadlines) {
        if (deadline.clock == clock && deadline.is_open()) return &deadline;
    }
    return nullptr;
}

const Opinion* last_opinion(const Matter& matter, Phase phase) {
    const auto last = std::find_if(matter.opinions.rbegin(), matter.opinions.rend(),
                                   [&](const Opinion& opinion) { return opinion.phase == phase; });
    return last == matter.opinions.rend() ? nullptr : &*last;
}

std::string owner(const Matter& matter) {
    switch (matter.stage) {
        case Stage::registered:
        case Stage::forwarded:
        case Stage::notified:
        case Stage::diverted:
            return matter.holder;
        case Stage::objected:
            return matter.routings.back().from;
        case Stage::disputed:
            return matter.deciding_body;
        case Stage::handling:
        case Stage::answered:
            return matter.handling_unit;
        case Stage::served:
            // Without a level above there is no window of the petitioner's; the unit ends the matter.
            return open_deadline(matter, Clock::review_request) ? "" : matter.handling_unit;
        case Stage::review:
        case Stage::reviewed:
            return matter.reviewing_unit;
        case Stage::review_served:
            return open_deadline(matter, Clock::re_review_request) ? "" : matter.reviewing_unit;
        case Stage::re_review:
        case Stage::re_reviewed:
            return matter.re_reviewing_unit;
        case Stage::ended:
            break;
    }
    return "";
}

std::string unit_in_charge(const Matter& matter) {
    if (matter.stage == Stage::served) return matter.handling_unit;
    if (matter.stage == Stage::review_served) return matter.reviewing_unit;
    return owner(matter);
}

const Opinion* standing_opinion(const Matter& matter) {
    const Opinion* standing = nullptr;
    for (const Opinion& opinion : matter.opinions) {
        if (opinion.outcome == ReviewOutcome::upheld) continue;
        const bool stands = !opinion.answers.empty() && opinion.outcome != ReviewOutcome::redo;
        standing = stands ? &opinion : nullptr;
    }
    return standing;
}

std::string answering_unit(const Matter& matter) {
    const Opinion* standing = standing_opinion(matter);
    // By the phase, not by the name in the opinion: the unit may have a successor by now (Art. 24(2)).
    switch (standing ? standing->phase : Phase::handling) {
        case Phase::review:
            return matter.reviewing_unit;
        case Phase::re_review:
            return matter.re_reviewing_unit;
        case Phase::handling:
            break;
    }
    return matter.handling_unit.empty() ? matter.holder : matter.handling_unit;
}

bool has_unperformed_demand(const Matter& matter) {
    const Opinion* standing = standing_opinion(matter);
    return standing &&
           std::any_of(standing->answers.begin(), standing->answers.end(), [](const Answer& answer) {
               return answer.outcome == AnswerOutcome::supported && !answer.performed_on;
           });
}

bool is_sealed_from(const Matter& matter, std::string_view unit, const Offices& offices) {
    return matter.kind == Kind::accusation && !matter.accused_unit.empty() &&
           offices.is_within(unit, matter.accused_unit);
}

bool reachable(const Matter& matter) {
    return std::any_of(matter.submissions.begin(), matter.submissions.end(),
                       [](const Submission& submission) { return submission.reachable; });
}

bool electronic_consent(const Matter& matter) {
    return std::any_of(matter.submissions.begin(), matter.submissions.end(),
                       [](const Submission& submission) { return submission.electronic_consent; });
}

}  // namespace dengwen
