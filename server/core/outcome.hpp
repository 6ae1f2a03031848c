// Outcome: what a rule returns, either the value decided or the refusal.
#pragma once

#include <cassert>
#include <utility>
#include <variant>

#include "core/refusal.hpp"

namespace dengwen {

template <class Value>
class Outcome {
  public:
    Outcome(Value value) : state_(std::move(value)) {}
    Outcome(Refusal refusal) : state_(refusal) {}

    explicit operator bool() const { return state_.index() == 0; }
    const Value& value() const {
        assert(*this);
        return std::get<0>(state_);
    }
    Refusal refusal() const {
        assert(!*this);
        return std::get<1>(state_);
    }

  private:
    std::variant<Value, Refusal> state_;
};

}  // namespace dengwen
