#include "dossier/portfolio.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/five_ones.hpp"
#include "dossier/chapters.hpp"

namespace dengwen::dossier {

namespace {

constexpr const char* numerals[] = {"一", "二", "三", "四", "五",   "六",
                                    "七", "八", "九", "十", "十一", "十二"};

std::string subject_of(const Source& source) {
    const auto read =
        nlohmann::json::parse(source.text(source.matter.submissions.front().statement), nullptr, false);
    return read.is_object() ? read.value("title", "") : std::string();
}

// Kilobytes, or megabytes with one place behind the point.
std::string size_text(std::size_t bytes) {
    if (bytes < 1024 * 1024) return std::to_string(std::max<std::size_t>(1, bytes / 1024)) + " KB";
    const std::size_t tenths = bytes * 10 / (1024 * 1024);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " MB";
}

class Binding {
  public:
    Binding(const desk::Dossier& found, const Wording& wording, Fullness fullness)
        : source_(found, wording), fullness_(fullness) {}

    paper::Portfolio bind() {
        cover();
        out_.contents = source_.say("dossier.contents");
        chapter("dossier.chapter.submissions", submissions_chapter(source_));
        chapter("dossier.chapter.story", story_chapter(source_, fullness_ != Fullness::without_texts));
        chapter("dossier.chapter.deadlines", deadlines_chapter(source_));
        chapter("dossier.chapter.answers", answers_chapter(source_));
        papers();
        chapter("dossier.chapter.services", services_chapter(source_));
        chapter("dossier.chapter.agreements", agreements_chapter(source_));
        if (!source_.for_petitioner) chapter("dossier.chapter.joint_work", joint_work_chapter(source_));
        chapter("dossier.chapter.charge", charge_chapter(source_));
        chapter("dossier.chapter.receptions", receptions_chapter(source_));
        chapter("dossier.chapter.supervision", supervision_chapter(source_));
        chapter("dossier.chapter.ratings", ratings_chapter(source_));
        files();
        return std::move(out_);
    }

  private:
    void cover() {
        const Matter& matter = source_.matter;
        paper::Document& cover = out_.cover;
        cover.title = source_.say("dossier.title");
        cover.number = text(matter.number);
        cover.day = source_.today;
        Rows rows(source_);
        rows.add("dossier.number", text(matter.number)).add("dossier.subject", subject_of(source_));
        rows.add("dossier.kind", source_.word("desk.kind", name(matter.kind)));
        if (!matter.category.empty()) rows.add("dossier.category", source_.wording.category(matter.category));
        if (!matter.place.empty()) rows.add("dossier.place", source_.wording.place(matter.place));
        rows.add("dossier.stage", source_.say("stage." + std::string(name(matter.stage))));
        rows.add("dossier.holder", source_.unit(matter.holder));
        rows.add("dossier.handling", source_.unit(matter.handling_unit));
        if (matter.leader)
            rows.add("dossier.leader", source_.unit(matter.leader->unit) + "  " + matter.leader->office +
                                           "  " + matter.leader->name);
        for (const auto& [key, day] : {std::pair{"fact.completed", matter.completed_on},
                                       {"fact.ended", matter.ended_on},
                                       {"fact.settled", matter.settled_on}})
            rows.add(key, day ? source_.day(*day) : source_.say("fact.no"));
        rows.add("dossier.made_on", source_.day(source_.today));
        rows.add("dossier.made_for",
                 source_.for_petitioner ? source_.say("dossier.for_petitioner") : source_.wording.made_for);
        completeness(rows);
        rows.put_into(cover.blocks);
        if (fullness_ != Fullness::whole)
            cover.blocks.emplace_back(paper::Paragraph{source_.say(left_out())});
        summary(cover.blocks);
    }

    const char* left_out() const {
        switch (fullness_) {
            case Fullness::whole:
            case Fullness::without_files:
                break;
            case Fullness::without_papers:
                return "dossier.left_out.papers";
            case Fullness::without_texts:
                return "dossier.left_out.texts";
        }
        return "dossier.left_out.files";
    }

    // “五个一”: of a matter with a leader in charge; that there is none is said to officers.
    void completeness(Rows& rows) const {
        if (!source_.matter.leader) {
            if (!source_.for_petitioner) rows.add("dossier.leader", source_.say("dossier.no_leader"));
            return;
        }
        std::string missing;
        for (const FiveOne one : missing_of_five_ones(source_.matter))
            missing +=
                (missing.empty() ? "" : source_.say("list.join")) + source_.word("five_ones", name(one));
        rows.add("dossier.completeness", missing.empty()
                                             ? source_.say("dossier.complete")
                                             : source_.say("dossier.missing", {{"LIST", missing}}));
    }

    // It opens with a summary of the case, or it does not count as there (core/five_ones).
    void summary(Blocks& blocks) const {
        const auto& plan = source_.matter.plan;
        const std::string words = plan ? source_.text(plan->summary) : std::string();
        if (words.empty()) return;
        blocks.emplace_back(paper::Heading{1, source_.say("dossier.summary")});
        add_paragraphs(blocks, words);
    }

    std::string numbered(const std::string& words) {
        const std::size_t at = std::min<std::size_t>(count_++, std::size(numerals) - 1);
        return source_.say(
            "dossier.chapter",
            {{"N", source_.wording.in({numerals[at], std::to_string(at + 1)})}, {"TITLE", words}});
    }

    void chapter(const std::string& key, Blocks blocks) {
        paper::Part part;
        part.title = numbered(source_.say(key));
        part.document.blocks.emplace_back(paper::Heading{1, part.title});
        if (blocks.empty()) blocks.emplace_back(paper::Paragraph{source_.say("dossier.none")});
        std::move(blocks.begin(), blocks.end(), std::back_inserter(part.document.blocks));
        out_.parts.push_back(std::move(part));
    }

    void papers() {
        const auto& papers = source_.found.papers;
        Blocks blocks;
        if (!papers.empty()) {
            paper::Table list{{7, 7, 6, 6},
                              {source_.say("dossier.paper"), source_.say("dossier.paper_number"),
                               source_.say("dossier.unit"), source_.say("dossier.day")},
                              {}};
            for (const desk::DossierPaper& one : papers)
                list.rows.push_back({source_.wording.paper(one.kind), one.number, source_.unit(one.unit),
                                     source_.day(one.day)});
            blocks.emplace_back(std::move(list));
        }
        chapter("dossier.chapter.papers", std::move(blocks));
        if (fullness_ > Fullness::without_files) return;
        for (const desk::DossierPaper& one : papers) {
            paper::Part part;
            part.title = source_.wording.paper(one.kind) + "  " + one.number;
            part.level = 2;
            part.is_paper = true;
            part.document = one.document;
            out_.parts.push_back(std::move(part));
        }
    }

    std::string bound_text(const desk::DossierFile& file) const {
        const auto* why = std::get_if<paper::Unbound>(&file.bound);
        if (why) return source_.word("unbound", name(*why));
        if (fullness_ != Fullness::whole) return source_.word("unbound", name(paper::Unbound::no_room));
        return source_.say("dossier.bound",
                           {{"N", std::to_string(std::get<paper::Enclosure>(file.bound).pages)}});
    }

    void files() {
        const auto& files = source_.found.files;
        Blocks blocks;
        if (!files.empty()) {
            paper::Table list{{2, 8, 6, 8, 6},
                              {source_.say("dossier.ordinal"), source_.say("dossier.file"),
                               source_.say("dossier.file_type"), source_.say("dossier.digest"),
                               source_.say("dossier.file_bound")},
                              {}};
            for (std::size_t i = 0; i < files.size(); ++i)
                list.rows.push_back({std::to_string(i + 1), files[i].about.name,
                                     files[i].about.type + "\n" + size_text(files[i].about.bytes),
                                     files[i].about.sha256, bound_text(files[i])});
            blocks.emplace_back(std::move(list));
        }
        chapter("dossier.chapter.files", std::move(blocks));
        if (fullness_ != Fullness::whole) return;
        for (std::size_t i = 0; i < files.size(); ++i) {
            const auto* enclosed = std::get_if<paper::Enclosure>(&files[i].bound);
            if (!enclosed) continue;
            paper::Part part;
            part.title = source_.say("dossier.file_title",
                                     {{"N", std::to_string(i + 1)}, {"NAME", files[i].about.name}});
            part.level = 2;
            part.enclosed = *enclosed;
            part.enclosed->caption = part.title;
            out_.parts.push_back(std::move(part));
        }
    }

    const Source source_;
    const Fullness fullness_;
    paper::Portfolio out_;
    std::size_t count_ = 0;
};

}  // namespace

paper::Portfolio portfolio_of(const desk::Dossier& found, const Wording& wording, Fullness fullness) {
    return Binding(found, wording, fullness).bind();
}

paper::Printed print(const desk::Dossier& found, const Wording& wording) {
    static paper::Press press;  // its faces are read once
    for (const Fullness fullness : {Fullness::whole, Fullness::without_files, Fullness::without_papers}) {
        paper::Printed printed = press.print(portfolio_of(found, wording, fullness));
        if (!printed.pdf.empty()) return printed;
    }
    return press.print(portfolio_of(found, wording, Fullness::without_texts));
}

}  // namespace dengwen::dossier
