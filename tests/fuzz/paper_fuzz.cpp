// Any bytes as a template of each kind: refused with at least one cause, or filled, with nothing of the
// values read again, into a document of a bounded size.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "paper/plain.hpp"
#include "paper/template.hpp"

using namespace dengwen;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const auto& kinds = paper::kinds();
    const paper::PaperKind& kind = kinds[data[0] % kinds.size()];
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    const auto read = paper::read_template(text, kind);
    require(read.made.has_value() == read.faults.empty());
    if (!read.made) return 0;
    paper::Values values;
    for (const paper::Field& field : paper::fields()) values.fields[std::string(field.key)] = "{{#诉求}}\n值";
    values.demands.resize(3);
    for (auto& demand : values.demands) {
        for (const auto key : paper::demand_fields()) demand[std::string(key)] = "{{理由}}";
    }
    const auto filled = paper::fill(*read.made, values, "〔2026〕1号", Day{});
    require(filled.missing.empty());
    require(paper::plain_text(filled.document).size() <= 200 * size + 1000);
    return 0;
}
