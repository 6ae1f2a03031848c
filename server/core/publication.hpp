// Publication (公开答复): an answer that was served is published, its question and answer rewritten without
// whatever would tell who asked.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

// PublishedText: one of the texts that are published, each written anew for the public.
enum class PublishedText { title, question, answer, basis };

struct PublicationAsked {
    ContentRef title;
    ContentRef question;
    ContentRef answer;
    std::optional<ContentRef> basis;
    bool redacted = false;  // the officer has looked: nothing tells who asked
    // The first text that still tells it, as the desk found, which alone reads contents.
    std::optional<PublishedText> unredacted{};
};

struct Published {
    Publication publication;
    bool operator==(const Published&) const = default;
};

Outcome<Published> publish(const Matter& matter, const PublicationAsked& asked, const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_publication(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const Published& happened, const Entry& entry);

}  // namespace dengwen
