#include "body.hpp"

#include <map>
#include <set>

namespace dengwen::scenarios {

namespace {

using nlohmann::json;

std::string where(const Step& step) { return step.file + ":" + std::to_string(step.line) + ": "; }

// What a paper of this kind would say; a scenario writes the text out only where it matters.
const std::map<std::string, std::vector<std::string>> texts_of_act{
    {"objection", {"reason"}},
    {"dismissal", {"reason"}},
    {"competence_dispute", {"reason"}},
    {"competence_decision", {"reason"}},
    {"contribution", {"text"}},
    {"assistance_return", {"reason"}},
    {"notice", {"text"}},
    {"diversion", {"pointer"}},
    {"non_acceptance", {"text"}},
    {"no_longer_acceptance", {"text"}},
    {"general_handling", {"reason"}},
    {"recusal", {"reason"}},
    {"hearing", {"record"}},
    {"hearing_notice", {"venue", "chair"}},
    {"contact", {"text"}},
    {"hearing_cancellation", {"reason"}},
    {"extension", {"reason"}},
    {"service", {"proof"}},
    {"performance", {"proof"}},
    {"agreement", {"text", "basis"}},
    {"agreement_change", {"consent"}},
    {"instalment_performance", {"proof"}},
    {"court_confirmation", {"ruling"}},
    {"supervision", {"text"}},
    {"supervision_reply", {"text"}},
    {"breach_dispute", {"reason"}},
    {"breach_decision", {"reason"}},
    {"re_check", {"text"}},
    {"leader_assignment", {"ground"}},
    {"plan_step", {"proof"}},
    {"meeting_report", {"proof"}},
    {"follow_up", {"consent"}},
    {"follow_up_record", {"text"}},
    {"aid_request", {"text"}},
    {"aid_answer", {"text"}},
    {"reception_record", {"text"}},
    {"review_request", {"reason"}},
    {"review", {"reason"}},
    {"re_review_request", {"reason"}},
    {"re_review", {"reason"}},
    {"withdrawal", {"statement"}},
    {"successor", {"reason"}},
    {"reply", {"text"}},
    {"completion_report", {"text"}},
    {"settlement", {"text"}},
    {"publication", {"title", "question", "answer"}},
    {"retraction", {"reason"}},
    {"ending", {"text"}},
    {"identity_opening", {"reason"}},
};

const std::set<std::string> flags{"anonymous",
                                  "withheld_name",
                                  "electronic_consent",
                                  "consent_shown",
                                  "confirmed_by_petitioner",
                                  "redacted",
                                  "confirmed",
                                  "adopted",
                                  "set_aside",
                                  "sound"};
const std::set<std::string> numbers{"days", "demand", "persons", "agreement", "instalment",
                                    "step", "duty",   "aid",     "booking",   "announced"};
const std::set<std::string> lists{"assisting"};
const std::set<std::string> number_lists{"demands"};
const std::set<std::string> matters{"running_matter", "closing_matter"};

json person(const std::string& name, bool reachable) {
    json person{{"name", name}};
    if (reachable) person["address"] = "清源市临川区石桥镇一组";
    return person;
}

// answer 1 supported perform_by 2025-07-01 | answer 2 explained | answer 1 not_supported without basis
json answer(const Clause& clause, const Step& step) {
    if (clause.size() < 3) throw Unreadable(where(step) + "write: answer NUMBER OUTCOME");
    json answer{{"demand", std::stoi(clause[1].text)},
                {"outcome", clause[2].text},
                {"facts", "经核查，情况属实部分见调查笔录。"},
                {"reason", "依据查明的事实作出。"}};
    if (clause[2].text != "explained") answer["basis"] = "《中华人民共和国劳动法》第五十条";
    for (std::size_t i = 3; i + 1 < clause.size(); i += 2) {
        if (clause[i].text == "without") {
            answer.erase(clause[i + 1].text);
        } else {
            answer[clause[i].text] = clause[i + 1].text;
        }
    }
    return answer;
}

// 12000 yuan and 50 fen: 12000.50
std::int64_t fen(const std::string& yuan) {
    const std::size_t point = yuan.find('.');
    const std::int64_t whole = std::stoll(yuan.substr(0, point)) * 100;
    return point == std::string::npos ? whole : whole + std::stoll(yuan.substr(point + 1));
}

// instalment 2025-07-01 12000.50 by water-bureau | instalment 2025-07-01 act "修好水管" | share water-bureau
// 300
void add_promise(json& body, const Clause& clause, const Step& step) {
    if (clause.size() < 3) throw Unreadable(where(step) + "write: instalment DAY YUAN, or: share UNIT YUAN");
    if (clause[0].text == "share") {
        body["shares"].push_back({{"unit", clause[1].text}, {"fen", fen(clause[2].text)}});
        return;
    }
    json instalment{{"due", clause[1].text}};
    std::size_t next = 3;
    if (clause[2].text == "act")
        instalment["act"] = clause.at(next++).text;
    else if (clause[2].text != "nothing")
        instalment["fen"] = fen(clause[2].text);
    if (next + 1 < clause.size() && clause[next].text == "by") instalment["payer"] = clause[next + 1].text;
    body["instalments"].push_back(instalment);
}

// team 李工 water-bureau | step 2025-07-01 water-bureau | duty 2025-07-01 water-bureau
void add_charge(json& body, const Clause& clause, const Step& step) {
    if (clause.size() < 2)
        throw Unreadable(where(step) + "write: team NAME [UNIT], step DAY [UNIT], or: duty DAY UNIT");
    const std::string& key = clause[0].text;
    json one{{key == "team" ? "name" : "due", clause[1].text}};
    if (key != "team") one["text"] = "到现场与信访人见面，听取意见。";
    if (clause.size() > 2) one["unit"] = clause[2].text;
    body[key == "team" ? "team" : key == "step" ? "steps" : "duties"].push_back(one);
}

json value(const Clause& clause, const Step& step) {
    const std::string& key = clause[0].text;
    if (flags.contains(key) && clause.size() == 1) return true;
    if (clause.size() < 2) throw Unreadable(where(step) + key + " has no value");
    if (lists.contains(key)) {
        json list = json::array();
        for (std::size_t i = 1; i < clause.size(); ++i) list.push_back(clause[i].text);
        return list;
    }
    if (number_lists.contains(key)) {
        json list = json::array();
        for (std::size_t i = 1; i < clause.size(); ++i) list.push_back(std::stoi(clause[i].text));
        return list;
    }
    if (clause.size() > 2) throw Unreadable(where(step) + key + " has more than one value");
    const bool is_count =
        key == "measure" && clause[1].text.find_first_not_of("0123456789") == std::string::npos;
    if (numbers.contains(key) || is_count) return std::stoi(clause[1].text);
    if (matters.contains(key)) return "{" + clause[1].text + "}";
    return clause[1].text;
}

// registration and submission: what arrived, through which door, from whom; and beside it what is asked.
const std::set<std::string> beside{"kind", "category", "place", "accused_unit", "unit"};

json submission_of(const Step& step) {
    json arrived{{"channel", step.who == "petitioner" ? "web" : "letter"},
                 {"received_day", iso(step.day)},
                 {"statement", {{"title", "反映的问题"}, {"text", "事实和理由见来信。"}}}};
    json body = json::object(), demands = json::array();
    bool reachable = true, demandless = false;
    int representatives = 0;
    for (const Clause& clause : step.arguments) {
        const std::string& key = clause[0].text;
        if (key == "demand") {
            demands.push_back(clause.at(1).text);
        } else if (key == "demandless") {
            demandless = true;
        } else if (key == "unreachable") {
            reachable = false;
        } else if (key == "representatives") {
            representatives = std::stoi(clause.at(1).text);
        } else if (key == "agent") {
            arrived["agent"] = person("孙代理", true);
            arrived["agent"]["mandate"] = "授权委托书";
        } else {
            (beside.contains(key) ? body : arrived)[key] = value(clause, step);
        }
    }
    if (!arrived.contains("anonymous")) arrived["petitioners"] = json::array({person("赵某某", reachable)});
    if (!reachable) arrived["reachable"] = false;
    for (int i = 1; i <= representatives; ++i) {
        arrived["representatives"].push_back(person("代表" + std::to_string(i), true));
    }
    if (step.act == "registration") {
        if (demands.empty() && !demandless) demands.push_back("请求依法处理。");
        if (!body.contains("kind")) body["kind"] = "request";
        if (!body.contains("category")) body["category"] = "housing.demolition";
        if (!body.contains("place")) body["place"] = "990102";
    }
    if (!demands.empty()) body[step.act == "registration" ? "demands" : "further_demands"] = demands;
    body["submission"] = arrived;
    return body;
}

}  // namespace

json body_of(const Step& step) {
    if (step.act == "registration" || step.act == "submission") return submission_of(step);
    json body = json::object();
    if (const auto texts = texts_of_act.find(step.act); texts != texts_of_act.end()) {
        for (const std::string& key : texts->second) body[key] = "详见案卷所附材料。";
    }
    if (step.act == "notice" || step.act == "reply") body["means"] = "written";
    if (step.act == "reception_record") body["read_back"] = "confirmed";
    if (step.act == "review_request" || step.act == "re_review_request") body["received_on"] = iso(step.day);
    if (step.act == "hearing_notice") body["time"] = "14:30";
    if (step.act == "contact") body.update({{"means", "telephone"}, {"result", "spoken"}});
    if (step.act == "service") body["served_day"] = iso(step.day);
    if (step.act == "agreement")
        body.update({{"kind", "reconciliation"}, {"demands", {1}}, {"signed_on", iso(step.day)}});
    if (step.act == "agreement" || step.act == "agreement_change") body["instalments"] = json::array();
    for (const Clause& clause : step.arguments) {
        const std::string& key = clause[0].text;
        if (key == "breach") {
            const json named{{"kind", clause.at(1).text}, {"ordinal", std::stoi(clause.at(2).text)}};
            if (step.act == "supervision")
                body["breaches"].push_back(named);
            else
                body["breach"] = named;
        } else if (key == "yuan") {
            body["fen"] = fen(clause.at(1).text);
        } else if ((key == "instalment" && step.act.starts_with("agreement")) || key == "share") {
            add_promise(body, clause, step);
        } else if (key == "team" || (key == "step" && step.act == "plan") ||
                   (key == "duty" && step.act != "meeting_report")) {
            add_charge(body, clause, step);
        } else if (key == "answer" && step.act != "publication") {  // which has one text for all
            body["answers"].push_back(answer(clause, step));
        } else if (key == "without") {
            body.erase(clause.at(1).text);
        } else {
            body[key] = value(clause, step);
        }
    }
    // The service is one part of the body, consent shown beside it.
    if (step.act == "service") {
        json service = body;
        service.erase("consent_shown");
        body = {{"service", service}, {"consent_shown", body.value("consent_shown", false)}};
    }
    return body;
}

}  // namespace dengwen::scenarios
