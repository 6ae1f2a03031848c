#include "core/law.hpp"

#include <algorithm>
#include <utility>

namespace dengwen {

namespace {

template <class Kind>
using Names = std::pair<Kind, std::string_view>;

constexpr std::array<Names<Clock>, clock_count> clock_names{{
    {Clock::registration, "registration"},
    {Clock::notice, "notice"},
    {Clock::objection, "objection"},
    {Clock::assignment, "assignment"},
    {Clock::handling, "handling"},
    {Clock::review_request, "review_request"},
    {Clock::review, "review"},
    {Clock::re_review_request, "re_review_request"},
    {Clock::re_review, "re_review"},
    {Clock::simple_transfer, "simple_transfer"},
    {Clock::simple_acceptance, "simple_acceptance"},
    {Clock::simple_opinion, "simple_opinion"},
    {Clock::redo, "redo"},
    {Clock::performance, "performance"},
    {Clock::instalment, "instalment"},
    {Clock::supervision, "supervision"},
    {Clock::plan_step, "plan_step"},
    {Clock::meeting_duty, "meeting_duty"},
    {Clock::follow_up, "follow_up"},
    {Clock::aid, "aid"},
}};

constexpr std::array<Names<DayKind>, 3> day_kind_names{{
    {DayKind::calendar, "calendar"},
    {DayKind::working, "working"},
    {DayKind::as_set, "as_set"},
}};

constexpr std::array<Names<Certainty>, 7> certainty_names{{
    {Certainty::verified, "verified"},
    {Certainty::excerpt, "excerpt"},
    {Certainty::secondary, "secondary"},
    {Certainty::practice, "practice"},
    {Certainty::local, "local"},
    {Certainty::memory, "memory"},
    {Certainty::design, "design"},
}};

constexpr std::array<Names<Owner>, 6> owner_names{{
    {Owner::petition_department, "petition_department"},
    {Owner::unit, "unit"},
    {Owner::petitioner, "petitioner"},
    {Owner::reviewing_unit, "reviewing_unit"},
    {Owner::re_reviewing_unit, "re_reviewing_unit"},
    {Owner::deciding_body, "deciding_body"},
}};

constexpr std::array<Names<Approver>, 3> approver_names{{
    {Approver::none, "none"},
    {Approver::head, "head"},
    {Approver::committee, "committee"},
}};

template <class Kind, std::size_t count>
std::optional<Kind> kind_from(const std::array<Names<Kind>, count>& table, std::string_view text) {
    for (const auto& [kind, its_name] : table) {
        if (its_name == text) return kind;
    }
    return std::nullopt;
}

template <class Kind, std::size_t count>
std::string_view name_in(const std::array<Names<Kind>, count>& table, Kind kind) {
    return table[static_cast<std::size_t>(kind)].second;
}

}  // namespace

std::string_view name(Clock clock) { return name_in(clock_names, clock); }
std::string_view name(DayKind kind) { return name_in(day_kind_names, kind); }
std::string_view name(Certainty certainty) { return name_in(certainty_names, certainty); }
std::string_view name(Owner owner) { return name_in(owner_names, owner); }
std::string_view name(Approver approver) { return name_in(approver_names, approver); }

std::optional<Clock> clock_from(std::string_view text) { return kind_from(clock_names, text); }
std::optional<DayKind> day_kind_from(std::string_view text) { return kind_from(day_kind_names, text); }
std::optional<Certainty> certainty_from(std::string_view text) { return kind_from(certainty_names, text); }
std::optional<Owner> owner_from(std::string_view text) { return kind_from(owner_names, text); }
std::optional<Approver> approver_from(std::string_view text) { return kind_from(approver_names, text); }

Words cite(std::string_view article, const Law& law) {
    const auto space = article.find(' ');
    const std::string instrument(article.substr(0, space));
    const auto known = std::find_if(law.instruments.begin(), law.instruments.end(),
                                    [&](const Words& words) { return words.zh == instrument; });
    Words cited{"《" + instrument + "》", known == law.instruments.end() ? instrument : known->en};

    bool first = true;
    std::string_view rest = space == std::string_view::npos ? "" : article.substr(space + 1);
    while (!rest.empty()) {
        const auto end = std::min(rest.find(' '), rest.size());
        std::string part(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (part.ends_with(",")) part.pop_back();
        if (part.starts_with("¶")) {
            part.erase(0, std::string_view("¶").size());
            cited.zh += "第" + part + "款";
            cited.en += " para. " + part;
        } else if (part.starts_with("(") && part.ends_with(")")) {
            part = part.substr(1, part.size() - 2);
            cited.zh += "第（" + part + "）项";
            cited.en += " item (" + part + ")";
        } else if (!part.empty()) {
            cited.zh += (first ? "第" : "、第") + part + "条";
            cited.en += (first ? ", Art. " : ", ") + part;
            first = false;
        }
    }
    return cited;
}

}  // namespace dengwen
