#include "classify/row.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace dengwen::classify {
namespace {

using nlohmann::json;

constexpr int depth_most = 64;

// Takes three members as they pass by; nothing else of the line is kept.
class Reading : public nlohmann::json_sax<json> {
  public:
    Reading(std::string_view label, MatterRow& row) : label_(label), row_(row) {}

    bool null() override { return true; }
    bool boolean(bool) override { return other(); }
    bool number_integer(number_integer_t number) override { return whole(std::to_string(number)); }
    bool number_unsigned(number_unsigned_t number) override { return whole(std::to_string(number)); }
    bool number_float(number_float_t, const string_t&) override { return other(); }
    bool binary(binary_t&) override { return other(); }
    bool string(string_t& text) override {
        if (depth_ == 0) return no_object();
        if (std::string* const wanted = wanted_member()) {
            *wanted = std::move(text);
            has_words_ = has_words_ || wanted == &row_.title || wanted == &row_.text;
        }
        return true;
    }
    bool start_object(std::size_t) override { return opened(); }
    bool key(string_t& name) override {
        if (depth_ == 1) member_ = std::move(name);
        return true;
    }
    bool end_object() override { return closed(); }
    bool start_array(std::size_t) override { return depth_ == 0 ? no_object() : opened(); }
    bool end_array() override { return closed(); }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
        fault_ = Words{"不是有效的 JSON", "not valid JSON"};
        return false;
    }

    bool has_words() const { return has_words_; }
    const std::optional<Words>& fault() const { return fault_; }

  private:
    std::string* wanted_member() {
        if (depth_ != 1) return nullptr;
        if (!label_.empty() && member_ == label_) return &row_.label.emplace();
        return member_ == "title" ? &row_.title : member_ == "text" ? &row_.text : nullptr;
    }

    bool is_wanted() const {
        return depth_ == 1 &&
               (member_ == "title" || member_ == "text" || (!label_.empty() && member_ == label_));
    }

    bool whole(std::string digits) {
        if (depth_ == 1 && !label_.empty() && member_ == label_) {
            row_.label = std::move(digits);
            return true;
        }
        return other();
    }

    bool other() {
        if (depth_ == 0) return no_object();
        return is_wanted() ? wrong_member() : true;
    }

    bool opened() {
        if (is_wanted()) return wrong_member();
        if (++depth_ <= depth_most) return true;
        fault_ = Words{"嵌套过深", "nested too deeply"};
        return false;
    }

    bool closed() {
        depth_--;
        return true;
    }

    bool no_object() {
        fault_ = Words{"每行应是一个 JSON 对象", "each line must be one JSON object"};
        return false;
    }

    bool wrong_member() {
        fault_ = Words{member_ + " 应是文字", member_ + " must be text"};
        return false;
    }

    std::string_view label_;
    MatterRow& row_;
    std::string member_;
    int depth_ = 0;
    bool has_words_ = false;
    std::optional<Words> fault_;
};

bool has_control(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; });
}

}  // namespace

std::optional<Words> read_row(std::string_view line, std::string_view label, MatterRow& row) {
    row.title.clear();
    row.text.clear();
    row.label.reset();
    if (line.size() > row_bytes_most) return Words{"本行过长", "the line is too long"};
    Reading reading(label, row);
    if (!json::sax_parse(line, &reading)) return reading.fault();
    if (!reading.has_words()) return Words{"没有 title，也没有 text", "neither title nor text"};
    if (row.label && row.label->empty()) row.label.reset();
    if (row.label && (row.label->size() > label_bytes_most || has_control(*row.label)))
        return Words{std::string(label) + " 过长或含控制字符",
                     std::string(label) + " is too long or holds control characters"};
    return std::nullopt;
}

}  // namespace dengwen::classify
