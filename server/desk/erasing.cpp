#include "desk/erasing.hpp"

#include "ledger/hash.hpp"

namespace dengwen::desk {

namespace {

constexpr int matters_at_once = 200;
constexpr int attempts_at_erasing = 6;

std::vector<std::string> digests_of(const Erased& erased) {
    std::vector<std::string> out;
    for (const auto& refs : {erased.persons, erased.attachments})
        for (const ContentRef& ref : refs) out.push_back(ref.digest);
    return out;
}

// The files that these attachments speak of, each with the name it lies under.
using Files = std::vector<std::pair<std::string, std::string>>;

Files files_of(store::Store& store, const Erased& erased) {
    std::vector<ContentRef> references;
    for (const store::Sealed& one : store.sealed(erased.attachments))
        if (!one.file.empty()) references.push_back({one.file});
    Files out;
    for (const store::Sealed& one : store.sealed(references))
        if (const auto name = ledger::hash_from_bytes(one.box))
            out.emplace_back(one.reference, ledger::hex(*name));
    return out;
}

std::optional<Erased> erase_one(Desk& desk, MatterNumber number, const ErasingAsked& asked) {
    store::Store& store = desk.store();
    for (int attempt = 0; attempt < attempts_at_erasing; ++attempt) {
        const auto matter = store.matter(number);
        if (!matter) return std::nullopt;
        const Now now = desk.now();
        auto erased = erasure(*matter, asked.retention_years, now.day);
        if (!erased || asked.preview) return erased;
        const Files files = files_of(store, *erased);
        store::Change change;
        change.entries = {{matter->version + 1, now, {ActorKind::system, "", "", false}, *erased}};
        change.after = apply(*matter, change.entries.front());
        change.erased = digests_of(*erased);
        if (store.commit(std::move(change)) != store::Committed::done) continue;
        // Without its key a file is noise; it goes all the same, unless another matter has the same one.
        for (const auto& [reference, name] : files)
            if (store.sealed({{reference}}).empty()) store.drop_attachment(name);
        return erased;
    }
    throw store::Fault(text(number) + " was changed by others each time");
}

}  // namespace

ErasingSum erase_ended(Desk& desk, const ErasingAsked& asked,
                       const std::function<bool(const ErasingSum&)>& tell) {
    ErasingSum sum;
    MatterNumber after;
    const int this_year = dengwen::year_of(desk.now().day);
    for (;;) {
        const std::vector<MatterNumber> page = desk.store().matters(after, matters_at_once);
        if (page.empty()) break;
        for (const MatterNumber number : page) {
            after = number;
            ++sum.looked_at;
            if (year_of(number) + asked.retention_years > this_year) continue;
            const auto erased = erase_one(desk, number, asked);
            if (!erased) continue;
            sum.last = number;
            ++sum.matters;
            sum.persons += std::ssize(erased->persons);
            sum.attachments += std::ssize(erased->attachments);
            if (tell(sum)) continue;
            sum.was_stopped = true;
            return sum;
        }
        sum.was_stopped = !tell(sum);
        if (sum.was_stopped) return sum;
    }
    if (!asked.preview) desk.store().sweep_erased();
    return sum;
}

}  // namespace dengwen::desk
