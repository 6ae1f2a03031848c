#include "http/follow_files.hpp"

#include <algorithm>

#include "desk/papers.hpp"
#include "http/dossier.hpp"
#include "http/text.hpp"
#include "http/told.hpp"

namespace dengwen::http {

Page signed_receipt_file(const Filing& with, const desk::MatterView& view) {
    auto receipt = signed_receipt(with.house, view.matter.number);
    if (!receipt) return error_page(with.request, 404);
    const std::string disposition = "attachment; filename=\"" + text(view.matter.number) + ".receipt\"";
    return {200,
            *std::move(receipt),
            {{"Content-Disposition", disposition}, {"Cache-Control", "no-store"}},
            "text/plain; charset=utf-8"};
}

Page paper_file(const Filing& with, const desk::MatterView& view, const std::string& event) {
    desk::PaperWanted wanted;
    wanted.actor.kind = ActorKind::petitioner;
    wanted.number = view.matter.number;
    wanted.event = ordinal(event).value_or(0);
    auto answered = desk::paper_file(with.house.desk, wanted);
    auto* file = std::get_if<desk::PaperFile>(&answered);
    if (!file) return error_page(with.request, 404);
    const std::string name = text(view.matter.number) + "-" + std::to_string(wanted.event) + ".pdf";
    return {200,
            std::move(file->pdf),
            {{"Content-Disposition", "attachment; filename=\"" + name + "\""}, {"Cache-Control", "no-store"}},
            "application/pdf"};
}

Page slip_file(const Filing& with, const desk::MatterView& view, const std::string& digest) {
    const auto is_it = [&](const ContentRef& ref) { return ref.digest == digest; };
    const auto proves = [&](const Opinion& one) {
        return one.service &&
               std::any_of(one.service->attachments.begin(), one.service->attachments.end(), is_it);
    };
    const auto& opinions = view.matter.opinions;
    if (std::none_of(opinions.begin(), opinions.end(), proves)) return error_page(with.request, 404);
    const Actor petitioner{ActorKind::petitioner, {}, false};
    auto answered = with.house.desk.attachment(petitioner, view.matter.number, digest);
    auto* found = std::get_if<std::pair<store::Content, std::string>>(&answered);
    if (!found) return error_page(with.request, 404);
    return {200,
            std::move(found->second),
            {{"Content-Disposition", attachment_disposition(desk::attachment_from(found->first.body), false)},
             {"Cache-Control", "no-store"}},
            "application/octet-stream"};
}

Page dossier_file(const Filing& with, const desk::MatterView& view) {
    const DossierPlace place;
    if (!place.is_taken()) return error_page(with.request, 503);
    desk::DossierWanted wanted;
    wanted.actor.kind = ActorKind::petitioner;
    wanted.number = view.matter.number;
    const auto answered = desk::dossier(with.house.desk, wanted);
    const auto* found = std::get_if<desk::Dossier>(&answered);
    if (!found) return error_page(with.request, 404);
    paper::Printed printed = dossier::print(*found, dossier_wording(with.house, with.say.language(), {}));
    if (printed.pdf.empty()) return error_page(with.request, 413);
    return {200,
            std::move(printed.pdf),
            {{"Content-Disposition", "attachment; filename=\"" + dossier_file_name(wanted.number) + "\""},
             {"Cache-Control", "no-store"}},
            "application/pdf"};
}

Page receipt_text(const Filing& with, const desk::MatterView& view, const std::string& code) {
    const Told told(with, view);
    const Phrases& say = with.say;
    const Submission& first = view.matter.submissions.front();
    std::string out = "\xEF\xBB\xBF" + say.at("receipt.text") + "\r\n\r\n";
    const auto line = [&](std::string_view key, const std::string& value) {
        out += say.at(key) + (say.language() == Language::en ? ": " : "：") + value + "\r\n";
    };
    line("receipt.number", text(view.matter.number));
    line("receipt.code", code);
    line("receipt.registered", say.day(first.registered_day));
    line("receipt.unit", told.unit(view.matter.holder));
    for (const Deadline& deadline : view.matter.deadlines)
        if (deadline.is_open())
            out += told.clock(deadline.clock) + (say.language() == Language::en ? ": " : "：") +
                   say.say("deadline.until", {{"DAY", say.day(deadline.last_day)}}) + "\r\n";
    const std::string scheme = with.request.secure ? "https://" : "http://";
    out += say.say("receipt.text.where",
                   {{"URL", scheme + std::string(with.request.header("Host")) + "/follow"}}) +
           "\r\n";
    out += say.at("receipt.keep") + "\r\n";
    const std::string name = say.at("receipt.file") + "-" + text(view.matter.number) + ".txt";
    const std::string disposition = "attachment; filename=\"" + name + "\"";
    return {200,
            std::move(out),
            {{"Content-Disposition", disposition}, {"Cache-Control", "no-store"}},
            "text/plain; charset=utf-8"};
}

}  // namespace dengwen::http
