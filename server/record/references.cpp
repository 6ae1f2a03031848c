#include "record/references.hpp"

namespace dengwen {

namespace {

class Gathering {
  public:
    std::vector<std::string> found;

    void add(const ContentRef& ref) {
        if (!ref.digest.empty()) found.push_back(ref.digest);
    }
    void add(const std::optional<ContentRef>& ref) {
        if (ref) add(*ref);
    }
    void add(const std::vector<ContentRef>& refs) {
        for (const ContentRef& ref : refs) add(ref);
    }
    void add(const std::vector<Demand>& demands) {
        for (const Demand& demand : demands) add(demand.text);
    }
    void add(const std::vector<Answer>& answers) {
        for (const Answer& answer : answers) {
            add(answer.facts);
            add(answer.reason);
            add(answer.basis);
        }
    }
    void add(const Submission& submission) {
        add(submission.statement);
        add_persons(submission);
        add(submission.attachments);
    }
    void add_persons(const Submission& submission) {
        add(submission.petitioners);
        add(submission.representatives);
        add(submission.agent);
    }
    void add(const Publication& publication) {
        add(publication.title);
        add(publication.question);
        add(publication.answer);
        add(publication.basis);
    }
    void add(const Opinion& opinion) {
        add(opinion.answers);
        add(opinion.reason);
        add(opinion.despite);
        if (opinion.service) add(*opinion.service);
    }
    void add(const Service& service) {
        add(service.proof);
        add(service.attachments);
    }
    void add(const Contact& one) { add(one.text); }
    void add(const AnnouncedHearing& one) {
        add(one.venue);
        add(one.chair);
        add(one.text);
        add(one.called_off_because);
    }

    void add(const std::vector<Instalment>& instalments) {
        for (const Instalment& one : instalments) {
            add(one.act);
            add(one.dispute);
            for (const Payment& payment : one.payments) add(payment.proof);
        }
    }
    void add(const Agreement& agreement) {
        add(agreement.text);
        add(agreement.basis);
        add(agreement.mediator);
        add(agreement.instalments);
        add(agreement.court_ruling);
    }
    void add(const Measure& measure) {
        add(measure.text);
        if (measure.look_back) {
            add(measure.look_back->cause);
            add(measure.look_back->finding);
            add(measure.look_back->lesson);
        }
        add(measure.reply);
    }
    void add(const std::vector<PlanStep>& steps) {
        for (const PlanStep& one : steps) {
            add(one.text);
            add(one.proof);
        }
    }
    void add(const std::vector<MeetingDuty>& duties) {
        for (const MeetingDuty& one : duties) {
            add(one.text);
            add(one.proof);
        }
    }
    void add(const FollowUp& one) {
        add(one.consent);
        add(one.text);
    }
    void add(const Aid& aid) {
        add(aid.text);
        add(aid.answer);
    }
    void add(const ReceptionRecord& record) {
        add(record.text);
        add(record.remarks);
        add(record.reason);
        add(record.answer);
    }
    void add(const Booking& booking) {
        if (booking.record) add(*booking.record);
    }
    void add(int) {}  // what an event names by its number
    void add(const std::optional<int>&) {}

    // Whatever fields an event has by the names used throughout the core.
    template <class Happened>
    void add_fields(const Happened& event) {
        if constexpr (requires { event.submission; }) add(event.submission);
        if constexpr (requires { event.demands; }) add(event.demands);
        if constexpr (requires { event.further_demands; }) add(event.further_demands);
        if constexpr (requires { event.draft; }) add(event.draft.answers);
        if constexpr (requires { event.opinion; }) add(event.opinion);
        if constexpr (requires { event.publication; }) add(event.publication);
        if constexpr (requires { event.agreement; }) add(event.agreement);
        if constexpr (requires { event.measure; }) add(event.measure);
        if constexpr (requires { event.check; }) add(event.check.text);
        if constexpr (requires { event.leader; }) add(event.leader.ground);
        if constexpr (requires { event.summary; }) add(event.summary);
        if constexpr (requires { event.steps; }) add(event.steps);
        if constexpr (requires { event.duties; }) add(event.duties);
        if constexpr (requires { event.follow_up; }) add(event.follow_up);
        if constexpr (requires { event.aid; }) add(event.aid);
        if constexpr (requires { event.given; }) add(event.given.text);
        if constexpr (requires { event.instalments; }) add(event.instalments);
        if constexpr (requires { event.payment; }) add(event.payment.proof);
        if constexpr (requires { event.dispute; }) add(event.dispute);
        if constexpr (requires { event.consent; }) add(event.consent);
        if constexpr (requires { event.ruling; }) add(event.ruling);
        if constexpr (requires { event.service; }) add(event.service);
        if constexpr (requires { event.announced; }) add(event.announced);
        if constexpr (requires { event.contact; }) add(event.contact);
        if constexpr (requires { event.booking; }) add(event.booking);
        if constexpr (requires { event.text; }) add(event.text);
        if constexpr (requires { event.reason; }) add(event.reason);
        if constexpr (requires { event.remark; }) add(event.remark);
        if constexpr (requires { event.pointer; }) add(event.pointer);
        if constexpr (requires { event.record; }) add(event.record);
        if constexpr (requires { event.remarks; }) add(event.remarks);
        if constexpr (requires { event.proof; }) add(event.proof);
        if constexpr (requires { event.statement; }) add(event.statement);
        if constexpr (requires { event.late_because; }) add(event.late_because);
    }
};

}  // namespace

std::vector<std::string> references(const Event& event) {
    Gathering gathering;
    std::visit([&](const auto& happened) { gathering.add_fields(happened); }, event);
    return std::move(gathering.found);
}

std::vector<std::string> person_references(const Submission& submission) {
    Gathering gathering;
    gathering.add_persons(submission);
    return std::move(gathering.found);
}

std::vector<std::string> answer_references(const std::vector<Answer>& answers) {
    Gathering gathering;
    gathering.add(answers);
    return std::move(gathering.found);
}

}  // namespace dengwen
