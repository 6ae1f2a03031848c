#include "brief/campaign_pages.hpp"

#include <algorithm>

namespace dengwen::brief {

namespace {

constexpr std::size_t weeks_charted_max = 60;
constexpr int word_width = 26, count_width = 12, day_width = 14;

std::string put(std::string text, const std::string& name, const std::string& value) {
    const std::string place = "{{" + name + "}}";
    for (auto at = text.find(place); at != text.npos; at = text.find(place, at + value.size()))
        text.replace(at, place.size(), value);
    return text;
}

void add_counts(std::vector<Cell>& row, const desk::CampaignTally& tally) {
    for (const int one : {tally.listed, tally.standing, tally.late, tally.incomplete, tally.settled,
                          tally.ended, tally.under_performance})
        row.emplace_back(static_cast<double>(one));
}

class CampaignWriting {
  public:
    CampaignWriting(const desk::CampaignBoard& board, const Say& say, const Named& named)
        : board_(board), say_(say), named_(named) {}

    Pages write() const {
        const Campaign& one = board_.campaign;
        Pages out;
        out.title = one.title;
        out.lead =
            put(put(put(put(say_("campaign.brief.lead"), "DAY", iso(board_.today)), "FROM", iso(one.from)),
                    "UNTIL", iso(one.until)),
                "TARGET", std::to_string(one.target));
        out.pages = {weeks(), units(), leaders(), stages(), matters()};
        return out;
    }

  private:
    Page counted(const char* name, const char* first) const {
        Page page;
        page.name = say_(name);
        page.head = {say_(first)};
        page.widths = {word_width};
        for (const char* column :
             {"campaign.listed", "campaign.standing", "campaign.late", "campaign.incomplete",
              "leaving.settled", "leaving.ended", "leaving.under_performance"}) {
            page.head.push_back(say_(column));
            page.widths.push_back(count_width);
        }
        return page;
    }

    Page weeks() const {
        Page page;
        page.name = say_("campaign.weeks");
        for (const char* column : {"campaign.week", "campaign.standing", "campaign.entered", "campaign.left"})
            page.head.push_back(say_(column));
        page.widths = {day_width, count_width, count_width, count_width};
        for (const desk::CampaignWeek& one : board_.weeks)
            page.rows.push_back({iso(one.monday), static_cast<double>(one.standing),
                                 static_cast<double>(one.entered), static_cast<double>(one.left)});
        const std::size_t shown = std::min(page.rows.size(), weeks_charted_max);
        if (shown > 0) page.chart = Chart{ChartKind::lines, say_("campaign.burn_down"), {1}, shown};
        return page;
    }

    Page units() const {
        Page page = counted("campaign.by_unit", "campaign.unit");
        for (const auto& [unit, tally] : board_.units)
            add_counts(page.rows.emplace_back(std::vector<Cell>{named_("unit", unit)}), tally);
        return page;
    }

    Page leaders() const {
        Page page = counted("campaign.by_leader", "campaign.leader");
        for (const desk::LeaderTally& one : board_.leaders)
            add_counts(page.rows.emplace_back(std::vector<Cell>{leader_of(one.leader)}), one.tally);
        return page;
    }

    Page stages() const {
        Page page = counted("campaign.by_stage", "campaign.stage");
        for (const auto& [stage, tally] : board_.stages)
            add_counts(page.rows.emplace_back(std::vector<Cell>{named_("stage", std::string(name(stage)))}),
                       tally);
        return page;
    }

    Page matters() const {
        Page page;
        page.name = say_("campaign.matters");
        for (const char* column : {"campaign.number", "campaign.unit", "campaign.leader", "campaign.stage",
                                   "campaign.state", "campaign.next_day", "campaign.missing"})
            page.head.push_back(say_(column));
        page.widths = {word_width, word_width, word_width, day_width, day_width, day_width, word_width};
        for (const desk::CampaignLine& line : board_.lines)
            page.rows.push_back({text(line.number), named_("unit", line.unit), leader_of(line.leader),
                                 named_("stage", std::string(name(line.stage))), state_of(line),
                                 line.next_day ? iso(*line.next_day) : std::string(), missing_of(line)});
        return page;
    }

    std::string leader_of(const std::optional<LeaderInCharge>& leader) const {
        if (!leader) return say_("campaign.no_leader");
        return named_("unit", leader->unit) + " " + leader->office + " " + leader->name;
    }
    std::string state_of(const desk::CampaignLine& line) const {
        if (line.left) return named_("leaving", std::string(name(line.left->how)));
        return say_(line.late ? "campaign.late" : "campaign.standing");
    }
    std::string missing_of(const desk::CampaignLine& line) const {
        std::string out;
        for (const FiveOne one : line.missing)
            out += (out.empty() ? "" : say_("brief.join")) + named_("five_ones", std::string(name(one)));
        return out;
    }

    const desk::CampaignBoard& board_;
    const Say& say_;
    const Named& named_;
};

}  // namespace

Pages campaign_pages(const desk::CampaignBoard& board, const Say& say, const Named& named) {
    return CampaignWriting(board, say, named).write();
}

}  // namespace dengwen::brief
