// Any bytes as a model file: refused in words, or written back as a model that judges. The sum is put right
// for them, so that what lies behind it is met too.
#include <cmath>
#include <cstdint>
#include <string>

#include "classify/model_file.hpp"
#include "ledger/hash.hpp"
#include "rows.hpp"

using namespace dengwen;

namespace {

void read(std::string_view bytes) {
    try {
        const classify::Model model = classify::model_from(bytes);
        fuzz::require(classify::bytes_of(classify::model_from(classify::bytes_of(model))) ==
                      classify::bytes_of(model));
        classify::Judge judge(model);
        const auto best = judge.likeliest({"路灯", "路灯坏了 abc"});
        fuzz::require(best.label < model.labels.size());
        fuzz::require(judge.reasons(best.label).size() <= 5);
    } catch (const classify::ModelFault& fault) {
        fuzz::require(!fault.words.zh.empty() && !fault.words.en.empty());
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(bytes), size);
    read(text);
    const ledger::Hash sum = ledger::sha256_of(text);
    read(text + std::string(ledger::bytes_of(sum)));
    return 0;
}
