// The receipt: number, query code, the days by which something must happen, and a QR code.
//
// The QR code leads to the follow page with the number and asks for the query code there. The code itself is
// in no address, not even behind '#': scanning programs keep and report what they scan, and browsers keep a
// history; whoever has the code can read and withdraw the petition.
#include "http/petition_sheet.hpp"
#include "http/qr.hpp"

namespace dengwen::http {

namespace {

std::string follow_address(const Filing& filing, MatterNumber number) {
    const std::string scheme = filing.request.secure ? "https://" : "http://";
    return scheme + std::string(filing.request.header("Host")) + "/follow?number=" + text(number);
}

}  // namespace

std::optional<std::string> signed_receipt(House& house, MatterNumber number) {
    auto answered = house.desk.signed_receipt(Actor{ActorKind::petitioner, {}, false}, number);
    auto* receipt = std::get_if<std::optional<std::string>>(&answered);
    return receipt ? std::move(*receipt) : std::nullopt;
}

std::optional<std::string> receipt_digest(House& house, MatterNumber number) {
    constexpr std::string_view mark = "\ndigest ";
    const auto receipt = signed_receipt(house, number);
    if (!receipt) return std::nullopt;
    const std::size_t from = receipt->find(mark) + mark.size();
    return receipt->substr(from, receipt->find('\n', from) - from);
}

Page receipt_sheet(const Filing& filing, const desk::MatterView& view, const std::string& query_code) {
    const Phrases& say = filing.say;
    const Matter& matter = view.matter;
    Sheet sheet(&filing.house, filing.request, filing.form, "receipt.tpl", "PETITION");
    Values& body = sheet.body();
    sheet.change_language_by("petition", "");
    sheet.forbid_keeping();
    body.SetValue("TOKEN", filing.form->value("token"));
    body.SetValue("NUMBER", text(matter.number));
    body.SetValue("CODE", query_code);
    body.SetValue("REGISTERED", say.day(matter.submissions.front().registered_day));
    const Unit* holder = filing.offices->find(matter.holder);
    body.SetValue("UNIT", holder ? in(say.language(), holder->name) : matter.holder);
    body.SetValue("DEMANDS",
                  say.say("receipt.demands.count", {{"N", std::to_string(matter.demands.size())}}));
    const Law* law = filing.house.desk.law(filing.house.desk.now().day);
    for (const Deadline& deadline : matter.deadlines) {
        if (!deadline.is_open() || !law) continue;
        Values* shown = body.AddSectionDictionary("DEADLINE");
        shown->SetValue("NAME", in(say.language(), law->rule(deadline.clock).name));
        shown->SetValue("DAY", say.say("deadline.until", {{"DAY", say.day(deadline.last_day)}}));
        if (deadline.provisional) shown->ShowSection("PROVISIONAL");
    }
    if (const auto digest = receipt_digest(filing.house, matter.number))
        show(body, "SIGNED", "DIGEST", *digest);
    const Qr code = qr(follow_address(filing, matter.number));
    body.SetIntValue("QR_SIDE", code.side);
    body.SetValue("QR_PATH", code.path);
    if (matter.submissions.front().anonymous) body.ShowSection("ANONYMOUS");
    return sheet.done(201, say.at("receipt.title"));
}

}  // namespace dengwen::http
