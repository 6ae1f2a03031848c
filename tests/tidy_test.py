#!/usr/bin/python3
"""Proves that each rule of tools/tidy can fail: one small bad tree for each, and a good one that passes."""
import importlib.machinery
import importlib.util
import pathlib
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent
loader = importlib.machinery.SourceFileLoader("tidy", str(ROOT / "tools/tidy"))
loader_spec = importlib.util.spec_from_loader("tidy", loader)
tidy = importlib.util.module_from_spec(loader_spec)
loader.exec_module(tidy)

GOOD = {
    "CMakeLists.txt": "folder(core)\nfolder(ledger)\nfolder(store ARROWS core LIBRARIES SQLite::SQLite3)\n"
                      "folder(desk ARROWS core store)\n",
    "GLOSSARY.md": "| 日 | `Day` | – | – |\n",
    "server/core/day.hpp": "// Day: a day.\n#pragma once\n#include <string>\nstruct Day {\n};\n",
    "server/core/day.cpp": '#include "core/day.hpp"\n',
    "server/desk/act.cpp": '#include <fstream>\n#include "core/day.hpp"\n#include "store/store.hpp"\n',
    "server/clock.cpp": "auto now() { return std::chrono::system_clock::now(); }\n",
    "web/page.html": '<a href="https://www.w3.org/">x</a><script src="/own.js"></script>\n',
}


class Rules(unittest.TestCase):
    def faults_of(self, files):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name, text in files.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text)
            return tidy.Tidy(root).check()

    def refused(self, rule, name, text, line=None):
        found = self.faults_of({**GOOD, name: text})
        self.assertTrue(found, f"{rule}: nothing found")
        self.assertEqual({fault[2] for fault in found}, {rule}, found)
        self.assertEqual({fault[0] for fault in found}, {name}, found)
        if line:
            self.assertEqual(found[0][1], line)

    def allowed(self, name, text):
        self.assertEqual(self.faults_of({**GOOD, name: text}), [])

    def test_a_good_tree_passes(self):
        self.assertEqual(self.faults_of(GOOD), [])

    def test_arrows_are_read_from_the_build(self):
        self.assertEqual(tidy.arrows_of(GOOD["CMakeLists.txt"]),
                         {"core": set(), "ledger": set(), "store": {"core"}, "desk": {"core", "store"}})

    def test_arrow_against_the_table(self):
        self.refused("arrow", "server/store/rows.cpp", '#include "core/day.hpp"\n#include "desk/act.hpp"\n', 2)

    def test_arrow_from_the_core(self):
        self.refused("arrow", "server/core/day.cpp", '#include "store/store.hpp"\n', 1)

    def test_arrow_of_a_test_program(self):
        self.refused("arrow", "server/core/day_test.cpp", '#include "store/store.hpp"\n')

    def test_arrow_without_folder(self):
        self.refused("arrow", "server/core/day.cpp", '#include "day.hpp"\n')

    def test_folder_outside_the_table(self):
        self.refused("arrow", "server/extra/x.cpp", "int x;\n")

    def test_arrow_in_a_comment_is_no_arrow(self):
        self.allowed("server/core/day.cpp", '// #include "store/store.hpp"\n')

    def test_header_that_reaches_the_machine(self):
        for header in ("iostream", "chrono", "thread", "fstream", "mutex", "filesystem", "unistd.h"):
            self.refused("pure", "server/core/day.cpp", f"#include <{header}>\n")

    def test_instructions_of_the_processor_are_for_the_ledger(self):
        self.allowed("server/ledger/sha256.cpp", "#include <immintrin.h>\n")
        self.refused("pure", "server/ledger/sha256.cpp", "#include <chrono>\n")
        self.refused("pure", "server/core/day.cpp", "#include <immintrin.h>\n")

    def test_a_core_test_may_use_test_headers(self):
        self.allowed("server/core/day_test.cpp", "#include <gtest/gtest.h>\n#include <fstream>\n")
        self.allowed("server/core/example_test.hpp", "#include <gtest/gtest.h>\nstruct Example {\n};\n")

    def test_clock_reads(self):
        for text in ("auto t = std::chrono::system_clock::now();", "auto t = time(nullptr);", "auto t = std::time(0);",
                     "gettimeofday(&t, nullptr);", "clock_gettime(CLOCK_REALTIME, &t);",
                     'auto sql = "INSERT INTO event VALUES (CURRENT_TIMESTAMP)";', 'auto sql = "SELECT now()";',
                     """auto sql = "SELECT datetime('now')";""", "timespec_get(&t, TIME_UTC);"):
            self.refused("clock", "server/desk/act.cpp", text + "\n", 1)

    def test_clock_reads_in_sql_files(self):
        for text in ("DEFAULT now()", "DEFAULT CURRENT_DATE", "date('now')"):
            self.refused("clock", "server/store/schema.sql", text + "\n", 1)

    def test_a_clock_passed_in_is_no_clock_read(self):
        self.allowed("server/desk/act.cpp", "auto n = clock.now();\nauto s = steady_clock::now();\nruntime(x);\n")

    def test_glossary(self):
        for text in ("struct Secret {\n};\n", "enum class Secret { a };\n", "class Secret final : Day {\n};\n",
                     "using Secret = int;\n", "template <class T>\nclass Secret {\n};\n"):
            self.refused("glossary", "server/core/day.hpp", text)

    def test_glossary_leaves_details_alone(self):
        self.allowed("server/core/day.hpp", "namespace detail {\nstruct Inner {\n};\n}\nstruct Day;\nclass Later;\n")

    def test_markers(self):
        for word in ("TO" + "DO", "FIX" + "ME", "X" + "XX", "HA" + "CK"):
            self.refused("marker", "server/core/day.cpp", f"// {word}: later\n", 1)
            self.refused("marker", "README.md", f"{word}\n", 1)

    def test_unfinished(self):
        self.refused("marker", "server/desk/act.cpp", 'throw std::runtime_error("not ' + 'implemented");\n')

    def test_long_file(self):
        self.allowed("server/core/day.cpp", "int x;\n" * 400)
        for name in ("server/core/day.cpp", "web/src/page.ts", "tools/seed.py", "tests/e2e/file.mjs"):
            self.refused("long file", name, "x;\n" * 401, 401)

    def test_long_line(self):
        self.allowed("server/core/day.cpp", "x" * 110 + "\n")
        self.allowed("server/core/day.cpp", 'auto text = R"(' + "x" * 200 + '\n)";\n')
        self.refused("long line", "server/core/day.cpp", "\n" + "x" * 111 + "\n", 2)
        self.refused("long line", "tools/seed.py", "x" * 121 + "\n", 1)

    def test_default_in_the_core(self):
        self.refused("switch", "server/core/day.cpp", "switch (x) {\n    default: return 1;\n}\n", 2)

    def test_names(self):
        for word in ("Manager", "Helper", "Util", "Service", "DTO", "Info", "Data"):
            self.refused("name", "server/desk/act.cpp", f"struct Matter{word} {{}};\n", 1)
        self.refused("name", "server/desk/matter_utils.cpp", "int x;\n")
        self.refused("name", "server/desk/helpers.cpp", "int x;\n")

    def test_machine_paths(self):
        for path in ("/home/" + "someone/x", "/root/" + ".config"):
            self.refused("machine", "docs/install.md", f"see {path}\n", 1)

    def test_registry_hosts(self):
        self.refused("host", "package-lock.json", '"resolved": "https://registry.' + 'npmjs.org/x"\n', 1)
        self.refused("host", "tools/install", "deb." + "debian.org\n", 1)

    def test_things_from_elsewhere(self):
        self.refused("outside", "web/page.html", '<script src="https://cdn.example/x.js"></script>\n', 1)
        self.refused("outside", "web/page.css", "@import url(//fonts.example/x.css);\n", 1)
        self.refused("asset", "web/font.woff2", "x\n")
        self.refused("asset", "web/vendor.min.js", "x\n")

    def test_text_is_utf8(self):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            (root / "x.txt").write_bytes(b"\xff\xfe")
            self.assertEqual([fault[2] for fault in tidy.Tidy(root).check()], ["text"])


if __name__ == "__main__":
    unittest.main(verbosity=0)
