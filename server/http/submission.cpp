// Submission (件): a letter, visit, call or form as received; alone, to a matter that runs already.
#include <nlohmann/json.hpp>

#include "http/acts.hpp"

namespace dengwen::http {

namespace {

// A person as the petitioner gave it: kept as one content row, apart from the record.
ContentRef person(Object person, bool with_mandate) {
    nlohmann::ordered_json kept;
    kept["name"] = person.text("name", limit::name);
    const auto optional = [&](const char* name, const TextLimit& limit) {
        std::string given = person.text_or(name, limit);
        if (!given.empty()) kept[name] = std::move(given);
    };
    optional("telephone", limit::telephone);
    optional("email", limit::email);
    optional("address", limit::address);
    if (with_mandate) optional("mandate", limit::mandate);
    person.close();
    if (!person.reading().ok()) return {};
    return person.reading().contents.add("person", kept.dump());
}

std::vector<ContentRef> persons(Object& body, std::string_view name, std::size_t most) {
    std::vector<ContentRef> out;
    for (Object& one : body.objects(name, most)) out.push_back(person(one, false));
    return out;
}

ContentRef statement(Object statement) {
    nlohmann::ordered_json kept;
    kept["title"] = statement.text("title", limit::title);
    kept["text"] = statement.text("text", limit::statement);
    statement.close();
    if (!statement.reading().ok()) return {};
    return statement.reading().contents.add("statement", kept.dump());
}

}  // namespace

std::vector<ContentRef> attachment_fields(Object& body) {
    std::vector<ContentRef> out;
    for (Object& one : body.objects("attachments", limit::attachments_max)) {
        const std::string sha256 = one.text("sha256", TextLimit{64, 64});
        const std::string name = one.text("name", limit::file_name);
        one.close();
        if (sha256.empty() || name.empty()) continue;
        const auto kept = one.reading().kept_file ? one.reading().kept_file(sha256, name) : std::nullopt;
        if (kept)
            out.push_back(one.reading().contents.add("attachment", *kept));
        else
            one.fail("sha256", Flaw::no_such_number);
    }
    return out;
}

Submission submission_fields(Object& request) {
    Object body = request.object("submission");
    Submission submission;
    submission.channel = body.word("channel", channel_from);
    submission.received_day = body.day("received_day");
    submission.statement = statement(body.object("statement"));
    submission.petitioners = persons(body, "petitioners", limit::petitioners_max);
    submission.representatives = persons(body, "representatives", limit::representatives_read);
    if (body.has("agent"))
        submission.agent = person(body.object("agent"), true);
    else
        body.flag_or("agent", false);
    submission.attachments = attachment_fields(body);
    submission.persons = body.number_or("persons", 1, limit::persons_max,
                                        std::max(1, static_cast<int>(submission.petitioners.size())));
    submission.withheld_name = body.flag_or("withheld_name", false);
    submission.anonymous = body.flag_or("anonymous", false);
    submission.reachable =
        body.flag_or("reachable", !submission.petitioners.empty() && !submission.anonymous);
    submission.electronic_consent = body.flag_or("electronic_consent", false);
    body.close();
    return submission;
}

Ask read_submission(Object& body) {
    SubmissionAsked asked;
    asked.submission = submission_fields(body);
    asked.further_demands = body.contents("further_demands", limit::demand, "demand", limit::demands_max);
    return asked;
}

}  // namespace dengwen::http
