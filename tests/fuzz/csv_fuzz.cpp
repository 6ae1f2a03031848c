// Any bytes as a CSV file: every row is sound or says what is wrong with it, or the file is refused in words.
#include "intake/csv.hpp"

#include <cstdint>

#include "rows.hpp"

using namespace dengwen;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    std::size_t rows = 0;
    try {
        intake::read_csv(text, fuzz::checking(rows), size % 3 == 0 ? ';' : ',', fuzz::limits());
    } catch (const intake::FileFault& fault) {
        fuzz::require(!fault.words.zh.empty() && !fault.words.en.empty());
    }
    return 0;
}
