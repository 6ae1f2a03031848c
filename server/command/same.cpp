#include "command/same.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <functional>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "command/bytes_of.hpp"
#include "command/commands.hpp"
#include "command/usage.hpp"
#include "intake/jsonl.hpp"
#include "same/clusters.hpp"
#include "same/likeness.hpp"
#include "same/reading.hpp"

namespace dengwen::command {
namespace {

struct SameWanted {
    std::string in;
    std::string pairs;
    bool cluster = false;
    bool reasons = false;
    bool traits = false;
};

struct Letters {
    std::vector<std::string> ids;
    std::vector<same::Read> reads;
    std::unordered_map<std::string, std::size_t> by_id;
};

std::string at_line(const std::string& file, const intake::Row& row) {
    return file + ":" + std::to_string(row.line) + ": ";
}

// Tabs would break the columns of what is printed.
const std::string* id_in(const intake::Row& row, std::string_view column) {
    const std::string* found = row.find(column);
    if (found == nullptr || found->empty()) return nullptr;
    return found->find_first_of("\t\r\n") == std::string::npos ? found : nullptr;
}

// Reads every row or says why not; whether all were sound.
bool read_rows(const std::string& file, std::ostream& err,
               const std::function<std::optional<std::string>(const intake::Row&)>& take) {
    bool is_sound = true;
    const BytesOf bytes(file);
    try {
        intake::read_jsonl(bytes.bytes(), [&](intake::Row&& row) {
            const auto wrong =
                row.fault ? row.fault->field + " " + row.fault->reason.zh + " / " + row.fault->reason.en
                          : take(row).value_or("");
            if (!wrong.empty()) {
                err << at_line(file, row) << wrong << "\n";
                is_sound = false;
            }
            return is_sound;
        });
    } catch (const intake::FileFault& fault) {
        err << file << ": " << fault.words.zh << " / " << fault.words.en << "\n";
        return false;
    }
    return is_sound;
}

std::optional<std::string> take_letter(const intake::Row& row, Letters& letters) {
    const std::string* id = id_in(row, "id");
    if (id == nullptr) return "id：缺少，或者含有制表符、换行 / is missing, or holds a tab or a line break";
    const std::string* title = row.find("title");
    const std::string* text = row.find("text");
    if (title == nullptr && text == nullptr)
        return "title、text：至少须有一个 / at least one of the two is needed";
    if (!letters.by_id.emplace(*id, letters.ids.size()).second)
        return "id：与前面的行重复 / stands in an earlier line too: " + *id;
    letters.ids.push_back(*id);
    letters.reads.push_back(same::read({title ? *title : "", text ? *text : ""}));
    return std::nullopt;
}

void weigh_all(std::vector<same::Read>& reads) {
    same::Rarity rarity;
    for (const same::Read& read : reads) rarity.add(read);
    for (same::Read& read : reads) same::weigh(read, rarity);
}

std::string_view name_of(same::ReasonKind kind) {
    switch (kind) {
        case same::ReasonKind::place:
            return "place";
        case same::ReasonKind::organisation:
            return "organisation";
        case same::ReasonKind::object:
            return "object";
        case same::ReasonKind::demand:
            return "demand";
        case same::ReasonKind::wording:
            return "wording";
    }
    return "";
}

void print(const std::string& pair, const same::Likeness& found, const SameWanted& wanted,
           std::ostream& out) {
    out << pair << "\t" << fmt::format("{:.6f}", found.score);
    if (wanted.traits) {
        const same::Traits& of = found.traits;
        out << fmt::format(
            "\tplace={:.6f} issue={:.6f} issue_best={:.6f} body={:.6f} rare={:.6f} rare_share={:.6f} "
            "elsewhere={:.6f}",
            of.place, of.issue, of.issue_best, of.body, of.rare, of.rare_share, of.elsewhere);
    }
    if (wanted.reasons) {
        out << "\t";
        std::string_view between;
        for (const same::Reason& reason : found.reasons) {
            out << between << (reason.speaks_for ? "+" : "-") << name_of(reason.kind) << " " << reason.words;
            between = "; ";
        }
    }
    out << "\n";
}

int print_pairs(const SameWanted& wanted, Letters& letters, std::ostream& out, std::ostream& err) {
    weigh_all(letters.reads);
    const bool is_sound =
        read_rows(wanted.pairs, err, [&](const intake::Row& row) -> std::optional<std::string> {
            const std::string* pair = id_in(row, "pair");
            if (pair == nullptr)
                return "pair：缺少，或者含有制表符、换行 / is missing, or holds a tab or a line break";
            const same::Read* both[2] = {nullptr, nullptr};
            for (const int side : {0, 1}) {
                const std::string_view column = side == 0 ? "a" : "b";
                const std::string* id = row.find(column);
                if (id == nullptr) return fmt::format("{}：缺少 / is missing", column);
                const auto found = letters.by_id.find(*id);
                if (found == letters.by_id.end())
                    return fmt::format("{}：{} 中没有这个 id / no such id in it: {}", column, wanted.in, *id);
                both[side] = &letters.reads[found->second];
            }
            print(*pair, same::likeness(*both[0], *both[1]), wanted, out);
            return std::nullopt;
        });
    return is_sound ? done : refused;
}

int print_clusters(Letters& letters, std::ostream& out) {
    weigh_all(letters.reads);
    const std::vector<std::uint32_t> clusters = same::clusters(letters.reads);
    for (std::size_t at = 0; at < clusters.size(); at++)
        out << letters.ids[at] << "\t" << clusters[at] << "\n";
    return done;
}

}  // namespace

int run_same(int argc, char** argv, std::ostream& out, std::ostream& err) {
    CLI::App app("比对来件是否同一事项 / which messages speak of the same matter", "dengwen same");
    speak_both(app);
    SameWanted wanted;
    app.add_option("--in", wanted.in, "JSONL：id、title、text / the messages")->required();
    auto* pairs =
        app.add_option("--pairs", wanted.pairs, "JSONL：pair、a、b；逐对给出可能性 / scores of pairs");
    auto* cluster =
        app.add_flag("--cluster", wanted.cluster, "把来件归并为事项 / gather messages into matters");
    pairs->excludes(cluster);
    app.add_flag("--reasons", wanted.reasons, "同时给出理由 / with the reasons")->needs(pairs);
    app.add_flag("--traits", wanted.traits, "同时给出各项数值 / with the figures behind the score")
        ->needs(pairs);
    try {
        app.parse(argc, argv);
        if (wanted.pairs.empty() && !wanted.cluster)
            throw CLI::ValidationError("--pairs 或者 --cluster / --pairs or --cluster");
    } catch (const CLI::ParseError& error) {
        return end_parse(app, error, out, err);
    }
    Letters letters;
    if (!read_rows(wanted.in, err, [&](const intake::Row& row) { return take_letter(row, letters); }))
        return refused;
    return wanted.cluster ? print_clusters(letters, out) : print_pairs(wanted, letters, out, err);
}

}  // namespace dengwen::command
