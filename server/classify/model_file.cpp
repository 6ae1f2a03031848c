#include "classify/model_file.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>

#include "ledger/hash.hpp"

namespace dengwen::classify {
namespace {

static_assert(std::endian::native == std::endian::little, "numbers are written least byte first");

using nlohmann::json;
using nlohmann::ordered_json;

constexpr std::size_t digest_bytes = 32;
constexpr std::size_t head_bytes_most = 4u << 20;
constexpr std::size_t labels_most = 20'000;
constexpr std::size_t name_bytes_most = 4096;

[[noreturn]] void refuse(const char* zh, const char* en) { throw ModelFault({zh, en}); }

template <typename Number>
void append(std::string& bytes, const std::vector<Number>& numbers) {
    bytes.append(reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(Number));
}

template <typename Number>
std::vector<Number> taken(std::string_view& bytes, std::size_t count) {
    std::vector<Number> numbers(count);
    if (count != 0) std::memcpy(numbers.data(), bytes.data(), count * sizeof(Number));
    bytes.remove_prefix(count * sizeof(Number));
    return numbers;
}

std::string head_of(const Model& model) {
    ordered_json head;
    head["label"] = model.trained_on.label;
    head["rows"] = model.trained_on.rows;
    head["left_out"] = model.trained_on.left_out;
    head["day"] = model.trained_on.day;
    head["digest"] = model.trained_on.digest;
    head["held_out"] = nullptr;
    if (model.held_out)
        head["held_out"] = {{"accuracy", model.held_out->accuracy}, {"macro_f1", model.held_out->macro_f1}};
    head["sharpness"] = model.sharpness;
    head["threshold"] = model.threshold;
    head["runs"] = model.hashes.size();
    head["labels"] = json::array();
    for (const LearnedLabel& one : model.labels)
        head["labels"].push_back({{"name", one.name}, {"rows", one.rows}, {"intercept", one.intercept}});
    return head.dump() + "\n";
}

double number_at(const json& head, const char* name, double least, double most) {
    const double number = head.at(name).get<double>();
    if (!(number >= least && number <= most))
        refuse("模型文件里有超出范围的数", "a number in the model is out of range");
    return number;
}

std::uint64_t whole_at(const json& head, const char* name) {
    const json& value = head.at(name);
    if (!value.is_number_unsigned())
        refuse("模型文件里有超出范围的数", "a number in the model is out of range");
    return value.get<std::uint64_t>();
}

void read_labels(const json& listed, Model& model) {
    if (!listed.is_array() || listed.size() < 2 || listed.size() > labels_most)
        refuse("模型文件里的标签不对", "the labels in the model are wrong");
    std::set<std::string> names;
    for (const json& one : listed) {
        LearnedLabel label{one.at("name").get<std::string>(), whole_at(one, "rows"),
                           number_at(one, "intercept", -1e6, 1e6)};
        if (label.name.size() > name_bytes_most || !names.insert(label.name).second)
            refuse("模型文件里的标签不对", "the labels in the model are wrong");
        model.labels.push_back(std::move(label));
    }
}

// How many runs of characters the numbers after it speak of.
std::size_t read_head(std::string_view line, Model& model) {
    const json head = json::parse(line, nullptr, false);
    if (!head.is_object()) refuse("模型文件的说明部分读不懂", "the model's head cannot be read");
    try {
        model.trained_on = {head.at("label").get<std::string>(), whole_at(head, "rows"),
                            whole_at(head, "left_out"), head.at("day").get<std::string>(),
                            head.at("digest").get<std::string>()};
        if (!head.at("held_out").is_null())
            model.held_out = HeldOut{number_at(head.at("held_out"), "accuracy", 0, 1),
                                     number_at(head.at("held_out"), "macro_f1", 0, 1)};
        model.sharpness = number_at(head, "sharpness", 0, 1e6);
        model.threshold = number_at(head, "threshold", 0, 1);
        read_labels(head.at("labels"), model);
        return whole_at(head, "runs");
    } catch (const json::exception&) {
        refuse("模型文件的说明部分缺少内容", "a part of the model's head is missing");
    }
}

void check_numbers(const Model& model) {
    for (std::size_t at = 1; at < model.hashes.size(); at++)
        if (model.hashes[at - 1] >= model.hashes[at])
            refuse("模型文件里的特征次序不对", "the runs of the model are out of order");
    for (const float step : model.steps)
        if (!(std::fabs(step) <= 1e6F))
            refuse("模型文件里有超出范围的数", "a number in the model is out of range");
}

}  // namespace

std::string bytes_of(const Model& model) {
    std::string bytes(schema_line);
    bytes += head_of(model);
    append(bytes, model.hashes);
    append(bytes, model.lines);
    append(bytes, model.steps);
    const ledger::Hash digest = ledger::sha256_of(bytes);
    bytes += ledger::bytes_of(digest);
    return bytes;
}

Model model_from(std::string_view bytes) {
    constexpr std::string_view kind = "dengwen model schema ";
    if (!bytes.starts_with(kind)) refuse("这不是登闻的模型文件", "this is no model file of Dengwen");
    if (!bytes.starts_with(schema_line))
        refuse("模型文件的版本与本程序不符；请用 dengwen learn 重新学习",
               "the model is of another version than this program; learn it anew with dengwen learn");
    if (bytes.size() < schema_line.size() + digest_bytes)
        refuse("模型文件不完整", "the model file is cut short");
    const std::string_view all = bytes.substr(0, bytes.size() - digest_bytes);
    std::string_view rest = all.substr(schema_line.size());
    const std::size_t end = rest.substr(0, head_bytes_most).find('\n');
    if (end == std::string_view::npos) refuse("模型文件不完整", "the model file is cut short");
    Model model;
    const std::size_t runs = read_head(rest.substr(0, end), model);
    rest.remove_prefix(end + 1);
    const std::size_t line_bytes = model.lanes() * sizeof(std::int16_t);
    const std::size_t steps_bytes = model.lanes() * sizeof(float);
    // Divided, not multiplied: the number of runs is not to be trusted before it is held against the size.
    if (rest.size() < steps_bytes ||
        runs != (rest.size() - steps_bytes) / (sizeof(std::uint64_t) + line_bytes) ||
        (rest.size() - steps_bytes) % (sizeof(std::uint64_t) + line_bytes) != 0)
        refuse("模型文件不完整，或后面多了内容", "the model file is cut short, or something follows it");
    if (ledger::bytes_of(ledger::sha256_of(all)) != bytes.substr(all.size()))
        refuse("模型文件被改动过或已损坏：校验和不符",
               "the model file was changed or damaged: its sum is wrong");
    model.hashes = taken<std::uint64_t>(rest, runs);
    model.lines = taken<std::int16_t>(rest, runs * model.lanes());
    model.steps = taken<float>(rest, model.lanes());
    check_numbers(model);
    return model;
}

}  // namespace dengwen::classify
