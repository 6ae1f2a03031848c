// Fault: one thing wrong with a profile or a holiday file, at its place in the file.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "core/words.hpp"

namespace dengwen::profile {

struct Fault {
    std::string file;
    int line = 0;     // from 1; 0: the file as a whole
    std::string key;  // the TOML path, or the entry of a holiday file
    Words cause;
    bool operator==(const Fault&) const = default;
};

// "law/cn/2022-05-01.toml:12: clock.handling.length: 中文 / English"
std::string text(const Fault& fault);

// Refused: a profile tree that must not be used, with everything found wrong in it.
class Refused : public std::runtime_error {
  public:
    explicit Refused(std::vector<Fault> faults);
    const std::vector<Fault>& faults() const { return faults_; }

  private:
    std::vector<Fault> faults_;
};

// The whole file; throws Refused when it cannot be read or is larger than a megabyte.
std::string read_whole(const std::string& path);

}  // namespace dengwen::profile
