#include "http/log.hpp"

#include <spdlog/async.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace dengwen::http {

namespace {

std::shared_ptr<spdlog::logger> logger;

constexpr std::size_t queue_lines = 8192;

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '"' || c == '\\')
            (out += '\\') += c;
        else if (static_cast<unsigned char>(c) < 0x20)
            out += ' ';
        else
            out += c;
    }
    return out;
}

}  // namespace

void open_log(bool quiet) {
    spdlog::init_thread_pool(queue_lines, 1);
    logger = std::make_shared<spdlog::async_logger>("http", std::make_shared<spdlog::sinks::stderr_sink_mt>(),
                                                    spdlog::thread_pool(),
                                                    spdlog::async_overflow_policy::overrun_oldest);
    logger->set_pattern(R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ",%v})", spdlog::pattern_time_type::utc);
    logger->set_level(quiet ? spdlog::level::warn : spdlog::level::info);
    spdlog::register_logger(logger);
    spdlog::flush_every(std::chrono::seconds(1));
}

void write(const LogLine& line) {
    if (!logger) return;
    const auto level = line.status >= 500 ? spdlog::level::err : spdlog::level::info;
    if (!logger->should_log(level)) return;
    const std::string cause = line.cause.empty() ? "" : R"(,"cause":")" + escaped(line.cause) + '"';
    const std::string officer = line.officer.empty() ? "" : R"(,"officer":")" + escaped(line.officer) + '"';
    logger->log(level, R"("method":"{}","route":"{}","status":{},"ms":{:.2f},"trace":"{}"{}{})", line.method,
                line.route, line.status, line.milliseconds, line.trace, officer, cause);
}

void write_event(std::string_view what) {
    if (logger) logger->info(R"("event":"{}")", escaped(what));
}

void close_log() {
    if (!logger) return;
    logger->flush();
    logger.reset();
    spdlog::shutdown();
}

}  // namespace dengwen::http
