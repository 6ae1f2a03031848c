#include "command/progress.hpp"

#include <fmt/format.h>

namespace dengwen::command {
namespace {

constexpr std::size_t bar_width = 24;

std::string bar(std::size_t done, std::size_t all) {
    const std::size_t filled = all == 0 ? 0 : std::min(bar_width, done * bar_width / all);
    return "[" + std::string(filled, '#') + std::string(bar_width - filled, '.') + "]";
}

}  // namespace

Progress::Progress(std::ostream& out, bool is_terminal, std::string what)
    : out_(out), is_terminal_(is_terminal), what_(std::move(what)) {}

void Progress::at(std::size_t done, std::size_t all, const std::string& note) {
    const auto now = std::chrono::steady_clock::now();
    const auto pause = is_terminal_ ? std::chrono::milliseconds(100) : std::chrono::milliseconds(5000);
    if (now - std::max(shown_, begin_) < pause) return;
    shown_ = now;
    show(done, all, note);
}

void Progress::end(std::size_t done, std::size_t all, const std::string& note) {
    show(done, all, note);
    if (is_terminal_) out_ << '\n';
    out_.flush();
}

void Progress::show(std::size_t done, std::size_t all, const std::string& note) {
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
    const double rate = seconds > 0 ? static_cast<double>(done) / seconds : 0;
    const std::string of = all == 0 ? "" : fmt::format("/{}", all);
    if (is_terminal_)
        out_ << fmt::format("\r{} {} {}{}  {:.0f}/s  {}\x1b[K", what_, all == 0 ? "" : bar(done, all), done,
                            of, rate, note);
    else
        out_ << fmt::format("{} {}{}  {:.0f}/s  {}\n", what_, done, of, rate, note);
    out_.flush();
}

}  // namespace dengwen::command
