// Any bytes as the body of a request: refused with a reason, or a value that says the same when written and
// read again.
#include <cstdint>
#include <cstdlib>

#include "http/strict_json.hpp"

using namespace dengwen;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    http::JsonFlaw flaw;
    const auto read = http::read_json({reinterpret_cast<const char*>(bytes), size}, flaw);
    if (!read) return 0;
    // Writing throws for text that is not UTF-8, which must not have come through.
    const std::string written = read->dump();
    const auto again = http::read_json(written, flaw);
    if (!again || *again != *read) std::abort();
    return 0;
}
