#include "desk/keeping.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "desk/attachment.hpp"
#include "ledger/commitment.hpp"
#include "ledger/hash.hpp"
#include "vault/box.hpp"

namespace dengwen::desk {

namespace {

using ledger::salt_bytes;
constexpr int batch = 200;
constexpr const char* sealing_begun = "vault_sealing";

std::string raw(const std::string& reference) {
    const auto hash = ledger::hash_from_hex(reference);
    return hash ? std::string(ledger::bytes_of(*hash)) : std::string();
}

std::string hex_of(const std::string& bytes) {
    const auto hash = ledger::hash_from_bytes(bytes);
    return hash ? ledger::hex(*hash) : std::string();
}

[[noreturn]] void damaged(const store::Sealed& sealed) {
    throw store::Fault("the sealed " + sealed.kind + " " + sealed.reference +
                       " cannot be opened with the vault key");
}

// A file sealed under a name of its own; the row by which it is found again.
store::Sealed sealed_file(store::Store& store, const vault::VaultKey& key, const std::string& reference,
                          const std::string& bytes) {
    vault::Box box = vault::closed(key, raw(reference), bytes);
    const std::string name = store.keep_attachment(box.sealed);
    return {reference, "file", key.id(), std::move(box.wrapped), raw(name), {}};
}

bool lies_whole(store::Store& store, const std::string& name) {
    try {
        return store.attachment(name).has_value();
    } catch (const store::Fault&) {
        return false;  // damaged: it is kept anew
    }
}

std::optional<store::Sealed> found(store::Store& store, const std::string& reference) {
    const auto rows = store.sealed({{reference}});
    return rows.empty() ? std::nullopt : std::optional(rows.front());
}

}  // namespace

store::Sealed sealed(const store::Content& content, const vault::VaultKey& key) {
    std::string bytes = content.salt + content.body;
    vault::Box box = vault::closed(key, raw(content.digest), bytes);
    sodium_memzero(bytes.data(), bytes.size());
    store::Sealed out{content.digest,         content.kind,          key.id(),
                      std::move(box.wrapped), std::move(box.sealed), {}};
    if (content.kind == "attachment") out.file = attachment_from(content.body).sha256;
    return out;
}

void Keeping::set_key(std::shared_ptr<const vault::VaultKey> key) {
    const std::vector<std::string> ids = store_.vault_keys();
    if (store_.setting(sealing_begun) == "true" || (ids.empty() && store_.in_clear_count() > 0))
        throw vault::KeyFault(
            "库中还有未加密的姓名和附件，请先运行 dengwen vault seal --data 数据目录 / names and files lie "
            "here "
            "unencrypted; run dengwen vault seal --data DIR first");
    if (ids.size() > 1)
        throw vault::KeyFault(
            "更换保管库密钥还没有完成，请再次运行 dengwen vault rekey --data 数据目录 / a change of the "
            "vault key is "
            "not finished; run dengwen vault rekey --data DIR again");
    if (ids.empty()) store_.add_vault_key(key->id());
    if (!ids.empty() && ids.front() != key->id())
        throw vault::KeyFault(
            "这个库用密钥 " + ids.front() + " 封存，给出的是 " + key->id() +
            "；请放回原来的 vault.key，或用份额恢复：dengwen vault recover / this store is sealed "
            "under the key " +
            ids.front() + ", given is " + key->id() +
            "; put its vault.key back, or recover it from its shares: dengwen vault recover");
    key_ = std::move(key);
}

const vault::VaultKey& Keeping::key() const {
    if (!key_) throw store::Fault("there is no vault key: nothing of a person is kept or shown");
    return *key_;
}

void Keeping::put(store::Change& change, const std::vector<store::Content>& contents) const {
    for (const store::Content& content : contents) {
        if (store::is_sealed_kind(content.kind))
            change.sealed.push_back(sealed(content, key()));
        else
            change.contents.push_back(content);
    }
}

std::vector<store::Content> Keeping::contents(const std::vector<ContentRef>& refs) const {
    std::vector<store::Content> out = store_.contents(refs);
    if (out.size() == refs.size()) return out;
    std::vector<ContentRef> missing;
    for (const ContentRef& ref : refs)
        if (std::ranges::find(out, ref.digest, &store::Content::digest) == out.end()) missing.push_back(ref);
    for (const store::Sealed& one : store_.sealed(missing)) {
        if (!store::is_sealed_kind(one.kind)) continue;
        auto bytes = vault::opened(key(), raw(one.reference), one.wrapped, one.box);
        if (!bytes || bytes->size() < salt_bytes) damaged(one);
        out.push_back({one.reference, bytes->substr(0, salt_bytes), one.kind, bytes->substr(salt_bytes)});
        sodium_memzero(bytes->data(), bytes->size());
    }
    return out;
}

std::string Keeping::keep_file(const std::string& bytes) const {
    std::string reference = ledger::sha256(bytes);
    const auto before = found(store_, reference);
    if (before && lies_whole(store_, hex_of(before->box))) return reference;
    store_.keep(sealed_file(store_, key(), reference, bytes));
    return reference;
}

std::optional<std::string> Keeping::file(const std::string& sha256) const {
    const auto row = found(store_, sha256);
    if (!row || row->kind != "file") return std::nullopt;
    const auto lying = store_.attachment(hex_of(row->box));
    if (!lying) return std::nullopt;
    auto bytes = vault::opened(key(), raw(sha256), row->wrapped, *lying);
    if (!bytes) damaged(*row);
    return bytes;
}

std::string Keeping::mark(std::string_view text) const { return key().mark(text); }

bool seal_in_clear(store::Store& store, const vault::VaultKey& key, const Tell& tell) {
    store.set_setting(sealing_begun, "true");
    store.add_vault_key(key.id());
    const std::int64_t all = store.in_clear_count();
    std::int64_t done = 0;
    for (;;) {
        const std::vector<store::Content> page = store.in_clear(batch);
        if (page.empty()) break;
        std::vector<store::Sealed> boxes;
        std::vector<std::string> clear_files;
        for (const store::Content& content : page) {
            boxes.push_back(sealed(content, key));
            const std::string& file = boxes.back().file;
            if (file.empty() || found(store, file)) continue;
            const auto bytes = store.attachment(file);
            if (!bytes) throw store::Fault("the attachment " + file + " is missing; see dengwen fsck");
            store.keep(sealed_file(store, key, file, *bytes));
        }
        store.seal(boxes);
        done += std::ssize(page);
        if (!tell(done, all)) return false;
    }
    // The files in the clear go last: whoever was stopped before comes by here again.
    std::string after;
    for (;;) {
        const std::vector<store::Sealed> page = store.sealed_after(after, batch);
        if (page.empty()) break;
        for (const store::Sealed& one : page)
            if (one.kind == "file") store.drop_attachment(one.reference);
        after = page.back().reference;
    }
    store.sweep();
    store.set_setting(sealing_begun, "false");
    return true;
}

bool rewrap_all(store::Store& store, const vault::VaultKey& from, const vault::VaultKey& to,
                const Tell& tell) {
    store.add_vault_key(to.id());
    const std::int64_t all = store.sealed_count();
    while (store.sealed_count(from.id()) > 0) {
        std::int64_t done = 0;
        std::string after;
        for (;;) {
            std::vector<store::Sealed> page = store.sealed_after(after, batch);
            if (page.empty()) break;
            after = page.back().reference;
            done += std::ssize(page);
            std::erase_if(page, [&](const store::Sealed& one) { return one.vault_key == to.id(); });
            for (store::Sealed& one : page) {
                auto wrapped = vault::rewrapped(from, to, raw(one.reference), one.wrapped);
                if (!wrapped || one.vault_key != from.id()) damaged(one);
                one.wrapped = std::move(*wrapped);
                one.vault_key = to.id();
            }
            if (!page.empty()) store.rewrap(page);
            if (!tell(done, all)) return false;
        }
    }
    store.drop_vault_key(from.id());
    return true;
}

}  // namespace dengwen::desk
