#include "http/tree.hpp"

#include "http/phrases.hpp"

namespace dengwen::http {

Tree::Tree(std::vector<Node> nodes) {
    std::vector<std::string> order;
    for (Node& node : nodes) {
        order.push_back(node.code);
        nodes_.insert_or_assign(node.code, std::move(node));
    }
    for (const std::string& code : order) {
        const Node& node = nodes_.find(code)->second;
        below_[find(node.parent) ? node.parent : std::string()].push_back(&node);
    }
    for (const auto* top = &below(""); top->size() == 1; top = &below(whole_->code)) whole_ = top->front();
}

const Tree::Node* Tree::find(std::string_view code) const {
    const auto found = nodes_.find(code);
    return found == nodes_.end() ? nullptr : &found->second;
}

const std::vector<const Tree::Node*>& Tree::below(std::string_view code) const {
    static const std::vector<const Node*> none;
    const auto found = below_.find(code);
    return found == below_.end() ? none : found->second;
}

std::vector<const Tree::Node*> Tree::line(std::string_view code) const {
    std::vector<const Node*> out;
    for (const Node* node = find(code); node && out.size() < 8; node = find(node->parent))
        out.insert(out.begin(), node);
    return out;
}

std::string Tree::text(std::string_view code, Language language) const {
    std::string out;
    for (const Node* node : line(code)) {
        if (!out.empty()) out += " › ";
        out += in(language, node->name);
    }
    return out.empty() ? std::string(code) : out;
}

Tree::Choice Tree::choose(const std::vector<std::string>& values) const {
    Choice choice;
    std::string above = whole_ ? whole_->code : "";
    for (const std::string& value : values) {
        if (value.empty()) break;
        const Node* node = find(value);
        if (!node) {
            choice.unknown = true;
            break;
        }
        if (node == whole_ && choice.levels.empty()) {
            choice.levels.push_back(value);
            choice.code = value;
            break;
        }
        // A level chosen under another branch, before the one above it was changed, no longer counts.
        if (node->parent != above && !(above.empty() && !find(node->parent))) break;
        choice.levels.push_back(value);
        choice.code = above = value;
    }
    return choice;
}

std::vector<std::string> Tree::fields_for(std::string_view code) const {
    std::vector<std::string> out;
    const bool whole = whole_ && whole_->code == code;
    const std::size_t above = whole_ ? line(whole_->code).size() - (whole ? 1 : 0) : 0;
    const auto all = line(code);
    for (std::size_t i = above; i < all.size(); ++i) out.push_back(all[i]->code);
    return out;
}

namespace {

void show_level(Values& values, const Tree& tree, const TreeLook& look, Language language, std::size_t level,
                const Tree::Node* above, std::string_view chosen) {
    const Phrases& say = phrases(language);
    const std::string number = std::to_string(level);
    Values* shown = values.AddSectionDictionary("LEVEL");
    shown->SetValue("FIELD", look.id + "_" + number);
    const std::string own_label = look.label_key + number;
    shown->SetValue("LABEL", say.at(say.has(own_label) ? own_label : look.deeper_key));
    const bool top = level == 1;
    const std::string whole_name = above ? in(language, above->name) : std::string();
    shown->SetValue("NONE", top || !say.has("field.place.whole")
                                ? say.at(look.none_key)
                                : say.say("field.place.whole", {{"NAME", whole_name}}));
    if (top) show(*shown, "DESCRIBED", "BY", look.id + "-hint");
    const auto add = [&](const std::string& code, const std::string& name) {
        Values* option = shown->AddSectionDictionary("OPTION");
        option->SetValue("CODE", code);
        option->SetValue("NAME", name);
        if (code == chosen) option->ShowSection("CHOSEN");
    };
    if (top && above && look.whole_is_choice)
        add(above->code, say.say("field.place.whole", {{"NAME", whole_name}}));
    for (const Tree::Node* node : tree.below(above ? std::string_view(above->code) : std::string_view()))
        add(node->code, in(language, node->name));
}

}  // namespace

void show_tree(Values& values, const Tree& tree, const Tree::Choice& choice, const TreeLook& look,
               Language language) {
    values.SetValue("ID", look.id);
    values.SetValue("ACTION", look.action);
    const Tree::Node* above = tree.whole();
    std::size_t level = 1;
    for (;; ++level) {
        const std::string chosen = level <= choice.levels.size() ? choice.levels[level - 1] : std::string();
        show_level(values, tree, look, language, level, above, chosen);
        const Tree::Node* node = tree.find(chosen);
        if (!node || node == tree.whole() || tree.below(chosen).empty()) break;
        above = node;
    }
    bool deep = false;
    for (const Tree::Node* node :
         tree.below(tree.whole() ? std::string_view(tree.whole()->code) : std::string_view()))
        deep = deep || !tree.below(node->code).empty();
    if (deep) show(values, "MORE", "MORE_TEXT", phrases(language).at(look.narrow_key));
}

}  // namespace dengwen::http
