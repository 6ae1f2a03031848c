#include "mail/taking.hpp"

#include <nlohmann/json.hpp>
#include <regex>

#include "desk/digest.hpp"
#include "desk/seal.hpp"
#include "desk/upload.hpp"
#include "mail/imap.hpp"
#include "mail/plain.hpp"
#include "store/post.hpp"

namespace dengwen::mail {
namespace {

using nlohmann::ordered_json;
constexpr int mails_at_once = 50;
constexpr std::size_t title_characters = 100;
constexpr std::size_t demand_characters = 2'000;
constexpr std::size_t name_characters = 60;
constexpr std::size_t file_name_characters = 200;
constexpr std::size_t address_characters = 254;
constexpr const char* original_name = "来信原件.eml";

bool says_chinese(const std::string& language) { return language != "en"; }

std::string cursor_of(std::uint64_t validity) { return "mail " + std::to_string(validity); }

// The same mail come twice is known by it; another that only bears the same Message-ID is not.
std::string digest_of(const Message& message, const std::string& raw) {
    if (message.id.empty()) return desk::digest("mail\n" + raw);
    return desk::digest("mail\n" + message.id + "\n" + message.address + "\n" + message.subject + "\n" +
                        message.text);
}

// Whoever has not the mail cannot read what was answered to it.
std::string secret_of(const std::string& raw) { return desk::digest("answer\n" + raw); }

struct Named {
    MatterNumber number;
    std::string code;
};

// A number and a query code that belongs to it, anywhere in the mail.
std::optional<Named> named_in(desk::Desk& desk, const Message& message) {
    static const std::regex number_form("[0-9]{6}-[0-9]{4}-[0-9]{8}");
    static const std::regex code_form("[0-9A-Za-z]{4}([ -]?[0-9A-Za-z]{4}){3}");
    constexpr std::size_t searched_most = 20'000;
    constexpr int tried_most = 20;
    std::string words = message.subject + "\n" + message.text;
    words.resize(std::min(words.size(), searched_most));
    std::vector<MatterNumber> numbers;
    std::string rest;  // a number looks like a code
    std::sregex_iterator at(words.begin(), words.end(), number_form);
    auto from = words.cbegin();
    for (; at != std::sregex_iterator(); ++at) {
        if (const auto number = matter_number_from(at->str())) numbers.push_back(*number);
        rest.append(from, words.cbegin() + at->position());
        rest += '\n';
        from = words.cbegin() + at->position() + at->length();
    }
    rest.append(from, words.cend());
    if (numbers.empty()) return std::nullopt;
    int tried = 0;
    for (std::sregex_iterator code(rest.begin(), rest.end(), code_form);
         code != std::sregex_iterator() && tried < tried_most; ++code, ++tried) {
        const auto known = desk.number_of(code->str());
        if (known && std::find(numbers.begin(), numbers.end(), *known) != numbers.end())
            return Named{*known, code->str()};
    }
    return std::nullopt;
}

std::string title_of(const Message& message, const std::string& language) {
    if (!message.subject.empty()) return first_characters(message.subject, title_characters);
    return says_chinese(language) ? "电子邮件来信" : "A petition by e-mail";
}

std::string text_of(const Message& message, const std::string& language) {
    const bool zh = says_chinese(language);
    std::string out = message.text;
    if (out.empty())
        out = zh ? "（正文是空的，或者读不出来；见来信原件。）"
                 : "(The text is empty or cannot be read; see the mail itself.)";
    if (message.is_cut)
        out += zh ? "\n\n（来信过大、过长或者附件过多，这里不是全部；见来信原件。）"
                  : "\n\n(The mail is too large, too long or has too many parts; this is not all of it; see "
                    "the mail itself.)";
    return out;
}

std::string person_of(const Message& message) {
    std::string name = first_characters(message.name, name_characters);
    if (name.empty())
        name = first_characters(message.address.substr(0, message.address.find('@')), name_characters);
    return ordered_json{{"name", name}, {"email", first_characters(message.address, address_characters)}}
        .dump();
}

// In a header nothing may stand that ends it or begins another.
std::string header_safe(const std::string& id) {
    for (const unsigned char byte : id)
        if (byte <= 0x20 || byte >= 0x7F || byte == '<' || byte == '>') return "";
    return id;
}

Submission submission_of(const Message& message, const std::string& language, Day today,
                         desk::Contents& contents) {
    Submission out;
    out.channel = Channel::web;
    out.received_day = today;
    out.statement = contents.add(
        "statement",
        ordered_json{{"title", title_of(message, language)}, {"text", text_of(message, language)}}.dump());
    return out;
}

}  // namespace

Taking::Taking(desk::Desk& desk, Source source, Options options)
    : desk_(desk),
      source_(std::move(source)),
      options_(std::move(options)),
      following_(
          [this] {
              if (std::chrono::steady_clock::now() < next_) return false;
              next_ = std::chrono::steady_clock::now() + options_.every;
              try {
                  while (take() == mails_at_once) continue;
              } catch (const Unreachable& trouble) {
                  if (options_.say) options_.say(trouble.what());
              }
              return false;
          },
          options_.say) {}

Taking::~Taking() { stop(); }

void Taking::start() { following_.start(); }
void Taking::stop() { following_.stop(); }

int Taking::take() {
    store::Store& store = desk_.store();
    has_said_ = answers_wait_ = false;
    const std::uint64_t validity = source_.validity();
    if (validity != validity_) {
        done_.clear();
        unanswered_.clear();
    }
    validity_ = validity;
    const std::string cursor = cursor_of(validity);
    const std::int64_t before = store.cursor(cursor);
    std::int64_t through = before;
    bool all_done = true;
    int done = 0;
    for (const std::uint32_t uid : source_.after(static_cast<std::uint32_t>(before))) {
        if (done >= mails_at_once) break;
        if (!done_.contains(uid)) {
            const bool waits = answers_wait_ && unanswered_.contains(uid);
            if (!waits && take_one(uid) == Outcome::done) {
                done_.insert(uid);
                unanswered_.erase(uid);
                ++done;
            } else {
                all_done = false;
            }
        }
        if (all_done) through = uid;
    }
    if (through > before) store.set_cursor(cursor, through);
    std::erase_if(done_, [&](std::uint32_t uid) { return uid <= through; });
    return done;
}

void Taking::say_once(const std::string& trouble) {
    if (!has_said_ && options_.say) options_.say(trouble);
    has_said_ = true;
}

Taking::Outcome Taking::take_one(std::uint32_t uid) {
    const bool is_large = source_.size(uid) > options_.bytes_max;
    const std::string raw = is_large ? source_.head(uid) : source_.mail(uid);
    Message message = message_from(raw);
    message.is_cut = message.is_cut || is_large;
    const std::string digest = digest_of(message, raw);
    store::Post post = desk_.store().post();
    const auto known = post.mail_is_done(digest);
    if (known == true) return Outcome::done;
    if (message.is_automatic) {
        post.keep_mail(digest, true, desk_.now().day);
        return Outcome::done;
    }
    if (!known) {
        if (!take_in(digest, message, raw)) return Outcome::later;
        post.keep_mail(digest, false, desk_.now().day);
    }
    return finish(digest, message, raw, uid);
}

// The answer was kept with the registration, for as long as answers are; after that nobody can know the code.
Taking::Outcome Taking::finish(const std::string& digest, const Message& message, const std::string& raw,
                               std::uint32_t uid) {
    store::Post post = desk_.store().post();
    unanswered_.insert(uid);
    if (answers_wait_) return Outcome::later;
    const auto once = desk_.store().once(digest);
    const auto kept = once ? desk::unseal(secret_of(raw), once->body) : std::nullopt;
    if (kept && !message.address.empty()) {
        Reply reply;
        reply.key = "mail-" + digest.substr(0, 32);
        reply.to = message.address;
        reply.in_reply_to = header_safe(message.id);
        const auto answer = ordered_json::parse(*kept);
        reply.subject = answer.at("number");
        reply.text = answer.at("text");
        answers_wait_ = options_.answer(reply) == Answered::later;
        if (answers_wait_) return Outcome::later;
    }
    post.keep_mail(digest, true, desk_.now().day);
    return Outcome::done;
}

// Nothing where a file could not be looked at: the mail waits.
std::optional<std::vector<ContentRef>> Taking::keep_files(const Message& message, const std::string& raw,
                                                          desk::Contents& contents) {
    std::vector<ContentRef> out;
    const auto keep = [&](const std::string& name, const std::string& bytes, std::string type) {
        if (options_.scanner) switch (options_.scanner->scan(bytes)) {
                case desk::Scanner::Found::clean:
                    break;
                case desk::Scanner::Found::infected:
                    return true;  // it stays in the mailbox alone
                case desk::Scanner::Found::not_scanned:
                    return false;
            }
        const desk::Attachment file{desk_.keep_attachment(bytes),
                                    first_characters(name, file_name_characters), std::move(type),
                                    bytes.size()};
        out.push_back(contents.add("attachment", desk::text(file)));
        return true;
    };
    for (const File& file : message.files) {
        const auto type = desk::upload_type(file.bytes);
        if (!std::holds_alternative<std::string>(type)) continue;  // as on the web; it is in the mail itself
        if (!keep(file.name, file.bytes, std::get<std::string>(type))) return std::nullopt;
    }
    if (!raw.empty() && !keep(original_name, raw, "message/rfc822")) return std::nullopt;
    return out;
}

bool Taking::take_in(const std::string& digest, const Message& message, const std::string& raw) {
    const bool zh = says_chinese(options_.language);
    desk::Contents contents;
    const auto files = keep_files(message, raw, contents);
    if (!files) return false;
    store::Once once;
    once.key = once.fingerprint = digest;
    const auto fill = [secret = secret_of(raw)](store::Once& kept, MatterNumber number,
                                                const std::string& text) {
        kept.status = 201;
        kept.body =
            desk::seal(secret, ordered_json{{"number", dengwen::text(number)}, {"text", text}}.dump());
        kept.headers = "{}";
    };
    if (const auto named = named_in(desk_, message)) {
        desk::Asking asking;
        asking.actor.kind = ActorKind::petitioner;
        asking.number = named->number;
        const auto view = desk_.follow(named->code);
        if (const auto* seen = std::get_if<desk::MatterView>(&view)) {
            // Added under the code: from the same people, whose names and consent the first submission holds.
            const Submission& first = seen->matter.submissions.front();
            SubmissionAsked asked;
            asking.contents = contents;
            asked.submission = submission_of(message, options_.language, desk_.now().day, asking.contents);
            asked.submission.attachments = *files;
            asked.submission.anonymous = first.anonymous;
            asked.submission.withheld_name = first.withheld_name;
            asked.submission.reachable = first.reachable;
            asked.submission.persons = first.persons;
            asked.submission.electronic_consent = first.electronic_consent;
            asked.submission.petitioners = first.petitioners;
            asking.ask = std::move(asked);
            asking.once = once;
            asking.fill = [&](store::Once& kept, const desk::Acted& acted) {
                const std::string number = text(acted.after.number);
                fill(kept, acted.after.number,
                     zh ? "您的来信已补充到信访事项 " + number + "。"
                        : "Your mail was added to petition " + number + ".");
            };
            // What a matter no longer takes becomes one of its own.
            if (std::holds_alternative<desk::Acted>(desk_.act(std::move(asking)))) return true;
        }
    }
    desk::Registering registering;
    registering.actor.kind = ActorKind::petitioner;
    registering.contents = std::move(contents);
    RegistrationAsked& asked = registering.asked;
    asked.unit = options_.unit;
    asked.kind = Kind::request;
    asked.submission = submission_of(message, options_.language, desk_.now().day, registering.contents);
    asked.submission.attachments = *files;
    asked.submission.anonymous = message.address.empty();
    asked.submission.reachable = !message.address.empty();
    if (!message.address.empty())
        asked.submission.petitioners.push_back(registering.contents.add("person", person_of(message)));
    asked.demands.push_back(registering.contents.add(
        "demand", first_characters(title_of(message, options_.language), demand_characters)));
    registering.once = once;
    registering.fill = [&](store::Once& kept, const desk::Receipt& receipt) {
        const std::string number = text(receipt.number);
        const std::string link = options_.address + "/follow";
        fill(kept, receipt.number,
             zh ? "您的来信已经登记。\n信访编号：" + number + "\n查询码：" + receipt.query_code +
                      "\n请保存好查询码，凭它在 " + link +
                      " 查看办理情况。\n要补充材料，请在来信中写上信访编号和查询码。"
                : "Your mail is registered.\nNumber: " + number + "\nQuery code: " + receipt.query_code +
                      "\nKeep the query code; with it you follow the matter at " + link +
                      "\nTo add to it, write the number and the query code in your mail.");
    };
    const auto answered = desk_.register_matter(std::move(registering));
    if (const Refusal* refusal = std::get_if<Refusal>(&answered)) {
        say_once("a mail waits: " + std::string(name(*refusal)));
        return false;
    }
    return true;
}

}  // namespace dengwen::mail
