// Web files: the templates, words, styles and scripts of web/ and the built workbench, taken into the
// program by web/embed.py.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dengwen::http {

struct WebFile {
    std::string path;    // below web/: "templates/start.tpl"; the workbench's are "desk/…"
    std::string digest;  // of the bytes; part of the public name, so that a copy may be kept for ever
    std::string_view bytes;
    std::string_view packed;        // gzip
    std::string_view packed_tight;  // brotli; empty where it is not worth the while
};

const std::vector<WebFile>& web_files();
const WebFile& web_file(std::string_view path);  // asserts that there is one
// "/static/dengwen.1a2b3c4d5e6f.css"; the names of the workbench's files hold a digest already.
std::string public_path(const WebFile& file);
// The file under such a public path; null where there is none.
const WebFile* published(std::string_view path);

}  // namespace dengwen::http
