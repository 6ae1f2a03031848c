// Password rules: long enough, and not put together from what everybody tries first.
//
// No rule asks for kinds of characters. What counts is how many pieces a password has: a common word, a run
// of keys, a date or a repetition is one piece however long it is (NIST SP 800-63B, section 5.1.1.2).
#pragma once

#include <string>
#include <string_view>

#include "core/office.hpp"

namespace dengwen::desk {

enum class PasswordFault {
    none,
    length,  // not 12 to 128 characters
    common,  // mostly common words, runs of keys, dates, repetitions, or the officer's own names
};

PasswordFault fault_of_password(std::string_view password, const Officer& officer);

// Characters besides pieces, and two for each piece; the least there can be.
int strength_of_password(std::string_view password, const Officer& officer);

// Of tables/common-passwords.txt.
std::string_view common_passwords();

}  // namespace dengwen::desk
