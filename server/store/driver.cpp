#include "store/driver.hpp"

#include <cassert>

namespace dengwen::store {

void Write::add(const Statement& statement, std::initializer_list<Value> values) {
    steps_.push_back({&statement, values_.size(), values.size()});
    values_.insert(values_.end(), values);
}

std::string_view Write::keep(std::string text) {
    return *kept_.emplace_back(std::make_unique<std::string>(std::move(text)));
}

std::vector<Call> Write::calls() const {
    std::vector<Call> calls;
    calls.reserve(steps_.size());
    for (const Step& step : steps_) {
        calls.push_back({step.statement, std::span(values_).subspan(step.first, step.count)});
    }
    return calls;
}

std::string spoken(std::string_view sql, const Dialect& dialect) {
    const std::pair<std::string_view, std::string_view> words[] = {
        {"{whole}", dialect.whole},
        {"{bytes}", dialect.bytes},
        {"{position}", dialect.position},
        {"{clustered}", dialect.clustered},
    };
    std::string out;
    while (!sql.empty()) {
        const std::size_t brace = std::min(sql.find('{'), sql.size());
        out.append(sql.substr(0, brace));
        sql.remove_prefix(brace);
        if (sql.empty()) break;
        bool is_known = false;
        for (const auto& [word, meaning] : words) {
            if (!sql.starts_with(word)) continue;
            out.append(meaning);
            sql.remove_prefix(word.size());
            is_known = true;
            break;
        }
        assert(is_known);  // the SQL text is ours
    }
    return out;
}

}  // namespace dengwen::store
