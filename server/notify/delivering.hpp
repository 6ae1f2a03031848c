// Delivering: from the outbox to whoever is to be told.
//
// A follower sorts the messages of each event into deliveries, in one transaction with its cursor; then one
// thread for each way sends what is due and writes down what became of it. A delivery is held while it is
// sent. Whoever is killed between the other side's answer and our writing leaves it held: it goes out a
// second time, under the same id, by which the receiver can tell.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "notify/line.hpp"
#include "notify/route.hpp"
#include "store/following.hpp"

namespace dengwen::notices {

class Delivering {
  public:
    using Clock = std::function<Now()>;
    // `say` is told of trouble, in words that name no person.
    Delivering(store::Store& store, Settings settings, ReachOf reach, Clock clock,
               std::function<void(const std::string&)> say);
    ~Delivering();

    void start();
    void stop();

    // Sorts the messages of the next events; how many deliveries they became, or nothing where there was no
    // event.
    std::optional<int> sort();
    // Sends what is due by one route; how many were tried.
    int send(const std::string& route);
    std::vector<std::string> routes() const;  // those that somebody sends by

  private:
    struct Way;
    std::optional<Parcel> ready(const store::Delivery& delivery, const Now& now, std::string& why_not) const;
    bool send_by(Way& way, int* tried);

    store::Store& store_;
    const Settings settings_;
    const ReachOf reach_;
    const Clock clock_;
    const std::function<void(const std::string&)> say_;
    std::atomic<bool> is_stopping_ = false;
    std::vector<std::unique_ptr<Way>> ways_;
    store::Following sorting_;
};

}  // namespace dengwen::notices
