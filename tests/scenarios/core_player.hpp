// CorePlayer: plays a scenario on the core alone, and after every step holds the house laws against it.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "expectation.hpp"
#include "notation.hpp"
#include "profile/profiles.hpp"
#include "town.hpp"

namespace dengwen::scenarios {

class CorePlayer {
  public:
    CorePlayer(Town town, const profile::Profiles& profiles, const Scenario& scenario);

    // Every sentence that does not hold; empty when the scenario does.
    std::vector<std::string> play();

    const std::set<Refusal>& refusals() const { return refusals_; }  // met
    const std::set<Act>& acts() const { return acts_; }              // done

  private:
    struct Played {
        MatterNumber number;
        std::vector<Entry> entries;
        Matter row;
    };

    void take(const Step& step);
    void act(const Step& step);
    void publish(const Step& step);
    void merge(const Step& step);
    Setting setting(const Step& step, const Matter* other);
    Outcome<Event> decided(const Step& step, Played& played);
    void record(const Step& step, Played& played, Author by, Event event);
    void check(const Step& step, const Entry* entry, std::optional<Refusal> refusal);
    void house_laws(const Step& step, const Played& played);
    MatterNumber number_of(const std::string& letter);
    const Law& law(const Step& step) const;
    void fail(const Step& step, const std::string& what);

    Town town_;
    const profile::Profiles& profiles_;
    const Scenario& scenario_;
    Calendar calendar_;
    Offices offices_;
    std::map<std::string, Played> matters_;
    int moments_ = 0;  // steps so far: each has a moment of its own
    std::vector<std::string> failures_;
    std::set<Refusal> refusals_;
    std::set<Act> acts_;
};

// The calendar a `calendar publish` step publishes.
struct Publication {
    int year = 0;
    std::vector<CalendarDay> days;
};
Publication publication_of(const Step& step);

}  // namespace dengwen::scenarios
