// Web: a ledger's address, asked over HTTP or HTTPS.
#pragma once

#include <string>

#include "witness/witnessing.hpp"

namespace dengwen::witness {

// Asks below this address, a minute at most for each answer, without following redirects. One thread at a
// time.
class Web {
  public:
    explicit Web(std::string address);  // "https://petitions.example/ledger"

    std::string get(const std::string& path) const;  // throws Unreachable, also for any status but 200
    // The status of the answer, and its body; throws Unreachable.
    std::pair<long, std::string> post(const std::string& path, const std::string& body) const;

  private:
    std::string address_;
};

}  // namespace dengwen::witness
