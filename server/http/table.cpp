#include "http/table.hpp"

#include <cassert>

namespace dengwen::http {

namespace {

// The first segment of a path that starts with '/', and what follows it.
std::pair<std::string_view, std::string_view> split(std::string_view path) {
    path.remove_prefix(1);
    const auto end = path.find('/');
    if (end == std::string_view::npos) return {path, {}};
    return {path.substr(0, end), path.substr(end)};
}

}  // namespace

Table::Table(std::vector<Route> routes) : routes_(std::move(routes)) {
    for (const Route& route : routes_) {
        Node* node = &root_;
        std::string_view rest = route.pattern;
        while (!rest.empty()) {
            const auto [segment, after] = split(rest);
            auto& next = segment.ends_with("...}")  ? node->rest
                         : segment.starts_with('{') ? node->any
                                                    : node->segments[std::string(segment)];
            if (!next) next = std::make_unique<Node>();
            node = next.get();
            rest = after;
        }
        const bool is_new = node->routes.emplace(route.method, &route).second;
        assert(is_new);
        (void)is_new;
    }
}

const Table::Node* Table::walk(const Node& node, std::string_view path,
                               std::vector<std::string>& parameters) {
    if (path.empty()) return node.routes.empty() ? nullptr : &node;
    if (path.front() != '/') return nullptr;
    const auto [segment, rest] = split(path);
    const auto literal = node.segments.find(segment);
    if (literal != node.segments.end())
        if (const Node* found = walk(*literal->second, rest, parameters)) return found;
    if (node.any && !segment.empty()) {
        if (auto decoded = percent_decoded(segment, false)) {
            parameters.push_back(std::move(*decoded));
            if (const Node* found = walk(*node.any, rest, parameters)) return found;
            parameters.pop_back();
        }
    }
    if (!node.rest || segment.empty()) return nullptr;
    parameters.emplace_back(path.substr(1));  // as it came: its parts are names, with nothing to decode
    return node.rest.get();
}

Table::Found Table::find(Method method, std::string_view path) const {
    Found found;
    const Node* node = walk(root_, path, found.parameters);
    if (!node) return found;
    const auto wanted = method == Method::head && !node->routes.contains(Method::head) ? Method::get : method;
    const auto at = node->routes.find(wanted);
    if (at != node->routes.end()) found.route = at->second;
    for (const auto& [one, route] : node->routes) {
        found.allowed += (found.allowed.empty() ? "" : ", ") + std::string(name(one));
        if (one == Method::get) found.allowed += ", HEAD";
    }
    return found;
}

}  // namespace dengwen::http
