// Redaction (隐名): whether a text that is to be published still tells who asked.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/publication.hpp"
#include "desk/contents.hpp"
#include "desk/keeping.hpp"
#include "store/store.hpp"

namespace dengwen::desk {

// An identity, mobile or bank card number, also in full-width digits and in groups parted by one blank or
// hyphen.
bool holds_personal_number(std::string_view text);

// Party: what the record holds of one who petitioned, for one or as agent.
struct Party {
    std::string name;
    std::string telephone;
    std::string email;
    std::string address;
};
bool tells_of(const Party& party, std::string_view text);

// The first of the texts that still tells who asked, by a number, by what the record holds of those who
// petitioned, or by the number of the matter.
std::optional<PublishedText> unredacted(const Matter& matter, const PublicationAsked& asked,
                                        const Contents& contents, const Keeping& keeping);

}  // namespace dengwen::desk
