#include "profile/fault.hpp"

#include <fstream>

namespace dengwen::profile {

namespace {

constexpr std::size_t file_bytes_max = 1024 * 1024;

std::string text(const std::vector<Fault>& faults) {
    std::string lines;
    for (const Fault& fault : faults) lines += (lines.empty() ? "" : "\n") + profile::text(fault);
    return lines;
}

}  // namespace

std::string text(const Fault& fault) {
    std::string line = fault.file;
    if (fault.line > 0) line += ":" + std::to_string(fault.line);
    if (!fault.key.empty()) line += ": " + fault.key;
    return line + ": " + fault.cause.zh + " / " + fault.cause.en;
}

Refused::Refused(std::vector<Fault> faults) : std::runtime_error(text(faults)), faults_(std::move(faults)) {}

std::string read_whole(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string content;
    if (file) {
        content.resize(file_bytes_max + 1);
        file.read(content.data(), static_cast<std::streamsize>(content.size()));
        content.resize(static_cast<std::size_t>(file.gcount()));
    }
    if (!file.eof() || file.bad()) {
        const bool too_large = content.size() > file_bytes_max;
        throw Refused({{path, 0, "",
                        too_large ? Words{"文件超过1兆字节", "the file is larger than a megabyte"}
                                  : Words{"无法读取文件", "the file cannot be read"}}});
    }
    return content;
}

}  // namespace dengwen::profile
