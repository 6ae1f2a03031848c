// Any bytes as a line of JSONL for the models: what is taken is UTF-8 and can be read for its runs of
// characters.
#include <cstdint>

#include "classify/features.hpp"
#include "classify/row.hpp"
#include "rows.hpp"

using namespace dengwen;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view line(reinterpret_cast<const char*>(bytes), size);
    classify::MatterRow row;
    if (const auto fault = classify::read_row(line, "label1", row)) {
        fuzz::require(!fault->zh.empty() && !fault->en.empty());
        return 0;
    }
    fuzz::require(intake::is_utf_8(row.title) && intake::is_utf_8(row.text));
    fuzz::require(!row.label || (!row.label->empty() && row.label->size() <= classify::label_bytes_most));
    classify::Grams grams;
    grams.read({row.title, row.text});
    for (const auto field : {classify::Field::text, classify::Field::title})
        for (const auto& gram : grams.of(field))
            fuzz::require(gram.count > 0 && !grams.words(gram).empty() &&
                          intake::is_utf_8(grams.words(gram)));
    return 0;
}
