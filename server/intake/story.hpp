// Story: one invented matter played through the desk, each act on a day some days before today.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "desk/desk.hpp"
#include "intake/town.hpp"

namespace dengwen::intake {

// Letter: what the matter is about, as a row of tables/sample-matters.csv.
struct Letter {
    std::string story;
    std::string unit;  // short name of the bureau; may be empty
    std::string category;
    std::string place;
    Channel channel{};
    std::string title;
    std::vector<std::string> demands;
    std::string text;
};

class Story {
  public:
    // `key` names the letter once and for all, so that no second start registers it again.
    Story(desk::Desk& desk, const Town& town, Letter letter, std::string key, Now today);

    // False when the letter was registered by an earlier start.
    bool register_letter(int days_ago);

    // Each act throws std::logic_error naming the refusal: a story that the rules refuse is wrong.
    void forward(int days_ago, std::string_view to);
    void assign(int days_ago, std::string_view to, int days_to_report);
    void object(int days_ago, std::string_view reason, std::string_view proposed);
    void take_back(int days_ago);
    void dispute(int days_ago, std::string_view reason);
    void notify(int days_ago, Path path, std::string_view text);
    void divert(int days_ago, Path path, std::string_view pointer);
    void decline_as_running(int days_ago, MatterNumber running);
    void accept(int days_ago);
    void choose_simple(int days_ago);
    void recuse_handler(int days_ago, std::string_view reason);
    void contact(int days_ago, ContactResult result, std::string_view text);
    void hear(int days_ago);
    void extend(int days_ago, int days, std::string_view reason);
    // The outcome of every demand; supported ones are to be performed in `days_to_perform`.
    void answer(int days_ago, AnswerOutcome outcome, std::string_view facts, std::string_view reason,
                int days_to_perform = 0);
    void serve(int days_ago);
    void serve_review(int days_ago, std::string_view by);
    void perform(int days_ago, std::string_view proof);
    void ask_for_review(int days_ago, std::string_view reason);
    void review(int days_ago, ReviewOutcome outcome, std::string_view reason);
    void ask_for_re_review(int days_ago, std::string_view reason);
    void re_review(int days_ago, ReviewOutcome outcome, std::string_view reason);
    // The letter's own title and text made public with the answer given here.
    void publish(int days_ago, std::string_view answer, std::string_view basis);
    void reply(int days_ago, std::string_view text);
    void withdraw(int days_ago);
    void settle(int days_ago);
    void end(int days_ago, EndingGround ground);

    MatterNumber number() const { return number_; }
    const std::string& bureau() const { return bureau_; }
    const Letter& letter() const { return letter_; }

  private:
    Now at(int days_ago) const;
    Actor handler() const;
    Actor head() const;
    void act(int days_ago, Actor actor, Ask ask, desk::Contents contents);
    void serve_as(int days_ago, const Actor& actor);

    desk::Desk& desk_;
    const Town& town_;
    Letter letter_;
    std::string key_;
    Now today_;
    std::string bureau_;
    MatterNumber number_;
};

}  // namespace dengwen::intake
