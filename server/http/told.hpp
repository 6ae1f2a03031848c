// Told: a matter as it is told to its petitioner: the view, the words, and the names of units, days and
// texts.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "desk/desk.hpp"
#include "desk/receiving.hpp"
#include "http/petition_sheet.hpp"

namespace dengwen::http {

struct Told {
    Told(const Filing& filing, const desk::MatterView& view);

    const Filing& filing;
    const desk::MatterView& view;
    const Matter& matter;
    const Phrases& say;
    const Law* law;
    Day today;

    std::string unit(std::string_view id) const;
    std::string units(const std::vector<std::string>& ids) const;
    std::string text(const ContentRef& ref) const;  // empty when it is not theirs to read
    std::string clock(Clock clock) const;
    std::string word(std::string_view family, std::string_view name) const;  // "path", name(path)
    std::string title() const;                                               // of the first submission

  private:
    std::map<std::string, std::string, std::less<>> texts_;
};

void show_hearings(Values& body, const Told& told);  // announced
void show_state(Values& body, const Told& told);     // stage, owner, next day, the three facts, the remedy
void show_deadlines(Values& body, const Told& told);
void show_story(Values& body, const Told& told);
void show_papers(Values& body, const Told& told, const std::string& query_code);
void show_agreements(Values& body, const Told& told);
void show_ratings(Values& body, const Told& told);
void show_after_care(Values& body, const Told& told);
void show_bookings(Values& body, const Told& told, const std::string& query_code);
std::string owed(const Told& told, const Agreement& agreement, const Instalment& instalment);
void show_paper_files(Values& body, const Told& told, const std::string& query_code);  // as issued
void show_said(Values& body, const Told& told);
void show_readings(Values& body, const Told& told);

// What the petitioner typed into one of the acts when it did not go through.
struct ActTyped {
    std::string act;
    std::string words, late_because, to;
    std::string instalment, confirmed;            // "1/2": of which agreement too; "yes", "no"
    std::string stage, department, unit, solved;  // of a rating
    std::string reception, booking;
    std::string wrong;  // said beside the field
};
void show_wish(Values& body, House& house, const Phrases& say, MatterNumber number);
bool take_wish(House& house, MatterNumber number, const std::string& route, const std::string& language);
// ReceptionsOffered: those with a place to be booked, and whether any is to come at all.
struct ReceptionsOffered {
    std::vector<desk::ReceptionShown> open;
    bool any = false;
};
ReceptionsOffered receptions_offered_to(const Told& told);
void ask_booking(Values& act, const Told& told, const ReceptionsOffered& offered, const ActTyped& typed);
void ask_record_answer(Values& act, const Told& told, const ActTyped& typed);
// The receipt of a booking, to be printed.
Page booking_sheet(const Filing& filing, const desk::MatterView& view, const Booking& booking,
                   const std::string& query_code);
void ask_rating(Values& act, const Told& told, const ActTyped& typed);
ActTyped typed_in(const Form& posted);
std::optional<RatingAsked> rating_typed(const ActTyped& typed);  // nothing where nothing was chosen
void show_acts(Values& body, const Told& told, const std::string& query_code, const ActTyped& typed);

}  // namespace dengwen::http
