#include "core_player.hpp"

#include <algorithm>

#include "asks.hpp"
#include "body.hpp"
#include "record/record.hpp"

namespace dengwen::scenarios {

CorePlayer::CorePlayer(Town town, const profile::Profiles& profiles, const Scenario& scenario)
    : town_(std::move(town)),
      profiles_(profiles),
      scenario_(scenario),
      calendar_(profiles.calendar(scenario.law)),
      offices_(town_.units) {}

std::vector<std::string> CorePlayer::play() {
    for (const Step& step : scenario_.steps) {
        try {
            take(step);
        } catch (const std::exception& trouble) {
            fail(step, trouble.what());
        }
    }
    return failures_;
}

void CorePlayer::take(const Step& step) {
    ++moments_;
    switch (step.kind) {
        case StepKind::act:
            return act(step);
        case StepKind::check:
            return check(step, nullptr, std::nullopt);
        case StepKind::calendar:
            return publish(step);
        case StepKind::merge:
            return merge(step);
        case StepKind::matter:
        case StepKind::law:
            return;
    }
}

void CorePlayer::act(const Step& step) {
    Played& played = matters_[step.matter];
    if (profiles_.in_force(scenario_.law, step.day) == nullptr) {  // asked by the desk, before any rule
        refusals_.insert(Refusal::law_not_in_force);
        return check(step, nullptr, Refusal::law_not_in_force);
    }
    const Outcome<Event> outcome = decided(step, played);
    if (!outcome) {
        refusals_.insert(outcome.refusal());
        return check(step, nullptr, outcome.refusal());
    }
    if (const auto done = act_from(step.act)) acts_.insert(*done);
    const Actor actor = setting(step, nullptr).actor;
    record(step, played,
           {.kind = actor.kind,
            .officer = actor.officer.id,
            .unit = actor.officer.unit,
            .for_petitioner = actor.for_petitioner},
           outcome.value());
    check(step, &played.entries.back(), std::nullopt);
}

Outcome<Event> CorePlayer::decided(const Step& step, Played& played) {
    const nlohmann::json body = body_of(step);
    if (step.act == "registration") {
        RegistrationAsked asked = registration_from(body);
        const Setting at = setting(step, nullptr);
        asked.number = matter_number(990102, year_of(step.day), static_cast<int>(matters_.size()));
        if (asked.unit.empty()) asked.unit = at.actor.officer.unit;
        const auto outcome = register_matter(asked, at);
        if (!outcome) return outcome.refusal();
        if (!played.entries.empty()) played = {};
        played.number = asked.number;
        return Event(outcome.value());
    }
    const Matter* other = nullptr;
    for (const char* key : {"running_matter", "closing_matter"}) {
        if (!body.contains(key)) continue;
        const std::string letter = body[key].get<std::string>().substr(1, 1);
        other = &matters_.at(letter).row;
    }
    const Ask ask = ask_from(step.act, body, played.row,
                             [this](const std::string& braced) { return number_of(braced.substr(1, 1)); });
    return decide(played.row, ask, setting(step, other));
}

void CorePlayer::record(const Step& step, Played& played, Author by, Event event) {
    played.entries.push_back({.seq = played.row.version + 1,
                              .at = setting(step, nullptr).now,
                              .by = std::move(by),
                              .event = std::move(event)});
    played.row = apply(played.row, played.entries.back());
    house_laws(step, played);
}

// row == fold(events), an event and a row survive being written and read, every open matter has an owner, and
// every deadline can show its working.
void CorePlayer::house_laws(const Step& step, const Played& played) {
    if (fold(played.entries) != played.row) fail(step, "the row is not the sum of the events");
    const Entry& last = played.entries.back();
    if (played.row.version != last.seq) fail(step, "the version is not the number of events");
    if (record::event_from(name(last.event), record::json_of(last.event)) != last.event) {
        fail(step, "the event does not survive being written and read");
    }
    if (record::matter_from(record::json_of(played.row)) != played.row) {
        fail(step, "the row does not survive being written and read");
    }
    const StageRule& stage = law(step).stages[static_cast<std::size_t>(played.row.stage)];
    const bool owned_by_petitioner = stage.owner == Owner::petitioner;
    if (stage.owner && !owned_by_petitioner && offices_.find(owner(played.row)) == nullptr) {
        fail(step, "the open matter has no owner");
    }
    for (const Deadline& deadline : played.row.deadlines) {
        for (const Words& words : working(deadline, law(step), calendar_)) {
            if (words.zh.empty() || words.en.empty())
                fail(step, "a sentence of the working lacks a language");
        }
    }
}

void CorePlayer::publish(const Step& step) {
    const Publication publication = publication_of(step);
    if (!calendar_.publish(publication.year, publication.days))
        return fail(step, "the year cannot be published");
    for (auto& [letter, played] : matters_) {
        const auto before = played.row.deadlines;
        for (const Deadline& deadline : before) {
            if (const auto recounted = recount(deadline, law(step), calendar_)) {
                record(step, played, {.kind = ActorKind::system}, *recounted);
            }
        }
    }
}

// merge ONE into OTHER
void CorePlayer::merge(const Step& step) {
    const Clause& words = step.arguments.at(0);
    const auto unit = std::ranges::find(town_.units, words.at(0).text, &Unit::id);
    if (unit == town_.units.end() || words.size() != 3) return fail(step, "write: merge ONE into OTHER");
    unit->successor = words[2].text;
    offices_ = Offices(town_.units);
}

Setting CorePlayer::setting(const Step& step, const Matter* other) {
    Actor actor{.kind = ActorKind::petitioner};
    if (!step.who.empty() && step.who != "petitioner") {
        actor = {.kind = ActorKind::officer,
                 .officer = town_.officer(step.who),
                 .for_petitioner = step.for_petitioner};
    }
    const std::int64_t nine_in_beijing = std::int64_t{step.day.number} * 86'400'000 + 3'600'000;
    return {.now = {.instant = {nine_in_beijing + moments_ * 1000}, .day = step.day},
            .law = law(step),
            .calendar = calendar_,
            .offices = offices_,
            .actor = actor,
            .other = other};
}

void CorePlayer::check(const Step& step, const Entry* entry, std::optional<Refusal> refusal) {
    std::optional<Setting> asker;
    if (!step.who.empty() && profiles_.in_force(scenario_.law, step.day) != nullptr) {
        asker.emplace(setting(step, nullptr));
    }
    const Sight sight{.matter = matters_[step.matter].row,
                      .entry = entry,
                      .refusal = refusal,
                      .today = step.day,
                      .asker = asker ? &*asker : nullptr,
                      .number_of = [this](const std::string& letter) { return number_of(letter); }};
    bool refusal_told = false;
    for (const Clause& clause : step.expectations) {
        refusal_told = refusal_told || clause[0].text == "refused";
        const std::string instead = unmet(clause, sight);
        std::string said;
        for (const Word& word : clause) said += (said.empty() ? "" : " ") + word.text;
        if (!instead.empty()) fail(step, said + ", but " + instead);
    }
    if (refusal && !refusal_told) fail(step, "was refused: " + std::string(name(*refusal)));
}

MatterNumber CorePlayer::number_of(const std::string& letter) { return matters_.at(letter).number; }

const Law& CorePlayer::law(const Step& step) const {
    const Law* law = profiles_.in_force(scenario_.law, step.day);
    if (law == nullptr)
        throw Unreadable("no profile of " + scenario_.law + " is in force on " + iso(step.day));
    return *law;
}

void CorePlayer::fail(const Step& step, const std::string& what) {
    failures_.push_back(step.file + ":" + std::to_string(step.line) + ": " + iso(step.day) + " " + step.who +
                        " " + step.act + ": " + what);
}

// calendar publish YEAR, off DAY…, work DAY…
Publication publication_of(const Step& step) {
    Publication publication;
    for (const Clause& clause : step.arguments) {
        if (clause[0].text == "publish") {
            publication.year = std::stoi(clause.at(1).text);
            continue;
        }
        for (std::size_t i = 1; i < clause.size(); ++i) {
            const auto day = day_from(clause[i].text);
            if (!day) throw Unreadable("no day: " + clause[i].text);
            publication.days.push_back({.day = *day, .off = clause[0].text == "off", .name = "调整"});
        }
    }
    return publication;
}

}  // namespace dengwen::scenarios
