// Leader assignment (领导包案): who is put in charge, by name and office, and with which team.
#include "http/acts.hpp"

namespace dengwen::http {

Ask read_leader_assignment(Object& body) {
    LeaderAssignmentAsked asked;
    asked.name = body.text("name", limit::name);
    asked.office = body.text("office", limit::office);
    asked.unit = identifier_or_none(body, "unit");
    if (body.has("team")) {
        for (Object& one : body.objects("team", limit::team_max)) {
            TeamMember member;
            member.name = one.text("name", limit::name);
            member.unit = identifier_or_none(one, "unit");
            one.close();
            asked.team.push_back(std::move(member));
        }
    }
    asked.ground = body.content("ground", limit::reason, "reason");
    return asked;
}

}  // namespace dengwen::http
