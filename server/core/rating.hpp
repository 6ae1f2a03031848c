// Rating (评价): the petitioner's word on the petition department and on the competent unit, apart, once in
// each stage; and whether the problem was really solved. It moves no deadline and no stage.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct RatingAsked {
    RatingStage stage{};
    std::optional<Grade> department;
    std::optional<Grade> unit;
    std::optional<Solved> solved;
    std::optional<ContentRef> text;
    std::optional<Channel> channel;  // by which an officer was told; the petitioner's own comes by the web
};

struct Rated {
    RatingStage stage{};
    RatingGiven given;
    bool operator==(const Rated&) const = default;
};

Outcome<Rated> rate(const Matter& matter, const RatingAsked& asked, const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_rating(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const Rated& happened, const Entry& entry);

// RatingSides: what a rating asks about, or still waits for.
struct RatingSides {
    bool department = false;
    bool unit = false;
    bool solved = false;
    bool any() const { return department || unit || solved; }
    bool operator==(const RatingSides&) const = default;
};
RatingSides asked_about(const Rating& rating);
RatingSides waiting_for(const Rating& rating);  // not said yet, whether the time has passed or not
bool is_open(const Rating& rating, Day today);

const Rating* rating_of(const Matter& matter, RatingStage stage);
std::optional<Grade> department_grade(const Rating& rating);
std::optional<Grade> unit_grade(const Rating& rating);
std::optional<Solved> solved_word(const Rating& rating);
// Somebody was not satisfied, or the problem is not solved, and nobody has looked at the matter again since:
// a re-check is proposed, and a person decides.
bool calls_for_re_check(const Matter& matter);

// For rules. The time to rate that a service, a settlement or the last performance opens; nothing where what
// is to be rated was rated before, and nothing of an accusation.
std::optional<RatingWindow> rating_window(const Matter& matter, RatingStage stage, const std::string& unit,
                                          Day opened_on, const Setting& setting);
RatingStage rating_stage_of(Phase phase);
// For events.
void open_rating(Matter& matter, const std::optional<RatingWindow>& window);

}  // namespace dengwen
