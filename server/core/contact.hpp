// Contact (与信访人联系): the unit with the matter in hand spoke with the petitioner about it, or tried to.
#pragma once

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct ContactAsked {
    Day made_on;
    ContactMeans means{};
    ContactResult result{};
    ContentRef text;  // what was said, or how it was tried; the petitioner reads it
};

struct Contacted {
    Contact contact;
    bool operator==(const Contacted&) const = default;
};

Outcome<Contacted> contact(const Matter& matter, const ContactAsked& asked, const Setting& setting);
void fold_in(Matter& matter, const Contacted& happened, const Entry& entry);

// ContactStanding: whether the unit of an opinion had spoken with the petitioner before it.
enum class ContactStanding { spoken, tried, not_spoken };
// Tried: the petitioner would not, or was not reached on so many different days.
inline constexpr int days_of_trying = 3;
ContactStanding contact_before(const Matter& matter, const Opinion& opinion);
// Whoever filed first gave a name and an address to the unit that handles it.
bool can_be_contacted(const Matter& matter);

}  // namespace dengwen
