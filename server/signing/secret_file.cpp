#include "signing/secret_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <memory>

namespace dengwen::signing {
namespace {

constexpr std::size_t key_text_max = 4096;

class File {
  public:
    File(const std::string& path, int flags) : descriptor_(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {}
    ~File() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    int descriptor() const { return descriptor_; }

  private:
    int descriptor_;
};

[[noreturn]] void fail(const std::string& zh, const std::string& en, const std::string& path) {
    throw KeyFault(zh + " / " + en + ": " + path);
}

void write_all(int descriptor, std::string_view text, const std::string& path) {
    while (!text.empty()) {
        const ssize_t wrote = ::write(descriptor, text.data(), text.size());
        if (wrote <= 0) fail("写不进密钥文件", "cannot write the key file", path);
        text.remove_prefix(static_cast<std::size_t>(wrote));
    }
    if (::fsync(descriptor) != 0) fail("写不进密钥文件", "cannot write the key file", path);
}

void sync_directory_of(const std::string& path) {
    const File directory(path.substr(0, path.rfind('/') + 1) + ".", O_RDONLY | O_DIRECTORY);
    if (directory.descriptor() >= 0) ::fsync(directory.descriptor());
}

}  // namespace

void keep_secret(std::string_view text, const std::string& path) {
    const File file(path, O_WRONLY | O_CREAT | O_EXCL);
    if (file.descriptor() < 0)
        fail(errno == EEXIST ? "已有密钥，没有改动" : "建不成密钥文件",
             errno == EEXIST ? "there is a key already; nothing is changed" : "cannot make the key file",
             path);
    write_all(file.descriptor(), text, path);
    sync_directory_of(path);
}

Secret secret_in(const std::string& path) {
    const File file(path, O_RDONLY);
    if (file.descriptor() < 0) fail("没有密钥文件", "there is no key file", path);
    struct stat status {};
    if (::fstat(file.descriptor(), &status) != 0 || (status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        fail("密钥文件别人也能读，请先 chmod 600", "others may read the key file; chmod 600 it first", path);
    Secret text(key_text_max);
    const ssize_t length = ::read(file.descriptor(), text.data(), text.size());
    if (length < 0) fail("读不出密钥文件", "cannot read the key file", path);
    text.shorten(static_cast<std::size_t>(length));
    return text;
}

Secret secret_of(const std::string& command) {
    const std::unique_ptr<FILE, int (*)(FILE*)> answer(::popen(command.c_str(), "re"), ::pclose);
    if (!answer) fail("密钥命令无法运行", "the key command cannot be run", command);
    std::setvbuf(answer.get(), nullptr, _IONBF, 0);  // no copy in a buffer of the library
    Secret text(key_text_max);
    text.shorten(std::fread(text.data(), 1, text.size(), answer.get()));
    return text;
}

void replace_secret(const std::string& from, const std::string& to) {
    if (::rename(from.c_str(), to.c_str()) != 0)
        fail("换不成密钥文件", "cannot put the key file in its place", to);
    sync_directory_of(to);
}

}  // namespace dengwen::signing
