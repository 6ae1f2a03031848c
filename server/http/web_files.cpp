#include "http/web_files.hpp"

#include <cassert>

namespace dengwen::http {

const WebFile& web_file(std::string_view path) {
    for (const WebFile& file : web_files())
        if (file.path == path) return file;
    assert(!"a file of web/ that was built in");
    return web_files().front();
}

std::string public_path(const WebFile& file) {
    const auto slash = file.path.rfind('/');
    const std::string name = file.path.substr(slash == std::string::npos ? 0 : slash + 1);
    const auto dot = name.rfind('.');
    return "/static/" + name.substr(0, dot) + "." + file.digest + name.substr(dot);
}

}  // namespace dengwen::http
