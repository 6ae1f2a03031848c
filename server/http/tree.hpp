// Tree: categories or places as a person narrows them down, one select per level, each a plain form field.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/words.hpp"
#include "http/render.hpp"

namespace dengwen::http {

class Tree {
  public:
    struct Node {
        std::string code;
        Words name;
        std::string parent;
    };
    explicit Tree(std::vector<Node> nodes);

    bool empty() const { return nodes_.empty(); }
    const Node* find(std::string_view code) const;
    // The lowest node that all others stand under or above: the county, the city this deployment serves.
    const Node* whole() const { return whole_; }
    const std::vector<const Node*>& below(std::string_view code) const;  // "" for the top
    std::vector<const Node*> line(std::string_view code) const;          // from the top down to the node
    std::string text(std::string_view code, Language language) const;    // "长沙县 › 星沙街道"

    // Choice: what the fields of the form say, as far as each stands under the one before it.
    struct Choice {
        std::vector<std::string> levels;
        std::string code;      // the deepest chosen; empty when nothing is
        bool unknown = false;  // a value that stands nowhere in the tree
    };
    Choice choose(const std::vector<std::string>& values) const;
    std::vector<std::string> fields_for(std::string_view code) const;  // the values that choose this code

  private:
    std::map<std::string, Node, std::less<>> nodes_;
    std::map<std::string, std::vector<const Node*>, std::less<>> below_;
    const Node* whole_ = nullptr;
};

// The phrases around the selects of one tree, and where its button leads.
struct TreeLook {
    std::string id;          // "place": fields place_1, place_2, …
    std::string none_key;    // the phrase of the empty choice at the top
    std::string label_key;   // "field.place.": the first level's label is field.place.1
    std::string deeper_key;  // the label of levels that have none of their own
    std::string narrow_key;
    std::string action;
    bool whole_is_choice = false;  // the top itself may be meant: "the whole county"
};
void show_tree(Values& values, const Tree& tree, const Tree::Choice& choice, const TreeLook& look,
               Language language);

}  // namespace dengwen::http
