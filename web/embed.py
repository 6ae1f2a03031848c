#!/usr/bin/env python3
"""Writes one small C++ file that takes the pages' templates, words, styles and scripts, and the built workbench, into
the program, so that the product is one binary. The bytes are taken in by the assembler: no compiler reads them.

  web/embed.py OUTPUT DESK FILE…      files are named by their path below web/, those of the folder DESK as desk/NAME

What is packed beforehand lies beside OUTPUT in the folder `packed`.
"""
import gzip
import hashlib
import pathlib
import sys

WEB = pathlib.Path(__file__).resolve().parent

# One symbol for each run of bytes, on both sides of it, so that its length is known.
TAKE_IN = """asm(".pushsection .rodata\\n"
    ".balign 16\\n"
    "dengwen_{0}: .incbin \\"{1}\\"\\n"
    "dengwen_{0}_end: .byte 0\\n"
    ".popsection\\n");
extern const char {0}[] asm("dengwen_{0}");
extern const char {0}_end[] asm("dengwen_{0}_end");"""


def packed_gzip(path, digest, folder):
    ready = path.with_name(path.name + ".gz")
    if ready.exists():
        return ready
    made = folder / f"{path.name}.{digest}.gz"
    if not made.exists():
        made.write_bytes(gzip.compress(path.read_bytes(), 9, mtime=0))
    return made


def named(desk, files):
    """Name to path of everything that is taken in; .gz and .br belong to the file they pack."""
    out = {pathlib.Path(name).resolve().relative_to(WEB).as_posix(): pathlib.Path(name).resolve() for name in files}
    for path in sorted(desk.iterdir()):
        if path.suffix not in {".gz", ".br"}:
            out["desk/" + path.name] = path.resolve()
    return dict(sorted(out.items()))


def main():
    output, desk = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    folder = output.parent / "packed"
    folder.mkdir(parents=True, exist_ok=True)
    body, rows = [], []
    for number, (name, path) in enumerate(named(desk, sys.argv[3:]).items()):
        digest = hashlib.sha256(path.read_bytes()).hexdigest()[:12]
        body += [TAKE_IN.format(f"plain_{number}", path),
                 TAKE_IN.format(f"gzip_{number}", packed_gzip(path, digest, folder).resolve())]
        brotli = path.with_name(path.name + ".br")
        if brotli.exists():
            body.append(TAKE_IN.format(f"brotli_{number}", brotli.resolve()))
        view = "bytes({0}, {0}_end)"
        rows.append('        WebFile{"%s", "%s", %s, %s, %s},' % (
            name, digest, view.format(f"plain_{number}"), view.format(f"gzip_{number}"),
            view.format(f"brotli_{number}") if brotli.exists() else "{}"))
    text = "\n".join([
        "// Made by web/embed.py from the files of web/.", '#include "http/web_files.hpp"', "", *body, "",
        "namespace dengwen::http {", "namespace {",
        "std::string_view bytes(const char* from, const char* to) {",
        "    return {from, static_cast<std::size_t>(to - from)};", "}", "}  // namespace", "",
        "const std::vector<WebFile>& web_files() {", "    static const std::vector<WebFile> files{", *rows,
        "    };", "    return files;", "}", "", "}  // namespace dengwen::http", ""])
    output.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
