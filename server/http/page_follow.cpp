// Following a petition: by query code, always in the body of a POST, never in an address, a cookie or a log.
//
// The code stays in hidden fields of the page that shows the petition, so that every act of the petitioner is
// again a POST with the code, and closing the page leaves nothing behind on a shared phone.
#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/booking.hpp"
#include "desk/desk.hpp"
#include "desk/opening.hpp"
#include "http/follow_files.hpp"
#include "http/form_token.hpp"
#include "http/limits.hpp"
#include "http/pages_follow.hpp"
#include "http/text.hpp"
#include "http/told.hpp"
#include "http/turnstile.hpp"

namespace dengwen::http {

namespace {

using nlohmann::json;

Page ask_code(House& house, const Request& request, const Form* form, const std::string& number,
              const std::string& typed, const std::string& wrong) {
    Sheet sheet(&house, request, form, "follow_form.tpl", "FOLLOW");
    if (!number.empty()) show(sheet.body(), "NUMBER", "VALUE", number);
    sheet.body().SetValue("CODE", typed);
    if (!wrong.empty()) {
        sheet.show_errors({{"code", "code", wrong}});
        show(sheet.body(), "CODE_WRONG", "TEXT", wrong);
    }
    if (form) sheet.change_language_by("follow", "show");
    return sheet.done(wrong.empty() ? 200 : 422, sheet.say().at("follow.title"));
}

// Following: one POST with a query code that fits, kept alive until it is answered.
struct Following : std::enable_shared_from_this<Following> {
    Following(House& house, RequestPtr its_request, Form read, desk::MatterView its_view,
              PageAnswer its_answer)
        : request(std::move(its_request)),
          posted(std::move(read)),
          with(filing(house, *request, &posted)),
          view(std::move(its_view)),
          code(posted.value("code")),
          answer(std::move(its_answer)) {
        typed = typed_in(posted);
    }

    RequestPtr request;
    Form posted;
    Filing with;
    desk::MatterView view;
    std::string code;
    ActTyped typed;
    PageAnswer answer;

    void run() {
        desk::note_opening(with.house.desk, view);
        const auto act = act_from(typed.act);
        const bool lawful = act && std::find(view.may.begin(), view.may.end(), *act) != view.may.end();
        if (typed.act == "receipt") return answer(receipt_text(with, view, code));
        if (typed.act == "signed_receipt") return answer(signed_receipt_file(with, view));
        if (typed.act == "wish") return answer(wish_said());
        if (typed.act == "paper") return answer(paper_file(with, view, posted.value("event")));
        if (typed.act == "slip") return answer(slip_file(with, view, posted.value("file")));
        if (typed.act == "dossier") return answer(dossier_file(with, view));
        if (typed.act == "booking_receipt" || posted.value("at") == "booking_receipt")
            return answer(booking_receipt());
        if (!posted.value("lang").empty())  // the same page in the other language
            return answer(posted.value("confirmed") == "asked" ? confirmation("", "") : matter_page({}));
        if (!act) return answer(matter_page({}));
        // Pressed twice: it is done already and no longer offered; the page shows that it is done.
        if (!lawful) return answer(matter_page(done_before() ? typed.act : ""));
        switch (*act) {
            case Act::submission:
                return add();
            case Act::review_request:
                return ask_for(ReviewRequestAsked{}, Clock::review_request, Phase::handling);
            case Act::re_review_request:
                return ask_for(ReReviewRequestAsked{}, Clock::re_review_request, Phase::review);
            case Act::withdrawal:
                return withdraw();
            case Act::instalment_answer:
                return answer_performance();
            case Act::rating:
                return give_rating();
            case Act::follow_up_end:
                return ask_plainly(FollowUpEndAsked{});
            case Act::booking:
                return book_place();
            case Act::booking_end:
                return ask_plainly(BookingEndAsked{});
            case Act::record_answer:
                return answer_record_of_reception();
            default:
                return answer(matter_page({}));
        }
    }

    bool done_before() const {
        const std::string token = posted.value("token");
        return is_good(with.seal, token, with.house.desk.now().instant) &&
               with.house.desk.store().once(once_key(with.seal, token)).has_value();
    }

    // `done`: the act that was just done, told at the top.
    Page matter_page(const std::string& done, const std::vector<Wrong>& wrongs = {}) {
        const Told told(with, view);
        Sheet sheet(&with.house, *request, &posted, "follow.tpl", "FOLLOW");
        Values& body = sheet.body();
        sheet.show_errors(wrongs);
        sheet.change_language_by("again", "show");
        sheet.forbid_keeping();
        body.SetValue("CODE", code);
        const std::string title = told.title().empty() ? with.say.at("follow.title") : told.title();
        body.SetValue("HEADING", title);
        if (!done.empty()) {
            Values* box = body.AddSectionDictionary("DONE");
            const bool is_wish = done == "wish";
            box->SetValue("HEADING",
                          is_wish ? with.say.at("wish.done") : with.say.at("act." + done + ".done"));
            box->SetValue("TEXT", with.say.at(is_wish ? "wish.done.text" : "act.done.text"));
        }
        show_state(body, told);
        show_hearings(body, told);
        show_papers(body, told, code);
        show_agreements(body, told);
        show_paper_files(body, told, code);
        show_bookings(body, told, code);
        show_after_care(body, told);
        show_ratings(body, told);
        show_deadlines(body, told);
        show_story(body, told);
        show_said(body, told);
        if (const auto digest = receipt_digest(with.house, view.matter.number))
            show(body, "SIGNED", "DIGEST", *digest);
        show_readings(body, told);
        show_wish(body, with.house, with.say, view.matter.number);
        show_acts(body, told, code, wrongs.empty() ? ActTyped{} : typed);
        return sheet.done(wrongs.empty() ? 200 : 422, with.say.at("follow.title"));
    }

    Page wish_said() {
        const bool taken = take_wish(with.house, view.matter.number, posted.value("wish_route"),
                                     posted.value("wish_language"));
        return taken ? matter_page("wish") : error_page(*request, 400);
    }

    Page refusal_page(const std::string& text, const std::string& anchor) {
        typed.wrong = text;
        return matter_page({}, {{typed.act, anchor, text}});
    }

    void refuse(const std::string& text, const std::string& anchor) { answer(refusal_page(text, anchor)); }

    std::optional<std::string> taken(const std::string& value, const TextLimit& limit,
                                     std::string_view label) {
        std::string text = value;
        if (text.find_first_not_of(" \t\r\n") == std::string::npos) return std::string();
        const auto flaw = take(text, limit);
        if (!flaw) return text;
        const std::string_view key = *flaw == Flaw::too_long ? "wrong.line.long" : "wrong.control";
        refuse(with.say.say(key,
                            {{"LABEL", std::string(label)}, {"MOST", std::to_string(limit.characters_max)}}),
               typed.act + "-words");
        return std::nullopt;
    }

    void add() {
        const auto words = taken(typed.words, limit::statement, with.say.at("act.submission.label"));
        if (!words) return;
        if (words->empty() && posted.files.empty())
            return refuse(with.say.at("wrong.words.missing"), "submission-words");
        PetitionForm kept;
        keep_uploads(with, kept);
        if (!kept.unreadable.empty()) return refuse(kept.unreadable.front().text, "files");
        desk::Asking asking = asked();
        SubmissionAsked ask;
        ask.submission.channel = Channel::web;
        ask.submission.received_day = with.house.desk.now().day;
        // Added under the code: from the same people, whose names and consent the first submission holds.
        const Submission& first = view.matter.submissions.front();
        ask.submission.anonymous = first.anonymous;
        ask.submission.withheld_name = first.withheld_name;
        ask.submission.reachable = first.reachable;
        ask.submission.persons = first.persons;
        ask.submission.electronic_consent = first.electronic_consent;
        ask.submission.petitioners = first.petitioners;
        ask.submission.statement = asking.contents.add(
            "statement", json{{"title", with.say.at("act.submission")}, {"text", *words}}.dump());
        for (const KeptFile& file : kept.files)
            ask.submission.attachments.push_back(asking.contents.add("attachment", attachment_body(file)));
        asking.ask = std::move(ask);
        act(std::move(asking));
    }

    template <class RequestAsked>
    void ask_for(RequestAsked ask, Clock clock, Phase phase) {
        const std::string noun = typed.act;
        auto reason = taken(typed.words, limit::reason, with.say.at("act." + noun + ".label"));
        if (!reason) return;
        const Day today = with.house.desk.now().day;
        const Deadline* deadline = open_deadline(view.matter, clock);
        const auto late = taken(typed.late_because, limit::reason, with.say.at("act.late.label"));
        if (!late) return;
        if (deadline && overdue(*deadline, today) && late->empty())
            return refuse(with.say.at("wrong.late"), noun + "-late");
        const Opinion* opinion = last_opinion(view.matter, phase);
        if (opinion && opinion->remedy_units.size() > 1 && typed.to.empty())
            return refuse(with.say.at("wrong.unit"), noun + "-" + opinion->remedy_units.front());
        desk::Asking asking = asked();
        ask.to = typed.to;
        ask.received_on = today;
        ask.reason = asking.contents.add("reason",
                                         reason->empty() ? with.say.at("act." + noun + ".default") : *reason);
        if (!late->empty()) ask.late_because = asking.contents.add("reason", *late);
        asking.ask = std::move(ask);
        act(std::move(asking));
    }

    void answer_performance() {
        InstalmentAnswerAsked ask;
        const std::size_t slash = typed.instalment.find('/');
        const auto agreement = ordinal(typed.instalment.substr(0, slash));
        const auto instalment =
            ordinal(slash == std::string::npos ? std::string() : typed.instalment.substr(slash + 1));
        if (!agreement || !instalment)
            return refuse(with.say.at("wrong.instalment"), "act-instalment_answer");
        if (typed.confirmed != "yes" && typed.confirmed != "no")
            return refuse(with.say.at("wrong.instalment_answer"), "instalment_answer-yes");
        ask.agreement = *agreement;
        ask.instalment = *instalment;
        ask.confirmed = typed.confirmed == "yes";
        const auto words = taken(typed.words, limit::reason, with.say.at("act.instalment_answer.label"));
        if (!words) return;
        if (!ask.confirmed && words->empty())
            return refuse(with.say.at("wrong.dispute"), "instalment_answer-words");
        desk::Asking asking = asked();
        if (!ask.confirmed) ask.dispute = asking.contents.add("reason", *words);
        asking.ask = std::move(ask);
        act(std::move(asking));
    }

    void give_rating() {
        std::optional<RatingAsked> ask = rating_typed(typed);
        if (!ask) return refuse(with.say.at("wrong.rating"), "act-rating");
        const auto words = taken(typed.words, limit::reason, with.say.at("act.rating.label"));
        if (!words) return;
        desk::Asking asking = asked();
        if (!words->empty()) ask->text = asking.contents.add("reason", *words);
        asking.ask = *std::move(ask);
        act(std::move(asking));
    }

    template <class Asked>
    void ask_plainly(Asked ask) {
        desk::Asking asking = asked();
        asking.ask = std::move(ask);
        act(std::move(asking));
    }

    void book_place() {
        if (typed.reception.empty()) return refuse(with.say.at("wrong.reception"), "act-booking");
        BookingAsked ask;
        ask.reception = typed.reception;
        ask_plainly(std::move(ask));
    }

    void answer_record_of_reception() {
        const auto booking = ordinal(typed.booking);
        if (!booking) return refuse(with.say.at("wrong.record"), "act-record_answer");
        const auto words = taken(typed.words, limit::reason, with.say.at("act.record_answer.label"));
        if (!words) return;
        RecordAnswerAsked ask{*booking, std::nullopt};
        desk::Asking asking = asked();
        if (!words->empty()) ask.remarks = asking.contents.add("reason", *words);
        asking.ask = std::move(ask);
        act(std::move(asking));
    }

    // That which was just booked, or the one asked for.
    Page booking_receipt() {
        const int asked_for = ordinal(typed.booking).value_or(0);
        const Booking* booking = asked_for ? booking_of(view.matter, asked_for)
                                           : live_booking(view.matter, with.house.desk.now().day);
        return booking ? booking_sheet(with, view, *booking, code) : matter_page({});
    }

    void withdraw() {
        const bool asked_to_confirm = posted.value("confirmed") == "asked";
        if (!asked_to_confirm || posted.value("confirm") != "yes")
            return answer(
                confirmation(asked_to_confirm ? with.say.at("wrong.confirm") : std::string(), "confirm"));
        std::string statement = posted.value("statement");
        if (statement.find_first_not_of(" \t\r\n") == std::string::npos)
            statement = with.say.at("act.withdrawal.default");
        if (take(statement, limit::reason))
            return answer(confirmation(
                with.say.say("wrong.line.long", {{"LABEL", with.say.at("withdrawal.statement")},
                                                 {"MOST", std::to_string(limit::reason.characters_max)}}),
                "statement"));
        desk::Asking asking = asked();
        asking.ask = WithdrawalAsked{asking.contents.add("statement", statement)};
        act(std::move(asking));
    }

    Page confirmation(const std::string& wrong, const std::string& anchor) {
        Sheet sheet(&with.house, *request, &posted, "withdrawal.tpl", "FOLLOW");
        Values& body = sheet.body();
        sheet.forbid_keeping();
        sheet.change_language_by("withdrawal", "withdrawal");
        if (!wrong.empty()) {
            sheet.show_errors({{anchor, anchor, wrong}});
            if (anchor == "confirm") show(body, "CONFIRM_WRONG", "TEXT", wrong);
        }
        body.SetValue("NUMBER", text(view.matter.number));
        body.SetValue("CODE", code);
        body.SetValue("TOKEN", new_token(with.seal, with.house.desk.now().instant));
        body.SetValue("STATEMENT", posted.value("statement"));
        body.SetIntValue("MOST", static_cast<long>(limit::reason.characters_max));
        return sheet.done(wrong.empty() ? 200 : 422, with.say.at("withdrawal.title"));
    }

    desk::Asking asked() const {
        desk::Asking asking;
        asking.actor.kind = ActorKind::petitioner;
        asking.number = view.matter.number;
        const std::string token = posted.value("token");
        if (is_good(with.seal, token, with.house.desk.now().instant))
            asking.once = store::Once{
                once_key(with.seal, token), with.seal.derive("fingerprint", typed.act), 200, {}, "{}"};
        return asking;
    }

    void act(desk::Asking asking) {
        with.house.desk.act(
            std::move(asking),
            [self = shared_from_this()](desk::Answered<desk::Acted> answered, std::exception_ptr fault) {
                self->answer(page_or_apology(*self->request, [&] {
                    if (fault) std::rethrow_exception(fault);
                    return self->acted(answered);
                }));
            });
    }

    Page acted(const desk::Answered<desk::Acted>& answered) {
        if (const Refusal* refusal = std::get_if<Refusal>(&answered)) {
            return refusal_page(refusal_sentence(with.say, *refusal), "act-" + typed.act);
        }
        auto fresh = with.house.desk.follow(code);
        if (auto* seen = std::get_if<desk::MatterView>(&fresh)) view = std::move(*seen);
        return typed.act == "booking" ? booking_receipt() : matter_page(typed.act);
    }
};

}  // namespace

Page follow_page(House& house, const Request& request) {
    const auto query = form_fields(request.query);
    const std::string* number = query ? find(*query, "number") : nullptr;
    const bool known = number && matter_number_from(*number);
    return ask_code(house, request, nullptr, known ? *number : std::string(), "", "");
}

void follow_posted(House& house, RequestPtr request, PageAnswer answer) {
    auto form = form_of(*request);
    if (!form) return answer(error_page(*request, 400));
    const Phrases& say = phrases(page_language(*request, &*form));
    const std::string code = form->value("code"), number = form->value("number");
    const auto known = matter_number_from(number);
    const auto again = [&](const std::string& wrong) {
        answer(ask_code(house, *request, &*form, known ? number : std::string(), code.substr(0, 40), wrong));
    };
    if (code.find_first_not_of(" -") == std::string::npos)
        return again(form->value("lang").empty() ? say.at("wrong.code.missing") : std::string());
    if (const int seconds = code_wait(house, *request, code))
        return again(say.say("wrong.code.slowed", {{"SECONDS", std::to_string(seconds)}}));
    auto view = house.desk.follow(code);
    auto* found = std::get_if<desk::MatterView>(&view);
    if (!found) {
        code_unknown(house, *request, code);
        return again(say.at("wrong.code.unknown"));
    }
    if (known && found->matter.number != *known)
        return again(say.say("wrong.code.other", {{"NUMBER", number}}));
    const bool reports = form->value("go") == "retaliation_report" || form->value("at") == "retaliation";
    if (reports && form->value("go") != "show")
        return retaliation_posted(house, request, std::move(*form), std::move(*found), std::move(answer));
    std::make_shared<Following>(house, request, std::move(*form), std::move(*found), std::move(answer))
        ->run();
}

}  // namespace dengwen::http
