// JSONL: one JSON object a line, its members the columns.
#pragma once

#include <string_view>

#include "intake/row.hpp"

namespace dengwen::intake {

// Reads every line into `sink`; texts, numbers and booleans become cells, null is an absent cell, a list of
// texts is joined with newlines. Anything deeper is the row's fault. Throws FileFault.
void read_jsonl(std::string_view bytes, const RowSink& sink, const RowLimits& limits = {});

}  // namespace dengwen::intake
