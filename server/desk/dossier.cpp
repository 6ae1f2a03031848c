#include "desk/dossier.hpp"

#include <algorithm>
#include <map>

#include "desk/papers.hpp"

namespace dengwen::desk {

namespace {

// Binding in: file after file, until the room is used up.
class BindingIn {
  public:
    BindingIn(Desk& desk, const DossierWanted& wanted) : desk_(desk), wanted_(wanted) {}

    std::variant<paper::Enclosure, paper::Unbound> bound(const std::string& digest, const Attachment& about) {
        if (!may_be_bound(about)) return paper::Unbound::other_type;
        if (about.bytes > paper::enclosed_bytes_max) return paper::Unbound::too_large;
        if (files_ >= dossier_files_max || unreadable_ >= dossier_unreadable_max)
            return paper::Unbound::no_room;
        if (bytes_ + about.bytes > dossier_bytes_max) return paper::Unbound::no_room;
        ++files_;
        auto answered = desk_.attachment(wanted_.actor, wanted_.number, digest, wanted_.ground);
        const auto* file = std::get_if<std::pair<store::Content, std::string>>(&answered);
        if (!file) return paper::Unbound::not_kept;
        auto enclosed = paper::enclose(file->second, about.type);
        const auto* one = std::get_if<paper::Enclosure>(&enclosed);
        if (!one) {
            unreadable_ += std::get<paper::Unbound>(enclosed) == paper::Unbound::unreadable ? 1 : 0;
            return enclosed;
        }
        if (bytes_ + one->bytes.size() > dossier_bytes_max ||
            pages_ + one->pages > dossier_enclosed_pages_max)
            return paper::Unbound::no_room;
        bytes_ += one->bytes.size();
        pages_ += one->pages;
        return enclosed;
    }

  private:
    static bool may_be_bound(const Attachment& about) {
        return about.type == "application/pdf" || about.type == "image/jpeg" || about.type == "image/png";
    }

    Desk& desk_;
    const DossierWanted& wanted_;
    std::size_t bytes_ = 0;
    int pages_ = 0;
    int files_ = 0;
    int unreadable_ = 0;
};

std::vector<DossierFile> files_in(Desk& desk, const DossierWanted& wanted, const MatterView& view) {
    std::map<std::string, const store::Content*, std::less<>> contents;
    for (const store::Content& content : view.contents)
        if (content.kind == "attachment") contents[content.digest] = &content;
    BindingIn binding(desk, wanted);
    std::vector<DossierFile> files;
    const auto take = [&](const std::vector<ContentRef>& refs, int submission) {
        for (const ContentRef& ref : refs) {
            const auto found = contents.find(ref.digest);
            if (found == contents.end()) continue;
            DossierFile file{attachment_from(found->second->body), submission};
            file.bound = binding.bound(ref.digest, file.about);
            files.push_back(std::move(file));
        }
    };
    for (const Submission& submission : view.matter.submissions)
        take(submission.attachments, submission.ordinal);
    for (const Opinion& opinion : view.matter.opinions)
        if (opinion.service) take(opinion.service->attachments, 0);
    return files;
}

std::vector<DossierPaper> papers_in(const MatterView& view) {
    std::vector<DossierPaper> papers;
    for (const Entry& entry : view.entries) {
        const auto* issued = std::get_if<PaperIssued>(&entry.event);
        if (!issued) continue;
        auto document = paper_as_issued(view, *issued);
        if (!document) continue;
        papers.push_back({issued->of, entry.seq, issued->kind, text(issued->number), issued->unit,
                          entry.at.day, *std::move(document)});
    }
    return papers;
}

}  // namespace

Answered<Dossier> dossier(Desk& desk, const DossierWanted& wanted) {
    auto answered = desk.matter(wanted.actor, wanted.number, wanted.ground);
    if (const Refusal* refusal = std::get_if<Refusal>(&answered)) return *refusal;
    Dossier out{std::get<MatterView>(std::move(answered)), desk.now(), {}, {}};
    out.papers = papers_in(out.view);
    out.files = files_in(desk, wanted, out.view);
    return out;
}

}  // namespace dengwen::desk
