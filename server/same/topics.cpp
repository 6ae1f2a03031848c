#include "same/topics.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "same/names.hpp"

namespace dengwen::same {
namespace {

// What asks for another rule, not for the rule to be kept.
constexpr std::array<std::string_view, 24> of_policy{
    "政策",   "规定", "标准", "办法", "补贴", "补助", "资格", "条件", "待遇", "限购", "落户", "制度",
    "公积金", "社保", "医保", "养老", "职称", "认定", "门槛", "学区", "户籍", "条例", "细则", "调整"};
// How titles begin and end without saying anything.
constexpr std::array<std::string_view, 20> openings{"请问", "咨询", "反映", "投诉", "举报", "关于", "对于",
                                                    "再次", "强烈", "要求", "希望", "建议", "请求", "恳请",
                                                    "请",   "求",   "呼吁", "针对", "反应", "有关"};
constexpr std::array<std::string_view, 9> closings{"的问题",     "问题",   "的建议", "的反映", "怎么办",
                                                   "何时能解决", "的请求", "的咨询", "的投诉"};

// Half of the title's words at least must be left.
std::string bare(std::string title) {
    const std::size_t least = title.size() / 2;
    for (bool is_cut = true; is_cut;) {
        is_cut = false;
        for (const std::string_view opening : openings)
            if (title.starts_with(opening) && title.size() - opening.size() >= least) {
                title.erase(0, opening.size());
                is_cut = true;
            }
        for (const std::string_view closing : closings)
            if (title.ends_with(closing) && title.size() - closing.size() >= least) {
                title.resize(title.size() - closing.size());
                is_cut = true;
            }
    }
    return title;
}

// The title without what was dropped from it: persons, and signs at its ends.
std::string spoken(const Text& title) {
    std::string all;
    for (std::size_t at = 0; at < title.units.size();) {
        std::size_t end = at;
        while (end < title.units.size() && title.units[end].sign != 0) end++;
        if (end > at) all += (all.empty() ? "" : " ") + words(title, at, end - at);
        at = std::max(end, at + 1);
    }
    return bare(std::move(all));
}

using Shares = std::unordered_map<std::uint64_t, double>;

// In how many of the matters' titles and texts each gram stands.
Shares shares_of(const std::vector<Told>& told, const std::vector<std::uint32_t>& matters) {
    Shares shares;
    for (const std::uint32_t matter : matters)
        for (const Gram& gram : told[matter].read.grams) shares[gram.key] += 1;
    for (auto& [key, share] : shares) share /= static_cast<double>(matters.size());
    return shares;
}

// How much of what the others say a title says, for each of its grams.
double centrality(const Read& read, const Shares& shares) {
    double sum = 0;
    for (const Gram& gram : read.title_grams) sum += gram.weight * shares.at(gram.key);
    return sum / std::sqrt(static_cast<double>(read.title_grams.size()) + 4);
}

std::string place_of(const std::vector<Told>& told, const std::vector<std::uint32_t>& matters) {
    std::map<std::string, std::size_t> counts;
    for (const std::uint32_t matter : matters) {
        std::map<std::string, bool> once;
        const Text& title = told[matter].read.title;
        for (const Name& name : names(title))
            if (name.kind == NameKind::place) once[words(title, name.unit, name.length)] = true;
        for (const auto& [words, is_there] : once) counts[words]++;
    }
    std::string best;
    std::size_t most = 0;
    for (const auto& [words, count] : counts) {
        if (count < most || (count == most && words.size() <= best.size())) continue;
        best = words;
        most = count;
    }
    return best;
}

bool asks_for_policy(const Read& read) {
    const std::string title = words(read.title, 0, read.title.units.size());
    return std::any_of(of_policy.begin(), of_policy.end(),
                       [&](std::string_view word) { return title.find(word) != std::string::npos; });
}

Topic topic_of(const std::vector<Told>& told, std::vector<std::uint32_t> matters, Day today) {
    std::stable_sort(matters.begin(), matters.end(),
                     [&](std::uint32_t one, std::uint32_t other) { return told[one].day < told[other].day; });
    const Shares shares = shares_of(told, matters);
    std::uint32_t nearest = matters.front();
    double most = -1;
    for (const std::uint32_t matter : matters) {
        const double central = centrality(told[matter].read, shares);
        if (central <= most) continue;
        most = central;
        nearest = matter;
    }
    Topic topic;
    topic.title = spoken(told[nearest].read.title);
    topic.place = place_of(told, matters);
    topic.first = told[matters.front()].day;
    topic.last = told[matters.back()].day;
    for (const std::uint32_t sample : {nearest, matters.front(), matters.back()})
        if (std::find(topic.samples.begin(), topic.samples.end(), sample) == topic.samples.end())
            topic.samples.push_back(sample);
    std::size_t before = 0;
    std::size_t later = 0;
    std::size_t of_policy_count = 0;
    for (const std::uint32_t matter : matters) {
        const int age = today - told[matter].day;
        if (age >= 0 && age < trend_days) later++;
        if (age >= trend_days && age < 2 * trend_days) before++;
        if (asks_for_policy(told[matter].read)) of_policy_count++;
    }
    topic.trend = trend_of(before, later);
    topic.proposal =
        2 * of_policy_count >= matters.size() ? Proposal::complete_policy : Proposal::improve_work;
    topic.is_publishable = matters.size() >= published_min;
    topic.matters = std::move(matters);
    return topic;
}

// The chance that at most `count` of `all` fall on one of two equal halves.
double half_binomial(std::size_t count, std::size_t all) {
    const auto ln = [](std::size_t number) { return std::lgamma(static_cast<double>(number) + 1); };
    double sum = 0;
    for (std::size_t at = 0; at <= count && at <= all; at++)
        sum += std::exp(ln(all) - ln(at) - ln(all - at) - static_cast<double>(all) * std::log(2.0));
    return sum;
}

}  // namespace

Trend trend_of(std::size_t before, std::size_t later) {
    constexpr double chance = 0.05;
    if (half_binomial(before, before + later) <= chance && later > before) return Trend::rising;
    if (half_binomial(later, before + later) <= chance && later < before) return Trend::falling;
    return Trend::steady;
}

std::vector<Topic> topics(const std::vector<Told>& told, const std::vector<std::uint32_t>& clusters,
                          Day today, std::size_t size_min) {
    std::map<std::uint32_t, std::vector<std::uint32_t>> members;
    for (std::uint32_t matter = 0; matter < told.size() && matter < clusters.size(); matter++)
        members[clusters[matter]].push_back(matter);
    std::vector<Topic> found;
    for (auto& [cluster, matters] : members)
        if (matters.size() >= std::max<std::size_t>(1, size_min))
            found.push_back(topic_of(told, std::move(matters), today));
    std::stable_sort(found.begin(), found.end(), [](const Topic& one, const Topic& other) {
        return one.matters.size() > other.matters.size();
    });
    return found;
}

}  // namespace dengwen::same
