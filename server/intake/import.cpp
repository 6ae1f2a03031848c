#include "intake/import.hpp"

#include <fmt/format.h>

#include <sodium.h>

#include <condition_variable>
#include <mutex>
#include <nlohmann/json.hpp>

#include "intake/csv.hpp"
#include "intake/jsonl.hpp"
#include "intake/xlsx.hpp"

namespace dengwen::intake {
namespace {

std::string digest_of(std::string_view bytes) {
    unsigned char digest[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(digest, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    std::string hex(sizeof digest * 2 + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), digest, sizeof digest);
    hex.pop_back();
    return hex;
}

std::string line_of(const Rejection& rejection) {
    nlohmann::ordered_json line;
    line["line"] = rejection.line;
    line["row"] = rejection.row;
    line["field"] = rejection.field;
    line["reason"] = {{"zh", rejection.reason.zh}, {"en", rejection.reason.en}};
    if (rejection.refusal) {
        line["refusal"] = static_cast<int>(*rejection.refusal);
        line["name"] = name(*rejection.refusal);
    }
    return line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

// The field a refusal points at: the last part of its pointer that is a word ("/submission/received_day").
std::string field_of(const RefusalRow& refusal) {
    return std::string(
        refusal.pointer.substr(std::min(refusal.pointer.rfind('/') + 1, refusal.pointer.size())));
}

class Run {
  public:
    Run(desk::Desk& desk, const Importing& importing, std::ostream& rejected,
        const std::function<void(const Imported&)>& told)
        : desk_(desk),
          importing_(importing),
          rejected_(rejected),
          told_(told),
          digest_(digest_of(importing.bytes)),
          catalogue_(desk.store().categories(), desk.store().divisions()),
          offices_(desk.offices()),
          filing_{importing.actor, importing.unit, place(),       importing.mapping,
                  catalogue_,      *offices_,      desk.now().day} {}

    // Registrations under way hold this object; none may outlive it.
    ~Run() { wait_until(0); }

    void take(const Row& row) {
        const std::string key = "import:" + digest_ + ":" + std::to_string(row.number);
        const bool earlier = !row.fault && desk_.store().once(key).has_value();
        auto made = earlier ? std::variant<desk::Registering, Rejection>{} : registering_from(row, filing_);
        if (earlier || std::holds_alternative<Rejection>(made) || importing_.dry_run) {
            const std::lock_guard lock(mutex_);
            ++done_.rows;
            if (earlier)
                ++done_.earlier;
            else if (const auto* rejection = std::get_if<Rejection>(&made))
                reject(*rejection);
            else
                ++done_.registered;
            told_(done_);
            return;
        }
        auto& registering = std::get<desk::Registering>(made);
        registering.once = store::Once{key, digest_, 0, "", ""};
        wait_until(importing_.in_flight - 1);
        {
            const std::lock_guard lock(mutex_);
            ++under_way_;
        }
        desk_.register_matter(std::move(registering),
                              [this, number = row.number, line = row.line](
                                  desk::Answered<desk::Receipt> answer, std::exception_ptr fault) {
                                  const std::lock_guard lock(mutex_);
                                  answered(answer, fault, number, line);
                                  --under_way_;
                                  ended_.notify_all();
                              });
    }

    bool is_faulty() {
        const std::lock_guard lock(mutex_);
        return fault_ != nullptr;
    }

    Imported finish(bool interrupted) {
        wait_until(0);
        const std::lock_guard lock(mutex_);
        rejected_.flush();
        if (fault_) std::rethrow_exception(fault_);
        done_.interrupted = interrupted;
        return done_;
    }

  private:
    std::string place() const {
        const Unit* unit = offices_->find(importing_.unit);
        return unit ? unit->division : "";
    }

    void wait_until(int under_way) {
        std::unique_lock lock(mutex_);
        ended_.wait(lock, [&] { return under_way_ <= under_way; });
    }

    void reject(const Rejection& rejection) {
        ++done_.rejected;
        rejected_ << line_of(rejection) << '\n';
    }

    void answered(const desk::Answered<desk::Receipt>& answer, std::exception_ptr fault, std::size_t number,
                  std::size_t line) {
        if (fault) {
            if (!fault_) fault_ = fault;
            return;
        }
        ++done_.rows;
        if (const auto* refusal = std::get_if<Refusal>(&answer)) {
            const RefusalRow& why = dengwen::row(*refusal);
            reject({number, line, field_of(why), {std::string(why.zh), std::string(why.en)}, *refusal});
        } else {
            ++done_.registered;
        }
        told_(done_);
    }

    desk::Desk& desk_;
    const Importing& importing_;
    std::ostream& rejected_;
    const std::function<void(const Imported&)>& told_;
    std::string digest_;
    Catalogue catalogue_;
    std::shared_ptr<const Offices> offices_;
    Filing filing_;
    std::mutex mutex_;
    std::condition_variable ended_;
    int under_way_ = 0;
    std::exception_ptr fault_;
    Imported done_;
};

bool ends_with(const std::string& path, std::string_view ending) {
    if (path.size() < ending.size()) return false;
    for (std::size_t at = 0; at < ending.size(); ++at)
        if (std::tolower(static_cast<unsigned char>(path[path.size() - ending.size() + at])) != ending[at])
            return false;
    return true;
}

}  // namespace

std::string_view name(Format format) {
    switch (format) {
        case Format::csv:
            return "CSV";
        case Format::xlsx:
            return "XLSX";
        case Format::jsonl:
            return "JSONL";
    }
    return "";
}

Format format_of(const std::string& path, std::string_view bytes) {
    if (ends_with(path, ".csv")) return Format::csv;
    if (ends_with(path, ".xlsx")) return Format::xlsx;
    if (ends_with(path, ".jsonl") || ends_with(path, ".ndjson")) return Format::jsonl;
    if (bytes.starts_with("PK\x03\x04")) return Format::xlsx;
    const auto first = bytes.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && bytes[first] == '{' ? Format::jsonl : Format::csv;
}

void read_rows(Format format, std::string_view bytes, const Mapping& mapping, const RowSink& sink,
               const RowLimits& limits) {
    switch (format) {
        case Format::csv:
            return read_csv(bytes, sink, mapping.separator, limits);
        case Format::xlsx:
            return read_xlsx(bytes, sink, mapping.sheet, limits);
        case Format::jsonl:
            return read_jsonl(bytes, sink, limits);
    }
}

Imported import_rows(desk::Desk& desk, const Importing& importing, std::ostream& rejected,
                     const std::function<void(const Imported&)>& told, const std::atomic<bool>& stop) {
    Run run(desk, importing, rejected, told);
    bool interrupted = false;
    read_rows(importing.format, importing.bytes, importing.mapping, [&](Row&& row) {
        interrupted = stop.load();
        if (interrupted || run.is_faulty()) return false;
        run.take(row);
        return true;
    });
    return run.finish(interrupted);
}

}  // namespace dengwen::intake
