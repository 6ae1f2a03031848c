// Tls: the certificate a server shows, read from two files and read again when they change.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

struct ssl_st;
struct ssl_ctx_st;
struct bio_st;

namespace dengwen::http {

// TlsLine: the sealing of one connection's bytes. It knows no socket: what came in is fed to it, what is to
// go out is taken from it. For one thread at a time.
class TlsLine {
  public:
    explicit TlsLine(ssl_ctx_st& context);
    ~TlsLine();
    TlsLine(const TlsLine&) = delete;
    TlsLine& operator=(const TlsLine&) = delete;

    enum class State { open, hungry, ended, broken };  // hungry: more has to be fed first
    struct Read {
        State state = State::open;
        std::size_t bytes = 0;
    };
    void feed(std::string_view sealed);
    Read read(char* to, std::size_t most);
    // Sealed, behind whatever the handshake still has to say; empty when it cannot be.
    std::string write(std::string_view plain);
    std::string pending();   // what the handshake has to say
    std::string farewell();  // so that the other side knows that nothing was cut off
    bool greeted() const;    // the handshake is done

    std::array<char, 16 * 1024 + 512> scratch{};  // a record as it comes

  private:
    ssl_st* ssl_;
    bio_st* in_;
    bio_st* out_;
};

class Tls {
  public:
    // Throws std::runtime_error in words.
    Tls(std::string certificate_file, std::string key_file);

    // Reads the files again if one of them changed. New connections show the new certificate; those that
    // stand keep theirs. Files that do not fit together leave the old ones in use. Says what happened, if
    // anything.
    std::optional<std::string> look();
    std::unique_ptr<TlsLine> line() const;

  private:
    const std::string certificate_file_, key_file_;
    std::string seen_;  // the files as they were when last read
    mutable std::mutex mutex_;
    std::shared_ptr<ssl_ctx_st> context_;
};

}  // namespace dengwen::http
