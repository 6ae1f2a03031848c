#include "http/tls.hpp"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/stat.h>

#include <stdexcept>

namespace dengwen::http {

namespace {

// Forward secrecy and authenticated ciphers only; those of TLS 1.3 are all of that kind.
constexpr const char* ciphers_of_1_2 = "ECDHE+AESGCM:ECDHE+CHACHA20";

std::string tls_file_mark(const std::string& file) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0) return "none";
    return std::to_string(status.st_ino) + "/" + std::to_string(status.st_size) + "/" +
           std::to_string(status.st_mtim.tv_sec) + "." + std::to_string(status.st_mtim.tv_nsec);
}

[[noreturn]] void tls_fail(const char* zh, const char* en, const std::string& file) {
    ERR_clear_error();
    throw std::runtime_error(std::string(zh) + " / " + en + ": " + file);
}

std::shared_ptr<SSL_CTX> tls_context_from(const std::string& certificate_file, const std::string& key_file) {
    struct stat status {};
    if (::stat(key_file.c_str(), &status) == 0 && (status.st_mode & S_IRWXO) != 0)
        tls_fail("TLS 私钥文件所有人都能读，请先 chmod o-rwx",
                 "everybody may read the TLS key file; chmod o-rwx it first", key_file);
    const std::shared_ptr<SSL_CTX> context(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
    if (!context) tls_fail("OpenSSL 无法启动", "OpenSSL cannot start", "TLS");
    SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION);
    SSL_CTX_set_cipher_list(context.get(), ciphers_of_1_2);
    // Nothing of a session is kept that could open it later.
    SSL_CTX_set_options(context.get(), SSL_OP_NO_TICKET | SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION |
                                           SSL_OP_CLEANSE_PLAINTEXT);
    SSL_CTX_set_session_cache_mode(context.get(), SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(context.get(), 0);
    SSL_CTX_set_mode(context.get(), SSL_MODE_RELEASE_BUFFERS);
    if (SSL_CTX_use_certificate_chain_file(context.get(), certificate_file.c_str()) != 1)
        tls_fail("读不出 TLS 证书（PEM，含中间证书）",
                 "cannot read the TLS certificate (PEM, with its chain)", certificate_file);
    if (SSL_CTX_use_PrivateKey_file(context.get(), key_file.c_str(), SSL_FILETYPE_PEM) != 1)
        tls_fail(
            "读不出 TLS 私钥（PEM，不加密码），或者它不属于这张证书",
            "cannot read the TLS key (PEM, without a password), or it does not belong to the certificate",
            key_file);
    return context;
}

std::string drained(BIO* from) {
    std::string out(BIO_ctrl_pending(from), '\0');
    const int got = out.empty() ? 0 : BIO_read(from, out.data(), static_cast<int>(out.size()));
    out.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return out;
}

}  // namespace

TlsLine::TlsLine(ssl_ctx_st& context)
    : ssl_(SSL_new(&context)), in_(BIO_new(BIO_s_mem())), out_(BIO_new(BIO_s_mem())) {
    if (!ssl_ || !in_ || !out_) throw std::runtime_error("no memory for a TLS connection");
    SSL_set_bio(ssl_, in_, out_);
    SSL_set_accept_state(ssl_);
}

TlsLine::~TlsLine() { SSL_free(ssl_); }

void TlsLine::feed(std::string_view sealed) {
    BIO_write(in_, sealed.data(), static_cast<int>(sealed.size()));
}

TlsLine::Read TlsLine::read(char* to, std::size_t most) {
    ERR_clear_error();
    const int got = SSL_read(ssl_, to, static_cast<int>(most));
    if (got > 0) return {State::open, static_cast<std::size_t>(got)};
    const int why = SSL_get_error(ssl_, got);
    ERR_clear_error();
    if (why == SSL_ERROR_WANT_READ) return {State::hungry, 0};
    return {why == SSL_ERROR_ZERO_RETURN ? State::ended : State::broken, 0};
}

std::string TlsLine::write(std::string_view plain) {
    ERR_clear_error();
    const int done = SSL_write(ssl_, plain.data(), static_cast<int>(plain.size()));
    ERR_clear_error();
    return done > 0 ? drained(out_) : std::string();
}

std::string TlsLine::pending() { return drained(out_); }

std::string TlsLine::farewell() {
    ERR_clear_error();
    if (greeted()) SSL_shutdown(ssl_);
    ERR_clear_error();
    return drained(out_);
}

bool TlsLine::greeted() const { return SSL_is_init_finished(ssl_) == 1; }

Tls::Tls(std::string certificate_file, std::string key_file)
    : certificate_file_(std::move(certificate_file)),
      key_file_(std::move(key_file)),
      seen_(tls_file_mark(certificate_file_) + " " + tls_file_mark(key_file_)),
      context_(tls_context_from(certificate_file_, key_file_)) {}

std::optional<std::string> Tls::look() {
    std::string found = tls_file_mark(certificate_file_) + " " + tls_file_mark(key_file_);
    if (found == seen_) return std::nullopt;
    seen_ = std::move(found);
    try {
        auto fresh = tls_context_from(certificate_file_, key_file_);
        const std::lock_guard lock(mutex_);
        context_ = std::move(fresh);
        return "tls_renewed";
    } catch (const std::runtime_error& trouble) {
        return std::string("tls_trouble: ") + trouble.what();
    }
}

std::unique_ptr<TlsLine> Tls::line() const {
    const std::lock_guard lock(mutex_);
    return std::make_unique<TlsLine>(*context_);
}

}  // namespace dengwen::http
