// Asks of leaders' receptions.
#include "fields_of_asks.hpp"

namespace dengwen::scenarios {

namespace {

// on DAY [led UNIT]: a reception of the petition department on that day, in the evening, and the leader's own
// unit.
std::optional<Reception> reception_of(const json& body) {
    if (!body.contains("on")) return std::nullopt;
    Reception reception;
    reception.id = "reception of " + body.at("on").get<std::string>();
    reception.unit = "petition-department";
    reception.leader = "李红";
    reception.post = "副区长";
    reception.leader_unit = body.value("led", "district-government");
    reception.on = day(body, "on");
    reception.begins = "20:00";
    reception.ends = "22:00";
    reception.place = "接待中心";
    reception.places = 50;
    return reception;
}

}  // namespace

std::map<std::string, Read> reception_reads() {
    return {
        {"booking", simply([](const json& b) {
             BookingAsked asked;
             asked.kept = reception_of(b);
             if (asked.kept) asked.reception = asked.kept->id;
             return asked;
         })},
        {"booking_end", simply([](const json&) { return BookingEndAsked{}; })},
        {"arrival", simply([](const json&) { return ArrivalAsked{}; })},
        {"reception_record", simply([](const json& b) {
             ReceptionRecordAsked asked;
             asked.booking = b.at("booking");
             asked.leader = b.value("leader", "");
             asked.post = b.value("post", "");
             asked.text = ref(b, "text");
             asked.read_back = word(b, "read_back", read_back_from);
             asked.remarks = ref_if(b, "remarks");
             asked.reason = ref_if(b, "reason");
             for (const json& one : b.value("duties", json::array()))
                 asked.duties.push_back({one.value("unit", ""), day(one, "due"), ref(one, "text")});
             return asked;
         })},
        {"record_answer", simply([](const json& b) {
             return RecordAnswerAsked{b.at("booking"), ref_if(b, "remarks")};
         })},
    };
}

}  // namespace dengwen::scenarios
