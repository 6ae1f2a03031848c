// Settling: deadlines that leaned on an unpublished year are worked out again once it is published.
#include "desk/desk.hpp"
#include "desk/outgoing.hpp"
#include "desk/rooms.hpp"

namespace dengwen::desk {

namespace {

constexpr int page = 200;

}  // namespace

int Desk::settle_provisional(int year) {
    const auto known = calendar();
    const auto settle = [&](MatterNumber number) {
        for (int attempt = 0; attempt < attempts_max; ++attempt) {
            auto matter = rooms_->store.matter(number);
            if (!matter) return 0;
            store::Change change;
            int settled = 0;
            const std::vector<Deadline> before = matter->deadlines;
            for (const Deadline& deadline : before) {
                const Law* law = rooms_->profiles.find(deadline.law);
                auto event = law ? recount(deadline, *law, *known) : std::nullopt;
                if (!event) continue;
                Entry entry{
                    matter->version + 1, now(), {ActorKind::system, "", "", false}, std::move(*event)};
                matter = apply(std::move(*matter), entry);
                for (store::Outgoing& one : outgoing(entry.event, *matter))
                    change.outbox.push_back(std::move(one));
                change.entries.push_back(std::move(entry));
                ++settled;
            }
            if (settled == 0) return 0;
            change.after = std::move(*matter);
            if (rooms_->store.commit(std::move(change)) == store::Committed::done) return settled;
        }
        return 0;
    };

    int settled = 0;
    MatterNumber after{};
    for (;;) {
        const std::vector<MatterNumber> numbers = rooms_->store.with_provisional_deadline(year, after, page);
        for (const MatterNumber number : numbers) settled += settle(number);
        if (numbers.size() < static_cast<std::size_t>(page)) return settled;
        after = numbers.back();
    }
}

}  // namespace dengwen::desk
