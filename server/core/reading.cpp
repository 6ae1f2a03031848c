#include "core/reading.hpp"

#include <algorithm>

#include "core/naming.hpp"
#include "core/routing.hpp"

namespace dengwen {

namespace {

constexpr naming::Table<ReadingPart, 8> reading_parts{{
    {ReadingPart::holding, "holding"},
    {ReadingPart::deciding, "deciding"},
    {ReadingPart::assisting, "assisting"},
    {ReadingPart::answering, "answering"},
    {ReadingPart::reviewing, "reviewing"},
    {ReadingPart::re_reviewing, "re_reviewing"},
    {ReadingPart::sending, "sending"},
    {ReadingPart::leading, "leading"},
}};
constexpr naming::Table<ReadingGround, 4> reading_grounds{{
    {ReadingGround::supervision, "supervision"},
    {ReadingGround::inspection, "inspection"},
    {ReadingGround::review, "review"},
    {ReadingGround::inquiry, "inquiry"},
}};
constexpr naming::Table<ReadingThing, 3> reading_things{{
    {ReadingThing::matter, "matter"},
    {ReadingThing::names, "names"},
    {ReadingThing::attachment, "attachment"},
}};
static_assert(naming::is_in_order(reading_parts) && naming::is_in_order(reading_grounds) &&
              naming::is_in_order(reading_things));

// The clock of the unit that ends first. A right to object is no duty.
std::optional<Clock> clock_of(const std::string& unit, const Matter& matter) {
    const Deadline* first = nullptr;
    for (const Deadline& deadline : matter.deadlines) {
        if (!deadline.is_open() || deadline.unit != unit || deadline.clock == Clock::objection) continue;
        if (!first || deadline.last_day < first->last_day) first = &deadline;
    }
    return first ? std::optional(first->clock) : std::nullopt;
}

std::optional<ReadingPart> part_of(const std::string& unit, const Matter& matter) {
    if (unit == matter.holder) return ReadingPart::holding;
    if (unit == matter.handling_unit) return ReadingPart::answering;
    if (matter.leader && unit == matter.leader->unit && !matter.settled_on) return ReadingPart::leading;
    if (matter.stage == Stage::ended) return std::nullopt;  // what the others owed is over
    if (unit == matter.deciding_body) return ReadingPart::deciding;
    if (unit == matter.reviewing_unit) return ReadingPart::reviewing;
    if (unit == matter.re_reviewing_unit) return ReadingPart::re_reviewing;
    if (is_assisting(matter, unit)) return ReadingPart::assisting;
    const auto& sent = matter.routings;
    if (std::any_of(sent.begin(), sent.end(), [&](const Routing& one) { return one.from == unit; }))
        return ReadingPart::sending;
    return std::nullopt;
}

struct Naming {
    FootingNames operator()(Clock clock) const { return {name(clock), {}}; }
    FootingNames operator()(ReadingPart part) const { return {name(part), {}}; }
    FootingNames operator()(ReadingGround ground) const { return {{}, name(ground)}; }
};

}  // namespace

std::string_view name(ReadingPart part) { return naming::name(reading_parts, part); }
std::string_view name(ReadingGround ground) { return naming::name(reading_grounds, ground); }
std::string_view name(ReadingThing thing) { return naming::name(reading_things, thing); }
std::optional<ReadingPart> reading_part_from(std::string_view text) {
    return naming::value(reading_parts, text);
}
std::optional<ReadingGround> reading_ground_from(std::string_view text) {
    return naming::value(reading_grounds, text);
}
std::optional<ReadingThing> reading_thing_from(std::string_view text) {
    return naming::value(reading_things, text);
}

std::optional<Footing> footing(const Officer& officer, const Matter& matter,
                               std::optional<ReadingGround> stated) {
    if (!officer.unit.empty()) {
        if (const auto clock = clock_of(officer.unit, matter)) return Footing(*clock);
        if (const auto part = part_of(officer.unit, matter)) return Footing(*part);
    }
    if (stated) return Footing(*stated);
    return std::nullopt;
}

FootingNames names(const Footing& footing) { return std::visit(Naming{}, footing); }

std::optional<Footing> footing_from(std::string_view duty, std::string_view ground) {
    if (duty.empty() == ground.empty()) return std::nullopt;
    if (const auto stated = reading_ground_from(ground)) return Footing(*stated);
    if (const auto clock = clock_from(duty)) return Footing(*clock);
    if (const auto part = reading_part_from(duty)) return Footing(*part);
    return std::nullopt;
}

}  // namespace dengwen
