// Pool: connections lent to one thread at a time, opened when first needed, at most so many.
#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace dengwen::store {

template <class Lent>
class Pool {
  public:
    using Open = std::function<std::unique_ptr<Lent>()>;
    Pool(std::size_t most, Open open) : most_(most), open_(std::move(open)) {}

    // Loan: a connection in use; goes back to the pool at the end of its life unless it was spoilt.
    class Loan {
      public:
        Loan(Pool& pool, std::unique_ptr<Lent> lent) : pool_(pool), lent_(std::move(lent)) {}
        ~Loan() { pool_.give_back(std::move(lent_)); }
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;
        Lent* operator->() { return lent_.get(); }
        Lent& operator*() { return *lent_; }
        void spoil() { lent_.reset(); }

      private:
        Pool& pool_;
        std::unique_ptr<Lent> lent_;
    };

    Loan take() {
        {
            std::unique_lock lock(mutex_);
            returned_.wait(lock, [this] { return !idle_.empty() || out_ < most_; });
            ++out_;
            if (!idle_.empty()) {
                auto lent = std::move(idle_.back());
                idle_.pop_back();
                return Loan(*this, std::move(lent));
            }
        }
        try {
            return Loan(*this, open_());
        } catch (...) {
            give_back(nullptr);
            throw;
        }
    }

  private:
    void give_back(std::unique_ptr<Lent> lent) {
        {
            const std::lock_guard lock(mutex_);
            --out_;
            if (lent) idle_.push_back(std::move(lent));
        }
        returned_.notify_one();
    }

    const std::size_t most_;
    const Open open_;
    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<Lent>> idle_;
    std::size_t out_ = 0;
};

}  // namespace dengwen::store
