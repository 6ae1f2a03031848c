// Table: finds the route of a path, segment by segment, without patterns to match at run time.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "http/routes.hpp"

namespace dengwen::http {

class Table {
  public:
    // Two routes of one method on one pattern are a fault of the table itself and assert.
    explicit Table(std::vector<Route> routes);

    struct Found {
        const Route* route = nullptr;         // null: no such path, or not with this method
        std::vector<std::string> parameters;  // decoded
        std::string allowed;                  // the methods there are; empty: no such path
    };
    Found find(Method method, std::string_view path) const;

    const std::vector<Route>& routes() const { return routes_; }

  private:
    struct Node {
        std::map<std::string, std::unique_ptr<Node>, std::less<>> segments;
        std::unique_ptr<Node> any;   // {…}
        std::unique_ptr<Node> rest;  // {…...}: all segments that are left
        std::map<Method, const Route*> routes;
    };
    static const Node* walk(const Node& node, std::string_view path, std::vector<std::string>& parameters);

    std::vector<Route> routes_;
    Node root_;
};

}  // namespace dengwen::http
