// Any bytes as a mail: what comes out can be kept: UTF-8, no control characters, no more than is taken.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "ledger/utf8.hpp"
#include "mail/message.hpp"

using namespace dengwen;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

void can_be_kept(std::string_view text, bool lines) {
    while (!text.empty()) {
        const auto character = ledger::take_character(text);
        require(character.has_value());
        require(*character >= 0x20 ? *character != 0x7F
                                   : lines && (*character == '\n' || *character == '\t'));
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view raw(reinterpret_cast<const char*>(bytes), size);
    const mail::Message message = mail::message_from(raw);
    can_be_kept(message.subject, false);
    can_be_kept(message.name, false);
    can_be_kept(message.text, true);
    require(message.files.size() <= mail::files_max);
    for (const mail::File& file : message.files) {
        can_be_kept(file.name, false);
        require(!file.name.empty() && !file.bytes.empty());
    }
    return 0;
}
