#include "desk/audit.hpp"

#include <algorithm>

#include "desk/digest.hpp"

namespace dengwen::desk {

namespace {

// Draw: the readings whose digests under the seed are the smallest, whatever order they come in.
class Draw {
  public:
    Draw(std::string seed, int most) : seed_(std::move(seed)), most_(static_cast<std::size_t>(most)) {}

    void take(const store::Reading& reading) {
        if (most_ == 0) return;
        std::string lot = digest(seed_ + "\n" + of(reading));
        if (drawn_.size() == most_ && std::prev(drawn_.end())->first <= lot) return;
        drawn_.emplace(std::move(lot), reading);
        if (drawn_.size() > most_) drawn_.erase(std::prev(drawn_.end()));
    }

    std::vector<store::Reading> in_order_of_time() && {
        std::vector<store::Reading> out;
        for (auto& [lot, reading] : drawn_) out.push_back(std::move(reading));
        std::sort(out.begin(), out.end(), [](const store::Reading& one, const store::Reading& other) {
            return std::pair(one.first, one.matter) < std::pair(other.first, other.matter);
        });
        return out;
    }

  private:
    static std::string of(const store::Reading& reading) {
        const FootingNames on = names(reading.footing);
        std::string text = std::to_string(reading.matter.value) + "\n" + std::to_string(reading.hour);
        for (const std::string_view part : {std::string_view(reading.officer), name(reading.thing),
                                            std::string_view(reading.digest), on.duty, on.ground})
            text.append(1, '\n').append(part);
        return text;
    }

    const std::string seed_;
    const std::size_t most_;
    std::map<std::string, store::Reading> drawn_;
};

}  // namespace

Answered<Audit> audit(Desk& desk, const Actor& actor, const AuditAsked& asked) {
    const auto offices = desk.offices();
    const std::string& id = asked.unit.empty() ? actor.officer.unit : asked.unit;
    if (!actor.officer.active || !actor.officer.has(Role::auditor)) return Refusal::not_permitted;
    if (!offices->find(id)) return Refusal::unit_unknown;
    if (!offices->is_within(id, actor.officer.unit)) return Refusal::not_your_unit;

    Audit out;
    out.unit = id;
    std::map<Footing, AuditSum> sums;
    Draw draw(asked.seed, asked.drawn);
    desk.store().see_sealed_readings(id, asked.from, asked.until, [&](const store::Reading& reading) {
        AuditSum& sum = sums[reading.footing];
        sum.footing = reading.footing;
        ++sum.rows;
        sum.times += reading.times;
        ++out.rows;
        draw.take(reading);
    });
    for (const auto& [footing, sum] : sums) out.sums.push_back(sum);
    out.drawn = std::move(draw).in_order_of_time();
    for (const store::Reading& one : out.drawn) {
        if (out.officers.contains(one.officer)) continue;
        const auto stored = desk.store().officer(one.officer);
        out.officers[one.officer] = stored ? stored->officer.name : one.officer;
    }
    return out;
}

}  // namespace dengwen::desk
