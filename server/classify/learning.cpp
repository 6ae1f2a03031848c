#include "classify/learning.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <map>
#include <mutex>
#include <thread>

#include "classify/calibration.hpp"
#include "classify/dictionary.hpp"
#include "classify/solver.hpp"
#include "ledger/sha256.hpp"

namespace dengwen::classify {
namespace {

constexpr std::size_t folds = 4;
constexpr std::size_t unseen_fewest = 40;    // below it nothing is held out
constexpr std::size_t unseen_most = 20'000;  // above it one part is held out, not each in turn
constexpr double whole_steps = 32'000;       // an int16 holds a little more
constexpr double telling_least = 0.1;        // what a run counts that tells nothing apart
constexpr double shares_even = 1;            // so many rows more of every run, spread evenly: few say little
constexpr Solving solving{.cost = 3, .tolerance = 0.05, .passes_most = 40};

// The field is told from its neighbours by its length: "ab","c" is not "a","bc".
void take(ledger::Sha256& sum, const std::string& field) {
    sum.take(std::to_string(field.size()) + ":");
    sum.take(field);
}

std::string digest_of(const std::vector<Example>& examples) {
    ledger::Sha256 sum;
    for (const Example& one : examples) {
        take(sum, one.title);
        take(sum, one.text);
        take(sum, one.label);
    }
    return ledger::hex(sum.digest());
}

// Copies of a text fall on one side, or the score would be told from what was seen.
std::size_t side_of(const Message& message) {
    ledger::Sha256 sum;
    sum.take(message.text);
    const ledger::Hash hash = sum.digest();
    std::uint64_t number = 0;
    for (std::size_t at = 0; at < 8; at++) number = number << 8 | hash[at];
    return static_cast<std::size_t>(number);
}

class Lesson {
  public:
    Lesson(const std::vector<Example>& examples, const LearningAsked& asked) : asked_(asked) {
        std::map<std::string, std::uint64_t> counted;
        for (const Example& one : examples) counted[one.label]++;
        if (counted.size() < 2)
            throw LearningFault(
                {"至少要有两种不同的标签才能学习；请检查 --label 所指的字段",
                 "learning takes at least two different labels; see the field --label names"});
        std::map<std::string, std::uint32_t> places;
        for (const auto& [name, rows] : counted) {
            places[name] = static_cast<std::uint32_t>(model_.labels.size());
            model_.labels.push_back({name, rows, 0});
        }
        for (const Example& one : examples) {
            messages_.push_back({one.title, one.text});
            labels_.push_back(places[one.label]);
        }
        model_.trained_on = {asked.label, examples.size(), asked.left_out, iso(asked.day),
                             digest_of(examples)};
    }

    Model learned() {
        choose_runs();
        read_rows();
        learn_weights();
        return std::move(model_);
    }

  private:
    // One block of eight labels, learned from all rows or from those outside of a part held out.
    struct Work {
        std::size_t part = 0;  // of the parts held out; `whole` where there is none
        std::size_t first = 0;
    };
    static constexpr std::size_t whole = static_cast<std::size_t>(-1);

    void choose_runs() {
        const std::size_t line_bytes = sizeof(std::uint64_t) + model_.lanes() * sizeof(std::int16_t);
        for (const Spread& run : dictionary_of(messages_, lines_bytes_most / line_bytes))
            model_.hashes.push_back(run.hash);
        if (model_.hashes.empty())
            throw LearningFault({"各行文字没有任何共同之处，无从学习",
                                 "no two of the texts have anything in common; there is nothing to learn"});
        model_.steps.assign(model_.lanes(), 0);
        model_.lines.assign(model_.hashes.size() * model_.lanes(), 0);
    }

    // Each row as the runs it holds and how much their times count; what a run counts comes later.
    void read_rows() {
        Judge judge(model_);
        for (const Message& message : messages_) {
            titles_.push_back(rows_.columns.size());
            for (const Met& one : judge.met(message)) {
                rows_.columns.push_back(one.line);
                rows_.values.push_back(one.times);
                if (one.field == Field::text) titles_.back()++;
            }
            rows_.begins.push_back(rows_.columns.size());
        }
    }

    // What each run counts: the rarer, and the more it tells the labels apart, the more. That is 0 where it
    // stands as often in the matters of each and 1 where it stands in those of one alone (1 - the entropy of
    // its shares; Wang et al., "bdc", 2015). Rows held out are not asked, or they would no longer be unseen.
    std::vector<double> worths(const std::vector<std::uint32_t>& chosen) const {
        const std::size_t labels = model_.labels.size();
        std::vector<std::uint32_t> counts(model_.hashes.size() * labels, 0);
        std::vector<double> rows(labels, 0);
        for (const std::uint32_t row : chosen) {
            rows[labels_[row]]++;
            for (std::size_t at = rows_.begins[row]; at < rows_.begins[row + 1]; at++)
                counts[rows_.columns[at] * labels + labels_[row]]++;
        }
        const double all = static_cast<double>(std::max<std::size_t>(chosen.size(), 1));
        std::vector<double> out(model_.hashes.size());
        std::vector<double> shares(labels);
        for (std::size_t line = 0; line < out.size(); line++) {
            double sum = 0;
            double messages = 0;
            for (std::size_t label = 0; label < labels; label++) {
                const double count = counts[line * labels + label];
                messages += count;
                sum += shares[label] = count / std::max(rows[label], 1.0) + shares_even / all;
            }
            double entropy = 0;
            for (const double share : shares) entropy -= share / sum * std::log(share / sum);
            const double telling = 1 - entropy / std::log(static_cast<double>(labels));
            out[line] = (std::log((all + 1) / (messages + 1)) + 1) * (telling_least + std::max(telling, 0.0));
        }
        return out;
    }

    // The rows as they are learned from: each field as long as its share.
    Rows weighed(const std::vector<double>& worth) const {
        Rows made = rows_;
        for (std::size_t row = 0; row < made.size(); row++) {
            weigh(made, worth, made.begins[row], titles_[row], share_of(Field::text));
            weigh(made, worth, titles_[row], made.begins[row + 1], share_of(Field::title));
        }
        return made;
    }

    static void weigh(Rows& rows, const std::vector<double>& worth, std::size_t begin, std::size_t end,
                      double share) {
        double squares = 0;
        for (std::size_t at = begin; at < end; at++) {
            const double value = rows.values[at] * worth[rows.columns[at]];
            squares += value * value;
        }
        for (std::size_t at = begin; at < end; at++)
            rows.values[at] =
                static_cast<float>(rows.values[at] * worth[rows.columns[at]] * share / std::sqrt(squares));
    }

    // As the model keeps it, rounded to whole steps.
    std::vector<double> kept(std::vector<double> worth) {
        const double greatest = *std::max_element(worth.begin(), worth.end());
        const std::size_t lane = model_.labels.size();
        model_.steps[lane] = static_cast<float>(greatest / whole_steps);
        for (std::size_t line = 0; line < worth.size(); line++) {
            const long steps = std::max(std::lround(worth[line] * whole_steps / greatest), 1L);
            model_.lines[line * model_.lanes() + lane] = static_cast<std::int16_t>(steps);
            worth[line] = static_cast<double>(steps) * model_.steps[lane];
        }
        return worth;
    }

    void learn_weights() {
        divide();
        whole_worth_ = kept(worths(outside_of(whole)));
        std::vector<Work> work;
        for (std::size_t first = 0; first < model_.labels.size(); first += lanes_at_once) {
            work.push_back({whole, first});
            for (std::size_t part = 0; part < parts_held_; part++) work.push_back({part, first});
        }
        for (const std::uint32_t row : held_rows_)
            unseen_.push_back({std::vector<float>(model_.labels.size()), labels_[row]});
        std::atomic<std::size_t> next = 0;
        std::size_t ready = 0;
        std::mutex telling;
        const auto run = [&] {
            for (std::size_t at = next++; at < work.size(); at = next++) {
                do_work(work[at]);
                const std::lock_guard lock(telling);
                ready++;
                if (asked_.progress) asked_.progress(ready, work.size());
            }
        };
        std::vector<std::jthread> threads;
        for (std::size_t more = 1; more < asked_.threads; more++) threads.emplace_back(run);
        run();
        threads.clear();  // each is waited for
        calibrate();
    }

    void divide() {
        parts_held_ = messages_.size() < unseen_fewest ? 0 : messages_.size() > unseen_most ? 1 : folds;
        const std::size_t parts = std::max(folds, messages_.size() * folds / unseen_most);
        for (std::uint32_t row = 0; row < messages_.size(); row++) {
            parts_.push_back(side_of(messages_[row]) % parts);
            if (parts_[row] < parts_held_) held_rows_.push_back(row);
        }
    }

    std::vector<std::uint32_t> outside_of(std::size_t part) const {
        std::vector<std::uint32_t> chosen;
        for (std::uint32_t row = 0; row < messages_.size(); row++)
            if (part == whole || parts_[row] != part) chosen.push_back(row);
        return chosen;
    }

    void do_work(const Work& work) {
        const auto chosen = outside_of(work.part);
        const Rows rows = weighed(work.part == whole ? whole_worth_ : worths(chosen));
        const Machines machines = solve(rows, labels_, chosen, model_.hashes.size(), work.first, solving);
        if (work.part == whole)
            keep(machines, work.first);
        else
            ask(machines, rows, work);
    }

    void keep(const Machines& machines, std::size_t first) {
        const std::size_t count = std::min(lanes_at_once, model_.labels.size() - first);
        for (std::size_t lane = 0; lane < count; lane++) {
            float greatest = 0;
            for (std::size_t at = lane; at < machines.weights.size(); at += lanes_at_once)
                greatest = std::max(greatest, std::fabs(machines.weights[at]));
            const float step = greatest == 0 ? 1 : static_cast<float>(greatest / whole_steps);
            model_.steps[first + lane] = step;
            model_.labels[first + lane].intercept = machines.intercepts[lane];
            for (std::size_t line = 0; line < model_.hashes.size(); line++)
                model_.lines[line * model_.lanes() + first + lane] = static_cast<std::int16_t>(
                    std::lround(machines.weights[line * lanes_at_once + lane] / step));
        }
    }

    void ask(const Machines& machines, const Rows& rows, const Work& work) {
        const std::size_t count = std::min(lanes_at_once, model_.labels.size() - work.first);
        for (std::size_t at = 0; at < held_rows_.size(); at++) {
            const std::uint32_t row = held_rows_[at];
            if (parts_[row] != work.part) continue;
            Eight sum = eight_of(machines.intercepts.data());
            for (std::size_t place = rows.begins[row]; place < rows.begins[row + 1]; place++)
                add(sum, eight_of(&machines.weights[rows.columns[place] * lanes_at_once]),
                    rows.values[place]);
            std::array<float, lanes_at_once> said{};
            put(sum, said.data());
            std::copy_n(said.begin(), count,
                        unseen_[at].said.begin() + static_cast<std::ptrdiff_t>(work.first));
        }
    }

    void calibrate() {
        const Calibration found = calibrated(unseen_, model_.labels.size());
        model_.sharpness = found.sharpness;
        model_.threshold = found.threshold;
        if (!unseen_.empty()) model_.held_out = HeldOut{found.accuracy, found.macro_f1};
        for (std::size_t label = 0; label < model_.labels.size(); label++)
            model_.labels[label].intercept =
                found.sharpness * model_.labels[label].intercept + found.intercepts[label];
    }

    const LearningAsked& asked_;
    std::vector<Message> messages_;
    std::vector<std::uint32_t> labels_;
    std::vector<std::size_t> parts_;
    std::size_t parts_held_ = 0;
    std::vector<std::uint32_t> held_rows_;
    std::vector<Unseen> unseen_;
    Rows rows_;
    std::vector<std::size_t> titles_;  // where in a row its title begins
    std::vector<double> whole_worth_;
    Model model_;
};

}  // namespace

Model learn(const std::vector<Example>& examples, const LearningAsked& asked) {
    return Lesson(examples, asked).learned();
}

}  // namespace dengwen::classify
