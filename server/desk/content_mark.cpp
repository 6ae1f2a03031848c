#include "desk/content_mark.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "desk/repetition.hpp"

namespace dengwen::desk {

namespace {

constexpr const char* mark_head = "dengwen content mark 1\n";

std::string body_of_ref(const ContentRef& ref, const Contents& contents) {
    const auto& all = contents.all();
    const auto found = std::ranges::find(all, ref.digest, &store::Content::digest);
    return found == all.end() ? std::string() : found->body;
}

// Title and text of a statement, or the whole of one that is plain words.
std::string told_in(const std::string& statement) {
    const auto read = nlohmann::json::parse(statement, nullptr, false);
    if (!read.is_object()) return normalised(statement);
    return normalised(read.value("title", "")) + "\n" + normalised(read.value("text", ""));
}

}  // namespace

std::optional<std::string> content_mark(const Registered& registered, const Contents& contents,
                                        const Keeping& keeping) {
    if (registered.kind == Kind::accusation || registered.submission.withheld_name) return std::nullopt;
    std::vector<std::string> demands;
    for (const Demand& demand : registered.demands)
        demands.push_back(normalised(body_of_ref(demand.text, contents)));
    std::ranges::sort(demands);
    std::string text =
        mark_head + registered.place + "\n" + told_in(body_of_ref(registered.submission.statement, contents));
    for (const std::string& demand : demands) text += "\n" + demand;
    return keeping.mark(text);
}

}  // namespace dengwen::desk
