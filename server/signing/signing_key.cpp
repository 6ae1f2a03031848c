#include "signing/signing_key.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstring>

#include "ledger/base64.hpp"

namespace dengwen::signing {
namespace {

constexpr std::string_view head = "dengwen signing key 1\n";
constexpr std::size_t key_text_max = 4096;

const unsigned char* raw(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

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

}  // namespace

SigningKey::SigningKey(std::string name, std::string_view seed) : name_(std::move(name)) {
    if (!ledger::is_key_name(name_))
        throw KeyFault(
            "密钥名称不能为空，不能有空格和加号 / the name of a key must not be empty and holds no "
            "space and no plus sign");
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> open{};
    static_assert(crypto_sign_SECRETKEYBYTES == 64);
    crypto_sign_seed_keypair(open.data(), secret_.data(), raw(seed));
    public_key_.assign(reinterpret_cast<const char*>(open.data()), open.size());
}

std::shared_ptr<const SigningKey> SigningKey::made(const std::string& name) {
    std::string seed(crypto_sign_SEEDBYTES, '\0');
    randombytes_buf(seed.data(), seed.size());
    const auto key = std::shared_ptr<const SigningKey>(new SigningKey(name, seed));
    sodium_memzero(seed.data(), seed.size());
    return key;
}

std::shared_ptr<const SigningKey> SigningKey::from_text(std::string_view text) {
    const auto wrong = [] { return KeyFault("不是签名密钥 / this is no signing key"); };
    if (!text.starts_with(head)) throw wrong();
    text.remove_prefix(head.size());
    const auto line = text.find('\n');
    if (line == std::string_view::npos || !text.ends_with('\n')) throw wrong();
    const std::string name(text.substr(0, line));
    text.remove_prefix(line + 1);
    text.remove_suffix(text.empty() ? 0 : 1);
    auto seed = ledger::bytes_from_base64(text);
    if (!seed || seed->size() != crypto_sign_SEEDBYTES) throw wrong();
    const auto key = std::shared_ptr<const SigningKey>(new SigningKey(name, *seed));
    sodium_memzero(seed->data(), seed->size());
    return key;
}

std::string SigningKey::text() const {
    return std::string(head) + name_ + "\n" +
           ledger::base64({reinterpret_cast<const char*>(secret_.data()), crypto_sign_SEEDBYTES}) + "\n";
}

std::string SigningKey::sign(std::string_view message) const {
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr, raw(message),
                         message.size(), secret_.data());
    return signature;
}

ledger::VerifierKey SigningKey::verifier(ledger::KeyType type) const {
    return ledger::verifier_key(name_, type, public_key_);
}

ledger::Sign SigningKey::signer() const {
    return [this](std::string_view message) { return sign(message); };
}

void keep(const SigningKey& key, const std::string& path) {
    const File file(path, O_WRONLY | O_CREAT | O_EXCL);
    if (file.descriptor() < 0)
        fail(errno == EEXIST ? "已有密钥，没有改动" : "建不成密钥文件",
             errno == EEXIST ? "there is a key already; nothing is changed" : "cannot make the key file",
             path);
    std::string text = key.text();
    write_all(file.descriptor(), text, path);
    sodium_memzero(text.data(), text.size());
    const File directory(path.substr(0, path.rfind('/') + 1) + ".", O_RDONLY | O_DIRECTORY);
    if (directory.descriptor() >= 0) ::fsync(directory.descriptor());
}

std::shared_ptr<const SigningKey> load(const std::string& path) {
    const File file(path, O_RDONLY);
    if (file.descriptor() < 0) fail("没有密钥文件", "there is no key file", path);
    struct stat status {};
    if (::fstat(file.descriptor(), &status) != 0 || (status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        fail("密钥文件别人也能读，请先 chmod 600", "others may read the key file; chmod 600 it first", path);
    Secret text(key_text_max);
    const ssize_t length = ::read(file.descriptor(), text.data(), text.size());
    if (length < 0) fail("读不出密钥文件", "cannot read the key file", path);
    return SigningKey::from_text(text.view(static_cast<std::size_t>(length)));
}

std::shared_ptr<const SigningKey> ask(const std::string& command) {
    const std::unique_ptr<FILE, int (*)(FILE*)> answer(::popen(command.c_str(), "re"), ::pclose);
    if (!answer) fail("密钥命令无法运行", "the key command cannot be run", command);
    std::setvbuf(answer.get(), nullptr, _IONBF, 0);  // no copy in a buffer of the library
    Secret text(key_text_max);
    return SigningKey::from_text(text.view(std::fread(text.data(), 1, text.size(), answer.get())));
}

bool verify(std::string_view public_key, std::string_view message, std::string_view signature) {
    return public_key.size() == crypto_sign_PUBLICKEYBYTES && signature.size() == crypto_sign_BYTES &&
           crypto_sign_verify_detached(raw(signature), raw(message), message.size(), raw(public_key)) == 0;
}

}  // namespace dengwen::signing
