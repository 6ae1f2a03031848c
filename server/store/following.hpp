// Following: the thread of a follower. It takes what is there, waits a moment where there is nothing new, and
// longer after trouble.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace dengwen::store {

class Following {
  public:
    // `take` takes the next events and says whether there were any. `say` is told of a Fault, in words.
    Following(std::function<bool()> take, std::function<void(const std::string&)> say);
    ~Following();
    Following(const Following&) = delete;
    Following& operator=(const Following&) = delete;

    void start();
    void stop();

  private:
    void follow();

    const std::function<bool()> take_;
    const std::function<void(const std::string&)> say_;
    std::mutex mutex_;
    std::condition_variable stopped_;
    bool is_stopping_ = false;
    std::thread following_;
};

}  // namespace dengwen::store
