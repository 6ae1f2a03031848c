#!/usr/bin/env python3
"""Writes one C++ file that holds the pages' templates, words, styles and scripts, so that the product is one binary.

  web/embed.py OUTPUT FILE…      files are named by their path below web/
"""
import gzip
import hashlib
import pathlib
import sys

WEB = pathlib.Path(__file__).resolve().parent


def array(name, data):
    rows = [",".join(str(byte) for byte in data[at:at + 64]) for at in range(0, len(data), 64)]
    return f"const unsigned char {name}[] = {{\n" + ",\n".join(rows or ["0"]) + "};\n"


def main():
    output, files = pathlib.Path(sys.argv[1]), sorted(pathlib.Path(name).resolve() for name in sys.argv[2:])
    body, rows = [], []
    for number, path in enumerate(files):
        data = path.read_bytes()
        packed = gzip.compress(data, 9, mtime=0)
        digest = hashlib.sha256(data).hexdigest()[:12]
        body += [array(f"plain_{number}", data), array(f"packed_{number}", packed)]
        view = "std::string_view(reinterpret_cast<const char*>({0}_{1}), {2})"
        rows.append('    WebFile{"%s", "%s", %s, %s},' % (
            path.relative_to(WEB).as_posix(), digest,
            view.format("plain", number, len(data)), view.format("packed", number, len(packed))))
    text = "\n".join([
        "// Made by web/embed.py from the files of web/.", '#include "http/web_files.hpp"', "",
        "namespace dengwen::http {", "namespace {", *body, "}  // namespace", "",
        "const std::vector<WebFile>& web_files() {", "    static const std::vector<WebFile> files{", *rows,
        "    };", "    return files;", "}", "", "}  // namespace dengwen::http", ""])
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
