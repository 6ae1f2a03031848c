// What is sealed: each box what its reference stands for, and each file with the bytes it was kept with.
// Without the key the boxes are counted and held by their length, and the files by the digest of what lies
// there.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "fsck/looking.hpp"
#include "ledger/commitment.hpp"
#include "ledger/hash.hpp"
#include "vault/box.hpp"

namespace dengwen::fsck {
namespace {

using store::bytes;
using store::Row;
using store::Statement;
using store::whole;

using ledger::salt_bytes;
const Statement sealed_total{"SELECT count(*) FROM sealed"};
const Statement sealed_page{
    "SELECT reference, kind, vault_key, wrapped, box, coalesce(file, reference) FROM sealed WHERE reference "
    "> $1 "
    "ORDER BY reference LIMIT $2"};
const Statement file_there{"SELECT count(*) FROM sealed WHERE reference = $1 AND kind = 'file'"};
const Statement key_names{"SELECT id FROM vault_key"};

std::string digits(const std::string& raw) {
    const auto hash = ledger::hash_from_bytes(raw);
    return hash ? ledger::hex(*hash) : "of the wrong length";
}

std::optional<std::string> bytes_of_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream all;
    if (!file || !(all << file.rdbuf())) return std::nullopt;
    return std::move(all).str();
}

class Boxes {
  public:
    explicit Boxes(Looking& looking) : looking_(looking) {
        looking_.read(key_names, {}, [&](const Row& row) { keys_.emplace(row.text(0)); });
    }

    void look() {
        const std::int64_t all = looking_.number(sealed_total);
        if (const auto& key = looking_.asked.vault; key && all > 0 && !keys_.contains(key->id()))
            looking_.wrong("the vault key that was given, " + key->id() + ", is not the store's");
        std::string last;
        bool more = true;
        while (more && looking_.goes_on(Part::sealed, looking_.found.sealed, all)) {
            std::vector<store::Sealed> page;
            looking_.read(sealed_page, {bytes(last), whole(page_rows)}, [&](const Row& row) {
                page.push_back({row.bytes(0), std::string(row.text(1)), std::string(row.text(2)),
                                row.bytes(3), row.bytes(4), row.bytes(5)});
            });
            for (const store::Sealed& one : page) hold(one);
            more = !page.empty();
            if (more) last = page.back().reference;
        }
    }

  private:
    // The fields of `one` as they lie there, raw.
    void hold(const store::Sealed& one) {
        ++looking_.found.sealed;
        named_ = "the sealed content " + digits(one.reference);
        if (one.kind != "file" && !store::is_sealed_kind(one.kind)) return wrong("is of no known kind");
        if (one.reference.size() != salt_bytes) return wrong("has no reference");
        if (!keys_.contains(one.vault_key)) return wrong("is sealed under a key that is not named");
        if (one.wrapped.size() != vault::wrapped_bytes) return wrong("has no key of its own");
        if (one.kind == "file") return hold_file(one);
        if (one.box.size() < vault::sealed_bytes_more + salt_bytes) return wrong("is shorter than any");
        const bool names_file = one.file != one.reference;
        if (names_file != (one.kind == "attachment")) return wrong("names a file, or none, against its kind");
        if (names_file && looking_.number(file_there, {bytes(one.file)}) != 1)
            return wrong("names the file " + digits(one.file) + ", which is not there");
        const auto inside = opened(one, one.box);
        if (!inside) return;
        const std::string body = inside->substr(std::min(salt_bytes, inside->size()));
        if (ledger::commitment(inside->substr(0, salt_bytes), body) != digits(one.reference))
            return wrong("is not what its reference stands for");
        const auto said = nlohmann::json::parse(body, nullptr, false);
        if (names_file && (!said.is_object() || said.value("sha256", "") != digits(one.file)))
            wrong("names another file than its text does");
    }

    void hold_file(const store::Sealed& one) {
        ++looking_.found.attachments;
        const std::string name = digits(one.box);
        named_ = "the attachment " + digits(one.reference);
        if (one.file != one.reference) return wrong("names a file itself");
        if (!ledger::hash_from_bytes(one.box)) return wrong("names no file");
        const auto lying = bytes_of_file(std::filesystem::path(looking_.asked.directory) / "attachments" /
                                         name.substr(0, 2) / name.substr(2));
        if (!lying) return wrong("is missing");
        if (ledger::sha256(*lying) != name) return wrong("has other bytes than it was kept with");
        const auto inside = opened(one, *lying);
        if (inside && ledger::sha256(*inside) != digits(one.reference))
            wrong("is not what its reference stands for");
    }

    // Nothing where the key is not at hand, or it does not open; the second is wrong.
    std::optional<std::string> opened(const store::Sealed& one, const std::string& sealed) {
        const auto& key = looking_.asked.vault;
        if (!key || key->id() != one.vault_key) {
            ++looking_.found.unopened;
            return std::nullopt;
        }
        auto inside = vault::opened(*key, one.reference, one.wrapped, sealed);
        if (!inside) wrong("cannot be opened with its key");
        return inside;
    }

    void wrong(const std::string& what) { looking_.wrong(named_ + " " + what); }

    Looking& looking_;
    std::set<std::string, std::less<>> keys_;
    std::string named_;
};

}  // namespace

void look_at_sealed(Looking& looking) { Boxes(looking).look(); }

}  // namespace dengwen::fsck
