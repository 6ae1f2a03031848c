// Attachments: files named by the digest of their bytes, on disk before any event names them.
#pragma once

#include <optional>
#include <string>

namespace dengwen::store {

class Attachments {
  public:
    Attachments(std::string directory, std::size_t bytes_max);
    std::string keep(const std::string& bytes);
    std::optional<std::string> find(const std::string& sha256) const;
    void drop(const std::string& sha256) const;

  private:
    const std::string directory_;
    const std::size_t bytes_max_;
};

}  // namespace dengwen::store
