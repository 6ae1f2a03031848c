#include "command/sign_in_key.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

#include "desk/sign_in.hpp"

namespace dengwen::command {

namespace {

constexpr std::size_t key_digits = 64;

struct Descriptor {
    explicit Descriptor(int its_number) : number(its_number) {}
    ~Descriptor() {
        if (number >= 0) ::close(number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number;
};

[[noreturn]] void key_trouble(const std::string& zh, const std::string& en, const std::string& path) {
    throw std::runtime_error(zh + " / " + en + ": " + path);
}

// Not where another process was first.
void make_sign_in_key(const std::string& path) {
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (file.number < 0) {
        if (errno == EEXIST) return;
        key_trouble("建不成登录密钥文件", "cannot make the sign-in key file", path);
    }
    const std::string key = desk::new_sign_in_key() + "\n";
    if (::write(file.number, key.data(), key.size()) != static_cast<ssize_t>(key.size()) ||
        ::fsync(file.number) != 0)
        key_trouble("写不进登录密钥文件", "cannot write the sign-in key file", path);
}

}  // namespace

std::string sign_in_key_file(const std::string& data) { return data + "/sign-in.key"; }

std::string sign_in_key(const std::string& data) {
    const std::string path = sign_in_key_file(data);
    make_sign_in_key(path);
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat status {};
    if (file.number < 0 || ::fstat(file.number, &status) != 0)
        key_trouble("读不出登录密钥文件", "cannot read the sign-in key file", path);
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        key_trouble("登录密钥文件别人也能读，请先 chmod 600",
                    "others may read the sign-in key file; chmod 600 it first", path);
    std::array<char, key_digits> key{};
    const ssize_t length = ::read(file.number, key.data(), key.size());
    const std::string out(key.data(), length > 0 ? static_cast<std::size_t>(length) : 0);
    if (out.size() != key_digits || out.find_first_not_of("0123456789abcdef") != std::string::npos)
        key_trouble("不是登录密钥文件", "this is no sign-in key file", path);
    return out;
}

}  // namespace dengwen::command
