// The contents: each text under its own digest.
#include <algorithm>
#include <array>

#include "core/matter.hpp"
#include "fsck/looking.hpp"
#include "ledger/commitment.hpp"

namespace dengwen::fsck {
namespace {

using store::bytes;
using store::Row;
using store::Statement;
using store::whole;

const Statement content_total{"SELECT count(*) FROM content"};
const Statement content_page{
    "SELECT digest, salt, kind, body FROM content WHERE digest > $1 ORDER BY digest LIMIT $2"};
const Statement code_total{"SELECT count(*) FROM query_code"};
const Statement codeless{
    "SELECT number FROM matter WHERE number NOT IN (SELECT matter FROM query_code) ORDER BY number LIMIT 1"};
const Statement stray_code{
    "SELECT matter FROM query_code WHERE matter NOT IN (SELECT number FROM matter) LIMIT 1"};

// What a content can be. The digest speaks for its text alone.
constexpr std::array<std::string_view, 18> kinds{
    "answer", "attachment", "basis",  "demand", "facts",  "notice", "paper",  "person",    "pointer",
    "proof",  "question",   "reason", "record", "remark", "reply",  "report", "statement", "title"};

std::string hex(const std::string& raw) {
    const auto hash = ledger::hash_from_bytes(raw);
    return hash ? ledger::hex(*hash) : "of the wrong length";
}

class Contents {
  public:
    explicit Contents(Looking& looking) : looking_(looking) {}

    void look() {
        const std::int64_t all = looking_.number(content_total);
        std::string last;
        std::int64_t before = -1;
        while (looking_.found.contents > before &&
               looking_.goes_on(Part::contents, looking_.found.contents, all)) {
            before = looking_.found.contents;
            const std::string after = last;
            looking_.read(content_page, {bytes(after), whole(page_rows)}, [&](const Row& row) {
                last = row.bytes(0);
                ++looking_.found.contents;
                hold(hex(last), row);
            });
        }
        if (in_clear_ > 0)
            looking_.wrong(std::to_string(in_clear_) +
                           " contents of persons lie in the clear; run dengwen vault seal");
    }

  private:
    void hold(const std::string& digest, const Row& row) {
        const std::string kind(row.text(2)), body(row.text(3));
        const std::string salt = row.bytes(1);
        if (salt.size() != ledger::salt_bytes || ledger::commitment(salt, body) != digest)
            return looking_.wrong("the content " + digest + " is not what its digest stands for");
        if (std::ranges::find(kinds, kind) == kinds.end())
            return looking_.wrong("the content " + digest + " is of no known kind");
        if (store::is_sealed_kind(kind)) ++in_clear_;
    }

    Looking& looking_;
    std::int64_t in_clear_ = 0;
};

}  // namespace

void look_at_contents(Looking& looking) { Contents(looking).look(); }

// A matter without its code could not be followed by the person who brought it.
void look_at_codes(Looking& looking) {
    const std::int64_t all = looking.number(code_total);
    if (!looking.goes_on(Part::codes, 0, all)) return;
    looking.read(codeless, {}, [&](const Row& row) {
        looking.wrong(text(MatterNumber{row.whole(0)}) + " has no query code");
    });
    looking.read(stray_code, {}, [&](const Row& row) {
        looking.wrong(text(MatterNumber{row.whole(0)}) + " has a query code and no row");
    });
    looking.goes_on(Part::codes, all, all);
}

}  // namespace dengwen::fsck
