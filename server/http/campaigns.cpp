// Campaigns: what a unit undertakes to see through, how its list stands, and how matters come onto it.
#include <algorithm>

#include "brief/campaign_pages.hpp"
#include "brief/workbook.hpp"
#include "desk/campaigning.hpp"
#include "http/body.hpp"
#include "http/handlers.hpp"
#include "http/phrases.hpp"
#include "http/views.hpp"

namespace dengwen::http {

namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Campaign& one) {
    return {{"id", one.id},          {"unit", one.unit},        {"title", one.title},  {"ground", one.ground},
            {"from", iso(one.from)}, {"until", iso(one.until)}, {"target", one.target}};
}

Json json_of(const desk::CampaignTally& tally) {
    return {{"listed", tally.listed},
            {"standing", tally.standing},
            {"late", tally.late},
            {"incomplete", tally.incomplete},
            {"settled", tally.settled},
            {"ended", tally.ended},
            {"under_performance", tally.under_performance}};
}

Json leader_shown(const LeaderInCharge& leader) {
    return {{"name", leader.name}, {"office", leader.office}, {"unit", leader.unit}};
}

Json json_of(const desk::CampaignLine& line) {
    Json out{{"number", text(line.number)},
             {"stage", name(line.stage)},
             {"category", line.category},
             {"place", line.place},
             {"unit", line.unit},
             {"registered_day", iso(line.registered_day)},
             {"entered_on", iso(line.entered_on)},
             {"late", line.late},
             {"missing", Json::array()}};
    for (const FiveOne one : line.missing) out["missing"].push_back(name(one));
    if (line.leader) out["leader"] = leader_shown(*line.leader);
    if (line.next_day) out["next_day"] = iso(*line.next_day);
    if (line.left) {
        out["left"] = name(line.left->how);
        out["left_on"] = iso(line.left->on);
    }
    return out;
}

Json json_of(const desk::CampaignBoard& board) {
    Json units = Json::array(), leaders = Json::array(), stages = Json::array(), weeks = Json::array();
    for (const auto& [unit, tally] : board.units) {
        units.push_back({{"unit", unit}});
        units.back().update(json_of(tally));
    }
    for (const desk::LeaderTally& one : board.leaders) {
        leaders.push_back(Json::object());
        if (one.leader) leaders.back()["leader"] = leader_shown(*one.leader);
        leaders.back().update(json_of(one.tally));
    }
    for (const auto& [stage, tally] : board.stages) {
        stages.push_back({{"stage", name(stage)}});
        stages.back().update(json_of(tally));
    }
    for (const desk::CampaignWeek& one : board.weeks)
        weeks.push_back({{"monday", iso(one.monday)},
                         {"entered", one.entered},
                         {"left", one.left},
                         {"standing", one.standing}});
    return {{"campaign", json_of(board.campaign)}, {"day", iso(board.today)},
            {"may_change", board.may_change},      {"whole", json_of(board.whole)},
            {"units", std::move(units)},           {"leaders", std::move(leaders)},
            {"stages", std::move(stages)},         {"weeks", std::move(weeks)}};
}

Json json_of(const desk::RowEntered& row, Language language) {
    Json out{{"row", row.row}, {"number", row.number}, {"leader", row.leader}};
    if (row.refusal) {
        const RefusalRow& refusal = dengwen::row(*row.refusal);
        out["refused"] = refusal.name;
        out["reason"] = std::string(language == Language::en ? refusal.en : refusal.zh);
    }
    return out;
}

Campaign campaign_fields(Object& body) {
    Campaign one;
    one.title = body.text("title", limit::title);
    one.ground = body.text("ground", limit::remark);
    one.from = body.day("from");
    one.until = body.day("until");
    one.target = body.number("target", 1, 100);
    return one;
}

Response saved(House& house, const Request& request, Campaign campaign, int status) {
    const auto answered = desk::save_campaign(house.desk, actor_of(request), std::move(campaign));
    if (const Refusal* refusal = std::get_if<Refusal>(&answered)) return problem(request.language, *refusal);
    return json_answer(json_of(std::get<Campaign>(answered)), status);
}

struct RowsGiven {
    std::vector<desk::CampaignRow> rows;
    bool preview = false;
};

RowsGiven rows_fields(Object& body) {
    RowsGiven given;
    given.preview = body.flag_or("preview", false);
    for (Object& one : body.objects("rows", limit::rows_max)) {
        desk::CampaignRow row;
        row.row = one.number_or("row", 1, 1000000, static_cast<int>(given.rows.size()) + 1);
        row.number = one.text("number", limit::code);
        row.leader = one.text_or("leader", limit::name);
        row.office = one.text_or("office", limit::office);
        row.unit = one.text_or("unit", limit::channel_words);
        if (one.has("team")) row.team = one.texts("team", limit::name, limit::team_max);
        one.close();
        given.rows.push_back(std::move(row));
    }
    return given;
}

// Those of the list that are asked for.
enum class LineState { standing, late, incomplete, settled, ended, under_performance };

std::optional<LineState> line_state_from(std::string_view word) {
    using enum LineState;
    for (const auto& [state, its_name] :
         {std::pair{standing, "standing"}, std::pair{late, "late"}, std::pair{incomplete, "incomplete"},
          std::pair{settled, "settled"}, std::pair{ended, "ended"},
          std::pair{under_performance, "under_performance"}})
        if (word == its_name) return state;
    return std::nullopt;
}

bool is_in(const desk::CampaignLine& line, LineState state) {
    switch (state) {
        case LineState::standing:
            return !line.left;
        case LineState::late:
            return !line.left && line.late;
        case LineState::incomplete:
            return !line.left && !line.missing.empty();
        case LineState::settled:
            return line.left && line.left->how == Leaving::settled;
        case LineState::ended:
            return line.left && line.left->how == Leaving::ended;
        case LineState::under_performance:
            return line.left && line.left->how == Leaving::under_performance;
    }
    return false;
}

std::optional<Language> campaign_language_from(std::string_view word) {
    if (word == "zh") return Language::zh;
    if (word == "en") return Language::en;
    return std::nullopt;
}

}  // namespace

Response list_campaigns(House& house, const Request& request) {
    Conditions conditions(request);
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    Json items = Json::array();
    for (const Campaign& one : desk::campaigns(house.desk, actor_of(request))) items.push_back(json_of(one));
    return json_answer({{"day", iso(house.desk.now().day)},
                        {"may_make", desk::may_campaign(house.desk, actor_of(request))},
                        {"items", std::move(items)}});
}

Response make_campaign(House& house, const Request& request) {
    return with_body(house, request, campaign_fields,
                     [&](Campaign& one) { return saved(house, request, std::move(one), 201); });
}

Response change_campaign(House& house, const Request& request) {
    return with_body(house, request, campaign_fields, [&](Campaign& one) {
        one.id = request.parameters[0];
        return saved(house, request, std::move(one), 200);
    });
}

Response show_campaign(House& house, const Request& request) {
    Conditions conditions(request);
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    const auto answered = desk::campaign_board(house.desk, actor_of(request), request.parameters[0]);
    if (const Refusal* refusal = std::get_if<Refusal>(&answered)) return problem(request.language, *refusal);
    return json_answer(json_of(std::get<desk::CampaignBoard>(answered)));
}

Response list_campaign_matters(House& house, const Request& request) {
    Conditions conditions(request);
    const std::string unit = conditions.text("unit"), leader = conditions.text("leader"),
                      leader_unit = conditions.text("leader_unit"), office = conditions.text("office");
    const auto stage = conditions.word("stage", stage_from);
    const auto state = conditions.word("state", line_state_from);
    const int most = conditions.number("limit", 1, limit::page_max, limit::page_max);
    const std::string cursor = conditions.text("cursor");
    const auto key = cursor.empty() ? std::nullopt : key_of(cursor);
    const auto after = key ? matter_number_from(*key) : std::nullopt;
    if (!cursor.empty() && !after) conditions.fail("cursor", "not_well_formed");
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    const auto answered = desk::campaign_board(house.desk, actor_of(request), request.parameters[0]);
    if (const Refusal* refusal = std::get_if<Refusal>(&answered)) return problem(request.language, *refusal);
    const auto is_wanted = [&](const desk::CampaignLine& line) {
        if (after && line.number <= *after) return false;
        if (!unit.empty() && line.unit != unit) return false;
        if (!leader.empty() && (!line.leader || line.leader->name != leader)) return false;
        if (!office.empty() && (!line.leader || line.leader->office != office)) return false;
        if (!leader_unit.empty() && (!line.leader || line.leader->unit != leader_unit)) return false;
        return (!stage || line.stage == *stage) && (!state || is_in(line, *state));
    };
    Json items = Json::array();
    std::optional<std::string> next;
    MatterNumber last;
    for (const desk::CampaignLine& line : std::get<desk::CampaignBoard>(answered).lines) {
        if (!is_wanted(line)) continue;
        if (static_cast<int>(items.size()) == most) {
            next = cursor_of(text(last));
            break;
        }
        items.push_back(json_of(line));
        last = line.number;
    }
    return listed(std::move(items), next);
}

Response enter_campaign_matters(House& house, const Request& request) {
    return with_body(house, request, rows_fields, [&](const RowsGiven& given) {
        const auto answered = desk::enter_matters(house.desk, actor_of(request), request.parameters[0],
                                                  given.rows, given.preview);
        if (const Refusal* refusal = std::get_if<Refusal>(&answered))
            return problem(request.language, *refusal);
        Json rows = Json::array();
        int entered = 0, leaders = 0;
        for (const desk::RowEntered& one : std::get<std::vector<desk::RowEntered>>(answered)) {
            entered += !one.refusal;
            leaders += one.leader;
            rows.push_back(json_of(one, request.language));
        }
        const int refused = static_cast<int>(rows.size()) - entered;
        return json_answer({{"preview", given.preview},
                            {"entered", entered},
                            {"refused", refused},
                            {"leaders", leaders},
                            {"rows", std::move(rows)}});
    });
}

Response select_campaign_matters(House& house, const Request& request) {
    Conditions conditions(request);
    desk::SelectionAsked asked;
    asked.unit = conditions.text("unit");
    asked.category = conditions.text("category");
    asked.place = conditions.text("place");
    asked.stage = conditions.word("stage", stage_from);
    asked.received_until = conditions.day("received_until").value_or(house.desk.now().day);
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    const auto answered = desk::select_matters(house.desk, actor_of(request), request.parameters[0], asked);
    if (const Refusal* refusal = std::get_if<Refusal>(&answered)) return problem(request.language, *refusal);
    const auto& found = std::get<desk::Selection>(answered);
    Json numbers = Json::array();
    for (const MatterNumber one : found.matters) numbers.push_back(text(one));
    return json_answer({{"numbers", std::move(numbers)}, {"more", found.more}});
}

Response show_campaign_brief(House& house, const Request& request) {
    Conditions conditions(request);
    const Language language = conditions.word("lang", campaign_language_from).value_or(request.language);
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    const auto answered = desk::campaign_board(house.desk, actor_of(request), request.parameters[0]);
    if (const Refusal* refusal = std::get_if<Refusal>(&answered)) return problem(request.language, *refusal);
    const auto& board = std::get<desk::CampaignBoard>(answered);
    const Phrases& say = phrases(language);
    const auto offices = house.desk.offices();
    const Law* law = house.desk.law(board.today);
    const auto in_language = [&](const Words& words) {
        return language == Language::en ? words.en : words.zh;
    };
    const auto named = [&](const std::string& family, const std::string& key) -> std::string {
        if (family == "unit") {
            const Unit* unit = offices->find(key);
            return unit ? in_language(unit->name) : key;
        }
        if (family == "stage") {
            const auto stage = stage_from(key);
            if (!law || !stage) return key;
            return in_language(law->stages[static_cast<std::size_t>(*stage)].name);
        }
        return say.at(family + "." + key);
    };
    Response response;
    response.type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    response.body = brief::workbook(brief::campaign_pages(
                                        board, [&](const std::string& key) { return say.at(key); }, named),
                                    board.today);
    response.headers.emplace_back("Content-Disposition",
                                  "attachment; filename=\"campaign-" + iso(board.today) + ".xlsx\"");
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

}  // namespace dengwen::http
