// Reporting pressure or retaliation (打击报复) over a petition, from the page that follows it. What comes of
// it is a matter of its own with a code of its own; the page it was reported from never shows it, because
// somebody under pressure may be made to show that page.
#include <algorithm>

#include <nlohmann/json.hpp>

#include "desk/desk.hpp"
#include "desk/rights.hpp"
#include "http/form_token.hpp"
#include "http/limits.hpp"
#include "http/pages_follow.hpp"
#include "http/text.hpp"

namespace dengwen::http {

namespace {

using nlohmann::json;

// Reporting: one POST of the form, kept alive until it is answered.
struct Reporting : std::enable_shared_from_this<Reporting> {
    Reporting(House& house, RequestPtr its_request, Form read, desk::MatterView its_view,
              PageAnswer its_answer)
        : request(std::move(its_request)),
          posted(std::move(read)),
          with(filing(house, *request, &posted)),
          view(std::move(its_view)),
          code(posted.value("code")),
          accused_unit(posted.value("accused_unit")),
          words(posted.value("words")),
          first(view.matter.submissions.front()),
          nameless(first.anonymous || is_erased(view.matter, first)),
          anonymous(nameless || posted.value("identity") == "anonymous"),
          token(posted.value("token")),
          answer(std::move(its_answer)) {
        for (const std::string& sealed : posted.values("file"))
            if (auto file = kept_file(with.seal, sealed)) kept.files.push_back(*std::move(file));
    }

    RequestPtr request;
    Form posted;
    Filing with;
    desk::MatterView view;
    std::string code, accused_unit, words;
    const Submission& first;
    bool nameless;  // there is nobody to name again
    bool anonymous;
    std::string token;
    PageAnswer answer;
    PetitionForm kept;  // the files alone

    void run() {
        const bool is_form = posted.value("at") == "retaliation";
        if (is_form) keep_uploads(with, kept);  // also when only the language changes
        if (!is_form || !posted.value("lang").empty()) return answer(sheet({}));
        std::vector<Wrong> wrongs = kept.unreadable;
        const Unit* accused = with.offices->find(accused_unit);
        if (!accused || !accused->is_active())
            wrongs.push_back({"accused_unit", "accused_unit", with.say.at("wrong.retaliation.unit")});
        if (words.find_first_not_of(" \t\r\n") == std::string::npos)
            wrongs.push_back({"words", "words", with.say.at("wrong.retaliation.words")});
        else if (const auto flaw = take(words, limit::statement))
            wrongs.push_back({"words", "words", said(*flaw)});
        if (!wrongs.empty()) return answer(sheet(wrongs));
        send();
    }

    std::string said(Flaw flaw) const {
        return with.say.say(flaw == Flaw::too_long ? "wrong.line.long" : "wrong.control",
                            {{"LABEL", with.say.at("retaliation.words")},
                             {"MOST", std::to_string(limit::statement.characters_max)}});
    }

    Page sheet(const std::vector<Wrong>& wrongs) {
        Sheet sheet(&with.house, *request, &posted, "retaliation.tpl", "FOLLOW");
        Values& body = sheet.body();
        sheet.forbid_keeping();
        sheet.change_language_by("retaliation", "retaliation_report");
        sheet.show_errors(wrongs);
        for (const auto& [field, section] :
             {std::pair{"accused_unit", "UNIT_WRONG"}, std::pair{"words", "WORDS_WRONG"},
              std::pair{"files", "FILES_WRONG"}}) {
            const auto wrong = std::ranges::find(wrongs, field, &Wrong::field);
            if (wrong != wrongs.end()) show(body, section, "TEXT", wrong->text);
        }
        const Now now = with.house.desk.now();
        body.SetValue("NUMBER", text(view.matter.number));
        body.SetValue("CODE", code);
        body.SetValue("TOKEN",
                      is_good(with.seal, token, now.instant) ? token : new_token(with.seal, now.instant));
        body.SetValue("WORDS", words);
        body.SetIntValue("MOST", static_cast<long>(limit::statement.characters_max));
        body.SetValue("FILE_MOST", size_text(with.house.attachment_bytes_max));
        body.SetValue("ALL_MOST", size_text(upload_bytes_max));
        show_units(body);
        for (const KeptFile& file : kept.files) {
            show(body, "FILE", "SEALED", sealed(with.seal, file));
            Values* line = body.AddSectionDictionary("KEPT");
            line->SetValue("NAME", file.name);
            line->SetValue("SIZE", size_text(file.bytes));
        }
        if (!nameless)
            body.AddSectionDictionary("IDENTITY")->ShowSection(anonymous ? "ANONYMOUS" : "WITHHELD");
        return sheet.done(wrongs.empty() ? 200 : 422, with.say.at("retaliation.title"));
    }

    // Those that had the matter in hand come first: it is mostly one of them.
    void show_units(Values& body) const {
        const std::set<std::string> involved = desk::parties(view.matter);
        for (const auto& [id, unit] : with.offices->units()) {
            if (!unit.is_active()) continue;
            Values* option = body.AddSectionDictionary(involved.contains(id) ? "INVOLVED" : "OTHER");
            option->SetValue("ID", id);
            option->SetValue("NAME", in(with.say.language(), unit.name));
            if (id == accused_unit) option->ShowSection("CHOSEN");
        }
    }

    // The people are those of the petition, told anew to the other body under salts of their own, so that
    // nothing in the two records leads from one to the other but what the report itself says.
    ContentRef again(const ContentRef& ref, desk::Contents& contents) const {
        const auto found = std::ranges::find(view.contents, ref.digest, &store::Content::digest);
        return found == view.contents.end() ? ContentRef{} : contents.add(found->kind, found->body);
    }

    std::string fingerprint() const {
        json files = json::array();
        for (const KeptFile& file : kept.files) files.push_back(file.digest);
        return with.seal.derive("fingerprint", json{accused_unit, words, anonymous, files}.dump());
    }

    void send() {
        const Now now = with.house.desk.now();
        if (!is_good(with.seal, token, now.instant))
            return answer(sheet({{"", "retaliation", with.say.at("wrong.token")}}));
        desk::Registering registering;
        registering.actor.kind = ActorKind::petitioner;
        RegistrationAsked& asked = registering.asked;
        asked.kind = Kind::accusation;
        asked.retaliation_over = view.matter.number;
        asked.accused_unit = asked.unit = accused_unit;
        Submission& submission = asked.submission;
        submission.channel = Channel::web;
        submission.received_day = now.day;
        submission.statement = registering.contents.add(
            "statement", json{{"title", with.say.at("retaliation.statement")}, {"text", words}}.dump());
        submission.anonymous = anonymous;
        submission.withheld_name = !anonymous;
        submission.persons = first.persons;
        submission.reachable = !anonymous && first.reachable;
        submission.electronic_consent = !anonymous && first.electronic_consent;
        if (!anonymous)
            for (const ContentRef& ref : first.petitioners)
                submission.petitioners.push_back(again(ref, registering.contents));
        for (const KeptFile& file : kept.files)
            submission.attachments.push_back(registering.contents.add("attachment", attachment_body(file)));
        registering.once = store::Once{once_key(with.seal, token), fingerprint(), 201, {}, "{}"};
        registering.fill = [seal = with.seal, its = token](store::Once& once, const desk::Receipt& receipt) {
            once.body = hidden(seal, its, receipt.query_code);
        };
        with.house.desk.register_matter(
            std::move(registering),
            [self = shared_from_this()](desk::Answered<desk::Receipt> answered, std::exception_ptr fault) {
                self->answer(page_or_apology(*self->request, [&] {
                    if (fault) std::rethrow_exception(fault);
                    return self->sent(answered);
                }));
            });
    }

    Page sent(const desk::Answered<desk::Receipt>& answered) {
        if (const Refusal* refusal = std::get_if<Refusal>(&answered)) {
            return sheet({{"", "retaliation", refusal_sentence(with.say, *refusal)}});
        }
        const auto& receipt = std::get<desk::Receipt>(answered);
        std::optional<std::string> own = receipt.query_code;
        if (receipt.repeated) {
            // The same press again gets the same receipt; other words under it are another report.
            if (receipt.repeated->fingerprint != fingerprint()) {
                token.clear();
                return sheet({{"", "retaliation", with.say.at("wrong.already")}});
            }
            own = shown(with.seal, token, receipt.repeated->body);
        }
        if (!own) return error_page(*request, 404);
        const auto found = with.house.desk.follow(*own);
        const auto* report = std::get_if<desk::MatterView>(&found);
        return report ? receipt_sheet(with, *report, *own) : error_page(*request, 404);
    }
};

}  // namespace

void retaliation_posted(House& house, RequestPtr request, Form posted, desk::MatterView view,
                        PageAnswer answer) {
    std::make_shared<Reporting>(house, std::move(request), std::move(posted), std::move(view),
                                std::move(answer))
        ->run();
}

}  // namespace dengwen::http
