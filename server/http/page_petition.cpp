// Filing a petition: one form on one page, a review, a receipt.
//
// One page and not seven: on a slow network every step is a wait, and a form that is one page can be read
// through before it is begun. Every button is a submit button of the same form, so that it all works without
// script; what was filled in comes back with every answer.
#include <nlohmann/json.hpp>

#include "desk/attachment.hpp"
#include "desk/desk.hpp"
#include "http/form_token.hpp"
#include "http/limits.hpp"
#include "http/petition_sheet.hpp"
#include "http/text.hpp"
#include "http/turnstile.hpp"
#include "http/uploads.hpp"

namespace dengwen::http {

namespace {

using nlohmann::json;

std::string body_of(const PersonLine& person, const std::string& address = {},
                    const std::string& mandate = {}) {
    json body{{"name", person.name}};
    if (!person.phone.empty()) body["telephone"] = person.phone;
    if (!address.empty()) body["address"] = address;
    if (!mandate.empty()) body["mandate"] = mandate;
    return body.dump();
}

Submission submission_of(const Filing& filing, const PetitionForm& form, Day today,
                         desk::Contents& contents) {
    Submission submission;
    submission.channel = Channel::web;
    submission.received_day = today;
    std::string told = form.text;
    if (!form.spot.empty())
        told += "\n\n" + filing.say.at("said.spot") + (filing.say.language() == Language::en ? ": " : "：") +
                form.spot;
    submission.statement = contents.add("statement", json{{"title", form.title}, {"text", told}}.dump());
    submission.persons = person_count(form);
    submission.anonymous = identity_of(form) == Identity::anonymous;
    submission.withheld_name = identity_of(form) == Identity::withheld;
    if (!submission.anonymous) {
        submission.petitioners.push_back(
            contents.add("person", body_of({form.name, form.phone}, form.address)));
        submission.electronic_consent = form.electronic;
    }
    // A notice is owed where name and address are clear (Art. 23); an agreed electronic way is as clear as a
    // street.
    submission.reachable = !submission.anonymous && (!form.address.empty() || form.electronic);
    for (const PersonLine& line : filled_representatives(form))
        submission.representatives.push_back(contents.add("person", body_of(line)));
    if (!form.agent.empty())
        submission.agent = contents.add(
            "person", body_of(form.agent, {},
                              form.agent_mandate ? filing.say.at("field.agent.mandate") : std::string()));
    for (const KeptFile& file : form.files)
        submission.attachments.push_back(contents.add("attachment", attachment_body(file)));
    return submission;
}

std::size_t number_after(std::string_view go, std::string_view word) {
    if (go.substr(0, word.size()) != word) return 0;
    const std::string digits(go.substr(word.size()));
    return digits.empty() || digits.size() > 3 || digits.find_first_not_of("0123456789") != std::string::npos
               ? 0
               : std::stoul(digits);
}

// The small buttons inside the form. Whether there was one.
bool change_form(PetitionForm& form, std::string_view go) {
    if (go == "add") {
        if (form.demands.size() < limit::demands_max) form.demands.emplace_back();
        return true;
    }
    if (const std::size_t number = number_after(go, "remove:")) {
        if (number <= form.demands.size() && form.demands.size() > 1)
            form.demands.erase(form.demands.begin() + static_cast<std::ptrdiff_t>(number) - 1);
        return true;
    }
    if (const std::size_t number = number_after(go, "drop:")) {
        if (number <= form.files.size())
            form.files.erase(form.files.begin() + static_cast<std::ptrdiff_t>(number) - 1);
        return true;
    }
    return go == "upload" || go == "edit" || go.substr(0, 7) == "narrow:";
}

std::string fingerprint(const Filing& filing, PetitionForm form) {
    form.token.clear();
    json all = json::array();
    for (const auto& [name, value] : hidden_fields(form, filing.seal)) all.push_back({name, value});
    return filing.seal.derive("fingerprint", all.dump());
}

// Posting: one POST of the form, kept alive until it is answered, which may be after a commit.
struct Posting : std::enable_shared_from_this<Posting> {
    Posting(House& house, RequestPtr its_request, Form read, PageAnswer its_answer)
        : request(std::move(its_request)),
          posted(std::move(read)),
          with(filing(house, *request, &posted)),
          form(read_petition(posted, with.seal, with.say)),
          answer(std::move(its_answer)) {}

    RequestPtr request;
    Form posted;
    Filing with;
    PetitionForm form;
    PageAnswer answer;

    void run() {
        const std::string go = posted.value("go"), at = posted.value("at");
        if (at == "receipt") return answer(receipt_again());
        if (go != "send" && !is_good(with.seal, form.token, with.house.desk.now().instant)) renew_token();
        keep_uploads(with, form);
        const bool to_review =
            go == "review" || go == "send" || (go.empty() && (at == "review" || at == "wait"));
        if (change_form(form, go) || !to_review) return answer(form_sheet(with, form, form.unreadable));
        const auto wrongs = check_petition(form, with.places, with.categories, *with.offices, with.say);
        if (!wrongs.empty()) return answer(form_sheet(with, form, wrongs));
        if (go != "send") return answer(again(at));
        send();
    }

    // The page the person is on, in the other language.
    Page again(const std::string& at) {
        const auto toll = at == "wait" ? toll_to_pay() : std::nullopt;
        return toll ? wait_sheet(with, form, *toll) : review_sheet(with, form);
    }

    void renew_token() { form.token = new_token(with.seal, with.house.desk.now().instant); }

    Page ask_again(std::string text) {
        renew_token();
        return review_sheet(with, form, {{"", "petition", std::move(text)}});
    }

    void send() {
        const Now now = with.house.desk.now();
        if (!is_good(with.seal, form.token, now.instant))
            return answer(ask_again(with.say.at("wrong.token")));
        const std::string place = with.places.choose(form.place_fields).code;
        const Unit* unit = receiving_unit(*with.offices, with.places, place);
        if (!unit) return answer(ask_again(with.say.at("guide.channels.none")));
        if (const auto toll = toll_to_pay()) return answer(wait_sheet(with, form, *toll));

        desk::Registering registering;
        registering.actor.kind = ActorKind::petitioner;
        registering.asked.submission = submission_of(with, form, now.day, registering.contents);
        registering.asked.kind = *kind_from(form.kind);
        registering.asked.category = with.categories.choose(form.category_fields).code;
        registering.asked.place = place;
        registering.asked.accused_unit = form.accused_unit;
        for (const std::string& demand : filled_demands(form))
            registering.asked.demands.push_back(registering.contents.add("demand", demand));
        registering.asked.unit = unit->id;
        registering.once =
            store::Once{once_key(with.seal, form.token), fingerprint(with, form), 201, {}, "{}"};
        registering.fill = [seal = with.seal, token = form.token](store::Once& once,
                                                                  const desk::Receipt& receipt) {
            once.body = hidden(seal, token, receipt.query_code);
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

    // In a flood, until the work is done or the wait is over. What is registered already is only shown again.
    std::optional<Toll> toll_to_pay() {
        if (!with.house.turnstile) return std::nullopt;
        auto toll = with.house.turnstile->filing(*request, form.token, posted.value("ticket"),
                                                 posted.value("work"), std::chrono::steady_clock::now());
        if (toll && with.house.desk.store().once(once_key(with.seal, form.token))) return std::nullopt;
        return toll;
    }

    Page sent(const desk::Answered<desk::Receipt>& answered) {
        if (const Refusal* refusal = std::get_if<Refusal>(&answered)) {
            return ask_again(refusal_sentence(with.say, *refusal));
        }
        const auto& receipt = std::get<desk::Receipt>(answered);
        return receipt.repeated ? repeated(*receipt.repeated) : receipt_page(receipt.query_code);
    }

    // The same press again gets the same receipt; the same token with other words is another petition.
    Page repeated(const store::Once& once) {
        if (once.fingerprint != fingerprint(with, form)) return ask_again(with.say.at("wrong.already"));
        return earlier_receipt(once);
    }

    Page receipt_again() {
        const auto once = with.house.desk.store().once(once_key(with.seal, form.token));
        return once ? earlier_receipt(*once) : error_page(*request, 404);
    }

    Page earlier_receipt(const store::Once& once) {
        const auto code = shown(with.seal, form.token, once.body);
        return code ? receipt_page(*code) : error_page(*request, 404);
    }

    Page receipt_page(const std::string& query_code) {
        const auto view = with.house.desk.follow(query_code);
        const auto* found = std::get_if<desk::MatterView>(&view);
        return found ? receipt_sheet(with, *found, query_code) : error_page(*request, 404);
    }
};

std::string_view word_of(Trouble trouble) {
    switch (trouble) {
        case Trouble::uploads_slowed:
            return "wrong.files.slowed";
        case Trouble::picture_too_large:
            return "wrong.files.picture";
        case Trouble::packed_too_much:
            return "wrong.files.packed";
        case Trouble::attachment_infected:
            return "wrong.files.infected";
        case Trouble::attachment_not_scanned:
            return "wrong.files.not_scanned";
        default:
            return "wrong.files.type";
    }
}

}  // namespace

std::string attachment_body(const KeptFile& file) {
    return desk::text(desk::Attachment{file.digest, file.name, file.type, file.bytes});
}

void keep_uploads(const Filing& filing, PetitionForm& form) {
    for (const Upload& upload : filing.form->files) {
        if (upload.field != "files") continue;
        const auto wrong = [&](std::string_view key) {
            form.unreadable.push_back(
                {"files", "files",
                 filing.say.say(key, {{"NAME", upload.name},
                                      {"MOST", std::to_string(limit::attachments_max)},
                                      {"FILE_MOST", size_text(filing.house.attachment_bytes_max)}})});
        };
        std::string name = upload.name;
        if (upload.bytes.empty()) {
            wrong("wrong.files.empty");
        } else if (upload.bytes.size() > filing.house.attachment_bytes_max) {
            wrong("wrong.files.large");
        } else if (form.files.size() >= limit::attachments_max) {
            wrong("wrong.files.many");
        } else if (const LookedAt found = look_at_upload(filing.house, filing.request, upload.bytes);
                   found.trouble) {
            wrong(word_of(*found.trouble));
        } else {
            if (take(name, limit::file_name)) name = filing.say.at("field.files");
            const std::string digest = filing.house.desk.keep_attachment(std::string(upload.bytes));
            form.files.push_back({digest, name, found.type, upload.bytes.size()});
        }
    }
}

Tree place_tree(desk::Desk& desk) {
    std::vector<Tree::Node> nodes;
    for (const store::Division& division : *desk.divisions())
        nodes.push_back({division.code, division.name, division.parent});
    return Tree(std::move(nodes));
}

Tree category_tree(desk::Desk& desk) {
    std::vector<Tree::Node> nodes;
    for (const store::Category& category : *desk.categories())
        nodes.push_back({category.code, category.name, category.parent});
    return Tree(std::move(nodes));
}

Filing filing(House& house, const Request& request, const Form* form) {
    return {house,
            request,
            form,
            page_seal(house),
            phrases(page_language(request, form)),
            place_tree(house.desk),
            category_tree(house.desk),
            house.desk.offices()};
}

Page petition_page(House& house, const Request& request) {
    const Filing made = filing(house, request, nullptr);
    PetitionForm form = read_petition(Form{}, made.seal, made.say);
    form.token = new_token(made.seal, house.desk.now().instant);
    return form_sheet(made, form, {});
}

void petition_posted(House& house, RequestPtr request, PageAnswer answer) {
    auto read = form_of(*request);
    if (!read) return answer(error_page(*request, 400));
    std::make_shared<Posting>(house, std::move(request), std::move(*read), std::move(answer))->run();
}

}  // namespace dengwen::http
