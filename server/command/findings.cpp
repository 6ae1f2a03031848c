#include "command/findings.hpp"

#include <CLI/CLI.hpp>

#include <ostream>
#include <string>

#include "command/bytes_of.hpp"
#include "command/usage.hpp"
#include "findings/looking.hpp"
#include "intake/messages.hpp"
#include "profile/profiles.hpp"

namespace dengwen::command {

namespace {

constexpr std::size_t words_max = 40;  // characters shown of each finding

std::string on_one_line(std::string text) {
    for (char& one : text)
        if (one == '\n' || one == '\r' || one == '\t') one = ' ';
    std::size_t bytes = 0;
    for (std::size_t characters = 0; bytes < text.size() && characters < words_max; ++characters)
        for (++bytes; bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80;)
            ++bytes;
    return text.substr(0, bytes);
}

void look_through(const intake::Messages& messages, const Law& law, std::ostream& out) {
    for (const intake::Message& one : messages.all) {
        if (one.reply.empty()) continue;
        findings::DraftRead draft;
        draft.answers = {{1, AnswerOutcome::explained, one.title + "\n" + one.text, {}, one.reply, {}}};
        for (const findings::Finding& found : findings::look(draft, law))
            out << one.id << '\t' << name(found.kind) << '\t' << on_one_line(found.words) << '\n';
    }
}

}  // namespace

int run_findings(int argc, char** argv, std::ostream& out, std::ostream& err) {
    CLI::App app(
        "核查已有的答复，每处问题一行：编号、问题、原文 / check answers, one line for each finding: id, "
        "kind, words",
        "dengwen findings");
    speak_both(app);
    std::string file;
    std::string law_id = "cn";
    app.add_option("--in", file, "JSONL：id、title、text、time、reply / rows of these members")->required();
    app.add_option("--law", law_id, "按哪部法规 / by which law")->capture_default_str();
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return end_parse(app, error, out, err);
    }
    const profile::Profiles profiles = profile::load(profile::profiles_root(""));
    const Law* law = nullptr;
    for (const Law& one : profiles.laws())
        if (one.id == law_id && (!law || law->in_force_from < one.in_force_from)) law = &one;
    if (!law) {
        err << "没有法规 / there is no law " << law_id << "\n";
        return wrong_use;
    }
    const BytesOf bytes(file);
    const intake::Messages messages = intake::messages_from(bytes.bytes());
    look_through(messages, *law, out);
    if (messages.unreadable > 0) err << "未读出 / unreadable rows: " << messages.unreadable << "\n";
    return 0;
}

}  // namespace dengwen::command
