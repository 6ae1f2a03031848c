#include "witness/state.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace dengwen::witness {
namespace {

[[noreturn]] void fail(const char* zh, const char* en, const std::string& file) {
    throw std::runtime_error(std::string(zh) + " / " + en + ": " + file);
}

// Writes and syncs; false where anything went wrong.
bool write_synced(const std::string& file, const std::string& text) {
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0) return false;
    const bool is_written =
        ::write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
        ::fsync(descriptor) == 0;
    return ::close(descriptor) == 0 && is_written;
}

bool sync_folder(const std::string& file) {
    const auto folder = std::filesystem::absolute(file).parent_path();
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return false;
    const bool is_synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return is_synced;
}

}  // namespace

std::optional<ledger::Checkpoint> seen_in(const std::string& file) {
    if (!std::filesystem::exists(file)) return std::nullopt;
    std::ifstream in(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const auto seen = ledger::checkpoint_from(text);
    if (!in || !seen)
        fail("见证记录读不出，未签名", "what was seen before cannot be read; nothing is signed", file);
    return seen;
}

void remember(const std::string& file, const ledger::Checkpoint& checkpoint) {
    const std::string fresh = file + ".new";
    if (!write_synced(fresh, ledger::text_of(checkpoint)) || ::rename(fresh.c_str(), file.c_str()) != 0 ||
        !sync_folder(file))
        fail("见证记录写不进，未签名", "what was seen cannot be kept; nothing is signed", file);
}

}  // namespace dengwen::witness
