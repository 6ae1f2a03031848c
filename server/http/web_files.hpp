// Web files: the templates, words, styles and scripts of web/, built into the program by web/embed.py.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dengwen::http {

struct WebFile {
    std::string path;    // below web/: "templates/start.tpl"
    std::string digest;  // of the bytes; part of the public name, so that a copy may be kept for ever
    std::string_view bytes;
    std::string_view packed;  // gzip
};

const std::vector<WebFile>& web_files();
const WebFile& web_file(std::string_view path);  // asserts that there is one
std::string public_path(const WebFile& file);    // "/static/dengwen.1a2b3c4d5e6f.css"

}  // namespace dengwen::http
