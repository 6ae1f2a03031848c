// TemporaryDirectory: a directory of its own for trying something out, removed with all that is in it at the
// end.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace dengwen::command {

class TemporaryDirectory {
  public:
    // Made under `parent`, the system's place for such where it is empty.
    explicit TemporaryDirectory(const std::string& parent = "") {
        const std::filesystem::path place =
            parent.empty() ? std::filesystem::temp_directory_path() : std::filesystem::path(parent);
        std::string path = (place / "dengwen-XXXXXX").string();
        if (!::mkdtemp(path.data()))
            throw std::runtime_error("建不了临时目录 / cannot make a temporary directory");
        path_ = path;
    }
    ~TemporaryDirectory() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryDirectory(const TemporaryDirectory&) = delete;
    TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;

    const std::string& path() const { return path_; }

  private:
    std::string path_;
};

}  // namespace dengwen::command
