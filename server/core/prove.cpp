// The proof of a profile: what must hold before anyone counts by it.
#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "core/law.hpp"

namespace dengwen {

namespace {

constexpr int length_max = 3650;
constexpr int breaches_max = 1000;
constexpr int reminder_days_max = 60;
constexpr std::size_t phrase_bytes_min = 9;  // three Chinese characters

class Proof {
  public:
    explicit Proof(const Law& law) : law_(law) {}

    std::vector<LawFault> faults() {
        prove_head();
        if (prove_complete()) {
            for (const ClockRule& rule : law_.clocks) prove_clock(rule);
            for (const StageRule& rule : law_.stages) prove_stage(rule);
            for (const LadderStep& step : law_.ladder) prove_step(step);
            prove_rating();
            prove_reminder();
            prove_answer();
            prove_reached();
            prove_way_out();
            prove_clocks_used();
        }
        return std::move(faults_);
    }

  private:
    void fault(std::string key, std::string zh, std::string en) {
        faults_.push_back({std::move(key), {std::move(zh), std::move(en)}});
    }

    void both(const Words& words, const std::string& key) {
        if (words.zh.empty()) fault(key + ".zh", "缺少中文文字", "the Chinese words are missing");
        if (words.en.empty()) fault(key + ".en", "缺少英文文字", "the English words are missing");
    }

    void prove_head() {
        const auto lawful = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
        };
        if (law_.id.empty() || !std::all_of(law_.id.begin(), law_.id.end(), lawful)) {
            fault("id", "标识只能用小写字母、数字和连字符",
                  "an id is lower-case letters, digits and hyphens");
        }
        both(law_.name, "name");
        if (law_.in_force_from < first_day || law_.in_force_from > final_day) {
            fault("in_force_from", "生效日超出1900年至2999年", "the day in force lies outside 1900 to 2999");
        }
        if (law_.in_force_to && *law_.in_force_to < law_.in_force_from) {
            fault("in_force_to", "失效日早于生效日", "it would end before it begins");
        }
        if (law_.instruments.empty()) {
            fault("instrument", "没有列出任何法规", "no instrument of law is listed");
        }
    }

    bool prove_complete() {
        const auto of_clock = [](const ClockRule& rule) { return rule.clock; };
        const auto of_stage = [](const StageRule& rule) { return rule.stage; };
        const bool clocks = prove_each<Clock>(law_.clocks, clock_count, of_clock);
        const bool stages = prove_each<Stage>(law_.stages, stage_count, of_stage);
        const auto of_step = [](const LadderStep& step) { return step.measure; };
        const bool ladder = prove_each<MeasureKind>(law_.ladder, measure_count, of_step);
        return clocks && stages && ladder;
    }

    // Every enumerator has exactly one rule, and the rules stand in the order of the enumeration.
    template <class Kind, class Rule, class Of>
    bool prove_each(const std::vector<Rule>& rules, int kind_count, Of of) {
        bool complete = true;
        for (int i = 0; i < kind_count; ++i) {
            const auto kind = static_cast<Kind>(i);
            const bool there =
                std::any_of(rules.begin(), rules.end(), [&](const Rule& rule) { return of(rule) == kind; });
            if (there) continue;
            fault(key(kind), "缺少这一项", "it is missing");
            complete = false;
        }
        if (!complete) return false;
        for (std::size_t i = 0; i < rules.size(); ++i) {
            if (static_cast<std::size_t>(of(rules[i])) == i) continue;
            fault(key(of(rules[i])), "重复或次序不对", "it is there twice or out of order");
            return false;
        }
        return true;
    }

    void prove_clock(const ClockRule& rule) {
        const std::string at = key(rule.clock);
        both(rule.name, at + ".name");
        both(rule.trigger, at + ".trigger");
        both(rule.issued, at + ".issued");
        both(rule.issued_to, at + ".issued_to");
        prove_article(rule.article, at + ".article");
        if (rule.kind == DayKind::as_set) {
            if (rule.length != 0)
                fault(at + ".length", "由文书确定日期的期限没有长度", "a day that is set has no length");
        } else if (rule.length < 1 || rule.length > length_max) {
            fault(at + ".length", "长度须为1至3650日", "a length is 1 to 3650 days");
        }
        if (rule.hearing_excluded && rule.kind != DayKind::calendar) {
            fault(at + ".hearing_excluded", "听证时间按日历日扣除，只能用于按日历日计算的期限",
                  "hearing days are calendar days; only a clock in calendar days can leave them out");
        }
        prove_extension(rule, at + ".extension");
    }

    void prove_extension(const ClockRule& rule, const std::string& at) {
        const ExtensionRule& extension = rule.extension;
        if (extension.days_max < 0 || extension.days_max > length_max) {
            fault(at + ".days_max", "延长日数须为0至3650", "days of extension are 0 to 3650");
        }
        if (extension.days_max == 0) {
            if (extension.approver != Approver::none) {
                fault(at + ".approver", "不能延长的期限不应有批准人",
                      "a clock without extension has no approver");
            }
            return;
        }
        if (rule.kind == DayKind::as_set) {
            fault(at + ".days_max", "由文书确定日期的期限不按日数延长",
                  "a day that is set is not extended by days");
        }
        if (extension.approver == Approver::none) {
            fault(at + ".approver", "可以延长的期限须有批准人", "an extension needs an approver");
        }
        prove_article(extension.article, at + ".article");
        both(extension.told, at + ".told");
    }

    void prove_article(const std::string& article, const std::string& at) {
        const std::string instrument = article.substr(0, article.find(' '));
        const bool known = std::any_of(law_.instruments.begin(), law_.instruments.end(),
                                       [&](const Words& words) { return words.zh == instrument; });
        if (article.empty()) {
            fault(at, "缺少条文依据", "the article is missing");
        } else if (!known) {
            fault(at, "条文所属法规未在本文件列出：" + instrument,
                  "not an instrument listed in this profile: " + instrument);
        }
    }

    void prove_step(const LadderStep& step) {
        const std::string at = key(step.measure);
        both(step.name, at + ".name");
        prove_article(step.article, at + ".article");
        if (step.from_breaches < 0 || step.from_breaches > breaches_max)
            fault(at + ".from_breaches", "违规次数须为0至1000", "breaches are 0 to 1000");
        if (step.window_days < 1 || step.window_days > length_max)
            fault(at + ".window_days", "期间须为1至3650日", "a window is 1 to 3650 days");
        if (step.reply_days < 0 || step.reply_days > length_max)
            fault(at + ".reply_days", "回复日数须为0至3650", "days to reply are 0 to 3650");
        const bool supervise = std::all_of(step.by.begin(), step.by.end(), [](UnitKind kind) {
            return kind == UnitKind::petition_department || kind == UnitKind::joint_conference ||
                   kind == UnitKind::government;
        });
        if (step.by.empty() || !supervise)
            fault(at + ".by", "决定单位须是信访部门、联席会议或者政府",
                  "a petition department, a joint conference or a government decides it");
        if (step.roles.empty())
            fault(at + ".roles", "缺少决定的岗位", "the roles that decide it are missing");
    }

    void prove_rating() {
        const RatingRule& rule = law_.rating;
        if (rule.window_days < 1 || rule.window_days > length_max)
            fault("rating.window_days", "评价期限须为1至3650日", "the time to rate is 1 to 3650 days");
        const auto has = [&](Grade grade) {
            return std::find(rule.grades.begin(), rule.grades.end(), grade) != rule.grades.end();
        };
        const bool is_out_of_order = std::adjacent_find(rule.grades.begin(), rule.grades.end(),
                                                        std::greater_equal<>()) != rule.grades.end();
        if (!has(Grade::satisfied) || !has(Grade::not_satisfied) || is_out_of_order)
            fault("rating.grades", "评价等次须从满意到不满意，各列一次",
                  "the grades go from satisfied to not satisfied, each once");
        prove_article(rule.article, "rating.article");
    }

    void prove_reminder() {
        const std::vector<int>& days = law_.reminder.days_before;
        if (days.empty()) return;
        const bool is_falling =
            std::adjacent_find(days.begin(), days.end(), std::less_equal<>()) == days.end();
        if (!is_falling || days.front() > reminder_days_max || days.back() < 0)
            fault("reminder.days_before", "提醒须从早到晚，各在到期前0至60日",
                  "reminders go from the earliest to the last, each 0 to 60 days before");
        prove_article(law_.reminder.article, "reminder.article");
    }

    void prove_answer() {
        const AnswerRule& rule = law_.answer;
        if (rule.statutes.empty() && rule.shirking.empty() && rule.empty.empty()) return;
        prove_phrases(rule.statutes, "answer.statutes");
        prove_phrases(rule.shirking, "answer.shirking");
        prove_phrases(rule.empty, "answer.empty");
        prove_article(rule.article, "answer.article");
    }

    // What is shorter would be found in every other sentence.
    void prove_phrases(const std::vector<std::string>& phrases, const std::string& at) {
        for (const std::string& phrase : phrases)
            if (phrase.size() < phrase_bytes_min)
                return fault(at, "太短，处处都会遇到：" + phrase,
                             "too short, it would be met everywhere: " + phrase);
    }

    void prove_stage(const StageRule& rule) {
        const std::string at = key(rule.stage);
        both(rule.name, at + ".name");
        if (rule.stage == Stage::ended) {
            if (!rule.leads_to.empty())
                fault(at + ".leads_to", "终结之后没有下一阶段", "nothing follows the end");
            return;
        }
        if (!rule.owner) fault(at + ".owner", "未终结的阶段须有责任主体", "an open stage needs an owner");
        if (rule.clocks.empty()) {
            if (rule.no_clock_because.zh.empty() && rule.no_clock_because.en.empty()) {
                fault(at + ".clocks", "未终结的阶段须有期限，或说明没有期限的理由",
                      "an open stage needs a clock, or a stated reason for none");
            } else {
                both(rule.no_clock_because, at + ".no_clock_because");
            }
        }
        if (rule.leads_to.empty())
            fault(at + ".leads_to", "未终结的阶段须有下一阶段", "an open stage must lead somewhere");
    }

    void prove_reached() {
        std::array<bool, stage_count> reached{};
        std::vector<Stage> open{Stage::registered};
        reached[index(Stage::registered)] = true;
        while (!open.empty()) {
            const Stage stage = open.back();
            open.pop_back();
            for (const Stage next : law_.stages[index(stage)].leads_to) {
                if (std::exchange(reached[index(next)], true)) continue;
                open.push_back(next);
            }
        }
        for (const StageRule& rule : law_.stages) {
            if (reached[index(rule.stage)]) continue;
            fault(key(rule.stage), "从登记出发无法到达这一阶段",
                  "no way leads from registered to this stage");
        }
    }

    // From every open stage the end can be reached; a stage without any way on was named already.
    void prove_way_out() {
        std::array<bool, stage_count> ends{};
        ends[index(Stage::ended)] = true;
        for (bool grew = true; grew;) {
            grew = false;
            for (const StageRule& rule : law_.stages) {
                if (ends[index(rule.stage)]) continue;
                const bool leads = std::any_of(rule.leads_to.begin(), rule.leads_to.end(),
                                               [&](Stage next) { return ends[index(next)]; });
                if (!leads) continue;
                ends[index(rule.stage)] = true;
                grew = true;
            }
        }
        for (const StageRule& rule : law_.stages) {
            if (ends[index(rule.stage)] || rule.leads_to.empty()) continue;
            fault(key(rule.stage) + ".leads_to", "从这一阶段无法走到终结",
                  "a dead end: no way leads from here to ended");
        }
    }

    void prove_clocks_used() {
        for (const ClockRule& clock : law_.clocks) {
            const bool used =
                std::any_of(law_.stages.begin(), law_.stages.end(), [&](const StageRule& stage) {
                    return std::find(stage.clocks.begin(), stage.clocks.end(), clock.clock) !=
                           stage.clocks.end();
                });
            if (!used) fault(key(clock.clock), "没有任何阶段使用这一期限", "no stage uses this clock");
        }
    }

    static std::string key(Clock clock) { return "clock." + std::string(name(clock)); }
    static std::string key(MeasureKind measure) { return "ladder." + std::string(name(measure)); }
    static std::string key(Stage stage) { return "stage." + std::string(name(stage)); }
    static std::size_t index(Stage stage) { return static_cast<std::size_t>(stage); }

    const Law& law_;
    std::vector<LawFault> faults_;
};

}  // namespace

std::vector<LawFault> prove(const Law& law) { return Proof(law).faults(); }

}  // namespace dengwen
