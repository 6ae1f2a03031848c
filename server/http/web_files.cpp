#include "http/web_files.hpp"

#include <cassert>
#include <map>

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
    if (file.path.starts_with("desk/")) return "/static/" + name;
    const auto dot = name.rfind('.');
    return "/static/" + name.substr(0, dot) + "." + file.digest + name.substr(dot);
}

const WebFile* published(std::string_view path) {
    static const std::map<std::string, const WebFile*, std::less<>> table = [] {
        std::map<std::string, const WebFile*, std::less<>> out;
        for (const WebFile& file : web_files())
            for (const char* folder : {"style/", "script/", "desk/"})
                if (file.path.starts_with(folder) && !file.path.ends_with(".html"))
                    out.emplace(public_path(file), &file);
        return out;
    }();
    const auto at = table.find(path);
    return at == table.end() ? nullptr : at->second;
}

}  // namespace dengwen::http
