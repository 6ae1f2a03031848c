#include "intake/play.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>

#include "intake/bodies.hpp"
#include "intake/tables.hpp"
#include "intake/town.hpp"

namespace dengwen::intake {
namespace {

constexpr int morning = 9 * 3'600;

enum class StepKind { registration, forwarding, notice, acceptance, draft, opinion, reply, service, ending };

struct Step {
    Instant at;
    std::size_t message = 0;
    StepKind kind{};
};

bool is_suggestion(const Message& message) { return message.title.find("建议") != std::string::npos; }

std::string cut(const std::string& text, std::size_t characters) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++at)
        if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80 && ++count > characters)
            return text.substr(0, at);
    return text;
}

// The moments of one message, in the order the law wants them.
void plan(const Message& message, std::size_t index, std::vector<Step>& steps) {
    const auto step = [&](Instant at, StepKind kind) { steps.push_back({at, index, kind}); };
    const Day sent_day = now_at(message.sent).day;
    const bool suggestion = is_suggestion(message);
    step(message.sent, StepKind::registration);
    Instant forwarded = instant_from(sent_day + 1, morning);
    Instant told = instant_from(sent_day + 3, morning + 3600);
    if (message.replied) {
        const Instant answered = std::max(*message.replied, message.sent);
        forwarded = std::min(forwarded, answered);
        told = std::min(told, answered);
        step(answered, suggestion ? StepKind::reply : StepKind::draft);
        if (!suggestion) {
            step(answered, StepKind::opinion);
            step(answered, StepKind::service);
            // The petitioner's thirty days, and rest days behind them, have passed by then.
            step(instant_from(now_at(answered).day + 45, morning), StepKind::ending);
        } else {
            step(instant_from(now_at(answered).day + 1, morning), StepKind::ending);
        }
    }
    step(forwarded, StepKind::forwarding);
    step(told, StepKind::notice);
    if (!suggestion) step(told, StepKind::acceptance);
}

std::vector<Step> timeline(const std::vector<Message>& messages) {
    std::vector<Step> steps;
    for (std::size_t at = 0; at < messages.size(); ++at) plan(messages[at], at, steps);
    std::sort(steps.begin(), steps.end(), [](const Step& one, const Step& other) {
        return std::tuple(one.at, one.message, one.kind) < std::tuple(other.at, other.message, other.kind);
    });
    return steps;
}

// Gives the acts to the desk in the order of time. An act waits for the one before it on the same matter
// only, so that acts on different matters share their commits; the store commits in the order it is given
// them.
class Player {
  public:
    Player(desk::Desk& desk, const std::vector<Message>& messages)
        : desk_(desk), messages_(messages), files_(messages.size()) {}
    ~Player() { wait_all(); }

    void take(const Step& step) {
        wait_for(step.message);
        if (step.kind == StepKind::registration) return send_registration(step);
        if (!files_[step.message].number) return pass_over(step.message);
        desk::Asking asking;
        asking.number = *files_[step.message].number;
        asking.now = now_at(step.at);
        fill(asking, step);
        desk_.act(std::move(asking),
                  [this, at = step.message](desk::Answered<desk::Acted> answer, std::exception_ptr fault) {
                      const std::lock_guard lock(mutex_);
                      if (!fault) note(std::get_if<Refusal>(&answer));
                      end(at, fault);
                  });
    }

    void wait_all() {
        std::unique_lock lock(mutex_);
        ended_.wait(lock, [&] { return under_way_ == 0; });
    }

    void throw_fault() {
        const std::lock_guard lock(mutex_);
        if (fault_) std::rethrow_exception(fault_);
    }

    std::size_t events() const { return events_; }
    const std::map<Refusal, std::size_t>& refusals() const { return refusals_; }
    std::vector<MatterNumber> numbers() const {
        std::vector<MatterNumber> all;
        for (const File& file : files_)
            if (file.number) all.push_back(*file.number);
        return all;
    }

  private:
    static constexpr int under_way_max = 128;

    struct File {
        std::optional<MatterNumber> number;
        std::string bureau;
        bool under_way = false;
    };

    void wait_for(std::size_t message) {
        std::unique_lock lock(mutex_);
        ended_.wait(lock, [&] { return !files_[message].under_way && under_way_ < under_way_max; });
        files_[message].under_way = true;
        ++under_way_;
    }

    // Its registration was refused, and counted then; there is no matter to act on.
    void pass_over(std::size_t message) {
        const std::lock_guard lock(mutex_);
        release(message);
    }

    void release(std::size_t message) {
        files_[message].under_way = false;
        --under_way_;
    }

    void end(std::size_t message, std::exception_ptr fault) {
        if (fault && !fault_) fault_ = fault;
        release(message);
        ended_.notify_all();
    }

    void note(const Refusal* refusal) {
        if (refusal)
            ++refusals_[*refusal];
        else
            ++events_;
    }

    void send_registration(const Step& step) {
        const Message& message = messages_[step.message];
        files_[step.message].bureau = bureau_for(message.title, message.text);
        desk::Registering made;
        made.actor = town_.actor(town_petition, Role::clerk);
        made.now = now_at(step.at);
        RegistrationAsked& asked = made.asked;
        asked.unit = town_petition;
        asked.kind = is_suggestion(message) ? Kind::suggestion : Kind::request;
        asked.category = "c17";
        asked.place = town_place;
        asked.submission.channel = Channel::web;
        asked.submission.received_day = made.now->day;
        asked.submission.electronic_consent = true;
        asked.submission.statement =
            made.contents.add("statement", statement_body(cut(message.title, 100), message.text));
        asked.submission.petitioners = {
            made.contents.add("person", person_body({"留言人", "00000000000", "", ""}))};
        asked.demands = {
            made.contents.add("demand", message.title.empty() ? cut(message.text, 200) : message.title)};
        desk_.register_matter(std::move(made), [this, at = step.message](desk::Answered<desk::Receipt> answer,
                                                                         std::exception_ptr fault) {
            const std::lock_guard lock(mutex_);
            if (!fault) {
                note(std::get_if<Refusal>(&answer));
                if (const auto* receipt = std::get_if<desk::Receipt>(&answer))
                    files_[at].number = receipt->number;
            }
            end(at, fault);
        });
    }

    void fill(desk::Asking& asking, const Step& step) const {
        const Message& message = messages_[step.message];
        const std::string& bureau = files_[step.message].bureau;
        desk::Contents& contents = asking.contents;
        asking.actor = town_.actor(bureau, Role::handler);
        switch (step.kind) {
            case StepKind::registration:
                break;
            case StepKind::forwarding:
                asking.actor = town_.actor(town_petition, Role::router);
                asking.ask = ForwardingAsked{bureau, {}, std::nullopt};
                break;
            case StepKind::notice:
                asking.ask = NoticeAsked{is_suggestion(message) ? Path::suggestion : Path::handling,
                                         NoticeMeans::electronic,
                                         contents.add("notice", "来件收到，由本单位按信访程序办理。")};
                break;
            case StepKind::acceptance:
                asking.ask = AcceptanceAsked{};
                break;
            case StepKind::draft: {
                // One text was published; it stands for the facts and for the reason alike.
                const ContentRef reply = contents.add("facts", message.reply);
                DraftAsked asked;
                asked.draft.answers = {Answer{1, AnswerOutcome::explained, reply, reply, std::nullopt,
                                              std::nullopt, std::nullopt}};
                asking.ask = std::move(asked);
                break;
            }
            case StepKind::opinion:
                asking.actor = town_.actor(bureau, Role::head);
                // It was published; what the check finds in it is counted and stands in the record.
                asking.ask = OpinionAsked{"", {}, contents.add("reason", "已经公开的答复，按原文录入。")};
                break;
            case StepKind::reply:
                asking.ask = ReplyAsked{contents.add("reply", message.reply), NoticeMeans::electronic};
                break;
            case StepKind::service:
                asking.ask = ServiceAsked{
                    Service{ServiceMeans::electronic, asking.now->day, contents.add("proof", "网上公开答复")},
                    false};
                break;
            case StepKind::ending:
                asking.actor = town_.actor(bureau, Role::head);
                asking.ask = EndingAsked{
                    is_suggestion(message) ? EndingGround::replied : EndingGround::no_review_sought,
                    contents.add("notice", "信访渠道内不再有后续程序。")};
                break;
        }
    }

    desk::Desk& desk_;
    const std::vector<Message>& messages_;
    Town town_;
    std::vector<File> files_;
    std::mutex mutex_;
    std::condition_variable ended_;
    int under_way_ = 0;
    std::exception_ptr fault_;
    std::size_t events_ = 0;
    std::map<Refusal, std::size_t> refusals_;
};

void tally(const Matter& matter, Played& played) {
    ++played.stages[matter.stage];
    for (const Opinion& opinion : matter.opinions)
        for (const FindingKind kind : opinion.findings) ++played.findings[kind];
    for (const Deadline& deadline : matter.deadlines) {
        ClockTally& clock = played.clocks[deadline.clock];
        if (deadline.provisional) ++clock.provisional;
        if (deadline.dropped_on) continue;
        if (!deadline.done_on) {
            ++clock.open;
            continue;
        }
        ++(*deadline.done_on > deadline.last_day ? clock.late : clock.in_time);
        const int days = *deadline.done_on - deadline.day_zero;
        if (days <= clock.slowest_days && clock.slowest.value != 0) continue;
        clock.slowest_days = days;
        clock.slowest = matter.number;
    }
}

void settle_town(desk::Desk& desk) {
    if (desk.categories()->empty()) desk.save_categories(categories());
    desk.save_divisions(divisions_from(sample_divisions()));
    const Town town;
    for (const Unit& unit : town.units())
        if (const auto faults = desk.save_unit(unit); !faults.empty()) throw std::logic_error(faults.front());
}

}  // namespace

Played play(desk::Desk& desk, const Messages& messages,
            const std::function<void(std::size_t done, std::size_t all)>& told) {
    Played played;
    played.messages = messages.all.size();
    played.unreadable = messages.unreadable;
    for (const Message& message : messages.all) {
        ++played.years[year_of(now_at(message.sent).day)];
        if (!message.replied)
            ++played.unanswered;
        else if (*message.replied < message.sent)
            ++played.answered_before_sent;
    }
    settle_town(desk);
    const std::vector<Step> steps = timeline(messages.all);
    const auto begin = std::chrono::steady_clock::now();
    Player player(desk, messages.all);
    for (std::size_t at = 0; at < steps.size(); ++at) {
        player.take(steps[at]);
        if (at % 64 == 0) {
            player.throw_fault();
            told(at, steps.size());
        }
    }
    player.wait_all();
    player.throw_fault();
    told(steps.size(), steps.size());
    played.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    played.events = player.events();
    played.refusals = player.refusals();
    for (const MatterNumber number : player.numbers()) {
        const auto row = desk.store().matter(number);
        const bool agrees = row && *row == fold(desk.store().entries(number));
        ++(agrees ? played.verified : played.disagreeing);
        if (row) tally(*row, played);
    }
    return played;
}

}  // namespace dengwen::intake
