#include "bench/filling.hpp"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stdexcept>

namespace dengwen::bench {
namespace {

using Steady = std::chrono::steady_clock;

// Counts what is under way and lets a new one in when there is room.
class Gate {
  public:
    explicit Gate(int most) : most_(most) {}
    ~Gate() { wait_for(0); }

    void enter() {
        std::unique_lock lock(mutex_);
        ended_.wait(lock, [&] { return under_way_ < most_; });
        if (fault_) std::rethrow_exception(fault_);
        ++under_way_;
    }

    void leave(store::Committed committed, std::exception_ptr fault) {
        const std::lock_guard lock(mutex_);
        if (!fault && committed != store::Committed::done)
            fault =
                std::make_exception_ptr(std::runtime_error("a change of the benchmark was there already"));
        if (fault && !fault_) fault_ = fault;
        --under_way_;
        ended_.notify_all();
    }

    void finish() {
        wait_for(0);
        if (fault_) std::rethrow_exception(fault_);
    }

  private:
    void wait_for(int under_way) {
        std::unique_lock lock(mutex_);
        ended_.wait(lock, [&] { return under_way_ <= under_way; });
    }

    int most_;
    std::mutex mutex_;
    std::condition_variable ended_;
    int under_way_ = 0;
    std::exception_ptr fault_;
};

}  // namespace

void fill(store::Store& store, const Letters& letters, std::uint64_t first, std::uint64_t end,
          const std::function<void(std::uint64_t)>& told) {
    Gate gate(2048);
    for (std::uint64_t ordinal = first; ordinal < end; ++ordinal) {
        gate.enter();
        store.commit(letters.change(ordinal), [&gate](store::Committed committed, std::exception_ptr fault) {
            gate.leave(committed, fault);
        });
        if (ordinal % 1024 == 0) told(ordinal);
    }
    gate.finish();
    told(end);
}

Committing commit_bare(store::Store& store, const std::vector<std::shared_ptr<const store::Write>>& rows,
                       int clients) {
    Committing committing;
    committing.milliseconds.resize(rows.size());
    Gate gate(clients);
    const auto begin = Steady::now();
    for (std::size_t at = 0; at < rows.size(); ++at) {
        gate.enter();
        const auto sent = Steady::now();
        store.commit_rows(rows[at], [&gate, sent, slot = &committing.milliseconds[at]](
                                        store::Committed committed, std::exception_ptr fault) {
            *slot = std::chrono::duration<double, std::milli>(Steady::now() - sent).count();
            gate.leave(committed, fault);
        });
    }
    gate.finish();
    committing.seconds = std::chrono::duration<double>(Steady::now() - begin).count();
    committing.done = rows.size();
    return committing;
}

}  // namespace dengwen::bench
