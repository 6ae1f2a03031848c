// Import: the rows of a file registered as matters, each once, however often the import is begun again.
#pragma once

#include <atomic>
#include <functional>
#include <ostream>
#include <string>
#include <string_view>

#include "desk/desk.hpp"
#include "intake/filing.hpp"

namespace dengwen::intake {

enum class Format { csv, xlsx, jsonl };
std::string_view name(Format format);

// By the ending of the file's name, else by its first bytes.
Format format_of(const std::string& path, std::string_view bytes);

void read_rows(Format format, std::string_view bytes, const Mapping& mapping, const RowSink& sink,
               const RowLimits& limits = {});

struct Importing {
    std::string_view bytes;
    Format format = Format::csv;
    Mapping mapping;
    Actor actor;
    std::string unit;
    bool dry_run = false;
    int in_flight = 256;  // registrations under way at once, so that they share their commits
};

struct Imported {
    std::size_t rows = 0;
    std::size_t registered = 0;
    std::size_t earlier = 0;  // registered by an earlier run over the same file
    std::size_t rejected = 0;
    bool interrupted = false;
};

// Registers row by row; what cannot be registered goes to `rejected`, one JSON object a line, and the rest
// goes on. A row's key is the digest of the file and its number, kept in the commit that registers it: an
// import that was stopped at any moment goes on where it was when begun again. `told` is called after each
// row; `stop` ends the import after the registrations under way. Throws FileFault, and store::Fault after
// those under way have ended.
Imported import_rows(desk::Desk& desk, const Importing& importing, std::ostream& rejected,
                     const std::function<void(const Imported&)>& told, const std::atomic<bool>& stop);

}  // namespace dengwen::intake
