#include "store/attachments.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>

#include "ledger/commitment.hpp"
#include "store/store.hpp"

namespace dengwen::store {
namespace {

[[noreturn]] void fail(const std::string& doing, const std::string& path) {
    throw Fault("could not " + doing + " " + path + ": " + std::strerror(errno));
}

// File: an open descriptor, closed at the end of its life.
class File {
  public:
    File(const std::string& path, int flags) : number(::open(path.c_str(), flags | O_CLOEXEC, 0640)) {}
    ~File() {
        if (number >= 0) ::close(number);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    const int number;
};

void sync_directory(const std::string& path) {
    const File directory(path, O_RDONLY | O_DIRECTORY);
    if (directory.number < 0 || ::fsync(directory.number) != 0) fail("sync", path);
}

// Makes one level; its entry is on disk when this returns.
void make_directory(const std::string& parent, const std::string& name) {
    const std::string path = parent + "/" + name;
    if (::mkdir(path.c_str(), 0750) == 0) {
        sync_directory(parent);
    } else if (errno != EEXIST) {
        fail("make", path);
    }
}

void write_synced(const std::string& path, const std::string& bytes) {
    const File file(path, O_WRONLY | O_CREAT | O_TRUNC);
    if (file.number < 0) fail("make", path);
    std::size_t written = 0;
    while (written < bytes.size()) {
        const ssize_t count = ::write(file.number, bytes.data() + written, bytes.size() - written);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) fail("write", path);
        written += static_cast<std::size_t>(count);
    }
    if (::fsync(file.number) != 0) fail("sync", path);
}

bool is_digest(const std::string& text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

}  // namespace

Attachments::Attachments(std::string directory, std::size_t bytes_max)
    : directory_(std::move(directory)), bytes_max_(bytes_max) {}

std::string Attachments::keep(const std::string& bytes) {
    if (bytes.size() > bytes_max_) throw std::invalid_argument("the attachment is too large");
    static std::atomic<unsigned> count = 0;
    std::string digest = ledger::sha256(bytes);
    const std::string root = directory_ + "/attachments";
    const std::string folder = digest.substr(0, 2);
    make_directory(directory_, "attachments");
    make_directory(root, folder);
    const std::string path = root + "/" + folder + "/" + digest.substr(2);
    struct stat found {};
    if (::stat(path.c_str(), &found) == 0 && static_cast<std::size_t>(found.st_size) == bytes.size()) {
        sync_directory(root + "/" + folder);  // whoever wrote it may have stopped before this step
        return digest;
    }
    // A name of its own, so that two writers of the same bytes do not disturb each other.
    const std::string draft = path + "." + std::to_string(::getpid()) + "-" + std::to_string(++count);
    try {
        write_synced(draft, bytes);
        if (::rename(draft.c_str(), path.c_str()) != 0) fail("name", path);
    } catch (const Fault&) {
        ::unlink(draft.c_str());
        throw;
    }
    sync_directory(root + "/" + folder);
    return digest;
}

std::optional<std::string> Attachments::find(const std::string& sha256) const {
    if (!is_digest(sha256)) return std::nullopt;
    const std::string path = directory_ + "/attachments/" + sha256.substr(0, 2) + "/" + sha256.substr(2);
    const File file(path, O_RDONLY);
    if (file.number < 0) {
        if (errno == ENOENT) return std::nullopt;
        fail("open", path);
    }
    struct stat found {};
    if (::fstat(file.number, &found) != 0) fail("read", path);
    std::string bytes(static_cast<std::size_t>(found.st_size), '\0');
    std::size_t have = 0;
    while (have < bytes.size()) {
        const ssize_t count = ::read(file.number, bytes.data() + have, bytes.size() - have);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) fail("read", path);
        have += static_cast<std::size_t>(count);
    }
    if (ledger::sha256(bytes) != sha256) throw Fault("the attachment " + path + " is damaged");
    return bytes;
}

void Attachments::drop(const std::string& sha256) const {
    if (!is_digest(sha256)) return;
    const std::string folder = directory_ + "/attachments/" + sha256.substr(0, 2);
    const std::string path = folder + "/" + sha256.substr(2);
    struct stat found {};
    if (::stat(path.c_str(), &found) != 0) return;
    {
        const File file(path, O_WRONLY);
        if (file.number < 0) fail("overwrite", path);
        const std::string zeros(64 * 1024, '\0');
        for (off_t left = found.st_size; left > 0;) {
            const ssize_t count =
                ::write(file.number, zeros.data(), std::min(zeros.size(), static_cast<std::size_t>(left)));
            if (count < 0 && errno == EINTR) continue;
            if (count <= 0) fail("overwrite", path);
            left -= count;
        }
        if (::fsync(file.number) != 0) fail("sync", path);
    }
    if (::unlink(path.c_str()) != 0) fail("remove", path);
    sync_directory(folder);
}

}  // namespace dengwen::store
