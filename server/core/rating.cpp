// The official rule (国信发〔2022〕11号) has the petitioner rate petition departments and competent units
// apart. How long, and on which scale, is the profile's. Silence is not taken for a yes: a time that passes
// is not rated.
#include "core/rating.hpp"

#include <algorithm>

#include "core/event.hpp"

namespace dengwen {

namespace {

Rating* rating_in(Matter& matter, RatingStage stage) {
    for (Rating& one : matter.ratings)
        if (one.window.stage == stage) return &one;
    return nullptr;
}

template <class Value>
std::optional<Value> said(const Rating& rating, std::optional<Value> RatingGiven::*side) {
    for (const RatingGiven& given : rating.given)
        if (given.*side) return given.*side;
    return std::nullopt;
}

// Who had the matter first of the petition departments answers for theirs.
std::string department_of(const Matter& matter, const std::string& unit, const Offices& offices) {
    std::vector<std::string> units{matter.submissions.front().registered_by};
    for (const Routing& routing : matter.routings) units.push_back(routing.from);
    units.push_back(matter.holder);
    for (const std::string& id : units) {
        const Unit* found = offices.find(id);
        if (found && found->kind == UnitKind::petition_department) return id == unit ? "" : id;
    }
    return "";
}

std::optional<Refusal> why_not_sides(const Rating& rating, const RatingAsked& asked) {
    const RatingSides about = asked_about(rating), waits = waiting_for(rating);
    const RatingSides given{asked.department.has_value(), asked.unit.has_value(), asked.solved.has_value()};
    const bool asks_more = (given.department && !about.department) || (given.unit && !about.unit) ||
                           (given.solved && !about.solved);
    if (!given.any() || asks_more) return Refusal::rating_unfitting;
    const bool again = (given.department && !waits.department) || (given.unit && !waits.unit) ||
                       (given.solved && !waits.solved);
    if (again) return Refusal::already_rated;
    return std::nullopt;
}

bool is_on_scale(const std::optional<Grade>& grade, const RatingRule& rule) {
    return !grade || std::ranges::find(rule.grades, *grade) != rule.grades.end();
}

// Nobody writes down how well the own unit did.
bool is_of_own_unit(const Rating& rating, const RatingAsked& asked, const Setting& setting) {
    const std::string& own = setting.actor.officer.unit;
    const auto is_own = [&](const std::string& rated) { return setting.offices.is_within(own, rated); };
    if (asked.department && is_own(rating.window.department)) return true;
    return (asked.unit || asked.solved) && is_own(rating.window.unit);
}

bool is_told_to_officers(Channel channel) {
    return channel == Channel::call || channel == Channel::visit || channel == Channel::letter;
}

}  // namespace

RatingSides asked_about(const Rating& rating) {
    const bool is_last = rating.window.stage == RatingStage::solved;
    return {!rating.window.department.empty(), !is_last, is_last};
}

RatingSides waiting_for(const Rating& rating) {
    const RatingSides about = asked_about(rating);
    return {about.department && !department_grade(rating), about.unit && !unit_grade(rating),
            about.solved && !solved_word(rating)};
}

bool is_open(const Rating& rating, Day today) {
    return today <= rating.window.last_day && waiting_for(rating).any();
}

const Rating* rating_of(const Matter& matter, RatingStage stage) {
    const auto found =
        std::ranges::find_if(matter.ratings, [&](const Rating& one) { return one.window.stage == stage; });
    return found == matter.ratings.end() ? nullptr : &*found;
}

std::optional<Grade> department_grade(const Rating& rating) { return said(rating, &RatingGiven::department); }
std::optional<Grade> unit_grade(const Rating& rating) { return said(rating, &RatingGiven::unit); }
std::optional<Solved> solved_word(const Rating& rating) { return said(rating, &RatingGiven::solved); }

bool calls_for_re_check(const Matter& matter) {
    const auto is_bad = [](const std::optional<Grade>& grade) { return grade && !is_satisfied(*grade); };
    for (const Rating& rating : matter.ratings) {
        for (const RatingGiven& given : rating.given) {
            if (!is_bad(given.department) && !is_bad(given.unit) && given.solved != Solved::not_solved)
                continue;
            const auto answers_it = [&](const ReCheck& check) { return check.checked_on >= given.on; };
            if (std::ranges::none_of(matter.re_checks, answers_it)) return true;
        }
    }
    return false;
}

std::optional<RatingWindow> rating_window(const Matter& matter, RatingStage stage, const std::string& unit,
                                          Day opened_on, const Setting& setting) {
    if (matter.kind == Kind::accusation) return std::nullopt;
    const Rating* before = rating_of(matter, stage);
    if (before && !before->given.empty()) return std::nullopt;
    const bool asks_department = stage == RatingStage::handling;
    return RatingWindow{stage, asks_department ? department_of(matter, unit, setting.offices) : "", unit,
                        opened_on, opened_on + setting.law.rating.window_days};
}

RatingStage rating_stage_of(Phase phase) {
    switch (phase) {
        case Phase::handling:
            break;
        case Phase::review:
            return RatingStage::review;
        case Phase::re_review:
            return RatingStage::re_review;
    }
    return RatingStage::handling;
}

void open_rating(Matter& matter, const std::optional<RatingWindow>& window) {
    if (!window) return;
    if (Rating* before = rating_in(matter, window->stage))
        before->window = *window;
    else
        matter.ratings.push_back({*window, {}});
}

std::optional<Refusal> before_rating(const Matter& matter, const Setting& setting) {
    bool lapsed = false;
    for (const Rating& one : matter.ratings) {
        if (is_open(one, setting.now.day)) return std::nullopt;
        lapsed = lapsed || waiting_for(one).any();
    }
    if (lapsed) return Refusal::rating_lapsed;
    return matter.ratings.empty() ? Refusal::nothing_to_rate : Refusal::already_rated;
}

Outcome<Rated> rate(const Matter& matter, const RatingAsked& asked, const Setting& setting) {
    const Rating* rating = rating_of(matter, asked.stage);
    if (!rating) return Refusal::rating_not_open;
    if (setting.now.day > rating->window.last_day) return Refusal::rating_lapsed;
    if (const auto refusal = why_not_sides(*rating, asked)) return *refusal;
    const RatingRule& rule = setting.law.rating;
    if (!is_on_scale(asked.department, rule) || !is_on_scale(asked.unit, rule))
        return Refusal::grade_not_on_scale;
    Channel channel = Channel::web;
    if (setting.actor.kind == ActorKind::officer) {
        if (!asked.channel || !is_told_to_officers(*asked.channel)) return Refusal::rating_channel_missing;
        if (is_of_own_unit(*rating, asked, setting)) return Refusal::rating_of_own_unit;
        channel = *asked.channel;
    }
    return Rated{asked.stage,
                 {setting.now.day, channel, asked.department, asked.unit, asked.solved, asked.text}};
}

void fold_in(Matter& matter, const Rated& happened, const Entry&) {
    rating_in(matter, happened.stage)->given.push_back(happened.given);
}

}  // namespace dengwen
