#include "same/clusters.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

#include "same/neighbours.hpp"

namespace dengwen::same {
namespace {

constexpr double bond_min = 0.02;
constexpr int rounds_max = 30;

// A graph whose nodes are things or, once joined, clusters of them.
struct Graph {
    std::vector<double> sizes;
    std::vector<std::vector<std::pair<std::uint32_t, double>>> bonds;  // ascending by node
};

Graph graph_of(std::vector<double> sizes, std::vector<Bond> bonds) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> sums;
    for (const Bond& bond : bonds)
        if (bond.one != bond.other) sums[std::minmax(bond.one, bond.other)] += bond.score;
    Graph graph{std::move(sizes), {}};
    graph.bonds.resize(graph.sizes.size());
    for (const auto& [pair, score] : sums) {
        graph.bonds[pair.first].emplace_back(pair.second, score);
        graph.bonds[pair.second].emplace_back(pair.first, score);
    }
    return graph;
}

// What a cluster must hold together; for a growth of 2 the resolution times its pairs.
double cost_of(double size, const Gathering& how) {
    return how.resolution * (std::pow(size, how.growth) - size) / (std::pow(2.0, how.growth) - 2);
}

double cost_of_joining(double one, double other, const Gathering& how) {
    return cost_of(one + other, how) - cost_of(one, how) - cost_of(other, how);
}

// Moves each node where it adds most, until none moves; whether any did.
bool move_nodes(const Graph& graph, const Gathering& how, std::vector<std::uint32_t>& home) {
    std::vector<double> sizes(graph.sizes.size(), 0);
    for (std::size_t node = 0; node < home.size(); node++) sizes[home[node]] += graph.sizes[node];
    bool is_changed = false;
    bool is_moving = true;
    for (int round = 0; is_moving && round < rounds_max; round++) {
        is_moving = false;
        for (std::uint32_t node = 0; node < home.size(); node++) {
            std::map<std::uint32_t, double> to;
            for (const auto& [other, score] : graph.bonds[node]) to[home[other]] += score;
            const std::uint32_t from = home[node];
            sizes[from] -= graph.sizes[node];
            std::uint32_t best = from;
            double best_gain = to[from] - cost_of_joining(graph.sizes[node], sizes[from], how);
            for (const auto& [cluster, score] : to) {
                const double gain = score - cost_of_joining(graph.sizes[node], sizes[cluster], how);
                if (gain > best_gain + 1e-12) {
                    best = cluster;
                    best_gain = gain;
                }
            }
            sizes[best] += graph.sizes[node];
            home[node] = best;
            if (best != from) is_moving = is_changed = true;
        }
    }
    return is_changed;
}

// Numbers from 0 in the order of the first; how many there are.
std::uint32_t renumber(std::vector<std::uint32_t>& home) {
    std::map<std::uint32_t, std::uint32_t> numbers;
    for (std::uint32_t& cluster : home)
        cluster = numbers.emplace(cluster, static_cast<std::uint32_t>(numbers.size())).first->second;
    return static_cast<std::uint32_t>(numbers.size());
}

bool reads_before(const Read& one, const Read& other) {
    return one.title.folded != other.title.folded ? one.title.folded < other.title.folded
                                                  : one.body.folded < other.body.folded;
}

}  // namespace

std::vector<std::uint32_t> gather(std::size_t count, const std::vector<Bond>& bonds, const Gathering& how) {
    std::vector<std::uint32_t> homes(count);
    std::iota(homes.begin(), homes.end(), 0U);
    Graph graph = graph_of(std::vector<double>(count, 1), bonds);
    while (true) {
        std::vector<std::uint32_t> home(graph.sizes.size());
        std::iota(home.begin(), home.end(), 0U);
        if (!move_nodes(graph, how, home)) break;
        const std::uint32_t clusters = renumber(home);
        std::vector<double> sizes(clusters, 0);
        std::vector<Bond> joined;
        for (std::uint32_t node = 0; node < home.size(); node++) {
            sizes[home[node]] += graph.sizes[node];
            for (const auto& [other, score] : graph.bonds[node])
                if (node < other) joined.push_back({home[node], home[other], score});
        }
        for (std::uint32_t& cluster : homes) cluster = home[cluster];
        graph = graph_of(std::move(sizes), std::move(joined));
    }
    renumber(homes);
    return homes;
}

std::vector<std::uint32_t> clusters(const std::vector<Read>& reads, const Weights& weights,
                                    const Gathering& how) {
    std::vector<std::uint32_t> order(reads.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t one, std::uint32_t other) {
        return reads_before(reads[one], reads[other]);
    });
    std::vector<std::uint32_t> things;  // of the messages that read alike the first
    std::vector<std::uint32_t> thing_of(reads.size());
    for (const std::uint32_t message : order) {
        if (things.empty() || reads_before(reads[things.back()], reads[message])) things.push_back(message);
        thing_of[message] = static_cast<std::uint32_t>(things.size() - 1);
    }
    Neighbours index(std::clamp<std::size_t>(things.size() * 16, 1024, std::size_t{1} << 22U));
    for (const std::uint32_t message : things) index.add(reads[message]);
    std::vector<Bond> bonds;
    for (std::uint32_t thing = 0; thing < things.size(); thing++) {
        for (const Candidate& near : index.like(reads[things[thing]], how.neighbours + 1)) {
            if (near.entry == thing) continue;
            bonds.push_back({std::min(thing, near.entry), std::max(thing, near.entry), 0});
        }
    }
    const auto is_before = [](const Bond& one, const Bond& other) {
        return std::pair(one.one, one.other) < std::pair(other.one, other.other);
    };
    std::sort(bonds.begin(), bonds.end(), is_before);
    bonds.erase(std::unique(bonds.begin(), bonds.end(),
                            [](const Bond& one, const Bond& other) {
                                return one.one == other.one && one.other == other.other;
                            }),
                bonds.end());
    for (Bond& bond : bonds)
        bond.score = score(traits(reads[things[bond.one]], reads[things[bond.other]]), weights);
    std::erase_if(bonds, [](const Bond& bond) { return bond.score < bond_min; });
    const std::vector<std::uint32_t> homes = gather(things.size(), bonds, how);
    std::vector<std::uint32_t> found(reads.size());
    for (std::size_t message = 0; message < reads.size(); message++)
        found[message] = homes[thing_of[message]];
    renumber(found);
    return found;
}

}  // namespace dengwen::same
